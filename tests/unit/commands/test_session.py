"""The talk on one connection: order, repeats, tokens, limits."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.commands.repeats import Repeats
from station.commands.session import Session
from tests.unit.commands.command_fakes import FakeStation

TOKEN = "a-secret-of-the-plant"


def session(
    station: FakeStation,
    *,
    token: str = "",
    repeats: Repeats | None = None,
    sender: str = "127.0.0.1",
    noted: list[tuple[str, float]] | None = None,
) -> Session:
    wrong = [] if noted is None else noted
    return Session(
        target=station,
        repeats=repeats or Repeats(),
        note_wrong_token=lambda sender, now_s: wrong.append((sender, now_s)),
        sender=sender,
        token=token,
        line_timeout_s=5,
        now_s=100,
    )


def test_commands_are_answered_in_order_with_their_ids() -> None:
    station = FakeStation()
    talk = session(station)
    assert talk.receive(b"1 TRIGGER\r\n2 RECIPE 3\r\n3 EXP", now_s=100) == (
        b"1 200 triggered\r\n2 200 recipe=ring-remark\r\n"
    )
    assert talk.receive(b"ECT AB12\r\n", now_s=101) == b"3 200 expected=AB12\r\n"
    assert station.asked == ["trigger", "recipe 3", "expect AB12"]
    assert not talk.is_over


def test_a_repeat_is_answered_and_not_carried_out_again() -> None:
    station, repeats = FakeStation(), Repeats()
    first = session(station, repeats=repeats).receive(b"1 TRIGGER\n", now_s=100)
    again = session(station, repeats=repeats).receive(b"1 TRIGGER\n1 trigger\n", now_s=110)
    assert again == first * 2
    assert station.asked == ["trigger"]


def test_a_refused_command_stays_refused_for_its_id() -> None:
    station = FakeStation()
    station.busy_words = "This part is still being read."
    talk = session(station)
    first = talk.receive(b"1 TRIGGER\n", now_s=100)
    station.busy_words = ""
    assert talk.receive(b"1 TRIGGER\n", now_s=101) == first
    assert station.asked == []
    assert talk.receive(b"2 TRIGGER\n", now_s=102) == b"2 200 triggered\r\n"


def test_questions_are_always_answered_anew() -> None:
    station = FakeStation()
    talk = session(station)
    talk.receive(b"0 STATUS\n0 STATUS\n", now_s=100)
    assert station.asked == ["status", "status"]


def test_with_a_token_nothing_is_done_before_it_was_said() -> None:
    station = FakeStation()
    talk = session(station, token=TOKEN)
    answer = talk.receive(b"1 TRIGGER\r\n2 TRIGGER\r\n", now_s=100)
    assert answer == b"1 401 say AUTH and the token first\r\n"
    assert talk.is_over
    assert station.asked == []


def test_with_the_right_token_commands_are_done() -> None:
    station = FakeStation()
    talk = session(station, token=TOKEN)
    answer = talk.receive(f"1 AUTH {TOKEN}\r\n2 TRIGGER\r\n".encode(), now_s=100)
    assert answer == b"1 200 welcome\r\n2 200 triggered\r\n"
    assert station.asked == ["trigger"]


@pytest.mark.parametrize("said", ["wrong", TOKEN[:-1], TOKEN + "x", TOKEN.upper(), "ä"])
def test_a_wrong_token_ends_the_talk(said: str) -> None:
    station = FakeStation()
    noted: list[tuple[str, float]] = []
    talk = session(station, token=TOKEN, noted=noted)
    assert not talk.is_known
    answer = talk.receive(f"1 AUTH {said}\r\n2 TRIGGER\r\n".encode(), now_s=100)
    assert answer == b"1 401 this is not the token\r\n"
    assert talk.is_over
    assert not talk.is_known
    assert noted == [("127.0.0.1", 100)]
    assert station.asked == []


def test_where_no_token_is_asked_for_saying_one_does_no_harm() -> None:
    talk = session(FakeStation())
    assert talk.receive(b"AUTH-0 AUTH anything\r\n", now_s=100) == b"AUTH-0 200 welcome\r\n"


def test_a_browser_cannot_smuggle_a_command_in() -> None:
    station = FakeStation()
    talk = session(station)
    answer = talk.receive(
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1:9002\r\n\r\n1 TRIGGER\r\n", now_s=100
    )
    assert answer.startswith(b"POST 400 ")
    assert answer.count(b"\r\n") == 1
    assert talk.is_over
    assert station.asked == []


def test_a_slip_later_on_is_told_and_the_talk_goes_on() -> None:
    talk = session(FakeStation())
    answer = talk.receive(b"1 STATUS\n2 FIRE\n3 RESULT\n", now_s=100)
    assert [line.split(b" ")[1] for line in answer.splitlines()] == [b"200", b"400", b"200"]
    assert not talk.is_over


def test_a_line_that_never_ends_ends_the_talk() -> None:
    station = FakeStation()
    talk = session(station)
    answers = b"".join(talk.receive(b"x" * 512, now_s=100) for _ in range(3))
    assert answers == b"- 413 a line has at most 1024 bytes\r\n"
    assert talk.is_over


def test_a_line_that_comes_too_slowly_ends_the_talk() -> None:
    talk = session(FakeStation())
    assert talk.deadline_s is None  # an idle controller may stay for days
    talk.receive(b"1 TRIG", now_s=200)
    talk.receive(b"G", now_s=204)
    assert talk.deadline_s == 205
    assert talk.expire(now_s=204.9) == b""
    assert talk.expire(now_s=205).startswith(b"- 408 ")
    assert talk.is_over
    assert talk.expire(now_s=206) == b""


def test_a_token_that_does_not_come_ends_the_talk() -> None:
    talk = session(FakeStation(), token=TOKEN)
    assert talk.deadline_s == 105
    assert talk.expire(now_s=105).startswith(b"- 408 ")
    assert talk.is_over


@given(st.lists(st.binary(max_size=300), max_size=6))
def test_any_bytes_get_whole_lines_as_answers(chunks: list[bytes]) -> None:
    talk = session(FakeStation())
    answers = b"".join(talk.receive(chunk, now_s=100) for chunk in [b"1 STATUS\n", *chunks])
    assert answers.endswith(b"\r\n")
    assert all(line[:-1].decode().isprintable() for line in answers.split(b"\n")[:-1])


def test_after_its_end_a_talk_does_nothing_more() -> None:
    station = FakeStation()
    talk = session(station)
    talk.receive(b"GET / HTTP/1.1\n", now_s=100)
    assert talk.receive(b"1 TRIGGER\n", now_s=100) == b""
    assert station.asked == []


@pytest.mark.parametrize(
    "chunk", [b"y" * 1024, b"1 FIRE\n" * 146, b"1 RESULT\n" * 113, b"\n" * 1024]
)
def test_a_talk_needs_little_memory_whatever_comes(chunk: bytes) -> None:
    talk = session(FakeStation())
    tracemalloc.start()
    try:
        for _ in range(20):
            talk.receive(chunk, now_s=100)
        peak_bytes = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak_bytes < 100_000
