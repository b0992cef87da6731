"""The framed profile over real sockets: answers that name their record, and heartbeats."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from station.delivery.device_channel import DeviceChannel
from station.delivery.device_console import no_console
from station.delivery.device_settings import DeviceSettings
from station.delivery.frame_payload import words_document
from station.delivery.frames import FrameKind, FrameParser, WireFrame, encode_frame
from station.domain.delivery import DEVICE, Delivered, Outcome, Refused, RetryLater, Uncertain
from station.record_document import canonical_json, payload_of
from tests.unit.delivery.courier_fakes import HandClock
from tests.unit.delivery.parcels import parcel
from tests.unit.delivery.scripted_device import LIMIT_S, Line, device

SHORT_S = 0.15


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def build(clock: HandClock) -> Iterator[Callable[..., DeviceChannel]]:
    built = []

    def channel(port: int, **changes: object) -> DeviceChannel:
        content = {"port": port, "profile": "framed", "reply_timeout_s": LIMIT_S, **changes}
        settings = DeviceSettings.model_validate(content)
        built.append(DeviceChannel(settings=settings, clock=clock, console=no_console))
        built[-1].open()
        return built[-1]

    yield channel
    for one in built:
        one.close()


def heard_frame(line: Line) -> WireFrame:
    head = line.hear(32)
    parser = FrameParser()
    parser.feed(head + line.hear(int.from_bytes(head[4:8]) + 4))
    frame = parser.next_frame()
    assert frame is not None
    return frame


def answer(frame: WireFrame, kind: FrameKind = FrameKind.ACK, reply: str = "NEW-7") -> bytes:
    return encode_frame(replace(frame, kind=kind, payload=words_document(reply)))


def sent(channel: DeviceChannel, sequence: int = 1) -> Outcome:
    (outcome,) = channel.send([parcel(sequence, channel=DEVICE)])
    return outcome


def test_a_record_goes_out_whole_and_its_reply_comes_back(
    build: Callable[..., DeviceChannel],
) -> None:
    frames = []

    def script(line: Line) -> None:
        frames.append(heard_frame(line))
        line.say(answer(frames[0]))
        line.hold()

    with device(script) as peer:
        channel = build(peer.port)
        outcome = sent(channel)
        channel.close()
    record = parcel(1).record
    assert isinstance(outcome, Delivered)
    assert outcome.receipt.reply == "NEW-7"
    assert frames == [
        WireFrame(FrameKind.RESULT, 1, record.record_id, canonical_json(payload_of(record)))
    ]
    assert json.loads(frames[0].payload)["code"] == record.inspection.code.text


def test_a_nak_is_a_refusal(build: Callable[..., DeviceChannel]) -> None:
    def script(line: Line) -> None:
        line.say(answer(heard_frame(line), FrameKind.NAK, "wrong part"))
        line.hold()

    with device(script) as peer:
        channel = build(peer.port)
        assert sent(channel) == Refused("The device refused it: wrong part.")
        assert channel.is_connected
        channel.close()


def test_only_the_answer_with_this_sequence_and_id_counts(
    build: Callable[..., DeviceChannel],
) -> None:
    def script(line: Line) -> None:
        frame = heard_frame(line)
        line.say(answer(replace(frame, sequence=99), reply="STRAY"))
        line.say(answer(replace(frame, frame_id=parcel(2).record.record_id), reply="STRAY"))
        line.say(answer(frame, FrameKind.PONG, "STRAY"))
        whole = answer(frame)
        line.say(whole[:9])
        line.say(whole[9:])
        line.say(answer(frame, reply="TWICE"))
        frame = heard_frame(line)
        line.say(answer(frame, reply="SECOND"))
        line.hold()

    with device(script) as peer:
        channel = build(peer.port)
        outcomes = [sent(channel, 1), sent(channel, 2)]
        channel.close()
    assert [o.receipt.reply for o in outcomes if isinstance(o, Delivered)] == ["NEW-7", "SECOND"]
    assert peer.connections == 1


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (lambda frame: b"OK\r\n", "begin no frame"),
        (lambda frame: answer(frame)[:-1] + bytes((answer(frame)[-1] ^ 1,)), "CRC32C"),
        (lambda frame: answer(frame)[:20], "did not answer"),
        (lambda frame: b"", "did not answer"),
        (lambda frame: encode_frame(replace(frame, sequence=5)), "sent a RESULT"),
        (
            lambda frame: encode_frame(replace(frame, kind=FrameKind.ACK, payload=b"OK")),
            "not understood",
        ),
        (lambda frame: answer(frame, reply="A\nB"), "control characters"),
    ],
    ids=["a line", "damaged", "half", "half-open", "a result", "no JSON", "control characters"],
)
def test_without_a_whole_answer_the_record_is_uncertain_and_the_line_closed(
    build: Callable[..., DeviceChannel], reply: Callable[[WireFrame], bytes], words: str
) -> None:
    def script(line: Line) -> None:
        line.say(reply(heard_frame(line)))
        line.hold()

    with device(script, script) as peer:
        channel = build(peer.port, reply_timeout_s=SHORT_S)
        outcome = sent(channel)
        again = sent(build(peer.port, reply_timeout_s=SHORT_S, recognises_repeats=True))
        channel.close()
    assert isinstance(outcome, Uncertain)
    assert words in outcome.reason
    assert channel.is_connected is False
    assert isinstance(again, RetryLater)


def test_a_record_too_large_for_a_frame_is_refused_unsent(
    build: Callable[..., DeviceChannel],
) -> None:
    with device(lambda line: line.hold()) as peer:
        channel = build(peer.port)
        huge = parcel(1, channel=DEVICE, read="x" * 70_000)
        (outcome,) = channel.send([huge])
    assert isinstance(outcome, Refused)
    assert "at most 65536 bytes" in outcome.reason
    assert peer.connections == 0


def test_a_text_without_bytes_is_refused_unsent(build: Callable[..., DeviceChannel]) -> None:
    (outcome,) = build(1).send([parcel(1, channel=DEVICE, read="\ud800")])
    assert isinstance(outcome, Refused)


def test_a_half_open_line_is_found_within_six_seconds(
    build: Callable[..., DeviceChannel], clock: HandClock
) -> None:
    heard = []
    with device(lambda line: heard.append(line.hold())) as peer:
        channel = build(peer.port)
        channel.beat()
        assert channel.is_connected
        for _ in range(6):
            assert channel.is_connected
            clock.seconds += 1
            channel.beat()
            if not channel.is_connected:
                break
        assert channel.is_connected is False
        assert clock.seconds <= 6
        assert "3 heartbeats unanswered" in channel.trouble
        peer.wait_for_turn()
    pings = FrameParser()
    pings.feed(heard[0])
    assert [pings.next_frame() for _ in range(4)] == [
        *(WireFrame(FrameKind.PING, number) for number in (1, 2, 3)),
        None,
    ]


def test_a_line_whose_heartbeats_are_answered_lives(
    build: Callable[..., DeviceChannel], clock: HandClock
) -> None:
    answered = threading.Semaphore(0)

    def script(line: Line) -> None:
        for _ in range(5):
            line.say(encode_frame(replace(heard_frame(line), kind=FrameKind.PONG)))
            answered.release()
        line.hold()

    with device(script) as peer:
        channel = build(peer.port)
        channel.beat()
        for _ in range(5):
            clock.seconds += 1
            channel.beat()  # asks
            assert answered.acquire(timeout=LIMIT_S)
            clock.seconds += 1
            channel.beat()  # hears
            assert channel.is_connected
        channel.close()


def test_the_device_may_ask_for_a_sign_of_life(build: Callable[..., DeviceChannel]) -> None:
    ping = WireFrame(FrameKind.PING, 5, payload=b"{}")
    pongs = []

    def script(line: Line) -> None:
        frame = heard_frame(line)
        line.say(encode_frame(ping))
        pongs.append(heard_frame(line))
        line.say(answer(frame))
        line.hold()

    with device(script) as peer:
        channel = build(peer.port)
        assert isinstance(sent(channel), Delivered)
        channel.close()
    assert pongs == [replace(ping, kind=FrameKind.PONG)]


def test_a_test_text_comes_back_and_has_no_effect(build: Callable[..., DeviceChannel]) -> None:
    kinds = []

    def script(line: Line) -> None:
        frame = heard_frame(line)
        kinds.append(frame.kind)
        line.say(encode_frame(replace(frame, kind=FrameKind.PONG)))
        line.hold()

    with device(script) as peer:
        channel = build(peer.port)
        assert channel.send_test("are you there?") == "are you there?"
        channel.close()
    assert kinds == [FrameKind.PING]


def test_a_device_that_never_stops_sending_is_left_after_the_limit(
    build: Callable[..., DeviceChannel],
) -> None:
    stray = encode_frame(WireFrame(FrameKind.PONG, 1, payload=bytes(60_000)))

    def script(line: Line) -> None:
        while True:  # until the station closes
            line.say(stray)

    with device(script) as peer:
        channel = build(peer.port, reply_timeout_s=SHORT_S)
        assert isinstance(sent(channel), RetryLater | Uncertain)
        assert channel.is_connected is False
        peer.wait_for_turn()
