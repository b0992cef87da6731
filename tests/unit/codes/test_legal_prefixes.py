"""The automaton of a format lets exactly the format's texts through, character by character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.codes.code_format import Anchor, CharacterClass, CodeField, CodeFormat
from station.codes.legal_prefixes import LegalPrefixes
from station.codes.mapping import map_text
from tests.unit.codes.formats import CONTAINER, FREE, LOT, RING

OPEN = CodeFormat(
    fields=(
        CodeField(name="letters", min_length=0, max_length=2, character_class=CharacterClass.UPPER),
        CodeField(name="dash", literal="-"),
        CodeField(name="any", min_length=1, max_length=3, characters="A1-"),
    )
)
ANCHORED = CodeFormat(
    fields=(
        CodeField(name="part", min_length=1, max_length=3, characters="25A"),
        CodeField(name="tail", min_length=2, max_length=3, characters="25"),
    ),
    anchor=Anchor(tail_length=3, begins_with="25"),
)


def is_complete(text: str, code_format: CodeFormat) -> bool:
    legal = LegalPrefixes(code_format)
    state = legal.start
    for character in text:
        following = legal.after(state, character)
        if following is None:
            return False
        state = following
    return legal.may_end(state)


def next_characters(text: str, code_format: CodeFormat) -> str:
    legal = LegalPrefixes(code_format)
    state = legal.start
    for character in text:
        state = legal.after(state, character) or pytest.fail(f"{character} was refused")
    return "".join(c for c in "0123AU:-Zz" if legal.after(state, c) is not None)


@pytest.mark.parametrize(
    ("text", "code_format", "expected"),
    [
        pytest.param("", LOT, "", id="only the literal"),
        pytest.param("LOT A", LOT, "0123AUZz", id="more letters or already digits"),
        pytest.param("LOTABC", LOT, "0123", id="no more letters"),
        pytest.param("LOTA123456", LOT, "", id="nothing after the longest"),
        pytest.param("CSQ", CONTAINER, "U-Z", id="one of a list, or a separator"),
        pytest.param("ABC123", RING, "2:-", id="the anchored tail"),
        pytest.param("ABC1232", RING, ":-", id="only 5 may follow 2"),
        pytest.param("ABC12325", RING, "0123:-", id="then any digit"),
    ],
)
def test_what_may_follow(text: str, code_format: CodeFormat, expected: str) -> None:
    assert next_characters(text, code_format) == expected


@pytest.mark.parametrize(
    ("text", "code_format", "expected"),
    [
        pytest.param("LOTA12", LOT, True, id="shortest"),
        pytest.param("lot a12", LOT, True, id="small letters and a blank"),
        pytest.param("LOTA1", LOT, False, id="too short"),
        pytest.param("ABC12325123456789", RING, True, id="ring"),
        pytest.param("ABC1232512345678", RING, False, id="ring too short"),
        pytest.param("", FREE, True, id="free text"),
        pytest.param("any text at all", FREE, True, id="free text of many words"),
        pytest.param("a\tb", FREE, False, id="free text that cannot be printed"),
    ],
)
def test_where_a_text_may_end(text: str, code_format: CodeFormat, expected: bool) -> None:
    assert is_complete(text, code_format) is expected


@given(st.text(alphabet="AB1-", max_size=6))
def test_it_agrees_with_the_mapping_on_fields_of_variable_length(text: str) -> None:
    assert is_complete(text, OPEN) == map_text(text, OPEN, {}).is_valid


@given(st.text(alphabet="25A", min_size=1, max_size=7))
def test_what_it_lets_through_is_valid_where_the_end_is_anchored(text: str) -> None:
    if is_complete(text, ANCHORED):
        assert map_text(text, ANCHORED, {}).is_valid


@pytest.mark.parametrize("text", ["A25A", "25225", "2522", "A252", "AAA255", "5252"])
def test_an_anchor_finds_its_tail_where_fields_vary(text: str) -> None:
    is_tail_right = text[-3:].startswith("25")
    assert is_complete(text, ANCHORED) == (is_tail_right and set(text[-2:]) <= set("25"))
