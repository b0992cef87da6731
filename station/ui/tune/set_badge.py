"""The badge of a labelled picture: a shape and a word say the same as its colour."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from station.evaluation.set_run import Flip
from station.ui.colours import Colours
from station.ui.tune.set_words import flip_words

Lines = tuple[tuple[tuple[float, float], ...], ...]

SHAPES: dict[Flip, Lines] = {
    Flip.BROKEN: (((0.1, 0.2), (0.9, 0.2), (0.5, 0.9)),),
    Flip.FIXED: (((0.1, 0.8), (0.5, 0.1), (0.9, 0.8)),),
    Flip.WRONG: (((0.2, 0.2), (0.8, 0.8)), ((0.8, 0.2), (0.2, 0.8))),
    Flip.RIGHT: (((0.1, 0.55), (0.4, 0.85), (0.9, 0.2)),),
}
"""Points in a square of side 1: a triangle down, one up, a cross, a tick."""

FILLED = (Flip.BROKEN, Flip.FIXED)
GAP = 4


def draw_badge(
    painter: QPainter, place: QRect, flip: Flip, colours: Colours, *, is_quiet: bool
) -> QRect:
    """Draw the badge at the left of `place` and return where it stands; quiet ones are grey."""
    ground, edge, ink = _colours(flip, colours)
    if is_quiet:
        ground, edge, ink = colours.panel, colours.edge, colours.faint
    word, side = flip_words(flip), place.height() - 2 * GAP
    width = painter.fontMetrics().horizontalAdvance(word) + side + 3 * GAP
    pill = QRect(place.left(), place.top() + 1, min(width, place.width()), place.height() - 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    _draw_shape(painter, QRectF(pill.left() + GAP, pill.top() + GAP - 1, side, side), flip, ink)
    painter.setPen(QColor(ink))
    text = pill.adjusted(side + 2 * GAP, 0, 0, 0)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
    painter.restore()
    return pill


def _draw_shape(painter: QPainter, box: QRectF, flip: Flip, ink: str) -> None:
    painter.setPen(QPen(QColor(ink), 2))
    painter.setBrush(QColor(ink) if flip in FILLED else Qt.BrushStyle.NoBrush)
    for line in SHAPES[flip]:
        points = [
            QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in line
        ]
        if flip in FILLED:
            painter.drawPolygon(QPolygonF(points))
        else:
            painter.drawPolyline(QPolygonF(points))


def _colours(flip: Flip, colours: Colours) -> tuple[str, str, str]:
    """Return ground, edge and ink: saturated only for what is abnormal."""
    return {
        Flip.BROKEN: (colours.fault, colours.fault_edge, colours.on_fault),
        Flip.FIXED: (colours.ok_soft, colours.ok, colours.on_ok),
        Flip.WRONG: (colours.warning_soft, colours.warning, colours.on_warning),
        Flip.RIGHT: (colours.raised, colours.edge, colours.dim),
    }[flip]
