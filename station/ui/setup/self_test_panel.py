"""What the station found when it looked at itself: each point with what to do about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from station.ui.colours import colours_of
from station.ui.icons import icon_of
from station.ui.told import told


@dataclass(frozen=True, slots=True)
class Finding:
    """One point of the self-test."""

    name: str
    is_ok: bool
    found: str
    advice: str = ""


def findings_of(told_by_doctor: Sequence[Mapping[str, Any]]) -> list[Finding]:
    """Return the points as the self-test tells them."""
    return [Finding(f["name"], f["ok"], f["found"], f["advice"]) for f in told_by_doctor]


class SelfTestPanel(QWidget):
    """Runs for some seconds, in a program of its own; it can be stopped."""

    run_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = QPushButton(self.tr("Test the station"), self)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setEnabled(False)
        self.state = QLabel(self.tr("Not tested yet."), self)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        side = self.fontMetrics().height()
        self.list.setIconSize(QSize(side, side))
        self.list.setAccessibleName(self.tr("Findings of the self-test"))
        head = QHBoxLayout()
        for widget in (self.begin, self.stop, self.state):
            head.addWidget(widget)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        self.begin.setObjectName("self_test_begin")
        self.begin.clicked.connect(self.run_asked)
        self.stop.clicked.connect(self.stop_asked)

    def show_running(self) -> None:
        self.list.clear()
        self.begin.setEnabled(False)
        self.stop.setEnabled(True)
        self.state.setText(self.tr("Looking at the station …"))

    def show_ended(self, words: str) -> None:
        """Say that the test was stopped or could not run."""
        self.begin.setEnabled(True)
        self.stop.setEnabled(False)
        self.state.setText(words)

    def set_value(self, findings: Sequence[Finding]) -> None:
        """Show findings, what needs a person first."""
        colours = colours_of(self.palette())
        self.list.clear()
        for finding in sorted(findings, key=lambda each: each.is_ok):
            name = told(finding.name)
            text = f"{name[:1].upper()}{name[1:]}: {told(finding.found)}"
            if finding.advice:
                text = f"{text}\n{told(finding.advice)}"
            item = QListWidgetItem(icon_of("ok" if finding.is_ok else "no-read", colours), text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.list.addItem(item)
        faults = sum(not finding.is_ok for finding in findings)
        good = self.tr("All is well.")
        self.show_ended(self.tr("{n} to mend").format(n=faults) if faults else good)
