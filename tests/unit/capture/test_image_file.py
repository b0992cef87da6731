"""Pictures of every kind become the right pixels; bad ones become a PictureError that helps."""

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageOps

from station.capture.image_file import decode_picture, load_picture
from station.capture.picture_limits import PictureLimits
from station.domain.errors import PictureError
from tests.unit.capture.clocks import StoppedClock
from tests.unit.capture.pictures import (
    colour,
    deep,
    deep_png_turned,
    deep_tiff_turned,
    encoded,
    encoded_deep,
    grey,
    png_chunk,
)


def decoded(data: bytes) -> np.ndarray:
    return decode_picture(data, name="part.png")


LOSSLESS: dict[str, tuple[np.ndarray, str, dict[str, Any]]] = {
    "grey BMP": (grey(), "BMP", {}),
    "grey BMP, odd width": (grey(7, 13), "BMP", {}),
    "colour BMP": (colour(7, 13), "BMP", {}),
    "grey PNG": (grey(), "PNG", {}),
    "colour PNG": (colour(), "PNG", {}),
    "16-bit grey PNG": (deep()[..., 0], "PNG", {}),
    "grey TIFF": (grey(), "TIFF", {}),
    "colour TIFF": (colour(), "TIFF", {}),
    "16-bit grey TIFF": (deep()[..., 0], "TIFF", {}),
    "packed TIFF": (colour(), "TIFF", {"compression": "tiff_lzw"}),
    "one pixel": (grey(1, 1), "PNG", {}),
}


@pytest.mark.parametrize(("pixels", "kind", "options"), LOSSLESS.values(), ids=LOSSLESS)
def test_lossless_files_come_back_as_they_were(
    pixels: np.ndarray, kind: str, options: dict[str, Any]
) -> None:
    result = decoded(encoded(pixels, kind, **options))
    assert result.dtype == pixels.dtype
    assert result.flags.c_contiguous
    np.testing.assert_array_equal(result, pixels)


@pytest.mark.parametrize("ending", [".png", ".tiff"])
def test_16_bit_colour_keeps_its_depth(ending: str) -> None:
    pixels = deep()
    np.testing.assert_array_equal(decoded(encoded_deep(pixels, ending)), pixels)


def test_16_bit_colour_with_alpha_is_laid_over_white() -> None:
    pixels = deep(channels=4)
    pixels[:12, :, 3], pixels[12:, :, 3] = 65535, 0
    result = decoded(encoded_deep(pixels, ".png"))
    np.testing.assert_array_equal(result[:12], pixels[:12, :, :3])
    assert (result[12:] == 65535).all()


@pytest.mark.parametrize("pixels", [grey(), colour()], ids=["grey", "colour"])
def test_jpeg_is_near_what_it_was(pixels: np.ndarray) -> None:
    result = decoded(encoded(pixels, "JPEG", quality=95, subsampling=0))
    assert result.shape == pixels.shape
    assert np.abs(result.astype(int) - pixels).mean() < 4


def test_cmyk_jpeg_becomes_rgb() -> None:
    picture = Image.new("CMYK", (16, 16), (0, 255, 255, 0))
    result = decoded(encoded(picture, "JPEG", quality=95))
    assert result.shape == (16, 16, 3)
    assert result[8, 8, 0] > 200
    assert result[8, 8, 1] < 60


def test_a_grey_palette_becomes_grey_and_a_coloured_one_rgb() -> None:
    picture = Image.fromarray(grey())
    palette = picture.convert("P")
    assert decoded(encoded(palette, "PNG")).ndim == 2
    coloured = Image.fromarray(colour()).quantize(16)
    expected = np.array(coloured.convert("RGB"))
    np.testing.assert_array_equal(decoded(encoded(coloured, "PNG")), expected)


def test_black_and_white_becomes_grey() -> None:
    result = decoded(encoded(Image.fromarray(grey() > 99), "PNG"))
    assert result.dtype == np.uint8
    assert set(np.unique(result)) == {0, 255}


