"""The small store of preview maps."""

from station.imaging.preview_maps import PreviewMaps
from station.imaging.sampling import Box, Sampling


def _sampling() -> Sampling:
    return Sampling((1, 1), Box(0, 0, 1, 1), (1, 1), None)


def test_a_map_is_made_once() -> None:
    maps = PreviewMaps()
    assert maps.get("a", _sampling) is maps.get("a", _sampling)


def test_the_oldest_map_goes_first() -> None:
    maps = PreviewMaps(limit=2)
    first = maps.get("a", _sampling)
    second = maps.get("b", _sampling)
    maps.get("c", _sampling)
    assert maps.get("b", _sampling) is second
    assert maps.get("a", _sampling) is not first
