"""How large a picture may be. Checked before anything is decoded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureLimits:
    """Bounds on the file and on what it unpacks to."""

    max_bytes: int = 256 * 1024 * 1024
    max_pixels: int = 120_000_000
