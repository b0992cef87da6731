"""The device channel over real sockets: every way in which an answer can stay away."""

import threading
from collections.abc import Callable, Iterator

import pytest

from station.delivery.channel import Channel
from station.delivery.device_channel import DeviceChannel
from station.delivery.device_console import Direction, Traffic
from station.delivery.device_settings import DeviceSettings
from station.domain.delivery import (
    DEVICE,
    Delivered,
    Outcome,
    Refused,
    RetryLater,
    Uncertain,
)
from station.domain.errors import ChannelError, UsageError
from tests.unit.delivery.courier_fakes import HandClock
from tests.unit.delivery.parcels import parcel
from tests.unit.delivery.scripted_device import LIMIT_S, Line, device, free_port

SHORT_S = 0.15

Build = Callable[..., DeviceChannel]


class Bench:
    """Channels that are closed at the end, with their clock and what their console showed."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.traffic: list[Traffic] = []
        self._channels: list[DeviceChannel] = []

    def channel(self, port: int, **changes: object) -> DeviceChannel:
        content = {"port": port, "reply_timeout_s": LIMIT_S, **changes}
        channel = DeviceChannel(
            settings=DeviceSettings.model_validate(content),
            clock=self.clock,
            console=self.traffic.append,
        )
        self._channels.append(channel)
        channel.open()
        return channel

    def close(self) -> None:
        for channel in self._channels:
            channel.close()

    def bytes_that_went(self, direction: Direction) -> bytes:
        return b"".join(t.content for t in self.traffic if t.direction is direction)


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.close()


def sent(channel: DeviceChannel, sequence: int = 1, *, code: str = "AB12") -> Outcome:
    (outcome,) = channel.send([parcel(sequence, channel=DEVICE, code=code)])
    return outcome


def replying(*replies: bytes) -> Callable[[Line], None]:
    def script(line: Line) -> None:
        for reply in replies:
            line.hear_line()
            line.say(reply)
        line.hold()

    return script


def silent(line: Line) -> None:
    line.hear_line()
    line.hold()


def test_it_is_a_channel(bench: Bench) -> None:
    channel: Channel = bench.channel(free_port())
    assert channel.name == DEVICE
    assert channel.batch_limit == 1  # a stop of the station leaves at most one in doubt
    assert channel.is_connected is False
    assert not channel.is_repeatable


def test_the_reply_to_the_command_is_the_receipt(bench: Bench) -> None:
    with device(replying(b"NEW-7\r\n")) as peer:
        outcome = sent(bench.channel(peer.port))
        bench.close()
    assert isinstance(outcome, Delivered)
    assert outcome.receipt.reply == "NEW-7"
    assert outcome.receipt.received_at == bench.clock.now()
    assert peer.heard == [b"READ AB12\r\n"]


def test_one_connection_serves_many_records(bench: Bench) -> None:
    with device(replying(b"A\r\n", b"B\r\n", b"C\r\n")) as peer:
        channel = bench.channel(peer.port)
        outcomes = [sent(channel, sequence) for sequence in (1, 2, 3)]
        bench.close()
    assert [o.receipt.reply for o in outcomes if isinstance(o, Delivered)] == ["A", "B", "C"]
    assert peer.connections == 1


def test_a_refusal_is_told_with_its_words(bench: Bench) -> None:
    with device(replying(b"ERR 5 no part\r\n")) as peer:
        outcome = sent(bench.channel(peer.port))
        bench.close()
    assert outcome == Refused("The device refused it: ERR 5 no part.")


def test_a_reply_in_single_bytes_is_put_together(bench: Bench) -> None:
    def script(line: Line) -> None:
        line.hear_line()
        for byte in b"\r\nNEW-7\r\n":
            line.say(bytes((byte,)))
        line.hold()

    with device(script) as peer:
        outcome = sent(bench.channel(peer.port))
        bench.close()
    assert isinstance(outcome, Delivered)
    assert outcome.receipt.reply == "NEW-7"


def test_without_a_terminator_silence_ends_the_reply(bench: Bench) -> None:
    with device(replying(b"NEW-7", b"NEW-8")) as peer:
        channel = bench.channel(peer.port, terminator="", silence_s=0.05)
        outcomes = [sent(channel, sequence) for sequence in (1, 2)]
        bench.close()
    assert [o.receipt.reply for o in outcomes if isinstance(o, Delivered)] == ["NEW-7", "NEW-8"]


def test_where_nobody_listens_it_is_tried_again_later(bench: Bench) -> None:
    port = free_port()
    channel = bench.channel(port)
    outcome = sent(channel)
    assert isinstance(outcome, RetryLater)
    assert not outcome.is_answer
    assert f"127.0.0.1 port {port} cannot be reached" in outcome.reason
    assert channel.trouble == outcome.reason


def test_a_name_that_nobody_knows_is_tried_again_later(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*arguments: object, **options: object) -> None:
        raise OSError("Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", unknown)
    outcome = sent(bench.channel(9001, host="marker.plant"))
    assert isinstance(outcome, RetryLater)
    assert "name marker.plant is not known" in outcome.reason


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (silent, "did not answer"),
        (lambda line: line.hear_line(), "closed the connection"),
        (lambda line: (line.hear_line(), line.reset()), "broke"),
        (lambda line: (line.hear_line(), line.say(b"NEW")), "closed the connection"),
        (lambda line: (line.hear_line(), line.say(b"NEW"), line.hold()), "sent only NEW"),
        (lambda line: (line.hear_line(), line.say(b"\0\xff\r\n")), r"answered \xff"),
        (lambda line: (line.hear_line(), line.say(b"A\x1bB\r\n")), r"answered A\x1bB"),
        (lambda line: (line.hear_line(), line.say(b"x" * 9000), line.hold()), "4096 bytes"),
    ],
    ids=["half-open", "cut", "reset", "cut reply", "half reply", "noise", "control", "flood"],
)
class TestWithoutAnswer:
    """The command went out, and no usable answer came."""

    def test_the_record_is_uncertain(
        self, bench: Bench, script: Callable[[Line], None], words: str
    ) -> None:
        with device(script) as peer:
            channel = bench.channel(peer.port, reply_timeout_s=SHORT_S)
            outcome = sent(channel)
            peer.wait_for_turn()
        assert isinstance(outcome, Uncertain)
        assert outcome.reason.startswith("It was sent and may have arrived.")
        assert words in outcome.reason
        assert channel.is_connected is False
        assert peer.heard == [b"READ AB12\r\n"]

    def test_it_is_tried_again_where_the_device_knows_repeats(
        self, bench: Bench, script: Callable[[Line], None], words: str
    ) -> None:
        with device(script) as peer:
            channel = bench.channel(peer.port, reply_timeout_s=SHORT_S, recognises_repeats=True)
            outcome = sent(channel)
            peer.wait_for_turn()
        assert isinstance(outcome, RetryLater)
        assert outcome.is_answer == words.startswith("answered")
        assert words in outcome.reason
        assert channel.is_repeatable


def test_an_answer_that_comes_too_late_is_not_that_of_the_next_record(bench: Bench) -> None:
    def late(line: Line) -> None:
        line.hear_line()
        line.hold()
        line.say(b"FOR-ONE\r\n")

    with device(late, replying(b"FOR-TWO\r\n")) as peer:
        channel = bench.channel(peer.port, reply_timeout_s=SHORT_S)
        first = sent(channel, 1)
        second = sent(channel, 2)
        bench.close()
    assert isinstance(first, Uncertain)
    assert isinstance(second, Delivered)
    assert second.receipt.reply == "FOR-TWO"


def test_a_second_reply_is_not_that_of_the_next_record(bench: Bench) -> None:
    with device(replying(b"ONE\r\nSTRAY\r\n"), replying(b"TWO\r\n")) as peer:
        channel = bench.channel(peer.port)
        outcomes = [sent(channel, 1), sent(channel, 2)]
        bench.close()
    assert [o.receipt.reply for o in outcomes if isinstance(o, Delivered)] == ["ONE", "TWO"]
    assert any("sent STRAY unasked" in traffic.note for traffic in bench.traffic)


def test_a_device_that_closes_after_each_reply_is_reconnected_before_anything_is_sent(
    bench: Bench,
) -> None:
    def once(line: Line) -> None:
        line.hear_line()
        line.say(b"DONE\r\n")

    with device(once, once) as peer:
        channel = bench.channel(peer.port)
        first = sent(channel, 1)
        peer.wait_for_turn()
        second = sent(channel, 2)
    assert isinstance(first, Delivered)
    assert isinstance(second, Delivered)
    assert peer.connections == 2


def test_each_record_can_have_a_connection_of_its_own(bench: Bench) -> None:
    with device(replying(b"ONE\r\n"), replying(b"TWO\r\n")) as peer:
        channel = bench.channel(peer.port, keep_open=False)
        outcomes = [sent(channel, 1), sent(channel, 2)]
        channel.beat()
        assert channel.is_connected is None
    assert [o.receipt.reply for o in outcomes if isinstance(o, Delivered)] == ["ONE", "TWO"]
    assert peer.connections == 2


def test_a_greeting_is_no_reply(bench: Bench) -> None:
    def greeting(line: Line) -> None:
        line.say(b"MARKER V2 READY\r\n")
        replying(b"NEW-7\r\n")(line)

    with device(greeting) as peer:
        outcome = sent(bench.channel(peer.port, greeting=True))
        bench.close()
    assert isinstance(outcome, Delivered)
    assert outcome.receipt.reply == "NEW-7"


def test_a_greeting_that_does_not_come_leaves_the_record_unsent(bench: Bench) -> None:
    with device(lambda line: line.hold()) as peer:
        outcome = sent(bench.channel(peer.port, greeting=True, reply_timeout_s=SHORT_S))
        bench.close()
    assert isinstance(outcome, RetryLater)
    assert peer.heard == []


@pytest.mark.parametrize("code", ["A\r\nSTOP", "A\nSTOP", "A\x00", "A\x85B", "A B", "Ä"], ids=ascii)
def test_a_code_that_could_be_more_than_a_code_is_refused_before_a_byte_is_sent(
    bench: Bench, code: str
) -> None:
    channel = bench.channel(free_port(), command=r"READ {code} {id}\r\n", encoding="ascii")
    outcome = sent(channel, code=code)
    assert isinstance(outcome, Refused)
    assert bench.traffic == []


def test_closing_ends_a_wait_for_an_answer(bench: Bench) -> None:
    heard = threading.Event()
    outcomes: list[Outcome] = []

    def script(line: Line) -> None:
        line.hear_line()
        heard.set()
        line.hold()

    with device(script) as peer:
        channel = bench.channel(peer.port, reply_timeout_s=60)
        sending = threading.Thread(target=lambda: outcomes.append(sent(channel)))
        sending.start()
        assert heard.wait(LIMIT_S)
        channel.close()
        sending.join(LIMIT_S)
        channel.close()
        peer.wait_for_turn()
    assert isinstance(outcomes[0], Uncertain)
    assert channel.is_connected is False


def test_a_closed_channel_sends_nothing_and_can_be_opened_again(bench: Bench) -> None:
    with device(replying(b"NEW-7\r\n")) as peer:
        channel = bench.channel(peer.port)
        channel.close()
        assert isinstance(sent(channel), RetryLater)
        assert peer.connections == 0
        channel.open()
        assert isinstance(sent(channel), Delivered)
        bench.close()


def test_a_fault_of_our_own_leaves_no_answer_on_the_line(bench: Bench) -> None:
    def stumbling(traffic: Traffic) -> None:
        if traffic.direction is Direction.IN:
            raise RuntimeError("the console is gone")

    with device(replying(b"ONE\r\n"), replying(b"TWO\r\n")) as peer:
        settings = DeviceSettings(port=peer.port)
        channel = DeviceChannel(settings=settings, clock=bench.clock, console=stumbling)
        channel.open()
        with pytest.raises(RuntimeError):
            sent(channel)
        assert channel.is_connected is False
        channel.close()


class TestBeat:
    """The idle line."""

    def test_it_builds_the_line_and_finds_it_gone(self, bench: Bench) -> None:
        may_cut = threading.Event()
        with device(
            lambda line: may_cut.wait(LIMIT_S),
            lambda line: line.hold(),
        ) as peer:
            channel = bench.channel(peer.port)
            channel.beat()
            assert channel.is_connected
            may_cut.set()
            peer.wait_for_turn()
            channel.beat()
            assert channel.is_connected is False
            assert "closed the connection" in channel.trouble
            channel.beat()
            assert peer.connections == 1  # not yet: the device is not hammered
            bench.clock.seconds += 3
            channel.beat()
            assert channel.is_connected
            assert channel.trouble == ""
            bench.close()

    def test_a_heartbeat_that_is_answered_keeps_the_line(self, bench: Bench) -> None:
        with device(replying(b"ALIVE\r\n", b"ALIVE\r\n", b"NEW-7\r\n")) as peer:
            channel = bench.channel(peer.port, heartbeat_command=r"PING\r\n")
            channel.beat()
            for _ in range(2):
                bench.clock.seconds += 1
                channel.beat()
            assert channel.is_connected
            outcome = sent(channel)
            bench.close()
        assert isinstance(outcome, Delivered)
        assert outcome.receipt.reply == "NEW-7"
        assert peer.heard == [b"PING\r\n", b"PING\r\n", b"READ AB12\r\n"]

    def test_a_heartbeat_without_answer_ends_the_line(self, bench: Bench) -> None:
        with device(silent) as peer:
            channel = bench.channel(peer.port, heartbeat_command=r"PING\r\n", heartbeat_s=0.1)
            channel.beat()
            bench.clock.seconds += 1
            channel.beat()
            assert channel.is_connected is False
            peer.wait_for_turn()
        assert peer.heard == [b"PING\r\n"]

    def test_a_device_that_is_not_there_is_no_exception(self, bench: Bench) -> None:
        channel = bench.channel(free_port())
        channel.beat()
        assert channel.is_connected is False
        assert "cannot be reached" in channel.trouble


class TestConsole:
    """The byte console, and the test that people send from it."""

    def test_it_gets_every_byte_both_ways_with_the_time(self, bench: Bench) -> None:
        with device(replying(b"NEW-7\r\n")) as peer:
            sent(bench.channel(peer.port))
            bench.close()
        assert bench.bytes_that_went(Direction.OUT) == b"READ AB12\r\n"
        assert bench.bytes_that_went(Direction.IN) == b"NEW-7\r\n"
        notes = [t.note for t in bench.traffic if t.direction is Direction.NOTE]
        assert notes == [f"connected to 127.0.0.1 port {peer.port}", "closed by the station"]
        assert {t.at for t in bench.traffic} == {bench.clock.now()}

    def test_a_test_text_goes_out_as_typed_and_the_reply_comes_back(self, bench: Bench) -> None:
        with device(replying(b"V 2.1\x07\r\n")) as peer:
            reply = bench.channel(peer.port).send_test(r"VERSION?\r\n")
            bench.close()
        assert reply == r"V 2.1\x07"
        assert peer.heard == [b"VERSION?\r\n"]

    def test_a_test_without_answer_is_told(self, bench: Bench) -> None:
        with device(silent) as peer:
            channel = bench.channel(peer.port, reply_timeout_s=SHORT_S)
            with pytest.raises(ChannelError, match="did not answer"):
                channel.send_test(r"VERSION?\r\n")
            assert channel.is_connected is False
            peer.wait_for_turn()

    def test_a_test_text_that_cannot_be_sent_is_told(self, bench: Bench) -> None:
        with device(lambda line: line.hold()) as peer:
            channel = bench.channel(peer.port, encoding="ascii")
            for text in (r"\q", "Ä"):
                with pytest.raises(UsageError, match="test text"):
                    channel.send_test(text)
            assert channel.is_connected
            bench.close()
