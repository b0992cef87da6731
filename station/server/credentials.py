"""Where a request may carry its token: the Authorization header, or the dashboard's cookie."""

from typing import Annotated

from fastapi import Cookie, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

COOKIE = "station_dashboard"

_BEARER = HTTPBearer(auto_error=False, description="A token of this server")


async def _bearer_token(
    credentials: Annotated[HTTPAuthorizationCredentials | None, Security(_BEARER)],
) -> str | None:
    return credentials.credentials if credentials else None


BearerToken = Annotated[str | None, Security(_bearer_token)]
CookieToken = Annotated[str | None, Cookie(alias=COOKIE, include_in_schema=False)]
