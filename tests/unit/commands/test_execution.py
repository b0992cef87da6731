"""What each command asks of the station, and what is answered."""

from dataclasses import replace

import pytest

from station.commands.answer import Answer, Status, answer_line
from station.commands.execution import execute
from station.commands.request import Request, Verb
from tests.unit.commands.command_fakes import RESULT, RESULT_WORDS, FakeStation


@pytest.mark.parametrize(
    ("verb", "argument", "words", "asked"),
    [
        (Verb.TRIGGER, "", "triggered", ["trigger"]),
        (Verb.RECIPE, "3", "recipe=ring-remark", ["recipe 3"]),
        (Verb.EXPECT, "LOT 5", 'expected="LOT 5"', ["expect LOT 5"]),
        (
            Verb.STATUS,
            "",
            "step=ready recipe=ring-remark reader=ready device=0 plant-server=2",
            ["status"],
        ),
        (Verb.RESULT, "", RESULT_WORDS, []),
    ],
)
def test_a_command_is_carried_out_once(
    verb: Verb, argument: str, words: str, asked: list[str]
) -> None:
    station = FakeStation()
    assert execute(Request("1", verb, argument), station) == Answer(Status.DONE, words)
    assert station.asked == asked


def test_a_station_that_is_busy_says_why() -> None:
    station = FakeStation()
    station.busy_words = "This part is still being read."
    answer = execute(Request("1", Verb.TRIGGER), station)
    assert answer == Answer(Status.NOT_NOW, "This part is still being read.")
    assert station.asked == []


def test_a_recipe_that_does_not_exist_is_told() -> None:
    answer = execute(Request("1", Verb.RECIPE, "9"), FakeStation())
    assert answer == Answer(Status.NOT_FOUND, "There is no recipe 9. Choose 3.")


def test_before_the_first_part_there_is_no_result() -> None:
    station = FakeStation()
    station.result = None
    assert execute(Request("1", Verb.RESULT), station).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("code", "status"), [("\U0001f600" * 256, Status.DONE), ("A" * 4000, Status.TOO_LONG)]
)
def test_a_code_is_told_whole_or_not_at_all(code: str, status: Status) -> None:
    station = FakeStation()
    station.result = replace(RESULT, code=code)
    answer = execute(Request("1", Verb.RESULT), station)
    assert answer.status is status
    line = answer_line("1", answer).decode()
    assert line.endswith('"\r\n') is (status is Status.DONE)
