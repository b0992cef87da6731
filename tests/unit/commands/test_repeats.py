"""A repeated command is answered from memory, a new one is not."""

from station.commands.answer import Answer, Status
from station.commands.repeats import OTHER_COMMAND, REMEMBERED, REMEMBERED_S, Repeats
from station.commands.request import Request, Verb

TRIGGER = Request("1", Verb.TRIGGER)
DONE = Answer(Status.DONE, "triggered")


def test_a_repeat_gets_the_same_answer() -> None:
    repeats = Repeats()
    assert repeats.answer_to(TRIGGER, sender="plc", now_s=0) is None
    repeats.remember(TRIGGER, DONE, sender="plc", now_s=0)
    assert repeats.answer_to(TRIGGER, sender="plc", now_s=REMEMBERED_S) == DONE


def test_the_same_id_of_another_sender_is_another_command() -> None:
    repeats = Repeats()
    repeats.remember(TRIGGER, DONE, sender="plc", now_s=0)
    assert repeats.answer_to(TRIGGER, sender="other", now_s=0) is None


def test_an_id_cannot_be_used_for_two_commands() -> None:
    repeats = Repeats()
    repeats.remember(TRIGGER, DONE, sender="plc", now_s=0)
    other = Request("1", Verb.RECIPE, "3")
    assert repeats.answer_to(other, sender="plc", now_s=0) == OTHER_COMMAND


def test_a_controller_that_counts_anew_after_a_while_is_heard() -> None:
    repeats = Repeats()
    repeats.remember(TRIGGER, DONE, sender="plc", now_s=0)
    assert repeats.answer_to(TRIGGER, sender="plc", now_s=REMEMBERED_S + 1) is None


def test_the_last_64_are_remembered_and_no_more() -> None:
    repeats = Repeats()
    requests = [Request(str(n), Verb.TRIGGER) for n in range(REMEMBERED + 1)]
    for request in requests:
        repeats.remember(request, DONE, sender="plc", now_s=0)
    known = [repeats.answer_to(request, sender="plc", now_s=0) for request in requests]
    assert known == [None, *[DONE] * REMEMBERED]
