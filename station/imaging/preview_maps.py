"""Point maps of small previews, kept because every frame of one size needs the same ones."""

from collections.abc import Callable, Hashable

from station.imaging.sampling import Sampling


class PreviewMaps:
    """Keeps the last few maps; the oldest goes first."""

    def __init__(self, *, limit: int = 12) -> None:
        self._limit = limit
        self._maps: dict[Hashable, Sampling] = {}

    def get(self, key: Hashable, make: Callable[[], Sampling]) -> Sampling:
        """Return the map of `key`, made now if it is not there yet."""
        known = self._maps.get(key)
        if known is not None:
            return known
        made = make()
        self._maps = {**dict(list(self._maps.items())[1 - self._limit :]), key: made}
        return made
