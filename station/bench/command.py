"""`bench`: one table of times, each beside what it is compared with, all from one run.

Only ratios within a run mean something: the machines this runs on are busy with other work.
"""

import argparse
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from station.assembly import EMBEDDED_MODEL, Parts, look_alike_tables, reader_named, recipe_named
from station.bench.timing import in_turn_ms, median_ms
from station.capture.image_file import load_picture
from station.config.paths import SAMPLES
from station.domain.clock import SystemClock
from station.domain.errors import UsageError
from station.domain.frame import Image
from station.inspector import Inspected

BATCHES = (1, 4, 16)
SLOW_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a time, and how many times longer it is than ours, if it is a peer."""

    name: str
    time_ms: float
    times_ours: float | None = None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--picture", type=Path, default=SAMPLES / "org.bmp", help="a frame for ring-remark"
    )
    parser.add_argument("--reader", metavar="MODEL", default=EMBEDDED_MODEL)
    parser.add_argument("--rounds", type=int, default=9, help="repeats of each measurement")


def run(arguments: argparse.Namespace) -> int:
    """Measure and print the tables; needs about 6 GB of memory for the largest published shape."""
    if not arguments.picture.is_file():
        raise UsageError(f"There is no picture {arguments.picture}. Name one with --picture.")
    parts = Parts(
        reader=reader_named(arguments.reader), tables=look_alike_tables(), clock=SystemClock()
    )
    parts.reader.open()
    inspector = parts.inspector(recipe_named("ring-remark"))

    def inspect() -> Inspected:
        return inspector.inspect(load_picture(arguments.picture, clock=parts.clock))

    rounds = max(arguments.rounds, 1)
    line = inspect().trace.line_image
    _show("Picture of 20 megapixels, file to code", _stage_rows(inspect, rounds))
    _show("Reader, per line", _batch_rows(parts, line, rounds))
    _show("One line: published TrOCR shapes (random weights, 12 tokens)", _shape_rows(parts, line))
    _show("Picture to code: the original chain", _chain_rows(inspect, arguments.picture))
    parts.reader.close()
    return 0


def _stage_rows(inspect: Callable[[], Inspected], rounds: int) -> list[Row]:
    whole_ms = median_ms(inspect, repeats=rounds)
    runs = [inspect().inspection.times for _ in range(rounds)]
    rows = [
        Row(each.name, statistics.median(times[number].duration_ms for times in runs))
        for number, each in enumerate(runs[0])
    ]
    load_ms = max(whole_ms - sum(row.time_ms for row in rows), 0.0)
    return [Row("load and decode", load_ms), *rows, Row("whole", whole_ms)]


def _batch_rows(parts: Parts, line: Image, rounds: int) -> list[Row]:
    return [
        Row(
            f"batch of {count}",
            median_ms(lambda n=count: parts.reader.read([line] * n), repeats=rounds) / count,  # type: ignore[misc]
        )
        for count in BATCHES
    ]


def _shape_rows(parts: Parts, line: Image) -> list[Row]:
    from station.bench.trocr_shapes import BASE, LARGE, SMALL, reading_call

    rows = []
    for shape in (SMALL, BASE, LARGE):
        calls = {"station": lambda: parts.reader.read([line]), shape.name: reading_call(shape)}
        times = in_turn_ms(calls, rounds=SLOW_ROUNDS)
        rows += [Row(f"this reader beside {shape.name}", times["station"])]
        rows += [Row(shape.name, times[shape.name], times[shape.name] / times["station"])]
    return rows


def _chain_rows(inspect: Callable[[], Inspected], picture: Path) -> list[Row]:
    from station.bench.original_chain import original_line
    from station.bench.trocr_shapes import LARGE, reading_call

    calls = {
        "station": inspect,
        "stages": lambda: original_line(picture),
        "large": reading_call(LARGE),
    }
    times = in_turn_ms(calls, rounds=SLOW_ROUNDS)
    original_ms = times["stages"] + times["large"]
    return [
        Row("this station", times["station"]),
        Row("original stages", times["stages"]),
        Row("original reader (trocr-large)", times["large"]),
        Row("original chain", original_ms, original_ms / times["station"]),
    ]


def _show(title: str, rows: Sequence[Row]) -> None:
    out = [f"\n{title}\n"]
    for row in rows:
        ratio = "" if row.times_ours is None else f"   {row.times_ours:6.1f} x ours"
        out.append(f"  {row.name:38} {row.time_ms:9.1f} ms{ratio}\n")
    sys.stdout.write("".join(out))
    sys.stdout.flush()
