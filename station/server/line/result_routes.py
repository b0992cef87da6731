"""The routes stations deliver to, and the one that tells a station how far it is."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path
from fastapi.responses import JSONResponse
from pydantic import ValidationError

from station.server.access import Access
from station.server.answers import Fault, faults_of, refusal, refusals
from station.server.credentials import BearerToken
from station.server.line.arrival import Arrival, Filed, Status
from station.server.line.store import Progress, ResultStore
from station.server.line.wire import (
    Batch,
    BatchItem,
    BatchOutcome,
    Outcome,
    RecordId,
    SentResult,
    StationName,
    StationProgress,
    Stored,
)

StationPath = Annotated[StationName, Path()]
RecordPath = Annotated[RecordId, Path()]

COMMON = (400, 401, 403, 408, 413, 422, 503)


def result_routes(*, store: ResultStore, access: Access) -> APIRouter:
    """Return the routes under /api/v1/stations/{station}."""
    routes = APIRouter(prefix="/api/v1/stations/{station}", tags=["delivery"])

    async def delivering(station: StationPath, token: BearerToken) -> str:
        access.check_delivery(token, station)
        return station

    async def looking(station: StationPath, token: BearerToken) -> str:
        access.check_looking(token)
        return station

    Delivering = Annotated[str, Depends(delivering)]  # noqa: N806
    Looking = Annotated[str, Depends(looking)]  # noqa: N806

    @routes.put("/results/{record_id}", responses=refusals(*COMMON, 409), response_model=Stored)
    def deliver(
        station: Delivering, record_id: RecordPath, result: Annotated[SentResult, Body()]
    ) -> Stored | JSONResponse:
        """Store one result, once: sending it again is answered with duplicate."""
        if faults := misplaced(result, station=station, record_id=record_id):
            return refusal(422, "The result is not what the address says.", faults=faults)
        (filed,), progress = store.file(station=station, arrivals=[result.arrival()])
        if filed.status is Status.CONFLICT:
            return refusal(409, filed.detail)
        return Stored(
            status="stored" if filed.status is Status.STORED else "duplicate",
            highest_contiguous=progress.highest_contiguous,
            gaps=_ranges(progress),
        )

    @routes.post("/results", responses=refusals(*COMMON))
    def deliver_batch(station: Delivering, batch: Annotated[Batch, Body()]) -> BatchOutcome:
        """Store up to 200 results in one transaction. A faulty one does not hold up the others."""
        checked = [_checked(item, station) for item in batch.results]
        arrivals = [item for item in checked if isinstance(item, Arrival)]
        filed, progress = store.file(station=station, arrivals=arrivals)
        return BatchOutcome(
            outcomes=_in_order(checked, filed),
            highest_contiguous=progress.highest_contiguous,
            gaps=_ranges(progress),
        )

    @routes.get("/progress", responses=refusals(*COMMON))
    def progress(station: Looking) -> StationProgress:
        """Tell how far a station is: what has come, what is missing, what looks wrong."""
        found = store.progress(station)
        return StationProgress(
            highest_contiguous=found.highest_contiguous,
            gaps=_ranges(found),
            count=found.count,
            audit_count=found.audit_head.count,
            audit_digest=found.audit_head.digest,
            alarms=list(found.alarms),
        )

    return routes


def misplaced(result: SentResult, *, station: str, record_id: str) -> list[Fault]:
    """Return what in a result contradicts the address it was sent to."""
    meant = {"record_id": record_id, "station": station}
    return [
        Fault(where=f"body.payload.{name}", message=f"the address says {value!r}")
        for name, value in meant.items()
        if getattr(result.payload, name) != value
    ]


def _checked(item: BatchItem, station: str) -> Arrival | Filed:
    try:
        result = SentResult.model_validate(item.without_id())
    except ValidationError as error:
        faults = faults_of(error.errors())
    else:
        faults = misplaced(result, station=station, record_id=item.record_id)
        if not faults:
            return result.arrival()
    detail = "; ".join(f"{fault.where}: {fault.message}" for fault in faults)
    return Filed(item.record_id, Status.INVALID, detail)


def _in_order(checked: list[Arrival | Filed], filed: tuple[Filed, ...]) -> list[Outcome]:
    stored = iter(filed)
    final = [next(stored) if isinstance(item, Arrival) else item for item in checked]
    return [
        Outcome(record_id=each.record_id, status=each.status.value, detail=each.detail)
        for each in final
    ]


def _ranges(progress: Progress) -> list[list[int]]:
    return [[gap.first, gap.last] for gap in progress.gaps]
