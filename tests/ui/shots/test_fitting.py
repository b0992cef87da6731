"""No view cuts a text in English or German on a small or a scaled screen; all have names."""

import pytest

from station.ui.shots.drawing import shots
from station.ui.shots.look import LANGUAGES, SCREENS, Look
from station.ui.shots.studio import Parts
from station.ui.shots.views import VIEWS
from tests.ui.shots.fitting import cut_texts, nameless, settle

SMALL = [screen for screen in SCREENS if screen != (1920, 1080, 1.0)]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SMALL, ids=["1280x800", "150%"])
def test_no_text_is_cut(
    parts: Parts, screen: tuple[int, int, float], language: str, view: str
) -> None:
    width, height, scale = screen
    look = Look("light", width, height, language, scale)
    faults = []
    for shot in shots(look, parts, [view]):
        settle()
        faults += [f"{shot.name}: {fault}" for fault in cut_texts(shot.widget)]
        if not view.startswith("dialog"):
            assert shot.widget.size() == look.size, shot.name
    assert faults == []


@pytest.mark.parametrize("view", VIEWS)
def test_what_takes_the_focus_has_a_name(parts: Parts, view: str) -> None:
    faults = []
    for shot in shots(Look(width_px=1280, height_px=800), parts, [view]):
        faults += [f"{shot.name}: {fault}" for fault in nameless(shot.widget)]
    assert faults == []
