"""What was entered in the set-up so far. Nothing of it is saved here."""

from collections.abc import Mapping
from typing import Any

from station.config.settings import Settings
from station.config.users import Users
from station.domain.errors import FileFaultsError, StationError, UsageError
from station.domain.user import Role, User
from station.ui.translated import tr
from station.ui.wizard.wizard_dialog import WizardStep
from station.window.settings_desk import SettingsDesk
from station.window.wizard_checks import (
    fault_words,
    person_words,
    receiver_words,
    result_folder_words,
    source_words,
)


class WizardDraft:
    """Begins as what is saved; each step is taken only when nothing is wrong with it."""

    def __init__(self, desk: SettingsDesk) -> None:
        self._desk = desk
        self.content: dict[str, Any] = desk.settings.model_dump(mode="json")
        self.users: Users = desk.users

    @property
    def settings(self) -> Settings:
        """Return the settings as entered; FileFaultsError lists what cannot be."""
        return self._desk.checked(self.content)

    @property
    def people(self) -> list[User]:
        return [User(user.name, user.role) for user in self.users.users]

    @property
    def is_changed(self) -> bool:
        """Return whether anything differs from what is saved."""
        saved = self._desk.settings.model_dump(mode="json")
        return self.content != saved or self.users != self._desk.users

    def take(self, step: WizardStep, values: Mapping[str, Any]) -> str:
        """Take what a step asked for; return why not, or nothing."""
        content = {**self.content, **values}
        words = _words_of(step, content) or self._check(content)
        if not words:
            self.content = content
        return words

    def with_values(self, values: Mapping[str, Any]) -> Settings:
        """Return settings with values that are not taken yet; FileFaultsError if they cannot be."""
        return self._desk.checked({**self.content, **values})

    def forget(self, step: WizardStep, values: Mapping[str, Any]) -> None:
        """Have the fields of a step as they are saved."""
        saved = self._desk.settings.model_dump(mode="json")
        self.content = {**self.content, **{name: saved[name] for name in values}}
        if step is WizardStep.PEOPLE:
            self.users = self._desk.users

    def add_person(self, name: str, role: Role, pin: str) -> str:
        """Take a person; return why not, or nothing."""
        try:
            self.users = self.users.with_user(name, role, pin)
        except UsageError as error:
            return str(error)
        return ""

    def remove_person(self, name: str) -> str:
        """Take a person away; return why not, or nothing."""
        try:
            self.users = self.users.without_user(name)
        except UsageError as error:
            return str(error)
        return ""

    def take_typed(self, name: str, role: Role, pin: str) -> str:
        """Take a person who is typed but not added; return what is missing, or nothing."""
        known = {user.name.casefold() for user in self.users.users}
        words = person_words(name, pin, is_known=name.casefold() in known)
        return words or (self.add_person(name, role, pin) if pin else "")

    def save(self) -> str:
        """Save what was entered; return why not, or nothing."""
        try:
            self._desk.save(self.content)
            if self.users != self._desk.users:
                self._desk.save_people(self.users, changed=self._changed_people())
        except StationError as error:
            return str(error)
        return ""

    def _changed_people(self) -> str:
        """Return the names of who is new, different or gone."""
        before, after = set(self._desk.users.users), set(self.users.users)
        return ", ".join(sorted({user.name for user in before ^ after}))

    def _check(self, content: Mapping[str, Any]) -> str:
        try:
            self._desk.checked(content)
        except FileFaultsError as error:
            return fault_words(error)
        return ""


def _words_of(step: WizardStep, content: Mapping[str, Any]) -> str:
    """Return what the file check cannot know, or says less clearly."""
    if step is WizardStep.SOURCE:
        return source_words(content["source"])
    if step is WizardStep.WORK:
        if not content["recipe"]:
            return tr("Recipe: choose one.")
        return result_folder_words(content["data_folder"]) or receiver_words(content)
    return ""
