"""An HTTP answer as the channels see it, and what its status means for a record."""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from station.delivery.retry_after import wished_delay_s
from station.domain.delivery import Delivered, Outcome, Receipt, Refused, RetryLater
from station.domain.errors import ChannelError

RECEIPT_BYTES = 2048
SHOWN_CHARACTERS = 200
TOKEN_REFUSED = (401, 403, 407)
WRONG_ADDRESS = (404, 405, 410, 421)
WRONG_KIND = (402, 406, 411, 415, 426)
LATER = (408, 425, 429)
ABOUT_ONE = (409, 413)
"""Refusals that are about the one result, however many of them come in a row."""
NOT_DONE = (501, 503, 505)
"""A server that answers so has not begun with the request."""


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
    """Return what an answer means for the one record it is about; `server` is its name in words.

    What looks like a wrong setting lets the whole channel wait: every other record would fare the
    same. Only 401 is that for certain; after the others, the courier finds out whether it is not
    the record after all.
    """
    status = answer.status
    if answer.is_good:
        return Delivered(Receipt(receipt_text(answer), now))
    if (
        status in TOKEN_REFUSED
        or status in WRONG_ADDRESS
        or status in WRONG_KIND
        or 300 <= status < 400
    ):
        words = f"{_setting_words(answer, server)} Results wait and go on by themselves."
        return RetryLater(words, is_answer=status != HTTPStatus.UNAUTHORIZED)
    if status in LATER or status >= 500:
        delay_s = wished_delay_s(answer.retry_after, now=now)
        is_overload = status in LATER or (status == HTTPStatus.SERVICE_UNAVAILABLE and delay_s)
        words = f"The {server} answered {described(answer)}. It is tried again."
        return RetryLater(words, delay_s, is_answer=not is_overload)
    words = f"The {server} refused the result: {described(answer)}."
    return Refused(words, may_concern_all=status not in ABOUT_ONE)


def _setting_words(answer: Answer, server: str) -> str:
    """Return what is probably set wrongly."""
    status = answer.status
    if status in TOKEN_REFUSED:
        return (
            f"The {server} does not accept the station's token (answer {status}). Check "
            "token_from in the settings, and the token itself."
        )
    if 300 <= status < 400:
        return (
            f"The {server} answered {status} and points to {_place(answer)}. "
            "Redirects are not followed: put the right address into the settings."
        )
    if status in WRONG_ADDRESS:
        return (
            f"The {server} takes no results at this address: {described(answer)}. Check url and "
            "method in the settings."
        )
    return (
        f"The {server} does not take what the station sends: {described(answer)}. Check url and "
        "headers in the settings."
    )


def _place(answer: Answer) -> str:
    return shown(answer.location, limit=500) or "no other place"


def may_be_done(answer: Answer) -> bool:
    """Tell whether a server that answered with an error may have done its work all the same."""
    return answer.status >= 500 and answer.status not in NOT_DONE


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


def shown(text: str, *, limit: int) -> str:
    """Return what a server said in one line, without control characters."""
    return " ".join(text_of(text[: 4 * limit].encode(errors="replace")).split())[:limit]


def receipt_text(answer: Answer) -> str:
    """Return the status and the first 2 kB of the body, as text."""
    return f"{answer.status} {text_of(answer.body[:RECEIPT_BYTES])}".strip()


def text_of(body: bytes) -> str:
    """Return UTF-8 text without control characters; what is no text becomes a replacement sign."""
    text = body.decode("utf-8", errors="replace")
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)
