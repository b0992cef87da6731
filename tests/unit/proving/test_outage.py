"""The proof of the long outage, in short: without its times, which say nothing here."""

from array import array
from datetime import UTC, datetime, timedelta
from pathlib import Path

from station.proving.outage import percentile, run
from station.proving.set_clock import SetClock


def test_a_short_outage_keeps_everything_in_order(tmp_path: Path) -> None:
    result = run(seed=1, size=120, folder=tmp_path)
    assert (result.cases, result.failures) == (120, ())


def test_percentiles() -> None:
    values = array("d", range(1, 101))
    assert (percentile(values, 0.99), percentile(values, 0.5), percentile(values, 1.0)) == (
        99.0,
        50.0,
        100.0,
    )


def test_time_passes_when_it_is_told_to() -> None:
    start = datetime(2026, 11, 23, tzinfo=UTC)
    clock = SetClock(start)
    clock.pass_s(90.0)
    assert clock.now() - start == timedelta(seconds=90)
    assert clock.monotonic_s() == 90.0
