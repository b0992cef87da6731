"""What the set-up tries before it is set: a source's picture, receivers, the station itself."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Slot

from station.config.settings import Settings
from station.delivery.channel import Channel
from station.domain.clock import Clock
from station.domain.errors import FileFaultsError
from station.services.capture_service import CaptureService
from station.services.channel_trial import ChannelTrial
from station.services.delivery_jobs import Trial
from station.services.self_test_service import SelfTestService
from station.services.source_choice import SourceChoice
from station.services.source_trial import SourceTrial
from station.ui.setup.self_test_panel import findings_of
from station.ui.wizard.wizard_dialog import WizardDialog
from station.window.sources import settings_choice
from station.window.wizard_checks import fault_words, receiver_words, source_words
from station.window.wizard_draft import WizardDraft

TABLES = {"device": "device", "plant_server": "plant-server", "line_server": "line-server"}
"""The channel of each table in the settings."""

MakeChannels = Callable[[Settings], tuple[Channel, ...]]


class WizardTrials(QObject):
    """The station's own camera is let go of meanwhile, so that the set-up can look through it."""

    def __init__(
        self,
        *,
        capture: CaptureService,
        self_test: SelfTestService,
        make_channels: MakeChannels,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._capture, self._self_test, self._clock = capture, self_test, clock
        self._make_channels = make_channels
        self._dialog: WizardDialog | None = None
        self._draft: WizardDraft | None = None
        self._used: SourceChoice | None = None
        self._asked = ""
        self.source, self.channel = SourceTrial(self), ChannelTrial(self)
        self.source.seen.connect(self.on_seen)
        self.source.failed.connect(self.on_source_failed)
        self.channel.tried.connect(self.on_tried)
        self_test.found.connect(self.on_found)
        self_test.failed.connect(self.on_test_ended)
        capture.opened.connect(self.on_opened)

    def attach(self, dialog: WizardDialog, draft: WizardDraft) -> None:
        """Serve a dialog, in the place of the one before."""
        self._dialog, self._draft = dialog, draft
        dialog.source.look_asked.connect(self.on_look_asked)
        dialog.work.test_asked.connect(self.on_channel_asked)
        dialog.people.self_test.run_asked.connect(self.on_test_asked)
        dialog.people.self_test.stop_asked.connect(self._self_test.stop)

    def begin(self) -> None:
        """Let go of the station's camera."""
        if self._used is not None and self._used.is_stream:
            self._capture.let_go()

    def end(self) -> None:
        """Give the camera back, to where it was."""
        self._dialog = self._draft = None
        self.source.stop()
        if self._used is not None and self._used.is_stream:
            self._capture.use(self._used)

    def close(self) -> None:
        """End what is under way; a second call does nothing."""
        self.source.close()
        self.channel.close()

    @Slot(object)
    def on_opened(self, choice: SourceChoice) -> None:
        self._used = choice

    # --- the source

    @Slot()
    def on_look_asked(self) -> None:
        if self._dialog is None or self._draft is None:
            return
        page = self._dialog.source
        try:
            words = source_words(page.value()["source"])
            source = self._draft.with_values(page.value()).source
        except FileFaultsError as error:
            words = fault_words(error)
        if words:
            page.show_fault(words)
            return
        page.show_looking()
        self.source.look(settings_choice(source, self._clock))

    @Slot(object)
    def on_seen(self, copy: Any) -> None:
        if self._dialog is not None:
            self._dialog.source.show_picture(copy)

    @Slot(str)
    def on_source_failed(self, words: str) -> None:
        if self._dialog is not None:
            self._dialog.source.show_fault(words)

    # --- receivers

    @Slot(str)
    def on_channel_asked(self, table: str) -> None:
        """Try one receiver as it stands in the step; the others do not matter."""
        if self._dialog is None or self._draft is None:
            return
        box = self._dialog.work.boxes[table]
        others = {key: {**self._draft.content[key], "enabled": False} for key in TABLES}
        values = {**others, table: box.value()}
        words = receiver_words(values)
        try:
            settings = self._draft.with_values(values)
        except FileFaultsError as error:
            words = words or fault_words(error)
        if words:
            box.show_words(words, state="fault")
            return
        self._asked = table
        (channel,) = self._make_channels(kept_open(settings))
        self.channel.try_out(channel)

    @Slot(object)
    def on_tried(self, trial: Trial) -> None:
        if self._dialog is not None:
            state = "ok" if trial.is_good else "fault"
            self._dialog.work.boxes[self._asked].show_words(trial.words, state=state)

    # --- the station

    @Slot()
    def on_test_asked(self) -> None:
        if self._dialog is not None:
            self._dialog.people.self_test.show_running()
            self._self_test.start()

    @Slot(object)
    def on_found(self, findings: list[dict[str, Any]]) -> None:
        if self._dialog is not None:
            self._dialog.people.self_test.set_value(findings_of(findings))

    @Slot(str)
    def on_test_ended(self, words: str) -> None:
        if self._dialog is not None:
            self._dialog.people.self_test.show_ended(words)


def kept_open(settings: Settings) -> Settings:
    """Return settings whose device keeps its line, so that connecting to it can be seen."""
    device = settings.device.model_copy(update={"keep_open": True})
    return settings.model_copy(update={"device": device})
