"""What the Tune view shows of a recipe on one frame: the shown stage large, all stages small."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from station.domain.errors import StageError
from station.domain.frame import Frame, Image
from station.imaging.close_up import close_up
from station.imaging.histogram import Counts, histogram
from station.imaging.pipeline import Pipeline
from station.imaging.preview_maps import PreviewMaps
from station.imaging.sampling import Box
from station.imaging.screen_copy import THUMBNAIL_LIMIT_PX, ScreenCopy, screen_copy
from station.imaging.stage import Size, Stage
from station.imaging.trace import Trace

SMALL_PX = 480
"""Small pictures are made at this size, which one shrunk frame serves."""


@dataclass(frozen=True, slots=True, eq=False)
class PreviewAsk:
    """Which stages on which frame, and what of it is on the screen.

    `stage_index` is the stage looked at, None for the frame itself; `limit` is the size in pixels
    of the place on the screen; `box` is the part of the stage's picture that is seen, None for all,
    and `before_box` that of the picture before it.
    """

    frame: Frame
    stages: tuple[Stage, ...]
    stage_index: int | None
    limit: Size
    box: Box | None = None
    before_box: Box | None = None

    def is_same_as(self, other: "PreviewAsk | None") -> bool:
        """Return whether the other ask would give the same preview."""
        return (
            other is not None
            and self.frame is other.frame
            and (self.stages, self.stage_index) == (other.stages, other.stage_index)
            and (self.limit, self.box) == (other.limit, other.box)
            and self.before_box == other.before_box
        )


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A picture for the screen: what `box` of a picture of `size` shows."""

    picture: ScreenCopy
    box: Box
    size: Size
    counts: Counts


@dataclass(frozen=True, slots=True, eq=False)
class StagePreview:
    """The stage looked at, before and after it. `step` is its place in the trace."""

    ask: PreviewAsk
    trace: Trace
    step: int
    before: View
    after: View

    @property
    def reused(self) -> tuple[bool, ...]:
        """Return for every step behind the frame whether nothing had to be computed for it."""
        return tuple(step.is_reused for step in self.trace.steps[1:])


@dataclass(frozen=True, slots=True, eq=False)
class AllStages:
    """Every stage's pictures and how long it took when it was computed, the frame first.

    `small` are for a list, `middle` for a grid.
    """

    trace: Trace
    small: tuple[ScreenCopy, ...]
    middle: tuple[ScreenCopy, ...]
    times_ms: tuple[float, ...]


class Previews:
    """Makes previews one after the other; what did not change since the last is not done again.

    It belongs to one thread.
    """

    def __init__(self) -> None:
        self._trace: Trace | None = None
        self._frame_id: str | None = None
        self._small_frames: dict[int, Image] = {}
        self._times_ms: dict[str, float] = {}
        self._maps = PreviewMaps()

    def preview(self, ask: PreviewAsk) -> StagePreview:
        """Return the preview, computed up to the stage that is looked at; StageError if it fails.

        `rest` computes what lies behind it.
        """
        stages = () if ask.stage_index is None else ask.stages[: ask.stage_index + 1]
        trace = self._traced(ask, stages)
        step = len(trace.steps) - 1
        before = _view(trace, max(step - 1, 0), ask.limit, ask.before_box if step else ask.box)
        return StagePreview(ask, trace, step, before, _view(trace, step, ask.limit, ask.box))

    def rest(self, ask: PreviewAsk, is_wanted: Callable[[], bool]) -> AllStages | None:
        """Return all stages, or None as soon as they are not wanted any more; StageError as above.

        It is asked for after every stage, so that a slider that moves again waits for one only.
        """
        trace = self._traced(ask, ())
        for count in range(1, len(ask.stages) + 1):
            if not is_wanted():
                return None
            trace = self._traced(ask, ask.stages[:count])
        small, middle = [], []
        for row in range(len(trace.steps)):
            if not is_wanted():
                return None
            middle.append(screen_copy(trace.preview(row, SMALL_PX), SMALL_PX))
            small.append(screen_copy(middle[-1].pixels, THUMBNAIL_LIMIT_PX))
        times = tuple(self._times_ms.get(step.key, 0.0) for step in trace.steps)
        return AllStages(trace, tuple(small), tuple(middle), times)

    def _traced(self, ask: PreviewAsk, stages: tuple[Stage, ...]) -> Trace:
        pixels, frame_id = ask.frame.pixels, ask.frame.frame_id
        pipeline = Pipeline(stages)
        if all(stage.is_geometry for stage in stages if stage.enabled):
            return self._with_small(pipeline.plan(pixels, frame_id=frame_id))
        previous = self._trace
        if previous is not None and previous.frame_id != frame_id:
            previous = None
        self._trace = self._with_small(pipeline.run(pixels, frame_id=frame_id, previous=previous))
        fresh = [
            step for step in self._trace.steps if not step.is_reused and step.image is not None
        ]
        self._times_ms |= {step.key: step.duration_ms for step in fresh}
        return self._trace

    def _with_small(self, trace: Trace) -> Trace:
        """Return the trace with what was already made of its frame: shrinking it costs most."""
        if self._frame_id != trace.frame_id:
            self._frame_id, self._small_frames = trace.frame_id, {}
            self._times_ms = {}
        return replace(trace, small_frames=self._small_frames, preview_maps=self._maps)

    def forget(self) -> None:
        """Let go of the frame."""
        self._trace, self._frame_id = None, None
        self._small_frames = {}


def _view(trace: Trace, row: int, limit: Size, part: Box | None) -> View:
    size = trace.steps[row].size
    whole = Box(0, 0, *size)
    box = whole if part is None else _inside(part, size)
    image = trace.preview(row, max(limit)) if box == whole else close_up(trace, row, box, limit)
    if image.size == 0:
        raise StageError("There is nothing left to show. Make the crop larger.")
    copy = screen_copy(image, max(limit))
    scale = copy.pixels.shape[1] / box.size[0]
    return View(ScreenCopy(copy.pixels, scale), box, size, histogram(copy.pixels))


def _inside(box: Box, size: Size) -> Box:
    left = min(max(0, box.left), size[0] - 1)
    top = min(max(0, box.top), size[1] - 1)
    return Box(
        left, top, min(max(box.right, left + 1), size[0]), min(max(box.bottom, top + 1), size[1])
    )
