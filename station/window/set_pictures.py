"""Connects the strip of labelled pictures with the set on the disk: which, add, remove, open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from station.config.recipe import Recipe
from station.domain.errors import StationError
from station.domain.frame import Frame
from station.domain.inspection import Inspection
from station.domain.user import Role
from station.evaluation.example import Example
from station.services.recipe_draft import RecipeDraft
from station.services.run_set_pictures import RunSetPictures
from station.services.session import Session
from station.ui.main_window import MainWindow
from station.ui.tune.set_questions import ask_code, ask_remove, ask_set_folder, ask_unfitting
from station.window.typed_code import TypedCodes


class SetPictures(QObject):
    """One set at a time: the station's own, the samples, or a folder with a labels.csv."""

    changed = Signal()  # other examples, or another recipe's
    shown_changed = Signal()  # another picture is tuned on

    def __init__(
        self,
        *,
        window: MainWindow,
        draft: RecipeDraft,
        pictures: RunSetPictures,
        session: Session,
        typed: TypedCodes,
        own: Path,
        samples: Path,
        open_picture: Callable[[Path], None],
    ) -> None:
        """`own` is the set that pictures are added to, `samples` those that are shipped."""
        super().__init__(window)
        self._window, self._view, self._strip = window, window.tune, window.tune.strip
        self._draft, self._pictures = draft, pictures
        self._session, self._typed, self._open_picture = session, typed, open_picture
        self._own, self._samples = own, samples
        self._folder, self._recipe_name = own, draft.recipe.name
        self._examples: dict[str, Example] = {}
        self._frame: Frame | None = None
        self._opening: Example | None = None
        self._shown: Example | None = None
        self._read = ""
        self._connect()
        self._offer()

    def _connect(self) -> None:
        strip, bar = self._strip, self._strip.bar
        strip.opened.connect(self.on_opened)
        bar.add.triggered.connect(self.on_add)
        bar.remove.triggered.connect(self.on_remove)
        bar.own.triggered.connect(self.on_own)
        bar.samples.triggered.connect(self.on_samples)
        bar.folder.triggered.connect(self.on_folder)
        self._window.view_chosen.connect(self.on_view_chosen)
        self._draft.changed.connect(self.on_changed)
        self._pictures.listed.connect(self.on_listed)
        self._pictures.pictured.connect(strip.set_picture)
        self._pictures.changed.connect(self.on_set_changed)
        self._pictures.failed.connect(strip.show_fault)

    @property
    def examples(self) -> tuple[Example, ...]:
        """Return the pictures of the set that the recipe reads."""
        return tuple(self._examples.values())

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._examples)

    @property
    def frame(self) -> Frame | None:
        """Return the picture that is tuned on."""
        return self._frame

    def asked_code(self, title: str) -> str:
        """Ask for the true code of the picture tuned on; empty where none is given."""
        known = self._shown.code if self._shown is not None else self._read
        code = ask_code(self._window, title, known)
        problems = self._typed.problems(self._draft.recipe.name, code)
        if problems and not ask_unfitting(self._window, problems):
            return ""
        return code

    # --- which set

    @Slot(QWidget)
    def on_view_chosen(self, view: QWidget) -> None:
        if view is self._view:
            self._look()

    @Slot(object)
    def on_changed(self, recipe: Recipe) -> None:
        """Another recipe is tuned: it has pictures of its own."""
        if recipe.name != self._recipe_name and self._window.view() is self._view:
            self._look()

    def _look(self) -> None:
        self._recipe_name = self._draft.recipe.name
        self._pictures.look(self._folder, self._recipe_name)

    @Slot(object)
    def on_listed(self, examples: tuple[Example, ...]) -> None:
        """Show what is in the set now; where nothing changed, results stay."""
        keys = tuple(example.key for example in examples)
        if keys != self.keys or not keys:
            self._examples = {example.key: example for example in examples}
            self._strip.set_examples(examples)
            self.changed.emit()

    def folder(self) -> Path | None:
        """Return the folder that was chosen, None for the station's own set."""
        return self._folder if self._folder != self._own else None

    def set_folder(self, folder: Path | None) -> None:
        """Look there as soon as somebody tunes; None for the station's own set."""
        self._folder = folder or self._own

    def _use_folder(self, folder: Path) -> None:
        self._folder = folder
        self._strip.set_open(True)
        self._look()

    @Slot()
    def on_own(self) -> None:
        self._use_folder(self._own)

    @Slot()
    def on_samples(self) -> None:
        self._use_folder(self._samples)

    @Slot()
    def on_folder(self) -> None:
        folder = ask_set_folder(self._window, self._folder)
        if folder is not None:
            self._use_folder(folder)

    # --- the picture tuned on

    @Slot(str)
    def on_opened(self, key: str) -> None:
        example = self._examples.get(key)
        if example is not None and example.path is not None:
            self._opening = example
            self._open_picture(example.path)

    @Slot(object)
    def on_frame_used(self, frame: Frame) -> None:
        """Another picture is tuned on, of the set or from elsewhere."""
        opening, self._opening = self._opening, None
        is_of_set = opening is not None and frame.source == opening.name
        self._frame, self._shown, self._read = frame, opening if is_of_set else None, ""
        self._offer()

    def _offer(self) -> None:
        self._strip.bar.add.setEnabled(self._frame is not None and self._shown is None)
        self.shown_changed.emit()

    @Slot(object)
    def on_tried_out(self, inspection: Inspection) -> None:
        """What is read now is offered as the picture's code."""
        if self._window.view() is self._view:
            self._read = inspection.code.mapped

    # --- adding and removing

    @Slot()
    def on_add(self) -> None:
        frame, recipe = self._frame, self._draft.recipe.name
        if frame is None or not self._is_allowed(self.tr("Adding to the labelled set")):
            return
        code = self.asked_code(self.tr("Add to the labelled set"))
        if code:
            self._folder = self._own
            self._strip.set_open(True)
            self._pictures.add(self._own, frame, recipe=recipe, code=code)

    @Slot()
    def on_remove(self) -> None:
        example = self._examples.get(self._strip.value())
        if example is None or example.path is None:
            return
        if self._folder != self._own:
            words = self.tr("Only the station's own set is changed here; this one is a folder's.")
            self._strip.show_fault(words)
        elif self._is_allowed(self.tr("Removing from the labelled set")) and ask_remove(
            self._window, example.name
        ):
            self._pictures.remove(example.path)

    @Slot(bool)
    def on_set_changed(self, is_new: bool) -> None:
        if not is_new:
            self._strip.show_done(self.tr("This picture is in the set already."))
        self._shown = None
        self._offer()
        self._look()

    def _is_allowed(self, what: str) -> bool:
        try:
            self._session.require(Role.ENGINEER, what)
        except StationError as error:
            self._strip.show_fault(str(error))
            return False
        return True
