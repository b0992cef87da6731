"""What a person is asked before a choice about results becomes final. Pure words."""

from collections.abc import Sequence

from station.domain.delivery import DEVICE, Delivery, DeliveryState, ManualChoice
from station.ui.translated import tr


def question_before(
    choice: ManualChoice, deliveries: Sequence[Delivery], *, key: str, reply: str = ""
) -> str:
    """Return the question; empty where the choice does no harm and needs none.

    `reply` is what the person says the device replied.
    """
    count = len(deliveries)
    if choice is ManualChoice.IT_ARRIVED:
        return _arrived_words(deliveries, reply).format(
            results=_results(count), key=key, them=_them(count), reply=reply
        )
    if choice is ManualChoice.SET_ASIDE:
        words = tr("{results} will wait until somebody presses SEND AGAIN. {key} again: yes.")
        return words.format(results=_results(count), key=key)
    uncertain = sum(d.state is DeliveryState.UNCERTAIN for d in deliveries)
    if not uncertain:
        return ""
    words = tr("{results} may have arrived and would then arrive twice. {key} again: send anyway.")
    return words.format(results=_results(uncertain), key=key)


def _arrived_words(deliveries: Sequence[Delivery], reply: str) -> str:
    if reply:
        return tr("{results} will never be sent; the reply is {reply}. {key} again: yes.")
    if any(delivery.channel == DEVICE for delivery in deliveries):
        return tr(
            "{results} will never be sent, without a reply. "
            "{key} again: yes, the device has {them}."
        )
    return tr("{results} will never be sent. {key} again: yes, the receiver has {them}.")


def done_words(choice: ManualChoice, count: int) -> str:
    """Return what was done."""
    if choice is ManualChoice.IT_ARRIVED:
        return tr("{results} taken as arrived.").format(results=_results(count))
    if choice is ManualChoice.SET_ASIDE:
        return tr("{results} set aside.").format(results=_results(count))
    return tr("{results} queued again.").format(results=_results(count))


def _results(count: int) -> str:
    return tr("1 result") if count == 1 else tr("{count} results").format(count=count)


def _them(count: int) -> str:
    return tr("it") if count == 1 else tr("them")
