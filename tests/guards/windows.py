"""Fails a test that leaves a window open or alive, or work in Qt's shared thread pool."""

import gc
import sys
from collections.abc import Iterator

import pytest


def top_level_widgets() -> list[object]:
    """Return the windows alive now; nothing is imported and no application is made for it."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return list(widgets.QApplication.topLevelWidgets())


def leaked_windows(before: list[object]) -> list[str]:
    """Return the windows that survive Qt's deferred deletion and Python's collector."""
    if not (new := [w for w in top_level_widgets() if w not in before]):
        return []
    core = sys.modules["PySide6.QtCore"]
    del new
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    gc.collect()
    return [repr(widget) for widget in top_level_widgets() if widget not in before]


def busy_pool_threads() -> int:
    core = sys.modules.get("PySide6.QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return 0
    pool = core.QThreadPool.globalInstance()
    pool.waitForDone(2000)
    return int(pool.activeThreadCount())


@pytest.fixture(autouse=True)
def no_leaked_windows() -> Iterator[None]:
    before = top_level_widgets()
    yield
    leaked = leaked_windows(before)
    if leaked:
        pytest.fail(f"windows still alive: {', '.join(leaked)}", pytrace=False)
    if busy_pool_threads():
        pytest.fail("Qt's shared thread pool is still busy", pytrace=False)
