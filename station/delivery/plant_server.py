"""The channel to the plant's own server: one JSON request a record, filled from a template."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from station.delivery.body_template import filled_in
from station.delivery.plant_server_settings import PlantServerSettings
from station.delivery.rest_answer import may_be_done, outcome_of, reached_words
from station.delivery.rest_line import RestLine
from station.domain.clock import Clock
from station.domain.delivery import PLANT_SERVER, Outcome, Parcel, RetryLater, Uncertain

SERVER = "plant server"
ANSWER_LIMIT_BYTES = 65_536
AUDIT_HEADER = "Station-Audit-Head"
"""Count and SHA-256 of the audit entry of the part: a server that keeps it is a witness."""
QUICK_S = 0.1
QUICK_BATCH = 10


class PlantServerChannel:
    """A `Channel`. Every try of a record carries its id, so that the server can know a repeat.

    Several records are taken from the outbox at once while the server is quick: it costs less, and
    what is on its way when the power fails is still only a moment's work.
    """

    name = PLANT_SERVER

    def __init__(
        self,
        *,
        settings: PlantServerSettings,
        clock: Clock,
        secret: Callable[[str], str],
        folder: Path,
    ) -> None:
        self._settings, self._clock = settings, clock
        self._line = RestLine(
            access=settings,
            folder=folder,
            server=SERVER,
            secret=secret,
            answer_limit_bytes=ANSWER_LIMIT_BYTES,
        )
        self._last_s = 0.0

    @property
    def batch_limit(self) -> int:
        """Return 1 where a repeat could do harm, or the server takes its time."""
        return QUICK_BATCH if self.is_repeatable and self._last_s < QUICK_S else 1

    @property
    def is_repeatable(self) -> bool:
        return self._settings.recognises_repeats

    @property
    def is_connected(self) -> bool | None:
        """Tell whether the last request was answered; between requests there is no line."""
        return self._line.is_connected

    def open(self) -> None:
        """Make ready; the connection is made with the first request."""
        self._line.open()

    def send(self, parcels: Sequence[Parcel]) -> tuple[Outcome, ...]:
        """Send one record after the other; after one that did not get through, no more."""
        outcomes: list[Outcome] = []
        for parcel in parcels:
            begun_s = self._clock.monotonic_s()
            outcomes.append(self._sent(parcel))
            self._last_s = self._clock.monotonic_s() - begun_s
            if isinstance(outcomes[-1], RetryLater):
                break
        not_tried = len(parcels) - len(outcomes)
        return (*outcomes, *[outcomes[-1]] * not_tried)

    def send_test(self, text: str) -> str:  # noqa: ARG002  what devices are sent
        """Ask for the headers alone, which changes nothing; `text` is not sent."""
        answer = self._line.exchange("HEAD", self._settings.url, body=None, headers={})
        return reached_words(answer, server=SERVER)

    def beat(self) -> None:
        """Nothing to look after: HTTP keeps no line."""

    def close(self) -> None:
        self._line.close()

    def _sent(self, parcel: Parcel) -> Outcome:
        settings, audit = self._settings, parcel.record.audit_head
        headers = {
            **settings.headers,
            "Content-Type": "application/json",
            "Idempotency-Key": parcel.record.record_id,
            AUDIT_HEADER: f"{audit.count} {audit.digest}",
        }
        body = json.dumps(filled_in(settings.body, parcel)).encode()
        answer = self._line.exchange(settings.method, settings.url, body=body, headers=headers)
        if isinstance(answer, RetryLater):
            return answer if self.is_repeatable else _never_twice(answer)
        outcome = outcome_of(answer, server=SERVER, now=self._clock.now())
        if self.is_repeatable or not isinstance(outcome, RetryLater) or not may_be_done(answer):
            return outcome
        return _never_twice(RetryLater(outcome.reason, is_answer=True))


def _never_twice(trouble: RetryLater) -> Outcome:
    """Return what trouble means to a server that does not know a repeat: it may have the result."""
    if not trouble.is_answer:
        return trouble  # the server was not reached
    reason = trouble.reason.removesuffix(" It is tried again.")
    return Uncertain(f"{reason} It may have arrived: look there, then decide.")
