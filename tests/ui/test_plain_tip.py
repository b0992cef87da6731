"""Tooltips of text from outside."""

from station.ui.plain_tip import plain_tip


def test_what_comes_from_outside_is_shown_and_not_run() -> None:
    assert plain_tip("<img src=x>\n&") == "<qt>&lt;img src=x&gt;<br>&amp;</qt>"


def test_no_text_is_no_tooltip() -> None:
    assert plain_tip("") == ""
