"""Fails a test that makes the station log a warning which the test did not announce."""

import logging
import re
from collections.abc import Iterator

import pytest


class WarningCollector(logging.Handler):
    """Keeps the text of every record from WARNING up that comes from our own code."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.split(".")[0] == "station":
            self.messages.append(f"{record.name}: {record.getMessage()}")


def complaints(messages: list[str], announced: list[str]) -> list[str]:
    """Return what is wrong: warnings nobody announced, announcements that did not come true."""
    stray = [m for m in messages if not any(re.search(pattern, m) for pattern in announced)]
    missing = [p for p in announced if not any(re.search(p, message) for message in messages)]
    return [f"unannounced log warning: {message}" for message in stray] + [
        f"announced log warning did not come: {pattern}" for pattern in missing
    ]


@pytest.fixture(autouse=True)
def no_stray_log_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    announced = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    collector = WarningCollector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    found = complaints(collector.messages, announced)
    if found:
        pytest.fail("\n".join(found), pytrace=False)
