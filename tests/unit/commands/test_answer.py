"""Answers are one line of plain ASCII, whatever they have to say."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.commands.answer import Answer, Status, answer_line, key_values


def test_an_answer_is_id_number_and_words() -> None:
    assert answer_line("7", Answer(Status.DONE, "triggered")) == b"7 200 triggered\r\n"


@given(st.text(max_size=600))
def test_an_answer_is_one_ascii_line_whatever_it_says(words: str) -> None:
    line = answer_line("7", Answer(Status.NOT_NOW, words))
    assert line.startswith(b"7 409 ")
    assert line.endswith(b"\r\n")
    assert line.isascii()
    assert line[:-2].decode().isprintable()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("AB12", "AB12"),
        ("0192-f/7", "0192-f/7"),
        ("LOT 5", '"LOT 5"'),
        ("", '""'),
        ("a=b", '"a=b"'),
        ('a"b', r'"a\"b"'),
        ("Ä", r'"\u00c4"'),
        ("A\r\n2 200 triggered", r'"A\r\n2 200 triggered"'),
    ],
    ids=ascii,
)
def test_a_value_is_plain_or_quoted(value: str, shown: str) -> None:
    assert key_values({"code": value}) == f"code={shown}"


@given(st.text(max_size=50))
def test_a_value_can_always_be_read_back(value: str) -> None:
    shown = key_values({"code": value}).removeprefix("code=")
    assert shown.isascii()
    assert shown.isprintable()
    assert (json.loads(shown) if shown.startswith('"') else shown) == value


@given(st.text(max_size=50))
def test_a_value_arrives_as_it_was_with_all_its_blanks(value: str) -> None:
    line = answer_line("7", Answer(Status.DONE, key_values({"id": "1", "code": value})))
    shown = line.decode().removesuffix("\r\n").partition(" code=")[2]
    assert (json.loads(shown) if shown.startswith('"') else shown) == value


def test_pairs_stand_in_order() -> None:
    assert key_values({"step": "ready", "device": "0"}) == "step=ready device=0"
