"""The tables of `bench`: times, each beside what it is compared with, all from one run.

Only ratios within a run mean something: the machines this runs on are busy with other work.
"""

import statistics
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from station.assembly import Readers, recipe_named
from station.bench.timing import in_turn_ms, median_ms
from station.capture.image_file import load_picture
from station.config.paths import FETCHED_MODELS, PROJECT
from station.domain.clock import SystemClock
from station.domain.errors import UsageError
from station.domain.frame import Image
from station.inspector import Inspected
from station.recognition.reader import Reader
from station.recognition.trocr import model_folder

BATCHES = (1, 4, 16)
SLOW_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a time, and how many times longer it is than ours, if it is a peer."""

    name: str
    time_ms: float
    times_ours: float | None = None


def print_tables(picture: Path, *, reader: str, rounds: int) -> None:
    """Measure and print; needs about 6 GB of memory for the largest published shape."""
    if not picture.is_file():
        raise UsageError(f"There is no picture {picture}. Name one with --picture.")
    clock = SystemClock()
    with closing(Readers(clock=clock)) as readers:
        inspector = readers.inspector(recipe_named("ring-remark"), model=reader)

        def inspect() -> Inspected:
            return inspector.inspect(load_picture(picture, clock=clock))

        line, one = inspect().trace.line_image, readers.reader(reader)
        _show("Picture of 20 megapixels, file to code", _stage_rows(inspect, rounds))
        _show("Reader, per line", _batch_rows(one, line, rounds))
        _show("One line, by mode and runtime", _build_rows(reader, line, rounds))
        _show(
            "One line beside published shapes (random weights, 12 tokens)", _shape_rows(one, line)
        )
        _show("Picture to code beside the original chain", _chain_rows(inspect, picture))


def print_peers(folder: Path, *, reader: str) -> None:
    """Measure this reader beside RapidOCR on the line crops of `folder` and print the table."""
    from station.bench.peers import contenders, lines_of, median_line_ms

    clock = SystemClock()
    with closing(Readers(clock=clock)) as readers:
        lines = lines_of(folder, clock)
        times = median_line_ms(contenders(readers, reader), lines)
    ours = times["sure"]
    rows = [Row(name, ms, None if name == "sure" else ms / ours) for name, ms in times.items()]
    _show(f"Median of {len(lines)} lines, one at a time", rows)


def _stage_rows(inspect: Callable[[], Inspected], rounds: int) -> list[Row]:
    whole_ms = median_ms(inspect, repeats=rounds)
    runs = [inspect().inspection.times for _ in range(rounds)]
    rows = [
        Row(each.name, statistics.median(times[number].duration_ms for times in runs))
        for number, each in enumerate(runs[0])
    ]
    load_ms = max(whole_ms - sum(row.time_ms for row in rows), 0.0)
    return [Row("load and decode", load_ms), *rows, Row("whole", whole_ms)]


def _batch_rows(reader: Reader, line: Image, rounds: int) -> list[Row]:
    return [
        Row(
            f"batch of {count}",
            median_ms(lambda n=count: reader.read([line] * n), repeats=rounds) / count,  # type: ignore[misc]
        )
        for count in BATCHES
    ]


def _build_rows(reader: str, line: Image, rounds: int) -> list[Row]:
    from station.bench.builds import fastest_torch_threads, reading_calls

    folder = model_folder(reader, project_folder=PROJECT, models_folder=FETCHED_MODELS)
    calls = reading_calls(folder, line)
    if not calls:
        return []
    with fastest_torch_threads(calls["sure, torch"]):
        times = in_turn_ms(calls, rounds=rounds)
    ours = times["sure, ONNX Runtime"]
    return [
        Row(name, time_ms, None if time_ms == ours else time_ms / ours)
        for name, time_ms in times.items()
    ]


def _shape_rows(reader: Reader, line: Image) -> list[Row]:
    from station.bench.trocr_shapes import BASE, LARGE, SMALL, reading_call

    rows = []
    for shape in (SMALL, BASE, LARGE):
        calls = {"station": lambda: reader.read([line]), shape.name: reading_call(shape)}
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
    if not rows:
        return
    out = [f"\n{title}\n"]
    for row in rows:
        ratio = "" if row.times_ours is None else f"   {row.times_ours:6.1f} x ours"
        out.append(f"  {row.name:38} {row.time_ms:9.1f} ms{ratio}\n")
    sys.stdout.write("".join(out))
    sys.stdout.flush()