TRANSPARENT = {
    "RGBA": (Image.new("RGBA", (4, 4), (0, 0, 0, 0)), {}),
    "grey with alpha": (Image.new("LA", (4, 4), (0, 0)), {}),
    "a transparent grey": (Image.new("L", (4, 4), 0), {"transparency": 0}),
    "a transparent palette colour": (Image.new("P", (4, 4), 0), {"transparency": 0}),
}


@pytest.mark.parametrize(("picture", "options"), TRANSPARENT.values(), ids=TRANSPARENT)
def test_transparent_parts_become_white(picture: Image.Image, options: dict[str, Any]) -> None:
    assert (decoded(encoded(picture, "PNG", **options)) == 255).all()


def test_half_transparent_black_is_middle_grey() -> None:
    result = decoded(encoded(Image.new("LA", (4, 4), (0, 128)), "PNG"))
    assert result.shape == (4, 4)
    assert (result == 127).all()


def test_every_row_of_a_large_picture_is_laid_over_white() -> None:
    alpha = np.arange(700 * 900, dtype=np.uint32).astype(np.uint8).reshape(700, 900)
    picture = np.dstack([np.zeros_like(alpha), alpha])
    result = decoded(encoded(Image.fromarray(picture, "LA"), "PNG"))
    assert (result == 255 - alpha).all()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_camera_orientation_is_applied(kind: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encoded(colour(), kind, exif=exif)
    stored = Image.fromarray(decoded(encoded(colour(), kind)))
    stored.getexif()[0x0112] = orientation
    upright = np.array(ImageOps.exif_transpose(stored))
    np.testing.assert_array_equal(decoded(data), upright)


@pytest.mark.parametrize("turned", [deep_png_turned, deep_tiff_turned])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_orientation_is_applied_to_16_bit_colour(
    turned: Callable[[np.ndarray, int], bytes], orientation: int
) -> None:
    pixels = deep(5, 7)
    stored = Image.fromarray((pixels >> 8).astype(np.uint8))
    stored.getexif()[0x0112] = orientation
    result = decoded(turned(pixels, orientation))
    np.testing.assert_array_equal(result >> 8, np.array(ImageOps.exif_transpose(stored)))


def test_the_first_page_of_a_tiff_counts() -> None:
    second = Image.fromarray(255 - grey())
    data = encoded(grey(), "TIFF", save_all=True, append_images=[second])
    np.testing.assert_array_equal(decoded(data), grey())


def test_the_content_decides_not_the_name(tmp_path: Path) -> None:
    path = tmp_path / "part.jpg"
    path.write_bytes(encoded(grey(), "PNG"))
    np.testing.assert_array_equal(load_picture(path, clock=StoppedClock()).pixels, grey())


def test_a_frame_carries_name_time_and_an_id(tmp_path: Path) -> None:
    path = tmp_path / "part.bmp"
    path.write_bytes(encoded(grey(), "BMP"))
    clock = StoppedClock()
    frame, other = load_picture(path, clock=clock), load_picture(path, clock=clock)
    assert frame.source == "part.bmp"
    assert frame.captured_at == clock.now()
    assert frame.frame_id != other.frame_id
    assert (frame.width_px, frame.height_px) == (40, 24)


def png_claiming(width: int, height: int) -> bytes:
    """Return a small PNG whose header promises a huge picture."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)

    body = (
        png_chunk(b"IHDR", head)
        + png_chunk(b"IDAT", zlib.compress(bytes(1000)))
        + png_chunk(b"IEND", b"")
    )
    return b"\x89PNG\r\n\x1a\n" + body


def bmp_claiming(width: int, height: int) -> bytes:
    data = bytearray(encoded(grey(), "BMP"))
    data[18:26] = struct.pack("<ii", width, height)
    return bytes(data)


BAD_CONTENT = {
    "empty": (b"", "is empty"),
    "text": (b"25123456789\n" * 20, "not a picture of a known kind"),
    "a kind we do not read": (encoded(grey(), "GIF"), "not a picture of a known kind"),
    "only two bytes": (b"BM", "broken or cut short"),
    "only a PNG signature": (b"\x89PNG\r\n\x1a\n", "broken or cut short"),
    "only a JPEG marker": (b"\xff\xd8\xff\xe0", "broken or cut short"),
    "only a TIFF header": (b"II*\x00\x08\x00\x00\x00", "broken or cut short"),
    "PNG without pixels": (png_claiming(0, 5), "no pixels|broken"),
    "PNG bomb": (png_claiming(60_000, 60_000), "60000 x 60000 pixels"),
    "PNG that promises more than it has": (png_claiming(5000, 5000), "broken or cut short"),
    "BMP bomb": (bmp_claiming(40_000, 40_000), "40000 x 40000 pixels"),
    "BMP of negative width": (bmp_claiming(-5, 5), "4294967291 x 5 pixels"),
    "32-bit TIFF": (encoded(grey().astype(np.float32), "TIFF"), "8 or 16 bit"),
    **{
        f"{kind} cut to {share:.0%}": (
            (data := encoded(colour(200, 200), kind))[: int(len(data) * share)],
            "broken or cut short",
        )
        for kind in ("BMP", "PNG", "JPEG", "TIFF")
        for share in (0.02, 0.5, 0.9)
    },
    "JPEG with thousands of scans": (
        encoded(grey(), "JPEG", progressive=True) + b"\xff\xda\x00\x08" * 5000,
        "more steps than any camera writes",
    ),
    "16-bit colour PNG cut short": (encoded_deep(deep(), ".png")[:-900], "broken or cut short"),
}


@pytest.mark.parametrize(("data", "words"), BAD_CONTENT.values(), ids=BAD_CONTENT)
def test_bad_content_is_a_picture_error_with_the_name(data: bytes, words: str) -> None:
    with pytest.raises(PictureError, match=words) as caught:
        decoded(data)
    assert "part.png" in str(caught.value)


def test_a_file_over_the_byte_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "part.bmp"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)  # takes no room on the disk, but would in memory
    with pytest.raises(PictureError, match="3000 MB, more than the 268 MB allowed"):
        load_picture(path, clock=StoppedClock())


def test_the_limits_are_the_callers() -> None:
    data = encoded(grey(), "PNG")
    assert decode_picture(data, name="a", limits=PictureLimits(max_pixels=24 * 40)).shape == (
        24,
        40,
    )
    with pytest.raises(PictureError, match="megapixels allowed"):
        decode_picture(data, name="a", limits=PictureLimits(max_pixels=24 * 40 - 1))
    with pytest.raises(PictureError, match="MB allowed"):
        decode_picture(data, name="a", limits=PictureLimits(max_bytes=10))


def a_folder(path: Path) -> None:
    path.mkdir()


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def nothing(path: Path) -> None:
    pass


def a_dead_link(path: Path) -> None:
    path.symlink_to("nowhere")


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


BAD_PATHS: dict[str, tuple[Callable[[Path], None], str]] = {
    "folder": (a_folder, "is a folder"),
    "missing": (nothing, "does not exist"),
    "dead link": (a_dead_link, "does not exist"),
    "link to itself": (a_link_to_itself, "cannot be read"),
}
if hasattr(os, "mkfifo"):
    BAD_PATHS["pipe"] = (a_pipe, "not an ordinary file")


@pytest.mark.parametrize(("make", "words"), BAD_PATHS.values(), ids=BAD_PATHS)
def test_a_bad_path_is_a_picture_error(
    make: Callable[[Path], None], words: str, tmp_path: Path
) -> None:
    path = tmp_path / "part.png"
    make(path)
    with pytest.raises(PictureError, match=words):
        load_picture(path, clock=StoppedClock())


def test_a_file_that_may_not_be_read_is_a_picture_error(tmp_path: Path) -> None:
    path = tmp_path / "part.png"
    path.write_bytes(encoded(grey(), "PNG"))
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read every file")
    with pytest.raises(PictureError, match="read permission"):
        load_picture(path, clock=StoppedClock())


def test_a_name_with_a_zero_character_is_a_picture_error() -> None:
    with pytest.raises(PictureError, match="cannot be read"):
        load_picture(Path("a\x00b.png"), clock=StoppedClock())
