"""The pictures of the window: every state drawn, none empty, each in the look asked for."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from station.domain.errors import RecordError
from station.ui.shots.drawing import draw, shots
from station.ui.shots.look import Look, all_looks
from station.ui.shots.shots_command import LANGUAGES, THEMES
from station.ui.shots.shots_command import VIEWS as NAMES
from station.ui.shots.studio import Parts
from station.ui.shots.views import VIEWS

SMALL = Look(width_px=1280, height_px=800)
RUN = (
    "first-start ready expected capturing reading ok stage saving saved queued sent "
    "check correct question no-read not-saved fault"
)


def drawn(folder: Path, parts: Parts, view: str, look: Look = SMALL) -> dict[str, QImage]:
    count = draw(folder, [look], parts, [view])
    files = sorted(folder.glob("*.png"))
    assert len(files) == count
    return {file.stem: QImage(str(file)) for file in files}


def grey(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(plain.constBits(), np.uint8)
    return rows.reshape(plain.height(), plain.bytesPerLine())[:, : plain.width()].copy()


def test_every_state_of_run_is_drawn_with_a_banner_of_its_own(tmp_path: Path, parts: Parts) -> None:
    views = drawn(tmp_path, parts, "run")
    assert set(views) == {f"run-{state}" for state in RUN.split()}
    banners = {name: grey(image)[60:170, 820:1260] for name, image in views.items()}
    for name, banner in banners.items():
        assert grey(views[name]).shape == (800, 1280), name
        assert banner.std() > 10, f"no word on the banner of {name}"
    alike = {banner.tobytes() for banner in banners.values()}
    assert len(alike) == len(views) - 2  # a stage seen large, an expected code: the banner stays


@pytest.mark.parametrize(
    ("view", "states"),
    [
        ("review", "empty part final edited disputed carpet"),
        ("deliveries", "well device question set-aside waiting"),
        ("guide", "station source work people done sides"),
        ("dialogs", "login login-refused reject versions"),
        ("strip", "well trouble long-names demo full-screen"),
    ],
)
def test_a_view_is_drawn_in_every_state(
    tmp_path: Path, view: str, states: str, parts: Parts
) -> None:
    views = drawn(tmp_path, parts, view)
    assert {name.partition("-")[2] for name in views} == set(states.split())
    pictures = {grey(image).tobytes() for image in views.values()}
    assert len(pictures) == len(views)


@pytest.mark.parametrize("view", ["tune", "history", "setup"])
def test_no_two_states_of_a_view_look_the_same(tmp_path: Path, view: str, parts: Parts) -> None:
    views = drawn(tmp_path, parts, view)
    assert len(views) >= 6
    assert len({grey(image).tobytes() for image in views.values()}) == len(views)


def test_theme_and_scaling_are_those_that_were_asked_for(tmp_path: Path, parts: Parts) -> None:
    dark = drawn(tmp_path / "a", parts, "strip", Look("dark", 1280, 800))
    light = drawn(tmp_path / "b", parts, "strip", Look("light", 1920, 1080, scale=1.5))
    assert grey(dark["strip-well"])[795, 20] < 60 < 180 < grey(light["strip-well"])[1075, 20]
    assert light["strip-well"].size().toTuple() == (1920, 1080)


def test_the_language_is_the_one_that_was_asked_for(qtbot: QtBot, parts: Parts) -> None:
    words = {}
    for language in LANGUAGES:
        for shot in shots(Look(language=language), parts, ["strip"]):
            words[language] = shot.widget.windowTitle()
    assert len(set(words.values())) == len(LANGUAGES)


def test_several_looks_have_a_folder_each(tmp_path: Path, parts: Parts) -> None:
    looks = [SMALL, Look("dark", 1280, 800, "de")]
    count = draw(tmp_path, looks, parts, ["dialogs"])
    folders = sorted(folder.name for folder in tmp_path.iterdir())
    assert folders == ["dark-1280x800-de", "light-1280x800-en"]
    assert len(list(tmp_path.glob("*/*.png"))) == count


def test_all_looks_are_every_theme_screen_and_language_once() -> None:
    looks = all_looks()
    assert len({look.name for look in looks}) == len(looks) == 16
    assert {look.theme for look in looks} == set(THEMES)


def test_the_command_offers_the_views_there_are() -> None:
    assert tuple(VIEWS) == NAMES


def test_a_folder_that_cannot_be_made_is_told(qtbot: QtBot, tmp_path: Path, parts: Parts) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordError, match="cannot be made"):
        draw(tmp_path / "file" / "shots", [SMALL], parts, ["dialogs"])


def test_a_picture_that_cannot_be_written_is_told(
    qtbot: QtBot, tmp_path: Path, parts: Parts
) -> None:
    (tmp_path / "dialog-login.png").mkdir()
    with pytest.raises(RecordError, match=r"dialog-login\.png cannot be written"):
        draw(tmp_path, [SMALL], parts, ["dialogs"])
