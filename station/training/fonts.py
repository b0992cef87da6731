"""Finds the typefaces of the machine and keeps their glyphs as small masks.

A machine without any fonts still trains: Pillow's built-in typeface is used then.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import ImageFont

from station.recognition.characters import CHARACTERS

CAP_HEIGHT_PX = 36
FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.fonts",
    "~/.local/share/fonts",
    "C:/Windows/Fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
)
_UNFIT = (
    "dseg",
    "symbol",
    "dingbat",
    "z003",
    "d050",
    "emoji",
    "fallback",
    "math",
    "icon",
    "chancery",
    "swash",
    "ocrbe",
    "wingding",
    "webding",
    "barcode",
    "noto",
    "smallcaps",
    "outline",
    "px_",
)
_WORDS = {
    "light": ("thin", "light", "hairline", "book", "routed", "osifont", "eurof35"),
    "bold": ("bold", "black", "heavy", "demi", "75f", "77f", "eurof75"),
    "mono": (
        *("mono", "ocr", "hack", "inconsolata", "courier", "consola", "agave", "hermit"),
        *("3270", "typewriter", "ptm5", "ptm7"),
    ),
    "serif": (
        *("serif", "roman", "bookman", "c059", "p052", "times", "georgia", "nimbusroman"),
        *("ptf5", "ptf7", "essays"),
    ),
    "narrow": (
        "condensed",
        "narrow",
        "cond",
        "din",
        "ptn",
        "rg2014b",
        "rg2014c",
        "kaffee",
        "bebas",
    ),
    "round": ("routed", "osifont", "nationalpark", "dosis", "quicksand", "eurof", "jura", "din"),
    "script": ("script", "lobster", "essays"),
    "italic": (
        "italic",
        "oblique",
        "bdita",
        "56f",
        "76f",
        "eurof36",
        "eurof56",
        "eurof76",
        "monof56",
    ),
}
# Typefaces with one of these styles are taken only where they are asked for.
_RARE = ("italic", "script", "capitals")


@dataclass(frozen=True)
class Glyph:
    """A character's mask with its place on the base line."""

    mask: NDArray[np.uint8]
    left_px: int
    top_px: int
    advance_px: float


@dataclass
class Typeface:
    """One font at the working size; glyphs are drawn when first wanted."""

    name: str
    styles: frozenset[str]
    path: str | None
    _glyphs: dict[str, Glyph] = field(default_factory=dict)
    _font: ImageFont.FreeTypeFont | None = None

    def glyph(self, character: str) -> Glyph:
        """Return the character's glyph."""
        known = self._glyphs.get(character)
        if known is None:
            known = self._glyphs[character] = _draw(self._loaded(), character)
        return known

    def _loaded(self) -> ImageFont.FreeTypeFont:
        if self._font is None:
            probe = _open(self.path, 100)
            top, bottom = probe.getbbox("H", anchor="ls")[1::2]
            self._font = _open(self.path, max(8, round(100 * CAP_HEIGHT_PX / (bottom - top))))
        return self._font


def _open(path: str | None, size: int) -> ImageFont.FreeTypeFont:
    if path is None:
        font = ImageFont.load_default(size)
        assert isinstance(font, ImageFont.FreeTypeFont)
        return font
    return ImageFont.truetype(path, size)


def _draw(font: ImageFont.FreeTypeFont, character: str) -> Glyph:
    drawn, (left, top) = font.getmask2(character, mode="L", anchor="ls")
    width, height = drawn.size
    mask = np.zeros((max(1, height), max(1, width)), np.uint8)
    if width and height:
        mask[:] = np.frombuffer(bytes(drawn), np.uint8).reshape(height, width)
    return Glyph(mask, round(left), round(top), font.getlength(character))


def _styles(name: str) -> frozenset[str]:
    name = name.lower()
    styles = {style for style, words in _WORDS.items() if any(word in name for word in words)}
    if not styles & {"serif", "mono", "script"}:
        styles.add("sans")
    if not styles & {"light", "bold"}:
        styles.add("regular")
    return frozenset(styles)


def _loaded_from(path: Path) -> Typeface | None:
    """Return the typeface of a file, or None when it does not tell the characters apart."""
    try:
        font = ImageFont.truetype(str(path), 24)
        masks = {c: bytes(font.getmask(c)) for c in CHARACTERS if not c.isspace()}
    except (OSError, ValueError):
        return None
    if len({masks[c] for c in "AB08OI5S/."}) < 10:
        return None
    styles = _styles(path.stem)
    # Drawn as a capital, as an empty box or not at all: fit for capitals and figures only.
    if masks["a"] == masks["A"] or len(set(masks.values())) < len(masks) - 3:
        styles |= {"capitals"}
    return Typeface(path.stem, styles, str(path))


@lru_cache(maxsize=1)
def typefaces() -> tuple[Typeface, ...]:
    """Return every usable typeface of the machine, always at least Pillow's own."""
    files = sorted(
        path
        for folder in FOLDERS
        for path in Path(folder).expanduser().rglob("*")
        if path.suffix.lower() in (".ttf", ".otf")
        and not any(w in str(path).lower() for w in _UNFIT)
    )
    built_in = Typeface("Aileron", frozenset(("sans", "regular")), None)
    return (built_in, *(face for face in map(_loaded_from, files) if face is not None))


@lru_cache(maxsize=64)
def choice_of(*styles: str, without: tuple[str, ...] = _RARE) -> tuple[Typeface, ...]:
    """Return the typefaces that have one of the styles, or all when none has."""
    fit = tuple(
        face for face in typefaces() if face.styles & set(styles) and not face.styles & set(without)
    )
    return fit or typefaces()
