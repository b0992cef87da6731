"""Who may do what: asked below the widgets, locked after wrong PINs, ended when nobody is there."""

import pytest
from pytestqt.qtbot import QtBot

from station.config.users import Users
from station.domain.errors import NotAllowedError
from station.domain.user import Role, User
from station.services.session import LOCKED_S, WRONG_TRIES, Session
from tests.ui.window_fakes import HandClock

USERS = Users().with_user("Ada", Role.ADMIN, "1234").with_user("Ben", Role.OPERATOR, "9876")


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def session(qtbot: QtBot, clock: HandClock) -> Session:
    return Session(users=USERS, operator="Ann", clock=clock, logout_after_min=10)


def test_an_open_station_lets_everybody_do_everything(qtbot: QtBot, clock: HandClock) -> None:
    session = Session(users=Users(), operator="Ann", clock=clock, logout_after_min=10)
    assert session.require(Role.ADMIN, "Anything") == User("Ann", Role.ADMIN)
    session.rename("Zoe")
    assert session.user == User("Zoe", Role.ADMIN)


def test_nobody_is_logged_in_at_first(session: Session) -> None:
    assert session.user is None
    with pytest.raises(NotAllowedError, match="needs the role operator"):
        session.require(Role.OPERATOR, "Confirming")


@pytest.mark.parametrize(
    ("name", "pin", "allowed"),
    [("Ada", "1234", list(Role)), ("Ben", "9876", [Role.OPERATOR])],
    ids=["admin", "operator"],
)
def test_a_role_may_do_what_those_below_it_may(
    session: Session, name: str, pin: str, allowed: list[Role]
) -> None:
    session.log_in(name, pin)
    assert [role for role in Role if session.allows(role)] == allowed


def test_wrong_pins_lock_the_login_for_a_while(session: Session, clock: HandClock) -> None:
    for _ in range(WRONG_TRIES):
        with pytest.raises(NotAllowedError, match="wrong"):
            session.log_in("Ada", "0000")
    with pytest.raises(NotAllowedError, match="Wait 30 s"):
        session.log_in("Ada", "1234")
    clock.pass_s(LOCKED_S + 1)
    assert session.log_in("Ada", "1234").role is Role.ADMIN


def test_an_idle_station_logs_out(session: Session, qtbot: QtBot) -> None:
    session.log_in("Ada", "1234")
    with qtbot.waitSignal(session.logged_out):
        session.on_idle()
    assert session.user is None


def test_who_is_taken_away_is_logged_out(session: Session) -> None:
    session.log_in("Ben", "9876")
    session.use(USERS.without_user("Ben"))
    assert session.user is None
