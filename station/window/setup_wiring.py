"""Connects the Setup view with the settings file, the people and the self-test."""

import platform
from collections.abc import Callable
from typing import Any

import PySide6
from PySide6.QtCore import QObject, Slot

from station.config.paths import OWN_RECIPES
from station.config.settings_sections import GENERAL
from station.config.users import Users
from station.config.version import LICENCE, station_version
from station.domain.errors import FileFault, FileFaultsError, StationError
from station.domain.user import Role, User
from station.services.part_cycle import PartCycle
from station.services.self_test_service import SelfTestService
from station.services.session import Session
from station.services.step import Step
from station.ui.main_window import MainWindow
from station.ui.setup.self_test_panel import findings_of
from station.window.settings_desk import SettingsDesk
from station.window.wizard_checks import clear_words, receiver_words


class SetupWiring(QObject):
    """What is written, and whether, decides the settings desk."""

    def __init__(
        self,
        *,
        window: MainWindow,
        desk: SettingsDesk,
        session: Session,
        self_test: SelfTestService,
        begin_again: Callable[[], None],
        cycle: PartCycle,
    ) -> None:
        super().__init__(window)
        self._window, self._view, self._desk = window, window.setup, desk
        self._session, self._self_test = session, self_test
        self._begin_again, self._cycle = begin_again, cycle
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
        desk.saved.connect(self.on_saved)
        desk.people_saved.connect(self.on_people_saved)
        self.on_revert()
        self._show_users()
        self._show_about()
        self.on_user_changed()

    @Slot()
    def on_user_changed(self, *_user: object) -> None:
        """Show the views a role has; what is hidden is refused as well."""
        self._window.allow("setup", self._session.allows(Role.ADMIN))
        self._window.allow("tune", self._session.allows(Role.ENGINEER))

    @Slot()
    def on_revert(self) -> None:
        self._view.set_value(self._desk.settings.model_dump(mode="json"))

    @Slot()
    def on_save(self) -> None:
        content = self._view.value()
        try:
            self._session.require(Role.ADMIN, self.tr("Changing the settings"))
            if words := receiver_words(content):
                self._view.show_message(
                    self.tr("Not saved. {words}").format(words=words), is_good=False
                )
                return
            self._desk.save(content)
        except FileFaultsError as error:
            self._show_faults(error)
        except StationError as error:
            self._view.show_message(str(error), is_good=False)

    def _show_faults(self, error: FileFaultsError) -> None:
        """Say each fault beneath its field, and open the page of the first one."""
        for fault in reversed(error.faults):
            key, field = place_of(fault)
            if self._view.has_field(key, field):
                self._view.show_fault(key, field, clear_words(fault))
        words = "\n".join(dict.fromkeys(clear_words(fault) for fault in error.faults))
        self._view.show_message(self.tr("Not saved. {words}").format(words=words), is_good=False)

    @Slot()
    def on_saved(self) -> None:
        self.on_revert()
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

    def _show_about(self) -> None:
        settings = self._desk.settings
        self._view.about.set_value(
            (
                (self.tr("Version"), station_version()),
                (self.tr("Licence"), LICENCE),
                (self.tr("Station"), settings.station),
                (self.tr("Settings file"), str(self._desk.settings_file)),
                (self.tr("Data folder"), str(settings.data_path)),
                (self.tr("Own recipes"), str(OWN_RECIPES)),
                (
                    self.tr("Runs with"),
                    f"Python {platform.python_version()}, Qt {PySide6.__version__}",
                ),
                (self.tr("Computer"), platform.platform(aliased=True, terse=True)),
            )
        )

    # --- people

    @Slot(str, object, str)
    def on_user_asked(self, name: str, role: Role, pin: str) -> None:
        self._change_users(lambda: self._desk.users.with_user(name, role, pin), name)

    @Slot(str)
    def on_removal_asked(self, name: str) -> None:
        self._change_users(lambda: self._desk.users.without_user(name), name)

    def _change_users(self, change: Callable[[], Users], name: str) -> None:
        try:
            self._desk.save_people(change(), changed=name)
        except StationError as error:
            self._view.show_message(str(error), is_good=False)

    @Slot()
    def on_people_saved(self) -> None:
        self._show_users()
        self._view.show_message(self.tr("Saved."), is_good=True)

    def _show_users(self) -> None:
        people = self._desk.users.users
        self._view.users.set_value([User(user.name, user.role) for user in people])

    # --- self-test

    @Slot()
    def on_test_asked(self) -> None:
        self._view.self_test.show_running()
        self._self_test.start()

    @Slot(object)
    def on_found(self, findings: list[dict[str, Any]]) -> None:
        self._view.self_test.set_value(findings_of(findings))


def place_of(fault: FileFault) -> tuple[str, str]:
    """Return the section of a fault in the settings, and the field there."""
    table, dot, field = fault.field.partition(".")
    if not dot:
        return GENERAL, table
    return table, field.partition(".")[0]
