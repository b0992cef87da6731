"""Edits of a code: each cell keeps what it came from."""

import pytest

from station.ui.review.edited_cells import Cell, EditedCells

ABC = EditedCells(tuple(Cell(c, i) for i, c in enumerate("ABC")))


@pytest.mark.parametrize(
    ("made", "text", "cursor"),
    [
        (ABC.typed("X"), "XBC", 1),
        (ABC.put("X"), "XBC", 0),
        (ABC.at(3).typed("D"), "ABCD", 4),
        (ABC.at(99), "ABC", 3),
        (ABC.at(1).deleted(), "AC", 1),
        (ABC.at(3).deleted(), "ABC", 3),
        (ABC.at(2).backspaced(), "AC", 1),
        (ABC.backspaced(), "ABC", 0),
        (ABC.at(1).with_gap(), "ABC", 1),
        (ABC.at(1).with_gap().typed("X"), "AXBC", 2),
        (ABC.with_text("XYZ"), "XYZ", 0),
        (ABC.at(3).with_text("XY"), "XY", 2),
    ],
    ids=str,
)
def test_an_edit_makes(made: EditedCells, text: str, cursor: int) -> None:
    assert (made.text, made.cursor) == (text, cursor)


def test_what_stands_behind_a_gap_keeps_its_origin() -> None:
    made = ABC.at(1).with_gap()
    assert [cell.origin for cell in made.cells] == [0, None, 1, 2]
    assert ABC.typed("X").cells[0].origin == 0
    assert ABC.at(1).deleted().cells[1].origin == 2


def test_a_whole_text_of_another_length_comes_from_nowhere() -> None:
    assert {cell.origin for cell in ABC.with_text("AB").cells} == {None}
    assert [cell.origin for cell in ABC.with_text("XYZ").cells] == [0, 1, 2]
