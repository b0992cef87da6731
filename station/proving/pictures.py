"""Proof: no picture file, however it is damaged, gives anything but pixels or a PictureError."""

import io
import random
import time
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image as PillowImage

from station.capture.image_file import decode_picture
from station.capture.picture_limits import PictureLimits
from station.domain.errors import PictureError
from station.proving.memory import MEBIBYTE, peak_bytes
from station.proving.result import Failure, Figure, Result, counted

LIMITS = PictureLimits(max_bytes=2 * MEBIBYTE, max_pixels=2_000_000)
MOST_S = 10.0
MOST_GROWTH_BYTES = 256 * MEBIBYTE
"""Pixels of the limit in 16-bit colour with alpha take 16 MB; decoders hold a few copies."""

_WIDTH, _HEIGHT = 37, 23
_HEADER_BYTES = 120
_NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF)


def run(*, seed: int, size: int, folder: Path) -> Result:  # noqa: ARG001  all in memory
    """Decode `size` damaged pictures."""
    sound = sound_pictures()
    failures: list[Failure] = []
    outcomes: Counter[str] = Counter()
    peak, longest_s = peak_bytes(), 0.0
    for number in range(size):
        case_seed = seed * 1_000_000 + number
        name, data = damaged(sound, random.Random(case_seed))
        started_s = time.monotonic()
        fault = _fault_of(data, outcomes)
        took_s = time.monotonic() - started_s
        longest_s = max(longest_s, took_s)
        if took_s > MOST_S:
            fault = f"it took {took_s:.0f} s"
        if fault:
            failures.append(Failure(case_seed, f"{name}: {fault}"))
    growth = peak_bytes() - peak
    if growth > MOST_GROWTH_BYTES:
        failures.append(Failure(seed, f"memory grew by {growth / MEBIBYTE:.0f} MB"))
    return Result(
        cases=size,
        failures=tuple(failures),
        figures=(
            Figure("Sound pictures they were made of", ", ".join(sound)),
            Figure("Still gave pixels", counted(outcomes["pixels"])),
            Figure("Told as a PictureError", counted(outcomes["told"])),
            Figure("Longest time for one", counted(longest_s * 1000.0, "ms")),
            Figure("Peak memory grew by", counted(growth / MEBIBYTE, "MB")),
        ),
    )


def sound_pictures() -> dict[str, bytes]:
    """Return small pictures of every kind the station reads, by name."""
    grey = np.random.default_rng(7).integers(0, 256, (_HEIGHT, _WIDTH), dtype=np.uint8)
    colour = np.stack([grey, grey[::-1], grey[:, ::-1]], axis=-1)
    deep = grey.astype(np.uint16) * 257
    images: dict[str, tuple[PillowImage.Image, dict[str, Any]]] = {
        "grey.bmp": (PillowImage.fromarray(grey), {}),
        "colour.bmp": (PillowImage.fromarray(colour), {}),
        "palette.bmp": (PillowImage.fromarray(colour).convert("P"), {}),
        "grey.png": (PillowImage.fromarray(grey), {}),
        "alpha.png": (PillowImage.fromarray(colour).convert("RGBA"), {}),
        "deep.png": (PillowImage.fromarray(deep), {}),
        "palette.png": (PillowImage.fromarray(colour).convert("P"), {}),
        "grey.jpg": (PillowImage.fromarray(grey), {}),
        "progressive.jpg": (PillowImage.fromarray(colour), {"progressive": True}),
        "plain.tif": (PillowImage.fromarray(colour), {}),
        "lzw.tif": (PillowImage.fromarray(grey), {"compression": "tiff_lzw"}),
        "deflate.tif": (PillowImage.fromarray(deep), {"compression": "tiff_adobe_deflate"}),
        "jpeg.tif": (PillowImage.fromarray(colour), {"compression": "jpeg"}),
    }
    return {name: _encoded(name, image, options) for name, (image, options) in images.items()}


def damaged(sound: dict[str, bytes], chance: random.Random) -> tuple[str, bytes]:
    """Return the name of a sound picture and its bytes after a few changes, most in the header."""
    name = chance.choice(list(sound))
    data = bytearray(sound[name])
    for _ in range(chance.randint(1, 5)):
        end = min(_HEADER_BYTES, len(data)) if chance.random() < 0.6 else len(data)
        place = chance.randrange(max(end, 1))
        match chance.randrange(6):
            case 0:
                data[place : place + 1] = chance.randbytes(1)
            case 1:
                size = chance.choice((1, 2, 4))
                number = chance.choice(_NUMBERS) & (1 << 8 * size) - 1
                data[place : place + size] = number.to_bytes(size, chance.choice(("big", "little")))
            case 2:
                del data[place : place + chance.randint(1, 60)]
            case 3:
                data[place:place] = chance.randbytes(chance.randint(1, 60))
            case 4:
                del data[chance.randrange(len(data) + 1) :]
            case _:
                other = sound[chance.choice(list(sound))]
                data[place:] = other[place:]
    return name, bytes(data)


def _fault_of(data: bytes, outcomes: Counter[str]) -> str:
    """Decode once; return what was wrong with how that went."""
    try:
        pixels = decode_picture(data, name="damaged", limits=LIMITS)
    except PictureError as error:
        outcomes["told"] += 1
        return "" if str(error) else "a PictureError without words"
    except BaseException as error:  # noqa: BLE001  whatever it is, it is the finding
        return f"{type(error).__name__}: {error}"
    outcomes["pixels"] += 1
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.ndim not in (2, 3):
        return f"pixels of {pixels.dtype} in {pixels.ndim} dimensions"
    if pixels.shape[0] * pixels.shape[1] > LIMITS.max_pixels:
        return f"{pixels.shape} is more than the limit"
    return ""


def _encoded(name: str, image: PillowImage.Image, options: dict[str, Any]) -> bytes:
    kinds = {"bmp": "BMP", "png": "PNG", "jpg": "JPEG", "tif": "TIFF"}
    content = io.BytesIO()
    image.save(content, kinds[name.rpartition(".")[2]], **options)
    return content.getvalue()
