"""The proofs over the network, in short."""

from pathlib import Path

import pytest

from station.peers.device import SimulatedDevice
from station.peers.device_dialect import DeviceDialect
from station.peers.plant_server import SimulatedPlantServer
from station.proving import lost_acks, lost_responses, network
from station.proving.forgetful_gateway import ForgetfulGateway
from station.proving.line_server_peer import ProofLineServer
from tests.unit.peers.clients import ask, post


def test_a_few_schedules_of_network_faults(tmp_path: Path) -> None:
    result = network.run(seed=3, size=3, folder=tmp_path)
    assert (result.cases, result.failures) == (3, ())


def test_answers_that_are_lost_make_no_second_row(tmp_path: Path) -> None:
    result = lost_responses.run(seed=1, size=10, folder=tmp_path)
    assert (result.cases, result.failures) == (10, ())


def test_acknowledgements_that_are_lost_are_uncertain(tmp_path: Path) -> None:
    result = lost_acks.run(seed=1, size=8, folder=tmp_path)
    assert (result.cases, result.failures) == (8, ())


def test_the_gateway_loses_the_first_answer_alone() -> None:
    server = SimulatedPlantServer()
    server.start()
    gateway = ForgetfulGateway(target_port=server.port)
    gateway.start()
    assert ask(gateway.port, post(b"{}", "k1")) == b""
    assert b"duplicate" in ask(gateway.port, post(b"{}", "k1"))
    assert gateway.lost == 1
    gateway.stop()
    server.stop()
    assert server.log.keys == ("k1",)


def test_a_schedule_that_stumbles_is_a_failure_of_that_schedule(tmp_path: Path) -> None:
    (tmp_path / "5").touch()
    (tmp_path / "7").mkdir()
    case = network.run_case(7, tmp_path / "7" / "fresh", None)  # type: ignore[arg-type]
    assert case.faults[0].startswith("AttributeError")


def test_a_device_that_does_a_thing_twice_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The channel was told that the device recognises repeats, and it does not."""

    def forgetful(*, dialect: DeviceDialect, recognises_repeats: bool) -> SimulatedDevice:
        return SimulatedDevice(dialect=dialect)

    monkeypatch.setattr(network, "SimulatedDevice", forgetful)
    line = ProofLineServer(folder=tmp_path)
    line.start()
    case = network.run_case(1, tmp_path / "1", line)
    line.stop()
    assert "twice, unasked" in case.faults[0]
