"""Connects who is logged in with the strip, the parts and the audit."""

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from station.domain.errors import NotAllowedError
from station.domain.user import User
from station.records.audit_chain import AuditKind
from station.services.inspection_service import InspectionService
from station.services.part_cycle import PartCycle
from station.services.session import Session
from station.ui.login_dialog import LoginDialog
from station.ui.main_window import MainWindow
from station.ui.questions import ask_operator

HOLD = "login"
TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


class LoginWiring(QObject):
    """Without a person no part is read; the one that is shown waits for a person.

    Touches are looked for where they reach a window of the screen. To see them on their way through
    the widgets, Python would be asked about every event of the program.
    """

    touched = Signal()

    def __init__(
        self,
        *,
        window: MainWindow,
        cycle: PartCycle,
        session: Session,
        inspections: InspectionService,
    ) -> None:
        super().__init__(window)
        self._window, self._cycle = window, cycle
        self._session, self._inspections = session, inspections
        window.strip.operator_asked.connect(self.on_operator_asked)
        session.changed.connect(self.on_changed)
        session.logged_out.connect(self.on_logged_out)
        self.touched.connect(session.on_activity)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self.on_focus_moved)
        if session.user is None:
            self.on_logged_out(self.tr("Log in to begin."))
        else:
            self._show(session.user.name)

    @Slot()
    def on_operator_asked(self) -> None:
        if self._session.is_open:
            self._session.rename(ask_operator(self._window, self._cycle.operator))
            return
        dialog = LoginDialog(self._session.names, present=self._cycle.operator, parent=self._window)
        dialog.tried.connect(self.on_tried)
        self._dialog = dialog
        dialog.exec()
        dialog.deleteLater()

    @Slot(str, str)
    def on_tried(self, name: str, pin: str) -> None:
        try:
            self._session.log_in(name, pin)
        except NotAllowedError as error:
            self._dialog.show_fault(str(error))
        else:
            self._dialog.accept()

    @Slot(object)
    def on_changed(self, user: User) -> None:
        if user.name != self._cycle.operator:
            before = self._cycle.operator
            self._inspections.note(AuditKind.LOGIN, user.name, role=user.role, before=before)
        self._show(user.name)
        self._watch_windows()
        self._cycle.release(HOLD)

    @Slot(str)
    def on_logged_out(self, why: str) -> None:
        if self._cycle.operator:
            self._inspections.note(AuditKind.LOGIN, "", before=self._cycle.operator)
        self._show("")
        words = self.tr("Nobody is logged in. Press Ctrl+U and give name and PIN.")
        self._cycle.hold(HOLD, f"{why} {words}".strip())

    @Slot(QWindow)
    def on_focus_moved(self, _window: QWindow | None) -> None:
        """A dialog may have come up."""
        self._watch_windows()

    def _watch_windows(self) -> None:
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _show(self, name: str) -> None:
        self._cycle.operator = name
        self._window.strip.set_operator(name or self.tr("log in"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in TOUCHES:
            self.touched.emit()
        return super().eventFilter(watched, event)
