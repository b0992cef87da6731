"""Everything about the part that is looked at, and what can be done with it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QKeySequence, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from station.domain.delivery import ManualChoice
from station.records.history import HistoryDetail
from station.ui.action_button import ActionButton
from station.ui.colours import colours_of
from station.ui.delivery.choice_question import question_before
from station.ui.eliding_label import ElidingLabel
from station.ui.history.detail_text import detail_html
from station.ui.key_words import key_words
from station.ui.properties import set_state
from station.ui.theme import Sizes, code_font
from station.ui.told import told

PICTURE_PX = 90


class DetailPanel(QFrame):
    """Shows a HistoryDetail; each wish names the record's id."""

    send_again_asked = Signal(str)
    replay_asked = Signal(str)
    label_asked = Signal(str)

    def __init__(self, *, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history_detail")
        self._value: HistoryDetail | None = None
        self._titles: Mapping[str, str] = {}
        self._pixmap = QPixmap()
        self._asked_id = ""
        self._buttons: dict[QAction, ActionButton] = {}
        self.title = ElidingLabel(self)
        self.title.setFont(_title_font(sizes))
        self._picture = QLabel(self)
        self._picture.setObjectName("history_picture")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(self.tr("Picture of the code"))
        self._picture.hide()
        self.text = QTextBrowser(self)
        self.text.setObjectName("history_text")
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("All about the part"))
        self._message = QLabel(self)
        self._message.setObjectName("hint")
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.hide()
        self.send_again = self._action(
            "send_again",
            self.tr("SEND AGAIN"),
            "Ctrl+Shift+S",
            self.tr("Send the part's result again where it is uncertain or set aside"),
        )
        self.replay = self._action(
            "replay",
            self.tr("READ AGAIN"),
            "Ctrl+R",
            self.tr("Read the kept picture with the part's own recipe and say what differs"),
        )
        self.label = self._action(
            "label",
            self.tr("TO LABELLED SET"),
            "Ctrl+L",
            self.tr("Add picture and confirmed code to the set that recipes are tried on"),
        )
        self._lay_out(sizes)
        self.send_again.triggered.connect(self.on_send_again)
        self.replay.triggered.connect(self.on_replay)
        self.label.triggered.connect(self.on_label)
        self.offer(replay=False, label=False)
        self.set_value(None)

    def _action(self, name: str, text: str, key: str, tip: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(tip)
        action.setAutoRepeat(False)
        return action

    def actions_for(self, view: QWidget) -> None:
        """Let the keys work wherever the focus is within `view`."""
        view.addActions([self.send_again, self.replay, self.label])

    def _lay_out(self, sizes: Sizes) -> None:
        if sizes.is_small:
            self.text.setMinimumHeight(3 * self.text.fontMetrics().lineSpacing())
        buttons = QGridLayout()
        buttons.setSpacing(6)
        for column, action in enumerate((self.send_again, self.replay, self.label)):
            button = ActionButton(action, self)
            button.setMinimumHeight(min(sizes.target_px, 60))
            across = 2 if sizes.is_small else 3
            buttons.addWidget(button, column // across, column % across)
            self._buttons[action] = button
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        layout.addWidget(self._picture)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._message)
        layout.addLayout(buttons)

    def offer(self, *, replay: bool, label: bool) -> None:
        """Show the keys for what somebody is there to carry out."""
        for action, is_offered in ((self.replay, replay), (self.label, label)):
            action.setVisible(is_offered)
            self._buttons[action].setVisible(is_offered)

    def value(self) -> HistoryDetail | None:
        return self._value

    def set_value(self, detail: HistoryDetail | None) -> None:
        """Show a part, or that none is chosen. What was said about another one goes away."""
        before, bar = self._id(), self.text.verticalScrollBar()
        self._value, seen_px = detail, bar.value()
        for action in (self.replay, self.label):
            action.setEnabled(detail is not None)
        self.send_again.setEnabled(detail is not None and bool(detail.held))
        if before != self._id():
            self.show_message("")
        self._show_picture(detail.picture if detail is not None else None)
        self._show()
        if before == self._id():
            bar.setValue(seen_px)  # the same part again, e.g. with another receipt

    def set_recipe_titles(self, titles: Mapping[str, str]) -> None:
        """Say what the recipes are called."""
        self._titles = titles
        self._show()

    def _show_picture(self, content: bytes | None) -> None:
        self._pixmap = QPixmap()
        if content is not None:
            self._pixmap.loadFromData(content, "JPEG")
        self._picture.setVisible(not self._pixmap.isNull())
        self._fit_picture()

    def show_message(self, words: str, *, is_good: bool = False) -> None:
        """Say what became of a wish; empty words say nothing."""
        self._asked_id = ""
        self._message.setText(told(words))
        self._message.setVisible(bool(words))
        set_state(self._message, "done" if is_good else "shown")

    def message(self) -> str:
        return self._message.text()

    def _show(self) -> None:
        if self._value is None:
            self.title.setText(self.tr("No part is chosen"))
            self.text.setHtml("")
            return
        decision = self._value.record.inspection.decision
        mapped = self._value.record.inspection.code.mapped
        self.title.setText((decision.text if decision else "") or mapped or "–")
        colours = colours_of(self.palette())
        self.text.setHtml(detail_html(self._value, colours, self._titles))

    def _fit_picture(self) -> None:
        if not self._pixmap.isNull():
            width = max(50, self.width() - 24)
            fitted = self._pixmap.scaled(
                width,
                PICTURE_PX,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._picture.setPixmap(fitted)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit_picture()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show()

    def _id(self) -> str:
        return self._value.record.record_id if self._value is not None else ""

    @Slot()
    def on_send_again(self) -> None:
        """Ask back first where it may have arrived: the same key once more means yes."""
        held = self._value.held if self._value is not None else ()
        key = key_words(self.send_again.shortcut())
        question = question_before(ManualChoice.SEND_AGAIN, held, key=key)
        if question and self._asked_id != self._id():
            self.show_message(question)
            self._asked_id = self._id()
        elif held:
            self.show_message("")
            self.send_again_asked.emit(self._id())

    @Slot()
    def on_replay(self) -> None:
        self.replay_asked.emit(self._id())

    @Slot()
    def on_label(self) -> None:
        self.label_asked.emit(self._id())


def _title_font(sizes: Sizes) -> QFont:
    font = code_font(round(1.25 * sizes.text_px))
    font.setBold(True)
    return font
