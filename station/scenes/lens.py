"""From light to a picture: defocus, glow, colour fringes, vignette, noise and the sensor's bits."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from station.scenes.fields import Field, blurred, white


@dataclass(frozen=True, slots=True)
class Lens:
    """Faults of lens and sensor. Lengths in pixels; `electrons` is the full well of one pixel."""

    defocus_px: float = 0.8
    glow: float = 0.05
    glow_px: float = 40.0
    vignette: float = 0.25
    fringe: float = 0.0
    gamma: float = 1.0
    electrons: float = 9000.0
    read_noise: float = 0.004
    sharpen: float = 0.0


def photograph(light: Field, lens: Lens, rng: Generator) -> NDArray[np.uint8]:
    """Return the 8-bit picture of `light` (1.0 = white), same shape."""
    image = with_glow(light, lens)
    if lens.fringe and image.ndim == 3:
        image = with_fringe(image, lens.fringe)
    image = blurred(image, lens.defocus_px)
    image = vignetted(image, lens.vignette)
    image = with_noise(image, lens, rng)
    return developed(image, lens)


def with_glow(light: Field, lens: Lens) -> Field:
    """Return the light with a veil around what is bright: scatter in the glass."""
    bright = np.minimum(light, 4.0)
    return np.asarray(light + lens.glow * (blurred(bright, lens.glow_px) - light), np.float32)


def with_fringe(image: Field, fringe: float) -> Field:
    """Return red a little larger and blue a little smaller: lateral chromatic aberration."""
    height, width = image.shape[:2]
    planes = list(cv2.split(image))
    for index, scale in ((0, 1.0 + fringe), (2, 1.0 - fringe)):
        shift = ((1 - scale) * width / 2, (1 - scale) * height / 2)
        matrix = np.array([[scale, 0.0, shift[0]], [0.0, scale, shift[1]]])
        planes[index] = cv2.warpAffine(
            planes[index],
            matrix,
            (width, height),
            flags=cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_REPLICATE,
        )
    return np.asarray(cv2.merge(planes), dtype=np.float32)


def vignetted(image: Field, strength: float) -> Field:
    """Return the picture darker toward its corners."""
    height, width = image.shape[:2]
    y = ((np.arange(height, dtype=np.float32) - height / 2) / (width / 2)) ** 2
    x = ((np.arange(width, dtype=np.float32) - width / 2) / (width / 2)) ** 2
    fall = 1.0 / (1.0 + strength * (y[:, None] + x[None, :]))
    return np.asarray(image * (fall[..., None] if image.ndim == 3 else fall), dtype=np.float32)


def with_noise(image: Field, lens: Lens, rng: Generator) -> Field:
    """Return the picture with shot noise (normal approximation) and read noise."""
    signal = np.clip(image, 0.0, 1.2)
    deviation = np.sqrt(signal / lens.electrons + lens.read_noise**2)
    noise: Field = white(rng, image.shape[:2])
    if image.ndim == 3:
        # Demosaicing spreads the noise of one pixel over its neighbours' colours.
        mixed = [blurred(white(rng, image.shape[:2]), 0.6) * 1.6 for _ in range(3)]
        noise = np.asarray(0.6 * noise[..., None] + 0.8 * np.stack(mixed, axis=-1), np.float32)
    return np.asarray(image + deviation * noise, dtype=np.float32)


def developed(image: Field, lens: Lens) -> NDArray[np.uint8]:
    """Return the tone curve's result in 8 bits, soft in the highlights."""
    if lens.sharpen:
        image = image + np.float32(lens.sharpen) * (image - blurred(image, 1.2))
    tone = np.clip(image, 0.0, None)
    knee = 0.8
    over = np.clip(tone - knee, 0.0, None)
    tone = np.minimum(tone, knee) + (1 - knee) * (1.0 - np.exp(-over / (1 - knee)))
    return np.asarray(np.round(255.0 * tone ** (1.0 / lens.gamma)), dtype=np.uint8)
