"""The live picture shows where the code of the next part will be looked for."""

from PySide6.QtCore import Qt

from station.domain.frame import Frame
from station.ui.run.frame_view import FrameView
from tests.ui.conftest import Bench
from tests.ui.window_fakes import LineOfParts, frame_numbered


class LargeParts(LineOfParts):
    """Gives pictures that the shipped recipes fit."""

    def grab(self) -> Frame:
        self.grabbed += 1
        return frame_numbered(self.grabbed, width=1600, height=1200)


def started(bench: Bench, *, recipe: str) -> FrameView:
    bench.source = LargeParts()
    bench.start()
    choose(bench, recipe)
    frame = bench.window.run.pictures.frame
    bench.until(lambda: frame.tag() == "LIVE")
    return frame


def choose(bench: Bench, recipe: str) -> None:
    boxes = bench.window.strip.recipes
    names = [boxes.itemData(row).name for row in range(boxes.count())]
    boxes.setCurrentIndex(names.index(recipe))


def test_the_cut_of_the_recipe_is_drawn_on_the_live_picture(bench: Bench) -> None:
    frame = started(bench, recipe="date-lot")
    assert [region.cord for region in frame.search_area()] == [(200, 500, 1400, 700)]


def test_another_recipe_is_drawn_at_once(bench: Bench) -> None:
    frame = started(bench, recipe="date-lot")
    choose(bench, "line")
    assert frame.search_area() == ()
    choose(bench, "label")
    assert frame.search_area()


def test_a_frozen_part_shows_where_it_was_read_instead(bench: Bench) -> None:
    frame = started(bench, recipe="date-lot")
    bench.capture()
    assert frame.tag() == "FROZEN"
    assert frame.search_area() == ()
    bench.press(Qt.Key.Key_Return)
    bench.until_state("saved")
    bench.until(lambda: frame.tag() == "LIVE")
    assert frame.search_area()


def test_a_recipe_that_does_not_fit_the_picture_draws_nothing(bench: Bench) -> None:
    frame = started(bench, recipe="ring-remark")
    assert frame.search_area() == ()
