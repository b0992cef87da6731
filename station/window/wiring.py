"""Connects the window with its services. Widgets and services do not know each other."""

from PySide6.QtCore import QObject, Slot

from station.domain.clock import Clock
from station.domain.inspection import Inspection
from station.imaging.screen_copy import StageCopy
from station.records.database import OpenReport
from station.records.ledger import Followed
from station.services.decisions import is_confirmable
from station.services.disk_service import DiskService
from station.services.enter_guard import EnterGuard
from station.services.inspection_service import InspectionService
from station.services.part_cycle import PartCycle
from station.services.reading_service import ReadingService, ReadPart
from station.services.step import Step
from station.ui.main_window import MainWindow
from station.ui.run.expect_field import ExpectField
from station.ui.told import told
from station.window.typed_code import TypedCodes


class Wiring(QObject):
    """Signals of one side become slots of the other; nothing is decided here but what to show."""

    def __init__(
        self,
        *,
        window: MainWindow,
        cycle: PartCycle,
        reading: ReadingService,
        inspections: InspectionService,
        disk: DiskService,
        typed: TypedCodes,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._window, self._run, self._strip = window, window.run, window.strip
        self._cycle, self._typed = cycle, typed
        self._scans = EnterGuard(clock=clock)
        self._log_fault = ""
        self._disk = ("busy", self.tr("looking"))
        self._connect_operator()
        self._connect_cycle()
        self._connect_strip(reading, inspections, disk)

    def _connect_operator(self) -> None:
        run, cycle = self._run, self._cycle
        run.capture_asked.connect(self.on_capture_asked)
        run.confirm_asked.connect(cycle.on_confirm)
        run.correction_submitted.connect(cycle.on_correct)
        run.re_read_asked.connect(cycle.on_re_read)
        run.typed.connect(cycle.on_typing)
        run.typed.connect(self._scans.note_typing)
        self.expect_field = ExpectField(over=run.panel.banner, parent=run)
        self.expect_field.submitted.connect(self.on_expected)
        self.expect_field.opened.connect(self.on_expect_opened)
        run.touch.allowed_at = self._typed.allowed_at
        run.touch.allowed_anywhere = self._typed.allowed_anywhere
        run.touch.use_line(self.expect_field)
        run.pictures.tools.add(self.expect_field.open_action)

    def _connect_cycle(self) -> None:
        run, cycle = self._run, self._cycle
        cycle.ready.connect(self.on_ready)
        cycle.capturing.connect(run.show_capturing)
        cycle.frozen.connect(run.show_frozen)
        cycle.reading.connect(run.show_reading)
        cycle.result.connect(self.on_result)
        cycle.saving.connect(run.show_saving)
        cycle.saved.connect(run.show_saved)
        cycle.save_failed.connect(run.show_not_saved)
        cycle.fault.connect(run.show_fault)
        cycle.hint.connect(run.show_hint)
        cycle.question.connect(run.show_question)
        cycle.missed.connect(run.show_missed)
        cycle.counts_changed.connect(run.show_counts)
        cycle.expected_changed.connect(self._strip.set_expected)

    def _connect_strip(
        self, reading: ReadingService, inspections: InspectionService, disk: DiskService
    ) -> None:
        self._strip.recipe_chosen.connect(self.on_recipe_chosen)
        reading.reader_loading.connect(self.on_reader_loading)
        reading.reader_ready.connect(self.on_reader_ready)
        reading.reader_failed.connect(self.on_reader_failed)
        reading.stages_ready.connect(self.on_stages_ready)
        inspections.log_ready.connect(self.on_log_ready)
        inspections.log_failed.connect(self.on_log_failed)
        inspections.log_opened.connect(self.on_log_opened)
        inspections.followed.connect(self.on_followed)
        disk.disk_changed.connect(self.on_disk_changed)

    # --- the part

    @Slot()
    def on_capture_asked(self) -> None:
        """A space within a scanned code is no press."""
        if self._scans.allows():
            self._cycle.on_trigger()

    @Slot()
    def on_expect_opened(self) -> None:
        self._run.touch.recipe = self._cycle.recipe

    @Slot(str)
    def on_expected(self, code: str) -> None:
        """Expect a code; what a scanner may send behind its Enter still belongs to the scan."""
        self._cycle.on_typing()
        self._cycle.expect(code)

    @Slot()
    def on_ready(self) -> None:
        """What cannot be saved is told before the next part is read, not after it."""
        if self._cycle.holds.words:
            self._run.show_fault(self._cycle.holds.words)
        else:
            self._run.show_ready()

    @Slot(object)
    def on_result(self, part: ReadPart) -> None:
        inspection: Inspection = part.inspection
        self._strip.set_recipe(inspection.recipe)
        self._strip.show_hash(inspection.recipe_hash)
        self._run.wants_capitals = self._typed.wants_capitals(inspection.recipe)
        self._run.show_result(
            inspection,
            line=part.line,
            places=part.places,
            is_confirmable=is_confirmable(inspection),
        )

    @Slot(object)
    def on_stages_ready(self, stages: tuple[StageCopy, ...]) -> None:
        if self._cycle.step in (Step.RESULT, Step.SAVING):
            self._run.pictures.show_stages(stages)

    # --- the strip

    @Slot(str)
    def on_recipe_chosen(self, name: str) -> None:
        self._cycle.recipe = name

    @Slot()
    def on_reader_loading(self) -> None:
        self._strip.reader.set_value("busy", self.tr("loading"))
        if self._cycle.step is Step.READY:
            self._run.show_loading()

    @Slot(str)
    def on_reader_ready(self, name: str) -> None:
        self._strip.reader.set_value("ok", name)

    @Slot(str)
    def on_reader_failed(self, words: str) -> None:
        self._strip.reader.set_value("fault", words)

    @Slot(str, str)
    def on_disk_changed(self, state: str, words: str) -> None:
        self._disk = (state, words)
        self._show_disk()
        if state == "fault":
            hold = self.tr("The disk is {words}. Free some space; the station then goes on.")
            self._cycle.hold("disk", hold.format(words=told(words)))
        else:
            self._cycle.release("disk")

    @Slot()
    def on_log_ready(self) -> None:
        self._log_fault = ""
        self._show_disk()
        self._cycle.release("log")

    @Slot(str)
    def on_log_failed(self, words: str) -> None:
        self._log_fault = words
        self._show_disk()
        self._cycle.hold("log", words)

    @Slot(object)
    def on_log_opened(self, report: OpenReport) -> None:
        """Tell what opening found, e.g. a damaged database that was set aside."""
        if report.messages:
            self._run.show_hint(" ".join(report.messages))

    @Slot(object)
    def on_followed(self, followed: Followed) -> None:
        """Show how the CSV file and the pictures stand; neither ever holds a part up."""
        csv, chip = followed.csv, self._strip.csv
        if csv.last_error:
            words = self.tr("{n} waiting: {words}").format(
                n=csv.waiting, words=told(csv.last_error)
            )
            chip.set_value("warning", words)
        elif followed.picture_error:
            chip.set_value("warning", followed.picture_error)
        else:
            chip.set_value("ok", self.tr("up to date"))

    def _show_disk(self) -> None:
        state, words = ("fault", self._log_fault) if self._log_fault else self._disk
        self._strip.disk.set_value(state, words)
