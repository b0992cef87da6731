"""The dashboard's routes: the page, the part that is fetched again, and signing in by token."""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from jinja2 import Environment
from starlette.exceptions import HTTPException

from station.domain.clock import Clock
from station.server.access import Access
from station.server.credentials import COOKIE, BearerToken, CookieToken
from station.server.line.dashboard_view import DashboardView, view_of
from station.server.line.pages import latest
from station.server.line.store import ResultStore
from station.server.line.summary import summarised

LATEST_SHOWN = 6
SIGNED_IN_S = 30 * 24 * 3600
SEE_OTHER = 303
Hours = Annotated[int, Query(ge=1, le=48)]


def dashboard_routes(
    *, store: ResultStore, access: Access, clock: Clock, templates: Environment
) -> APIRouter:
    """Return the routes; they are pages for people and no part of the interface."""
    routes = APIRouter(include_in_schema=False)

    def view(hours: int) -> DashboardView:
        summary = summarised(store, now=clock.now(), hours=hours)
        return view_of(summary, latest(store, limit=LATEST_SHOWN))

    def page(name: str, *, status: int = 200, **values: object) -> HTMLResponse:
        return HTMLResponse(templates.get_template(name).render(**values), status_code=status)

    @routes.get("/")
    def dashboard(token: BearerToken, cookie: CookieToken = None, hours: Hours = 12) -> Response:
        try:
            access.check_looking(token, cookie)
        except HTTPException:
            return RedirectResponse("/sign-in", SEE_OTHER)
        return page("dashboard.html", view=view(hours))

    @routes.get("/dashboard/part")
    def part(token: BearerToken, cookie: CookieToken = None, hours: Hours = 12) -> Response:
        access.check_looking(token, cookie)
        return page("dashboard_part.html", view=view(hours))

    @routes.get("/sign-in")
    def sign_in_page() -> Response:
        return page("sign_in.html", is_refused=False)

    @routes.post("/sign-in")
    def sign_in(request: Request, token: Annotated[str, Form(max_length=200)]) -> Response:
        try:
            access.check_looking(token)
        except HTTPException:
            return page("sign_in.html", status=401, is_refused=True)
        answer = RedirectResponse("/", SEE_OTHER)
        answer.set_cookie(
            COOKIE,
            token,
            max_age=SIGNED_IN_S,
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
        return answer

    return routes
