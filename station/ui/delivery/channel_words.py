"""A channel in plain words, for its chip on the strip and its card in the delivery panel."""

from dataclasses import dataclass, field
from datetime import datetime

from station.delivery.courier_state import CourierState, CourierStep
from station.domain.delivery import DEVICE, LINE_SERVER, PLANT_SERVER, QueueState
from station.ui.delivery.ages import until_words
from station.ui.told import told
from station.ui.translated import tr

TITLES = {DEVICE: "Device", PLANT_SERVER: "Plant server", LINE_SERVER: "Line server"}


def title_of(channel: str) -> str:
    """Return what a channel is called; one without a title keeps its name."""
    return told(TITLES.get(channel, channel))


@dataclass(frozen=True, slots=True)
class ChannelView:
    """All that is known of one channel. `warning` is what its server contradicts, if anything."""

    channel: str
    queue: QueueState
    state: CourierState
    warning: str = ""

    @property
    def title(self) -> str:
        return title_of(self.channel)

    @property
    def held(self) -> int:
        """Return how many records wait for a person."""
        return self.queue.uncertain + self.queue.set_aside

    @property
    def trouble(self) -> str:
        """Return what keeps it from sending, empty while nothing does."""
        state = self.state
        if state.step is CourierStep.FAULT:
            return state.words
        if state.step is CourierStep.WAITING:
            return state.words or self.queue.last_error
        return self.warning


def fresh_view(channel: str) -> ChannelView:
    """Return the view of a channel of which nothing is known yet."""
    return ChannelView(channel, QueueState(channel), CourierState(channel))


@dataclass(frozen=True, slots=True)
class ChannelWords:
    """What is shown: state (ok, busy, warning, fault), one line, and the trouble in full."""

    state: str
    line: str
    detail: str = field(default="")


def words_of_channel(view: ChannelView, now: datetime) -> ChannelWords:
    """Return the words for a channel; what a person has to do comes first."""
    step, queue = view.state.step, view.queue
    detail = told(view.trouble)
    if step is CourierStep.FAULT:
        return ChannelWords("fault", _joined(tr("cannot save"), _waiting(queue)), detail)
    if view.held:
        line = _joined(held_words(queue), _waiting(queue))
        return ChannelWords("warning", line, detail or told(queue.last_error))
    if step is CourierStep.WAITING and detail:
        due = until_words(view.state.next_try_at, now)
        line = _joined(
            _waiting(queue) or tr("waiting"), tr("next try {due}").format(due=due) if due else ""
        )
        return ChannelWords("warning", line, detail)
    if view.warning:
        return ChannelWords("warning", _joined(tr("results missing"), _waiting(queue)), detail)
    if view.state.is_connected is False:
        return ChannelWords("warning", _joined(tr("not connected"), _waiting(queue)), detail)
    return _well(view)


def _well(view: ChannelView) -> ChannelWords:
    step, queue = view.state.step, view.queue
    if step in (CourierStep.STARTING, CourierStep.STOPPED):
        return ChannelWords("busy", _joined(told(step.value), _waiting(queue)))
    if queue.waiting and step is CourierStep.IDLE:
        return ChannelWords("ok", _waiting_words(queue, view.channel))
    if queue.waiting:
        return ChannelWords("ok", _joined(tr("sending"), _waiting(queue)))
    return ChannelWords(
        "ok", _joined(tr("connected") if view.state.is_connected else "", tr("all sent"))
    )


def held_words(queue: QueueState) -> str:
    """Return what waits for a person, e.g. "1 uncertain, 2 set aside"."""
    parts = []
    if queue.uncertain:
        parts.append(tr("{count} uncertain").format(count=queue.uncertain))
    if queue.set_aside:
        parts.append(tr("{count} set aside").format(count=queue.set_aside))
    return ", ".join(parts)


def _waiting(queue: QueueState) -> str:
    if not queue.waiting:
        return ""
    words = tr("{count} wait") if queue.waiting > 1 else tr("{count} waits")
    return words.format(count=queue.waiting)


def _waiting_words(queue: QueueState, channel: str) -> str:
    """Return what waits although the courier rests: it needs another channel's answer first."""
    if channel != PLANT_SERVER:
        return _waiting(queue)
    return tr("{waiting} for the device").format(waiting=_waiting(queue))


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
