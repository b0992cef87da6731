"""What a person is asked before a choice about results becomes final. Pure words."""

from collections.abc import Sequence

from station.domain.delivery import Delivery, DeliveryState, ManualChoice
from station.ui.translated import tr


def question_before(choice: ManualChoice, deliveries: Sequence[Delivery], *, key: str) -> str:
    """Return the question; empty where the choice does no harm and needs none."""
    count = len(deliveries)
    if choice is ManualChoice.IT_ARRIVED:
        words = tr("{results} will never be sent. {key} again: yes, the receiver has {them}.")
        return words.format(results=_results(count), key=key, them=_them(count))
    uncertain = sum(d.state is DeliveryState.UNCERTAIN for d in deliveries)
    if not uncertain:
        return ""
    words = tr("{results} may have arrived and would then arrive twice. {key} again: send anyway.")
    return words.format(results=_results(uncertain), key=key)


def done_words(choice: ManualChoice, count: int) -> str:
    """Return what was done."""
    if choice is ManualChoice.IT_ARRIVED:
        return tr("{results} taken as arrived.").format(results=_results(count))
    return tr("{results} queued again.").format(results=_results(count))


def _results(count: int) -> str:
    return tr("1 result") if count == 1 else tr("{count} results").format(count=count)


def _them(count: int) -> str:
    return tr("it") if count == 1 else tr("them")
