"""The people of the station: who they are, what they may do, and their PINs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from station.domain.user import Role, User
from station.ui.told import told


class UsersPanel(QWidget):
    """Lists people; a name with role and PIN is added, or changes the one of that name."""

    user_asked = Signal(str, object, str)  # name, Role, PIN
    removal_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = QLabel(self)
        self.about.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("People of this station"))
        self.name, self.pin = QLineEdit(self), QLineEdit(self)
        self.role = QComboBox(self)
        for role, words in (
            (Role.OPERATOR, self.tr("Operator: reads and decides")),
            (Role.ENGINEER, self.tr("Engineer: also tunes")),
            (Role.ADMIN, self.tr("Admin: also sets up")),
        ):
            self.role.addItem(words, role)
        self.role.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.role.setMinimumContentsLength(12)
        self.name.setMaxLength(80)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(64)
        self.keep = QPushButton(self.tr("Add or change"), self)
        self.remove = QPushButton(self.tr("Remove"), self)
        self.remove.setEnabled(False)
        self._lay_out()
        self.list.currentItemChanged.connect(self.on_chosen)
        self.keep.clicked.connect(self.on_keep)
        self.pin.returnPressed.connect(self.on_keep)
        self.remove.clicked.connect(self.on_remove)

    def _lay_out(self) -> None:
        form = QFormLayout()
        for text, control in (
            (self.tr("&Name"), self.name),
            (self.tr("&Role"), self.role),
            (self.tr("&PIN, at least 4 characters"), self.pin),
        ):
            label = QLabel(text, self)
            label.setBuddy(control)
            control.setAccessibleName(text.replace("&", ""))
            form.addRow(label, control)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        buttons.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.about)
        layout.addWidget(self.list, 1)
        layout.addLayout(form)
        layout.addLayout(buttons)

    def set_value(self, users: Sequence[User]) -> None:
        """Show the people; nothing is signalled."""
        self.list.blockSignals(True)
        self.list.clear()
        for user in users:
            item = QListWidgetItem(f"{user.name}  ({told(user.role)})")
            item.setData(0x0100, user)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.pin.clear()
        self.remove.setEnabled(False)
        self.about.setText(
            self.tr("Whoever works here logs in with name and PIN.")
            if users
            else self.tr(
                "Nobody has to log in: everybody may do everything. The first person added here "
                "has to be an admin."
            )
        )

    @Slot(QListWidgetItem)
    def on_chosen(self, item: QListWidgetItem | None) -> None:
        self.remove.setEnabled(item is not None)
        if item is not None:
            user = item.data(0x0100)
            self.name.setText(user.name)
            self.role.setCurrentIndex(self.role.findData(user.role))

    @Slot()
    def on_keep(self) -> None:
        self.user_asked.emit(self.name.text(), Role(self.role.currentData()), self.pin.text())

    @Slot()
    def on_remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.removal_asked.emit(item.data(0x0100).name)
