"""The Review view: parts that wait on the left, the one that is gone through on the right."""

from datetime import datetime

from PySide6.QtCore import QSignalMapper, Signal, Slot
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from station.records.glyph_crops import Glyph
from station.records.postponed import LinePictures, PostponedPart
from station.ui.review.carpet_panel import CarpetControls, CarpetPanel
from station.ui.review.postponed_list import PostponedList
from station.ui.review.reject_reasons import RejectReasons
from station.ui.review.review_actions import review_actions
from station.ui.review.review_desk import ReviewDesk
from station.ui.theme import Sizes


class ReviewView(QWidget):
    """Shows what it is told by `show_...` and asks for what the person wants by signals."""

    part_chosen = Signal(str)
    confirm_asked = Signal(str, str)  # part id, code
    reject_asked = Signal(str, str)  # part id, reason
    leave_asked = Signal()

    def __init__(self, *, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self._target_px = sizes.target_px
        self._parts: dict[str, PostponedPart] = {}
        self.actions_ = review_actions(self)
        self.list = PostponedList(text_px=sizes.text_px, parent=self)
        self.desk = ReviewDesk(actions=self.actions_, sizes=sizes, parent=self)
        self.controls = CarpetControls(sizes=sizes, parent=self)
        self.carpet = CarpetPanel(sizes=sizes, parent=self)
        self._left, self._right = QStackedWidget(self), QStackedWidget(self)
        self.pages: list[QToolButton] = []
        self._lay_out(sizes)
        self._connect()

    def _lay_out(self, sizes: Sizes) -> None:
        for left, right in ((self.list, self.desk), (self.controls, self.carpet)):
            self._left.addWidget(left)
            self._right.addWidget(right)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._switch(sizes))
        column.addWidget(self._left, 1)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(side)
        splitter.addWidget(self._right)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 4)
        side_px = (12 if sizes.is_small else 18) * sizes.text_px
        splitter.setSizes([round(side_px), round(60 * sizes.text_px)])
        layout = QVBoxLayout(self)
        edge_px = 5 if sizes.is_small else 10
        layout.setContentsMargins(edge_px, edge_px, edge_px, edge_px)
        layout.addWidget(splitter)

    def _switch(self, sizes: Sizes) -> QHBoxLayout:
        row, mapper = QHBoxLayout(), QSignalMapper(self)
        row.setSpacing(0)
        titles = ((self.tr("Postponed"), "Alt+W"), (self.tr("Glyph carpet"), "Alt+G"))
        for number, (title, key) in enumerate(titles):
            button = QToolButton(self)
            button.setObjectName("review_page")
            button.setText(title)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setChecked(number == 0)
            button.setShortcut(QKeySequence(key))
            button.setToolTip(f"{title} ({key})")
            button.setMinimumHeight(max(46, round(0.72 * sizes.target_px)))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(mapper.map)
            mapper.setMapping(button, number)
            row.addWidget(button, 1)
            self.pages.append(button)
        mapper.mappedInt.connect(self.show_page)
        return row

    def _connect(self) -> None:
        actions = self.actions_
        actions.confirm.triggered.connect(self.on_confirm)
        actions.reject.triggered.connect(self.on_reject)
        actions.leave.triggered.connect(self.leave_asked)
        actions.next_part.triggered.connect(self.on_next_part)
        actions.previous_part.triggered.connect(self.on_previous_part)
        self.list.chosen.connect(self.on_chosen)
        self.controls.order_changed.connect(self.on_order_changed)

    # --- what waits

    def show_parts(self, parts: tuple[PostponedPart, ...], now: datetime) -> None:
        """Show all that wait; edits of the part that is shown stay while it waits unchanged."""
        before, self._parts = self._parts, {part.part_id: part for part in parts}
        self.list.set_value(parts, now)
        shown, chosen = self.desk.part(), self.list.value()
        is_same = (
            shown is not None
            and shown.part_id == chosen
            and before.get(chosen, shown).answered_by == self._parts[chosen].answered_by
            and shown.answers == self._parts[chosen].answers
        )
        if not is_same:
            done = self.desk.done_words()
            self.on_chosen(chosen)
            if done:
                self.show_done(done)

    @Slot(str, object)
    def show_line(self, part_id: str, pictures: LinePictures) -> None:
        """Show the pictures of the part's line, unless another part is shown by now."""
        part = self.desk.part()
        if part is not None and part.part_id == part_id:
            self.desk.show_line(pictures)

    @Slot(str)
    def show_hint(self, words: str) -> None:
        self.desk.set_hint(words)

    def show_done(self, words: str) -> None:
        """Say what became of the part before."""
        self.desk.set_hint(words, "done")

    def go_on(self) -> None:
        """Choose the next part, as this one waits for somebody else."""
        self.list.step(1)

    @Slot(str)
    def on_chosen(self, part_id: str) -> None:
        part = self._parts.get(part_id)
        self.desk.set_value(part)
        if part is not None:
            self.part_chosen.emit(part_id)
            if self.isVisible():
                self.desk.editor.setFocus()

    # --- what the person does

    @Slot()
    def on_confirm(self) -> None:
        part = self.desk.part()
        if part is not None and self._left.currentIndex() == 0:
            self.confirm_asked.emit(part.part_id, self.desk.value())

    @Slot()
    def on_reject(self) -> None:
        part = self.desk.part()
        if part is not None and self._left.currentIndex() == 0:
            dialog = RejectReasons(height_px=self._target_px, parent=self)
            dialog.chosen.connect(self.on_reason_chosen)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    @Slot(str)
    def on_reason_chosen(self, reason: str) -> None:
        part = self.desk.part()
        if part is not None:
            self.reject_asked.emit(part.part_id, reason)

    @Slot()
    def on_next_part(self) -> None:
        self.list.step(1)

    @Slot()
    def on_previous_part(self) -> None:
        self.list.step(-1)

    @Slot(int)
    def show_page(self, number: int) -> None:
        """Show the parts that wait (0) or the carpet (1)."""
        self.pages[number].setChecked(True)
        self._left.setCurrentIndex(number)
        self._right.setCurrentIndex(number)

    @Slot(object)
    def show_glyphs(self, glyphs: tuple[Glyph, ...]) -> None:
        """Lay further crops on the carpet."""
        self.carpet.grid.glyphs.add(glyphs)
        self.controls.show_count(self.carpet.grid.glyphs.rowCount())

    @Slot(bool)
    def on_order_changed(self, by_doubt: bool) -> None:
        self.carpet.grid.glyphs.order(by_doubt=by_doubt)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.desk.editor.setFocus()
