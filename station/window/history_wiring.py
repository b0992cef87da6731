"""Connects the History view with the saved results, their deliveries and the export."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from station.domain.delivery import ManualChoice
from station.records.history import HistoryFilter
from station.services.delivery_desk import DeliveryDesk
from station.services.delivery_jobs import ChoicesDone
from station.services.delivery_service import DeliveryService
from station.services.history_export_service import HistoryExportService
from station.services.history_service import HistoryService
from station.services.part_cycle import PartCycle
from station.ui.delivery.choice_question import done_words
from station.ui.history.history_view import HistoryView
from station.window.history_refresh import HistoryRefresh, offset_us


class HistoryWiring(QObject):
    """`folder` is where an export is proposed to go; `recipe_titles` what recipes are called."""

    def __init__(
        self,
        *,
        view: HistoryView,
        service: HistoryService,
        exports: HistoryExportService,
        desk: DeliveryDesk,
        delivery: DeliveryService,
        cycle: PartCycle,
        folder: Path,
        recipe_titles: Callable[[], Mapping[str, str]],
    ) -> None:
        super().__init__(view)
        self._view, self._service, self._exports = view, service, exports
        self._desk, self._delivery, self._cycle = desk, delivery, cycle
        self._folder, self._recipe_titles = folder, recipe_titles
        self._sent_id = ""
        refresh = HistoryRefresh(view=view, service=service)
        refresh.follow(cycle.saved, delivery.receipt_arrived, delivery.record_held)
        self._connect_history()
        self._connect_export()
        view.detail.send_again_asked.connect(self.on_send_again_asked)
        desk.choice_done.connect(self.on_choice_done)

    def _connect_history(self) -> None:
        view, service = self._view, self._service
        view.asked.connect(self.on_asked)
        view.more_asked.connect(service.ask_more)
        view.detail_asked.connect(service.ask_detail)
        service.page_ready.connect(view.show_page)
        service.figures_ready.connect(view.show_figures)
        service.names_ready.connect(view.show_names)
        service.detail_ready.connect(view.show_detail)
        service.failed.connect(view.show_fault)

    def _connect_export(self) -> None:
        view, exports = self._view, self._exports
        view.export_asked.connect(self.on_export_asked)
        view.exports.stop_asked.connect(exports.stop)
        exports.progressed.connect(view.exports.show_progress)
        exports.exported.connect(view.exports.show_exported)
        exports.failed.connect(view.exports.show_fault)
        for ended in (exports.exported, exports.failed):
            ended.connect(self.on_export_ended)

    @Slot(object)
    def on_asked(self, wish: HistoryFilter) -> None:
        self._view.set_recipe_titles(self._recipe_titles())
        self._service.ask(wish, offset_us=offset_us())

    @Slot(object)
    def on_export_asked(self, wish: HistoryFilter) -> None:
        path = ask_target(self._view, self._folder)
        if path is not None and self._exports.export(wish, path):
            self._view.exports.show_begun()
            self._view.export.setEnabled(False)  # one at a time

    @Slot()
    def on_export_ended(self) -> None:
        self._view.export.setEnabled(True)

    @Slot(str)
    def on_send_again_asked(self, record_id: str) -> None:
        detail = self._view.detail.value()
        if detail is None or detail.record.record_id != record_id:
            return
        self._sent_id = record_id
        for delivery in detail.held:
            self._desk.send_again(delivery.channel, (record_id,), self._cycle.operator)

    @Slot(object)
    def on_choice_done(self, done: ChoicesDone) -> None:
        """Tell what became of it, and show the part's deliveries as they are now."""
        detail = self._view.detail.value()
        if detail is None or detail.record.record_id != self._sent_id:
            return
        if done.choice is ManualChoice.SEND_AGAIN:
            words = [done_words(done.choice, done.count)] if done.count else []
            self._view.detail.show_message(
                " ".join([*words, *done.problems]), is_good=not done.problems
            )
            self._delivery.on_record_waiting()
            self._service.ask_detail(detail.record.sequence)


def recipe_titles(box: QComboBox) -> Mapping[str, str]:
    """Return what the recipes are called that a box offers, by name."""
    choices = (box.itemData(row) for row in range(box.count()))
    return {choice.name: choice.title for choice in choices}


def ask_target(parent: QWidget, folder: Path) -> Path | None:
    """Ask where to write the found parts; None if the person thinks better of it."""
    title = QCoreApplication.translate("HistoryWiring", "Export the found parts")
    kinds = QCoreApplication.translate("HistoryWiring", "Tables") + " (*.csv)"
    name, _ = QFileDialog.getSaveFileName(parent, title, str(folder / "history.csv"), kinds)
    return Path(name) if name else None
