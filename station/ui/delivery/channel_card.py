"""A channel as a large key: its name, how it is, and what is wrong; pressed, it shows its queue."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from station.ui.chip import MARKS
from station.ui.delivery.channel_words import ChannelView, words_of_channel
from station.ui.eliding_label import ElidingLabel
from station.ui.key_words import key_words
from station.ui.mark import Mark
from station.ui.plain_tip import plain_tip
from station.ui.properties import set_state


class ChannelCard(QPushButton):
    """Shows one ChannelView. Checkable: the checked card is the channel that is looked into."""

    def __init__(self, view: ChannelView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("channel")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._value = view
        self._mark = Mark(side_px=self.fontMetrics().height(), parent=self)
        self._title, self._line, self._detail = (ElidingLabel(self) for _ in range(3))
        self._title.setObjectName("title")
        self._detail.setObjectName("trouble")
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(self._title)
        head.addWidget(self._line, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._detail)
        for label in (self._mark, self._title, self._line, self._detail):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def value(self) -> ChannelView:
        return self._value

    def set_value(self, view: ChannelView, now: datetime) -> None:
        self._value = view
        words = words_of_channel(view, now)
        detail = " ".join(words.detail.split())
        self._mark.set_value(MARKS[words.state])
        self._title.setText(view.title)
        self._line.setText(words.line)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        spoken = f"{view.title}: {words.line}. {detail}".strip()
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tip(f"{spoken} ({key_words(self.shortcut())})"))
        set_state(self, words.state)

    def line(self) -> str:
        return self._line.text()

    def sizeHint(self) -> QSize:  # noqa: N802
        line = self.fontMetrics().lineSpacing()
        return QSize(20 * self.fontMetrics().averageCharWidth(), 2 * line + 22)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()
