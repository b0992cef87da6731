"""The demo without a visitor: it captures and decides some parts by itself, then it closes."""

from PySide6.QtCore import QObject, QTimer, Slot

from station.services.decisions import is_confirmable
from station.services.step import Step
from station.window.station import Station

GLANCE_MS = 600
"""How long a result is looked at; an Enter in its first 400 ms does not count."""


class OwnHand(QObject):
    """Presses what an operator presses. What cannot be confirmed is put aside for Review."""

    def __init__(self, *, station: Station, parts: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station, self._left = station, parts
        self._glance = QTimer(self)
        self._glance.setSingleShot(True)
        self._glance.setInterval(GLANCE_MS)
        self._glance.timeout.connect(self.on_decide)
        station.reading.reader_ready.connect(self.on_ready)
        station.capture.opened.connect(self.on_ready)
        station.cycle.result.connect(self.on_result)
        station.cycle.saved.connect(self.on_done)
        station.review.review.postponed.connect(self.on_done)

    @Slot()
    def on_ready(self) -> None:
        if self._station.cycle.step is Step.READY:
            self._station.window.run.actions_.capture.trigger()

    @Slot()
    def on_result(self) -> None:
        self._glance.start()

    @Slot()
    def on_decide(self) -> None:
        part, actions = self._station.cycle.undecided, self._station.window.run.actions_
        if part is not None:
            (actions.confirm if is_confirmable(part) else actions.postpone).trigger()

    @Slot()
    def on_done(self) -> None:
        self._left -= 1
        next_ = self._station.window.close if self._left == 0 else self.on_ready
        QTimer.singleShot(0, self, next_)  # when all others know of the part
