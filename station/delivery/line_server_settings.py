"""How the line server is reached, which collects the results of many stations."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from station.delivery.rest_fields import (
    AnswerLimit,
    AuthorityFile,
    CertificateFile,
    ConnectLimit,
    KeyFile,
    TokenSource,
    Url,
)
from station.domain.delivery import LINE_SERVER, Route

MAX_BATCH = 200


class LineServerSettings(BaseModel):
    """The line server; it gets every record whole, rejected parts too."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    enabled: Annotated[bool, Field(description="Send results there")] = False
    url: Url = ""
    token_from: TokenSource = ""
    ca_file: AuthorityFile = ""
    cert_file: CertificateFile = ""
    key_file: KeyFile = ""
    batch: Annotated[
        int, Field(ge=1, le=MAX_BATCH, description="Records in one request when many wait")
    ] = 100
    thumbnails: Annotated[
        bool, Field(description="Send a small picture of the code with each record")
    ] = True
    connect_timeout_s: ConnectLimit = 5.0
    read_timeout_s: AnswerLimit = 20.0

    @model_validator(mode="after")
    def _can_be_used(self) -> "LineServerSettings":
        if self.enabled and not self.url:
            raise ValueError("the line server is enabled but has no url")
        if "?" in self.url:
            raise ValueError("url is the server's address alone, without ? and what follows")
        if self.key_file and not self.cert_file:
            raise ValueError("key_file needs cert_file")
        return self


def line_server_route() -> Route:
    """Return how records are queued: all of them, waiting for nothing."""
    return Route(LINE_SERVER, takes_rejected=True)
