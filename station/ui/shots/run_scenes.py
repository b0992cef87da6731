"""The Run view in each of its states: every banner, the editor, a stage, what went wrong."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from station.domain.counts import Counts
from station.ui.delivery.channel_words import title_of
from station.ui.review.review_shots import ring_allowed
from station.ui.run.run_view import RunView
from station.ui.sample_parts import SamplePart
from station.ui.shots.strip_scenes import show_chips
from station.ui.shots.studio import Shot, Studio

COUNTS = Counts(41, 37, 3, 1, 2, 1, 0.21, 0.48)
MISSING_MODEL = (
    "The model folder resources/models/compact cannot be used: model.safetensors is missing. "
    "Restore the named files, or choose another reader in the settings."
)
FULL_DISK = (
    "The result was not saved in station.db: the disk is full. "
    "Free some space, then try again; nothing is lost."
)
EARLY = "Decide this part first: Enter confirms, F2 corrects, Esc reads again."


def run_scenes(studio: Studio) -> Iterator[Shot]:
    """Begin with a station that has read nothing yet, then one part after the other."""
    studio.open_view("run")
    window = studio.window
    show_chips(studio)
    for scenes in (empty_scenes, reading_scenes, good_scenes, doubtful_scenes, fault_scenes):
        for name in scenes(studio):
            yield Shot(name, window)
    show_chips(studio)


def empty_scenes(studio: Studio) -> Iterator[str]:
    """No picture yet, no part yet."""
    studio.window.run.show_loading()
    studio.window.strip.reader.set_value("busy", "loading")
    yield "run-first-start"


def reading_scenes(studio: Studio) -> Iterator[str]:
    run, parts = studio.window.run, studio.parts
    before = [parts.decided(part) for part in (parts.weak, parts.good)]
    for serial in range(29, 41):
        run.pictures.recent.add(before[serial % 4 > 0], serial)
    run.show_counts(COUNTS)
    run.pictures.show_live(parts.good.frame, "LIVE")
    studio.window.strip.reader.set_value("ok", "compact")
    run.show_ready()
    yield "run-ready"
    studio.window.strip.set_expected("F4K7P225073100482")
    yield "run-expected"
    studio.window.strip.set_expected("")
    run.show_capturing()
    yield "run-capturing"
    run.show_frozen(parts.good.frame)
    run.show_reading(False)
    yield "run-reading"


def good_scenes(studio: Studio) -> Iterator[str]:
    run, part = studio.window.run, studio.parts.good
    show_part(run, part, is_confirmable=True)
    yield "run-ok"
    for _ in range(len(part.stages)):
        run.actions_.next_stage.trigger()
    yield "run-stage"
    run.actions_.show_picture.trigger()
    run.show_saving()
    yield "run-saving"
    show_saved(studio)
    yield "run-saved"
    run.show_queued(", ".join((title_of("device"), title_of("line server"))))
    yield "run-queued"
    run.show_sent()
    yield "run-sent"


def doubtful_scenes(studio: Studio) -> Iterator[str]:
    run, parts = studio.window.run, studio.parts
    show_part(run, parts.weak, is_confirmable=True)
    yield "run-check"
    run.touch.allowed_at = ring_allowed
    run.actions_.correct.trigger()
    yield "run-correct"
    type_key(run.panel.slots, Qt.Key.Key_Q)
    run.show_question(
        "Character 10 is Q; it must be a digit. Enter again saves it as typed, "
        "marked as not in format."
    )
    yield "run-question"
    show_part(run, parts.unread, is_confirmable=False)
    run.show_missed(2)
    run.show_hint(EARLY)
    yield "run-no-read"
    run.show_missed(0)


def fault_scenes(studio: Studio) -> Iterator[str]:
    run, strip, part = studio.window.run, studio.window.strip, studio.parts.good
    show_part(run, part, is_confirmable=True)
    strip.disk.set_value("fault", "full: 0 MB free")
    run.show_not_saved(FULL_DISK)
    yield "run-not-saved"
    show_chips(studio)
    strip.reader.set_value("fault", MISSING_MODEL)
    run.show_fault(MISSING_MODEL)
    run.pictures.show_live(part.frame, "LIVE")
    yield "run-fault"


def show_part(run: RunView, part: SamplePart, *, is_confirmable: bool) -> None:
    """Show a part that was read and waits for its decision."""
    run.show_frozen(part.frame)
    run.show_result(
        part.inspection, line=part.line, places=part.places, is_confirmable=is_confirmable
    )
    run.pictures.show_stages(part.stages)


def show_saved(studio: Studio) -> None:
    """Show the good part as saved, and the next one in place."""
    run, part = studio.window.run, studio.parts.good
    run.show_saved(studio.parts.decided(part), 41)
    run.pictures.show_live(part.frame, "LIVE")


def type_key(widget: QWidget, key: Qt.Key) -> None:
    """Press one letter key on a widget."""
    none = Qt.KeyboardModifier.NoModifier
    press = QKeyEvent(QKeyEvent.Type.KeyPress, key, none, chr(key.value))
    QApplication.sendEvent(widget, press)
