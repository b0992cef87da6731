"""The right side of the Review view: one part's line, its slots, and all that can fill them."""

import string
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from station.records.postponed import LinePictures, PostponedPart
from station.ui.action_button import ActionButton
from station.ui.eliding_label import ElidingLabel
from station.ui.key_button import KeyButton
from station.ui.properties import set_state
from station.ui.review.alternatives import AlternativesBar, ranked_for
from station.ui.review.character_pad import GAP_PX, CharacterPad
from station.ui.review.line_editor import LineEditor
from station.ui.review.offers import OfferRows, offered_of
from station.ui.review.postponed_list import note_words
from station.ui.review.review_actions import ReviewActions
from station.ui.run.slots import slots_of
from station.ui.run.verdict_words import raw_words, reason_words
from station.ui.theme import Sizes
from station.ui.told import told

AllowedAt = Callable[[str, str, int], str]
"""Recipe, code as it stands, place in it; returns the characters that may stand there."""

PAD_ROWS = 3
"""Capitals and digits fit without scrolling."""


def nothing_known(recipe: str, text: str, place: int) -> str:
    """Know of no format."""
    del recipe, text, place
    return ""


class ReviewDesk(QWidget):
    """`value` is the code as it stands for the part that is shown."""

    edited = Signal()

    def __init__(
        self, *, actions: ReviewActions, sizes: Sizes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._part: PostponedPart | None = None
        self._pictures = LinePictures()
        self._actions = actions
        self.allowed_at: AllowedAt = nothing_known
        key_px = sizes.key_px
        self.reason = self._line("review_reason")
        self.raw = self._line("raw")
        self.editor = LineEditor(code_px=sizes.code_px, small_px=sizes.text_px, parent=self)
        self.alternatives = AlternativesBar(height_px=key_px, parent=self)
        self.pad = CharacterPad(key_px=key_px, parent=self)
        self.offers = OfferRows(height_px=key_px, across=1 + sizes.is_small, parent=self)
        self.hint = QLabel(self)
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setMinimumHeight(self.hint.fontMetrics().lineSpacing() + 14)
        self.buttons = {
            action.objectName(): ActionButton(action, self)
            for action in (
                actions.confirm,
                actions.reject,
                actions.leave,
                actions.reset,
                actions.next_weak,
                actions.gap,
                actions.delete,
            )
        }
        self._lay_out(sizes, key_px)
        self._connect()
        self.set_value(None)

    def _line(self, name: str) -> ElidingLabel:
        label = ElidingLabel(self)
        label.setObjectName(name)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        label.setFixedHeight(label.fontMetrics().lineSpacing() + 6)
        return label

    def _lay_out(self, sizes: Sizes, key_px: int) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._head(has_hint=sizes.is_small))
        layout.addWidget(self.editor, 3)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.alternatives, 5)
        for name in ("next_weak", "gap", "delete"):
            row.addWidget(self.buttons[name], 1)
            self.buttons[name].setFixedHeight(key_px)
        layout.addLayout(row)
        rows = PAD_ROWS - sizes.is_small
        layout.addWidget(self._scrolled_pad(key_px, rows), 2)
        layout.addWidget(self.offers)
        if not sizes.is_small:
            layout.addWidget(self.hint)
        row = QHBoxLayout()
        row.setSpacing(8)
        for name in ("confirm", "reset", "leave", "reject"):
            row.addWidget(self.buttons[name], 5 if name == "confirm" else 4)
            self.buttons[name].setMinimumHeight(sizes.target_px)
            self.buttons[name].setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout.addLayout(row)
        set_state(self.buttons["confirm"], "yes", "primary")

    def _head(self, *, has_hint: bool) -> QHBoxLayout:
        """Return why the part waits and what was read; beside it which picture is shown.

        On a small screen the hint takes the place of what was read.
        """
        words, head = QVBoxLayout(), QHBoxLayout()
        words.addWidget(self.reason)
        words.addWidget(self.raw)
        self._is_hint_for_raw = has_hint
        if has_hint:
            words.addWidget(self.hint)
        button = KeyButton(self._actions.final, self)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        head.addLayout(words, 1)
        head.addWidget(button)
        return head

    def _scrolled_pad(self, key_px: int, rows: int) -> QScrollArea:
        """Return the pad in an area that scrolls where a format allows very many characters."""
        area = QScrollArea(self)
        area.setObjectName("pad_area")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(rows * (key_px + GAP_PX))
        area.setWidget(self.pad)
        return area

    def _connect(self) -> None:
        editor, actions = self.editor, self._actions
        editor.changed.connect(self.on_changed)
        editor.looked_at.connect(self.on_looked_at)
        editor.rival_wanted.connect(self.alternatives.step)
        editor.rank_wanted.connect(self.alternatives.press)
        self.alternatives.chosen.connect(editor.choose)
        self.pad.chosen.connect(editor.put)
        self.offers.chosen.connect(editor.put_text)
        actions.reset.triggered.connect(editor.reset)
        actions.final.toggled.connect(self.on_picture_chosen)
        actions.next_weak.triggered.connect(self.on_next_weak)
        actions.gap.triggered.connect(editor.open_gap)
        actions.delete.triggered.connect(editor.take_away)

    # --- value

    def value(self) -> str:
        return self.editor.value()

    def part(self) -> PostponedPart | None:
        return self._part

    def set_value(self, part: PostponedPart | None) -> None:
        """Show a part with what the machine read; its picture comes with `show_line`."""
        self._part, self._pictures = part, LinePictures()
        self._actions.final.setEnabled(False)
        self.editor.set_picture(QPixmap())
        self.set_hint("")
        self.editor.setEnabled(part is not None)
        actions = self._actions
        for action in (actions.confirm, actions.reject, actions.gap, actions.delete):
            action.setEnabled(part is not None)
        if part is None:
            self.reason.setText(self.tr("No part waits. F4 in Run puts one aside."))
            self.raw.clear()
            self.editor.set_value(())
        else:
            self.reason.setText(note_words(part) or reason_words(part.inspection))
            self.raw.setText(raw_words(part.inspection).split(". ")[0])
            self.editor.set_value(slots_of(part.inspection, part.places))
        self.offers.set_value(offered_of(part.inspection, part.answers) if part else ())
        self._follow()

    def show_line(self, pictures: LinePictures) -> None:
        """Show the line's picture; without one the slots stand alone."""
        self._pictures = pictures
        self._actions.final.setEnabled(None not in (pictures.line, pictures.final))
        self.on_picture_chosen()

    @Slot()
    def on_picture_chosen(self) -> None:
        """Show the line as cut from the frame or as the reader got it, as was chosen last."""
        if self._part is None:
            return
        inspection, pictures = self._part.inspection, self._pictures
        is_final = self._actions.final.isChecked() and pictures.final is not None
        content = pictures.final if is_final else pictures.line
        along = [character.position for character in inspection.reading.characters]
        self.editor.set_places(slots_of(inspection, along if is_final else self._part.places))
        pixmap = QPixmap()
        if content is not None:
            pixmap.loadFromData(content)
        self.editor.set_picture(pixmap)

    def set_hint(self, words: str, state: str = "shown") -> None:
        """Say what to do now, or why a key did nothing."""
        self.hint.setText(told(words))
        self.hint.setAccessibleName(told(words))
        self.hint.setVisible(bool(words))
        if self._is_hint_for_raw:
            self.raw.setVisible(not words)
        set_state(self.hint, state if words else "empty")

    def done_words(self) -> str:
        """Return what is told of the part before, if that is what the hint tells."""
        return self.hint.text() if self.hint.property("state") == "done" else ""

    # --- what follows from an edit or a move

    @Slot()
    def on_changed(self) -> None:
        self.set_hint("")
        self.edited.emit()

    @Slot(int)
    def on_looked_at(self, _place: int) -> None:
        self._follow()

    @Slot()
    def on_next_weak(self) -> None:
        if not self.editor.go_to_weak(1):
            self.set_hint(self.tr("No weak character follows."))
        self.editor.setFocus()

    def _follow(self) -> None:
        """Offer what belongs to the slot under the cursor."""
        if self._part is None:
            self.alternatives.set_value((), present="", allowed="")
            self.pad.set_value("")
            return
        editor, inspection = self.editor, self._part.inspection
        shown, cursor = editor.shown(), editor.current
        present = shown[cursor].text if cursor < len(shown) else ""
        allowed = self.allowed_at(inspection.recipe, editor.value(), cursor)
        ranked = ranked_for(inspection, editor.origin)
        self.alternatives.set_value(ranked, present=present, allowed=allowed)
        self.pad.set_value(allowed)
        editor.digits_choose = bool(allowed) and not set(allowed) & set(string.digits)
