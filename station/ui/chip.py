"""One part of the station in one line: its name and how it is, in plain words."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from station.ui.eliding_label import ElidingLabel
from station.ui.mark import Mark
from station.ui.plain_tip import plain_tip
from station.ui.properties import set_state
from station.ui.told import told

MARKS = {"ok": "", "busy": "busy", "warning": "check", "fault": "no-read"}
MAX_CHARACTERS = 26


class Chip(QFrame):
    """Grey while all is well; a warning or fault changes shape, words and colour."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self._title = title
        self._words = ""
        self._words_when_well = ""
        self._mark = Mark(side_px=self.fontMetrics().height(), parent=self)
        self._label = ElidingLabel(self, least_characters=len(title) + 2)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 4)
        layout.setSpacing(6)
        layout.addWidget(self._mark)
        layout.addWidget(self._label, 1)
        self.set_value("busy", self.tr("starting"))

    def state(self) -> str:
        return str(self.property("state"))

    def words(self) -> str:
        return self._words

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
        self._label.setText(f"{self._title}: {line}")
        self._label.set_short(self._title if state == "ok" else "")
        self._label.updateGeometry()
        self._mark.set_value(MARKS[state])
        self.setToolTip(plain_tip(f"{self._title}: {words}"))
        self.setAccessibleName(f"{self._title}: {words}")
        set_state(self, state)
