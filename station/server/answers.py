"""The one shape of every refusal, on both servers: a plain sentence, and the faults by place."""

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import ErrorDetails
from starlette.exceptions import HTTPException

FAULTS_SHOWN = 20


class Fault(BaseModel):
    """One fault of a request."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    where: str = Field(description="Place in the request, e.g. body.payload.code")
    message: str


class Refusal(BaseModel):
    """Why a request was not carried out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    detail: str = Field(description="What is wrong, and what to do")
    faults: list[Fault] = Field(default=[], description="Every fault found, at most 20")


MEANINGS = {
    400: "The request cannot be read",
    401: "A token is missing or not known",
    403: "The token is not for this",
    404: "There is nothing of that name",
    408: "The request came too slowly",
    409: "It contradicts what is stored",
    413: "The request is too large",
    415: "The content is of another kind",
    422: "The request is faulty",
    429: "Too many requests",
    503: "Busy or disturbed: try again after the time in Retry-After",
}

Documented = dict[int | str, dict[str, Any]]


def refusals(*statuses: int) -> Documented:
    """Return the documentation of these refusals for a route."""
    return {status: {"model": Refusal, "description": MEANINGS[status]} for status in statuses}


def refusal(
    status: int, detail: str, *, faults: Sequence[Fault] = (), headers: dict[str, str] | None = None
) -> JSONResponse:
    """Return a refusal as a response."""
    body = Refusal(detail=detail, faults=list(faults[:FAULTS_SHOWN]))
    return JSONResponse(body.model_dump(), status_code=status, headers=headers)


def faults_of(errors: Sequence[ErrorDetails] | Sequence[Any]) -> list[Fault]:
    """Return pydantic's findings without the input, which may be hostile or not even text."""
    return [
        Fault(where=_plain(".".join(map(str, error["loc"]))), message=_plain(error["msg"]))
        for error in errors[:FAULTS_SHOWN]
    ]


def add_refusals(app: FastAPI) -> None:
    """Let the app answer every fault of a request in the one shape."""
    app.add_exception_handler(RequestValidationError, _on_faulty_request)
    app.add_exception_handler(HTTPException, _on_http_error)


async def _on_faulty_request(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    return refusal(422, "The request is faulty; see the faults.", faults=faults_of(error.errors()))


async def _on_http_error(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    headers = dict(error.headers) if error.headers else None
    return refusal(error.status_code, _plain(str(error.detail)), headers=headers)


def _plain(text: str) -> str:
    """Spell out what UTF-8 cannot hold, and cut what nobody reads."""
    return text.encode(errors="backslashreplace").decode()[:400].removeprefix("Value error, ")
