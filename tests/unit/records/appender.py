"""Run as a program: appends inspections to a log and says each serial number that was promised.

Arguments: path, number of the first inspection, how many, and optionally the largest file size.
"""

import sys
from pathlib import Path

from station.domain.errors import RecordError
from station.records.csv_log import CsvLog
from tests.unit.records.inspections import undecided


def limit_file_size(size_bytes: int) -> None:
    """Make the disk look full: writes beyond the size are cut, then fail."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, resource.RLIM_INFINITY))


def main() -> None:
    path, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    log = CsvLog(path)
    log.open()
    if len(sys.argv) > 4:
        limit_file_size(int(sys.argv[4]))
    for number in range(first, first + count):
        try:
            serial = log.append(undecided(number))
        except RecordError as fault:
            sys.stdout.write(f"refused {fault}\n")
            break
        sys.stdout.write(f"{number} {serial}\n")
        sys.stdout.flush()
    log.close()


main()
