"""The routes for looking at results: pages, CSV, one result, stations, summary."""

import json
from collections.abc import Iterable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response, StreamingResponse
from starlette.exceptions import HTTPException

from station.domain.clock import Clock
from station.server.access import Access
from station.server.answers import refusals
from station.server.credentials import BearerToken, CookieToken
from station.server.line import pages
from station.server.line.arrival import PICTURES, microseconds_of, moment_of
from station.server.line.csv_export import csv_lines
from station.server.line.query_wire import (
    Health,
    Hour,
    LineSummary,
    ResultPage,
    StationList,
    StationState,
    StoredResult,
)
from station.server.line.result_routes import RecordPath
from station.server.line.store import ResultStore
from station.server.line.summary import StationCount, station_counts, summarised
from station.server.line.wire import Moment, StationName, Text, Verdict, parsed_moment

COMMON = (400, 401, 403, 408, 413, 503)
CSV_PAGE = 1_000
CursorText = Annotated[str, Query(pattern=r"^-?[0-9]{1,18}_[0-9]{1,18}$")]


def filters_of(
    station: Annotated[StationName | None, Query()] = None,
    code: Annotated[Text | None, Query(description="The whole code, as decided")] = None,
    verdict: Annotated[Verdict | None, Query()] = None,
    captured_from: Annotated[Moment | None, Query(alias="from")] = None,
    captured_until: Annotated[Moment | None, Query(alias="to")] = None,
) -> pages.Filters:
    """Return the filters of a query; times are those of the capture, `to` not included."""
    return pages.Filters(
        station=station or "",
        code=(code or "").translate(PICTURES),
        verdict=verdict or "",
        from_us=microseconds_of(parsed_moment(captured_from)) if captured_from else None,
        until_us=microseconds_of(parsed_moment(captured_until)) if captured_until else None,
    )


def query_routes(*, store: ResultStore, access: Access, clock: Clock) -> APIRouter:
    """Return the routes under /api/v1 that only read, and /health."""

    async def looking(token: BearerToken, cookie: CookieToken = None) -> None:
        access.check_looking(token, cookie)

    routes = APIRouter(tags=["results"])
    guarded = APIRouter(prefix="/api/v1", dependencies=[Depends(looking)])

    @guarded.get("/results", response_model=ResultPage, responses=refusals(*COMMON, 422))
    def results(
        filters: Annotated[pages.Filters, Depends(filters_of)],
        after: CursorText | None = None,
        limit: Annotated[int, Query(ge=1, le=1_000)] = 100,
    ) -> Response:
        """Return results by time of capture, page by page."""
        cursor = pages.cursor_of(after) if after else None
        rows, following = pages.page(store, filters, after=cursor, limit=limit)
        ending = json.dumps(str(following) if following else None)
        return _json(f'{{"results":[{",".join(map(_stored_json, rows))}],"next":{ending}}}')

    @guarded.get(
        "/results.csv",
        response_class=StreamingResponse,
        responses={200: {"content": {"text/csv": {}}}, **refusals(*COMMON, 422)},
    )
    def results_as_csv(
        filters: Annotated[pages.Filters, Depends(filters_of)],
    ) -> StreamingResponse:
        """Return all results that the filters leave, for a spreadsheet."""
        lines: Iterable[bytes] = csv_lines(pages.every(store, filters, page_size=CSV_PAGE))
        return StreamingResponse(
            lines,
            media_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": 'attachment; filename="results.csv"'},
        )

    @guarded.get(
        "/results/{record_id}", response_model=StoredResult, responses=refusals(*COMMON, 404, 422)
    )
    def result(record_id: RecordPath) -> Response:
        """Return one result."""
        row = pages.one(store, record_id)
        if row is None:
            raise HTTPException(404, "There is no result with this id.")
        return _json(_stored_json(row))

    @guarded.get(
        "/results/{record_id}/thumbnail.jpg",
        response_class=Response,
        responses={200: {"content": {"image/jpeg": {}}}, **refusals(*COMMON, 404, 422)},
    )
    def thumbnail(record_id: RecordPath) -> Response:
        """Return a result's small picture."""
        jpeg = pages.thumbnail(store, record_id)
        if jpeg is None:
            raise HTTPException(404, "There is no picture of this result.")
        kept = {"Cache-Control": "private, max-age=86400, immutable"}
        return Response(jpeg, media_type="image/jpeg", headers=kept)

    @guarded.get("/stations", responses=refusals(*COMMON))
    def stations() -> StationList:
        """Return every station that ever delivered."""
        with store.reading() as connection:
            counts = station_counts(connection)
        return StationList(stations=[_state(each) for each in counts])

    @guarded.get("/summary", responses=refusals(*COMMON, 422))
    def summary(hours: Annotated[int, Query(ge=1, le=168)] = 12) -> LineSummary:
        """Return the figures of the last hours."""
        found = summarised(store, now=clock.now(), hours=hours)
        return LineSummary(
            hours=[
                Hour(begins_at=h.begins_at.isoformat(), ok=h.ok, check=h.check, no_read=h.no_read)
                for h in found.hours
            ],
            parts=found.parts,
            first_pass=found.first_pass,
            first_pass_yield=found.first_pass_yield,
            corrected=found.corrected,
            rejected=found.rejected,
            stations=[_state(each) for each in found.stations],
        )

    @routes.get("/health", responses=refusals(408, 413, 503), tags=["health"])
    def health() -> Health:
        """Answer as soon as the database does."""
        with store.reading() as connection:
            connection.exec_driver_sql("SELECT 1")
        return Health(status="ok")

    routes.include_router(guarded)
    return routes


def _state(count: StationCount) -> StationState:
    return StationState(
        station=count.station,
        parts=count.parts,
        last_seen_at=count.last_seen_at.isoformat(),
        missing=count.missing,
        alarms=count.alarms,
    )


def _stored_json(row: pages.StoredRow) -> str:
    """Put the stored text of a payload into its answer as it is: it is canonical JSON."""
    beside: dict[str, Any] = {
        "payload_sha256": row.payload_sha256,
        "received_at": moment_of(row.received_us).isoformat(),
        "has_thumbnail": row.has_thumbnail,
    }
    return f'{{"payload":{row.document},{json.dumps(beside)[1:]}'


def _json(text: str) -> Response:
    return Response(text, media_type="application/json")
