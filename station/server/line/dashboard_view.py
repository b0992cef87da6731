"""What the dashboard says, in words and figures ready for the page. Pure."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from station.server.line.chart import Chart, chart_of
from station.server.line.pages import StoredRow
from station.server.line.summary import StationCount, Summary
from station.server.line.wire import parsed_moment

ALIVE_FOR = timedelta(minutes=15)
STATIONS_SHOWN = 7
KINDS = {"OK": "ok", "CHECK": "check", "NO READ": "no-read"}


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure; `kind` gives it a mark."""

    name: str
    value: str
    note: str = ""
    unit: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class StationLine:
    """One station; `kind` is alive, quiet, check (results missing) or no-read (an alarm)."""

    name: str
    kind: str
    seen: str
    parts: str
    troubles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResultCard:
    """One of the last results; `picture` is the address of its thumbnail, or empty."""

    code: str
    verdict: str
    kind: str
    decision: str
    station: str
    time: str
    picture: str


@dataclass(frozen=True, slots=True)
class DashboardView:
    """All that the page shows."""

    title: str
    now: str
    hours: int
    notice: str
    notice_kind: str
    tiles: tuple[Tile, ...]
    chart: Chart
    stations: tuple[StationLine, ...]
    more_stations: int
    latest: tuple[ResultCard, ...]


def view_of(summary: Summary, latest: Sequence[StoredRow]) -> DashboardView:
    """Return the view; times are this machine's, those of results their station's."""
    lines = sorted(
        (_station_line(station, summary.now) for station in summary.stations), key=_urgency
    )
    notice_kind, notice = _notice(summary.stations)
    return DashboardView(
        title=f"{_percent(summary.first_pass_yield)} first pass",
        now=summary.now.astimezone().strftime("%H:%M:%S"),
        hours=len(summary.hours),
        notice=notice,
        notice_kind=notice_kind,
        tiles=_tiles(summary),
        chart=chart_of(summary.hours),
        stations=tuple(lines[:STATIONS_SHOWN]),
        more_stations=max(0, len(lines) - STATIONS_SHOWN),
        latest=tuple(_card(row) for row in latest),
    )


def ago(passed: timedelta) -> str:
    """Return how long ago in the coarsest words that still help."""
    minutes = int(passed.total_seconds() // 60)
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} min ago"
    if minutes < 48 * 60:
        return f"{minutes // 60} h ago"
    return f"{minutes // (24 * 60)} days ago"


def _tiles(summary: Summary) -> tuple[Tile, ...]:
    parts = summary.parts
    check = sum(hour.check for hour in summary.hours)
    no_read = sum(hour.no_read for hour in summary.hours)
    this_hour = summary.hours[-1].parts if summary.hours else 0
    share = summary.first_pass_yield
    return (
        Tile("Parts", f"{parts:,}", f"{this_hour:,} in this hour"),
        Tile(
            "First-pass yield",
            "–" if share is None else f"{share * 100:.1f}",
            f"{summary.first_pass:,} OK and confirmed",
            unit="" if share is None else "%",
            kind="ok",
        ),
        Tile("CHECK", f"{check:,}", f"{_share(check, parts)} of all parts", kind="check"),
        Tile("NO READ", f"{no_read:,}", f"{_share(no_read, parts)} of all parts", kind="no-read"),
        Tile("Corrected", f"{summary.corrected:,}", f"{summary.rejected:,} rejected"),
    )


def _notice(stations: Sequence[StationCount]) -> tuple[str, str]:
    alarmed = [station.station for station in stations if station.alarms]
    if alarmed:
        return "no-read", f"Audit chain contradicts itself: {_names(alarmed)}"
    missing = sum(station.missing for station in stations)
    if missing:
        names = [station.station for station in stations if station.missing]
        return "check", f"{missing:,} result{'s' * (missing > 1)} missing: {_names(names)}"
    return ("ok", "No result is missing") if stations else ("quiet", "Waiting for a first result")


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(names[:2])
    return f"{shown} and {len(names) - 2} more" if len(names) > 2 else shown


def _station_line(station: StationCount, now: datetime) -> StationLine:
    passed = now - station.last_seen_at
    kind = "alive" if passed <= ALIVE_FOR else "quiet"
    troubles = []
    if station.missing:
        kind = "check"
        troubles.append(f"{station.missing:,} result{'s' * (station.missing > 1)} missing")
    if station.alarms:
        kind = "no-read"
        troubles.append(f"{station.alarms:,} audit alarm{'s' * (station.alarms > 1)}")
    if passed > ALIVE_FOR and troubles:
        troubles.append("silent")
    return StationLine(
        station.station, kind, ago(passed), f"{station.parts:,} parts", tuple(troubles)
    )


def _urgency(line: StationLine) -> tuple[int, str]:
    return ("no-read", "check", "quiet", "alive").index(line.kind), line.name


def _card(row: StoredRow) -> ResultCard:
    payload = json.loads(row.document)
    return ResultCard(
        code=row.code,
        verdict=row.verdict,
        kind=KINDS[row.verdict],
        decision=row.decision,
        station=row.station,
        time=parsed_moment(payload["captured_at"]).strftime("%H:%M:%S"),
        picture=f"/api/v1/results/{row.record_id}/thumbnail.jpg" if row.has_thumbnail else "",
    )


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share * 100:.1f} %"


def _share(count: int, of: int) -> str:
    return _percent(count / of if of else None)
