"""The shapes of resources/icons, in the colours of the look they are shown in.

The files are drawn in the light look's colours; other looks replace those by role.
"""

from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImageReader, QPainter, QPixmap

from station.ui.colours import LIGHT, Colours
from station.ui.theme import ICONS

ICON_PX = 96
SIZES_PX = (16, 20, 24, 32, 48, 64, ICON_PX)
"""Drawn at each of these: a shape that is scaled down from a larger one has ragged edges."""
DRAWN = {LIGHT.ink: "ink", LIGHT.faint: "faint", LIGHT.accent: "accent", "#17552d": "ok"}
"""What a colour of a file stands for; others are the same in every look."""


def icon_svg(name: str, colours: Colours) -> QByteArray:
    """Return `resources/icons/<name>.svg` in these colours."""
    text = _file(name)
    if colours is not LIGHT:
        for drawn, role in DRAWN.items():
            text = text.replace(drawn, getattr(colours, role))
    return QByteArray(text.encode())


@cache
def _file(name: str) -> str:
    """Return the text of a file: a verdict does not wait for the disk."""
    return (ICONS / f"{name}.svg").read_text("utf-8")


def icon_of(name: str, colours: Colours) -> QIcon:
    """Return the shape as an icon, sharp at every size."""
    icon, svg = QIcon(), icon_svg(name, colours)
    for side_px in SIZES_PX:
        icon.addPixmap(_drawn(svg, side_px))
    return icon


def _drawn(svg: QByteArray, side_px: int) -> QPixmap:
    file = QBuffer(svg)
    reader = QImageReader(file, QByteArray(b"svg"))
    reader.setScaledSize(QSize(side_px, side_px))
    return QPixmap.fromImage(reader.read())


def counted_icon(name: str, colours: Colours, count: int) -> QIcon:
    """Return the shape with a number in its corner; from 100 on it says 99+, at 0 nothing."""
    if not count:
        return icon_of(name, colours)
    pixmap = icon_of(name, colours).pixmap(ICON_PX, ICON_PX)
    width, height = pixmap.deviceIndependentSize().toTuple()
    badge = QRectF(0.36 * width, 0.0, 0.64 * width, 0.48 * height)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
    font = painter.font()
    font.setPixelSize(round(0.82 * badge.height()))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(colours.on_accent))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count) if count < 100 else "99+")
    painter.end()
    return QIcon(pixmap)
