"""`evaluate`: measures the reader on a folder of labelled line crops."""

import argparse
import json
import sys
import time
from dataclasses import asdict
from pathlib import Path

from tqdm import tqdm

from station.assembly import EMBEDDED_MODEL, Parts, look_alike_tables, reader_named, recipe_named
from station.capture.image_file import load_picture
from station.domain.clock import SystemClock
from station.domain.errors import UsageError
from station.evaluation.labels import Label, load_labels
from station.evaluation.score import Pair, SetScore, score
from station.inspector import Inspector


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="holds labels.csv and its sets")
    parser.add_argument("--recipe", metavar="NAME|FILE", default="line")
    parser.add_argument("--reader", metavar="MODEL", default=EMBEDDED_MODEL)
    parser.add_argument("--sets", metavar="NAME", nargs="+", help="only these sets")
    parser.add_argument("--json", action="store_true", help="print figures and every pair as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Read every line crop and print the figures per set."""
    labels = [x for x in load_labels(arguments.folder) if _is_asked(x, arguments.sets)]
    if not labels:
        raise UsageError(f"{arguments.folder} holds no line crops of the sets asked for.")
    parts = Parts(
        reader=reader_named(arguments.reader), tables=look_alike_tables(), clock=SystemClock()
    )
    parts.reader.open()
    inspector = parts.inspector(recipe_named(arguments.recipe))
    shown = sys.stderr.isatty()
    pairs = [_pair(x, inspector, parts) for x in tqdm(labels, unit="line", disable=not shown)]
    parts.reader.close()
    sys.stdout.write(_as_json(pairs) if arguments.json else _as_table(score(pairs)))
    return 0


def _is_asked(label: Label, sets: list[str] | None) -> bool:
    return sets is None or label.set_name in sets


def _pair(label: Label, inspector: Inspector, parts: Parts) -> Pair:
    frame = load_picture(label.path, clock=parts.clock)
    started = time.perf_counter()
    inspection = inspector.inspect(frame).inspection
    duration_ms = (time.perf_counter() - started) * 1000
    weakest = inspection.reading.weakest
    return Pair(
        set_name=label.set_name,
        file=label.path.name,
        truth=label.text,
        read=inspection.reading.text,
        second=inspection.reading.second_text,
        confidence=round(weakest.probability, 4) if weakest else 0.0,
        verdict=inspection.verdict.outcome.value,
        duration_ms=round(duration_ms, 2),
    )


def _as_json(pairs: list[Pair]) -> str:
    content = {
        "sets": [asdict(each) for each in score(pairs)],
        "pairs": [{**asdict(pair), "is_exact": pair.is_exact} for pair in pairs],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _as_table(scores: tuple[SetScore, ...]) -> str:
    width = max(len(each.set_name) for each in scores)
    lines = [f"{'set':{width}}     n   exact  char. errors  median ms/line"]
    lines += [
        f"{each.set_name:{width}} {each.count:5d} {each.exact_rate:7.1%} "
        f"{each.character_error_rate:13.1%} {each.median_ms:15.1f}"
        for each in scores
    ]
    return "\n".join(lines) + "\n"
