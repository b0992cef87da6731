"""The people of the random hands, and what each role must not bring about."""

import random
from collections.abc import Callable
from pathlib import Path

from station.config.kept_drafts import FOLDER as UNSAVED
from station.config.users import Users, save_users
from station.domain.errors import NotAllowedError
from station.domain.user import Role
from station.window_proofs.stand import Stand
from station.window_proofs.waiting import wait_until

PINS = {Role.ADMIN: "4711", Role.ENGINEER: "0815", Role.OPERATOR: "1234"}
NAMES = {Role.ADMIN: "Ada", Role.ENGINEER: "Eve", Role.OPERATOR: "Olga"}
LOCKED_LIMIT_S = 60.0
BLOCKS: tuple[Role | None, ...] = (Role.ADMIN, Role.ENGINEER, Role.OPERATOR, None)


def make_people() -> Users:
    """Return one person for each role."""
    people = Users()
    for role in (Role.ADMIN, Role.ENGINEER, Role.OPERATOR):
        people = people.with_user(NAMES[role], role, PINS[role])
    return people


class People:
    """Logs the roles in in turn, and looks after each whether it did what it may not."""

    def __init__(self, stand: Stand, users: Users, tell: Callable[[str], None]) -> None:
        self._stand, self._users, self._tell = stand, users, tell
        self._role: Role | None = None
        self._before: dict[str, object] = {}

    def prepare(self) -> None:
        """Write the people before the station starts."""
        save_users(self._stand.files.users, self._users)

    def begin(self, role: Role | None) -> None:
        """Let somebody of this role work, nobody for None."""
        session = self._stand.station.session
        save_users(self._stand.files.users, self._users)
        session.use(self._users)
        session.log_out()
        if role is not None:
            assert wait_until(lambda: self._is_in(role), limit_s=LOCKED_LIMIT_S)
        self._role = role
        self._before = self._state()

    def _is_in(self, role: Role) -> bool:
        """Return whether the person is logged in; wrong PINs before may ask for some patience."""
        try:
            self._stand.station.session.log_in(NAMES[role], PINS[role])
        except NotAllowedError:
            return False
        return True

    def check_view(self) -> None:
        """Complain where a view is shown that the person may not see."""
        window, session = self._stand.station.window, self._stand.station.session
        view = window.view()
        if view is window.tune and not session.allows(Role.ENGINEER):
            self._tell(f"forbidden: {self._name} sees Tune")
        if view is window.setup and not session.allows(Role.ADMIN):
            self._tell(f"forbidden: {self._name} sees Setup")

    def check_end(self) -> None:
        """Complain where something was written that the role may not write."""
        after = self._state()
        forbidden = {
            None: ("settings", "users", "recipes", "records"),
            Role.OPERATOR: ("settings", "users", "recipes"),
            Role.ENGINEER: ("settings", "users"),
            Role.ADMIN: (),
        }[self._role]
        for what in forbidden:
            if after[what] != self._before[what]:
                self._tell(f"forbidden: {self._name} changed the {what}")

    def knock_below(self, chance: random.Random) -> None:
        """Ask for what the widgets of this role do not even offer."""
        window = self._stand.station.window
        knocks: tuple[Callable[[], object], ...] = (
            window.setup.save_asked.emit,
            lambda: window.setup.users.user_asked.emit("Mallory", Role.ADMIN, "9999"),
            lambda: window.setup.users.removal_asked.emit(NAMES[Role.ENGINEER]),
            window.tune.bar.save.trigger,
            window.run.confirm_asked.emit,
            lambda: window.run.correction_submitted.emit("ABC123"),
        )
        if self._role is not Role.ADMIN:
            chance.choice(knocks)()

    @property
    def _name(self) -> str:
        return "nobody" if self._role is None else f"the {self._role}"

    def _state(self) -> dict[str, object]:
        files = self._stand.files
        return {
            "settings": _content(files.settings),
            "users": _content(files.users),
            # What an engineer changed last is kept a second later, whoever is there by then; that
            # may make the folder, too.
            "recipes": _content(files.recipes, without=UNSAVED) or {},
            "records": self._stand.surroundings.ledger.database.last_sequence(),
        }


def _content(path: Path, *, without: str = "") -> object:
    if path.is_dir():
        inside = sorted(each for each in path.iterdir() if each.name != without)
        return {each.name: _content(each) for each in inside}
    return path.read_bytes() if path.exists() else None
