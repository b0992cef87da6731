"""Runs the stages of a recipe on a frame and does again only what lies behind a change."""

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from station.domain.errors import StageError
from station.domain.frame import Image
from station.imaging.chain import combined_sampling, sizes_along
from station.imaging.preview_maps import PreviewMaps
from station.imaging.sampling import Sampling
from station.imaging.stage import Size, Stage, size_of
from station.imaging.tone import Grayscale
from station.imaging.trace import Trace, TraceStep

MAX_RESULT_PX = 256_000_000
"""Twice the largest picture that is read: it may be turned by any angle."""


class Pipeline:
    """Stages in order. It keeps the last resampling map, which fits all frames of one size."""

    def __init__(self, stages: Sequence[Stage]) -> None:
        self.stages = tuple(stages)
        self._places = tuple(i for i, stage in enumerate(self.stages) if stage.enabled)
        self._enabled = tuple(self.stages[i] for i in self._places)
        self._keys = _key_chain(self._enabled)
        self._shared = _shared_length(self._enabled)
        self._last_sampling: tuple[Size, Sampling] | None = None
        self._preview_maps = PreviewMaps()

    def run(
        self, pixels: Image, *, frame_id: str | None = None, previous: Trace | None = None
    ) -> Trace:
        """Return the trace of a frame, reading only the pixels that the line image needs.

        The leading geometry stages become one resampling of the frame. From `previous` everything
        before the first changed setting is taken, if it is of the same frame: the same `frame_id`
        where both have one, else the same pixels.
        """
        same_frame = previous is not None and _is_same_frame(previous, pixels, frame_id)
        old = previous.steps if previous is not None and same_frame else ()
        steps = [_frame_step(pixels)]
        image = pixels
        if self._shared:
            last = self._enabled[self._shared - 1]
            _check_room(last, sizes_along(self._enabled[: self._shared], size_of(pixels))[-1])
        sampling = self._sampling(size_of(pixels), previous)
        if self._shared:
            steps += self._shared_steps(pixels, sampling, old)
            image = steps[-1].image if steps[-1].image is not None else image
        for number in range(self._shared, len(self._enabled)):
            stage = self._enabled[number]
            _check_room(stage, stage.output_size(size_of(image)))
            step, image = self._step(number, partial(stage.apply, image), old)
            steps.append(step)
        return Trace(frame_id, self._enabled, tuple(steps), image, sampling, self._preview_maps)

    def plan(self, pixels: Image, *, frame_id: str | None = None) -> Trace:
        """Return a trace without pictures of the leading geometry, which alone may be in the
        recipe: nothing is computed, previews are made from the frame when asked for."""
        steps, sizes = [_frame_step(pixels)], sizes_along(self._enabled, size_of(pixels))
        for number, stage in enumerate(self._enabled):
            _check_room(stage, sizes[number + 1])
            step = self._described(number, pixels, 0.0, False)
            steps.append(replace(step, size=sizes[number + 1], image=None))
        return Trace(frame_id, self._enabled, tuple(steps), pixels, None, self._preview_maps)

    def run_stage_by_stage(self, pixels: Image) -> Trace:
        """Return the trace with every stage computed in full: exact, every picture there, slow."""
        steps, image = [_frame_step(pixels)], pixels
        for number, stage in enumerate(self._enabled):
            step, image = self._step(number, partial(stage.apply, image), ())
            steps.append(step)
        return Trace(None, self._enabled, tuple(steps), image, None, self._preview_maps)

    def _shared_steps(
        self, pixels: Image, sampling: Sampling | None, old: Sequence[TraceStep]
    ) -> list[TraceStep]:
        """Return the steps of the leading geometry; only the last one has a picture."""
        last = self._shared - 1
        step, _ = self._step(last, partial(self._sampled, pixels, sampling), old)
        sizes = sizes_along(self._enabled[: self._shared], size_of(pixels))
        skipped = [
            replace(
                step,
                kind=self._enabled[number].kind,
                label=self._enabled[number].title,
                stage_index=self._places[number],
                size=sizes[number + 1],
                image=None,
                duration_ms=0.0,
                key=self._keys[number],
            )
            for number in range(last)
        ]
        return [*skipped, step]

    def _sampled(self, pixels: Image, sampling: Sampling | None) -> Image:
        """Return the picture behind the leading geometry; greyscale among it is made last."""
        stages = self._enabled[: self._shared]
        image = sampling.apply(pixels) if sampling else pixels
        for stage in stages:
            if sampling is None and stage.is_geometry:
                image = stage.apply(image)
        for stage in stages:
            if not stage.is_geometry:
                image = stage.apply(image)
        return np.ascontiguousarray(image)

    def _sampling(self, frame_size: Size, previous: Trace | None) -> Sampling | None:
        """Return the map for frames of this size, or None where whole pixels are just moved."""
        geometry = [stage for stage in self._enabled[: self._shared] if stage.is_geometry]
        if not any(stage.is_resampling for stage in geometry):
            return None
        if self._last_sampling is None or self._last_sampling[0] != frame_size:
            known = self._known_sampling(frame_size, previous)
            size = sizes_along(geometry, frame_size)[-1]
            sampling = known or combined_sampling(geometry, frame_size, size)
            self._last_sampling = frame_size, sampling
        return self._last_sampling[1]

    def _known_sampling(self, frame_size: Size, previous: Trace | None) -> Sampling | None:
        if previous is None or size_of(previous.frame_pixels) != frame_size:
            return None
        same = [step.key for step in previous.steps[1 : self._shared + 1]]
        return previous.sampling if same == list(self._keys[: self._shared]) else None

    def _step(
        self, number: int, make: Callable[[], Image], old: Sequence[TraceStep]
    ) -> tuple[TraceStep, Image]:
        """Return the step of one stage, from `old` if its settings and all before are the same."""
        if number + 1 < len(old) and old[number + 1].key == self._keys[number]:
            known = old[number + 1].image
            if known is not None:
                return self._described(number, known, 0.0, True), known
        started = time.perf_counter()
        image = make()
        duration_ms = (time.perf_counter() - started) * 1000
        return self._described(number, image, duration_ms, False), image

    def _described(
        self, number: int, image: Image, duration_ms: float, is_reused: bool
    ) -> TraceStep:
        stage = self._enabled[number]
        return TraceStep(
            stage.kind,
            stage.title,
            self._places[number],
            size_of(image),
            image,
            duration_ms,
            is_reused,
            self._keys[number],
        )


