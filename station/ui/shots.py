"""Draws the window in each of its states into PNG files, for the documents and for looking at."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from station.config.paths import RECIPES
from station.config.recipe_files import list_recipes
from station.domain.clock import Clock, SystemClock
from station.domain.counts import Counts
from station.domain.errors import RecordError
from station.domain.inspection import Decision, DecisionKind, Inspection
from station.ui.colours import LIGHT, Colours
from station.ui.delivery.delivery_shots import delivery_dialog, delivery_scenes
from station.ui.main_window import MainWindow
from station.ui.review.review_shots import review_scenes
from station.ui.sample_parts import SamplePart, read_part, reading_of, ring_labels
from station.ui.status_strip import RecipeChoice
from station.ui.theme import Sizes, apply_theme, sizes_for

SIZE_PX = (1440, 900)
DOTS_PER_MM = 3.8
OPERATOR = "Ann"
COUNTS = Counts(41, 37, 3, 1, 2, 1, 0.21, 0.48)
MISSING_MODEL = (
    "The model folder resources/models/compact cannot be used: model.safetensors is missing. "
    "Restore the named files, or choose another reader in the settings."
)
FULL_DISK = (
    "The result was not saved in station.db: the disk is full. "
    "Free some space, then try again; nothing is lost."
)


def run_shots(folder: Path, colours: Colours = LIGHT) -> int:
    """Write one PNG per state into `folder` and return how many there are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["shots"])
    sizes = sizes_for(dots_per_mm=DOTS_PER_MM, width_px=SIZE_PX[0], height_px=SIZE_PX[1])
    apply_theme(application, sizes, colours)
    _make_folder(folder)
    clock = SystemClock()
    window = sample_window(sizes)
    count = _drawn(window, scenes(window, clock), folder)
    dialog = delivery_dialog(sizes, clock)
    dialog.resize(*SIZE_PX)
    dialog.show()
    return count + _drawn(dialog, delivery_scenes(dialog, clock.now()), folder)


def _drawn(window: QWidget, names: Iterator[str], folder: Path) -> int:
    """Draw the window in each state it is brought into, then close it; return how many."""
    count = 0
    try:
        for name in names:
            QApplication.processEvents()
            _save(window, folder / f"{name}.png")
            count += 1
    finally:
        window.close()
        window.deleteLater()
    return count


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordError(
            f"The folder {folder} cannot be made: {error.strerror or error}. "
            "Name a folder that may be written."
        ) from error


def _save(window: QWidget, path: Path) -> None:
    if not window.grab().save(str(path)):
        raise RecordError(
            f"{path} cannot be written. Name a folder that may be written, with space left."
        )


def sample_window(sizes: Sizes) -> MainWindow:
    """Return the window as it is in a working station."""
    window = MainWindow(sizes=sizes, clock=SystemClock(), may_close=lambda: True)
    window.resize(*SIZE_PX)
    recipes = [item.recipe for item in list_recipes(RECIPES) if item.recipe is not None]
    strip = window.strip
    strip.set_recipes([RecipeChoice(r.name, r.title, r.short_hash) for r in recipes])
    strip.set_recipe("ring-remark")
    strip.set_recipe_follows(True)
    strip.set_operator(OPERATOR)
    strip.camera.set_value("ok", "Simulated line")
    strip.disk.set_value("ok", "79 GB free")
    window.run.show_counts(COUNTS)
    window.show()
    window.activateWindow()
    return window


def scenes(window: MainWindow, clock: Clock) -> Iterator[str]:
    """Bring the window into one state after the other and name each."""
    labels = ring_labels()
    first, second, third = labels[0], labels[1 % len(labels)], labels[2 % len(labels)]
    good = read_part(first, reading_of(first.code.replace("0", "O", 1)), clock)
    weak_text = {9: (0.52, "7", 0.41)}
    weak = read_part(second, reading_of(second.code, weak=weak_text), clock)
    none = read_part(third, reading_of(third.code[:9]), clock)
    before = [decided(part.inspection, clock) for part in (weak, good)]
    for serial in range(29, 41):
        window.run.pictures.recent.add(before[serial % 4 > 0], serial)
    yield from starting_scenes(window, good)
    yield from good_scenes(window, good, clock)
    yield from doubtful_scenes(window, weak, none)
    yield from fault_scenes(window, good)
    action = next(action for action in window.rail_actions() if action.data() == "review")
    action.trigger()
    window.set_waiting(4)
    yield from review_scenes(window.review, clock)


def starting_scenes(window: MainWindow, part: SamplePart) -> Iterator[str]:
    run, strip = window.run, window.strip
    strip.reader.set_value("busy", "loading")
    run.pictures.show_live(part.frame, "LIVE")
    run.show_loading()
    yield "run-loading"
    strip.reader.set_value("ok", "compact")
    run.show_ready()
    yield "run-ready"
    run.show_capturing()
    run.show_frozen(part.frame)
    run.show_reading(False)
    yield "run-reading"


def show_part(window: MainWindow, part: SamplePart, *, is_confirmable: bool) -> None:
    window.run.show_frozen(part.frame)
    window.run.show_result(
        part.inspection, line=part.line, places=part.places, is_confirmable=is_confirmable
    )
    window.run.pictures.show_stages(part.stages)


def good_scenes(window: MainWindow, part: SamplePart, clock: Clock) -> Iterator[str]:
    run = window.run
    show_part(window, part, is_confirmable=True)
    yield "run-ok"
    for _ in range(len(part.stages)):
        run.on_next_stage()
    yield "run-stage"
    run.on_show_picture()
    run.show_saved(decided(part.inspection, clock), 41)
    run.pictures.show_live(part.frame, "LIVE")
    yield "run-saved"


def doubtful_scenes(window: MainWindow, weak: SamplePart, none: SamplePart) -> Iterator[str]:
    run = window.run
    show_part(window, weak, is_confirmable=True)
    yield "run-check"
    run.on_correct()
    yield "run-correct"
    type_key(run.panel.slots, Qt.Key.Key_Q)
    run.show_question(
        "Character 10 is Q; it must be a digit. Enter again saves it as typed, "
        "marked as not in format."
    )
    yield "run-question"
    show_part(window, none, is_confirmable=False)
    run.show_missed(2)
    run.show_hint("Decide this part first: Enter confirms, F2 corrects, Esc reads again.")
    yield "run-no-read"
    run.show_missed(0)


def fault_scenes(window: MainWindow, part: SamplePart) -> Iterator[str]:
    run, strip = window.run, window.strip
    show_part(window, part, is_confirmable=True)
    strip.disk.set_value("fault", "full: 0 MB free")
    run.show_not_saved(FULL_DISK)
    yield "run-not-saved"
    strip.disk.set_value("ok", "79 GB free")
    strip.reader.set_value("fault", MISSING_MODEL)
    run.show_fault(MISSING_MODEL)
    run.pictures.show_live(part.frame, "LIVE")
    yield "run-fault"


def type_key(widget: QWidget, key: Qt.Key) -> None:
    """Press one letter key on a widget."""
    none = Qt.KeyboardModifier.NoModifier
    press = QKeyEvent(QKeyEvent.Type.KeyPress, key, none, chr(key.value))
    QApplication.sendEvent(widget, press)


def decided(inspection: Inspection, clock: Clock) -> Inspection:
    """Return the inspection as confirmed by the operator."""
    decision = Decision(DecisionKind.CONFIRMED, inspection.code.text, OPERATOR, clock.now())
    return replace(inspection, decision=decision)
