"""Times the history's questions on a large database: `python3 -m station.records.history_speed`.

It fills a folder of its own first (about 5 GB for a million parts) and leaves nothing behind.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome
from station.records.history import DeliveryWish, HistoryFilter
from station.records.history_filling import fill
from station.records.history_reader import HistoryReader

END = datetime(2026, 11, 23, 6, tzinfo=UTC)
ROUNDS = 5

Questions = Iterator[tuple[str, Callable[[], object]]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parts", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="where to fill; else the system's own place")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="history-", dir=arguments.folder))
    try:
        measure(folder, arguments.parts)
    finally:
        shutil.rmtree(folder)
    return 0


def measure(folder: Path, parts: int) -> None:
    """Fill the folder, then print the first and the median time of each question."""
    begun_s = time.perf_counter()
    path = fill(folder, count=parts, end=END)
    size_mb = path.stat().st_size / 1e6
    _print(f"{parts} parts, {size_mb:.0f} MB, filled in {time.perf_counter() - begun_s:.0f} s")
    reader = HistoryReader(path)
    for name, ask in (*pages(reader), *rest(reader)):
        times_ms = first_and_median_ms(ask)
        _print(f"{name:44} first {times_ms[0]:7.1f} ms, median {times_ms[1]:7.1f} ms")
    reader.close()


def first_and_median_ms(ask: Callable[[], object]) -> tuple[float, float]:
    """Return the time of the first try and the median of the next ROUNDS, in milliseconds."""
    times_ms = []
    for _ in range(ROUNDS + 1):
        begun_s = time.perf_counter()
        ask()
        times_ms.append(1000 * (time.perf_counter() - begun_s))
    return times_ms[0], sorted(times_ms[1:])[ROUNDS // 2]


def pages(reader: HistoryReader) -> Questions:
    """Yield first pages: of everything, of what is frequent, of what is rare or nowhere."""
    week = END - timedelta(days=7)
    wishes = {
        "first page, all time": HistoryFilter(),
        "first page, last 7 days": HistoryFilter(since=week),
        "first page, half a year ago": HistoryFilter(until=END - timedelta(days=180)),
        "first page, NO READ": HistoryFilter(verdict=Outcome.NO_READ),
        "first page, corrected": HistoryFilter(decision=DecisionKind.CORRECTED),
        "first page, one operator": HistoryFilter(operator="Kim"),
        "first page, an operator of no part": HistoryFilter(operator="Zoe"),
        "first page, one whole code": HistoryFilter(code="ABC12325000500000"),
        "first page, a beginning of all codes": HistoryFilter(code="ABC"),
        "first page, text in some codes": HistoryFilter(code="777", is_anywhere=True),
        "first page, text in no code": HistoryFilter(code="QQQ", is_anywhere=True),
        "first page, weakest below 0.1 %": HistoryFilter(weakest_to=0.001),
        "first page, uncertain": HistoryFilter(delivery=DeliveryWish.UNCERTAIN),
        "first page, set aside (none is)": HistoryFilter(delivery=DeliveryWish.SET_ASIDE),
        "first page, still waiting": HistoryFilter(delivery=DeliveryWish.WAITING),
        "first page, all delivered": HistoryFilter(delivery=DeliveryWish.ALL_DELIVERED),
    }
    for name, wish in wishes.items():
        yield name, partial(reader.page, wish, None, is_wanted=_always)
    following = reader.page(HistoryFilter(), None, is_wanted=_always).following
    yield "next page", partial(reader.page, HistoryFilter(), following, is_wanted=_always)


def rest(reader: HistoryReader) -> Questions:
    """Yield figures, and one part with its story."""
    week = HistoryFilter(since=END - timedelta(days=7))
    kim = HistoryFilter(operator="Kim")
    everything = HistoryFilter()
    for name, wish in (
        ("figures, all time", everything),
        ("figures, all time, one operator", kim),
        ("figures, last 7 days", week),
    ):
        yield name, partial(reader.figures, wish, offset_us=0, is_wanted=_always)
    yield "one part with its story", partial(reader.detail, 500_000, is_wanted=_always)


def _always() -> bool:
    return True


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
