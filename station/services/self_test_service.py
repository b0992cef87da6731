"""Runs `main.py doctor` in a program of its own: it can neither block nor spoil the window."""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal, Slot

CLOSE_TIMEOUT_MS = 2_000


class SelfTestService(QObject):
    """One test at a time."""

    found = Signal(object)  # list of dicts: name, ok, found, advice
    failed = Signal(str)

    def __init__(self, *, program: Path, parent: QObject | None = None) -> None:
        """`program` is main.py."""
        super().__init__(parent)
        self._program = program
        self._is_stopped = False
        self._process = QProcess(self)
        self._process.finished.connect(self.on_finished)
        self._process.errorOccurred.connect(self.on_error)

    @property
    def is_running(self) -> bool:
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """Begin; a test that runs goes on."""
        if not self.is_running:
            self._is_stopped = False
            self._process.start(sys.executable, [str(self._program), "doctor", "--json"])

    def stop(self) -> None:
        """End the test that runs."""
        self._is_stopped = True
        self._process.kill()

    def close(self) -> None:
        if self.is_running:
            self.stop()
            self._process.waitForFinished(CLOSE_TIMEOUT_MS)

    @Slot(int)
    def on_finished(self, _code: int) -> None:
        if self._is_stopped:
            self.failed.emit(self.tr("Stopped."))
            return
        try:
            findings: Any = json.loads(bytes(self._process.readAllStandardOutput().data()))
        except ValueError:
            words = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
            self.failed.emit(self.tr("The self-test failed: {words}").format(words=words[-300:]))
            return
        self.found.emit(findings)

    @Slot(QProcess.ProcessError)
    def on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.failed.emit(self.tr("The self-test could not be started."))
