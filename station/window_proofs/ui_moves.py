"""The four movements whose previews are timed, each as a hand would make it in the Tune view."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from station.ui.forms.number_row import NumberRow
from station.ui.tune.tune_view import TuneView

Move = Callable[[int], None]
"""Makes the movement's step of this number; two steps in a row are never the same."""


@dataclass(frozen=True, slots=True)
class Movement:
    """Something that is dragged: the stage of ring-remark it belongs to, and the first step."""

    name: str
    stage_index: int
    begin: Callable[[TuneView], Move]


def _slider(field: str) -> Callable[[TuneView], Move]:
    def begin(view: TuneView) -> Move:
        form = view.panel.stage.form()
        assert form is not None
        row = form.row(field)
        assert isinstance(row, NumberRow)
        start = row.slider.value()

        def move(number: int) -> None:
            row.slider.setValue(start + 1 + number % 60)

        return move

    return begin


def _handle(index: int, step: tuple[float, float]) -> Callable[[TuneView], Move]:
    def begin(view: TuneView) -> Move:
        layer = view.compare.before.layer
        start = layer.handles()[index].pos()

        def move(number: int) -> None:
            by = 1 + number % 60
            layer.dragged.emit(index, start + QPointF(step[0] * by, step[1] * by))

        return move

    return begin


MOVEMENTS = (
    Movement("tone: contrast, slider", 4, _slider("factor")),
    Movement("crop of the frame, corner", 0, _handle(0, (6.0, 6.0))),
    Movement("rotation, handle", 1, _handle(0, (2.0, 6.0))),
    Movement("band, a point", 2, _handle(2, (0.0, 3.0))),
)
