"""Draws the History view in its states, for the documents and for looking at."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from station.domain.clock import Clock
from station.domain.delivery import (
    DEVICE,
    LINE_SERVER,
    PLANT_SERVER,
    Delivery,
    DeliveryState,
    Receipt,
)
from station.domain.inspection import Decision, DecisionKind, Inspection
from station.domain.record import AuditHead, Record
from station.domain.verdict import Outcome
from station.records.audit_chain import AuditEntry
from station.records.history import (
    BINS,
    Confidences,
    Confusion,
    HistoryDetail,
    HistoryFigures,
    HistoryNames,
    HistoryPage,
    HistoryRow,
    Span,
)
from station.records.history_export import Exported
from station.ui.history.history_view import HistoryView
from station.ui.history.time_range import Range
from station.ui.theme import Sizes

OPERATORS, RECIPES = ("Ann", "Kim", "Lee"), ("date-code", "label-print", "ring-remark")
HOURS = 48
DEVICE_REPLY = "ACK 25012399881"
GONE = "The saved results could not be read in station.db (unable to open database file)."


def history_view(sizes: Sizes, clock: Clock) -> HistoryView:
    """Return the view of a station that has worked for two days."""
    view = HistoryView(sizes=sizes, clock=clock)
    view.detail.offer(replay=True, label=True)
    view.show_names(HistoryNames(RECIPES, OPERATORS))
    return view


def history_scenes(view: HistoryView, inspection: Inspection, now: datetime) -> Iterator[str]:
    """Bring the view into one state after the other and name each."""
    view.filters.set_time(Range.WEEK)
    rows = sample_rows(now)
    view.show_page(HistoryPage(rows), True)
    view.show_figures(sample_figures(now))
    view.show_detail(sample_detail(inspection, now))
    yield "history-parts"
    view.filters.keys.action.trigger()
    yield "history-keys"
    view.filters.keys.hide()
    view.charts_page.trigger()
    yield "history-charts"
    panel = view.figures_panel()
    if panel is not None:
        panel.parts.look_at(20)
        panel.confidence.set_threshold(92)
    yield "history-what-if"
    view.parts_page.trigger()
    view.exports.show_progress(18_000, 31_234)
    yield "history-export"
    view.exports.show_exported(Exported(Path("history.csv"), 31_234))
    view.filters.code.setText("QQ")
    view.show_page(HistoryPage(()), True)
    view.show_figures(HistoryFigures((), Confidences((0,) * (BINS + 1), (0,) * (BINS + 1)), ()))
    yield "history-nothing"
    view.show_fault(GONE)
    yield "history-fault"
    view.exports.hide()
    view.filters.clear.trigger()


def sample_rows(now: datetime, count: int = 60) -> tuple[HistoryRow, ...]:
    """Return prepared parts, newest first."""
    return tuple(_row(number, now) for number in range(count))


def _row(number: int, now: datetime) -> HistoryRow:
    is_weak, is_blank = number % 9 == 3, number % 23 == 7
    code = f"ABC123250{12345678 - number * 37:08d}"
    verdict = Outcome.NO_READ if is_blank else Outcome.CHECK if is_weak else Outcome.OK
    decision = DecisionKind.REJECTED if is_blank else DecisionKind.CONFIRMED
    if is_weak and number % 2:
        decision = DecisionKind.CORRECTED
    return HistoryRow(
        sequence=31_234 - number,
        decided_at=now - timedelta(seconds=17 * number),
        code="" if is_blank else code,
        mapped="ABC12" if is_blank else code.replace("8", "B", 1) if is_weak else code,
        verdict=verdict,
        decision=decision,
        operator=OPERATORS[number // 25 % 3],
        recipe=RECIPES[2],
        weakest=0.31 if is_blank else 0.62 if is_weak else 0.97,
        cycle_ms=84.0 + number % 11,
        deliveries=_states(number),
    )


def _states(number: int) -> tuple[tuple[str, DeliveryState], ...]:
    arrived = DeliveryState.DELIVERED
    if number == 4:
        return (DEVICE, DeliveryState.UNCERTAIN), (LINE_SERVER, arrived)
    last = DeliveryState.WAITING if number < 3 else arrived
    return (DEVICE, arrived), (LINE_SERVER, last)


def sample_figures(now: datetime) -> HistoryFigures:
    """Return the figures of two days with a worse hour."""
    start = now.replace(minute=0, second=0, microsecond=0) - timedelta(hours=HOURS - 1)
    spans = tuple(_span(start + timedelta(hours=n), n) for n in range(HOURS))
    confirmed = [0] * (BINS + 1)
    corrected = [0] * (BINS + 1)
    for place in range(60, BINS):
        confirmed[place] = round(1950 * 0.93 ** (BINS - place))
        corrected[place] = round(5 * 0.985 ** (BINS - place)) if place < 192 else 1
    confusions = (
        Confusion("8", "B", 41),
        Confusion("O", "0", 33),
        Confusion("1", "7", 12),
        Confusion("5", "S", 9),
        Confusion("", "1", 6),
        Confusion("-", "", 4),
        Confusion("2", "Z", 3),
    )
    return HistoryFigures(spans, Confidences(tuple(confirmed), tuple(corrected)), confusions)


def _span(start: datetime, number: int) -> Span:
    is_night, is_bad = number % 24 < 5, number == 31
    parts = 40 if is_night else 620 + 37 * (number % 5)
    check = 95 if is_bad else parts // 50
    no_read = 60 if is_bad else parts // 300
    return Span(
        start=start,
        length_s=3600,
        parts=parts,
        ok=parts - check - no_read,
        check=check,
        no_read=no_read,
        corrected=62 if is_bad else parts // (110 + number % 40),
        rejected=number % 2,
        first_pass=parts - check - no_read,
        worst_ms=412.0 if is_bad else 121.0,
    )


def sample_detail(inspection: Inspection, now: datetime) -> HistoryDetail:
    """Return all about one part that was corrected and sent."""
    decision = Decision(
        DecisionKind.CORRECTED,
        inspection.code.mapped,
        OPERATORS[0],
        now,
        "Scratch across the mark",
    )
    record = Record(
        replace(inspection, decision=decision), "station-1", 31_234, AuditHead(31_302, "5e" * 32)
    )
    receipt = Receipt(DEVICE_REPLY, now + timedelta(seconds=1))
    return HistoryDetail(
        record=record,
        deliveries=(
            _delivery(record, DEVICE, DeliveryState.DELIVERED, receipt),
            _delivery(record, LINE_SERVER, DeliveryState.WAITING),
            _delivery(record, PLANT_SERVER, DeliveryState.DELIVERED, Receipt("stored", now)),
        ),
        audit=(
            AuditEntry(31_302, now.isoformat(), "decision", OPERATORS[0], "{}", "5e" * 32),
            AuditEntry(
                31_310,
                (now + timedelta(seconds=50)).isoformat(),
                "delivery choice",
                OPERATORS[1],
                '{"channel": "device", "choice": "it arrived"}',
                "c4" * 32,
            ),
        ),
    )


def _delivery(
    record: Record, channel: str, state: DeliveryState, receipt: Receipt | None = None
) -> Delivery:
    decision = record.inspection.decision
    assert decision is not None
    return Delivery(
        record_id=record.record_id,
        sequence=record.sequence,
        code=decision.text,
        channel=channel,
        state=state,
        attempts=1,
        changed_at=decision.decided_at,
        receipt=receipt,
    )
