"""What stands in the slots for an inspection."""

from dataclasses import replace

from station.domain.code import Code, CodeCharacter, DroppedCharacter
from station.domain.reading import Alternative, Character, Reading
from station.ui.run.slots import changes_of, dropped_of, slots_of
from tests.ui.window_fakes import CODE, inspection_of, no_read_inspection, weak_inspection


def test_a_slot_shows_the_mapped_character_and_what_was_read() -> None:
    slots = slots_of(inspection_of(read=CODE[:-1] + "Z"))
    assert "".join(slot.text for slot in slots) == CODE
    assert slots[-1].is_changed
    assert slots[-1].read == "Z"
    assert not slots[0].is_changed


def test_only_the_characters_the_verdict_calls_weak_are_weak() -> None:
    weak = [place for place, slot in enumerate(slots_of(weak_inspection(9))) if slot.is_weak]
    assert weak == [9]


def test_the_runner_up_is_the_first_alternative() -> None:
    slot = slots_of(inspection_of())[0]
    assert (slot.runner_up, slot.runner_up_probability) == ("8", 0.01)


def test_a_new_field_begins_with_a_space_before_it() -> None:
    starts = [place for place, slot in enumerate(slots_of(inspection_of())) if slot.begins_field]
    assert starts == [6]


def test_a_no_read_shows_the_reading_as_it_was() -> None:
    inspection = replace(no_read_inspection(), code=Code("F4K7", (), (), (), ("too short",)))
    slots = slots_of(inspection)
    assert [slot.text for slot in slots] == list("F4K7")
    assert changes_of(inspection) == ()


def test_a_character_of_several_letters_fills_several_slots() -> None:
    letters = (Character("AB", 0.9), Character("C", 0.5, (Alternative("G", 0.4),)))
    mapped = tuple(CodeCharacter(c, c, i) for i, c in enumerate("ABC"))
    inspection = replace(
        inspection_of(), reading=Reading(letters, "sub-words"), code=Code("ABC", mapped, (), ())
    )
    assert [slot.probability for slot in slots_of(inspection)] == [0.9, 0.9, 0.5]
    assert slots_of(inspection)[2].runner_up == "G"


def test_equal_changes_are_told_once_with_their_number() -> None:
    inspection = inspection_of("25001", read="2SOO1")
    assert changes_of(inspection) == ("S → 5", "O → 0 (2x)")


def test_dropped_characters_are_told() -> None:
    code = replace(inspection_of().code, dropped=(DroppedCharacter("-", 6, "separator"),))
    assert dropped_of(replace(inspection_of(), code=code)) == "-"
