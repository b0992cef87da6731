"""All that lives while the window is open, in the order in which it starts and stops."""

from dataclasses import dataclass

from station.commands.listener import CommandListener
from station.domain.errors import StationError
from station.services.capture_service import CaptureService
from station.services.delivery_desk import DeliveryDesk
from station.services.delivery_service import DeliveryService
from station.services.disk_service import DiskService
from station.services.draft_keeper import DraftKeeper
from station.services.garbage_collector import GarbageCollector
from station.services.history_export_service import HistoryExportService
from station.services.history_service import HistoryService
from station.services.inspection_service import InspectionService
from station.services.part_cycle import PartCycle
from station.services.picture_service import PictureService
from station.services.preview_service import PreviewService
from station.services.quality_learning import QualityLearning
from station.services.reading_service import ReadingService
from station.services.self_test_service import SelfTestService
from station.services.session import Session
from station.services.source_choice import SourceChoice
from station.ui.main_window import MainWindow
from station.window.review_wiring import ReviewServices
from station.window.set_pictures import SetPictures
from station.window.set_wiring import SetServices
from station.window.setup_trials import SetupTrials
from station.window.wizard_wiring import WizardWiring


@dataclass(frozen=True, slots=True)
class Station:
    """The window and its services. `listener` is None where no controller commands it."""

    window: MainWindow
    cycle: PartCycle
    capture: CaptureService
    reading: ReadingService
    inspections: InspectionService
    disk: DiskService
    previews: PreviewService
    learning: QualityLearning
    pictures: PictureService
    delivery: DeliveryService
    desk: DeliveryDesk
    history: HistoryService
    exports: HistoryExportService
    replays: PictureService
    sets: SetServices
    labelled: SetPictures
    drafts: DraftKeeper
    self_test: SelfTestService
    wizard: WizardWiring
    trials: SetupTrials
    session: Session
    review: ReviewServices
    garbage: GarbageCollector
    listener: CommandListener | None

    def start(self, choice: SourceChoice) -> None:
        """Start the services; the window is already on the screen.

        Deliveries start by themselves when the ledger is open.
        """
        self.garbage.start()
        self.capture.start()
        self.capture.use(choice)
        self.inspections.start()
        self.disk.start()
        self.drafts.start()
        self.reading.start()
        self.start_listener()

    def start_listener(self) -> None:
        """Let controllers in, where that is wanted; the strip says why they cannot come."""
        if self.listener is not None:
            try:
                self.listener.start()
            except StationError as error:
                self.window.strip.show_controller_fault(str(error))

    def stop(self) -> None:
        """Stop triggers, drop the queue, wait for jobs, flush records; widgets come last."""
        if self.listener is not None:
            self.listener.close()
        self.self_test.close()
        self.wizard.close()
        self.trials.close()
        self.cycle.stop()
        self.capture.close()
        self.previews.close()
        self.learning.close()
        self.drafts.close()
        self.pictures.close()
        self.replays.close()
        self.sets.close()
        self.reading.close()
        self.delivery.close()
        self.desk.close()
        self.history.close()
        self.exports.close()
        self.review.close()
        self.inspections.close()
        self.disk.close()
        self.garbage.close()
        self.window.deleteLater()
