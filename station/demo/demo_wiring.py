"""Marks the window as a demo and connects its switches with the other sides."""

from PySide6.QtCore import QObject, QTimer, Slot

from station.demo.demo_settings import STATION
from station.demo.other_sides import FAULTS, OtherSides
from station.services.step import Step
from station.ui.demo.side_words import begin_words
from station.ui.demo.sides_dialog import SidesDialog
from station.window.station import Station

LOOK_EVERY_MS = 1_000


class DemoWiring(QObject):
    """What is switched goes wrong from the next message on."""

    def __init__(
        self,
        *,
        station: Station,
        sides: OtherSides,
        commands: int,
        parent: QObject | None = None,
    ) -> None:
        """`commands` is the port at which the station listens for a controller."""
        super().__init__(parent)
        self._station, self._sides = station, sides
        window = station.window
        self.dialog = SidesDialog(
            faults=FAULTS,
            places={name: f"127.0.0.1:{sides.port_of(name)}" for name in FAULTS},
            dashboard=f"http://127.0.0.1:{sides.line.dashboard_port}/",
            controller=f"python3 main.py simulate plc --port {commands}",
            parent=window,
        )
        self.dialog.show_faults({name: sides.fault_of(name) for name in FAULTS})
        self.dialog.fault_chosen.connect(self.on_fault_chosen)
        window.setWindowTitle(f"DEMO: {window.windowTitle()}")
        window.strip.show_demo()
        window.strip.demo_asked.connect(self.dialog.open_beside)
        station.reading.reader_ready.connect(self.on_reader_ready)
        station.capture.opened.connect(self.on_begin)  # it clears the line of hints
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.on_look_due)
        self._timer.start()

    @Slot(str)
    def on_reader_ready(self, name: str) -> None:
        self.dialog.show_reader(name)
        self.on_begin()

    @Slot()
    def on_begin(self) -> None:
        """Tell a visitor how to begin; the first part takes the words away."""
        if self._station.cycle.step is Step.READY:
            self._station.window.run.show_hint(begin_words())

    @Slot(str, str)
    def on_fault_chosen(self, channel: str, fault: str) -> None:
        self._sides.spoil(channel, fault)
        self._station.delivery.on_record_waiting()

    @Slot()
    def on_look_due(self) -> None:
        """Show what has arrived, while somebody looks."""
        if self.dialog.isVisible():
            for channel in FAULTS:
                self.dialog.show_arrived(channel, self._sides.count_of(channel, STATION))
