"""The ledger and the channels that the settings name."""

from pathlib import Path

from station.config.settings import Settings
from station.delivery.device_console import no_console
from station.domain.clock import SystemClock
from station.domain.delivery import DEVICE, LINE_SERVER, PLANT_SERVER, Route
from station.ledger_assembly import channels_of, choice_of, ledger_of
from station.records.audit_chain import AuditKind

ALL_ON = {
    "device": {"enabled": True},
    "plant_server": {"enabled": True, "url": "http://127.0.0.1:1/parts"},
    "line_server": {"enabled": True, "url": "http://127.0.0.1:1"},
}


def settings_in(folder: Path, **more: object) -> Settings:
    return Settings.model_validate({"data_folder": str(folder), "operator": "Anna", **more})


def test_nothing_is_queued_or_sent_unless_it_is_enabled(tmp_path: Path) -> None:
    settings, clock = settings_in(tmp_path), SystemClock()
    ledger = ledger_of(settings, clock)
    assert choice_of(settings).routes() == ()
    assert channels_of(settings, ledger, clock, console=no_console, warn=str) == ()


def test_the_plant_server_waits_for_the_device_where_there_is_one(tmp_path: Path) -> None:
    assert choice_of(settings_in(tmp_path, **ALL_ON)).routes() == (
        Route(DEVICE),
        Route(PLANT_SERVER, waits_for=DEVICE),
        Route(LINE_SERVER, takes_rejected=True),
    )
    without = {**ALL_ON, "device": {"enabled": False}}
    assert choice_of(settings_in(tmp_path, **without)).routes()[0] == Route(PLANT_SERVER)


def test_every_route_has_its_channel(tmp_path: Path) -> None:
    settings, clock = settings_in(tmp_path, **ALL_ON), SystemClock()
    ledger = ledger_of(settings, clock)
    channels = channels_of(settings, ledger, clock, console=no_console, warn=str)
    assert [channel.name for channel in channels] == [
        r.channel for r in choice_of(settings).routes()
    ]
    for channel in channels:
        channel.close()


def test_a_change_of_the_settings_is_noted_once(tmp_path: Path) -> None:
    def opened(**more: object) -> list[str]:
        ledger = ledger_of(settings_in(tmp_path, **more), SystemClock())
        ledger.open()
        entries = ledger.database.audit.entries()
        ledger.close()
        return [entry.kind for entry in entries]

    assert opened() == [AuditKind.SETTINGS_CHANGED]
    assert opened() == [AuditKind.SETTINGS_CHANGED]
    assert opened(theme="dark") == [AuditKind.SETTINGS_CHANGED] * 2
