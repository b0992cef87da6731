"""What the scenes of the pictures have in common: the window, its parts, a clock that stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget

from station.domain.clock import Clock
from station.domain.inspection import Decision, DecisionKind, Inspection
from station.ui.main_window import MainWindow
from station.ui.sample_parts import SamplePart, read_part, reading_of, ring_labels
from station.ui.theme import Sizes

OPERATOR = "Ann"


@dataclass(frozen=True, slots=True)
class StoppedClock:
    """The same moment for all pictures: what is drawn again looks the same again."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment

    def monotonic_s(self) -> float:
        return 0.0


class Parts:
    """Three rings as if they had been read; made when first looked at, then kept."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self._labels = ring_labels()

    @cached_property
    def good(self) -> SamplePart:
        code = self._labels[0].code
        return read_part(self._labels[0], reading_of(code.replace("0", "O", 1)), self.clock)

    @cached_property
    def weak(self) -> SamplePart:
        label = self._labels[1 % len(self._labels)]
        return read_part(label, reading_of(label.code, weak={9: (0.52, "7", 0.41)}), self.clock)

    @cached_property
    def unread(self) -> SamplePart:
        label = self._labels[2 % len(self._labels)]
        return read_part(label, reading_of(label.code[:9]), self.clock)

    def decided(self, part: SamplePart) -> Inspection:
        """Return what was read as confirmed by the operator."""
        inspection = part.inspection
        decision = Decision(
            DecisionKind.CONFIRMED, inspection.code.text, OPERATOR, self.clock.now()
        )
        return replace(inspection, decision=decision)


@dataclass(frozen=True, slots=True)
class Studio:
    """A window to bring into states."""

    window: MainWindow
    size: QSize
    sizes: Sizes
    clock: Clock
    parts: Parts

    @property
    def now(self) -> datetime:
        return self.clock.now()

    @property
    def soon(self) -> datetime:
        """Return when something is tried again that failed a while ago."""
        return self.now + timedelta(seconds=140)

    def open_view(self, name: str) -> None:
        """Press the view's button on the rail."""
        self.window.resize(self.size)
        next(a for a in self.window.rail_actions() if a.data() == name).trigger()


@dataclass(frozen=True, slots=True)
class Shot:
    """A widget in the state that the name says."""

    name: str
    widget: QWidget


Scenes = Callable[[Studio], Iterator[Shot]]
"""Brings widgets into one state after the other."""


def let_go(window: QWidget) -> None:
    """Close and free a window now: every one that is left is dressed again for the next look."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
