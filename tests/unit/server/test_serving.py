"""A real server against slow, greedy and rude clients, with small limits."""

import select
import socket
import ssl
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from fastapi import FastAPI, Request
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from station.domain.errors import InUseError, UsageError
from station.server.limits import ServerLimits
from station.server.receiving import WholeBodies
from station.server.serving import Address, Serving, bound, url_of
from tests.unit.server.raw_client import ANSWER_LIMIT_S, connected, read_to_end, served

HERE = Address("127.0.0.1", 0)
PATIENT = ServerLimits()
HASTY = replace(PATIENT, header_s=0.2)
SHORT = replace(PATIENT, max_body_bytes=1_000)


def application(limits: ServerLimits) -> FastAPI:
    app = FastAPI(openapi_url=None)

    @app.post("/")
    async def count(request: Request) -> dict[str, int]:
        return {"bytes": len(await request.body())}

    @app.get("/endless")
    async def endless() -> StreamingResponse:
        def zeros() -> Iterator[bytes]:
            while True:
                yield bytes(65536)

        return StreamingResponse(zeros())

    app.add_middleware(WholeBodies, limits=limits)
    return app


def test_headers_that_never_end_are_cut_off() -> None:
    with served(application(HASTY), HASTY, HERE) as port, connected(port) as client:
        client.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        assert read_to_end(client) == b""


def test_a_connection_that_says_nothing_is_cut_off() -> None:
    with served(application(HASTY), HASTY, HERE) as port, connected(port) as client:
        assert read_to_end(client) == b""


def test_a_trickling_client_cannot_keep_its_headers_open() -> None:
    """Each byte comes well within the limit; only the whole may not take longer."""
    limits = replace(HASTY, header_s=0.5)
    with served(application(limits), limits, HERE) as port, connected(port) as client:
        client.settimeout(0.05)
        sent = 0
        try:
            client.sendall(b"POST / HTTP/1.1\r\nX: ")
            while True:
                client.sendall(b"y")
                sent += 1
                try:
                    if client.recv(1) == b"":
                        break
                except TimeoutError:
                    continue
        except (ConnectionError, BrokenPipeError):
            pass
        assert 0 < sent < 100


def test_a_body_that_comes_too_slowly_is_refused_in_words() -> None:
    limits = replace(PATIENT, receive_s=0.2)
    with served(application(limits), limits, HERE) as port, connected(port) as client:
        client.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
        answer = read_to_end(client)
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b"within 0.2 s" in answer


def test_an_announced_large_body_is_refused_before_it_comes() -> None:
    with served(application(SHORT), SHORT, HERE) as port, connected(port) as client:
        client.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n")
        assert read_to_end(client).startswith(b"HTTP/1.1 413 ")


def test_an_unannounced_large_body_is_refused_while_it_comes() -> None:
    with served(application(SHORT), SHORT, HERE) as port, connected(port) as client:
        client.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        client.sendall(b"400\r\n" + bytes(0x400) + b"\r\n")
        assert read_to_end(client).startswith(b"HTTP/1.1 413 ")


def test_bodies_in_memory_are_bounded_over_all_connections() -> None:
    limits = replace(PATIENT, max_buffered_bytes=1_500)
    head = b"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1000\r\n\r\n"
    with (
        served(application(limits), PATIENT, HERE) as port,
        connected(port) as first,
        connected(port) as second,
    ):
        first.sendall(head + bytes(900))
        second.sendall(head + bytes(900))
        refused = _first_to_answer(first, second)
        other = first if refused is second else second
        answer = read_to_end(refused)
        assert answer.startswith(b"HTTP/1.1 503 ")
        assert b"retry-after: 2" in answer.lower()
        other.sendall(bytes(100))
        assert b'{"bytes":1000}' in read_to_end(other)


def _first_to_answer(*clients: socket.socket) -> socket.socket:
    readable, _, _ = select.select(clients, [], [], 20)
    return readable[0]


def test_a_client_that_does_not_read_is_cut_off() -> None:
    has_ended = Event()
    limits = replace(PATIENT, send_s=0.2)
    app = application(limits)

    async def told(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        finally:
            has_ended.set()

    with served(told, limits, HERE) as port, connected(port) as client:
        client.sendall(b"GET /endless HTTP/1.1\r\nHost: x\r\n\r\n")
        assert client.recv(1)
        assert has_ended.wait(ANSWER_LIMIT_S)


def test_requests_one_after_another_share_a_connection() -> None:
    with served(application(PATIENT), PATIENT, HERE) as port, connected(port) as client:
        for _ in range(2):
            client.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc")
            answer = b""
            while not answer.endswith(b'{"bytes":3}'):
                part = client.recv(65536)
                assert part
                answer += part


def test_small_answers_are_sent_at_once() -> None:
    """Otherwise each waits for the acknowledgement the client delays: 40 ms a request."""
    with bound(HERE) as listener, connected(listener.getsockname()[1]):
        accepted, _ = listener.accept()
        with accepted:
            assert accepted.proto == socket.IPPROTO_TCP


def test_a_taken_port_is_told() -> None:
    with bound(HERE) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(InUseError, match=str(port)):
            bound(Address("127.0.0.1", port))


def test_an_address_of_another_machine_is_told() -> None:
    with pytest.raises(UsageError, match="--host"):
        bound(Address("192.0.2.1", 0))


def test_a_certificate_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "c.pem").write_text("no certificate")
    address = Address("127.0.0.1", 0, tmp_path / "c.pem", tmp_path / "c.pem")
    with bound(HERE) as listener:
        serving = Serving(application(PATIENT), listener=listener, address=address, limits=PATIENT)
        with pytest.raises(UsageError, match="certificate"):
            serving.run()


def test_urls_name_the_port_that_was_taken() -> None:
    with bound(HERE) as listener:
        port = listener.getsockname()[1]
        assert url_of(listener, HERE) == f"http://127.0.0.1:{port}/"
        assert url_of(listener, replace(HERE, host="::1")) == f"http://[::1]:{port}/"


def test_stopping_twice_does_nothing() -> None:
    with bound(HERE) as listener:
        app = application(PATIENT)
        serving = Serving(app, listener=listener, address=HERE, limits=PATIENT)
        serving.start()
        serving.stop()
        serving.stop()


def test_https_is_served(tmp_path: Path) -> None:
    certificate, key = self_signed(tmp_path)
    address = Address("127.0.0.1", 0, certificate, key)
    context = ssl.create_default_context(cafile=str(certificate))
    with (
        served(application(PATIENT), PATIENT, address) as port,
        connected(port) as plain,
        context.wrap_socket(plain, server_hostname="localhost") as client,
    ):
        client.sendall(
            b"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
        )
        assert read_to_end(client).startswith(b"HTTP/1.1 200 ")


def self_signed(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for localhost."""
    from datetime import UTC, datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "certificate.pem", folder / "key.pem"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return paths
