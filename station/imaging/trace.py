"""What a pipeline made of one frame: every stage's picture, its time and where it came from."""

from dataclasses import dataclass, field
from functools import partial
from itertools import takewhile

import cv2

from station.domain.frame import Image, Region
from station.imaging.chain import combined_sampling, region_of, to_frame
from station.imaging.preview_maps import PreviewMaps
from station.imaging.sampling import Sampling
from station.imaging.stage import Points, Size, Stage, size_of
from station.imaging.tone import Grayscale


@dataclass(frozen=True, slots=True, eq=False)
class TraceStep:
    """The result of one stage; the first step is the frame itself.

    `image` is None for a geometry stage whose picture was skipped because it was combined with
    the next: Trace.preview shows it. `stage_index` is the stage's place in the recipe. `key` names
    the settings of this stage and all before it.
    """

    kind: str
    label: str
    stage_index: int | None
    size: Size
    image: Image | None
    duration_ms: float
    is_reused: bool
    key: str


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """The way from the frame to the line image. `stages` are those that were enabled.

    `small_frames` keeps the frame shrunk by whole factors; traces of one frame may share it.
    """

    frame_id: str | None
    stages: tuple[Stage, ...]
    steps: tuple[TraceStep, ...]
    line_image: Image
    sampling: Sampling | None
    preview_maps: PreviewMaps
    small_frames: dict[int, Image] = field(default_factory=dict)

    @property
    def frame_pixels(self) -> Image:
        image = self.steps[0].image
        assert image is not None  # the first step is made with the frame
        return image

    @property
    def cut_image(self) -> Image:
        """Return the line as cut from the frame, before any filter changed its levels.

        The line image itself where the recipe does not begin with cutting.
        """
        cutting = takewhile(lambda s: s.is_geometry or isinstance(s, Grayscale), self.stages)
        last = self.steps[sum(1 for _ in cutting)]
        return self.line_image if last is self.steps[0] or last.image is None else last.image

    @property
    def total_ms(self) -> float:
        return sum(step.duration_ms for step in self.steps)

    @property
    def region(self) -> Region:
        """Return the outline of the line image in the frame."""
        return region_of(self.stages, size_of(self.frame_pixels))

    def to_frame(self, points: Points, step: int = -1) -> Points:
        """Return where points of a step's picture lie in the frame; step 0 is the frame."""
        return to_frame(self._stages_up_to(step), size_of(self.frame_pixels), points)

    def preview(self, step: int, max_px: int) -> Image:
        """Return a step's picture, made smaller if its longer side is more than `max_px`."""
        image = self.steps[step].image
        if image is not None:
            return _shrunk(self._small(image, max_px), max_px)
        stages = self._stages_up_to(step)
        small = self._small(self.frame_pixels, max_px)
        size = _fitting(self.steps[step].size, max_px)
        key = self.steps[step].key, size_of(self.frame_pixels), size, size_of(small)
        make = partial(self._preview_map, stages, size, size_of(small))
        picture = self.preview_maps.get(key, make).apply(small)
        for stage in stages:
            picture = stage.apply(picture) if isinstance(stage, Grayscale) else picture
        return picture

    def _preview_map(self, stages: tuple[Stage, ...], size: Size, source: Size) -> Sampling:
        moving = [stage for stage in stages if stage.is_geometry]
        frame_size = size_of(self.frame_pixels)
        return combined_sampling(moving, frame_size, size, source=source, is_coarse=True)

    def _small(self, image: Image, max_px: int) -> Image:
        """Return the frame averaged by a whole factor and kept so; other pictures as they are."""
        factor = max(size_of(image)) // max_px
        if image is not self.frame_pixels or factor < 2:
            return image
        if factor not in self.small_frames:
            size = _fitting(size_of(image), max(size_of(image)) // factor)
            self.small_frames[factor] = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
        return self.small_frames[factor]

    def _stages_up_to(self, step: int) -> tuple[Stage, ...]:
        return self.stages[: range(len(self.steps))[step]]


def _fitting(size: Size, max_px: int) -> Size:
    scale = min(1.0, max_px / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _shrunk(image: Image, max_px: int) -> Image:
    size = _fitting(size_of(image), max_px)
    if size == size_of(image):
        return image
    return cv2.resize(image, size, interpolation=cv2.INTER_AREA)
