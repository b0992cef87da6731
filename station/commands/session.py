"""The talk on one connection: bytes in, answers out. It knows no socket and no clock of its own."""

import hashlib
import hmac
from collections.abc import Callable

from station.commands.answer import Answer, Status, answer_line
from station.commands.execution import execute
from station.commands.line_splitter import LineSplitter
from station.commands.repeats import Repeats
from station.commands.request import MAX_LINE_BYTES, NO_ID, Misread, Request, Verb, parse_line
from station.commands.target import CommandTarget

TOO_LONG = Answer(Status.TOO_LONG, f"a line has at most {MAX_LINE_BYTES} bytes")
TOO_SLOW = Answer(Status.TOO_SLOW, "the line, or AUTH, did not come in time")
AUTH_FIRST = Answer(Status.NOT_ALLOWED, "say AUTH and the token first")
WRONG_TOKEN = Answer(Status.NOT_ALLOWED, "this is not the token")


class Session:
    """Times are seconds of one monotonic clock. Once `is_over`, the connection is to be closed
    after what was answered has gone out. `note_wrong_token` gets who said one, and when.

    A talk whose first line is no command is over at once: what sends it (a browser, a scanner of
    ports) must not get a later line carried out.
    """

    def __init__(
        self,
        *,
        target: CommandTarget,
        repeats: Repeats,
        note_wrong_token: Callable[[str, float], None],
        sender: str,
        token: str,
        line_timeout_s: float,
        now_s: float,
    ) -> None:
        self._target, self._repeats, self._sender = target, repeats, sender
        self._note_wrong_token = note_wrong_token
        self._token, self._line_timeout_s = token, line_timeout_s
        self._lines = LineSplitter()
        self._is_known = not token
        self._has_spoken = False
        self._line_since_s = now_s
        self.is_over = False

    @property
    def is_known(self) -> bool:
        """Tell whether the token was said, or none is asked for."""
        return self._is_known

    @property
    def deadline_s(self) -> float | None:
        """Return until when the line that has begun, or AUTH, must be whole; None while idle."""
        is_awaited = self._lines.has_begun or not self._is_known
        return self._line_since_s + self._line_timeout_s if is_awaited else None

    def receive(self, content: bytes, *, now_s: float) -> bytes:
        """Return the answers to what came; none once the talk is over."""
        if self.is_over:
            return b""
        if self._is_known and not self._lines.has_begun:
            self._line_since_s = now_s
        self._lines.feed(content)
        answers = []
        while not self.is_over and (line := self._lines.take()) is not None:
            answers.append(self._answered(line, now_s))
            self._line_since_s = now_s
        if not self.is_over and self._lines.is_overlong:
            answers.append(self._end(NO_ID, TOO_LONG))
        return b"".join(answers)

    def expire(self, *, now_s: float) -> bytes:
        """Return the farewell if the deadline has passed, else nothing."""
        if self.is_over or self.deadline_s is None or now_s < self.deadline_s:
            return b""
        return self._end(NO_ID, TOO_SLOW)

    def _answered(self, line: bytes, now_s: float) -> bytes:
        request = parse_line(line)
        is_first, self._has_spoken = not self._has_spoken, True
        if isinstance(request, Misread):
            self.is_over = is_first
            return answer_line(request.request_id, Answer(Status.NOT_UNDERSTOOD, request.words))
        if request.verb is Verb.AUTH and not self._is_token(request.argument):
            self._note_wrong_token(self._sender, now_s)
            return self._end(request.request_id, WRONG_TOKEN)
        if request.verb is not Verb.AUTH and not self._is_known:
            return self._end(request.request_id, AUTH_FIRST)
        self._is_known = True
        return answer_line(request.request_id, self._once(request, now_s))

    def _once(self, request: Request, now_s: float) -> Answer:
        if not request.verb.changes_something:
            return execute(request, self._target)
        past = self._repeats.answer_to(request, sender=self._sender, now_s=now_s)
        if past is not None:
            return past
        answer = execute(request, self._target)
        self._repeats.remember(request, answer, sender=self._sender, now_s=now_s)
        return answer

    def _is_token(self, said: str) -> bool:
        """Compare in a time that tells nothing about the token, not even its length."""
        if not self._token:
            return True
        digests = [
            hashlib.sha256(text.encode(errors="surrogatepass")).digest()
            for text in (said, self._token)
        ]
        return hmac.compare_digest(*digests)

    def _end(self, request_id: str, answer: Answer) -> bytes:
        self.is_over = True
        return answer_line(request_id, answer)
