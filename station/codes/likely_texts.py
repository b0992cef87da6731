"""The texts that the runners-up of a reading make possible, likeliest first.

Best-first search over the alternatives of every character: the k-best paths of a lattice without
transitions, whatever number of characters differs.
"""

import heapq
import math
from collections.abc import Iterator, Sequence

from station.domain.reading import Reading

MAX_TRIED = 300
LEAST_PROBABILITY = 1e-4

Option = tuple[str, float]
Path = tuple[int, ...]


def likely_texts(reading: Reading) -> Iterator[tuple[str, float]]:
    """Yield other texts and the logarithm of how likely each is beside the reading as it stands."""
    options = [_options(reading, index) for index in range(len(reading.characters))]
    for path, cost in _likeliest_paths(options):
        yield "".join(options[at][choice][0] for at, choice in enumerate(path)), -cost


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
