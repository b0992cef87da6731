"""The listener over real sockets on loopback."""

import errno
import logging
import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from station.commands.listener import CommandListener
from station.commands.listener_loop import MAX_CONNECTIONS
from station.commands.listener_settings import ListenerSettings
from station.domain.clock import SystemClock
from station.domain.errors import ChannelError, InUseError
from tests.unit.commands.command_fakes import FakeStation

LIMIT_S = 20.0
TOKEN = "a-secret-of-the-plant"


@pytest.fixture
def station() -> FakeStation:
    return FakeStation()


@pytest.fixture
def listeners() -> Iterator[list[CommandListener]]:
    started: list[CommandListener] = []
    yield started
    for listener in started:
        listener.close()


def started(
    listeners: list[CommandListener], station: FakeStation, token: str = "", **changes: object
) -> CommandListener:
    # Port 0, any free one, is for tests: no controller could find it.
    settings = ListenerSettings.model_validate(changes)
    if "port" not in changes:
        settings = settings.model_copy(update={"port": 0})
    listener = CommandListener(
        settings=settings, token=lambda: token, target=station, clock=SystemClock()
    )
    listeners.append(listener)
    listener.start()
    return listener


def connected(listener: CommandListener) -> socket.socket:
    return socket.create_connection(("127.0.0.1", listener.port), timeout=LIMIT_S)


def heard(connection: socket.socket, count: int = 1) -> bytes:
    """Return so many lines, or fewer where the listener closed first."""
    content = b""
    while content.count(b"\n") < count and (chunk := connection.recv(4096)):
        content += chunk
    return content


def ask_without_end(plc: socket.socket) -> None:
    while True:
        plc.sendall(b"0 STATUS\r\n" * 1000)


def test_commands_are_carried_out_and_answered(
    listeners: list[CommandListener], station: FakeStation
) -> None:
    with connected(started(listeners, station)) as plc:
        plc.sendall(b"1 TRIG")
        plc.sendall(b"GER\r\n2 RECIPE 3\r\n")
        assert heard(plc, 2) == b"1 200 triggered\r\n2 200 recipe=ring-remark\r\n"
    assert station.asked == ["trigger", "recipe 3"]


def test_a_command_whose_answer_was_lost_can_be_repeated_on_a_new_connection(
    listeners: list[CommandListener], station: FakeStation
) -> None:
    listener = started(listeners, station)
    with connected(listener) as plc:
        plc.sendall(b"1 TRIGGER\r\n")
        assert heard(plc) == b"1 200 triggered\r\n"
    with connected(listener) as plc:
        plc.sendall(b"1 TRIGGER\r\n")
        assert heard(plc) == b"1 200 triggered\r\n"
    assert station.asked == ["trigger"]


def test_a_line_cut_in_the_middle_is_not_carried_out(
    listeners: list[CommandListener], station: FakeStation
) -> None:
    listener = started(listeners, station)
    with connected(listener) as plc:
        plc.sendall(b"1 TRIGGER")
        plc.shutdown(socket.SHUT_WR)
        assert plc.recv(100) == b""
    with connected(listener) as plc:
        plc.sendall(b"2 RECIPE 3\r\n")
        assert heard(plc) == b"2 200 recipe=ring-remark\r\n"
    assert station.asked == ["recipe 3"]


def test_a_reset_connection_leaves_the_others_alone(
    listeners: list[CommandListener], station: FakeStation
) -> None:
    listener = started(listeners, station)
    with connected(listener) as plc:
        other = connected(listener)
        other.sendall(b"1 TRIG")
        other.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        other.close()
        plc.sendall(b"2 RECIPE 3\r\n")
        assert heard(plc) == b"2 200 recipe=ring-remark\r\n"


def test_a_line_without_end_is_answered_and_cut(
    listeners: list[CommandListener], station: FakeStation
) -> None:
    with connected(started(listeners, station)) as plc:
        plc.sendall(b"x" * 3000)
        assert heard(plc) == b"- 413 a line has at most 1024 bytes\r\n"
        assert plc.recv(100) == b""


def test_a_line_that_does_not_come_in_time_is_answered_and_cut(
    listeners: list[CommandListener], station: FakeStation
) -> None:
    with connected(started(listeners, station, line_timeout_s=0.1)) as plc:
        plc.sendall(b"1 TRIGGER")
        assert heard(plc).startswith(b"- 408 ")
        assert plc.recv(100) == b""
    assert station.asked == []


def test_a_token_is_asked_for(listeners: list[CommandListener], station: FakeStation) -> None:
    listener = started(listeners, station, TOKEN)
    with connected(listener) as plc:
        plc.sendall(b"1 TRIGGER\r\n")
        assert heard(plc, 2) == b"1 401 say AUTH and the token first\r\n"
    with connected(listener) as plc:
        plc.sendall(f"1 AUTH {TOKEN}\r\n2 TRIGGER\r\n".encode())
        assert heard(plc, 2) == b"1 200 welcome\r\n2 200 triggered\r\n"
    assert station.asked == ["trigger"]


def test_one_connection_too_many_is_told_so_and_a_free_place_can_be_taken(
    listeners: list[CommandListener], station: FakeStation
) -> None:
    listener = started(listeners, station)
    with ExitStack() as stack:
        plcs = [stack.enter_context(connected(listener)) for _ in range(MAX_CONNECTIONS)]
        for plc in plcs:
            plc.sendall(b"0 STATUS\r\n")
            assert heard(plc).startswith(b"0 200 ")
        with connected(listener) as extra:
            assert heard(extra).startswith(b"- 429 at most 8 connections")
            assert extra.recv(100) == b""
        plcs[0].shutdown(socket.SHUT_WR)
        assert plcs[0].recv(100) == b""
        with connected(listener) as late:
            late.sendall(b"1 TRIGGER\r\n")
            assert heard(late) == b"1 200 triggered\r\n"


