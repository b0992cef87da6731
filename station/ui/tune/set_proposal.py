"""What the search for a better recipe proposes: changes, what they are worth, apply or dismiss."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from station.evaluation.auto_tune import Proposal
from station.ui.tune.set_words import change_words, proposal_words


class SetProposal(QFrame):
    """Empty it takes no room. The recipe changes only when `apply` is pressed."""

    apply_asked = Signal()
    dismiss_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("set_proposal")
        self._value: Proposal | None = None
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.apply = QPushButton(self.tr("&Apply"), self)
        self.apply.setToolTip(self.tr("Change the recipe so, as one step that can be undone"))
        self.dismiss = QPushButton(self.tr("&Dismiss"), self)
        self.dismiss.setToolTip(self.tr("Leave the recipe as it is"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.apply)
        layout.addWidget(self.dismiss)
        self.apply.clicked.connect(self.apply_asked)
        self.dismiss.clicked.connect(self.dismiss_asked)
        self.set_value(None)

    def value(self) -> Proposal | None:
        return self._value

    def set_value(self, proposal: Proposal | None) -> None:
        """Show a proposal, or nothing; nothing is signalled."""
        self._value = proposal
        self.setVisible(proposal is not None)
        if proposal is None:
            return
        changes = "   ".join(change_words(change) for change in proposal.changes)
        head = proposal_words(proposal)
        title = self.tr("Proposal")
        self.words.setText(f"{title}: {head}\n{changes}" if changes else head)
        self.apply.setVisible(bool(proposal.changes))
        self.set_stale(False)

    def set_stale(self, is_stale: bool) -> None:
        """Say that the recipe is another one than the proposal began with."""
        self.apply.setEnabled(not is_stale)
        tip = self.tr("The recipe was changed meanwhile: undo that, or search again")
        usual = self.tr("Change the recipe so, as one step that can be undone")
        self.apply.setToolTip(tip if is_stale else usual)
