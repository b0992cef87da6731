"""What the fuzzers call: each target takes any bytes, and raises only if a promise is broken."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from station.commands.repeats import Repeats
from station.commands.request import MAX_CODE_LENGTH
from station.commands.session import Session
from station.commands.target import LastResult, StationStatus
from station.delivery.device_settings import DeviceSettings
from station.delivery.device_text import unescaped
from station.delivery.frame_payload import words_document, words_of
from station.delivery.frames import (
    MAX_CHUNK_BYTES,
    MAX_FRAME_BYTES,
    MAX_PAYLOAD_BYTES,
    NO_ID,
    FrameKind,
    FrameParser,
    WireFrame,
    encode_frame,
)
from station.delivery.line_reply import MAX_REPLY_BYTES, LineReply
from station.delivery.reply_meaning import reply_meaning
from station.delivery.retry_after import wished_delay_s
from station.domain.errors import ChannelError, UsageError

HELD_LIMIT_BYTES = 4 * MAX_FRAME_BYTES
_NOW = datetime(2026, 11, 23, tzinfo=UTC)
_REPLIES_JUDGED = 3
"""Of each chunk: hundreds of short replies cost time and show nothing new."""

_TERMINATORS = (b"\r\n", b"\x03", b"", b"END")
_PLAIN = reply_meaning(DeviceSettings())
_STRICT = reply_meaning(
    DeviceSettings(ack=(r"\x06*{reply}*\x03", "A*K"), nak=("*!*", r"\x15"), data=("D={reply};*",))
)


def parse_frames(data: bytes) -> None:
    """Feed bytes as they are, in chunks whose sizes come from the data."""
    parser = FrameParser()
    size = 1 + (data[0] if data else 0) * 64
    try:
        for start in range(0, len(data), min(size, MAX_CHUNK_BYTES)):
            parser.feed(data[start : start + min(size, MAX_CHUNK_BYTES)])
            while (frame := parser.next_frame()) is not None:
                _check_frame(frame)
            _check(parser.waiting_bytes <= HELD_LIMIT_BYTES, "the parser holds too much")
    except ChannelError:
        return


def parse_sound_frames(data: bytes) -> None:
    """Wrap bytes in frames with a right check sum: what is inside is as hostile as before."""
    kinds = tuple(FrameKind)
    parser = FrameParser()
    for start in range(0, len(data), 300):
        piece = data[start : start + 300]
        frame = WireFrame(kinds[piece[0] % len(kinds)], piece[0] << 40, NO_ID, piece[1:])
        parser.feed(encode_frame(frame))
        _check(parser.next_frame() == frame, "a frame came back as another")
        _check_frame(frame)


def read_replies(data: bytes) -> None:
    """Take bytes for a device's replies in the line profile."""
    terminator = _TERMINATORS[data[0] % len(_TERMINATORS)] if data else b"\r\n"
    replies = LineReply(terminator=terminator)
    try:
        for start in range(1, len(data), 100):
            replies.feed(data[start : start + 100])
            for _ in range(_REPLIES_JUDGED):
                if (reply := replies.take()) is None:
                    break
                _check_reply(reply)
        _check_reply(replies.take_all())
    except ChannelError:
        return


def _heed_not(_sender: str, _now_s: float) -> None:
    """Wrong tokens are what is fuzzed with."""


def talk_commands(data: bytes) -> None:
    """Take bytes for what a controller says, with and without a token."""
    target = _Target()
    is_guarded = bool(data) and data[0] % 4 == 0
    session = Session(
        target=target,
        repeats=Repeats(),
        note_wrong_token=_heed_not,
        sender="fuzz",
        token="secret" if is_guarded else "",
        line_timeout_s=5.0,
        now_s=0.0,
    )
    for place, start in enumerate(range(1, len(data), 200)):
        answers = session.receive(data[start : start + 200], now_s=float(place))
        _check_answers(answers)
    if is_guarded and b"secret" not in data:
        _check(not target.calls, "a command was carried out without the token")


def read_texts(data: bytes) -> None:
    """Take bytes for small texts that others write: a header, and escapes in settings."""
    text = data.decode("latin-1")
    delay_s = wished_delay_s(text, now=_NOW)
    _check(delay_s is None or delay_s >= 0.0, "a server wishes a negative delay")
    try:
        unescaped(text)
    except ValueError:
        return