def test_who_does_not_say_the_token_keeps_nobody_out(
    listeners: list[CommandListener], station: FakeStation
) -> None:
    listener = started(listeners, station, TOKEN, line_timeout_s=60)
    with ExitStack() as stack:
        known = stack.enter_context(connected(listener))
        known.sendall(f"1 AUTH {TOKEN}\r\n".encode())
        assert heard(known) == b"1 200 welcome\r\n"
        strangers = [stack.enter_context(connected(listener)) for _ in range(MAX_CONNECTIONS - 1)]
        late = stack.enter_context(connected(listener))
        late.sendall(f"1 AUTH {TOKEN}\r\n2 TRIGGER\r\n".encode())
        assert heard(late, 2) == b"1 200 welcome\r\n2 200 triggered\r\n"
        assert strangers[0].recv(100) == b""
        known.sendall(b"2 STATUS\r\n")
        assert heard(known).startswith(b"2 200 ")


def test_a_controller_that_never_reads_is_cut_and_stops_nobody(
    listeners: list[CommandListener], station: FakeStation
) -> None:
    listener = started(listeners, station, line_timeout_s=0.2)
    with connected(listener) as deaf, connected(listener) as plc:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        with pytest.raises(ConnectionError):
            ask_without_end(deaf)
        plc.sendall(b"1 TRIGGER\r\n")
        assert heard(plc) == b"1 200 triggered\r\n"


@pytest.mark.expects_log("A command could not be carried out")
def test_a_fault_in_the_station_ends_one_connection_and_not_the_listener(
    listeners: list[CommandListener], station: FakeStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(station, "trigger", broken)
    listener = started(listeners, station)
    with connected(listener) as plc:
        plc.sendall(b"1 TRIGGER\r\n")
        assert plc.recv(100) == b""
    with connected(listener) as plc:
        plc.sendall(b"2 RECIPE 3\r\n")
        assert heard(plc) == b"2 200 recipe=ring-remark\r\n"


def test_closing_ends_open_connections_and_frees_the_port(
    listeners: list[CommandListener], station: FakeStation
) -> None:
    listener = started(listeners, station)
    port = listener.port
    with connected(listener) as plc:
        plc.sendall(b"0 STATUS\r\n")
        heard(plc)
        listener.close()
        assert plc.recv(100) == b""
    listener.close()
    assert listener.port == 0
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=LIMIT_S)


def test_it_can_be_started_again(listeners: list[CommandListener], station: FakeStation) -> None:
    listener = started(listeners, station)
    port = listener.port
    listener.start()
    assert listener.port == port
    listener.close()
    listener.start()
    with connected(listener) as plc:
        plc.sendall(b"1 TRIGGER\r\n")
        assert heard(plc) == b"1 200 triggered\r\n"


@pytest.mark.parametrize("token", ["", "short"])
def test_beyond_this_computer_it_does_not_start_without_a_good_token(
    listeners: list[CommandListener], station: FakeStation, token: str
) -> None:
    with pytest.raises(ChannelError, match="without a token of at least 12"):
        started(listeners, station, token, host="0.0.0.0")
    assert listeners[0].port == 0


def test_a_port_that_is_taken_is_named(
    listeners: list[CommandListener], station: FakeStation
) -> None:
    taken = started(listeners, station).port
    with pytest.raises(InUseError, match=f"127.0.0.1 port {taken}"):
        started(listeners, station, port=taken)


def test_an_address_of_another_computer_is_refused(
    listeners: list[CommandListener], station: FakeStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*arguments: object, **options: object) -> None:
        raise OSError(errno.EADDRNOTAVAIL, "Cannot assign requested address")

    monkeypatch.setattr(socket, "create_server", refused)
    with pytest.raises(ChannelError, match=r"cannot listen at .*\(Cannot assign"):
        started(listeners, station)


@pytest.mark.expects_log("No more connections for commands")
def test_when_the_system_gives_no_connection_the_listener_goes_on_later(
    listeners: list[CommandListener], station: FakeStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept = socket.socket.accept
    refusals = [OSError(24, "Too many open files")]

    def refusing(self: socket.socket) -> object:
        if refusals:
            raise refusals.pop()
        return accept(self)

    monkeypatch.setattr(socket.socket, "accept", refusing)
    monkeypatch.setattr("station.commands.listener_loop.PAUSE_S", 0.01)
    with connected(started(listeners, station)) as plc:
        plc.sendall(b"1 TRIGGER\r\n")
        assert heard(plc) == b"1 200 triggered\r\n"


@pytest.mark.expects_log("wrong tokens were said")
def test_the_token_is_never_logged(
    listeners: list[CommandListener], station: FakeStation, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        listener = started(listeners, station, TOKEN)
        for said in (TOKEN, "wrong"):
            with connected(listener) as plc:
                plc.sendall(f"1 AUTH {said}\r\n".encode())
                heard(plc)
        listener.close()
    assert TOKEN not in caplog.text
    assert "Listening for commands" in caplog.text


def test_a_token_that_cannot_be_had_is_told_at_the_start_alone(station: FakeStation) -> None:
    def missing() -> str:
        raise ChannelError("The environment variable PLC holds no token.")

    listener = CommandListener(
        settings=ListenerSettings(enabled=True), token=missing, target=station, clock=SystemClock()
    )
    with pytest.raises(ChannelError, match="PLC"):
        listener.start()
    assert listener.port == 0
