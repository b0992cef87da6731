"""The history's words: verdicts, decisions, deliveries, shares and times, as people read them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QLocale

from station.domain.delivery import DeliveryState
from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome
from station.records.history import DeliveryWish
from station.ui.translated import tr


def verdict_words() -> Mapping[Outcome, str]:
    return {Outcome.OK: tr("OK"), Outcome.CHECK: tr("CHECK"), Outcome.NO_READ: tr("NO READ")}


def decision_words() -> Mapping[DecisionKind, str]:
    return {
        DecisionKind.CONFIRMED: tr("confirmed"),
        DecisionKind.CORRECTED: tr("corrected"),
        DecisionKind.REJECTED: tr("rejected"),
    }


def wish_words() -> Mapping[DeliveryWish, str]:
    return {
        DeliveryWish.WAITING: tr("still waits"),
        DeliveryWish.UNCERTAIN: tr("uncertain"),
        DeliveryWish.SET_ASIDE: tr("set aside"),
        DeliveryWish.ALL_DELIVERED: tr("all arrived"),
    }


def state_words() -> Mapping[DeliveryState, str]:
    return {
        DeliveryState.UNCERTAIN: tr("uncertain"),
        DeliveryState.SET_ASIDE: tr("set aside"),
        DeliveryState.SENDING: tr("sending"),
        DeliveryState.WAITING: tr("waits"),
        DeliveryState.DELIVERED: tr("arrived"),
    }


def worst_state(deliveries: Sequence[tuple[str, DeliveryState]]) -> DeliveryState | None:
    """Return the state that needs a person most; None where nothing is to be sent."""
    order = list(state_words())
    return min((state for _, state in deliveries), key=order.index, default=None)


def percent_words(part: float, whole: float) -> str:
    """Return a share with one decimal, or a dash of nothing."""
    if not whole:
        return "–"
    return f"{QLocale().toString(100 * part / whole, 'f', 1)} %"


def number_words(number: int) -> str:
    """Return a number with its thousands apart, by a narrow blank as every language reads it."""
    return f"{number:,}".replace(",", "\u202f")


def duration_words(time_ms: float) -> str:
    """Return a time, a dash for none."""
    if not time_ms:
        return "–"
    if time_ms < 1000:
        return f"{QLocale().toString(time_ms, 'f', 0)} ms"
    return f"{QLocale().toString(time_ms / 1000, 'f', 2)} s"


def short_moment_words(moment: datetime, today: date) -> str:
    """Return the time of a moment today; of another day the date, with what tells days apart."""
    local = moment.astimezone()
    if local.date() == today:
        return local.strftime("%H:%M:%S")
    return local.strftime("%m-%d %H:%M" if local.year == today.year else "%Y-%m-%d")


def moment_words(moment: datetime) -> str:
    """Return date and time of the clock on the wall, with seconds."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M:%S")
