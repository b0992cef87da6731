"""A simulated PLC: commands the station through its listener, well or badly, and hears answers."""

import logging
import socket
import threading
from collections.abc import Callable

from station.domain.errors import ChannelError
from station.peers.device_dialect import lines_of
from station.peers.faults import NO_FAULTS, FaultKind, FaultPlan
from station.peers.faulty_reply import noise
from station.peers.tcp_listener import LOOPBACK, cut

log = logging.getLogger(__name__)

CONNECT_LIMIT_S = 5.0


class SimulatedPlc:
    """A client of the command listener. Answers are kept in `answers`, in order of arrival."""

    def __init__(
        self,
        *,
        port: int,
        host: str = LOOPBACK,
        token: str = "",
        plan: FaultPlan = NO_FAULTS,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        self._address = (host, port)
        self._token = token
        self._tell = tell
        self._connection: socket.socket | None = None
        self._listening: threading.Thread | None = None
        self._stopping = threading.Event()
        self._news = threading.Condition()
        self._sent = 0
        self.plan = plan
        self.answers: list[str] = []

    def start(self) -> None:
        """Connect, and say the token if there is one; ChannelError if nobody listens."""
        host, port = self._address
        try:
            self._connection = socket.create_connection(self._address, timeout=CONNECT_LIMIT_S)
        except OSError as error:
            raise ChannelError(
                f"No command listener answers at {host} port {port} ({error.strerror or error}). "
                "Start the station with the listener switched on, or name its port."
            ) from error
        self._connection.settimeout(None)
        self._stopping.clear()
        self._listening = threading.Thread(
            target=self._listen, args=(self._connection,), name=f"plc-{port}", daemon=True
        )
        self._listening.start()
        if self._token:
            self._write(f"AUTH-0 AUTH {self._token}\r\n".encode())

    def send(self, words: str) -> str:
        """Send one command, perhaps with a fault, and return the id it was sent with.

        A connection that the station has closed is made anew first.
        """
        if self._connection is not None and self._listening and not self._listening.is_alive():
            self._reconnect()
        number, self._sent = self._sent, self._sent + 1
        kind, identity = self.plan.kind_of(number), f"C{number + 1}"
        line = f"{identity} {words}\r\n".encode()
        self._say(f"plc: {identity} {words}" + ("" if kind is FaultKind.NONE else f" [{kind}]"))
        match kind:
            case FaultKind.GARBAGE:
                self._write(noise(self.plan.chance_of(number)))
            case FaultKind.DUPLICATE:
                self._write(line + line)
            case FaultKind.CUT:
                self._write(line[: len(line) // 2])
                self._reconnect()
            case FaultKind.HALF_OPEN:
                self._write(line[: len(line) // 2])
            case FaultKind.DELAY:
                self._stopping.wait(self.plan.delay_s)
                self._write(line)
            case FaultKind.SLOW:
                self._write_slowly(line)
            case _:
                self._write(line)
        return identity

    def wait_for_answers(self, count: int, *, limit_s: float) -> bool:
        """Wait until so many answers have come in all; False if they did not."""
        with self._news:
            return self._news.wait_for(lambda: len(self.answers) >= count, timeout=limit_s)

    def stop(self) -> None:
        """Close the connection. Twice is fine."""
        self._stopping.set()
        connection, self._connection = self._connection, None
        if connection is None:
            return
        cut(connection)
        if self._listening is not None:
            self._listening.join()
        connection.close()

    def _reconnect(self) -> None:
        self.stop()
        self.start()

    def _write(self, content: bytes) -> None:
        if self._connection is None:
            raise ChannelError("The simulated PLC is not connected. Start it first.")
        try:
            self._connection.sendall(content)
        except OSError as error:
            raise ChannelError(
                f"The command listener closed the connection ({error.strerror or error}). "
                "Start the simulated PLC again."
            ) from error

    def _write_slowly(self, line: bytes) -> None:
        for place in range(len(line)):
            self._write(line[place : place + 1])
            self._stopping.wait(self.plan.delay_s / len(line))

    def _listen(self, connection: socket.socket) -> None:
        try:
            for line in lines_of(connection):
                with self._news:
                    self.answers.append(line)
                    self._news.notify_all()
                self._say(f"station: {line}")
        except OSError as error:
            log.debug("The connection ended (%s).", error)

    def _say(self, text: str) -> None:
        if self._tell is not None:
            self._tell(text)
