"""Remembers the last commands, so that one whose answer was lost can be repeated without harm."""

from collections import OrderedDict
from dataclasses import dataclass

from station.commands.answer import Answer, Status
from station.commands.request import Request

REMEMBERED = 64
REMEMBERED_S = 60.0
"""A controller repeats within seconds. One that counts its ids from 1 again after a restart must
not be told that its new trigger was done, only because an old one was."""

OTHER_COMMAND = Answer(Status.NOT_NOW, "this id was used for another command; take a new one")


@dataclass(frozen=True, slots=True)
class _Past:
    request: Request
    answer: Answer
    at_s: float


class Repeats:
    """Answers by sender and id. The sender is a computer, as a repeat comes on a new connection."""

    def __init__(self) -> None:
        self._past: OrderedDict[tuple[str, str], _Past] = OrderedDict()

    def answer_to(self, request: Request, *, sender: str, now_s: float) -> Answer | None:
        """Return what was answered when this command came before, or None if it is new."""
        past = self._past.get((sender, request.request_id))
        if past is None or now_s - past.at_s > REMEMBERED_S:
            return None
        return past.answer if past.request == request else OTHER_COMMAND

    def remember(self, request: Request, answer: Answer, *, sender: str, now_s: float) -> None:
        """Keep an answer; the oldest is forgotten."""
        key = (sender, request.request_id)
        self._past[key] = _Past(request, answer, now_s)
        self._past.move_to_end(key)
        while len(self._past) > REMEMBERED:
            self._past.popitem(last=False)
