"""The fourth step: who works here, and whether the station is well."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from station.domain.user import Role, User
from station.ui.forms.explained import head_of
from station.ui.setup.self_test_panel import SelfTestPanel
from station.ui.setup.users_panel import UsersPanel


class PeoplePage(QWidget):
    """People are optional; the first one has to be an admin, so that is offered first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.users = UsersPanel(self)
        self.self_test = SelfTestPanel(self)
        layout = QHBoxLayout(self)
        layout.setSpacing(16)
        for title, panel in (
            (self.tr("Who works here"), self.users),
            (self.tr("Is the station well?"), self.self_test),
        ):
            side = QVBoxLayout()
            side.addWidget(head_of(title, self))
            side.addWidget(panel, 1)
            layout.addLayout(side, 1)

    def set_value(self, users: Sequence[User]) -> None:
        """Show the people; nothing is signalled."""
        panel = self.users
        panel.set_value(users)
        panel.name.clear()
        role = Role.OPERATOR if users else Role.ADMIN
        panel.role.setCurrentIndex(panel.role.findData(role))

    def typed(self) -> tuple[str, Role, str]:
        """Return name, role and PIN that are typed and not added yet."""
        panel = self.users
        return panel.name.text().strip(), Role(panel.role.currentData()), panel.pin.text()
