"""What light, lens, camera and the station's own stages do to the picture of a mark."""

from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from station.training import noise
from station.training.noise import Field

Image = NDArray[np.uint8]


def photographed(rng: Random, scene: Field, *, blur_px: float, noise_levels: float) -> Image:
    """Return the camera's picture of a scene: blur, glare, noise, sometimes JPEG."""
    scene = blurred(rng, scene, blur_px)
    if rng.random() < 0.12:
        scene = with_glare(rng, scene)
    shape = (scene.shape[0], scene.shape[1])
    if noise_levels > 0.3:
        grain = "fine" if rng.random() < 0.6 else "grain"
        scene = scene + noise_levels * noise.cut(rng, grain, shape)
    image = np.clip(scene, 0, 255).astype(np.uint8)
    if rng.random() < 0.2:
        image = toned(rng, image)
    if rng.random() < 0.12:
        image = enlarged(rng, image)
    return as_jpeg(rng, image) if rng.random() < 0.3 else image


def toned(rng: Random, image: Image) -> Image:
    """Return the picture as a camera with another tone curve gives it."""
    power = 2.2 ** rng.uniform(-1, 1)
    table = (255 * (np.arange(256) / 255) ** power).astype(np.uint8)
    return np.asarray(table[image], np.uint8)


def enlarged(rng: Random, image: Image) -> Image:
    """Return the picture as cameras and phones enlarge a small one: soft, sharpened, ringing."""
    height, width = image.shape
    factor = min(rng.uniform(1.0, 2.4), height / 14)
    if factor > 1.1:
        small = (max(8, round(width / factor)), max(8, round(height / factor)))
        image = np.asarray(cv2.resize(image, small, interpolation=cv2.INTER_AREA), np.uint8)
    if rng.random() < 0.7:
        soft = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.8, 2.2))
        amount = rng.uniform(0.4, 2.5)
        image = np.asarray(cv2.addWeighted(image, 1 + amount, soft, -amount, 0), np.uint8)
    return np.asarray(cv2.resize(image, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


def blurred(rng: Random, scene: Field, blur_px: float) -> Field:
    """Return the scene out of focus by `blur_px`, now and then moved."""
    if blur_px > 0.35:
        scene = np.asarray(cv2.GaussianBlur(scene, (0, 0), blur_px), np.float32)
    if rng.random() < 0.06:
        length = rng.randint(2, 5)
        kernel = np.full((1, length), 1 / length, dtype=np.float32)
        scene = np.asarray(
            cv2.filter2D(scene, -1, kernel if rng.random() < 0.7 else kernel.T), np.float32
        )
    return scene


def with_glare(rng: Random, scene: Field) -> Field:
    """Return the scene with a bright or a dark spot of light."""
    height, width = scene.shape
    x = (np.arange(width, dtype=np.float32) - rng.uniform(0, width)) / (
        rng.uniform(0.5, 3) * height
    )
    y = (np.arange(height, dtype=np.float32) - rng.uniform(0, height)) / (
        rng.uniform(0.3, 2) * height
    )
    spot = np.exp(-(x[None, :] ** 2) - (y[:, None] ** 2))
    return np.asarray(scene + rng.uniform(-1, 2.5) * float(scene.std()) * spot, np.float32)


def as_jpeg(rng: Random, image: Image) -> Image:
    """Return the picture after JPEG of random quality."""
    done, code = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, rng.randint(35, 95)])
    return np.asarray(cv2.imdecode(code, cv2.IMREAD_GRAYSCALE), np.uint8) if done else image


def staged(rng: Random, image: Image) -> Image:
    """Return the picture after one to three of the station's own stages at random settings."""
    for stage in rng.sample(_STAGES, rng.randint(1, 3)):
        image = stage(rng, image)
    return image


def cleaned(rng: Random, image: Image) -> Image:
    """Return the picture after the re-marking cell's stages: contrast, smoothing, erosion."""
    middle, factor = float(image.mean()), rng.uniform(1.5, 3.2)
    table = np.clip((np.arange(256) - middle) * factor + middle, 0, 255).astype(np.uint8)
    image = cv2.GaussianBlur(table[image], (0, 0), rng.uniform(0.3, 0.9)).astype(np.uint8)
    image = np.asarray(cv2.bilateralFilter(image, 5, 75.0, 3), np.uint8)
    if rng.random() < 0.5:
        kernel = np.ones((2, 2), np.uint8)
        image = np.asarray(cv2.dilate(cv2.erode(image, kernel), kernel), np.uint8)
    return image


def _contrast(rng: Random, image: Image) -> Image:
    factor, middle = rng.uniform(0.7, 3.0), float(image.mean())
    table = np.clip((np.arange(256) - middle) * factor + middle, 0, 255).astype(np.uint8)
    return np.asarray(table[image], np.uint8)


def _smooth(rng: Random, image: Image) -> Image:
    kind = rng.random()
    if kind < 0.5:
        sigma = rng.uniform(10, 80)
        return np.asarray(cv2.bilateralFilter(image, 5, sigma, 3), np.uint8)
    if kind < 0.75:
        return np.asarray(cv2.medianBlur(image, 3), np.uint8)
    return np.asarray(cv2.GaussianBlur(image, (3, 3), 0), np.uint8)


def _morphed(rng: Random, image: Image) -> Image:
    if image.shape[0] < 22:
        return image
    kernel = np.ones((rng.randint(1, 2), rng.randint(1, 3)), np.uint8)
    act = cv2.erode if rng.random() < 0.5 else cv2.dilate
    return np.asarray(act(image, kernel), np.uint8)


def _opened_closed(rng: Random, image: Image) -> Image:
    if image.shape[0] < 28:
        return image
    how = cv2.MORPH_OPEN if rng.random() < 0.5 else cv2.MORPH_CLOSE
    return np.asarray(cv2.morphologyEx(image, how, np.ones((2, 2), np.uint8)), np.uint8)


def _local_contrast(rng: Random, image: Image) -> Image:
    tiles = (max(1, image.shape[1] // 48), 1)
    return np.asarray(cv2.createCLAHE(rng.uniform(1, 4), tiles).apply(image), np.uint8)


def _cut_at_level(rng: Random, image: Image) -> Image:
    if rng.random() < 0.6:
        return image
    if rng.random() < 0.6:
        return np.asarray(cv2.threshold(image, 0, 255, cv2.THRESH_OTSU)[1], np.uint8)
    block = 2 * (image.shape[0] // 2) + 3
    return np.asarray(
        cv2.adaptiveThreshold(
            image, 255, cv2.ADAPTIVE_THRESH_GAUSSIAN_C, cv2.THRESH_BINARY, block, rng.uniform(2, 12)
        ),
        np.uint8,
    )


_STAGES = (
    _contrast,
    _contrast,
    _smooth,
    _smooth,
    _morphed,
    _opened_closed,
    _local_contrast,
    _cut_at_level,
)
