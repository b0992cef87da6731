"""A verification as lines for people: every difference, then what was compared."""

from collections.abc import Iterator

from station.verification.verify import Verification


def lines_of(found: Verification) -> Iterator[str]:
    """Yield one line for each difference and one that sums up."""
    yield from map(str, found.differences)
    server = (
        "line server not asked"
        if found.server_results is None
        else f"{found.server_results} results on the line server"
    )
    count = len(found.differences)
    verdict = "All agree" if not count else f"{count} difference{'s' if count > 1 else ''}"
    yield (
        f"{verdict}: {found.results} results in the database, {found.entries} audit entries, "
        f"{found.csv_files} CSV files, {server}."
    )
