"""What the capture service needs to know about a source before it is opened."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from station.capture.source import FrameSource
from station.domain.frame import Frame


@runtime_checkable
class KnowsRecipe(Protocol):
    """A source that knows which recipe reads each of its frames."""

    def recipe_of(self, frame: Frame) -> str | None: ...


@dataclass(frozen=True, slots=True)
class SourceChoice:
    """A source to be made and opened on the capture thread.

    A stream (a camera) is grabbed again and again. Other sources hold one part until it is
    decided, then show the next. `tag` is what the picture is called while it is not frozen.
    """

    title: str
    make: Callable[[], FrameSource]
    tag: str = "LIVE"
    is_stream: bool = False
