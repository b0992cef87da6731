"""How the window is drawn: theme, screen, language and scaling of a picture of it."""

from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QSize

from station.ui.colours import DARK, LIGHT, Colours

THEMES = {"light": LIGHT, "dark": DARK}
LANGUAGES = ("en", "de")
SCREENS = ((1920, 1080, 1.0), (1280, 800, 1.0), (1920, 1080, 1.5), (1280, 800, 1.5))
"""Width and height in pixels of the screen, and the scaling that the desktop applies."""
DOTS_PER_MM = 3.8


@dataclass(frozen=True, slots=True)
class Look:
    """One way to draw the window. Sizes are in pixels of the screen."""

    theme: str = "light"
    width_px: int = 1920
    height_px: int = 1080
    language: str = "en"
    scale: float = 1.0

    @property
    def name(self) -> str:
        """Return the folder's name, e.g. dark-1280x800-de or light-1920x1080-en-150%."""
        scaled = f"-{self.scale:.0%}" if self.scale != 1.0 else ""
        return f"{self.theme}-{self.width_px}x{self.height_px}-{self.language}{scaled}"

    @property
    def colours(self) -> Colours:
        return THEMES[self.theme]

    @property
    def size(self) -> QSize:
        """Return the room for the window in the desktop's units, as Qt counts."""
        return QSize(round(self.width_px / self.scale), round(self.height_px / self.scale))


def all_looks() -> tuple[Look, ...]:
    """Return every theme on every screen in every language."""
    return tuple(
        Look(theme, width, height, language, scale)
        for theme, (width, height, scale), language in product(THEMES, SCREENS, LANGUAGES)
    )
