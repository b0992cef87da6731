"""The figures of an evaluation as tables for people and as JSON for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from station.evaluation.blocks import score_blocks
from station.evaluation.score import Pair, score
from station.evaluation.trust import Trust, calibration_error, curve, trust_of

TRUST_HEADER = "    to a person   wrong   wrong but accepted"


def as_json(pairs: Sequence[Pair]) -> str:
    """Return the figures of every set, the trust curve over all, and every pair."""
    content = {
        "sets": [
            {**asdict(each), "trust": asdict(trust_of(_of_set(pairs, each.set_name)))}
            for each in score(pairs)
        ],
        "blocks": [asdict(each) for each in score_blocks(pairs)],
        "curve": [{"min_probability": limit, **asdict(trust)} for limit, trust in curve(pairs)],
        "calibration_error": calibration_error(pairs),
        "pairs": [{**asdict(pair), "is_exact": pair.is_exact} for pair in pairs],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def as_table(pairs: Sequence[Pair]) -> str:
    """Return one line per set."""
    scores = score(pairs)
    width = max(len(each.set_name) for each in scores)
    lines = [f"{'set':{width}}     n   exact  char. errors  median ms/line{TRUST_HEADER}"]
    for each in scores:
        trust = trust_of(_of_set(pairs, each.set_name))
        lines.append(
            f"{each.set_name:{width}} {each.count:5d} {each.exact_rate:7.1%} "
            f"{each.character_error_rate:13.1%} {each.median_ms:15.1f}{_trust_cells(trust)}"
        )
    return "\n".join(lines) + "\n"


def blocks_table(pairs: Sequence[Pair]) -> str:
    """Return one line per set of blocks; nothing where there are none."""
    scores = score_blocks(pairs)
    if not scores:
        return ""
    width = max(len(each.set_name) for each in scores)
    lines = [f"{'blocks of':{width}}  blocks   exact   lines   exact   lines too many"]
    for each in scores:
        lines.append(
            f"{each.set_name:{width}} {each.blocks:7d} {each.exact_blocks:7d} {each.lines:7d} "
            f"{each.exact_lines:7d} {each.extra_lines:16d}"
        )
    return "\n".join(lines) + "\n"


def curve_table(pairs: Sequence[Pair]) -> str:
    """Return, for rising thresholds, what goes to a person and which errors still pass."""
    lines = [f"weakest character at least{TRUST_HEADER}   share of all wrong"]
    lines += [
        f"{limit:25.2f}{_trust_cells(trust)} {trust.missed_rate:20.1%}"
        for limit, trust in curve(pairs)
    ]
    error = calibration_error(pairs)
    lines.append(f"expected calibration error of a character: {error:.4f}")
    return "\n".join(lines) + "\n"


def _trust_cells(trust: Trust) -> str:
    return f"{trust.review_rate:15.1%} {trust.wrong:7d} {trust.wrong_accepted:20d}"


def _of_set(pairs: Sequence[Pair], name: str) -> list[Pair]:
    return [pair for pair in pairs if pair.set_name == name]
