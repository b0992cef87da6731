"""The one way by which settings and people change: allowed, checked, written, noted, shown."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from station.config.settings import Settings, checked_settings, save_settings
from station.config.users import Users, save_users
from station.domain.user import Role
from station.records.audit_chain import AuditKind
from station.services.inspection_service import InspectionService
from station.services.session import Session


class SettingsDesk(QObject):
    """Nothing is written unless the person who is logged in may do it."""

    saved = Signal()
    people_saved = Signal()

    def __init__(
        self,
        *,
        settings: Settings,
        settings_file: Path,
        users: Users,
        users_file: Path,
        session: Session,
        inspections: InspectionService,
        apply: Callable[[Settings], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._settings_file = settings, settings_file
        self._users, self._users_file = users, users_file
        self._session, self._inspections, self._apply = session, inspections, apply

    @property
    def settings(self) -> Settings:
        """Return the settings as they are saved."""
        return self._settings

    @property
    def settings_file(self) -> Path:
        """Return where the settings are saved."""
        return self._settings_file

    @property
    def users(self) -> Users:
        """Return the people as they are saved."""
        return self._users

    def checked(self, content: Mapping[str, Any]) -> Settings:
        """Return settings of plain values; FileFaultsError lists what cannot be."""
        return checked_settings(self._settings_file, content)

    def save(self, content: Mapping[str, Any]) -> None:
        """Write settings; a StationError says why not, and the file is as it was."""
        user = self._session.require(Role.ADMIN, self.tr("Changing the settings"))
        settings = self.checked(content)
        save_settings(self._settings_file, settings)
        names = changed_names(self._settings, settings)
        self._inspections.note(AuditKind.SETTINGS_CHANGED, user.name, changed=names)
        self._settings = settings
        self._apply(settings)
        self.saved.emit()

    def save_people(self, users: Users, *, changed: str) -> None:
        """Write the people; `changed` names who is new, different or gone, for the audit."""
        user = self._session.require(Role.ADMIN, self.tr("Changing people"))
        save_users(self._users_file, users)
        self._users = users
        self._inspections.note(AuditKind.SETTINGS_CHANGED, user.name, person=changed)
        self._session.use(users)
        self.people_saved.emit()


def changed_names(before: Settings, after: Settings) -> list[str]:
    """Return the fields and tables that differ, for the audit: names only, never values."""
    old, new = before.model_dump(), after.model_dump()
    return sorted(name for name in new if old.get(name) != new[name])
