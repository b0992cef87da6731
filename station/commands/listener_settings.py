"""Whether and where the station listens for commands of the plant's controller."""

import ipaddress
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class ListenerSettings(BaseModel):
    """The command listener. Beyond this computer it needs a token."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    enabled: Annotated[bool, Field(description="Take commands of a controller (PLC) by TCP")] = (
        False
    )
    host: Annotated[
        str,
        Field(
            pattern=r"^[0-9A-Za-z_.:%-]{1,253}$",
            description="Address to listen at; 127.0.0.1: this computer only, 0.0.0.0: all "
            "networks (needs a token)",
        ),
    ] = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65_535, description="TCP port to listen at")] = 9002
    token_from: Annotated[
        str,
        Field(
            pattern=r"^$|^env:[A-Za-z_][A-Za-z0-9_]*$|^keyring:[^/\s]+/[^/\s]+$",
            description="Where the token is kept that controllers have to say, env:NAME or "
            "keyring:service/user; empty: none",
        ),
    ] = ""
    line_timeout_s: Annotated[
        float,
        Field(
            ge=0.05,
            le=60,
            description="Longest time for a line once it has begun, and for the token",
            json_schema_extra={"unit": "s"},
        ),
    ] = 5.0

    @property
    def is_local(self) -> bool:
        """Tell whether only this computer can connect."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    @model_validator(mode="after")
    def _check_token(self) -> Self:
        if self.enabled and not self.is_local and not self.token_from:
            raise ValueError(
                f"listening at {self.host} is open to other computers and needs token_from"
            )
        return self
