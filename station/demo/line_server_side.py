"""The real line server on loopback, behind a network that can be spoilt."""

from pathlib import Path

from station.demo.faulty_answers import FaultyAnswers, Weather
from station.peers.faults import FaultKind
from station.peers.proxy import CALM, FaultProxy, ProxySchedule, Way
from station.proving.line_server_peer import ProofLineServer
from station.server.own_names import OwnNames

NETWORK_FAULTS = {FaultKind.CUT, FaultKind.HALF_OPEN, FaultKind.LOST_REPLY}


class LineServerSide:
    """Stations talk to `port`; the dashboard at `dashboard_port` is never spoilt."""

    def __init__(self, *, folder: Path, delay_s: float) -> None:
        self._folder, self._delay_s = folder, delay_s
        self._weather = Weather(delay_s=delay_s)
        self._server: ProofLineServer
        self._proxy: FaultProxy

    @property
    def port(self) -> int:
        return self._proxy.port

    @property
    def dashboard_port(self) -> int:
        return self._server.port

    def open(self) -> None:
        """Serve on ports that the system chooses."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._server = ProofLineServer(folder=self._folder)
        self._server.app.add_middleware(FaultyAnswers, weather=self._weather)
        self._server.app.add_middleware(OwnNames)
        self._server.start()
        self._proxy = FaultProxy(target_port=self._server.port)
        self._proxy.start()

    def start(self) -> None:
        """Be reachable again, at the same port."""
        self._proxy.start()

    def stop(self) -> None:
        """Be out of reach; the server itself goes on."""
        self._proxy.stop()

    def close(self) -> None:
        """End both."""
        self._proxy.stop()
        self._server.stop()

    def spoil(self, kind: FaultKind) -> None:
        """Let every request from now on go wrong in this way."""
        is_network = kind in NETWORK_FAULTS
        self._weather.kind = FaultKind.NONE if is_network else kind
        self._proxy.schedule = (
            ProxySchedule(faults=((kind, Way.BACK),), share=1.0, most_bytes=0)
            if is_network
            else CALM
        )
        self._proxy.cut_connections()  # those that stand keep what they were begun with

    def count(self, station: str) -> int:
        """Return how many results of a station it has."""
        return len(self._server.record_ids(station))
