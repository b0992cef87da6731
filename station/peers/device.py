"""A simulated device that prints or marks what it is told, once, and can be told to misbehave."""

import socket
import threading
from collections.abc import Callable

from station.peers.device_dialect import DeviceDialect, DeviceMessage
from station.peers.effects import Effect, EffectLog
from station.peers.faults import NO_FAULTS, WITHOUT_EFFECT, FaultKind, FaultPlan
from station.peers.faulty_reply import send_faulty
from station.peers.tcp_listener import LOOPBACK, TcpListener


class SimulatedDevice:
    """A device behind a TCP port. With `recognises_repeats` a known record has no effect again."""

    def __init__(
        self,
        *,
        dialect: DeviceDialect,
        host: str = LOOPBACK,
        port: int = 0,
        plan: FaultPlan = NO_FAULTS,
        recognises_repeats: bool = False,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        self._dialect = dialect
        self._listener = TcpListener(serve=self._serve, host=host, port=port)
        self._recognises_repeats = recognises_repeats
        self._tell = tell
        self.plan = plan
        self.log = EffectLog()

    @property
    def port(self) -> int:
        return self._listener.port

    def start(self) -> None:
        """Listen; InUseError if the port is taken."""
        self._listener.start()

    def stop(self) -> None:
        """Cut every connection and let the port go. What was done stays in `log`."""
        self._listener.stop()

    def cut_connections(self) -> None:
        """Behave like a device that is switched off and on."""
        self._listener.cut_connections()

    def _serve(self, connection: socket.socket, stopping: threading.Event) -> None:
        for message in self._dialect.messages(connection):
            if not self._answer(connection, message, stopping):
                return

    def _answer(
        self, connection: socket.socket, message: DeviceMessage, stopping: threading.Event
    ) -> bool:
        plan = self.plan
        number, is_first = self.log.arrived(message.key)
        kind = plan.kind_of(number, is_first_try=is_first)
        has_effect = kind not in WITHOUT_EFFECT and self._carry_out(message)
        self._say(message, kind, has_effect=has_effect)
        is_refused = kind is FaultKind.REFUSE
        reply = self._dialect.refused(message) if is_refused else self._dialect.done(message)
        return send_faulty(
            connection,
            reply,
            kind=kind,
            delay_s=plan.delay_s,
            chance=plan.chance_of(number),
            stopping=stopping,
        )

    def _carry_out(self, message: DeviceMessage) -> bool:
        effect = Effect(message.key, message.content)
        return self.log.done(effect, once=self._recognises_repeats)

    def _say(self, message: DeviceMessage, kind: FaultKind, *, has_effect: bool) -> None:
        if self._tell is None:
            return
        what = "done" if has_effect else "not done"
        fault = "" if kind is FaultKind.NONE else f" [{kind}]"
        self._tell(f"device: {message.content} -> {what}{fault}")
