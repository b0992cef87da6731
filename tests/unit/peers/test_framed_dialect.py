"""The simulated device in the framed profile."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from station.delivery.frame_payload import words_of
from station.delivery.frames import FrameKind, FrameParser, WireFrame, encode_frame
from station.peers.device import SimulatedDevice
from station.peers.faults import FaultKind, FaultPlan
from station.peers.framed_dialect import FramedDialect
from tests.unit.peers.clients import ask

RECORD_ID = str(UUID(int=7))
RESULT = WireFrame(FrameKind.RESULT, 5, RECORD_ID, b'{"code":"A1"}')


@pytest.fixture
def device() -> Iterator[SimulatedDevice]:
    device = SimulatedDevice(dialect=FramedDialect(reply="new-{code}"), recognises_repeats=True)
    device.start()
    yield device
    device.stop()


def frames(heard: bytes) -> list[WireFrame]:
    parser = FrameParser()
    parser.feed(heard)
    found = []
    while (frame := parser.next_frame()) is not None:
        found.append(frame)
    return found


def test_a_result_is_acknowledged_with_its_id_and_the_reply(device: SimulatedDevice) -> None:
    (answer,) = frames(ask(device.port, encode_frame(RESULT)))
    assert answer.kind is FrameKind.ACK
    assert answer.is_answer_to(RESULT)
    assert words_of(answer) == "new-A1"
    assert device.log.keys == (RECORD_ID,)


def test_a_repeat_is_acknowledged_and_not_done_again(device: SimulatedDevice) -> None:
    assert len(frames(ask(device.port, encode_frame(RESULT) * 2))) == 2
    assert device.log.keys == (RECORD_ID,)


def test_a_refusal_is_a_nak(device: SimulatedDevice) -> None:
    device.plan = FaultPlan(kinds=(FaultKind.REFUSE,))
    (answer,) = frames(ask(device.port, encode_frame(RESULT)))
    assert (answer.kind, device.log.effects) == (FrameKind.NAK, ())


def test_a_heartbeat_is_answered_and_has_no_effect(device: SimulatedDevice) -> None:
    ping = WireFrame(FrameKind.PING, 3)
    (answer,) = frames(ask(device.port, encode_frame(ping)))
    assert answer.kind is FrameKind.PONG
    assert answer.is_answer_to(ping)
    assert device.log.effects == ()


def test_a_damaged_frame_has_no_effect_and_ends_the_connection(device: SimulatedDevice) -> None:
    damaged = bytearray(encode_frame(RESULT))
    damaged[40] ^= 1
    assert ask(device.port, bytes(damaged) + encode_frame(RESULT)) == b""
    assert device.log.effects == ()


@pytest.mark.parametrize("payload", [b"", b"\xff", b"[1]", b'{"code": 4}'])
def test_a_payload_it_does_not_understand_is_still_done(
    device: SimulatedDevice, payload: bytes
) -> None:
    heard = ask(device.port, encode_frame(WireFrame(FrameKind.RESULT, 1, RECORD_ID, payload)))
    assert frames(heard)[0].kind is FrameKind.ACK