@dataclass(frozen=True, slots=True)
class Target:
    """A function to be fuzzed, and bytes to begin with.

    `takes_streams` says that it has to bear input of any length in bounded memory; `large` is
    what fills that memory best.
    """

    run: Callable[[bytes], None]
    seeds: tuple[bytes, ...]
    takes_streams: bool = True
    large: bytes = b""


_ID = "0195f3a0-7e40-7cc3-98c4-dc0c0c07398f"
_ACK = encode_frame(WireFrame(FrameKind.ACK, 7, _ID, words_document("ABC123")))
TARGETS: Mapping[str, Target] = {
    "frames": Target(
        parse_frames,
        (
            b"\x05" + _ACK,
            _ACK + encode_frame(WireFrame(FrameKind.PING, 1)),
            encode_frame(WireFrame(FrameKind.RESULT, 2**63, _ID, b"{}" * 900)),
        ),
        large=encode_frame(WireFrame(FrameKind.RESULT, 1, _ID, b" " * MAX_PAYLOAD_BYTES)),
    ),
    "sound-frames": Target(
        parse_sound_frames, (b'\x02{"reply":"ABC123"}', b'\x03{"reply":""}', b"\x05")
    ),
    "replies": Target(
        read_replies,
        (b"\x00ACK ABC123\r\nNAK 4\r\n", b"\x01\x06AB\x03\x15\x03", b"\x03D=A1;xEND", b"\x02OK"),
    ),
    "commands": Target(
        talk_commands,
        (
            b"\x041 TRIGGER\r\n2 RECIPE 3\r\n3 EXPECT ABC123\r\n4 STATUS\n5 RESULT\r",
            b"\x041 AUTH secret\r\n2 TRIGGER\r\n2 TRIGGER\r\n",
            b"\x01x EXPECT \xc3\xa4\r\n",
        ),
    ),
    "texts": Target(
        read_texts,
        (b"120", b"Fri, 31 Dec 1999 23:59:59 GMT", rb"READ {code}\r\n\x02"),
        takes_streams=False,
    ),
}


def mutated(seeds: tuple[bytes, ...], chance: random.Random, *, most_bytes: int) -> bytes:
    """Return one of the seeds after a few random changes, at most `most_bytes` long."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(data) + 1)
        match chance.randrange(5):
            case 0:
                data[place:place] = chance.randbytes(chance.randint(1, 40))
            case 1:
                del data[place : place + chance.randint(1, 20)]
            case 2 if place < len(data):
                data[place] ^= 1 << chance.randrange(8)
            case 3:
                data[place:place] = chance.choice(seeds)
            case _:
                piece = bytes(data[place : place + chance.randint(1, 200)])
                data[place:place] = piece * chance.randint(1, 30)
    return bytes(data[:most_bytes])


class _Target:
    """Stands for the station: notes what it is told to do."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def trigger(self) -> None:
        self.calls.append("trigger")

    def choose_recipe(self, number: int) -> str:
        self.calls.append("recipe")
        if number > 9:
            raise UsageError(f"There is no recipe {number}. Choose 1 to 9.")
        return "ring-remark"

    def expect(self, code: str) -> None:
        self.calls.append("expect")
        _check(0 < len(code) <= MAX_CODE_LENGTH and code.isprintable(), "a code that is none")

    def status(self) -> StationStatus:
        return StationStatus("ready", "ring-remark", "ready", {"device": 3})

    def last_result(self) -> LastResult | None:
        return None


def _check_frame(frame: WireFrame) -> None:
    try:
        _check(words_of(frame).isprintable(), "a reply that is not printable")
    except ChannelError:
        return


def _check_reply(reply: bytes) -> None:
    _check(len(reply) <= MAX_REPLY_BYTES, "a reply that is too long")
    for meaning in (_PLAIN, _STRICT):
        _check(meaning.answer(reply).text.isprintable(), "an answer that is not printable")


def _check_answers(answers: bytes) -> None:
    _check(not answers or answers.endswith(b"\r\n"), "an answer without an end")
    for line in answers.split(b"\r\n")[:-1]:
        _check(line.decode().isprintable(), "an answer that is not one printable line")


def _check(is_so: bool, words: str) -> None:
    if not is_so:
        raise AssertionError(words)
