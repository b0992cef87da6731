"""Collects whatever goes wrong without stopping anything: exceptions, warnings of Qt and ours."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_OF_NO_SCREEN = "This plugin does not support "
"""What the platform of the screen that nobody sees says of itself."""

_GRAVE = (
    QtMsgType.QtWarningMsg,
    QtMsgType.QtCriticalMsg,
    QtMsgType.QtFatalMsg,
)
Tell = Callable[[str], None]


class _LogEar(logging.Handler):
    def __init__(self, tell: Tell) -> None:
        super().__init__(level=logging.WARNING)
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        self._tell(f"log warning of {record.name}: {record.getMessage()}")


class Complaints:
    """Between `start` and `stop`, every complaint is kept once, with how often it came."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self._ear = _LogEar(self.add)
        self._hook = sys.excepthook
        self._thread_hook = threading.excepthook

    def start(self) -> None:
        logging.getLogger().addHandler(self._ear)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_qt_message)

    def stop(self) -> None:
        logging.getLogger().removeHandler(self._ear)
        sys.excepthook, threading.excepthook = self._hook, self._thread_hook
        qInstallMessageHandler(None)

    def add(self, words: str) -> None:
        self.counts[words] = self.counts.get(words, 0) + 1

    def _on_exception(
        self, _kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        places = traceback.extract_tb(trace)
        ours = [place for place in places if "station" in place.filename] or places
        where = " < ".join(f"{place.filename}:{place.lineno}" for place in ours[:-6:-1])
        self.add(f"{type(error).__name__}: {error} ({where})")

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _on_qt_message(self, kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        if kind in _GRAVE and not words.startswith(_OF_NO_SCREEN):
            self.add(f"Qt: {words}")
