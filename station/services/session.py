"""Who is logged in now, what that person may do, and the way back when nobody touches anything."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from station.config.users import Users
from station.domain.clock import Clock
from station.domain.errors import NotAllowedError
from station.domain.user import Role, User

WRONG_TRIES = 5
LOCKED_S = 30.0
MINUTE_MS = 60_000


class Session(QObject):
    """Asked below the widgets: what is not allowed does not happen, whatever was pressed.

    Where no users are known, everybody may do everything under the name that is set.
    """

    changed = Signal(object)  # User
    logged_out = Signal(str)  # why, in words

    def __init__(
        self,
        *,
        users: Users,
        operator: str,
        clock: Clock,
        logout_after_min: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._users, self._operator, self._clock = users, operator, clock
        self._user: User | None = User(operator, Role.ADMIN) if users.is_open else None
        self._wrong, self._locked_until_s = 0, 0.0
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(logout_after_min * MINUTE_MS)
        self._idle.timeout.connect(self.on_idle)

    @property
    def user(self) -> User | None:
        """Return who is logged in, None if nobody is."""
        return self._user

    @property
    def is_open(self) -> bool:
        """Return whether nobody has to log in."""
        return self._users.is_open

    @property
    def names(self) -> tuple[str, ...]:
        """Return who may log in."""
        return tuple(user.name for user in self._users.users)

    def allows(self, role: Role) -> bool:
        return self._user is not None and self._user.role.includes(role)

    def require(self, role: Role, what: str) -> User:
        """Return who does it; NotAllowedError says who may do `what`."""
        if self._user is None or not self._user.role.includes(role):
            raise NotAllowedError(f"{what} needs the role {role}. Log in with Ctrl+U first.")
        return self._user

    def log_in(self, name: str, pin: str) -> User:
        """Log a person in; NotAllowedError if the PIN is wrong, or was too often."""
        now_s = self._clock.monotonic_s()
        if now_s < self._locked_until_s:
            wait_s = self._locked_until_s - now_s
            raise NotAllowedError(f"Too many wrong PINs. Wait {wait_s:.0f} s, then try again.")
        user = self._users.logged_in(name, pin)
        if user is None:
            self._note_wrong(now_s)
            raise NotAllowedError("Name or PIN is wrong. Try again.")
        self._wrong = 0
        self._become(user)
        return user

    def rename(self, name: str) -> None:
        """Give another name where nobody has to log in."""
        if self.is_open and name:
            self._become(User(name, Role.ADMIN))

    def log_out(self, why: str = "") -> None:
        if self.is_open or self._user is None:
            return
        self._user = None
        self._idle.stop()
        self.logged_out.emit(why)

    def use(self, users: Users) -> None:
        """Go on with other users; who is not among them any more is logged out."""
        self._users = users
        if users.is_open:
            self._become(User(self._operator, Role.ADMIN))
        elif self._user is None or self._user.name not in self.names:
            self.log_out()

    @Slot()
    def on_activity(self) -> None:
        """Somebody touched the station."""
        if self._user is not None and not self.is_open and self._idle.interval():
            self._idle.start()

    @Slot()
    def on_idle(self) -> None:
        self.log_out(self.tr("Logged out: nobody touched the station."))

    def _become(self, user: User) -> None:
        self._user = user
        self.on_activity()
        self.changed.emit(user)

    def _note_wrong(self, now_s: float) -> None:
        self._wrong += 1
        if self._wrong >= WRONG_TRIES:
            self._wrong, self._locked_until_s = 0, now_s + LOCKED_S
