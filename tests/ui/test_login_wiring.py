"""Whoever touches the station stays logged in; nobody else's events are looked at."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from station.config.users import Users
from station.domain.user import Role
from station.window.login_wiring import LoginWiring
from tests.ui.conftest import Bench


@pytest.fixture
def logged_in(bench: Bench) -> Bench:
    bench.users = Users().with_user("Kim", Role.ADMIN, "4711")
    bench.start()
    bench.all.session.log_in("Kim", "4711")
    return bench


def touched(bench: Bench) -> list[str]:
    """Return a list that grows with every touch that the session hears of."""
    seen: list[str] = []
    wiring = bench.window.findChild(LoginWiring)
    assert wiring is not None
    wiring.touched.connect(lambda: seen.append("touch"))
    return seen


def test_keys_and_presses_in_the_window_count(logged_in: Bench) -> None:
    seen = touched(logged_in)
    QTest.keyClick(logged_in.window.windowHandle(), Qt.Key.Key_Shift)
    assert len(seen) == 1
    QTest.mouseClick(logged_in.window.windowHandle(), Qt.MouseButton.LeftButton)
    assert len(seen) == 2


def test_a_dialog_that_is_opened_later_counts_too(logged_in: Bench) -> None:
    dialog = QDialog(logged_in.window)
    button = QPushButton("Press", dialog)
    dialog.show()
    logged_in.until(lambda: QApplication.focusWindow() is dialog.windowHandle())
    seen = touched(logged_in)
    QTest.mouseClick(dialog.windowHandle(), Qt.MouseButton.LeftButton, pos=button.pos())
    assert seen == ["touch"]
    dialog.close()
    dialog.deleteLater()


def test_events_of_widgets_pass_by(logged_in: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """They come by the thousand while something is dragged, and Python would see each."""
    looked: list[QObject] = []
    judge = LoginWiring.eventFilter

    def noting(self: LoginWiring, watched: QObject, event: QEvent) -> bool:
        looked.append(watched)
        return judge(self, watched, event)

    monkeypatch.setattr(LoginWiring, "eventFilter", noting)
    for _ in range(3):
        QApplication.sendEvent(logged_in.window.run, QEvent(QEvent.Type.User))
    assert logged_in.window.run not in looked
