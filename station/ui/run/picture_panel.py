"""The left side of the Run view: the picture, its stages, the last parts."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from station.domain.frame import Region
from station.imaging.screen_copy import ScreenCopy, StageCopy
from station.ui.key_button import KeyButton
from station.ui.run.frame_view import FrameView
from station.ui.run.picture_tools import PictureTools
from station.ui.run.recent_parts import RecentParts
from station.ui.run.run_actions import RunActions
from station.ui.run.stage_strip import StageStrip, duration_words
from station.ui.run.touch_keys import TouchKeys
from station.ui.theme import Sizes
from station.ui.told import told


class PicturePanel(QWidget):
    """Shows a live or frozen picture, or one stage of it in large."""

    def __init__(self, *, actions: RunActions, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame = FrameView(self)
        self.frame.set_words_without_picture(
            self.tr("No picture yet. Space takes one; Source above says where from.")
        )
        self.strip = StageStrip(thumbnail_px=sizes.thumbnail_px, parent=self)
        self.recent = RecentParts(self)
        self.keys = TouchKeys(target_px=sizes.target_px, parent=self)
        picture = (actions.closer, actions.farther, actions.fit, actions.live)
        self.tools = PictureTools(picture, height_px=max(44, sizes.target_px // 2))
        self.frame.set_tools(self.tools)
        self._copy: ScreenCopy | None = None
        self._region: Region | None = None
        self._search_area: tuple[Region, ...] = ()
        self._stages: tuple[StageCopy, ...] = ()
        self._tag = ("", "")
        self._below: tuple[QWidget, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.frame, 1)
        layout.addWidget(self.strip)
        layout.addLayout(self._recent_row(actions.fails_first))
        layout.addWidget(self.keys)
        self.keys.hide()
        self.strip.stage_chosen.connect(self.on_stage_chosen)
        self._connect(actions)

    def _connect(self, actions: RunActions) -> None:
        actions.next_stage.triggered.connect(self.on_next_stage)
        actions.previous_stage.triggered.connect(self.on_previous_stage)
        actions.show_picture.triggered.connect(self.on_show_picture)
        actions.fit.triggered.connect(self.frame.fit)
        actions.closer.triggered.connect(self.frame.closer)
        actions.farther.triggered.connect(self.frame.farther)

    def _recent_row(self, fails_first: QAction) -> QHBoxLayout:
        button = KeyButton(fails_first, self)
        button.setFixedHeight(self.recent.height())
        fails_first.toggled.connect(self.recent.show_fails_first)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.recent, 1)
        row.addWidget(button)
        self._below = (self.strip, self.recent, button)
        return row

    def show_keys(self, is_shown: bool) -> None:
        """Show keys on the screen in place of what is below the picture, which does not move."""
        if is_shown == self.keys.isVisibleTo(self):
            return
        if is_shown:
            height = self.recent.geometry().bottom() - self.strip.geometry().top() + 1
            self.keys.setFixedHeight(max(height, self.keys.minimumSizeHint().height()))
        for widget in self._below:
            widget.setVisible(not is_shown)
        self.keys.setVisible(is_shown)

    def show_live(self, copy: ScreenCopy, tag: str, area: Sequence[Region] = ()) -> None:
        """Show what the camera sees now, and where the code will be looked for.

        A stage that is being looked at stays.
        """
        self._copy, self._region, self._tag = copy, None, (told(tag), "live")
        self._search_area = tuple(area)
        if self.strip.currentRow() <= 0:
            self._show_picture()

    def show_frozen(self, copy: ScreenCopy) -> None:
        """Show the frame that is being read; the stages of the part before are gone."""
        self._copy, self._region, self._stages, self._search_area = copy, None, (), ()
        self._tag = (self.tr("FROZEN"), "frozen")
        self.strip.set_stages(None, ())
        self._show_picture()

    def show_region(self, region: Region) -> None:
        """Draw the place of the code on the frozen frame."""
        self._region = region
        self._show_picture()

    def show_stages(self, stages: Sequence[StageCopy]) -> None:
        """Add what the pipeline made of the frozen frame."""
        self._stages = tuple(stages)
        self.strip.set_stages(self._copy, self._stages)

    def set_tag(self, words: str, state: str) -> None:
        self._tag = (words, state)
        if self.strip.currentRow() <= 0:
            self.frame.set_tag(words, state)

    def forget_stages(self) -> None:
        """The part is done: show no stages, so that they are not taken for the next part's."""
        self._stages, self._region = (), None
        self.strip.set_stages(None, ())
        self._show_picture()

    def _show_picture(self) -> None:
        if self._copy is not None:
            self.frame.set_picture(self._copy)
            self.frame.set_region(self._region)
            self.frame.set_search_area(self._search_area)
            self.frame.set_tag(*self._tag)

    @Slot(int)
    def on_stage_chosen(self, row: int) -> None:
        if not 1 <= row <= len(self._stages):
            self._show_picture()
            return
        stage = self._stages[row - 1]
        self.frame.set_region(None)
        self.frame.set_search_area(())
        self.frame.set_picture(stage.picture)
        words = (
            f"{row}/{len(self._stages)}  {told(stage.label)}  {duration_words(stage.duration_ms)}"
        )
        self.frame.set_tag(words.strip(), "stage")

    @Slot()
    def on_next_stage(self) -> None:
        self.strip.step(1)

    @Slot()
    def on_previous_stage(self) -> None:
        self.strip.step(-1)

    @Slot()
    def on_show_picture(self) -> None:
        self.strip.setCurrentRow(0)
