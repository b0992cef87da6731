"""What `queue` does: shows deliveries, carries out a choice about them, writes them into a file."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from station.config.paths import SETTINGS_FILE
from station.config.settings import load_settings
from station.config.system_user import system_user
from station.delivery.held_export import HELD, every_delivery, export_held
from station.domain.clock import SystemClock
from station.domain.delivery import Delivery, DeliveryState, ManualChoice, Outbox, QueueState
from station.domain.errors import UsageError
from station.records.database import FILE_NAME, Database
from station.records.queue_view import QueueView

ALL_WELL, NEEDS_A_PERSON = 0, 1
SHOWN_WAITING = 20
WAITING = (DeliveryState.SENDING, DeliveryState.WAITING)


def database_path(data: Path | None) -> Path:
    """Return the database of a data folder, by default that of the settings."""
    return (data or load_settings(SETTINGS_FILE).data_path) / FILE_NAME


def show(path: Path, *, channel: str, as_json: bool) -> int:
    """Print each channel's figures and lines."""
    held = 0
    with _viewed(path) as view:
        names = (channel,) if channel else view.channels()
        if not (names or as_json):
            sys.stdout.write("No result was ever queued: no channel is switched on.\n")
        for name in names:
            queue = view.outbox.queue(name)
            held += queue.uncertain + queue.set_aside
            write = _write_json if as_json else _write_text
            write(queue, tuple(_open_lines(view.outbox, name)))
    return NEEDS_A_PERSON if held else ALL_WELL


def export(path: Path, *, channel: str, file: Path) -> int:
    """Write what waits for a person into a file."""
    with _viewed(path) as view:
        count = export_held(file, outbox=view.outbox, channel=channel, record_of=view.record)
    sys.stdout.write(f"{count} results written to {file}; they stay in the queue.\n")
    return ALL_WELL


def decide(
    path: Path,
    *,
    channel: str,
    choice: ManualChoice,
    numbers: frozenset[int],
    is_all: bool,
    operator: str,
    reply: str = "",
) -> int:
    """Carry a choice out for these numbers; each is in the audit. InUseError beside a station."""
    if is_all == bool(numbers):
        raise UsageError("Name the numbers of the results, or say --all for all of them.")
    if reply and len(numbers) != 1:
        raise UsageError("A reply is one part's own: name one result with --reply.")
    with _viewed(path) as view:
        station = view.station
    database = Database(path, station=station, routes=(), clock=SystemClock())
    database.open()
    try:
        states = (DeliveryState.WAITING,) if choice is ManualChoice.SET_ASIDE else HELD
        found = every_delivery(database.outbox, channel, states)
        chosen = [delivery for delivery in found if is_all or delivery.sequence in numbers]
        _check_found(channel, numbers, chosen)
        for delivery in chosen:
            database.outbox.decide(
                delivery.record_id,
                channel,
                choice,
                operator=operator or system_user(),
                reply=reply,
            )
    finally:
        database.close()
    sys.stdout.write(f"{len(chosen)} results: {choice.value}.\n")
    return ALL_WELL


def _check_found(channel: str, numbers: frozenset[int], chosen: list[Delivery]) -> None:
    missing = sorted(numbers - {delivery.sequence for delivery in chosen})
    if missing:
        named = ", ".join(map(str, missing))
        raise UsageError(
            f"On the {channel} channel there is nothing to decide about {named}. Nothing was "
            "changed. "
            f"`main.py queue list --channel {channel}` shows what does."
        )


@contextmanager
def _viewed(path: Path) -> Iterator[QueueView]:
    view = QueueView(path, clock=SystemClock())
    view.open()
    try:
        yield view
    finally:
        view.close()


def _open_lines(outbox: Outbox, channel: str) -> Iterator[Delivery]:
    yield from every_delivery(outbox, channel, HELD)
    yield from outbox.deliveries(channel, WAITING, limit=SHOWN_WAITING)


def _write_text(queue: QueueState, lines: tuple[Delivery, ...]) -> None:
    figures = f"{queue.waiting} wait, {queue.uncertain} uncertain, {queue.set_aside} set aside"
    error = f"; last: {' '.join(queue.last_error.split())}" if queue.last_error else ""
    sys.stdout.write(f"{_printable(f'{queue.channel}: {figures}{error}')}\n")
    for line in lines:
        state = "set aside" if line.state is DeliveryState.SET_ASIDE else line.state.value
        when = f"{line.changed_at.astimezone():%Y-%m-%d %H:%M:%S}"
        reason = " ".join(line.reason.split())
        text = f"  {line.sequence:>8}  {state:<9}  {line.code:<20} {when}  {reason}"
        sys.stdout.write(f"{_printable(text).rstrip()}\n")
    shown = sum(line.state not in HELD for line in lines)
    if queue.waiting > shown:
        sys.stdout.write(f"  … and {queue.waiting - shown} more that wait\n")


def _write_json(queue: QueueState, lines: tuple[Delivery, ...]) -> None:
    for line in lines:
        document: dict[str, Any] = {
            "channel": queue.channel,
            "sequence": line.sequence,
            "record_id": line.record_id,
            "code": line.code,
            "state": line.state.value,
            "attempts": line.attempts,
            "changed_at": line.changed_at.isoformat(),
            "next_attempt_at": line.next_attempt_at and line.next_attempt_at.isoformat(),
            "reason": line.reason,
        }
        sys.stdout.write(f"{json.dumps(document)}\n")


def _printable(text: str) -> str:
    """Return text that cannot move a terminal's cursor: codes and reasons come from outside."""
    return "".join(c if c.isprintable() else "·" for c in text)
