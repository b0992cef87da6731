"""The outbox against a plain model of it, through random steps and restarts."""

import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from station.domain.delivery import (
    DEVICE,
    LINE_SERVER,
    PLANT_SERVER,
    Delivered,
    DeliveryState,
    ManualChoice,
    Outcome,
    Parcel,
    Receipt,
    Refused,
    RetryLater,
    Uncertain,
)
from tests.unit.records.inspections import decided, id_number
from tests.unit.records.stations import HandClock, database_at

CHANNELS = (DEVICE, PLANT_SERVER, LINE_SERVER)
S = DeliveryState
AFTER = {Delivered: S.DELIVERED, RetryLater: S.WAITING, Refused: S.SET_ASIDE}
AFTER[Uncertain] = S.UNCERTAIN


@dataclass
class Line:
    """What the model knows of one record on one channel."""

    state: DeliveryState = S.WAITING
    due_at: datetime | None = None
    may_have_arrived: bool = False


class OutboxModel(RuleBasedStateMachine):
    """Every step is made on both sides; they must agree after each."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = HandClock()
        self.lines: dict[str, list[Line]] = {channel: [] for channel in CHANNELS}
        self.sent: dict[str, list[Parcel]] = {channel: [] for channel in CHANNELS}
        self.open()

    def open(self) -> None:
        self.database = database_at(self.folder, clock=self.clock, reserve_bytes=0)
        self.database.open()
        self.outbox = self.database.outbox

    def teardown(self) -> None:
        self.database.close()
        shutil.rmtree(self.folder)

    @rule(count=st.integers(1, 3))
    def save(self, count: int) -> None:
        for _ in range(count):
            number = len(self.lines[DEVICE]) + 1
            assert self.database.save(decided(number)).sequence == number
            for lines in self.lines.values():
                lines.append(Line())

    @rule(channel=st.sampled_from(CHANNELS), limit=st.integers(1, 4), skipped=st.integers(0, 3))
    def claim(self, channel: str, limit: int, skipped: int) -> None:
        parcels = self.outbox.claim(channel, limit=limit, skip=[id_number(skipped)])
        expected = self.expected_claim(channel, limit, skipped)
        assert [parcel.record.sequence for parcel in parcels] == expected
        for parcel in parcels:
            line = self.lines[channel][parcel.record.sequence - 1]
            assert parcel.is_repeat is line.may_have_arrived
            line.state, line.may_have_arrived = S.SENDING, True
        self.sent[channel] += parcels

    def expected_claim(self, channel: str, limit: int, skipped: int) -> list[int]:
        expected: list[int] = []
        for number, line in enumerate(self.lines[channel], 1):
            if line.state is not S.WAITING or number == skipped or self.is_blocked(channel, number):
                continue
            if len(expected) == limit or (line.due_at and line.due_at > self.clock.moment):
                break
            expected.append(number)
        return expected

    def is_blocked(self, channel: str, number: int) -> bool:
        device = self.lines[DEVICE][number - 1]
        return channel == PLANT_SERVER and device.state is not S.DELIVERED

    @rule(
        channel=st.sampled_from(CHANNELS),
        kinds=st.lists(st.sampled_from(list(AFTER)), min_size=1, max_size=4),
        delay_s=st.integers(0, 20),
    )
    def settle(self, channel: str, kinds: list[type[Outcome]], delay_s: int) -> None:
        due_at = self.clock.moment + timedelta(seconds=delay_s)
        settled = list(zip(self.sent[channel], kinds, strict=False))
        del self.sent[channel][: len(settled)]
        outcomes = []
        for parcel, kind in settled:
            line = self.lines[channel][parcel.record.sequence - 1]
            line.state = AFTER[kind]
            line.due_at = due_at if kind is RetryLater else None
            outcomes.append((parcel, self.outcome(kind), line.due_at))
        self.outbox.settle(outcomes)

    def outcome(self, kind: type[Outcome]) -> Outcome:
        return Delivered(Receipt("OK", self.clock.moment)) if kind is Delivered else kind("told")

    @rule(seconds=st.integers(1, 30))
    def time_passes(self, seconds: int) -> None:
        self.clock.go_on(seconds)

    @precondition(lambda self: self.still())
    @rule(
        data=st.data(), choice=st.sampled_from((ManualChoice.SEND_AGAIN, ManualChoice.IT_ARRIVED))
    )
    def a_person_decides(self, data: st.DataObject, choice: ManualChoice) -> None:
        channel, number = data.draw(st.sampled_from(self.still()))
        delivery = self.outbox.decide(id_number(number), channel, choice, operator="Kim")
        line = self.lines[channel][number - 1]
        line.state = S.WAITING if choice is ManualChoice.SEND_AGAIN else S.DELIVERED
        line.may_have_arrived = True  # what a person sends again counts as a repeat
        line.due_at = None
        assert delivery.state is line.state

    @precondition(lambda self: self.in_state(S.WAITING))
    @rule(data=st.data())
    def a_person_sets_aside(self, data: st.DataObject) -> None:
        channel, number = data.draw(st.sampled_from(self.in_state(S.WAITING)))
        self.outbox.decide(id_number(number), channel, ManualChoice.SET_ASIDE, operator="Kim")
        line = self.lines[channel][number - 1]
        line.state, line.due_at = S.SET_ASIDE, None

    def still(self) -> list[tuple[str, int]]:
        return self.in_state(S.UNCERTAIN, S.SET_ASIDE)

    def in_state(self, *states: DeliveryState) -> list[tuple[str, int]]:
        return [
            (channel, number)
            for channel, lines in self.lines.items()
            for number, line in enumerate(lines, 1)
            if line.state in states
        ]

    @rule(is_repeatable=st.booleans())
    def restart(self, is_repeatable: bool) -> None:
        self.database.close()
        self.open()
        for channel, lines in self.lines.items():
            cut = [line for line in lines if line.state is S.SENDING]
            assert self.outbox.recover(channel, is_repeatable=is_repeatable) == len(cut)
            for line in cut:
                line.state = S.WAITING if is_repeatable else S.UNCERTAIN
                line.due_at = None
            self.sent[channel].clear()

    @invariant()
    def every_line_is_where_the_model_has_it(self) -> None:
        for channel, lines in self.lines.items():
            found = self.outbox.deliveries(channel, list(S), limit=1000)
            assert [delivery.state for delivery in found] == [line.state for line in lines]

    @invariant()
    def the_figures_are_those_of_the_lines(self) -> None:
        for channel, lines in self.lines.items():
            states = [line.state for line in lines]
            queue = self.outbox.queue(channel)
            assert queue.waiting == states.count(S.WAITING) + states.count(S.SENDING)
            assert queue.uncertain == states.count(S.UNCERTAIN)
            assert queue.set_aside == states.count(S.SET_ASIDE)


TestOutboxModel = OutboxModel.TestCase
TestOutboxModel.settings = settings(
    max_examples=15,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
