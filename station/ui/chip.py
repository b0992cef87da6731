"""One part of the station: its name, and below it how it is in plain words."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from station.ui.eliding_label import ElidingLabel
from station.ui.mark import Mark
from station.ui.plain_tip import plain_tip
from station.ui.properties import set_state
from station.ui.told import told

MARKS = {"ok": "", "busy": "busy", "warning": "check", "fault": "no-read"}
MAX_CHARACTERS = 26
LEAST_CHARACTERS = 6


class Chip(QFrame):
    """Grey while all is well; a warning or fault changes shape, words and colour."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self._title = title
        self._words = ""
        self._words_when_well = ""
        self._mark = Mark(side_px=self.fontMetrics().height(), parent=self)
        self._name = QLabel(title, self)
        self._name.setObjectName("chip_title")
        self._line = ElidingLabel(self, least_characters=LEAST_CHARACTERS)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._name)
        lines.addWidget(self._line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(7, 2, 7, 2)
        layout.setSpacing(6)
        layout.addWidget(self._mark)
        layout.addLayout(lines, 1)
        self.set_value("busy", self.tr("starting"))

    @Slot()
    def press(self) -> None:
        """Do what a press does: nothing, where there is nothing more to see."""

    def state(self) -> str:
        return str(self.property("state"))

    def words(self) -> str:
        return self._words

    def short_width(self) -> int:
        """Return the width that the short words need, in pixels; those of trouble are all words."""
        if self.state() != "ok":
            return self.sizeHint().width()
        spared = self._line.sizeHint().width() - self._line.short_width()
        title = self.minimumSizeHint().width()
        return max(title, self.sizeHint().width() - max(0, spared))

    def settle(self) -> None:
        """Measure anew: a layout in another notices a changed font only when activated."""
        layout = self.layout()
        assert layout is not None
        layout.activate()

    def set_well(self) -> None:
        """The fault is over: say again what was said before it."""
        if self.state() != "ok":
            self.set_value("ok", self._words_when_well)

    def set_value(self, state: str, words: str) -> None:
        """`state` is ok, busy, warning or fault. Long words are cut; the tooltip has them all."""
        words = self._words = told(words)
        if state == "ok":
            self._words_when_well = words
        line = words.splitlines()[0] if words else ""
        if len(line) > MAX_CHARACTERS:
            line = f"{line[: MAX_CHARACTERS - 1].rstrip()}…"
        self._line.setText(line)
        self._line.set_short(line.split(", ")[0])
        self._line.updateGeometry()
        self._mark.set_value(MARKS[state])
        self.setToolTip(plain_tip(f"{self._title}: {words}"))
        self.setAccessibleName(f"{self._title}: {words}")
        set_state(self, state)
        self.updateGeometry()  # its row shares the room out anew
