"""The line server's application, put together from what it is given."""

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles

from station.domain.clock import Clock
from station.domain.errors import FileFaultsError, RecordError
from station.server.access import Access
from station.server.answers import add_refusals, refusal
from station.server.busy import BusyLimit
from station.server.interface_document import tell_the_truth
from station.server.interface_page import interface_page
from station.server.limits import ServerLimits
from station.server.line.dashboard_routes import dashboard_routes
from station.server.line.query_routes import query_routes
from station.server.line.result_routes import result_routes
from station.server.line.store import ResultStore
from station.server.receiving import WholeBodies
from station.server.security_headers import SecurityHeaders
from station.server.strangers import StrangersSendLittle
from station.server.templates import STATIC, page_templates

TITLE = "Line server"
VERSION = "1"


def line_app(*, store: ResultStore, access: Access, clock: Clock, limits: ServerLimits) -> FastAPI:
    """Return the application; `store` has to be open while it serves."""
    app = FastAPI(title=TITLE, version=VERSION, docs_url=None, redoc_url=None)
    templates = page_templates()
    app.include_router(result_routes(store=store, access=access))
    app.include_router(query_routes(store=store, access=access, clock=clock))
    app.include_router(
        dashboard_routes(store=store, access=access, clock=clock, templates=templates)
    )
    app.include_router(interface_page(app, templates=templates))
    app.mount("/static", StaticFiles(directory=STATIC))
    add_refusals(app)
    tell_the_truth(app)

    async def on_disturbed(_request: Request, error: Exception) -> JSONResponse:
        return refusal(503, str(error), headers={"Retry-After": str(limits.retry_after_s)})

    app.add_exception_handler(RecordError, on_disturbed)
    app.add_exception_handler(FileFaultsError, on_disturbed)
    # The last one added meets a request first.
    app.add_middleware(BusyLimit, limits=limits, always=("/health",))
    app.add_middleware(WholeBodies, limits=limits)
    app.add_middleware(StrangersSendLittle, access=access)
    app.add_middleware(SecurityHeaders)
    return app
