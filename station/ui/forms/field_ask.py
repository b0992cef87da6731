"""A wish to change some values of the recipe, and how to say why it cannot be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class FieldAsk:
    """`refused` are values of the same place that did not fit before and may fit with these.

    `show` is called with why the change cannot be, or with nothing where it could.
    """

    place: tuple[str | int, ...]
    values: Mapping[str, Any]
    refused: Mapping[str, Any]
    show: Callable[[str], None]
