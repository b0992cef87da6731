"""Ranks the codes that the reading's runners-up make possible and that the format accepts.

Best-first search over the alternatives of every character (the k-best paths of a lattice without
transitions): the likeliest texts come first, whatever number of characters differs.
"""

import heapq
import math
from collections.abc import Iterator, Sequence

from station.codes.code_format import CheckRule, CodeFormat
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.domain.reading import Reading
from station.domain.suggestion import Suggestion

MAX_SUGGESTIONS = 3
MAX_TRIED = 300
LEAST_PROBABILITY = 1e-4

Option = tuple[str, float]
Path = tuple[int, ...]


def suggest(
    reading: Reading, code_format: CodeFormat, tables: LookAlikeTables
) -> tuple[Suggestion, ...]:
    """Return up to three valid codes other than the reading's own, likeliest first.

    A format without fields and check digit accepts everything, so it can suggest nothing.
    """
    if not code_format.fields and code_format.check_rule is CheckRule.NONE:
        return ()
    options = [_options(reading, index) for index in range(len(reading.characters))]
    seen = {map_text(reading.text, code_format, tables).text}
    found: list[Suggestion] = []
    for path, cost in _likeliest_paths(options):
        text = "".join(options[at][choice][0] for at, choice in enumerate(path))
        code = map_text(text, code_format, tables)
        if code.is_valid and code.text not in seen:
            seen.add(code.text)
            evidence = _evidence(reading, options, path, code_format)
            found.append(Suggestion(code.text, min(math.exp(-cost), 1.0), evidence))
        if len(found) == MAX_SUGGESTIONS:
            break
    return tuple(found)


def _options(reading: Reading, index: int) -> list[Option]:
    character = reading.characters[index]
    others = [(a.text, a.probability) for a in character.alternatives]
    return [(character.text, max(character.probability, LEAST_PROBABILITY))] + [
        (text, probability) for text, probability in others if probability >= LEAST_PROBABILITY
    ]


def _likeliest_paths(options: Sequence[Sequence[Option]]) -> Iterator[tuple[Path, float]]:
    """Yield the choice at every character and its cost, the cheapest first.

    The cost is the logarithm of how much likelier the reading as it stands is. Each path is
    reached once: its successors change only its last changed character or one behind it.
    """
    start: Path = (0,) * len(options)
    heap: list[tuple[float, Path, int]] = [(0.0, start, 0)]
    for _ in range(MAX_TRIED):
        if not heap:
            return
        cost, path, last = heapq.heappop(heap)
        if any(path):
            yield path, cost
        for at in range(last, len(options)):
            choice = path[at] + 1
            if choice < len(options[at]) and (at == last or path[at] == 0):
                step = math.log(options[at][path[at]][1] / options[at][choice][1])
                nearer = (*path[:at], choice, *path[at + 1 :])
                heapq.heappush(heap, (cost + step, nearer, at))


def _evidence(
    reading: Reading,
    options: Sequence[Sequence[Option]],
    path: Path,
    code_format: CodeFormat,
) -> str:
    changes = [
        f"character {at + 1} is {options[at][choice][0]}, not {reading.characters[at].text}"
        for at, choice in enumerate(path)
        if choice
    ]
    fits = "it fits the format"
    if code_format.check_rule is not CheckRule.NONE:
        fits += " and its check digit is right"
    return f"If {' and '.join(changes)}, {fits}."
