"""The line above the views, with every chip well and with every kind of trouble."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt

from station.delivery.courier_state import CourierState, CourierStep
from station.domain.delivery import DEVICE, LINE_SERVER, PLANT_SERVER, QueueState
from station.ui.delivery.channel_words import ChannelView, words_of_channel
from station.ui.delivery.delivery_shots import DOWN, NO_REPLY, REFUSED
from station.ui.shots.studio import OPERATOR, Shot, Studio
from station.ui.told import told

NO_CAMERA = (
    "Camera 0 gave no picture. Check cable, power and that no other program uses it; "
    "the station tries again by itself."
)
CSV_IN_USE = (
    "The CSV in results cannot be written (Permission denied). "
    "Close the file in the other program. Results are safe; the CSV follows by itself."
)


def strip_scenes(studio: Studio) -> Iterator[Shot]:
    """Draw the strip above the Run view while parts of the station are in trouble."""
    studio.open_view("run")
    show_chips(studio)
    yield Shot("strip-well", studio.window)
    strip = studio.window.strip
    strip.camera.set_value("fault", NO_CAMERA)
    strip.disk.set_value("warning", "0.9 GB free")
    waiting = QCoreApplication.translate("Wiring", "{n} waiting: {words}")
    strip.csv.set_value("warning", waiting.format(n=12, words=told(CSV_IN_USE)))
    _show_channel(studio, _in_doubt())
    _show_channel(studio, _refused())
    _show_channel(studio, _out_of_reach(studio))
    yield Shot("strip-trouble", studio.window)
    show_chips(studio)
    strip.set_recipe_follows(False)
    strip.set_expected("F4K7P225073100482")
    strip.set_operator("Annegret Winterscheidt-Obermeier")
    yield Shot("strip-long-names", studio.window)
    strip.set_recipe_follows(True)
    strip.set_expected("")
    strip.set_operator(OPERATOR)
    strip.show_demo()
    yield Shot("strip-demo", studio.window)
    strip.demo.hide()
    # Told, not asked for: a screen that is not there has another size.
    studio.window.overrideWindowState(Qt.WindowState.WindowFullScreen)
    yield Shot("strip-full-screen", studio.window)
    studio.window.overrideWindowState(Qt.WindowState.WindowNoState)


def show_chips(studio: Studio) -> None:
    """Let every part of the station be well."""
    strip = studio.window.strip
    strip.camera.set_value("ok", "Simulated line")
    strip.reader.set_value("ok", "compact")
    strip.csv.set_value("ok", QCoreApplication.translate("Wiring", "up to date"))
    strip.disk.set_value("ok", "79 GB free")
    for channel in strip.channels:
        is_connected = True if channel == DEVICE else None
        state = CourierState(channel, CourierStep.IDLE, is_connected=is_connected)
        _show_channel(studio, ChannelView(channel, QueueState(channel), state))


def _show_channel(studio: Studio, view: ChannelView) -> None:
    words = words_of_channel(view, studio.now)
    detail = f"\n{words.detail}" if words.detail else ""
    studio.window.strip.channels[view.channel].set_value(words.state, f"{words.line}{detail}")


def _in_doubt() -> ChannelView:
    state = CourierState(DEVICE, CourierStep.IDLE, is_connected=True)
    return ChannelView(DEVICE, QueueState(DEVICE, 2, 2, last_error=NO_REPLY), state)


def _refused() -> ChannelView:
    state = CourierState(PLANT_SERVER, CourierStep.IDLE)
    return ChannelView(PLANT_SERVER, QueueState(PLANT_SERVER, 0, 0, 3, last_error=REFUSED), state)


def _out_of_reach(studio: Studio) -> ChannelView:
    state = CourierState(LINE_SERVER, CourierStep.WAITING, DOWN, studio.soon, False)
    return ChannelView(LINE_SERVER, QueueState(LINE_SERVER, 214, last_error=DOWN), state)
