"""Connects the deliveries with the window: chips, the panel, and SENT or QUEUED in the banner."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from station.delivery.courier_state import CourierState
from station.domain.clock import Clock
from station.domain.delivery import QueueState, Route
from station.domain.inspection import DecisionKind, Inspection
from station.services.courier_signals import ChannelNotes
from station.services.delivery_desk import DeliveryDesk
from station.services.delivery_jobs import ChoicesDone, Trial
from station.services.delivery_service import DeliveryService
from station.services.inspection_service import InspectionService
from station.services.part_cycle import PartCycle
from station.ui.delivery.channel_words import ChannelView, fresh_view, title_of, words_of_channel
from station.ui.delivery.delivery_dialog import DeliveryDialog, ask_export_file
from station.ui.main_window import MainWindow
from station.ui.told import told

QUEUED_AFTER_MS = 1_500
"""A part that is not everywhere by then is told as queued; it may still be sent."""


class DeliveryWiring(QObject):
    """Sending trouble is shown and never stands in the way of the next part."""

    def __init__(
        self,
        *,
        window: MainWindow,
        dialog: DeliveryDialog,
        cycle: PartCycle,
        inspections: InspectionService,
        delivery: DeliveryService,
        desk: DeliveryDesk,
        notes: ChannelNotes,
        routes: tuple[Route, ...],
        clock: Clock,
        folder: Path,
    ) -> None:
        super().__init__(window)
        self._window, self._dialog, self._panel = window, dialog, dialog.panel
        self._cycle, self._delivery, self._desk = cycle, delivery, desk
        self._routes, self._clock, self._folder = routes, clock, folder
        self._views = {name: fresh_view(name) for name in delivery.channels}
        self._last_id, self._awaited = "", set[str]()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(QUEUED_AFTER_MS)
        self._late.timeout.connect(self.on_late)
        titles = [(name, title_of(name)) for name in delivery.channels]
        window.strip.set_channels(titles)
        window.strip.channel_asked.connect(dialog.open_at)
        inspections.log_ready.connect(delivery.start)
        cycle.saved.connect(self.on_saved)
        self._connect_service(notes)
        self._connect_panel()
        for name in delivery.channels:
            self._show(name)

    def _connect_service(self, notes: ChannelNotes) -> None:
        delivery, panel = self._delivery, self._panel
        delivery.queue_changed.connect(self.on_queue_changed)
        delivery.queue_changed.connect(panel.show_queue)
        delivery.channel_state_changed.connect(self.on_state_changed)
        delivery.channel_state_changed.connect(panel.show_state)
        delivery.receipt_arrived.connect(self.on_receipt_arrived)
        delivery.record_held.connect(self.on_record_held)
        notes.traffic_seen.connect(panel.show_traffic)
        notes.warned.connect(self.on_warned)
        notes.warned.connect(panel.show_warning)

    def _connect_panel(self) -> None:
        desk, panel = self._desk, self._panel
        panel.deliveries_wanted.connect(desk.list_deliveries)
        panel.send_again_asked.connect(self.on_send_again_asked)
        panel.it_arrived_asked.connect(self.on_it_arrived_asked)
        panel.set_aside_asked.connect(self.on_set_aside_asked)
        panel.export_asked.connect(self.on_export_asked)
        panel.test_asked.connect(desk.send_test)
        desk.deliveries_listed.connect(panel.show_deliveries)
        desk.choice_done.connect(self.on_choice_done)
        desk.exported.connect(self.on_exported)
        desk.test_done.connect(self.on_test_done)
        desk.failed.connect(panel.show_message)

    # --- the part that was saved last

    @Slot(object, int)
    def on_saved(self, inspection: Inspection, _sequence: int) -> None:
        self._delivery.on_record_waiting()
        assert inspection.decision is not None
        is_rejected = inspection.decision.kind is DecisionKind.REJECTED
        wanted = {r.channel for r in self._routes if r.takes_rejected or not is_rejected}
        self._last_id, self._awaited = inspection.inspection_id, wanted
        if wanted:
            self._late.start()

    @Slot(str, str)
    def on_receipt_arrived(self, record_id: str, channel: str) -> None:
        if record_id == self._last_id and channel in self._awaited:
            self._awaited.discard(channel)
            if not self._awaited:
                self._late.stop()
                self._window.run.show_sent()

    @Slot()
    def on_late(self) -> None:
        if self._awaited:
            titles = ", ".join(title_of(name) for name in sorted(self._awaited))
            self._window.run.show_queued(titles)

    @Slot(str, str, str)
    def on_record_held(self, _record_id: str, channel: str, reason: str) -> None:
        """A record waits for a person: say so where the operator looks."""
        title = title_of(channel)
        words = self.tr("{channel}: a result needs a person ({reason}). Press its chip above.")
        self._window.run.show_hint(words.format(channel=title, reason=told(reason)))

    # --- how the channels are

    @Slot(object)
    def on_queue_changed(self, queue: QueueState) -> None:
        view = self._views[queue.channel]
        self._views[queue.channel] = ChannelView(queue.channel, queue, view.state, view.warning)
        self._show(queue.channel)

    @Slot(object)
    def on_state_changed(self, state: CourierState) -> None:
        view = self._views[state.channel]
        self._views[state.channel] = ChannelView(state.channel, view.queue, state, view.warning)
        self._show(state.channel)

    @Slot(str, str)
    def on_warned(self, channel: str, words: str) -> None:
        view = self._views[channel]
        self._views[channel] = ChannelView(channel, view.queue, view.state, words)
        self._show(channel)

    def _show(self, channel: str) -> None:
        words = words_of_channel(self._views[channel], self._clock.now())
        chip = self._window.strip.channels[channel]
        chip.set_value(words.state, "\n".join(part for part in (words.line, words.detail) if part))

    # --- the panel

    @Slot(str, object)
    def on_send_again_asked(self, channel: str, record_ids: tuple[str, ...]) -> None:
        if self._may_choose():
            self._desk.send_again(channel, record_ids, self._cycle.operator)

    @Slot(str, object, str)
    def on_it_arrived_asked(self, channel: str, record_ids: tuple[str, ...], reply: str) -> None:
        if self._may_choose():
            self._desk.it_arrived(channel, record_ids, self._cycle.operator, reply)

    @Slot(str, object)
    def on_set_aside_asked(self, channel: str, record_ids: tuple[str, ...]) -> None:
        if self._may_choose():
            self._desk.set_aside(channel, record_ids, self._cycle.operator)

    def _may_choose(self) -> bool:
        """A choice has a name behind it."""
        if not self._cycle.operator:
            self._panel.show_message(self.tr("Nobody is logged in. Log in with Ctrl+U first."))
        return bool(self._cycle.operator)

    @Slot(str)
    def on_export_asked(self, channel: str) -> None:
        path = ask_export_file(self._dialog, self._folder, channel)
        if path is not None:
            self._desk.export_held(channel, path)

    @Slot(object)
    def on_choice_done(self, done: ChoicesDone) -> None:
        self._panel.show_choice_done(done.choice, done.count, done.problems)
        self._delivery.on_record_waiting()
        self._desk.list_deliveries(done.channel)

    @Slot(str, int)
    def on_exported(self, path: str, count: int) -> None:
        words = self.tr("{n} results written to {path}.")
        self._panel.show_message(words.format(n=count, path=path), is_good=True)

    @Slot(object)
    def on_test_done(self, trial: Trial) -> None:
        self._panel.show_message(trial.words, is_good=trial.is_good)
        if trial.is_good:
            self._delivery.on_record_waiting()
