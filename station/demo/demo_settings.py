"""The settings of a demo: every channel on, every record marked."""

from pathlib import Path

from station.commands.listener_settings import ListenerSettings
from station.config.settings import Settings
from station.delivery.device_settings import DeviceSettings
from station.delivery.line_server_settings import LineServerSettings
from station.delivery.plant_server_settings import PlantServerSettings
from station.delivery.schedule import Schedule
from station.records.csv_settings import CsvSettings

STATION = "DEMO"
"""Stands in every record and in every message: nobody takes it for production."""

QUICK = Schedule(first_s=0.5, most_s=5.0)
"""A visitor does not wait five minutes for the next try."""

ANSWER_LIMIT_S = 5.0


def demo_settings(folder: Path, *, device: int, plant: int, line: int, commands: int) -> Settings:
    """Return settings for a data folder and the ports of the other sides.

    At `commands` the station listens for a controller.
    """
    return Settings(
        data_folder=str(folder),
        station=STATION,
        operator="demo visitor",
        device=DeviceSettings(enabled=True, port=device, reply_timeout_s=ANSWER_LIMIT_S),
        plant_server=PlantServerSettings(
            enabled=True,
            url=f"http://127.0.0.1:{plant}/parts",
            read_timeout_s=ANSWER_LIMIT_S,
        ),
        line_server=LineServerSettings(
            enabled=True, url=f"http://127.0.0.1:{line}", read_timeout_s=ANSWER_LIMIT_S
        ),
        commands=ListenerSettings(enabled=True, port=commands),
        csv=CsvSettings(
            file_name="ocr_data_demo.csv",
            columns=("Serial Number", "Timestamp", "Detected Text", "Station"),
        ),
    )
