"""Proof: no request makes a server stumble: thousands made from its own description, no 5xx.

Needs schemathesis (4.32.5), a package for development alone.
"""

import base64
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import requests
from fastapi import FastAPI

from station.proving.api_apps import line_server_app, read_service_app, served
from station.proving.pictures import damaged, sound_pictures
from station.proving.result import Failure, Figure, Result, counted, skipped
from station.record_document import canonical_json, digest_of
from station.server.limits import ServerLimits

SERVER_FAULT = 500
MOST_IN_A_RUN = 500
_SHARE_MADE_RIGHT = 0.7

Call = Callable[[Any], int]
"""Sends a case and returns the status of the answer."""

APPS: Mapping[str, Callable[[Path], AbstractContextManager[FastAPI]]] = {
    "line server": line_server_app,
    "read service": read_service_app,
}


@dataclass(slots=True)
class Tally:
    """What was asked and answered, by status."""

    statuses: Counter[int] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)

    @property
    def asked(self) -> int:
        return self.statuses.total()


def run(*, seed: int, size: int, folder: Path) -> Result:
    """Send `size` requests, half to each application."""
    if find_spec("schemathesis") is None:
        return skipped("schemathesis is not installed (pip install schemathesis==4.32.5)")
    figures, failures, cases = [], [], 0
    for place, (name, lend) in enumerate(APPS.items()):
        tally = Tally()
        with lend(folder) as app:
            share = size // 2 + size % 2 * (place == 0)
            with served(app, ServerLimits()) as url, requests.Session() as session:
                call = partial(_status, url=url, session=session)
                _ask_all(app, call, tally, seed=seed, share=share)
        cases += tally.asked
        failures += [Failure(f.seed, f"{name}: {f.what}") for f in tally.failures]
        answers = ", ".join(f"{status}: {n:,}" for status, n in sorted(tally.statuses.items()))
        figures.append(Figure(f"{name.capitalize()}: requests", counted(tally.asked)))
        figures.append(Figure(f"{name.capitalize()}: answers by status", answers))
    return Result(cases=cases, failures=tuple(failures), figures=tuple(figures))


def _status(case: Any, *, url: str, session: requests.Session) -> int:
    return int(case.call(base_url=url, session=session).status_code)


def _ask_all(app: FastAPI, call: Call, tally: Tally, *, seed: int, share: int) -> None:
    """Go round the operations, with sound and with unsound requests, until there are enough."""
    import schemathesis  # type: ignore[import-not-found, unused-ignore]

    schema = schemathesis.openapi.from_dict(app.openapi())
    operations: list[Any] = [found.ok() for found in cast(Any, schema.get_all_operations())]
    turn = 0
    while tally.asked < share:
        before = tally.asked
        for operation in operations:
            for is_sound in (True, False):
                left = share - tally.asked
                count = min(MOST_IN_A_RUN, left, max(1, share // (2 * len(operations))))
                if count > 0:
                    _ask(
                        operation,
                        call,
                        tally,
                        is_sound=is_sound,
                        seed=seed * 1000 + turn,
                        count=count,
                    )
        turn += 1
        if tally.asked == before:
            return


def _ask(
    operation: Any, call: Call, tally: Tally, *, is_sound: bool, seed: int, count: int
) -> None:
    """Make `count` requests for one operation; fewer if there are no more different ones."""
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded
    from hypothesis.errors import Unsatisfiable
    from schemathesis import (  # type: ignore[import-not-found, unused-ignore]
        GenerationMode,
    )

    mode = GenerationMode.POSITIVE if is_sound else GenerationMode.NEGATIVE
    chance = random.Random(seed)

    @seeded(seed)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=tuple(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask_one(case: Any) -> None:
        if is_sound and chance.random() < _SHARE_MADE_RIGHT:
            make_right(case, chance)
        status = call(case)
        tally.statuses[status] += 1
        if status >= SERVER_FAULT:
            words = f"{operation.label} was answered {status}: {str(case.body)[:300]}"
            tally.failures.append(Failure(seed, words))

    try:
        ask_one()
    except Unsatisfiable:
        return  # an operation without parameters cannot be asked wrongly


def make_right(case: Any, chance: random.Random) -> None:
    """Give a request what chance never hits: hashes that fit, and pictures that are some."""
    if not isinstance(case.body, dict):
        return
    for result in results_in(case.body):
        if isinstance(result.get("payload"), dict):
            _fit(result, case, chance)
    if isinstance(case.body.get("image"), str):
        picture = damaged(_PICTURES, chance)[1] if chance.random() < 0.5 else _sound(chance)
        case.body["image"] = base64.b64encode(picture).decode()
        case.body["recipe"] = chance.choice(_RECIPES)


def results_in(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the results of one request, be it for one or for many."""
    if "payload" in body:
        yield body
    several = body.get("results")
    if isinstance(several, list):
        yield from (result for result in several if isinstance(result, dict))


def _fit(result: dict[str, Any], case: Any, chance: random.Random) -> None:
    payload = result["payload"]
    path = case.path_parameters or {}
    if "station" in path:
        payload["station"] = path["station"]
    if "record_id" in path and "record_id" in payload:
        path["record_id"] = payload["record_id"]
    if "record_id" in result:
        result["record_id"] = payload.get("record_id")
    if isinstance(payload.get("sequence"), int) and chance.random() < 0.5:
        payload["sequence"] = chance.randint(1, 50)  # few numbers: some meet again
    try:
        result["payload_sha256"] = digest_of(canonical_json(payload))
    except ValueError:  # half a character has no hash
        return


def _sound(chance: random.Random) -> bytes:
    return chance.choice(list(_PICTURES.values()))


_PICTURES = sound_pictures()
_RECIPES = ("line", "line", "label", None)
