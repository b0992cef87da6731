"""What a simulated peer has really done: the list that must hold every record, and none twice."""

import threading
from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing done: `key` is the code or the record's id, `content` what was sent with it."""

    key: str
    content: str


class EffectLog:
    """All effects in order. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._effects: list[Effect] = []
        self._counts: Counter[str] = Counter()
        self._tries: Counter[str] = Counter()
        self._arrivals = 0

    def arrived(self, key: str) -> tuple[int, bool]:
        """Count a message that came in; return its number from 0, and whether it is its first."""
        with self._lock:
            number, self._arrivals = self._arrivals, self._arrivals + 1
            self._tries[key] += 1
            return number, self._tries[key] == 1

    def done(self, effect: Effect, *, once: bool) -> bool:
        """Note an effect and return True; with `once` a known key has no effect again."""
        with self._lock:
            if once and self._counts[effect.key]:
                return False
            self._effects.append(effect)
            self._counts[effect.key] += 1
            return True

    @property
    def effects(self) -> tuple[Effect, ...]:
        with self._lock:
            return tuple(self._effects)

    @property
    def keys(self) -> tuple[str, ...]:
        with self._lock:
            return tuple(effect.key for effect in self._effects)

    @property
    def repeated(self) -> tuple[str, ...]:
        """Return the keys that had more than one effect."""
        with self._lock:
            return tuple(key for key, count in self._counts.items() if count > 1)

    def tries(self, key: str) -> int:
        """Return how often a message with this key came in."""
        with self._lock:
            return self._tries[key]
