"""Tries a receiver from its page in Setup, with the settings as they stand there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from station.config.settings import Settings
from station.delivery.channel import Channel
from station.domain.errors import FileFaultsError
from station.services.channel_trial import ChannelTrial
from station.services.delivery_jobs import Trial
from station.ui.main_window import MainWindow
from station.window.settings_desk import SettingsDesk
from station.window.wizard_checks import fault_words, receiver_words
from station.window.wizard_trials import TABLES, kept_open


class SetupTrials(QObject):
    """One trial at a time; nothing is saved and no result is sent."""

    def __init__(
        self,
        *,
        window: MainWindow,
        desk: SettingsDesk,
        make_channels: Callable[[Settings], tuple[Channel, ...]],
    ) -> None:
        super().__init__(window)
        self._window, self._view, self._desk = window, window.setup, desk
        self._make_channels, self._asked = make_channels, ""
        self._trial = ChannelTrial(self)
        self._trial.tried.connect(self.on_tried)
        for key, bar in self._view.bars.items():
            bar.set_in_use(TABLES[key] in window.strip.channels)
            bar.test_asked.connect(self.on_test_asked)
            bar.bytes_asked.connect(self.on_bytes_asked)

    def close(self) -> None:
        """End what is under way; a second call does nothing."""
        self._trial.close()

    @Slot(str)
    def on_test_asked(self, key: str) -> None:
        """Try one receiver; the other pages do not matter."""
        saved = self._desk.settings.model_dump(mode="json")
        alone = {table: {**saved[table], "enabled": False} for table in TABLES}
        alone[key] = {**self._view.form(key).value(), "enabled": True}
        words = receiver_words({**saved, **alone})
        try:
            settings = self._desk.checked({**saved, **alone})
        except FileFaultsError as error:
            words = words or fault_words(error)
        if words:
            self._view.bars[key].show_words(words, state="fault")
            return
        self._asked = key
        (channel,) = self._make_channels(kept_open(settings))
        self._trial.try_out(channel)

    @Slot(object)
    def on_tried(self, trial: Trial) -> None:
        state = "ok" if trial.is_good else "fault"
        self._view.bars[self._asked].show_words(trial.words, state=state)

    @Slot(str)
    def on_bytes_asked(self, key: str) -> None:
        """Open the window of the deliveries at this channel."""
        self._window.strip.channel_asked.emit(TABLES[key])
