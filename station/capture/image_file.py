"""Picture files become frames: BMP, PNG, JPEG and TIFF, told apart by content, never by name."""

import stat
from pathlib import Path

from station.capture.picture_decoder import DECODER_FAULTS, decode, open_header
from station.capture.picture_limits import PictureLimits
from station.domain.clock import Clock
from station.domain.errors import PictureError
from station.domain.frame import Frame, Image
from station.domain.identity import new_id

PICTURE_SUFFIXES = frozenset({".bmp", ".png", ".jpg", ".jpeg", ".tif", ".tiff"})
"""File names worth offering in dialogs and folders. Decoding does not look at them."""


def load_picture(path: Path, *, clock: Clock, limits: PictureLimits | None = None) -> Frame:
    """Read one picture file; PictureError says what is wrong with it and what to do."""
    bounds = limits or PictureLimits()
    captured_at = clock.now()
    pixels = decode_picture(_read(path, bounds), name=path.name, limits=bounds)
    return Frame(new_id(captured_at), pixels, path.name, captured_at)


def decode_picture(data: bytes, *, name: str, limits: PictureLimits | None = None) -> Image:
    """Decode the bytes of one picture to grey or RGB pixels, uint8 or uint16, upright.

    Transparent parts become white, as every viewer shows them. The first page of a TIFF counts.
    """
    bounds = limits or PictureLimits()
    _check_bytes(len(data), name, bounds)
    try:
        header = open_header(data)
        if header is None:
            raise PictureError(
                f"{name} is not a picture of a known kind. Use BMP, PNG, JPEG or TIFF."
            )
        _check_pixels(header.size, name, bounds)
        return decode(header, data)
    except DECODER_FAULTS as fault:
        raise PictureError(
            f"{name} is broken or cut short ({_short(fault)}). "
            "Copy it again from where it came, or take the picture again."
        ) from fault


def _read(path: Path, limits: PictureLimits) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise PictureError(f"{path} is a folder. Choose a picture in it.")
        if not stat.S_ISREG(status.st_mode):  # a pipe or device could block for ever
            raise PictureError(f"{path} is not an ordinary file. Choose a picture file.")
        _check_bytes(status.st_size, path.name, limits)
        with path.open("rb") as file:
            return file.read(status.st_size)
    except FileNotFoundError as fault:
        raise PictureError(f"{path} does not exist. Check the name and the folder.") from fault
    except PermissionError as fault:
        raise PictureError(f"{path} may not be read. Ask for read permission on it.") from fault
    except (OSError, ValueError) as fault:  # ValueError: a zero character in the name
        raise PictureError(f"{path} cannot be read ({_short(fault)}). Check the disk.") from fault


def _check_bytes(size_bytes: int, name: str, limits: PictureLimits) -> None:
    if size_bytes == 0:
        raise PictureError(f"{name} is empty. Copy it again, or take the picture again.")
    if size_bytes > limits.max_bytes:
        raise PictureError(
            f"{name} has {size_bytes / 1e6:.0f} MB, more than the {limits.max_bytes / 1e6:.0f} MB "
            "allowed. Save it smaller, or as JPEG or PNG."
        )


def _check_pixels(size_px: tuple[int, int], name: str, limits: PictureLimits) -> None:
    width, height = size_px
    if width < 1 or height < 1:
        raise PictureError(f"{name} has no pixels ({width} x {height}). Take the picture again.")
    if width * height > limits.max_pixels:
        raise PictureError(
            f"{name} has {width} x {height} pixels, more than the "
            f"{limits.max_pixels / 1e6:.0f} megapixels allowed. Use a smaller picture."
        )


def _short(fault: BaseException) -> str:
    return " ".join(str(fault).split())[:120] or type(fault).__name__
