"""Nothing is read twice, pictures are forgotten before the memory is full."""

from dataclasses import replace

from station.config.recipe_edit import with_name
from station.domain.errors import PictureError, StageError
from station.domain.frame import Frame
from station.domain.verdict import Outcome
from station.evaluation.example import Example
from station.evaluation.reading_memory import ReadingMemory, reading_hash
from tests.unit.evaluation.made_sets import MadeReader, examples_at, frame_of, recipe_with

SOFT = recipe_with({"kind": "contrast", "factor": 2.0})
HARD = recipe_with({"kind": "contrast", "factor": 4.0})


def test_the_same_picture_is_read_once_per_recipe() -> None:
    reader = MadeReader()
    memory = ReadingMemory(reader=reader)
    (example,) = examples_at(3)
    assert not memory.knows(example, SOFT)
    first = memory.reading(example, SOFT)
    assert memory.reading(example, SOFT) is first
    assert memory.knows(example, SOFT)
    assert memory.reading(example, HARD).code == "WRONG3"
    assert len(reader.asked) == 2


def test_a_recipe_that_does_not_fit_is_a_reading_that_says_so() -> None:
    reader = MadeReader()
    reader.fault = StageError("The crop lies outside. Draw it again.")
    (example,) = examples_at(3)
    reading = ReadingMemory(reader=reader).reading(example, SOFT)
    assert (reading.code, reading.outcome) == ("", Outcome.NO_READ)
    assert "lies outside" in reading.fault


def test_a_picture_that_is_gone_is_a_reading_that_says_so() -> None:
    def load() -> Frame:
        raise PictureError("a.png does not exist.")

    (example,) = examples_at(3)
    reading = ReadingMemory(reader=MadeReader()).reading(replace(example, load=load), SOFT)
    assert "does not exist" in reading.fault


def test_pictures_are_held_as_far_as_there_is_room() -> None:
    loaded = []

    def example_of(level: int) -> Example:
        def load() -> Frame:
            loaded.append(level)
            return frame_of(level)

        return replace(examples_at(level)[0], load=load)

    examples = [example_of(level) for level in (1, 2, 3)]
    memory = ReadingMemory(reader=MadeReader(), picture_bytes=2 * 24)
    for recipe in (SOFT, HARD):
        for example in reversed(examples) if recipe is HARD else examples:
            memory.reading(example, recipe)
    assert loaded == [1, 2, 3, 1]  # 3 and 2 were still there, 1 had made room


def test_old_readings_make_room_and_the_reader_is_freed() -> None:
    reader = MadeReader()
    memory = ReadingMemory(reader=reader, readings=1)
    first, second = examples_at(1, 2)
    memory.reading(first, SOFT)
    memory.reading(second, SOFT)
    assert not memory.knows(first, SOFT)
    memory.close()
    assert not memory.knows(second, SOFT)
    assert reader.closed == 1


def test_a_copy_under_another_name_reads_the_same() -> None:
    reader = MadeReader()
    memory = ReadingMemory(reader=reader)
    (example,) = examples_at(3)
    memory.reading(example, SOFT)
    memory.reading(example, with_name(SOFT, "copy", "Another"))
    assert len(reader.asked) == 1
    assert reading_hash(SOFT) != reading_hash(HARD)
