"""TLS to a server: its certificate is checked, and the station can show its own."""

import ssl
from pathlib import Path

import pytest

from station.delivery.line_server_settings import LineServerSettings
from station.delivery.rest_answer import Answer
from station.delivery.rest_line import RestLine
from station.domain.delivery import RetryLater
from tests.unit.delivery.certificates import Certificates, make_certificates
from tests.unit.delivery.http_servers import AnswerServer


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


def tls_server(certificates: Certificates, *, asks_for_one: bool = False) -> AnswerServer:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates.server)
    if asks_for_one:
        context.load_verify_locations(certificates.authority)
        context.verify_mode = ssl.CERT_REQUIRED
    return AnswerServer(context=context)


def asked(url: str, folder: Path, *, ca_file: str = "", cert_file: str = "") -> Answer | RetryLater:
    line = RestLine(
        access=LineServerSettings(url=url, ca_file=ca_file, cert_file=cert_file),
        folder=folder,
        server="line server",
        secret=lambda _: "",
        answer_limit_bytes=1000,
    )
    try:
        return line.exchange("GET", url, body=None, headers={})
    finally:
        line.close()


def test_a_certificate_of_the_named_authority_is_trusted(certificates: Certificates) -> None:
    folder = certificates.authority.parent
    with tls_server(certificates) as server:
        answer = asked(server.url, folder, ca_file="authority.pem")
    assert isinstance(answer, Answer)
    assert answer.is_good


def test_any_other_certificate_is_not(
    certificates: Certificates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificates.authority))
    with tls_server(certificates) as server:
        answer = asked(server.url, certificates.authority.parent)
        assert server.heard == []
    assert isinstance(answer, RetryLater)
    assert "not trusted" in answer.reason
    assert not answer.is_answer


def test_a_certificate_for_another_name_is_not_trusted(certificates: Certificates) -> None:
    folder = certificates.authority.parent
    with tls_server(certificates) as server:
        url = server.url.replace("127.0.0.1", "localhost")
        answer = asked(url, folder, ca_file="authority.pem")
        assert server.heard == []
    assert isinstance(answer, RetryLater)
    assert "not trusted" in answer.reason


def test_the_station_shows_its_own_certificate(certificates: Certificates) -> None:
    folder = certificates.authority.parent
    with tls_server(certificates, asks_for_one=True) as server:
        answer = asked(
            server.url, folder, ca_file="authority.pem", cert_file=str(certificates.station)
        )
    assert isinstance(answer, Answer)
    assert answer.is_good


def test_without_its_own_certificate_a_server_that_asks_for_one_is_waited_for(
    certificates: Certificates,
) -> None:
    folder = certificates.authority.parent
    with tls_server(certificates, asks_for_one=True) as server:
        answer = asked(server.url, folder, ca_file="authority.pem")
        assert server.heard == []
    assert isinstance(answer, RetryLater)


def test_a_certificate_file_that_is_not_there_is_told(certificates: Certificates) -> None:
    answer = asked("https://127.0.0.1:9", certificates.authority.parent, cert_file="no.pem")
    assert isinstance(answer, RetryLater)
    assert "no.pem" in answer.reason
