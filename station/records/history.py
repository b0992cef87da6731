"""What people ask of the saved parts, and what they get: plain values without a database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from station.domain.delivery import Delivery, DeliveryState
from station.domain.inspection import DecisionKind
from station.domain.record import Record
from station.domain.verdict import Outcome
from station.records.audit_chain import AuditEntry

PAGE_SIZE = 100
BINS = 200
"""Confidences are counted in steps of half a percent."""


class DeliveryWish(StrEnum):
    """Which parts are wanted by how far they are on their channels."""

    WAITING = "waiting"
    UNCERTAIN = "uncertain"
    SET_ASIDE = "set aside"
    ALL_DELIVERED = "all delivered"


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which parts are wanted; None and empty texts leave a matter open.

    `since` is the first moment, `until` the first one no longer wanted. `code` is what the code
    begins with, letter for letter; or, with `is_anywhere`, what stands anywhere in the code or in
    what was read, in capitals or not. `weakest_from` and `weakest_to` (0 to 1) bound the weakest
    character's probability, the second one not included.
    """

    since: datetime | None = None
    until: datetime | None = None
    recipe: str | None = None
    verdict: Outcome | None = None
    decision: DecisionKind | None = None
    operator: str | None = None
    code: str = ""
    is_anywhere: bool = False
    weakest_from: float | None = None
    weakest_to: float | None = None
    delivery: DeliveryWish | None = None


@dataclass(frozen=True, slots=True)
class PageKey:
    """The last row of a page: the next one begins behind it."""

    decided_at_us: int
    sequence: int


States = tuple[tuple[str, DeliveryState], ...]
"""How far a part is on each of its channels."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One part in the list. `mapped` is what the station made of its reading.

    `weakest` is the probability of the weakest character, 0 to 1, None where nothing was read.
    """

    sequence: int
    decided_at: datetime
    code: str
    mapped: str
    verdict: Outcome
    decision: DecisionKind
    operator: str
    recipe: str
    weakest: float | None
    cycle_ms: float
    deliveries: States = ()


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Rows, newest first; `following` is None on the last page."""

    rows: tuple[HistoryRow, ...]
    following: PageKey | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """The figures of one stretch of time, `length_s` seconds from `start` on."""

    start: datetime
    length_s: float
    parts: int = 0
    ok: int = 0
    check: int = 0
    no_read: int = 0
    corrected: int = 0
    rejected: int = 0
    first_pass: int = 0
    worst_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Confusion:
    """A character that was read and what people made of it; empty where there was none."""

    seen: str
    confirmed: str
    count: int


@dataclass(frozen=True, slots=True)
class Confidences:
    """How many parts had their weakest character in each step of half a percent.

    Both have BINS + 1 places; the last holds those of exactly 1.
    """

    confirmed: tuple[int, ...]
    corrected: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What a threshold would have done: `asked` parts to a person, of them `needless`.

    `passed` are corrected parts that would have gone through as they were read.
    """

    asked: int
    needless: int
    passed: int
    total: int


@dataclass(frozen=True, slots=True)
class HistoryFigures:
    """The figures of all wanted parts. `confusions` come most frequent first.

    `is_cut` says that only the newest corrections were compared.
    """

    spans: tuple[Span, ...]
    confidences: Confidences
    confusions: tuple[Confusion, ...]
    is_cut: bool = False

    @property
    def parts(self) -> int:
        return sum(span.parts for span in self.spans)

    @property
    def first_pass(self) -> int:
        return sum(span.first_pass for span in self.spans)

    @property
    def corrected(self) -> int:
        return sum(span.corrected for span in self.spans)

    @property
    def rejected(self) -> int:
        return sum(span.rejected for span in self.spans)

    @property
    def no_reads(self) -> int:
        return sum(span.no_read for span in self.spans)

    @property
    def worst_ms(self) -> float:
        return max((span.worst_ms for span in self.spans), default=0.0)


@dataclass(frozen=True, slots=True)
class HistoryNames:
    """Which recipes and operators there are in the records."""

    recipes: tuple[str, ...]
    operators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HistoryDetail:
    """Everything about one part: its record, its deliveries, and what people did, in order.

    `picture` is that of its code as a small JPEG, None where it was not kept.
    """

    record: Record
    deliveries: tuple[Delivery, ...]
    audit: tuple[AuditEntry, ...]
    picture: bytes | None = None

    @property
    def held(self) -> tuple[Delivery, ...]:
        """Return those deliveries that wait for a person."""
        states = (DeliveryState.UNCERTAIN, DeliveryState.SET_ASIDE)
        return tuple(delivery for delivery in self.deliveries if delivery.state in states)


def what_if(confidences: Confidences, threshold: float) -> WhatIf:
    """Return what would have happened had every weaker character gone to a person.

    `threshold` is 0 to 1 and taken in steps of half a percent.
    """
    place = round(threshold * BINS)
    needless, caught = (_below(counts, place) for counts in _both(confidences))
    total = sum(sum(counts) for counts in _both(confidences))
    passed = sum(confidences.corrected) - caught
    return WhatIf(asked=needless + caught, needless=needless, passed=passed, total=total)


def _both(confidences: Confidences) -> tuple[Sequence[int], Sequence[int]]:
    return confidences.confirmed, confidences.corrected


def _below(counts: Sequence[int], place: int) -> int:
    return sum(counts[:place])
