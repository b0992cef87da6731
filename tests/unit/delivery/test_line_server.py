"""The line server's answers to one record and to many, and when it contradicts itself."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from station.delivery.line_server import PROGRESS_EVERY_S, LineServerChannel
from station.delivery.line_server_settings import LineServerSettings
from station.domain.delivery import Delivered, Outcome, Refused, RetryLater
from station.domain.errors import ChannelError
from station.record_document import canonical_json, digest_of
from tests.unit.delivery.courier_fakes import HandClock
from tests.unit.delivery.http_servers import AnswerServer, Heard, Prepared
from tests.unit.delivery.parcels import parcel

JPEG = b"\xff\xd8\xff\xe0 small"


def said(code: int = 200, /, **fields: Any) -> Prepared:
    return Prepared(code, json.dumps(fields).encode())


def stored(status: str = "stored", *, highest: int = 1, gaps: Any = ()) -> Prepared:
    return said(201, status=status, highest_contiguous=highest, gaps=gaps)


@dataclass
class Bench:
    """A channel to a prepared server."""

    server: AnswerServer
    clock: HandClock = field(default_factory=HandClock)
    warnings: list[str] = field(default_factory=list)
    jpeg: bytes | None = JPEG

    def channel(self, **fields: Any) -> LineServerChannel:
        return LineServerChannel(
            settings=LineServerSettings(enabled=True, url=f"{self.server.url}/", **fields),
            station="Halle 3",
            clock=self.clock,
            secret=lambda _: "s3cret",
            folder=Path("/nowhere"),
            thumbnail=lambda _: self.jpeg,
            warn=self.warnings.append,
        )


@contextmanager
def bench(*answers: Prepared) -> Iterator[Bench]:
    with AnswerServer(*answers) as server:
        yield Bench(server)


def sent(made: Bench, *sequences: int, **fields: Any) -> tuple[Outcome, ...]:
    channel = made.channel(**fields)
    channel.open()
    try:
        return channel.send([parcel(sequence) for sequence in sequences])
    finally:
        channel.close()


def test_one_record_is_put_whole_with_its_hash_and_picture() -> None:
    with bench(stored()) as made:
        (outcome,) = sent(made, 1, token_from="env:LINE_TOKEN")
    (heard,) = made.server.heard
    record = parcel(1).record
    assert heard.method == "PUT"
    assert heard.path == f"/api/v1/stations/Halle%203/results/{record.record_id}"
    assert heard.headers["Authorization"] == "Bearer s3cret"
    body = json.loads(heard.body)
    assert body["payload"]["sequence"] == 1
    assert body["payload_sha256"] == digest_of(canonical_json(body["payload"]))
    assert base64.b64decode(body["thumbnail"]) == JPEG
    assert isinstance(outcome, Delivered)
    assert outcome.receipt.reply == "stored"


@pytest.mark.parametrize(
    ("jpeg", "fields"),
    [(None, {}), (b"\xff\xd8\xff" + b"x" * 49_152, {}), (JPEG, {"thumbnails": False})],
    ids=["none", "too large", "switched off"],
)
def test_a_record_goes_without_its_picture_too(jpeg: bytes | None, fields: dict[str, Any]) -> None:
    with bench(stored()) as made:
        made.jpeg = jpeg
        (outcome,) = sent(made, 1, **fields)
    assert isinstance(outcome, Delivered)
    assert json.loads(made.server.heard[0].body)["thumbnail"] is None


def outcomes_for(*statuses: str, highest: int = 3, gaps: Any = ()) -> Prepared:
    found = [
        {"record_id": parcel(n).record.record_id, "status": status, "detail": "why"}
        for n, status in enumerate(statuses, start=1)
    ]
    return said(outcomes=found, highest_contiguous=highest, gaps=gaps)


def test_many_records_go_in_one_request_and_each_gets_its_outcome() -> None:
    answer = outcomes_for("stored", "duplicate", "conflict", "invalid")
    with bench(answer) as made:
        first, second, third, fourth = sent(made, 1, 2, 3, 4)
    (heard,) = made.server.heard
    assert (heard.method, heard.path) == ("POST", "/api/v1/stations/Halle%203/results")
    assert [r["payload"]["sequence"] for r in json.loads(heard.body)["results"]] == [1, 2, 3, 4]
    assert isinstance(first, Delivered)
    assert isinstance(second, Delivered)
    assert second.receipt.reply == "duplicate"
    assert third == Refused("The line server refused the result: conflict. why")
    assert isinstance(fourth, Refused)


def test_outcomes_belong_to_ids_not_to_places() -> None:
    answer = json.loads(outcomes_for("stored", "conflict").body)
    answer["outcomes"].reverse()
    with bench(said(**answer)) as made:
        first, second = sent(made, 1, 2)
    assert isinstance(first, Delivered)
    assert isinstance(second, Refused)


def test_a_record_the_answer_passes_over_is_tried_again() -> None:
    with bench(outcomes_for("stored")) as made:
        first, second = sent(made, 1, 2)
    assert isinstance(first, Delivered)
    assert isinstance(second, RetryLater)


@pytest.mark.parametrize("status", [404, 413, 422])
def test_a_batch_refused_as_a_whole_sets_nothing_aside(status: int) -> None:
    with bench(said(status, detail="no")) as made:
        outcomes = sent(made, 1, 2)
    assert [type(outcome) for outcome in outcomes] == [RetryLater, RetryLater]
    assert all(getattr(outcome, "is_answer", False) for outcome in outcomes)


@pytest.mark.parametrize(
    ("status", "kind"), [(409, Refused), (413, Refused), (422, Refused), (401, RetryLater)]
)
def test_one_record_is_refused_by_its_own_answer(status: int, kind: type) -> None:
    with bench(said(status, detail="why")) as made:
        (outcome,) = sent(made, 1)
    assert type(outcome) is kind


def test_a_busy_server_is_waited_for_as_long_as_it_asks() -> None:
    with bench(Prepared(429, b"", {"Retry-After": "7"})) as made:
        outcomes = sent(made, 1, 2)
    assert [getattr(outcome, "delay_s", None) for outcome in outcomes] == [7.0, 7.0]
    assert not any(getattr(outcome, "is_answer", True) for outcome in outcomes)


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>", b"[]", b'{"status": "kept", "highest_contiguous": 1}', b"\xff" * 9],
    ids=str,
)
def test_an_answer_that_is_not_understood_is_no_delivery(body: bytes) -> None:
    with bench(Prepared(200, body)) as made:
        for outcome in (*sent(made, 1), *sent(made, 1, 2)):
            assert isinstance(outcome, RetryLater)
            assert "right address" in outcome.reason


def test_a_result_that_is_stored_and_missing_at_once_is_tried_again() -> None:
    with bench(stored(highest=1, gaps=[[2, 5]])) as made:
        (outcome,) = sent(made, 3)
    assert isinstance(outcome, RetryLater)
    assert outcome.is_answer


def test_gaps_elsewhere_do_not_matter_to_this_record() -> None:
    with bench(stored(highest=1, gaps=[[2, 5]])) as made:
        (outcome,) = sent(made, 6)
    assert isinstance(outcome, Delivered)
    assert made.warnings == []


def test_a_server_that_lost_results_is_told_once_and_its_recovery_too() -> None:
    answers = [stored(highest=9), stored(highest=4), stored(highest=4), stored(highest=12)]
    with bench(*answers) as made:
        channel = made.channel()
        for _ in answers:
            channel.send([parcel(1)])
        channel.close()
    assert len(made.warnings) == 2
    assert "up to 9, now only up to 4" in made.warnings[0]
    assert made.warnings[1] == ""


def test_an_idle_line_asks_for_the_progress_once_a_minute() -> None:
    with bench(said(highest_contiguous=7, gaps=[], alarms=["Audit went back."])) as made:
        channel = made.channel()
        channel.beat()
        made.clock.pass_s(PROGRESS_EVERY_S - 1)
        channel.beat()
        assert len(made.server.heard) == 1
        made.clock.pass_s(1)
        channel.beat()
        assert channel.is_connected
        made.server.answers = [stored(highest=7)]
        channel.send([parcel(1)])
        channel.close()
    assert [heard.path for heard in made.server.heard[:2]] == [
        "/api/v1/stations/Halle%203/progress"
    ] * 2
    assert made.warnings == ["Audit went back."]


def test_a_beat_that_is_not_answered_breaks_nothing() -> None:
    def refuse(_: Heard) -> Prepared:
        return Prepared(500, b"oh")

    with bench() as made:
        made.server.answer_to = refuse
        channel = made.channel()
        channel.beat()
        channel.close()
    assert made.warnings == []


def test_a_test_tells_how_far_the_station_is() -> None:
    with bench(said(highest_contiguous=7, gaps=[])) as made:
        channel = made.channel()
        words = channel.send_test("")
        channel.close()
    assert words == (
        "The line server is there (answer 200). It has every result of this station up to 7."
    )


def test_a_test_of_another_server_says_so() -> None:
    with bench(Prepared(200, b"<html>")) as made:
        channel = made.channel()
        with pytest.raises(ChannelError, match="no line server"):
            channel.send_test("")
        channel.close()
