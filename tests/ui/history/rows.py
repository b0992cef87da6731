"""Prepared parts and figures for the tests of the History view."""

from datetime import UTC, datetime, timedelta

from station.domain.delivery import DEVICE, Delivery, DeliveryState
from station.domain.inspection import DecisionKind
from station.domain.record import AuditHead, Record
from station.domain.verdict import Outcome
from station.records.history import (
    BINS,
    Confidences,
    Confusion,
    HistoryDetail,
    HistoryFigures,
    HistoryPage,
    HistoryRow,
    PageKey,
    Span,
)
from tests.unit.records.inspections import decided

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def row(sequence: int, **changes: object) -> HistoryRow:
    values: dict[str, object] = {
        "sequence": sequence,
        "decided_at": NOW - timedelta(minutes=sequence),
        "code": f"CODE{sequence}",
        "mapped": f"CODE{sequence}",
        "verdict": Outcome.OK,
        "decision": DecisionKind.CONFIRMED,
        "operator": "Kim",
        "recipe": "label",
        "weakest": 0.9,
        "cycle_ms": 80.0,
    }
    return HistoryRow(**values | changes)  # type: ignore[arg-type]


def page(*sequences: int, following: bool = False) -> HistoryPage:
    key = PageKey(1, sequences[-1]) if following else None
    return HistoryPage(tuple(row(sequence) for sequence in sequences), key)


def confidences() -> Confidences:
    confirmed, corrected = [0] * (BINS + 1), [0] * (BINS + 1)
    confirmed[190], confirmed[BINS], confirmed[100] = 80, 10, 6
    corrected[120], corrected[180] = 3, 1
    return Confidences(tuple(confirmed), tuple(corrected))


def figures() -> HistoryFigures:
    spans = (
        Span(NOW, 3600, 60, 55, 4, 1, corrected=3, first_pass=54, worst_ms=200.0),
        Span(NOW + timedelta(hours=1), 3600),
        Span(NOW + timedelta(hours=2), 3600, 40, 40, 0, 0, corrected=1, first_pass=39),
    )
    return HistoryFigures(spans, confidences(), (Confusion("8", "B", 3), Confusion("", "1", 1)))


def detail(number: int = 1, state: DeliveryState = DeliveryState.DELIVERED) -> HistoryDetail:
    record = Record(decided(number), "station-1", number, AuditHead(number, "ab" * 32))
    delivery = Delivery(record.record_id, number, "ABC", DEVICE, state, 1, NOW, reason="no answer")
    return HistoryDetail(record, (delivery,), ())
