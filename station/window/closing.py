"""The end of the window: nothing is lost without a question, nothing is left running."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from station.services.decisions import is_confirmable
from station.services.part_cycle import PartCycle
from station.services.step import Step
from station.ui.main_window import MainWindow
from station.ui.questions import CloseAnswer, ask_on_close


class Closing(QObject):
    """Answers the window's attempts to close, and closes it later when a part had to end first."""

    def __init__(self, *, cycle: PartCycle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cycle = cycle
        self._window: MainWindow | None = None
        self._may_leave: Callable[[], bool] | None = None
        self._is_waiting = False

    def attach(self, window: MainWindow, *, may_leave: Callable[[], bool]) -> None:
        """`may_leave` asks about what else would be lost."""
        self._window, self._may_leave = window, may_leave
        for moved in (self._cycle.result, self._cycle.saved, self._cycle.fault, self._cycle.ready):
            moved.connect(self.on_part_moved)
        self._cycle.save_failed.connect(self.on_save_failed)

    def may_close(self) -> bool:
        """Say yes when nothing waits; else ask, or let the part come to its end first."""
        return self._is_part_done() and (self._may_leave is None or self._may_leave())

    def _is_part_done(self) -> bool:
        step = self._cycle.step
        if step is Step.READY or self._window is None:
            return True
        if step is Step.RESULT:
            return self._ask()
        if self._is_waiting and step is not Step.SAVING:
            self._cycle.stop()
            return True
        self._is_waiting = True
        words = self.tr("The window closes after this part. Close again to forget the part.")
        self._window.run.show_hint(words)
        return False

    def _ask(self) -> bool:
        inspection = self._cycle.undecided
        assert inspection is not None
        assert self._window is not None
        self._is_waiting = False
        may_confirm = self._cycle.is_unsaved or is_confirmable(inspection)
        decision = inspection.decision
        read = inspection.code.mapped or inspection.reading.text
        code = decision.text if decision is not None else read
        answer = ask_on_close(self._window, code, is_confirmable=may_confirm)
        if answer is CloseAnswer.CONFIRM:
            self._is_waiting = True
            self._cycle.on_confirm()
        return answer is CloseAnswer.DISCARD

    @Slot()
    def on_part_moved(self) -> None:
        """A part came to its result or its end while the window waits to close."""
        if self._is_waiting and self._window is not None:
            self._is_waiting = False
            self._window.close()

    @Slot()
    def on_save_failed(self) -> None:
        self._is_waiting = False
