"""Escapes in settings and console lead to the same bytes both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.delivery.device_text import unescaped, visible


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (r"READ {code}\r\n", "READ {code}\r\n"),
        (r"\x02A\x03", "\x02A\x03"),
        (r"\t\0\\n", "\t\0\\n"),
        (r"\*\{\}", "*{}"),
        ("real\r\n", "real\r\n"),
        ("", ""),
    ],
    ids=["line end", "hex", "backslash", "signs", "already there", "empty"],
)
def test_escapes_become_what_they_stand_for(text: str, meant: str) -> None:
    assert unescaped(text) == meant


@pytest.mark.parametrize("text", [r"\q", r"\x2", r"\xgg", "\\", "\\\n"], ids=ascii)
def test_what_is_no_escape_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="is no escape"):
        unescaped(text)


@given(st.binary(max_size=100))
def test_what_people_see_leads_back_to_the_bytes(content: bytes) -> None:
    shown = visible(content)
    assert shown.isascii()
    assert shown.isprintable()
    assert unescaped(shown).encode("latin-1") == content


def test_long_bytes_are_cut_visibly() -> None:
    assert visible(b"x" * 1000, limit=10) == "xxxxxxxxxx…"
