"""Fields that the settings of every HTTP channel share, with their bounds and descriptions."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from station.delivery.secrets import SOURCE_PATTERN


def _checked_url(url: str) -> str:
    """Return an address of a server; ValueError says what is wrong with it."""
    if not url:
        return url
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("must be like https://server:8443/path")
    if parts.username is not None or parts.password is not None:
        raise ValueError("must hold no user or password; use token_from")
    if parts.fragment or not url.isascii() or not url.isprintable() or " " in url:
        raise ValueError("must be plain letters, without blanks and without #")
    if parts.port == 0:
        raise ValueError("must not name port 0")
    return url


Url = Annotated[
    str,
    Field(max_length=500, description="Address, e.g. https://server:8443/parts"),
    AfterValidator(_checked_url),
]
TokenSource = Annotated[
    str,
    Field(
        max_length=200,
        pattern=SOURCE_PATTERN,
        description='Where the bearer token is kept: "env:NAME" or "keyring:service/user"; '
        "empty: none is sent",
    ),
]
AuthorityFile = Annotated[
    str,
    Field(
        max_length=400,
        description="PEM file of the authority that signed the server's certificate; "
        "empty: the usual ones",
    ),
]
CertificateFile = Annotated[
    str,
    Field(max_length=400, description="PEM file of the station's own certificate (mTLS)"),
]
KeyFile = Annotated[
    str,
    Field(
        max_length=400,
        description="PEM file of the key to that certificate; empty: the same file",
    ),
]
ConnectLimit = Annotated[
    float,
    Field(
        gt=0,
        le=60,
        description="How long connecting may take",
        json_schema_extra={"unit": "s"},
    ),
]
AnswerLimit = Annotated[
    float,
    Field(
        gt=0,
        le=300,
        description="How long the whole answer may take",
        json_schema_extra={"unit": "s"},
    ),
]
