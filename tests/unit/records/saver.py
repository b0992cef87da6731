"""Run as a program: saves parts into a data folder and says each number that was promised.

Arguments: folder, number of the first part, how many.
"""

import sys
from pathlib import Path

from station.records.csv_projection import CsvProjection
from station.records.csv_settings import CsvSettings
from tests.unit.records.inspections import decided
from tests.unit.records.stations import HandClock, database_at


def main() -> None:
    folder, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    database = database_at(folder)
    database.open()
    csv_file = CsvProjection(
        source=database,
        places=database.csv_places,
        folder=folder,
        settings=CsvSettings(),
        clock=HandClock(),
    )
    for number in range(first, first + count):
        sys.stdout.write(f"{number} {database.save(decided(number)).sequence}\n")
        sys.stdout.flush()
        csv_file.catch_up()


main()
