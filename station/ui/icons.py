"""The shapes of resources/icons, in the colours of the look they are shown in.

The files are drawn in the light look's colours; other looks replace those by role.
"""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QIcon, QPixmap

from station.ui.colours import LIGHT, Colours
from station.ui.theme import ICONS

ICON_PX = 96
DRAWN = {LIGHT.ink: "ink", LIGHT.faint: "faint", LIGHT.accent: "accent", "#17552d": "ok"}
"""What a colour of a file stands for; others are the same in every look."""


def icon_svg(name: str, colours: Colours) -> QByteArray:
    """Return `resources/icons/<name>.svg` in these colours."""
    text = (ICONS / f"{name}.svg").read_text("utf-8")
    if colours is not LIGHT:
        for drawn, role in DRAWN.items():
            text = text.replace(drawn, getattr(colours, role))
    return QByteArray(text.encode())


def icon_of(name: str, colours: Colours) -> QIcon:
    """Return the shape as an icon."""
    pixmap = QPixmap(ICON_PX, ICON_PX)
    pixmap.loadFromData(icon_svg(name, colours), "SVG")
    return QIcon(pixmap)
