"""Where the bars of the dashboard's chart stand: parts per hour, stacked by verdict. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from station.server.line.summary import HourCount

WIDTH, HEIGHT = 1200, 350
LEFT, TOP, BOTTOM = 84, 44, 48
FILL = 0.66
"""Share of an hour's place that its bar takes."""

MAX_STEPS = 5
MIN_PIECE = 5
"""One NO READ among a thousand parts has to be seen: no piece is drawn lower than this."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One verdict's share of a bar; `kind` is ok, check or no-read."""

    kind: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One hour; `top` is the upper edge of its highest piece."""

    label: str
    parts: int
    x: float
    width: float
    middle: float
    top: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale."""

    label: str
    y: float


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole chart in units of its own view box."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    description: str
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT

    @property
    def has_parts(self) -> bool:
        return any(bar.parts for bar in self.bars)


def chart_of(hours: Sequence[HourCount]) -> Chart:
    """Return the chart of the hours, labelled in this machine's local time."""
    most = max((hour.parts for hour in hours), default=0)
    step = nice_step(most)
    lines = max(1, -(-most // step))
    ceiling = step * lines
    place = (WIDTH - LEFT) / max(1, len(hours))
    bars = tuple(
        _bar(hour, LEFT + place * index, place, ceiling) for index, hour in enumerate(hours)
    )
    ticks = tuple(Tick(f"{step * n:,}", _y(step * n, ceiling)) for n in range(lines + 1))
    busiest = max(hours, key=lambda hour: hour.parts, default=None)
    words = f"at most {busiest.parts} parts in one hour" if busiest else "no hours"
    return Chart(bars, ticks, f"Parts per hour by verdict, {words}")


def nice_step(most: int) -> int:
    """Return the step of a scale of at most five steps that holds `most`: 1, 2 or 5 times a power
    of ten."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if MAX_STEPS * step >= most:
                return step
        power *= 10


def _bar(hour: HourCount, left: float, place: float, ceiling: int) -> Bar:
    width = place * FILL
    y = _y(0, ceiling)
    pieces = []
    for kind, parts in (("ok", hour.ok), ("check", hour.check), ("no-read", hour.no_read)):
        if parts:
            height = max(MIN_PIECE, _y(0, ceiling) - _y(parts, ceiling))
            y -= height
            pieces.append(Piece(kind, round(y, 1), round(height, 1)))
    return Bar(
        label=hour.begins_at.astimezone().strftime("%H:%M"),
        parts=hour.parts,
        x=round(left + (place - width) / 2, 1),
        width=round(width, 1),
        middle=round(left + place / 2, 1),
        top=round(y, 1),
        pieces=tuple(pieces),
    )


def _y(parts: int, ceiling: int) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * parts / ceiling
