"""The first set-up in four steps. It asks; what is checked and saved is decided elsewhere."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from station.domain.user import User
from station.ui.properties import set_state
from station.ui.told import told
from station.ui.wizard.done_page import DonePage
from station.ui.wizard.people_page import PeoplePage
from station.ui.wizard.source_page import SourcePage
from station.ui.wizard.station_page import StationPage
from station.ui.wizard.work_page import WorkPage

SIZE = QSize(1180, 740)
SHARE_OF_WINDOW = 0.94


class WizardStep(IntEnum):
    """The steps in their order; the last one only shows."""

    STATION = 0
    SOURCE = 1
    WORK = 2
    PEOPLE = 3
    DONE = 4


class WizardDialog(QDialog):
    """Esc or one press leaves it: then everything is as it was."""

    next_asked = Signal()
    back_asked = Signal()
    step_skipped = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_first: bool = True) -> None:
        super().__init__(parent)
        self._is_first = is_first
        self.setObjectName("wizard")
        self.setWindowTitle(self.tr("First set-up"))
        self.station, self.source = StationPage(self), SourcePage(self)
        self.work, self.people, self.done_ = WorkPage(self), PeoplePage(self), DonePage(self)
        self._pages = QStackedWidget(self)
        for page in (self.station, self.source, self.work, self.people, self.done_):
            self._pages.addWidget(page)
        self._marks = [QLabel(title, self) for title in self._titles()]
        self.about = QLabel(self)
        self.about.setWordWrap(True)
        self.message = QLabel(self)
        self.message.setObjectName("setup_message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.leave = QPushButton(self)
        self.leave.setToolTip(self.tr("Leave everything as it is; Setup can start this again"))
        self.back = QPushButton(self.tr("&Back"), self)
        self.skip = QPushButton(self.tr("S&kip this step"), self)
        self.skip.setToolTip(self.tr("Leave what this step asks for as it was"))
        self.next = QPushButton(self)
        self.next.setObjectName("save")
        self._lay_out()
        self._connect()
        self.show_step(WizardStep.STATION)

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("1  Station"),
            self.tr("2  Camera"),
            self.tr("3  Recipe, results"),
            self.tr("4  People"),
            self.tr("Done"),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        for mark in self._marks:
            mark.setObjectName("wizard_mark")
            mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
            mark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            head.addWidget(mark, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.leave)
        foot.addStretch(1)
        for button in (self.back, self.skip, self.next):
            foot.addWidget(button)
        for button in (self.leave, self.back, self.skip, self.next):
            button.setMinimumHeight(round(2.4 * self.fontMetrics().height()))
            button.setAutoDefault(button is self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.about)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.message)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.leave.clicked.connect(self.reject)
        self.back.clicked.connect(self.back_asked)
        self.skip.clicked.connect(self.step_skipped)
        self.next.clicked.connect(self.next_asked)

    @property
    def step(self) -> WizardStep:
        return WizardStep(self._pages.currentIndex())

    def show_step(self, step: WizardStep) -> None:
        """Show a step, without words of the step before."""
        self._pages.setCurrentIndex(step)
        for place, mark in enumerate(self._marks):
            state = "now" if place == step else ("past" if place < step else "next")
            set_state(mark, state)
        self.back.setEnabled(step > WizardStep.STATION)
        self.skip.setVisible(step < WizardStep.DONE)
        is_done = step is WizardStep.DONE
        self.next.setText(self.tr("&Finish") if is_done else self.tr("&Next"))
        self.next.setDefault(True)
        is_begin = self._is_first and step is WizardStep.STATION
        skip, leave = self.tr("Skip the set-up (Esc)"), self.tr("Leave, save nothing (Esc)")
        self.leave.setText(skip if is_begin else leave)
        look = self.tr("Only want to look? Press Esc, then Space: the first sample part is read.")
        self.about.setText(f"{look}\n{self._about(step)}" if is_begin else self._about(step))
        self.show_message("")
        self.next.setFocus()

    def _about(self, step: WizardStep) -> str:
        return {
            WizardStep.STATION: self.tr(
                "Four short steps, and each may be skipped. Nothing is saved before Finish at the "
                "end, and everything can be changed later in Setup."
            ),
            WizardStep.SOURCE: self.tr(
                "Where do the pictures come from? Without a camera take the sample pictures."
            ),
            WizardStep.WORK: self.tr("Which marks are read, and who gets the results?"),
            WizardStep.PEOPLE: self.tr(
                "Who works here? Leave it empty if nobody has to log in. Meanwhile the station "
                "looks at itself."
            ),
            WizardStep.DONE: self.tr("This will be saved:"),
        }[step]

    def show_message(self, words: str) -> None:
        """Say what is wrong with this step; no words hide the line."""
        self.message.setText(told(words))
        self.message.setVisible(bool(words))
        set_state(self.message, "fault" if words else "none")

    # --- values

    def value(self) -> dict[str, Any]:
        """Return all fields of the settings that the steps ask for."""
        return {**self.station.value(), **self.source.value(), **self.work.value()}

    def value_of(self, step: WizardStep) -> dict[str, Any]:
        """Return the fields that one step asks for."""
        match step:
            case WizardStep.STATION:
                return self.station.value()
            case WizardStep.SOURCE:
                return self.source.value()
            case WizardStep.WORK:
                return self.work.value()
            case _:
                return {}

    def set_value(self, content: Mapping[str, Any], users: Sequence[User]) -> None:
        """Show settings and people; nothing is signalled."""
        for page in (self.station, self.source, self.work):
            page.set_value(content)
        self.people.set_value(users)

    @Slot()
    def open_over(self) -> None:
        """Show it over its window and let nothing else be pressed meanwhile."""
        parent = self.parentWidget()
        if parent is not None:
            self.resize(SIZE.boundedTo(parent.window().size() * SHARE_OF_WINDOW))
        self.open()
