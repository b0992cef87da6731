"""Finds what is to be compared: by the settings, unless the command line says otherwise."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from station.config.settings import Settings, resolved
from station.delivery.secrets import secret_from
from station.records.database import FILE_NAME
from station.verification.csv_files import CsvAccount
from station.verification.line_server import LineServerView
from station.verification.verify import Verification, verification_of


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line asks for; None leaves it to the settings."""

    data_folder: Path | None = None
    csv_folder: Path | None = None
    has_csv: bool = True
    has_server: bool = True


def verified(settings: Settings, choices: Choices) -> Verification:
    """Compare what the station of these settings has."""
    folder = choices.data_folder or settings.data_path
    database = folder / FILE_NAME
    csv = _csv_account(settings, choices, folder) if choices.has_csv else None
    server = settings.line_server
    if not (choices.has_server and server.enabled):
        return verification_of(database, csv=csv)
    view = LineServerView(settings=server, folder=folder, secret=secret_from)
    with closing(view):
        view.open()
        return verification_of(database, csv=csv, server=view.results)


def _csv_account(settings: Settings, choices: Choices, data_folder: Path) -> CsvAccount:
    folder = settings.csv.folder
    default = resolved(folder) if folder else data_folder
    return CsvAccount(choices.csv_folder or default, settings.csv)
