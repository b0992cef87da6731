"""The views whose states are drawn, by the names that `shots --only` takes."""

from station.ui.shots.dialog_scenes import dialog_scenes
from station.ui.shots.guide_scenes import guide_scenes
from station.ui.shots.run_scenes import run_scenes
from station.ui.shots.strip_scenes import strip_scenes
from station.ui.shots.studio import Scenes
from station.ui.shots.tune_scenes import tune_scenes
from station.ui.shots.view_scenes import (
    deliveries_scenes,
    history_view_scenes,
    review_view_scenes,
    setup_scenes,
)

VIEWS: dict[str, Scenes] = {
    "run": run_scenes,
    "strip": strip_scenes,
    "review": review_view_scenes,
    "tune": tune_scenes,
    "history": history_view_scenes,
    "setup": setup_scenes,
    "deliveries": deliveries_scenes,
    "dialogs": dialog_scenes,
    "guide": guide_scenes,
}
