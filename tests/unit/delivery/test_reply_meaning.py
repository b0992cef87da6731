"""What a reply means, and what must never become a part's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.delivery.device_profile import AnswerKind, DeviceAnswer
from station.delivery.device_settings import DeviceSettings
from station.delivery.reply_meaning import reply_meaning

DEFAULT = reply_meaning(DeviceSettings())


@pytest.mark.parametrize(
    ("reply", "kind", "text"),
    [
        (b"ACK", AnswerKind.ACCEPTED, ""),
        (b"ACK AB12", AnswerKind.ACCEPTED, "AB12"),
        (b"F4K7P225073100482", AnswerKind.ACCEPTED, "F4K7P225073100482"),
        (b"NAK", AnswerKind.REFUSED, "NAK"),
        (b"ERR 5\x07", AnswerKind.REFUSED, r"ERR 5\x07"),
        (b"A\x00B", AnswerKind.UNKNOWN, r"A\x00B"),
        (b"\xff\xfe", AnswerKind.UNKNOWN, r"\xff\xfe"),
        ("A\u202eB".encode(), AnswerKind.UNKNOWN, r"A\xe2\x80\xaeB"),
    ],
    ids=["bare", "with data", "a name", "nak", "error", "control", "not UTF-8", "turned round"],
)
def test_a_reply_is_understood_by_default(reply: bytes, kind: AnswerKind, text: str) -> None:
    assert DEFAULT.answer(reply) == DeviceAnswer(kind, text)


@pytest.mark.parametrize(
    ("changes", "reply", "kind"),
    [
        ({"nak": ("NO{reply}",)}, b"NO", AnswerKind.REFUSED),
        ({"ack": ("ACK:{reply}",)}, b"ACK:", AnswerKind.UNKNOWN),
        ({"ack": ("ACK:{reply}",)}, b"ACK:A\x01", AnswerKind.UNKNOWN),
        ({"data": ("PN {reply}",)}, b"BUSY", AnswerKind.UNKNOWN),
        ({"data": ("PN *",)}, b"PN 5", AnswerKind.ACCEPTED),
    ],
    ids=["empty refusal", "empty name", "unprintable name", "no pattern", "whole reply"],
)
def test_what_fits_one_meaning_does_not_slip_into_the_next(
    changes: dict[str, tuple[str, ...]], reply: bytes, kind: AnswerKind
) -> None:
    settings = DeviceSettings.model_validate(changes)
    assert reply_meaning(settings).answer(reply).kind is kind


@given(st.binary(max_size=60))
def test_nothing_unprintable_is_ever_kept(reply: bytes) -> None:
    answer = DEFAULT.answer(reply)
    assert answer.text.isprintable()
