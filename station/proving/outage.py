"""Proof: three days without the line server cost no time, no memory and no order."""

import time
from array import array
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from station.delivery.schedule import Schedule
from station.domain.delivery import LINE_SERVER
from station.proving.balance import all_records
from station.proving.line_server_process import LineServerProcess, rows_of
from station.proving.made_parts import START, made_part
from station.proving.memory import MEBIBYTE, resident_bytes
from station.proving.receivers import Receivers
from station.proving.result import Failure, Figure, Result, counted
from station.proving.rig import Rig
from station.proving.set_clock import SetClock

SECONDS_A_PART = 3 * 24 * 3600.0 / 200_000
"""200,000 parts make three days."""
MEASURED_FROM = 50_000
"""Below this many parts the figures are told, but say too little to fail by."""
CSV_EVERY = 200
WARM_UP = 1000
MOST_ENQUEUE_MS = 20.0
LEAST_DRAINED_PER_S = 500.0
MOST_GROWTH_BYTES = 50 * MEBIBYTE
DRAIN_LIMIT_S = 3600.0


@dataclass(frozen=True, slots=True)
class Queued:
    """How the outage went: times of saving in ms, memory, and the tries of the courier."""

    saved_ms: "array[float]"
    growth_bytes: int
    tries: int
    waiting: int
    duration_s: float


def run(*, seed: int, size: int, folder: Path) -> Result:
    """Queue `size` parts by a set clock, then deliver them to a real server."""
    clock = SetClock(START)
    server = LineServerProcess(folder=folder)
    rig = Rig(
        folder=folder,
        receivers=Receivers(line_port=server.port, line_batch=200),
        seed=seed,
        clock=clock,
        schedule=Schedule(),
    )
    with ExitStack() as ending:
        ending.callback(rig.close)
        rig.open()
        queued = _queue(rig, clock, size, seed)
        server.start()
        ending.callback(server.stop)
        drained_s, growth_bytes = _drain(rig, clock, size)
        server.stop()
        ids = [record.record_id for record in all_records(rig)]
        arrived = rows_of(server.database_file)
    faults = _faults(queued, drained_s, growth_bytes, size)
    if arrived != ids or len(ids) != size:
        faults.append(f"{len(arrived)} rows for {len(ids)} records, or in another order")
    return Result(
        cases=size,
        failures=tuple(Failure(seed, fault) for fault in faults),
        figures=_figures(queued, drained_s, growth_bytes, size),
    )


def _queue(rig: Rig, clock: SetClock, size: int, seed: int) -> Queued:
    """Save part after part; the courier tries whenever its schedule says so."""
    begun_s, due_s, saved_ms = time.perf_counter(), 0.0, array("d")
    memory = resident_bytes()
    with closing(rig.hand_courier()) as courier:
        for number in range(1, size + 1):
            clock.pass_s(SECONDS_A_PART)
            part = made_part(number, seed=seed)
            started_s = time.perf_counter()
            rig.database.save(part)
            saved_ms.append((time.perf_counter() - started_s) * 1000.0)
            if clock.monotonic_s() >= due_s:
                due_s = clock.monotonic_s() + courier.step()
            if number % CSV_EVERY == 0 or number == size:
                rig.write_csv()
            if number == min(WARM_UP, size // 2):
                memory = resident_bytes()
    return Queued(
        saved_ms=saved_ms,
        growth_bytes=resident_bytes() - memory,
        tries=rig.database.outbox.deliveries_of(made_part(1, seed=seed).inspection_id)[0].attempts,
        waiting=rig.database.outbox.queue(LINE_SERVER).waiting,
        duration_s=time.perf_counter() - begun_s,
    )


def _drain(rig: Rig, clock: SetClock, size: int) -> tuple[float, int]:
    """Deliver everything; return seconds and how much memory that took."""
    clock.pass_s(3600.0)
    memory, started_s = resident_bytes(), time.perf_counter()
    with closing(rig.hand_courier()) as courier:
        while rig.database.outbox.next_due_at(LINE_SERVER) is not None:
            clock.pass_s(courier.step())
            if time.perf_counter() - started_s > DRAIN_LIMIT_S:
                raise AssertionError(f"{size} records were not delivered in {DRAIN_LIMIT_S} s")
    return time.perf_counter() - started_s, resident_bytes() - memory


def _faults(queued: Queued, drained_s: float, growth_bytes: int, size: int) -> list[str]:
    p99_ms, per_s = percentile(queued.saved_ms, 0.99), size / drained_s
    growth = max(queued.growth_bytes, growth_bytes)
    faults = []
    if queued.waiting != size:
        faults.append(f"{queued.waiting} of {size} were queued")
    if size < MEASURED_FROM:
        return faults
    if p99_ms > MOST_ENQUEUE_MS:
        faults.append(f"saving took {p99_ms:.1f} ms at the 99th percentile")
    if per_s < LEAST_DRAINED_PER_S:
        faults.append(f"only {per_s:.0f} a second were delivered")
    if growth > MOST_GROWTH_BYTES:
        faults.append(f"memory grew by {growth / MEBIBYTE:.0f} MB")
    return faults


def _figures(queued: Queued, drained_s: float, growth_bytes: int, size: int) -> tuple[Figure, ...]:
    times = queued.saved_ms
    middle, p99, most = (percentile(times, share) for share in (0.5, 0.99, 1.0))
    return (
        Figure("Parts queued", counted(size)),
        Figure("Hours by the set clock", counted(size * SECONDS_A_PART / 3600.0)),
        Figure("Tries of the courier meanwhile, by its own schedule", counted(queued.tries)),
        Figure(
            "Saving a part: median, 99th percentile, longest",
            f"{middle:.1f}, {p99:.1f}, {most:.1f} ms",
        ),
        Figure("Queueing all of them took", counted(queued.duration_s, "s")),
        Figure("Delivered to the line server", counted(size / drained_s, "a second")),
        Figure("Delivering all of them took", counted(drained_s, "s")),
        Figure(
            "Memory growth while queueing, while delivering",
            f"{queued.growth_bytes / MEBIBYTE:.1f}, {growth_bytes / MEBIBYTE:.1f} MB",
        ),
    )


def percentile(values: "array[float]", share: float) -> float:
    """Return the value that `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, min(len(ordered) - 1, round(share * len(ordered)) - 1))]
