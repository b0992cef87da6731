"""Connects the page of focus and light with learning from pictures and with the picture itself."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from station.config.recipe_edit import with_values
from station.domain.frame import Frame
from station.services.quality_learning import Learned, QualityLearning
from station.services.recipe_draft import RecipeDraft
from station.ui.main_window import MainWindow
from station.ui.questions import ask_pictures
from station.ui.told import told

SHOWN_LEFT_OUT = 3


class QualityWiring(QObject):
    """What was learned comes as one step that can be undone; nothing is saved by it."""

    def __init__(
        self, *, window: MainWindow, draft: RecipeDraft, learning: QualityLearning, samples: Path
    ) -> None:
        super().__init__(window)
        self._window, self._page = window, window.tune.panel.quality
        self._draft, self._learning, self._samples = draft, learning, samples
        self._recipe = draft.recipe.name
        self._frame: Frame | None = None
        window.tune.panel.page_shown.connect(self.on_page_shown)
        self._page.learn_asked.connect(self.on_learn_asked)
        self._page.cancel_asked.connect(self.on_cancel_asked)
        learning.progressed.connect(self._page.show_progress)
        learning.learned.connect(self.on_learned)
        learning.failed.connect(self.on_failed)
        learning.measured.connect(self._page.show_quality)
        draft.changed.connect(self.on_changed)

    @Slot(object)
    def on_trial_begun(self, frame: Frame) -> None:
        """Measure what is read anew, while somebody looks at it."""
        self._frame = frame
        if self._page.isVisible():
            self._learning.measure(frame, self._draft.recipe.stages)

    @Slot(str)
    def on_page_shown(self, _page: str) -> None:
        if self._frame is not None:
            self.on_trial_begun(self._frame)

    @Slot()
    def on_learn_asked(self) -> None:
        pictures = ask_pictures(self._window, self._samples)
        if pictures:
            self._recipe = self._draft.recipe.name
            self._learning.learn(pictures, self._draft.recipe.stages)

    @Slot()
    def on_cancel_asked(self) -> None:
        self._learning.cancel()
        self._page.show_learned(self.tr("Cancelled; the limits are as they were."), is_good=True)

    @Slot(object)
    def on_changed(self, _recipe: object) -> None:
        """Another recipe was opened: what is being learned would not be its own."""
        if self._draft.recipe.name != self._recipe:
            self._recipe = self._draft.recipe.name
            self._learning.cancel()
            self._page.show_learned("", is_good=True)

    @Slot(object)
    def on_learned(self, learned: Learned) -> None:
        values = dict(learned.limits)
        self._draft.change(partial(with_values, place=("quality",), values=values))
        lines = [self.tr("Learned from {n} pictures.").format(n=learned.used)]
        if learned.left_out:
            words = self.tr("Could not be used: {n}.")
            lines.append(words.format(n=len(learned.left_out)))
            lines += [told(each) for each in learned.left_out[:SHOWN_LEFT_OUT]]
        self._page.show_learned("\n".join(lines), is_good=not learned.left_out)

    @Slot(str)
    def on_failed(self, words: str) -> None:
        self._page.show_learned(words, is_good=False)
