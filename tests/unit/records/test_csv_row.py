"""Cells are harmless in a spreadsheet and give their text back."""

from hypothesis import given
from hypothesis import strategies as st

from station.records.csv_row import LINE_END, MAX_CELL_LENGTH, escape_cell, line_of, unescape_cell

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("=+-@'\t\r\n \x00\x1d\uff1d,\""),
        st.characters(exclude_categories=["Cs"]).filter(lambda c: not "\u2400" <= c <= "\u2421"),
    ),
    max_size=12,
)


@given(text=TEXTS)
def test_a_cell_gives_its_text_back(text: str) -> None:
    assert unescape_cell(escape_cell(text)) == text


@given(text=TEXTS)
def test_a_cell_never_begins_like_a_formula_nor_breaks_its_line(text: str) -> None:
    cell = escape_cell(text)
    assert not cell.lstrip().startswith(tuple("=+-@\uff1d"))
    assert line_of([cell, "x"]).count(b"\n") == 1
    assert line_of([cell, "x"]).endswith(LINE_END)


def test_plain_codes_stay_as_they_are() -> None:
    assert escape_cell("ABC-123 (25)/7") == "ABC-123 (25)/7"


def test_a_code_that_begins_with_a_hyphen_gets_an_apostrophe() -> None:
    assert escape_cell("-12") == "'-12"
    assert unescape_cell("'-12") == "-12"


def test_a_text_longer_than_a_spreadsheets_cell_is_cut() -> None:
    assert escape_cell("x" * 200_000) == "x" * MAX_CELL_LENGTH + "…"
