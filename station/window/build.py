"""Makes every part of the station and connects them; nothing runs yet."""

from collections.abc import Callable

from station.config.paths import SAMPLES
from station.config.settings import Settings
from station.domain.clock import Clock
from station.services.disk_service import DiskService
from station.services.garbage_collector import GarbageCollector
from station.window.core import Core, core_of
from station.window.login_wiring import LoginWiring
from station.window.picture_wiring import PictureWiring
from station.window.record_parts import (
    deliveries_of,
    history_of,
    listener_of,
    replays_of,
    review_of,
)
from station.window.setup_parts import setup_of
from station.window.station import Station
from station.window.surroundings import (
    STATION_FILES,
    StationFiles,
    Surroundings,
    no_look,
    no_speech,
    nothing,
)
from station.window.tune_parts import tune_of
from station.window.wiring import Wiring


def build(
    *,
    settings: Settings,
    clock: Clock,
    surroundings: Surroundings,
    files: StationFiles = STATION_FILES,
    apply_look: Callable[[Settings], None] = no_look,
    speak: Callable[[str], None] = no_speech,
    begin_again: Callable[[], None] = nothing,
) -> Station:
    """Return the station, not started.

    `apply_look` is called with changed settings, `speak` with another language, `begin_again` when
    all settings are to count now.
    """
    core = core_of(settings, files, surroundings, clock)
    disk = _run_of(core)
    tune = tune_of(core)
    delivery, desk = deliveries_of(core)
    history, exports = history_of(core, delivery, desk)
    replays = replays_of(core, tune.sets.pictures)
    review = review_of(core, delivery)
    listener = listener_of(core, delivery)
    setup = setup_of(core, apply_look=apply_look, speak=speak, begin_again=begin_again)
    garbage = GarbageCollector()
    core.reading.reader_ready.connect(garbage.settle)  # its libraries are large, and stay
    LoginWiring(
        window=core.window, cycle=core.cycle, session=core.session, inspections=core.inspections
    )
    core.closing.attach(core.window, may_leave=tune.may_close)
    return Station(
        window=core.window,
        cycle=core.cycle,
        capture=core.capture,
        reading=core.reading,
        inspections=core.inspections,
        disk=disk,
        previews=tune.previews,
        learning=tune.learning,
        pictures=tune.pictures,
        delivery=delivery,
        desk=desk,
        history=history,
        exports=exports,
        replays=replays,
        sets=tune.sets,
        labelled=tune.labelled,
        drafts=tune.drafts,
        self_test=setup.self_test,
        wizard=setup.wizard,
        trials=setup.trials,
        session=core.session,
        review=review,
        garbage=garbage,
        listener=listener,
    )


def _run_of(core: Core) -> DiskService:
    """Connect the Run view and the strip above it; return what looks how much room is left."""
    disk = DiskService(folder=core.settings.data_path)
    Wiring(
        window=core.window,
        cycle=core.cycle,
        reading=core.reading,
        inspections=core.inspections,
        disk=disk,
        typed=core.typed,
        clock=core.clock,
    )
    PictureWiring(
        window=core.window,
        cycle=core.cycle,
        capture=core.capture,
        source=core.settings.source,
        samples=SAMPLES,
        clock=core.clock,
        recipes=core.recipes,
    )
    return disk
