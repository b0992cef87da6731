"""The channel to the line server, which collects the results of many stations and counts them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import quote

from station.delivery.line_server_settings import LineServerSettings
from station.delivery.line_server_wire import (
    OutcomeOfOne,
    Progress,
    StationProgress,
    Stored,
    StoredBatch,
    body_of_batch,
    body_of_one,
    understood,
)
from station.delivery.rest_answer import Answer, described, outcome_of, reached_words, shown
from station.delivery.rest_line import RestLine
from station.domain.clock import Clock
from station.domain.delivery import (
    LINE_SERVER,
    Delivered,
    Outcome,
    Parcel,
    Receipt,
    Refused,
    RetryLater,
)
from station.domain.errors import ChannelError
from station.domain.record import Record

SERVER = "line server"
ANSWER_LIMIT_BYTES = 1_000_000
PROGRESS_EVERY_S = 60.0
HEADERS = {"Content-Type": "application/json"}


class LineServerChannel:
    """A `Channel`. `thumbnail` gives a record's small JPEG; `warn` is told in words, and "" when
    all is well again, where the server contradicts itself or the station (from the courier's
    thread)."""

    name = LINE_SERVER
    is_repeatable = True

    def __init__(
        self,
        *,
        settings: LineServerSettings,
        station: str,
        clock: Clock,
        secret: Callable[[str], str],
        folder: Path,
        thumbnail: Callable[[Record], bytes | None],
        warn: Callable[[str], None],
    ) -> None:
        self.batch_limit = settings.batch
        self._clock, self._thumbnail, self._warn = clock, thumbnail, warn
        self._has_pictures = settings.thumbnails
        self._url = f"{settings.url.rstrip('/')}/api/v1/stations/{quote(station, safe='')}"
        self._line = RestLine(
            access=settings,
            folder=folder,
            server=SERVER,
            secret=secret,
            answer_limit_bytes=ANSWER_LIMIT_BYTES,
        )
        self._highest = 0
        self._alarms = self._warning = ""
        self._asked_s: float | None = None

    @property
    def is_connected(self) -> bool | None:
        """Tell whether the last request was answered."""
        return self._line.is_connected

    def open(self) -> None:
        """Make ready; the connection is made with the first request."""
        self._line.open()

    def close(self) -> None:
        self._line.close()

    def beat(self) -> None:
        """Ask now and then how far the server thinks the station is."""
        now_s = self._clock.monotonic_s()
        if self._asked_s is not None and now_s < self._asked_s + PROGRESS_EVERY_S:
            return
        self._asked_s = now_s
        progress = self._progress(self._ask_progress())
        if progress is not None:
            self._alarms = " ".join(shown(alarm, limit=500) for alarm in progress.alarms[:3])
            self._note(progress)

    def send_test(self, text: str) -> str:  # noqa: ARG002  what devices are sent
        """Ask how far the server thinks the station is; `text` is not sent."""
        answer = self._ask_progress()
        words = reached_words(answer, server=SERVER)
        progress = self._progress(answer)
        if progress is None:
            raise ChannelError(f"{words} But it is no line server: check the address.")
        return f"{words} It has every result of this station up to {progress.highest_contiguous}."

    def _ask_progress(self) -> Answer | RetryLater:
        return self._line.exchange("GET", f"{self._url}/progress", body=None, headers={})

    def _progress(self, answer: Answer | RetryLater) -> StationProgress | None:
        if isinstance(answer, RetryLater) or not answer.is_good:
            return None
        return understood(StationProgress, answer.body)

    def send(self, parcels: Sequence[Parcel]) -> tuple[Outcome, ...]:
        """Send one record by PUT, several in one POST."""
        return (self._one(parcels[0]),) if len(parcels) == 1 else self._batch(parcels)

    def _one(self, parcel: Parcel) -> Outcome:
        record = parcel.record
        body = body_of_one(record, self._picture(record))
        url = f"{self._url}/results/{record.record_id}"
        answer = self._line.exchange("PUT", url, body=body, headers=HEADERS)
        if isinstance(answer, RetryLater):
            return answer
        if not answer.is_good:
            return outcome_of(answer, server=SERVER, now=self._clock.now())
        stored = understood(Stored, answer.body)
        if stored is None:
            return _not_understood(answer)
        self._note(stored)
        return self._arrived(parcel, stored.status, stored)

    def _batch(self, parcels: Sequence[Parcel]) -> tuple[Outcome, ...]:
        body = body_of_batch([(p.record, self._picture(p.record)) for p in parcels])
        answer = self._line.exchange("POST", f"{self._url}/results", body=body, headers=HEADERS)
        if isinstance(answer, RetryLater):
            return (answer,) * len(parcels)
        if not answer.is_good:
            return (self._batch_trouble(answer),) * len(parcels)
        stored = understood(StoredBatch, answer.body)
        if stored is None:
            return (_not_understood(answer),) * len(parcels)
        self._note(stored)
        found = {outcome.record_id: outcome for outcome in stored.outcomes}
        return tuple(self._of_batch(p, found.get(p.record.record_id), stored) for p in parcels)

    def _batch_trouble(self, answer: Answer) -> Outcome:
        """A refusal of all says nothing about which one is meant: they go one by one next."""
        outcome = outcome_of(answer, server=SERVER, now=self._clock.now())
        return (
            RetryLater(outcome.reason, is_answer=True) if isinstance(outcome, Refused) else outcome
        )

    def _of_batch(self, parcel: Parcel, found: OutcomeOfOne | None, progress: Progress) -> Outcome:
        if found is None:
            words = f"The {SERVER} did not say what became of this result. It is tried again."
            return RetryLater(words, is_answer=True)
        if found.status in ("conflict", "invalid"):
            detail = shown(found.detail, limit=500)
            words = f"The {SERVER} refused the result: {found.status}. {detail}"
            return Refused(words, may_concern_all=found.status == "invalid")
        return self._arrived(parcel, found.status, progress)

    def _arrived(self, parcel: Parcel, status: str, progress: Progress) -> Outcome:
        if progress.misses(parcel.record.sequence):
            words = f"The {SERVER} says {status}, but names the result as missing all the same."
            return RetryLater(words, is_answer=True)
        return Delivered(Receipt(status, self._clock.now()))

    def _picture(self, record: Record) -> bytes | None:
        return self._thumbnail(record) if self._has_pictures else None

    def _note(self, progress: Progress) -> None:
        """Compare with what the server has said before."""
        highest = progress.highest_contiguous
        words = self._alarms
        if highest < self._highest:
            words = (
                f"The {SERVER} had every result up to {self._highest}, now only up to {highest}: "
                f"it has lost results. Run `main.py verify`. {words}"
            ).strip()
        else:
            self._highest = highest
        if words != self._warning:
            self._warning = words
            self._warn(words)


def _not_understood(answer: Answer) -> RetryLater:
    words = f"The {SERVER} answered what is not understood: {described(answer)}. Is it the right"
    return RetryLater(f"{words} address? It is tried again.", is_answer=True)
