"""The look: Fusion, a palette, one style sheet, and sizes in millimetres of this screen."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QScreen
from PySide6.QtWidgets import QApplication

from station.ui.colours import LIGHT, Colours

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ICONS = RESOURCES / "icons"
STYLE = RESOURCES / "style"
SHEETS = ("controls", "shell", "dialogs", "run", "delivery", "tune", "history", "setup", "review")
"""The parts of the style sheet in their order: what all views share comes first."""

RADIUS_PX, INNER_RADIUS_PX = 6, 4
LEAST_CONTROL_PX = 40
"""Height of a field or a plain button, at the least: a finger has to hit it."""
SMALL_WIDTH_PX, SMALL_HEIGHT_PX = 1060, 640
"""A screen with less room than this in either direction, e.g. 1280 x 800 scaled by 1.5."""
KEY_SHARE = 0.72
"""Of a full target of 20 mm."""
LINE_SHARE = 1.18
"""Height of a line of text by the size of its letters."""

CODE_FAMILIES = ["DejaVu Sans Mono", "Consolas", "Menlo", "Liberation Mono", "monospace"]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Pixel sizes on this screen. Wanted in millimetres, kept within what the screen can hold."""

    verdict_px: int
    code_px: int
    text_px: int
    small_px: int
    target_px: int
    thumbnail_px: int
    line_px: int
    control_px: int
    is_small: bool = False
    """Whether everything has to stand closer together, and names of views give way to icons."""

    @property
    def key_px(self) -> int:
        """Return the side of a key on the screen: 12 mm where a full target has 20."""
        return max(40 if self.is_small else 46, round(KEY_SHARE * self.target_px))

    def measures(self) -> dict[str, int]:
        """Return every size that the style sheet names."""
        inside_px = max(3, round((self.control_px - LINE_SHARE * self.text_px) / 2) - 1)
        return {
            "verdict_px": self.verdict_px,
            "code_px": self.code_px,
            "text_px": self.text_px,
            "small_px": self.small_px,
            "title_px": round(1.25 * self.text_px),
            "item_px": self.control_px,
            "pad_px": inside_px,
            "tight_px": inside_px - 1,  # beside a border of 2 px: the focus moves nothing
            "hug_px": inside_px - 2,
            "radius": RADIUS_PX,
            "inner_radius": INNER_RADIUS_PX,
        }


def sizes_for(*, dots_per_mm: float, width_px: int, height_px: int) -> Sizes:
    """Return verdict 30 mm, code 15 mm, touch targets 20 mm, or less on a small screen."""

    def fitted(wanted_mm: float, share_of_height: float) -> int:
        return round(min(wanted_mm * dots_per_mm, share_of_height * height_px))

    code_px = fitted(15, 0.055)
    text_px = max(13, min(fitted(5, 0.0185), 32))
    return Sizes(
        verdict_px=min(fitted(30, 0.088), round(0.05 * width_px)),
        code_px=code_px,
        text_px=text_px,
        small_px=max(12, round(text_px * 0.85)),
        target_px=max(48, fitted(20, 0.085)),
        thumbnail_px=max(64, fitted(22, 0.085)),
        # What the other rows leave free, which is little on a small screen.
        line_px=max(60, min(round(0.28 * height_px - 150), 3 * code_px)),
        control_px=max(
            min(LEAST_CONTROL_PX, fitted(LEAST_CONTROL_PX, 0.053)), round(2.1 * text_px)
        ),
        is_small=width_px < SMALL_WIDTH_PX or height_px < SMALL_HEIGHT_PX,
    )


def sizes_of_screen(screen: QScreen) -> Sizes:
    """Return the sizes for a screen; an absurd reported DPI is replaced by a common one."""
    area = screen.availableGeometry()
    dpi = screen.physicalDotsPerInch()
    dpi = dpi if 70 <= dpi <= 320 else 96.0
    return sizes_for(dots_per_mm=dpi / 25.4, width_px=area.width(), height_px=area.height())


def code_font(size_px: int) -> QFont:
    """Return the font of codes: fixed width, with a 0 that is not an O."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setFamilies(list(_known_code_families()) or [font.family()])
    font.setPixelSize(max(1, size_px))
    return font


@cache
def _known_code_families() -> tuple[str, ...]:
    """Return those that this computer has; to ask for all of them takes a while."""
    known = set(QFontDatabase.families())
    return tuple(family for family in CODE_FAMILIES if family in known)


def apply_theme(application: QApplication, sizes: Sizes, colours: Colours = LIGHT) -> None:
    """Dress the whole application; again with other colours while it runs is fine."""
    application.setStyle("Fusion")
    application.setPalette(palette_of(colours))
    font = application.font()
    font.setPixelSize(sizes.text_px)
    application.setFont(font)
    application.setStyleSheet(style_sheet(sizes, colours))


def palette_of(colours: Colours) -> QPalette:
    """Return the colours by Qt's own roles, for what the style sheet does not name."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: colours.window,
        role.WindowText: colours.ink,
        role.Base: colours.paper,
        role.AlternateBase: colours.raised,
        role.Text: colours.ink,
        role.PlaceholderText: colours.faint,
        role.Button: colours.raised,
        role.ButtonText: colours.ink,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.ToolTipBase: colours.picture,
        role.ToolTipText: colours.on_picture,
        role.Link: colours.accent,
    }.items():
        palette.setColor(name, QColor(colour))
    for name in (role.ButtonText, role.Text, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.disabled_text))
    return palette


def style_sheet(sizes: Sizes, colours: Colours = LIGHT) -> str:
    """Return the sheets of resources/style, their @names replaced by sizes, colours and places."""
    text = "\n".join((STYLE / f"{name}.qss").read_text(encoding="utf-8") for name in SHEETS)
    measures = sizes.measures()
    for name in sorted(measures, key=len, reverse=True):
        text = text.replace(f"@{name}", f"{measures[name]}px")
    return colours.replaced_in(text.replace("@icons", STYLE.as_posix()))
