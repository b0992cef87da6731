"""The first set-up: when it opens, how it goes from step to step, what happens in the end."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from station.config.settings import Settings
from station.domain.errors import NotAllowedError
from station.domain.user import Role
from station.services.part_cycle import PartCycle
from station.services.session import Session
from station.services.step import Step
from station.ui.main_window import MainWindow
from station.ui.wizard.recipe_list import OfferedRecipe
from station.ui.wizard.wizard_dialog import WizardDialog, WizardStep
from station.window.first_start import note_offered
from station.window.settings_desk import SettingsDesk
from station.window.wizard_draft import WizardDraft
from station.window.wizard_summary import summary
from station.window.wizard_trials import WizardTrials


class WizardWiring(QObject):
    """Nothing is saved before Finish; whoever leaves it has everything as it was."""

    def __init__(
        self,
        *,
        window: MainWindow,
        desk: SettingsDesk,
        trials: WizardTrials,
        session: Session,
        cycle: PartCycle,
        recipes: Sequence[OfferedRecipe],
        settings_file: Path,
        apply: Callable[[Settings], None],
        speak: Callable[[str], None],
        begin_again: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._trials = window, desk, trials
        self._session, self._cycle, self._recipes = session, cycle, recipes
        self._settings_file = settings_file
        self._apply, self._speak, self._begin_again = apply, speak, begin_again
        self._draft = WizardDraft(desk)
        self._is_first = True
        self.dialog: WizardDialog | None = None
        window.setup.wizard_asked.connect(self.on_asked)

    def offer(self) -> None:
        """Open it on a first start; who may not change settings is not asked."""
        if self._session.allows(Role.ADMIN):
            self._begin(is_first=True)

    def _begin(self, *, is_first: bool) -> None:
        if self.dialog is None:
            self._is_first = is_first
            self._draft = WizardDraft(self._desk)
            self._trials.begin()
            self._open()

    def close(self) -> None:
        """End what it tries; a second call does nothing."""
        self._trials.close()

    @Slot()
    def on_asked(self) -> None:
        try:
            self._session.require(Role.ADMIN, self.tr("Changing the settings"))
        except NotAllowedError as error:
            self._window.setup.show_message(str(error), is_good=False)
        else:
            self._begin(is_first=False)

    def _open(self) -> None:
        self.dialog = dialog = WizardDialog(self._window, is_first=self._is_first)
        dialog.work.recipes.set_recipes(self._recipes)
        dialog.set_value(self._draft.content, self._draft.people)
        dialog.next_asked.connect(self.on_next)
        dialog.back_asked.connect(self.on_back)
        dialog.step_skipped.connect(self.on_skip)
        dialog.station.language_chosen.connect(self.on_language_chosen)
        dialog.station.look_chosen.connect(self.on_look_chosen)
        dialog.people.users.user_asked.connect(self.on_user_asked)
        dialog.people.users.removal_asked.connect(self.on_removal_asked)
        dialog.finished.connect(self.on_finished)
        self._trials.attach(dialog, self._draft)
        dialog.open_over()

    @property
    def _shown(self) -> WizardDialog:
        assert self.dialog is not None
        return self.dialog

    # --- from step to step

    @Slot()
    def on_next(self) -> None:
        dialog = self._shown
        step = dialog.step
        if step is WizardStep.DONE:
            self._finish()
            return
        words = self._draft.take(step, dialog.value_of(step))
        if step is WizardStep.PEOPLE:
            words = self._draft.take_typed(*dialog.people.typed())
        if words:
            dialog.show_message(words)
        else:
            self._show(WizardStep(step + 1))

    @Slot()
    def on_back(self) -> None:
        self._show(WizardStep(max(0, self._shown.step - 1)))

    @Slot()
    def on_skip(self) -> None:
        """Have this step as it is saved, and go on."""
        dialog = self._shown
        step = dialog.step
        self._draft.forget(step, dialog.value_of(step))
        dialog.set_value(self._draft.content, self._draft.people)
        if step is WizardStep.STATION:
            self._apply(self._desk.settings)
            self._speak_anew(self._desk.settings.language)
        self._show(WizardStep(step + 1))

    def _show(self, step: WizardStep) -> None:
        dialog = self._shown
        self._trials.source.stop()
        dialog.show_step(step)
        if step is WizardStep.SOURCE:
            dialog.source.look.click()
        elif step is WizardStep.WORK:
            dialog.work.show_source(self._draft.content)
        elif step is WizardStep.PEOPLE:
            dialog.people.set_value(self._draft.people)
            dialog.people.self_test.run_asked.emit()
        elif step is WizardStep.DONE:
            titles = {recipe.name: recipe.title for recipe in self._recipes}
            lines = summary(self._draft.settings, self._draft.users, titles)
            dialog.done_.set_value(lines, has_people=bool(self._draft.users.users))

    # --- what is seen at once

    @Slot()
    def on_look_chosen(self) -> None:
        theme = self._shown.station.value()["theme"]
        self._apply(self._desk.settings.model_copy(update={"theme": theme}))

    @Slot(str)
    def on_language_chosen(self, language: str) -> None:
        self._draft.content |= self._shown.station.value()
        self._speak_anew(language)

    def _speak_anew(self, language: str) -> None:
        """Make the dialog anew: widgets keep the words they were made with."""
        old, place = self._shown, self._shown.geometry()
        old.finished.disconnect(self.on_finished)
        self._speak(language)
        self._open()
        self._shown.setGeometry(place)
        self._shown.station.form.row("language").setFocus()
        old.done(QDialog.DialogCode.Rejected)
        old.deleteLater()

    # --- people

    @Slot(str, object, str)
    def on_user_asked(self, name: str, role: Role, pin: str) -> None:
        self._show_people(self._draft.add_person(name, role, pin))

    @Slot(str)
    def on_removal_asked(self, name: str) -> None:
        self._show_people(self._draft.remove_person(name))

    def _show_people(self, words: str) -> None:
        self._shown.show_message(words)
        if not words:
            self._shown.people.set_value(self._draft.people)

    # --- the end

    def _finish(self) -> None:
        is_changed = self._draft.is_changed
        words = self._draft.save()
        if words:
            self._shown.show_message(words)
            return
        self._shown.accept()
        if is_changed and self._cycle.step is Step.READY:
            self._begin_again()

    @Slot(int)
    def on_finished(self, code: int) -> None:
        """It is closed, by Finish or otherwise; in both cases it is not offered by itself again."""
        dialog, self.dialog = self._shown, None
        note_offered(settings=self._settings_file)
        self._trials.end()
        if code != QDialog.DialogCode.Accepted:
            self._apply(self._desk.settings)
            self._speak(self._desk.settings.language)
        dialog.deleteLater()
