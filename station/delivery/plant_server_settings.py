"""How the plant server is reached and what it is told of each part."""

from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from station.delivery.body_template import faults_of
from station.delivery.rest_fields import (
    AnswerLimit,
    AuthorityFile,
    CertificateFile,
    ConnectLimit,
    KeyFile,
    TokenSource,
    Url,
)
from station.domain.delivery import DEVICE, PLANT_SERVER, Route

CELL_BODY = MappingProxyType(
    {
        "machine_name": "{station}",
        "model_number": "{recipe}",
        "old_part_name": "{code}",
        "new_part_name": "{device_reply}",
        "previous_stage_condition": False,
    }
)
"""The fields of the re-marking cell."""

OWN_HEADERS = frozenset(
    (
        "authorization",
        "content-length",
        "content-type",
        "cookie",
        "host",
        "idempotency-key",
        "station-audit-head",
    )
)
_TOKEN_CHARACTERS = frozenset("!#$%&'*+-.^_`|~")


class PlantServerSettings(BaseModel):
    """The plant's own server, which gets one JSON request for each decided part."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    enabled: Annotated[bool, Field(description="Send results there")] = False
    url: Url = ""
    method: Annotated[Literal["POST", "PUT"], Field(description="HTTP method")] = "POST"
    body: Annotated[
        dict[str, Any],
        Field(
            min_length=1,
            max_length=100,
            description="The JSON body. Texts may hold {code}, {read}, {device_reply}, {sequence}, "
            "{id}, {recipe}, {station}, {decided_at} and others; a number, true or false stays one",
        ),
    ] = dict(CELL_BODY)
    headers: Annotated[
        dict[str, str], Field(max_length=20, description="Further headers; no secrets")
    ] = {}
    waits_for_device: Annotated[
        bool, Field(description="Send only when the device has answered for the part")
    ] = True
    recognises_repeats: Annotated[
        bool,
        Field(
            description="The server knows a repeat by its Idempotency-Key. If not, a result whose "
            "answer was lost waits for a person instead of being sent again"
        ),
    ] = True
    takes_rejected: Annotated[bool, Field(description="Send rejected parts as well")] = False
    token_from: TokenSource = ""
    ca_file: AuthorityFile = ""
    cert_file: CertificateFile = ""
    key_file: KeyFile = ""
    connect_timeout_s: ConnectLimit = 5.0
    read_timeout_s: AnswerLimit = 20.0

    @field_validator("body")
    @classmethod
    def _has_no_faults(cls, body: dict[str, Any]) -> dict[str, Any]:
        faults = faults_of(body)
        if faults:
            raise ValueError(" ".join(faults))
        return body

    @field_validator("headers")
    @classmethod
    def _are_headers(cls, headers: dict[str, str]) -> dict[str, str]:
        for name, value in headers.items():
            if not name or not all(
                (c.isalnum() and c.isascii()) or c in _TOKEN_CHARACTERS for c in name
            ):
                raise ValueError(f"{name!r} is no name of a header")
            if name.lower() in OWN_HEADERS:
                raise ValueError(f"{name} is set by the station; tokens go through token_from")
            if not (value.isascii() and value.isprintable()):
                raise ValueError(f"the value of {name} holds characters a header must not have")
        return headers

    @model_validator(mode="after")
    def _can_be_used(self) -> "PlantServerSettings":
        if self.enabled and not self.url:
            raise ValueError("the plant server is enabled but has no url")
        if self.key_file and not self.cert_file:
            raise ValueError("key_file needs cert_file")
        return self


def plant_server_route(settings: PlantServerSettings, *, has_device: bool) -> Route:
    """Return how records are queued; without a device there is nothing to wait for."""
    waits_for = DEVICE if settings.waits_for_device and has_device else ""
    return Route(PLANT_SERVER, waits_for, settings.takes_rejected)
