"""What was read, decided and delivered: filters above, figures, and every part with its story."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from station.domain.clock import Clock
from station.records.history import (
    HistoryDetail,
    HistoryFigures,
    HistoryNames,
    HistoryPage,
    States,
)
from station.ui.history.detail_panel import DetailPanel
from station.ui.history.export_bar import ExportBar
from station.ui.history.filter_bar import FilterBar
from station.ui.history.history_table import HistoryTable
from station.ui.history.tiles import Tiles
from station.ui.key_words import key_words
from station.ui.theme import Sizes
from station.ui.told import told

if TYPE_CHECKING:
    from station.ui.history.figures_panel import FiguresPanel


class HistoryView(QWidget):
    """Shows what it is told and asks for the rest. It asks anew whenever it is shown."""

    asked = Signal(object)  # HistoryFilter
    more_asked = Signal(object)  # PageKey
    detail_asked = Signal(int)  # sequence
    export_asked = Signal(object)  # HistoryFilter

    def __init__(self, *, sizes: Sizes, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self._clock, self._is_small = clock, sizes.is_small
        self.filters = FilterBar(
            clock=clock, key_px=sizes.key_px, is_small=sizes.is_small, parent=self
        )
        self.tiles = Tiles(is_small=sizes.is_small, parent=self)
        self.table = HistoryTable(self)
        self.detail = DetailPanel(sizes=sizes, parent=self)
        self.exports = ExportBar(self)
        self._figures: FiguresPanel | None = None
        self._fault = QLabel(self)
        self._pages = QStackedWidget(self)
        self.parts_page, self.charts_page = self._page_actions()
        self.refresh = self._action(self.tr("Refresh"), "F5", self.tr("Look for newer parts"))
        self.export = self._action(
            self.tr("Export …"), "Ctrl+E", self.tr("Write the found parts into a CSV file")
        )
        self._lay_out()
        self._connect()

    def _action(self, text: str, key: str, tip: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{tip} ({key_words(key)})")
        self.addAction(action)
        return action

    def _page_actions(self) -> tuple[QAction, QAction]:
        group = QActionGroup(self)
        parts = self._action(self.tr("Parts"), "Alt+L", self.tr("Every part in a list"))
        charts = self._action(self.tr("Charts"), "Alt+C", self.tr("What the parts have in common"))
        for action in (parts, charts):
            action.setCheckable(True)
            group.addAction(action)
        parts.setChecked(True)
        return parts, charts

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([775, 395])
        self._pages.addWidget(split)
        self._fault.setObjectName("history_fault")
        self._fault.setWordWrap(True)
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        self._fault.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._switch())
        head.addWidget(self.tiles, 1)
        for action in (self.refresh, self.export):
            self.filters.add_button(action)
        layout = QVBoxLayout(self)
        edge_px = 4 if self._is_small else 8
        layout.setContentsMargins(edge_px, edge_px, edge_px, edge_px)
        layout.setSpacing(edge_px)
        layout.addWidget(self.filters)
        layout.addLayout(head)
        layout.addWidget(self._fault)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.exports)

    def _switch(self) -> QFrame:
        """Return the two buttons that choose what is seen below."""
        switch = QFrame(self)
        switch.setObjectName("history_switch")
        layout = QHBoxLayout(switch)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for action in (self.parts_page, self.charts_page):
            button = QToolButton(switch)
            button.setDefaultAction(action)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.setMinimumHeight(48)
            layout.addWidget(button)
        return switch

    def _connect(self) -> None:
        self.filters.actions_for(self)
        self.detail.actions_for(self)
        self.filters.value_changed.connect(self.on_refresh)
        self.refresh.triggered.connect(self.on_refresh)
        self.export.triggered.connect(self.on_export)
        self.table.opened.connect(self.detail_asked)
        self.table.more_asked.connect(self.more_asked)
        self.parts_page.triggered.connect(self.on_show_parts)
        self.charts_page.triggered.connect(self.on_show_charts)

    # --- values in

    @Slot(object, bool)
    def show_page(self, page: HistoryPage, is_first: bool) -> None:
        """Show a page of parts, or add it to those that are shown."""
        self._say_fault("")
        self.table.set_today(self._clock.now().astimezone().date())
        self.table.set_empty_words(self._nothing_words())
        self.table.show_page(page, is_first=is_first)
        if is_first and not page.rows:
            self.detail.set_value(None)

    @Slot(object)
    def show_newer(self, page: HistoryPage) -> None:
        """Show what was saved or sent since; what a person looks at stays where it is."""
        self._say_fault("")
        self.table.set_empty_words(self._nothing_words())
        self.table.show_newer(page)

    @Slot(object)
    def show_states(self, states: Mapping[int, States]) -> None:
        """Show how far the deliveries of parts are by now."""
        self.table.show_states(states)

    @Slot(object)
    def set_recipe_titles(self, titles: Mapping[str, str]) -> None:
        """Say what the recipes are called."""
        self.table.set_recipe_titles(titles)
        self.filters.set_recipe_titles(titles)
        self.detail.set_recipe_titles(titles)

    @Slot(object)
    def show_figures(self, figures: HistoryFigures) -> None:
        self.tiles.set_value(figures)
        if self._figures is not None:
            self._figures.set_value(figures)

    @Slot(object)
    def show_names(self, names: HistoryNames) -> None:
        self.filters.set_names(names)

    @Slot(object)
    def show_detail(self, detail: HistoryDetail | None) -> None:
        self.detail.set_value(detail)

    @Slot(str)
    def show_fault(self, words: str) -> None:
        """Say why the parts cannot be shown."""
        self._say_fault(told(words))
        self.table.set_empty_words("")

    def fault(self) -> str:
        return self._fault.text()

    def figures_panel(self) -> "FiguresPanel | None":
        """Return the charts, once they were looked at."""
        return self._figures

    def _say_fault(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _nothing_words(self) -> str:
        if self.filters.is_clear():
            return self.tr("No part was saved in this time. Choose a longer one above.")
        return self.tr("No part fits the filters. Ctrl+Backspace takes them away.")

    # --- what a person does

    @Slot()
    def on_refresh(self) -> None:
        """Ask anew; what is shown stays until the answer comes."""
        self.tiles.set_value(None)
        if not self.table.rows():
            self.table.set_empty_words(self.tr("Looking …"))
        self.asked.emit(self.filters.value())

    @Slot()
    def on_export(self) -> None:
        self.export_asked.emit(self.filters.value())

    @Slot()
    def on_show_parts(self) -> None:
        self._pages.setCurrentIndex(0)
        self.table.setFocus()

    @Slot()
    def on_show_charts(self) -> None:
        """The charts' library takes a while to load: only now, and once."""
        if self._figures is None:
            from station.ui.history.figures_panel import FiguresPanel

            self._figures = FiguresPanel(self)
            self._pages.addWidget(self._with_room(self._figures))
            figures = self.tiles.value()
            if figures is not None:
                self._figures.set_value(figures)
        self._pages.setCurrentIndex(1)
        self._figures.parts.setFocus()

    def _with_room(self, charts: QWidget) -> QWidget:
        """Return the charts; on a small screen in an area that scrolls."""
        if not self._is_small:
            return charts
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(charts)
        return area

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if not event.spontaneous():
            self.table.setFocus()
            self.on_refresh()
