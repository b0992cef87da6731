"""The read service's application: a picture in, `code` and `cord` out."""

from functools import partial
from typing import Any, Literal

from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, ConfigDict

from station.domain.errors import (
    FileFaultsError,
    ModelError,
    PictureError,
    StageError,
    StationError,
    UsageError,
)
from station.server.access import Access
from station.server.answers import Fault, add_refusals, refusal, refusals
from station.server.busy import BusyLimit
from station.server.credentials import BearerToken
from station.server.interface_document import tell_the_truth
from station.server.interface_page import interface_page
from station.server.limits import ServerLimits
from station.server.read.pictures import PictureReading
from station.server.read.unpacking import (
    FORM,
    JSON,
    FaultyRequestError,
    from_form,
    from_json,
)
from station.server.read.wire import PictureSent, ReadAnswer, answer_of
from station.server.receiving import WholeBodies
from station.server.security_headers import SecurityHeaders
from station.server.strangers import StrangersSendLittle
from station.server.templates import STATIC, page_templates

_FORM_SCHEMA = {
    "type": "object",
    "required": ["image"],
    "additionalProperties": False,
    "properties": {
        "image": {"type": "string", "format": "binary", "description": "The picture's file"},
        "recipe": PictureSent.model_json_schema()["properties"]["recipe"]["anyOf"][0],
    },
}
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            JSON: {"schema": PictureSent.model_json_schema()},
            FORM: {"schema": _FORM_SCHEMA},
        },
    }
}


class Ready(BaseModel):
    """The reader is loaded."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    status: Literal["ok"]


def read_app(*, pictures: PictureReading, access: Access, limits: ServerLimits) -> FastAPI:
    """Return the application; `pictures` has to be open while it serves."""
    app = FastAPI(title="Read service", version="1", docs_url=None, redoc_url=None)

    async def allowed(token: BearerToken) -> None:
        access.check_pictures(token)

    @app.post(
        "/read",
        response_model=ReadAnswer,
        responses=refusals(401, 403, 408, 413, 415, 422, 503),
        dependencies=[Depends(allowed)],
        openapi_extra=_BODY,
        tags=["reading"],
    )
    async def read(request: Request) -> Any:
        """Read one picture. Pictures are read one after another; when too many wait, 503."""
        media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media == JSON:
            return answer_of(await pictures.read(partial(from_json, await request.body())))
        if media == FORM:
            unpacked = await from_form(request)
            return answer_of(await pictures.read(lambda: unpacked))
        return refusal(415, f"Send the picture as {JSON} or as {FORM}.")

    @app.get("/health", responses=refusals(408, 413, 503), tags=["health"])
    async def health() -> Ready:
        """Answer while the reader is ready."""
        return Ready(status="ok")

    app.include_router(interface_page(app, templates=page_templates()))
    app.mount("/static", StaticFiles(directory=STATIC))
    add_refusals(app)
    tell_the_truth(app)
    _add_reading_faults(app, limits)
    # The last one added meets a request first.
    app.add_middleware(BusyLimit, limits=limits, always=("/health",))
    app.add_middleware(WholeBodies, limits=limits)
    app.add_middleware(StrangersSendLittle, access=access)
    app.add_middleware(SecurityHeaders)
    return app


def _add_reading_faults(app: FastAPI, limits: ServerLimits) -> None:
    async def on_faulty(_request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, FaultyRequestError)
        return refusal(422, "The request is faulty; see the faults.", faults=error.faults)

    async def on_unreadable(_request: Request, error: Exception) -> JSONResponse:
        field = "recipe" if isinstance(error, UsageError) else "image"
        fault = Fault(where=f"body.{field}", message=str(error))
        return refusal(422, str(error), faults=[fault])

    async def on_disturbed(_request: Request, error: Exception) -> JSONResponse:
        return refusal(503, str(error), headers={"Retry-After": str(limits.retry_after_s)})

    app.add_exception_handler(FaultyRequestError, on_faulty)
    reactions: dict[type[StationError], Any] = {
        PictureError: on_unreadable,
        StageError: on_unreadable,
        UsageError: on_unreadable,
        ModelError: on_disturbed,
        FileFaultsError: on_disturbed,
    }
    for kind, reaction in reactions.items():
        app.add_exception_handler(kind, reaction)
