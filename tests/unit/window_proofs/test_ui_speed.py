"""Moving a slider in a whole window: what is computed for it. How fast is not asked here."""

from pathlib import Path

from station.config.paths import SAMPLES
from station.config.settings import Settings
from station.domain.clock import SystemClock
from station.window.sources import simulated_choice
from station.window_proofs.made_reader import MadePartReader
from station.window_proofs.stand import Stand
from station.window_proofs.ui_moves import MOVEMENTS
from station.window_proofs.ui_speed import UiSpeed


def test_only_what_lies_behind_a_moved_slider_is_computed_anew(tmp_path: Path) -> None:
    clock, settings = SystemClock(), Settings(data_folder=str(tmp_path), operator="Kim")
    stand = Stand(
        folder=tmp_path, settings=settings, clock=clock, part_reader=MadePartReader(seed=1)
    )
    stand.open(simulated_choice(SAMPLES, clock))
    try:
        row = UiSpeed(stand).previews(MOVEMENTS[0], rounds=1)
    finally:
        stand.close()
    assert row.is_exact
    assert len(row.single_s) == 3
    assert len(row.dragged_s) >= 20
