"""The JSON inside answers: read where it is right, refused where not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.delivery.frame_payload import MAX_WORDS_BYTES, words_document, words_of
from station.delivery.frames import FrameKind, WireFrame
from station.domain.errors import ChannelError

printable = st.text(max_size=1024).filter(lambda text: text.isprintable() and text == text.strip())


def ack(payload: bytes) -> WireFrame:
    return WireFrame(FrameKind.ACK, 1, payload=payload)


@given(printable)
def test_a_reply_comes_back_from_its_payload(reply: str) -> None:
    assert words_of(ack(words_document(reply))) == reply


def test_an_answer_may_say_nothing() -> None:
    assert words_of(ack(b"")) == ""
    assert words_of(ack(b"{}")) == ""


@pytest.mark.parametrize(
    "payload",
    [
        b"OK",
        b"[]",
        b'{"reply": 5}',
        b'{"reply": "a", "more": 1}',
        b'{"reply": "\xff"}',
        b'{"reply": "a\\nb"}',
        b'{"reply": "a\\u202eb"}',
        words_document("x" * 1025),
        b"[" * MAX_WORDS_BYTES,
        b'{"reply": "' + b" " * MAX_WORDS_BYTES + b'"}',
    ],
    ids=[
        "no JSON",
        "no object",
        "a number",
        "unknown field",
        "not UTF-8",
        "line end",
        "turned round",
        "too long",
        "deep",
        "too many bytes",
    ],
)
def test_what_is_no_reply_is_refused(payload: bytes) -> None:
    with pytest.raises(ChannelError, match="ACK"):
        words_of(ack(payload))
