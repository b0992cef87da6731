"""`bench ui`: how soon a movement is painted at 20 megapixels, and what holds the window up."""

import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from station.config.paths import SAMPLES
from station.config.settings import Settings
from station.domain.clock import SystemClock
from station.services.recipe_draft import RecipeDraft
from station.services.step import Step
from station.ui.main_window import MainWindow
from station.window.part_reading import RecipePartReader
from station.window.sources import simulated_choice
from station.window_proofs.preview_timer import PreviewTimer, computed_rows, wanted_rows
from station.window_proofs.stall_watch import LIMIT_S as STALL_LIMIT_S
from station.window_proofs.stall_watch import StallWatch
from station.window_proofs.stand import Stand
from station.window_proofs.ui_moves import MOVEMENTS, Movement
from station.window_proofs.waiting import live_for, wait_until

READ_LIMIT_S = 30.0
GUARD_S = 0.45
SINGLE_MOVES_A_ROUND = 3
DRAGGED_MOVES_A_ROUND = 20


@dataclass(frozen=True, slots=True)
class Row:
    """One movement: seconds of single moves and of a drag, and whether only what had to be was
    computed."""

    name: str
    single_s: list[float]
    dragged_s: list[float]
    is_exact: bool


def print_ui_tables(rounds: int) -> None:
    """Measure in a window of 1920 x 1080 that nobody sees, and print."""
    clock = SystemClock()
    with tempfile.TemporaryDirectory(prefix="bench-ui-") as name:
        settings = Settings(data_folder=name, operator="Kim")
        reader = RecipePartReader(settings=settings, clock=clock)
        stand = Stand(folder=Path(name), settings=settings, clock=clock, part_reader=reader)
        stand.open(simulated_choice(SAMPLES, clock))
        try:
            speed = UiSpeed(stand)
            _show_previews([speed.previews(movement, rounds) for movement in MOVEMENTS])
            _show_stalls("Tune, all four drags", speed.stalls_in_tune(rounds))
            _show_stalls("Run, parts read and confirmed", speed.stalls_in_run(rounds))
        finally:
            stand.close()


class UiSpeed:
    """Works a started station like a hand, and times what it does."""

    def __init__(self, stand: Stand) -> None:
        self._station = stand.station
        self._window: MainWindow = stand.station.window
        self._view = self._window.tune
        draft = self._window.findChild(RecipeDraft)
        assert draft is not None
        self._draft = draft
        self._timer = PreviewTimer(view=self._view, previews=stand.station.previews, draft=draft)

    def previews(self, movement: Movement, rounds: int) -> Row:
        """Return the times of one movement."""
        self._look_at(movement.stage_index)
        before = self._timer.rest()
        move = movement.begin(self._view)
        self._timer.one_by_one(move, 1)
        after = self._timer.rest()
        wanted = wanted_rows(after, movement.stage_index)
        is_exact = computed_rows(before, after) == wanted
        single = self._timer.one_by_one(move, rounds * SINGLE_MOVES_A_ROUND)
        dragged = self._timer.drag(move, rounds * DRAGGED_MOVES_A_ROUND)
        self._draft.end_edit()
        self._timer.rest()
        self._draft.undo()
        return Row(movement.name, single, dragged, is_exact)

    def stalls_in_tune(self, rounds: int) -> StallWatch:
        """Return what was seen while everything was dragged once more."""
        watch = StallWatch(self._view)
        watch.start()
        for movement in MOVEMENTS:
            self._look_at(movement.stage_index)
            self._timer.drag(movement.begin(self._view), rounds * DRAGGED_MOVES_A_ROUND)
            self._draft.end_edit()
            self._timer.rest()
            self._draft.undo()
        watch.stop()
        return watch

    def stalls_in_run(self, rounds: int) -> StallWatch:
        """Return what was seen while parts were read and confirmed."""
        self._choose("run")
        live_for(0.5)
        watch = StallWatch(self._view)
        watch.start()
        for _ in range(rounds * 2):
            self._read_part()
        watch.stop()
        return watch

    def _read_part(self) -> None:
        cycle = self._station.cycle
        self._press(Qt.Key.Key_Space)
        assert wait_until(lambda: cycle.step is Step.RESULT, limit_s=READ_LIMIT_S)
        live_for(GUARD_S)
        self._press(Qt.Key.Key_Return)
        live_for(0.05)
        if cycle.step is Step.RESULT:  # no code to confirm
            self._press(Qt.Key.Key_F8)
        assert wait_until(lambda: cycle.step is Step.READY, limit_s=READ_LIMIT_S)

    def _look_at(self, stage_index: int) -> None:
        self._choose("tune")
        self._timer.all_stages = None
        if self._view.stage_index() == stage_index:
            self._view.choose(None)
        self._view.list.rows.setCurrentRow(stage_index + 1)
        self._timer.rest()

    def _choose(self, name: str) -> None:
        action = next(a for a in self._window.rail_actions() if a.data() == name)
        action.trigger()

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._window.focusWidget() or self._window, key)


def _show_previews(rows: list[Row]) -> None:
    out = ["\nMovement to painted preview, 20 megapixels, window of 1920 x 1080, in ms\n"]
    head = f"  {'':28} {'single moves':>18} {'during a drag':>18}   computed anew\n"
    out += [head, f"  {'':28} {'median':>9}{'p95':>9} {'median':>9}{'p95':>9}\n"]
    for row in rows:
        single, dragged = _figures(row.single_s), _figures(row.dragged_s)
        anew = "only what lies behind" if row.is_exact else "MORE OR LESS THAN THAT"
        out.append(f"  {row.name:28} {single} {dragged}   {anew}\n")
    _say(out)


def _figures(times_s: list[float]) -> str:
    p95 = statistics.quantiles(times_s, n=20, method="inclusive")[-1]
    return f"{statistics.median(times_s) * 1000:9.1f}{p95 * 1000:9.1f}"


def _show_stalls(title: str, watch: StallWatch) -> None:
    longest = watch.longest
    out = [f"\nThe window's thread, held up: {title}\n"]
    limit = f"{STALL_LIMIT_S * 1000:.0f} ms"
    out.append(f"  {'times over ' + limit:38} {len(watch.stalls):6}\n")
    ours = [stall for stall in watch.stalls if stall.busy_s > STALL_LIMIT_S]
    out.append(f"  {'of them it computed over ' + limit:38} {len(ours):6}\n")
    out.append(f"  {'longest':38} {longest.wall_s * 1000:8.1f} ms   {longest.where}\n")
    most = max(watch.stalls, key=lambda stall: stall.busy_s, default=longest)
    out.append(f"  {'longest that it computed':38} {most.busy_s * 1000:8.1f} ms   {most.where}\n")
    _say(out)


def _say(lines: list[str]) -> None:
    sys.stdout.write("".join(lines))
    sys.stdout.flush()
