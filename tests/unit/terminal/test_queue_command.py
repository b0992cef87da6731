"""`main.py queue`: what it shows, and the choices it carries out."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.domain.clock import SystemClock
from station.domain.delivery import (
    DEVICE,
    PLANT_SERVER,
    DeliveryState,
    Refused,
    Route,
    Uncertain,
)
from station.domain.errors import InUseError, UsageError
from station.records.database import FILE_NAME, Database
from station.terminal.queue_command import add_arguments, run
from tests.unit.records.inspections import decided

ROUTES = (Route(DEVICE), Route(PLANT_SERVER))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A station with three results: one uncertain at the device, one refused by the server."""
    made = Database(
        tmp_path / FILE_NAME,
        station="station-1",
        routes=ROUTES,
        clock=SystemClock(),
        reserve_bytes=4096,
    )
    made.open()
    for number in (1, 2, 3):
        made.save(decided(number))
    (uncertain,) = made.outbox.claim(DEVICE, limit=1)
    made.outbox.settle([(uncertain, Uncertain("No\nreply.\x1b[2J"), None)])
    (refused,) = made.outbox.claim(PLANT_SERVER, limit=1)
    made.outbox.settle([(refused, Refused("Answered 422."), None)])
    yield made
    made.close()


def asked(folder: Path, *words: str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(["--data", str(folder), *words]))


def states(database: Database, channel: str) -> list[DeliveryState]:
    return [d.state for d in database.outbox.deliveries(channel, list(DeliveryState), limit=9)]


def test_the_queues_are_shown_beside_a_working_station(
    database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(tmp_path) == 1
    shown = capsys.readouterr().out
    assert "device: 2 wait, 1 uncertain, 0 set aside; last: No reply.·[2J" in shown
    assert "plant-server: 2 wait, 0 uncertain, 1 set aside; last: Answered 422." in shown
    assert "set aside  ABC12325123456789" in shown
    assert "\x1b" not in shown


def test_one_channel_is_shown_as_json_lines(
    database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(tmp_path, "list", "--channel", PLANT_SERVER, "--json") == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["sequence"], line["state"]) for line in lines] == [
        (1, "quarantined"),
        (2, "waiting"),
        (3, "waiting"),
    ]


def test_nothing_that_needs_a_person_is_a_good_answer(tmp_path: Path, database: Database) -> None:
    assert asked(tmp_path, "list", "--channel", "line-server") == 0


def test_a_choice_is_carried_out_and_in_the_audit(tmp_path: Path, database: Database) -> None:
    database.close()
    assert asked(tmp_path, "it-arrived", DEVICE, "1", "--operator", "Ann") == 0
    assert asked(tmp_path, "send-again", PLANT_SERVER, "--all") == 0
    database.open()
    assert states(database, DEVICE)[0] is DeliveryState.DELIVERED
    assert states(database, PLANT_SERVER) == [DeliveryState.WAITING] * 3


def test_what_holds_up_others_is_set_aside(tmp_path: Path, database: Database) -> None:
    database.close()
    assert asked(tmp_path, "set-aside", PLANT_SERVER, "2", "--operator", "Ann") == 0
    database.open()
    aside, waiting = DeliveryState.SET_ASIDE, DeliveryState.WAITING
    assert states(database, PLANT_SERVER) == [aside, aside, waiting]


def test_beside_a_working_station_a_choice_is_refused(tmp_path: Path, database: Database) -> None:
    with pytest.raises(InUseError):
        asked(tmp_path, "send-again", DEVICE, "1")
    assert states(database, DEVICE)[0] is DeliveryState.UNCERTAIN


@pytest.mark.parametrize("words", [(), ("1", "--all")])
def test_a_choice_names_its_results(
    tmp_path: Path, database: Database, words: tuple[str, ...]
) -> None:
    with pytest.raises(UsageError, match="--all"):
        asked(tmp_path, "send-again", DEVICE, *words)


def test_a_number_that_waits_for_nobody_changes_nothing(tmp_path: Path, database: Database) -> None:
    database.close()
    with pytest.raises(UsageError, match="nothing to decide about 2"):
        asked(tmp_path, "it-arrived", DEVICE, "1", "2")
    database.open()
    assert states(database, DEVICE)[0] is DeliveryState.UNCERTAIN


def test_what_was_set_aside_is_exported(tmp_path: Path, database: Database) -> None:
    file = tmp_path / "aside.jsonl"
    assert asked(tmp_path, "export", PLANT_SERVER, str(file)) == 0
    (line,) = file.read_text("utf-8").splitlines()
    assert json.loads(line)["payload"]["station"] == "station-1"


def test_the_data_folder_may_stand_behind_the_step(tmp_path: Path, database: Database) -> None:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    assert run(parser.parse_args(["list", "--data", str(tmp_path)])) == 1


def test_a_folder_without_results_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing was ever saved"):
        asked(tmp_path)


def test_a_reply_is_typed_for_one_result(
    database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database.close()
    words = ("--operator", "Ann", "--reply", "NEW-1")
    with pytest.raises(UsageError, match="one part's own"):
        asked(tmp_path, "it-arrived", DEVICE, "--all", *words)
    assert asked(tmp_path, "it-arrived", DEVICE, "1", *words) == 0
    database.open()
    (line,) = database.outbox.deliveries(DEVICE, [DeliveryState.DELIVERED], limit=9)
    assert line.receipt is not None
    assert (line.receipt.reply, line.receipt.typed_by) == ("NEW-1", "Ann")


def test_a_station_without_channels_is_told_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = Database(
        tmp_path / FILE_NAME,
        station="station-1",
        routes=(),
        clock=SystemClock(),
        reserve_bytes=4096,
    )
    made.open()
    made.save(decided(1))
    made.close()
    assert asked(tmp_path) == 0
    assert "no channel" in capsys.readouterr().out
