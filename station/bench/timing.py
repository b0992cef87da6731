"""Times a call on a noisy machine: medians, and contenders taken in turn within one run."""

import statistics
import time
from collections.abc import Callable, Mapping


def time_ms(call: Callable[[], object]) -> float:
    """Return how long one call takes, in milliseconds."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def median_ms(call: Callable[[], object], *, repeats: int) -> float:
    """Return the median of `repeats` calls after one that is not counted."""
    call()
    return statistics.median(time_ms(call) for _ in range(repeats))


def in_turn_ms(calls: Mapping[str, Callable[[], object]], *, rounds: int) -> dict[str, float]:
    """Return each call's median over `rounds` in which every call ran once.

    Taking turns spreads whatever else the machine does over all contenders alike.
    """
    for call in calls.values():
        call()
    times = [{name: time_ms(call) for name, call in calls.items()} for _ in range(rounds)]
    return {name: statistics.median(each[name] for each in times) for name in calls}
