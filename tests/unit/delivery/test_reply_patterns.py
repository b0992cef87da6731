"""Patterns of replies: what fits, and what is kept."""

import fnmatch
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.delivery.reply_patterns import first_fit, reply_pattern


def fits(pattern: str, reply: str) -> bool:
    return first_fit((reply_pattern(pattern),), reply) is not None


@pytest.mark.parametrize(
    ("pattern", "reply", "kept"),
    [
        ("OK", "OK", (None,)),
        ("OK", "OK ", None),
        ("OK*", "OK then", (None,)),
        ("ACK {reply}", "ACK  AB12 ", ("AB12",)),
        ("NEW={reply};*", "NEW=AB12;t=5;", ("AB12",)),
        ("*:{reply}", "a:b:c", ("b:c",)),
        (r"\x06", "\x06", (None,)),
        (r"\*{reply}\*", "*AB12*", ("AB12",)),
        ("ab*ba", "aba", None),
        ("{reply}", "", ("",)),
        ("ok", "OK", None),
    ],
)
def test_a_pattern_fits_the_whole_reply(
    pattern: str, reply: str, kept: tuple[str | None] | None
) -> None:
    assert first_fit((reply_pattern(pattern),), reply) == kept


def test_the_first_pattern_that_fits_decides() -> None:
    patterns = tuple(reply_pattern(text) for text in ("N={reply}", "*", "{reply}"))
    assert first_fit(patterns, "N=5") == ("5",)
    assert first_fit(patterns, "other") == (None,)
    assert first_fit((), "other") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [("{reply}{reply}", "only once"), ("*" * 9, "at most 8"), (r"\q", "no escape")],
)
def test_a_pattern_that_means_nothing_is_refused(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        reply_pattern(text)


@given(st.text("ab*", max_size=8), st.text("ab", max_size=12))
def test_stars_mean_what_they_mean_elsewhere(pattern: str, reply: str) -> None:
    assert fits(pattern, reply) == fnmatch.fnmatchcase(reply, pattern)


@given(st.text("ab*", max_size=6), st.text("ab", max_size=10))
def test_what_is_kept_is_the_shortest_that_fits(rest: str, reply: str) -> None:
    pattern = reply_pattern("{reply}" + rest)
    as_regex = "(.*?)" + ".*?".join(re.escape(text) for text in rest.split("*"))
    expected = re.fullmatch(as_regex, reply)
    assert first_fit((pattern,), reply) == (None if expected is None else (expected[1],))
