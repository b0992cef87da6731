"""Dot tables of matrix characters: an own 5 x 7 table and finer ones rasterised from fonts."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from station.recognition.characters import CHARACTERS
from station.training.fonts import choice_of

Dots = NDArray[np.bool_]

# Five columns per character, lowest bit on top, from "!" to "~".
_COLUMNS = (
    "00005F00000007000700147F147F14242A7F2A12231308646236495522500005030000001C224100"
    "0041221C0014083E081408083E080800503000000808080808006060000020100804023E4141413E"
    "00427F400042615149462141454B311814127F1027454545393C4A49493001710905033649494936"
    "064949291E003636000000563600000814224100141414141400412214080201510906324979413E"
    "7E1111117E7F494949363E414141227F4141221C7F494949417F090909013E4149497A7F0808087F"
    "00417F41002040413F017F081422417F404040407F020C027F7F0408107F3E4141413E7F09090906"
    "3E4151215E7F09192946464949493101017F01013F4040403F1F2040201F3F4038403F6314081463"
    "07087008076151494543007F41410002040810200041417F00040201020440404040400001020400"
    "20545454787F484444383844444420384444487F3854545418087E0901020C5252523E7F08040478"
    "00447D40002040443D007F1028440000417F40007C041804787C0804047838444444387C14141408"
    "081414187C7C080404084854545420043F4440203C4040207C1C2040201C3C4030403C4428102844"
    "0C5050503C4464544C44000836410000007F000000413608000804081008"
)
# Other shapes that printers use for the same characters.
_VARIANTS = {
    "0": ("3E5149453E", "3E4545453E", "003E41413E", "3E4149413E", "3E415D413E", "3E615D433E"),
    "1": ("04027F0000", "0044427F40", "00007F0000"),
    "2": ("6251494946", "7149494946", "7949494F00"),
    "3": ("2241494936", "4141494936", "2249494936", "414949497F"),
    "4": ("0F08087F08", "0C0A097F08"),
    "5": ("4F49494931", "4F49494979", "2F49494931"),
    "6": ("3E49494932", "7F49494979", "3E49494930"),
    "7": ("0101790503", "0101710907", "010101017F", "0161190503"),
    "8": ("7F4949497F", "3649494936"),
    "9": ("264949493E", "4F4949497F", "064949493E"),
    "A": ("7C1211127C", "7F0909097F", "7E0909097E"),
    "B": ("7F4949497F", "417F494936"),
    "C": ("7F41414141", "3E41414141"),
    "D": ("7F4141413E", "417F41413E"),
    "G": ("3E41495D3A", "3E41494979", "7F41494979"),
    "I": ("00007F0000",),
    "J": ("304041413F",),
    "M": ("7F0204027F", "7F0408047F"),
    "N": ("7F060C187F", "7F0204087F"),
    "Q": ("3E415161BE", "3E4151613E"),
    "R": ("7F09192946", "7F09091976"),
    "S": ("2649494932", "4F49494979"),
    "T": ("01017F0101",),
    "V": ("0F3040300F", "0718601807"),
    "W": ("7F2010207F", "3F4030403F"),
    "Y": ("0304780403",),
    "Z": ("7151494543", "6151494D43"),
    "/": ("4030080601", "6010080403"),
    ":": ("0000240000", "0066660000"),
    "-": ("0008080800", "0008080000"),
    ".": ("0000400000", "0060600000", "0040000000"),
}


def _from_columns(code: str) -> Dots:
    columns = np.frombuffer(bytes.fromhex(code), dtype=np.uint8)
    return ((columns[None, :] >> np.arange(8)[:, None]) & 1).astype(bool)[:7]


@lru_cache(maxsize=1)
def small_table() -> dict[str, Dots]:
    """Return the 5 x 7 dots of every character, rows by columns."""
    return {
        character: _from_columns(_COLUMNS[10 * index : 10 * index + 10])
        for index, character in enumerate(CHARACTERS)
    }


@lru_cache(maxsize=1)
def small_variants() -> dict[str, tuple[Dots, ...]]:
    """Return other usual 5 x 7 shapes of some characters."""
    return {c: tuple(_from_columns(code) for code in codes) for c, codes in _VARIANTS.items()}


@lru_cache(maxsize=30_000)
def fine_dots(face_index: int, height: int, is_double: bool, character: str) -> Dots:
    """Return a character's dots, `height` rows for capitals, from a font drawn without grey.

    A light font gives strokes of one dot, a bold one (`is_double`) of two.
    """
    faces = choice_of("bold") if is_double else choice_of("light")
    font = _sized(faces[face_index % len(faces)].path, height)
    picture = Image.new("1", (max(2, round(font.getlength(character)) + 4), 2 * height))
    draw = ImageDraw.Draw(picture)
    draw.fontmode = "1"
    draw.text((2, round(1.4 * height)), character, fill=1, font=font, anchor="ls")
    dots = np.asarray(picture)
    columns = np.flatnonzero(dots.any(axis=0))
    dots = dots[:, columns[0] : columns[-1] + 1] if len(columns) else dots[:, :2]
    low = round(1.4 * height) - height
    return dots[low : low + height + max(1, height // 4)].copy()


@lru_cache(maxsize=512)
def _sized(path: str | None, height: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Return the font at the smallest size whose capitals have `height` rows."""
    size = height
    for size in range(height, 3 * height):
        if round(-_font(path, size).getbbox("H", anchor="ls")[1]) >= height:
            break
    return _font(path, size)


def _font(path: str | None, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.truetype(path, size) if path else ImageFont.load_default(size)
