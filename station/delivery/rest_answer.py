"""An HTTP answer as the channels see it, and what its status means for a record."""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from station.delivery.retry_after import wished_delay_s
from station.domain.delivery import Delivered, Outcome, Receipt, Refused, RetryLater
from station.domain.errors import ChannelError

RECEIPT_BYTES = 2048
SHOWN_CHARACTERS = 200
TOKEN_REFUSED = (401, 403)
LATER = (408, 425, 429)


@dataclass(frozen=True, slots=True)
class Answer:
    """`body` is cut at the line's limit; `is_whole` tells whether it was not."""

    status: int
    body: bytes
    is_whole: bool = True
    retry_after: str | None = None
    location: str = ""

    @property
    def is_good(self) -> bool:
        return 200 <= self.status < 300


def outcome_of(answer: Answer, *, server: str, now: datetime) -> Outcome:
    """Return what an answer means for the one record it is about; `server` is its name in words."""
    status = answer.status
    if answer.is_good:
        return Delivered(Receipt(receipt_text(answer), now))
    if status in TOKEN_REFUSED:
        return RetryLater(
            f"The {server} does not accept the station's token (answer {status}). Check "
            "token_from in the settings and the token itself; results wait until it is right."
        )
    if status in LATER or status >= 500:
        delay_s = wished_delay_s(answer.retry_after, now=now)
        is_overload = status in LATER or (status == HTTPStatus.SERVICE_UNAVAILABLE and delay_s)
        words = f"The {server} answered {described(answer)}. It is tried again."
        return RetryLater(words, delay_s, is_answer=not is_overload)
    if 300 <= status < 400:
        return Refused(
            f"The {server} answered {status} and points to {answer.location or 'no other place'}. "
            "Redirects are not followed: put the right address into the settings, then send again."
        )
    return Refused(f"The {server} refused the result: {described(answer)}.")


def reached_words(answer: Answer | RetryLater, *, server: str) -> str:
    """Return that a test reached the server; ChannelError tells why it did not, or what is wrong.

    A server that takes results only may well answer a test with 405: it is there.
    """
    if isinstance(answer, RetryLater):
        raise ChannelError(answer.reason)
    if answer.status in TOKEN_REFUSED:
        raise ChannelError(
            f"The {server} is there but does not accept the station's token "
            f"(answer {answer.status}). Check token_from and the token itself."
        )
    if answer.status in (404, 410) or answer.status >= 500 or 300 <= answer.status < 400:
        raise ChannelError(
            f"The {server} is there but answered {described(answer)}. Check the address."
        )
    return f"The {server} is there (answer {answer.status})."


def described(answer: Answer) -> str:
    """Return status and the first words of the body in one line."""
    words = " ".join(text_of(answer.body)[: 4 * SHOWN_CHARACTERS].split())
    return f"{answer.status} {words[:SHOWN_CHARACTERS]}".strip()


def receipt_text(answer: Answer) -> str:
    """Return the status and the first 2 kB of the body, as text."""
    return f"{answer.status} {text_of(answer.body[:RECEIPT_BYTES])}".strip()


def text_of(body: bytes) -> str:
    """Return UTF-8 text without control characters; what is no text becomes a replacement sign."""
    text = body.decode("utf-8", errors="replace")
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)
