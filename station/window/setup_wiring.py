"""Connects the Setup view with the settings file, the people and the self-test."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Slot

from station.config.settings import Settings, checked_settings, save_settings
from station.config.users import Users, save_users
from station.domain.errors import StationError
from station.domain.user import Role, User
from station.records.audit_chain import AuditKind
from station.services.inspection_service import InspectionService
from station.services.part_cycle import PartCycle
from station.services.self_test_service import SelfTestService
from station.services.session import Session
from station.services.step import Step
from station.ui.main_window import MainWindow
from station.ui.setup.self_test_panel import Finding


class SetupWiring(QObject):
    """Nothing is written unless the person who is logged in may do it."""

    def __init__(
        self,
        *,
        window: MainWindow,
        settings: Settings,
        settings_file: Path,
        users: Users,
        users_file: Path,
        session: Session,
        inspections: InspectionService,
        self_test: SelfTestService,
        apply: Callable[[Settings], None],
        begin_again: Callable[[], None],
        cycle: PartCycle,
    ) -> None:
        super().__init__(window)
        self._window, self._view = window, window.setup
        self._settings, self._settings_file = settings, settings_file
        self._users, self._users_file = users, users_file
        self._session, self._inspections, self._self_test = session, inspections, self_test
        self._apply, self._begin_again, self._cycle = apply, begin_again, cycle
        view = self._view
        view.save_asked.connect(self.on_save)
        view.revert_asked.connect(self.on_revert)
        view.apply_asked.connect(self.on_apply)
        view.users.user_asked.connect(self.on_user_asked)
        view.users.removal_asked.connect(self.on_removal_asked)
        view.self_test.run_asked.connect(self.on_test_asked)
        view.self_test.stop_asked.connect(self_test.stop)
        self_test.found.connect(self.on_found)
        self_test.failed.connect(view.self_test.show_ended)
        session.changed.connect(self.on_user_changed)
        session.logged_out.connect(self.on_user_changed)
        self.on_revert()
        self._show_users()
        self.on_user_changed()

    @Slot()
    def on_user_changed(self, *_user: object) -> None:
        """Show the views a role has; what is hidden is refused as well."""
        self._window.allow("setup", self._session.allows(Role.ADMIN))
        self._window.allow("tune", self._session.allows(Role.ENGINEER))

    @Slot()
    def on_revert(self) -> None:
        self._view.set_value(self._settings.model_dump(mode="json"))

    @Slot()
    def on_save(self) -> None:
        try:
            user = self._session.require(Role.ADMIN, self.tr("Changing the settings"))
            settings = checked_settings(self._settings_file, self._view.value())
            save_settings(self._settings_file, settings)
        except StationError as error:
            self._view.show_message(str(error), is_good=False)
            return
        names = changed_names(self._settings, settings)
        self._inspections.note(AuditKind.SETTINGS_CHANGED, user.name, changed=names)
        self._settings = settings
        self._view.set_modified(False)
        self._apply(settings)
        self._view.offer_apply(True)
        words = self.tr("Saved. Press Apply now, or it counts when the station starts again.")
        self._view.show_message(words, is_good=True)

    @Slot()
    def on_apply(self) -> None:
        """Build the window anew, unless a part is under way."""
        if self._cycle.step is not Step.READY:
            words = self.tr("Decide the part on the screen first, then apply.")
            self._view.show_message(words, is_good=False)
        else:
            self._begin_again()

    # --- people

    @Slot(str, object, str)
    def on_user_asked(self, name: str, role: Role, pin: str) -> None:
        self._change_users(lambda: self._users.with_user(name, role, pin), name)

    @Slot(str)
    def on_removal_asked(self, name: str) -> None:
        self._change_users(lambda: self._users.without_user(name), name)

    def _change_users(self, change: Callable[[], Users], name: str) -> None:
        try:
            user = self._session.require(Role.ADMIN, self.tr("Changing people"))
            users = change()
            save_users(self._users_file, users)
        except StationError as error:
            self._view.show_message(str(error), is_good=False)
            return
        self._users = users
        self._inspections.note(AuditKind.SETTINGS_CHANGED, user.name, person=name)
        self._session.use(users)
        self._show_users()
        self._view.show_message(self.tr("Saved."), is_good=True)

    def _show_users(self) -> None:
        self._view.users.set_value([User(user.name, user.role) for user in self._users.users])

    # --- self-test

    @Slot()
    def on_test_asked(self) -> None:
        self._view.self_test.show_running()
        self._self_test.start()

    @Slot(object)
    def on_found(self, findings: list[dict[str, Any]]) -> None:
        self._view.self_test.set_value(
            [Finding(f["name"], f["ok"], f["found"], f["advice"]) for f in findings]
        )


def changed_names(before: Settings, after: Settings) -> list[str]:
    """Return the fields and tables that differ, for the audit: names only, never values."""
    old, new = before.model_dump(), after.model_dump()
    return sorted(name for name in new if old.get(name) != new[name])
