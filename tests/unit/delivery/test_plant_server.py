"""The plant server's answers, good and bad, and the ways in which none comes."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from station.delivery.plant_server import PlantServerChannel
from station.delivery.plant_server_settings import PlantServerSettings
from station.delivery.rest_answer import Answer, outcome_of
from station.domain.delivery import Delivered, Outcome, Refused, RetryLater, Uncertain
from station.domain.errors import ChannelError
from tests.unit.delivery.courier_fakes import HandClock
from tests.unit.delivery.http_servers import AnswerServer, Heard, Prepared, raw_server, read_request
from tests.unit.delivery.parcels import CODE, NOW, parcel

WAIT_S = 5.0


def no_secret(source: str) -> str:
    raise ChannelError(f"{source} holds no token.")


@contextmanager
def channel_to(
    url: str,
    *,
    secret: Callable[[str], str] = no_secret,
    clock: HandClock | None = None,
    **fields: Any,
) -> Iterator[PlantServerChannel]:
    settings = PlantServerSettings(enabled=True, url=url, **fields)
    made = PlantServerChannel(
        settings=settings, clock=clock or HandClock(), secret=secret, folder=Path("/nowhere")
    )
    made.open()
    try:
        yield made
    finally:
        made.close()
        made.close()


def sent_to(url: str, **fields: Any) -> Outcome:
    with channel_to(url, **fields) as channel:
        return channel.send([parcel(device_reply="N7781")])[0]


def test_a_record_is_posted_as_the_cell_knows_it() -> None:
    with AnswerServer(Prepared(201, b'{"stored": true}')) as server:
        outcome = sent_to(f"{server.url}/parts?line=3", headers={"X-Line": "3"})
    (heard,) = server.heard
    assert (heard.method, heard.path) == ("POST", "/parts?line=3")
    assert json.loads(heard.body)["new_part_name"] == "N7781"
    assert json.loads(heard.body)["old_part_name"] == CODE
    assert heard.headers["Idempotency-Key"] == parcel().record.record_id
    assert heard.headers["Station-Audit-Head"] == f"1 {'0' * 64}"
    assert heard.headers["X-Line"] == "3"
    assert heard.headers["Content-Type"] == "application/json"
    assert "Authorization" not in heard.headers
    assert isinstance(outcome, Delivered)
    assert outcome.receipt.reply == '201 {"stored": true}'
    assert outcome.receipt.received_at == NOW


def test_the_connection_is_kept_for_the_next_record() -> None:
    with AnswerServer() as server, channel_to(server.url) as channel:
        for sequence in (1, 2, 3):
            channel.send([parcel(sequence)])
        assert len(server.heard) == 3
        assert len(server.connections) == 1
        assert channel.is_connected


def test_the_token_goes_along_and_is_read_anew_after_a_refusal() -> None:
    tokens = iter(["old", "new"])
    with AnswerServer(Prepared(401), Prepared(200)) as server:
        source = {"token_from": "env:PLANT_TOKEN"}
        with channel_to(server.url, secret=lambda _: next(tokens), **source) as channel:
            first, second = (channel.send([parcel()])[0] for _ in range(2))
    assert isinstance(first, RetryLater)
    assert "token" in first.reason
    assert not first.is_answer  # every record would fail: none may be set aside for it
    assert isinstance(second, Delivered)
    assert [h.headers["Authorization"] for h in server.heard] == ["Bearer old", "Bearer new"]


def test_without_its_token_nothing_is_sent() -> None:
    with AnswerServer() as server:
        outcome = sent_to(server.url, token_from="env:PLANT_TOKEN")
    assert outcome == RetryLater("env:PLANT_TOKEN holds no token.")
    assert server.heard == []


@pytest.mark.parametrize(
    ("status", "kind", "is_answer"),
    [
        (200, Delivered, None),
        (204, Delivered, None),
        (301, RetryLater, True),
        (400, Refused, None),
        (401, RetryLater, False),
        (403, RetryLater, True),
        (404, RetryLater, True),
        (405, RetryLater, True),
        (415, RetryLater, True),
        (418, Refused, None),
        (408, RetryLater, False),
        (409, Refused, None),
        (413, Refused, None),
        (422, Refused, None),
        (425, RetryLater, False),
        (429, RetryLater, False),
        (500, RetryLater, True),
        (502, RetryLater, True),
        (503, RetryLater, True),
        (599, RetryLater, True),
    ],
)
def test_every_status_has_its_meaning(status: int, kind: type, is_answer: bool | None) -> None:
    outcome = outcome_of(Answer(status, b"why"), server="plant server", now=NOW)
    assert type(outcome) is kind
    assert getattr(outcome, "is_answer", None) == is_answer


SETTINGS_WORDS = {
    403: "token_from in the settings",
    404: "takes no results at this address: 404 Not here. Check url and method",
    405: "takes no results at this address: 405 Not here. Check url and method",
    415: "does not take what the station sends: 415 Not here. Check url and headers",
    302: "put the right address into the settings",
}


@pytest.mark.parametrize(("status", "words"), SETTINGS_WORDS.items())
def test_a_wrong_setting_is_told_and_nothing_is_set_aside_for_it(status: int, words: str) -> None:
    outcome = outcome_of(Answer(status, b"Not here"), server="plant server", now=NOW)
    assert isinstance(outcome, RetryLater)
    assert words in outcome.reason
    assert outcome.reason.endswith("Results wait and go on by themselves.")


@pytest.mark.parametrize("status", [500, 502, 504])
def test_a_server_that_knows_no_repeats_and_failed_may_have_the_result(status: int) -> None:
    with AnswerServer(Prepared(status)) as server:
        outcome = sent_to(server.url, recognises_repeats=False)
    assert isinstance(outcome, Uncertain)
    assert "It may have arrived" in outcome.reason


@pytest.mark.parametrize("status", [404, 429, 501, 503])
def test_a_server_that_knows_no_repeats_and_did_not_begin_gets_it_again(status: int) -> None:
    with AnswerServer(Prepared(status)) as server:
        assert isinstance(sent_to(server.url, recognises_repeats=False), RetryLater)


def test_an_overloaded_server_that_names_a_time_is_not_one_records_fault() -> None:
    answer = Answer(503, b"", retry_after="30")
    outcome = outcome_of(answer, server="plant server", now=NOW)
    assert outcome == RetryLater("The plant server answered 503. It is tried again.", 30.0)


def test_a_refusal_tells_what_the_server_said_in_one_line() -> None:
    with AnswerServer(Prepared(422, b"old_part_name:\n  \x1b[31munknown\x00")) as server:
        outcome = sent_to(server.url)
    assert isinstance(outcome, Refused)
    assert outcome.reason == (
        "The plant server refused the result: 422 old_part_name: [31munknown."
    )


def test_a_redirect_is_not_followed() -> None:
    with AnswerServer() as other, AnswerServer() as server:
        server.answers = [Prepared(307, headers={"Location": other.url})]
        outcome = sent_to(server.url)
        assert isinstance(outcome, RetryLater)
        assert other.url in outcome.reason
        assert other.heard == []


def test_proxies_and_netrc_of_the_environment_are_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NETRC", "/nowhere")
    with AnswerServer() as server:
        assert isinstance(sent_to(server.url), Delivered)


def test_a_long_answer_is_cut_and_still_counts() -> None:
    with AnswerServer(Prepared(200, b"x" * 5_000_000)) as server:
        outcome = sent_to(server.url)
    assert isinstance(outcome, Delivered)
    assert len(outcome.receipt.reply) == len("200 ") + 2048


def test_a_compressed_answer_is_kept_as_it_is() -> None:
    bomb = Prepared(200, b"\x1f\x8b not really", {"Content-Encoding": "gzip"})
    with AnswerServer(bomb) as server:
        assert isinstance(sent_to(server.url), Delivered)


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def test_a_server_that_does_not_run_is_waited_for() -> None:
    outcome = sent_to(f"http://127.0.0.1:{closed_port()}/parts")
    assert isinstance(outcome, RetryLater)
    assert "check that it runs" in outcome.reason
    assert not outcome.is_answer


def test_an_authority_that_is_not_there_is_told() -> None:
    outcome = sent_to("https://127.0.0.1:9/parts", ca_file="plant-ca.pem")
    assert isinstance(outcome, RetryLater)
    assert "plant-ca.pem" in outcome.reason
    assert not outcome.is_answer


def cut_off(line: socket.socket) -> None:
    read_request(line)


def cut_in_the_answer(line: socket.socket) -> None:
    read_request(line)
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")


def cut_in_the_headers(line: socket.socket) -> None:
    read_request(line)
    line.sendall(b"HTTP/1.1 200 OK\r\nDate: now\r\n")


def talk_garbage(line: socket.socket) -> None:
    read_request(line)
    line.sendall(b"\x00\xffwho are you?\r\n\r\n")


def endless_header(line: socket.socket) -> None:
    read_request(line)
    line.sendall(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 200_000)


def reset(line: socket.socket) -> None:
    read_request(line)
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")


@pytest.mark.parametrize(
    "serve", [cut_off, cut_in_the_headers, cut_in_the_answer, talk_garbage, endless_header, reset]
)
def test_an_answer_that_is_none_is_tried_again_and_may_be_the_records_fault(
    serve: Callable[[socket.socket], None],
) -> None:
    with raw_server(serve) as url:
        outcome = sent_to(url)
    assert isinstance(outcome, RetryLater)
    assert outcome.is_answer
    assert "connection off" in outcome.reason


@pytest.mark.parametrize(
    "content",
    [
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\ndone",
        b"HTTP/1.0 200 OK\r\n\r\ndone",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ndone\r\n0\r\n\r\n",
    ],
    ids=["with the connection", "as HTTP 1.0 does", "in chunks"],
)
def test_answers_that_end_in_other_ways_are_understood(content: bytes) -> None:
    def serve(line: socket.socket) -> None:
        read_request(line)
        line.sendall(content)

    with raw_server(serve) as url:
        outcome = sent_to(url)
    assert isinstance(outcome, Delivered)
    assert outcome.receipt.reply == "200 done"


def test_a_server_that_speaks_no_tls_is_told() -> None:
    with raw_server(lambda line: line.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as url:
        outcome = sent_to(url.replace("http:", "https:"))
    assert isinstance(outcome, RetryLater)
    assert "TLS" in outcome.reason
    assert not outcome.is_answer


def test_silence_after_the_request_ends_in_time() -> None:
    has_ended = threading.Event()

    def say_nothing(line: socket.socket) -> None:
        read_request(line)
        assert has_ended.wait(WAIT_S)

    with raw_server(say_nothing) as url:
        outcome = sent_to(url, read_timeout_s=0.05)
        has_ended.set()
    assert isinstance(outcome, RetryLater)
    assert "in time" in outcome.reason
    assert outcome.is_answer


def test_an_answer_that_trickles_is_cut_at_the_limit() -> None:
    def trickle(line: socket.socket) -> None:
        read_request(line)
        line.sendall(b"HTTP/1.1 200 OK\r\n")
        line.settimeout(0.02)
        with suppress(OSError):
            while True:
                line.sendall(b"X: 1\r\n")
                with suppress(TimeoutError):
                    if line.recv(1) == b"":
                        return

    with raw_server(trickle) as url:
        outcome = sent_to(url, connect_timeout_s=0.1, read_timeout_s=0.1)
    assert isinstance(outcome, RetryLater)
    assert "did not finish its answer in time" in outcome.reason


def test_a_server_that_knows_no_repeats_is_never_sent_one() -> None:
    with raw_server(cut_off) as url:
        outcome = sent_to(url, recognises_repeats=False)
    assert isinstance(outcome, Uncertain)
    assert "look there" in outcome.reason
    with channel_to(url, recognises_repeats=False) as channel:
        assert not channel.is_repeatable
        assert channel.batch_limit == 1


def test_a_server_that_was_not_reached_has_nothing_even_if_it_knows_no_repeats() -> None:
    outcome = sent_to(f"http://127.0.0.1:{closed_port()}", recognises_repeats=False)
    assert isinstance(outcome, RetryLater)


def test_after_a_failure_the_rest_of_a_batch_is_not_sent() -> None:
    answers = Prepared(200), Prepared(422), Prepared(500), Prepared(200)
    with AnswerServer(*answers) as server, channel_to(server.url) as channel:
        assert channel.batch_limit > 1
        outcomes = channel.send([parcel(n) for n in (1, 2, 3, 4, 5)])
    kinds = [type(outcome) for outcome in outcomes]
    assert kinds == [Delivered, Refused, RetryLater, RetryLater, RetryLater]
    assert len(server.heard) == 3


def test_a_slow_server_gets_one_record_at_a_time() -> None:
    clock = HandClock()

    def answer_late(_: Heard) -> Prepared:
        clock.pass_s(2.0)
        return Prepared(200)

    with AnswerServer() as server, channel_to(server.url, clock=clock) as channel:
        server.answer_to = answer_late
        channel.send([parcel()])
        assert channel.batch_limit == 1


def test_closing_cuts_a_request_that_waits() -> None:
    is_asked = threading.Event()
    outcomes: list[Outcome] = []

    def say_nothing(line: socket.socket) -> None:
        read_request(line)
        is_asked.set()
        line.settimeout(WAIT_S)
        assert line.recv(1) == b""  # the station hung up, long before any limit

    with raw_server(say_nothing) as url, channel_to(url) as channel:
        thread = threading.Thread(target=lambda: outcomes.extend(channel.send([parcel()])))
        thread.start()
        assert is_asked.wait(WAIT_S)
        channel.close()
        thread.join(WAIT_S)
    assert outcomes == [RetryLater("The station was closing.", is_answer=True)]


def test_a_closed_channel_sends_nothing_until_it_is_opened_again() -> None:
    with AnswerServer() as server, channel_to(server.url) as channel:
        channel.close()
        assert isinstance(channel.send([parcel()])[0], RetryLater)
        assert server.heard == []
        channel.open()
        assert isinstance(channel.send([parcel()])[0], Delivered)


def test_a_test_asks_for_nothing_but_the_headers() -> None:
    with AnswerServer(Prepared(405)) as server, channel_to(server.url) as channel:
        assert channel.send_test("") == "The plant server is there (answer 405)."
    assert [h.method for h in server.heard] == ["HEAD"]


@pytest.mark.parametrize("status", [401, 404, 307, 500])
def test_a_test_tells_what_is_wrong(status: int) -> None:
    with (
        AnswerServer(Prepared(status, b"")) as server,
        channel_to(server.url) as channel,
        pytest.raises(ChannelError, match="is there but"),
    ):
        channel.send_test("")
