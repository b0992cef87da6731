"""Review, History, Setup and the deliveries in their states, inside the window."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from station.config.settings import CameraSource, Settings
from station.domain.user import Role, User
from station.records.history import HistoryNames
from station.ui.delivery.delivery_shots import delivery_dialog, delivery_scenes
from station.ui.history.history_shots import OPERATORS, RECIPES, history_scenes
from station.ui.review.review_shots import review_scenes
from station.ui.setup.self_test_panel import Finding
from station.ui.shots.studio import Shot, Studio, let_go
from station.ui.told import told

PEOPLE = (User("Ann", Role.OPERATOR), User("Kim", Role.ENGINEER), User("Lee", Role.ADMIN))
FINDINGS = (
    Finding("Python", True, "3.11.9"),
    Finding("packages", True, "77 of 77 as pinned: PySide6-Essentials 6.11.3, numpy 2.4.6"),
    Finding("model", True, "compact: checksums and known answer are right"),
    Finding("recipes", True, "chip, date-lot, label, line, plate, ring-remark"),
    Finding("results folder", True, "data/run can be written"),
    Finding("disk", False, "0.9 GB free", "Free some space, or move the station."),
    Finding(
        "camera",
        False,
        "none found",
        "Unplug the camera and plug it in again, or restart the computer.",
    ),
)
REFUSED = (
    "Address of the camera: it begins with rtsp://, rtsps://, http:// or https:// and holds no "
    "password, e.g. rtsp://viewer@10.0.0.7/live."
)
ABOUT = (
    ("Version", "0.1.0"),
    ("Licence", "MIT"),
    ("Station", "station-1"),
    ("Settings file", "data/run/settings.toml"),
    ("Data folder", "data/run"),
    ("Runs with", "Python 3.11.9, Qt 6.11.3"),
)


def review_view_scenes(studio: Studio) -> Iterator[Shot]:
    """The parts that wait, and the glyph carpet."""
    studio.open_view("review")
    studio.window.set_waiting(4)
    for name in review_scenes(studio.window.review, studio.clock):
        yield Shot(name, studio.window)


def history_view_scenes(studio: Studio) -> Iterator[Shot]:
    """Two days of a busy line."""
    view = studio.window.history
    studio.open_view("history")
    view.detail.offer(replay=True, label=True)
    view.show_names(HistoryNames(RECIPES, OPERATORS))
    for name in history_scenes(view, studio.parts.good.inspection, studio.now):
        yield Shot(name, studio.window)


def setup_scenes(studio: Studio) -> Iterator[Shot]:
    """Every page of the settings, then people and the self-test in their states."""
    view = studio.window.setup
    view.set_value(Settings().model_dump(mode="json"))
    view.users.set_value(PEOPLE)
    view.self_test.set_value(FINDINGS)
    view.about.set_value(
        [(QCoreApplication.translate("SetupWiring", title), words) for title, words in ABOUT]
    )
    for bar in view.bars.values():
        bar.set_in_use(True)
    connected = QCoreApplication.translate("ChannelTrial", "Connected. Nothing was sent.")
    view.bars["device"].show_words(connected, state="ok")
    studio.open_view("setup")
    for row in range(view.list.count()):
        view.list.setCurrentRow(row)
        yield Shot(f"setup-{row + 1:02d}", studio.window)
    view.open_page("self-test")
    view.self_test.show_running()
    yield Shot("setup-testing", studio.window)
    view.open_page("source")
    view.source.set_value(CameraSource().model_dump(mode="json"))
    view.set_modified(True)
    view.show_fault("source", "url", REFUSED)
    refused = QCoreApplication.translate("SetupWiring", "Not saved. {words}")
    view.show_message(refused.format(words=told(REFUSED)), is_good=False)
    yield Shot("setup-refused", studio.window)
    view.offer_apply(True)
    view.show_message(
        "Saved. Press Apply now, or it counts when the station starts again.", is_good=True
    )
    yield Shot("setup-saved", studio.window)


def deliveries_scenes(studio: Studio) -> Iterator[Shot]:
    """The window behind the chips of the channels."""
    dialog = delivery_dialog(studio.sizes, studio.clock)
    dialog.resize(studio.size)
    dialog.show()
    try:
        for name in delivery_scenes(dialog, studio.now):
            yield Shot(name, dialog)
    finally:
        let_go(dialog)
