"""Parts are counted, and timed where the time says something about the station."""

from dataclasses import replace

from station.domain.inspection import Decision, DecisionKind
from station.services.part_tally import PartTally
from tests.ui.window_fakes import NOON, HandClock, inspection_of

DECIDED = replace(inspection_of(), decision=Decision(DecisionKind.CONFIRMED, "A1", "Kim", NOON, ""))


def test_a_part_is_timed_from_its_trigger_to_its_result() -> None:
    clock = HandClock()
    tally = PartTally(clock=clock)
    tally.note_trigger()
    tally.note_reading(waits_for_reader=False)
    clock.pass_s(1.5)
    assert tally.note_result()
    assert tally.counts.last_cycle_s == 1.5


def test_a_part_that_waited_for_the_reader_is_not_timed() -> None:
    clock = HandClock()
    tally = PartTally(clock=clock)
    before = tally.counts
    tally.note_trigger()
    tally.note_reading(waits_for_reader=True)
    clock.pass_s(20)
    assert not tally.note_result()
    assert tally.counts == before


def test_saved_parts_and_missed_triggers_are_counted() -> None:
    tally = PartTally(clock=HandClock())
    tally.note_saved(DECIDED)
    tally.note_saved(DECIDED)
    assert tally.counts.parts == 2
    assert [tally.note_missed(), tally.note_missed()] == [1, 2]