def _check_room(stage: Stage, size: Size) -> None:
    """Refuse a result that would fill the memory; what is never made in full may be larger."""
    width, height = size
    if width * height > MAX_RESULT_PX:
        raise StageError(
            f"{stage.title} would make a picture of {width} x {height} px; "
            f"{MAX_RESULT_PX / 1e6:.0f} megapixels are the limit. Put a crop before it."
        )


def _frame_step(pixels: Image) -> TraceStep:
    return TraceStep("frame", "Original", None, size_of(pixels), pixels, 0.0, False, "")


def _key_chain(stages: Sequence[Stage]) -> tuple[str, ...]:
    """Return for each stage a hash of its settings and of all before it."""
    keys, key = [], ""
    for stage in stages:
        key = hashlib.sha256((key + stage.model_dump_json()).encode()).hexdigest()
        keys.append(key)
    return tuple(keys)


def _shared_length(stages: Sequence[Stage]) -> int:
    """Return how many leading stages only move pixels, greyscale between them included."""
    length = 0
    for number, stage in enumerate(stages):
        if stage.is_geometry:
            length = number + 1
        elif not isinstance(stage, Grayscale):
            break
    return length


def _is_same_frame(previous: Trace, pixels: Image, frame_id: str | None) -> bool:
    if frame_id is not None and previous.frame_id is not None:
        return frame_id == previous.frame_id
    # Comparing 20 MB takes 2 to 5 ms, less than any hash of them.
    return previous.frame_pixels is pixels or np.array_equal(previous.frame_pixels, pixels)
