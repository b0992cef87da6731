"""Proof: when the answer to every first try is lost, each result still makes exactly one row."""

from contextlib import ExitStack
from pathlib import Path

from station.domain.delivery import LINE_SERVER, PLANT_SERVER, DeliveryState
from station.peers.plant_server import SimulatedPlantServer
from station.proving.balance import Balance, balance_faults
from station.proving.forgetful_gateway import ForgetfulGateway
from station.proving.line_server_peer import ProofLineServer
from station.proving.made_parts import made_part
from station.proving.receivers import Receivers
from station.proving.result import Failure, Figure, Result, counted
from station.proving.rig import Rig
from station.proving.settle import rest

DELIVERY_LIMIT_S = 3600.0
CHANNELS = (PLANT_SERVER, LINE_SERVER)


def run(*, seed: int, size: int, folder: Path) -> Result:
    """Send `size` results to both servers, one request each; lose every first answer."""
    plant, line = SimulatedPlantServer(), ProofLineServer(folder=folder)
    with ExitStack() as ending:
        for peer in (plant, line):
            peer.start()
            ending.callback(peer.stop)
        gateways = [ForgetfulGateway(target_port=peer.port) for peer in (plant, line)]
        for gateway in gateways:
            gateway.start()
            ending.callback(gateway.stop)
        to_plant, to_line = gateways
        receivers = Receivers(0, to_plant.port, to_line.port, line_batch=1)
        rig = Rig(folder=folder, receivers=receivers, seed=seed)
        ending.callback(rig.close)
        _deliver(rig, size, seed)
        faults = balance_faults(
            rig, Balance(least_parts=size, plant=plant.log, line=line, parts_seed=seed)
        )
        lost = [gateway.lost for gateway in gateways]
        faults += [f"only {count} answers were lost" for count in lost if count < size]
        tries = [_tries(rig, channel, size) for channel in CHANNELS]
        faults += [f"a result took {most} tries" for least, most in tries if least < 2]
        rows = len(line.record_ids(rig.station))
    return Result(
        cases=size,
        failures=tuple(Failure(seed, fault) for fault in faults),
        figures=(
            Figure("Answers lost: plant server, line server", f"{lost[0]:,}, {lost[1]:,}"),
            Figure("Rows in the line server", counted(rows)),
            Figure("Effects in the plant server", counted(len(plant.log.keys))),
            Figure("Tries for one result, least and most", f"{min(tries)[0]}, {max(tries)[1]}"),
        ),
    )


def _deliver(rig: Rig, size: int, seed: int) -> None:
    rig.open()
    for number in range(1, size + 1):
        rig.database.save(made_part(number, seed=seed))
    rig.write_csv()
    rig.start_couriers()
    rest(rig, limit_s=DELIVERY_LIMIT_S)
    rig.stop_couriers()


def _tries(rig: Rig, channel: str, size: int) -> tuple[int, int]:
    """Return the fewest and the most tries that a result of this channel took."""
    done = rig.database.outbox.deliveries(channel, (DeliveryState.DELIVERED,), limit=size)
    attempts = [delivery.attempts for delivery in done] or [0]
    return min(attempts), max(attempts)
