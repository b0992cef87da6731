"""The code stands in the middle of the picture and inside the recipes' crop, however long it is."""

import numpy as np
import pytest

from station.scenes.board import TEXT_BOX, Board, new_board
from station.scenes.catalogue import SAMPLES
from station.scenes.code_line import code_line
from station.scenes.inkjet import Printer, drops_of, printed
from station.scenes.toolwork import tool_line

CODES = sorted({sample.code for sample in SAMPLES if sample.kind != "ring"})


@pytest.fixture(scope="module")
def board() -> Board:
    return new_board(0.5, (0.5, 0.5, 0.5), 0.0, 0.2)


def box_of(ink: np.ndarray, unit: float) -> tuple[float, float, float, float]:
    rows, columns = np.nonzero(ink > 0.3)
    return (
        columns.min() / unit,
        rows.min() / unit,
        (columns.max() + 1) / unit,
        (rows.max() + 1) / unit,
    )


def assert_in_place(ink: np.ndarray, unit: float) -> None:
    left, top, right, bottom = box_of(ink, unit)
    assert TEXT_BOX[0] <= left < right <= TEXT_BOX[2]
    assert TEXT_BOX[1] <= top < bottom <= TEXT_BOX[3]
    assert 90 <= bottom - top <= 140
    assert (top + bottom) / 2 == pytest.approx(600, abs=20)
    assert (left + right) / 2 == pytest.approx(800, abs=12)


@pytest.mark.parametrize("code", [*CODES, "W" * 17])
def test_print_fits_its_room(board: Board, code: str) -> None:
    face = "a typeface that no machine has.ttf"
    assert_in_place(code_line(board, code, face, 108.0), board.unit)


@pytest.mark.parametrize("code", CODES)
def test_tool_strokes_fit_their_room(board: Board, code: str) -> None:
    rng = np.random.default_rng(0)
    assert_in_place(tool_line(board, code, 112.0, 13.0, 0.016, rng), board.unit)


@pytest.mark.parametrize("code", [s.code for s in SAMPLES if s.kind == "carton"])
def test_inkjet_drops_fit_their_room(board: Board, code: str) -> None:
    clean = Printer(satellites=0.0)
    ink = printed(code, clean, board.shape, board.unit, np.random.default_rng(1))
    assert_in_place(ink, board.unit)


def test_every_character_of_the_matrix_has_its_own_drops() -> None:
    shapes = {character: tuple(drops_of(character)) for character in "ABCDEFGH12345678/.:-"}
    assert len(set(shapes.values())) == len(shapes)
