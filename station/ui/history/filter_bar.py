"""Which parts are wanted: time, verdict, decision, recipe, operator, delivery, confidence, code."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from station.domain.clock import Clock
from station.domain.inspection import DecisionKind
from station.domain.verdict import Outcome
from station.records.history import DeliveryWish, HistoryFilter, HistoryNames
from station.ui.history.time_range import Range, TimeRange
from station.ui.history.words import decision_words, verdict_words, wish_words
from station.ui.key_words import key_words
from station.ui.offered_keys import OfferedKeys

TYPED_MS = 300
LEAST_KEY_PX = 40
MAX_TEXT = 64


class FilterBar(QFrame):
    """Shows and edits a HistoryFilter. `value_changed` comes a moment after the last key."""

    value_changed = Signal()

    def __init__(
        self,
        *,
        clock: Clock,
        key_px: int = LEAST_KEY_PX,
        is_small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("history_filters")
        self._clock = clock
        self._titles: Mapping[str, str] = {}
        self.time = TimeRange(self)
        every = self.tr("all verdicts"), self.tr("all decisions"), self.tr("all deliveries")
        self.verdict = self._box(self.tr("Verdict"), every[0], verdict_words())
        self.decision = self._box(self.tr("Decision"), every[1], decision_words())
        self.delivery = self._box(self.tr("Delivery"), every[2], wish_words())
        self.recipe = self._box(self.tr("Recipe"), self.tr("all recipes"), {})
        self.operator = self._box(self.tr("Operator"), self.tr("all operators"), {})
        self.code = QLineEdit(self)
        self.place = QComboBox(self)
        self.weakest_from = self._percent(self.tr("Weakest character, at least"), 0)
        self.weakest_to = self._percent(self.tr("Weakest character, at most"), 100)
        self.look_for = self._action(self.tr("Find"), "Ctrl+F", self.tr("Type a code to look for"))
        self.clear = self._action(
            self.tr("Clear"), "Ctrl+Backspace", self.tr("Take all filters away but the time")
        )
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPED_MS)
        self.keys = OfferedKeys(self.code, key_px=key_px)
        self._prepare_search()
        self._lay_out(is_small=is_small)
        self._connect()
        self._show_clear()

    def _box(self, name: str, every: str, words: Mapping[Any, str]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.addItem(every, None)
        for value, text in words.items():
            box.addItem(text, value)
        return box

    def _percent(self, name: str, value: int) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(0, 100)
        box.setSuffix(" %")
        box.setValue(value)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setKeyboardTracking(False)
        return box

    def _action(self, text: str, key: str, tip: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{tip} ({key_words(key)})")
        return action

    def _prepare_search(self) -> None:
        self.code.setPlaceholderText(self.tr("Find a code (Ctrl+F)"))
        self.code.setAccessibleName(self.tr("Code to look for"))
        self.code.setClearButtonEnabled(True)
        self.code.setMaxLength(MAX_TEXT)
        self.place.setAccessibleName(self.tr("Where the text stands in the code"))
        self.place.addItem(self.tr("begins with"), False)
        self.place.addItem(self.tr("contains"), True)
        self.place.setItemData(
            0, self.tr("Letter for letter, at once among millions"), Qt.ItemDataRole.ToolTipRole
        )
        self.place.setItemData(
            1,
            self.tr("In the code or in what was read, capitals or not"),
            Qt.ItemDataRole.ToolTipRole,
        )

    def _lay_out(self, *, is_small: bool) -> None:
        clear = QToolButton(self)
        clear.setDefaultAction(self.clear)
        weakest = QLabel(self.tr("Weakest"), self)
        to = QLabel(self.tr("to"), self)
        first, second = QHBoxLayout(), QHBoxLayout()
        third = QHBoxLayout() if is_small else second
        boxes: Sequence[QWidget] = (self.verdict, self.decision, self.recipe, self.operator)
        rest: Sequence[QWidget] = (self.weakest_from, to, self.weakest_to, clear)
        for widget in (self.time, *(boxes[:-1] if is_small else boxes)):
            first.addWidget(widget)
        first.addStretch(1)
        second.addWidget(self.place)
        second.addWidget(self.code, 1)
        for box in (self.operator, self.delivery) if is_small else (self.delivery,):
            second.addWidget(box)
        for widget in (weakest, *rest):
            third.addWidget(widget)
        self._end = first
        if is_small:
            third.addStretch(1)
            self._end = third
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(6)
        for row in (first, second, third) if is_small else (first, second):
            row.setSpacing(6)
            layout.addLayout(row)

    def add_button(self, action: QAction) -> None:
        """Put an action of the view at the end of the first line."""
        button = QToolButton(self)
        button.setDefaultAction(action)
        self._end.addWidget(button)

    def _connect(self) -> None:
        self.time.value_changed.connect(self.on_changed)
        for box in self._boxes():
            box.activated.connect(self.on_changed)
        for spin in (self.weakest_from, self.weakest_to):
            spin.valueChanged.connect(self.on_changed)
        self.place.activated.connect(self.on_place)
        self.code.textChanged.connect(self.on_typed)
        self.code.returnPressed.connect(self.on_changed)
        self._typed.timeout.connect(self.on_changed)
        self.look_for.triggered.connect(self.on_find)
        self.clear.triggered.connect(self.on_clear)

    def _boxes(self) -> Sequence[QComboBox]:
        return self.verdict, self.decision, self.recipe, self.operator, self.delivery

    def actions_for(self, view: QWidget) -> None:
        """Let the keys work wherever the focus is within `view`."""
        view.addActions([self.look_for, self.clear])

    def value(self) -> HistoryFilter:
        """Return what is wanted as of now."""
        since, until = self.time.bounds(self._clock.now())
        first, last = sorted((self.weakest_from.value(), self.weakest_to.value()))
        verdict, decision, recipe, operator, delivery = (b.currentData() for b in self._boxes())
        return HistoryFilter(
            since=since,
            until=until,
            recipe=recipe,
            verdict=None if verdict is None else Outcome(verdict),
            decision=None if decision is None else DecisionKind(decision),
            operator=operator,
            code=self.code.text().strip(),
            is_anywhere=bool(self.place.currentData()),
            weakest_from=first / 100 if first > 0 else None,
            weakest_to=last / 100 if last < 100 else None,
            delivery=None if delivery is None else DeliveryWish(delivery),
        )

    def set_names(self, names: HistoryNames) -> None:
        """Offer these recipes and operators; what is chosen stays chosen."""
        for box, found in ((self.recipe, names.recipes), (self.operator, names.operators)):
            _offer(box, found, self._titles if box is self.recipe else {})

    def set_recipe_titles(self, titles: Mapping[str, str]) -> None:
        """Say what the recipes are called."""
        self._titles = titles
        for row in range(1, self.recipe.count()):
            name = self.recipe.itemData(row)
            self.recipe.setItemText(row, titles.get(name, name))

    def set_time(self, value: Range) -> None:
        self.time.set_value(value)

    def is_clear(self) -> bool:
        """Return whether no filter but the time is set."""
        return (
            all(box.currentIndex() == 0 for box in self._boxes())
            and not self.code.text()
            and (self.weakest_from.value(), self.weakest_to.value()) == (0, 100)
        )

    def _show_clear(self) -> None:
        self.clear.setEnabled(not self.is_clear())

    @Slot()
    def on_changed(self) -> None:
        self._typed.stop()
        self._show_clear()
        self.value_changed.emit()

    @Slot()
    def on_place(self) -> None:
        if self.code.text():
            self.on_changed()

    @Slot()
    def on_typed(self) -> None:
        self._show_clear()
        self._typed.start()

    @Slot()
    def on_find(self) -> None:
        self.code.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.code.selectAll()

    @Slot()
    def on_clear(self) -> None:
        widgets = (*self._boxes(), self.code, self.weakest_from, self.weakest_to)
        for widget in widgets:
            widget.blockSignals(True)
        for box in self._boxes():
            box.setCurrentIndex(0)
        self.code.clear()
        self.weakest_from.setValue(0)
        self.weakest_to.setValue(100)
        for widget in widgets:
            widget.blockSignals(False)
        self.on_changed()


def _offer(box: QComboBox, names: Iterable[str], titles: Mapping[str, str]) -> None:
    chosen = box.currentData()
    offered = [box.itemData(row) for row in range(1, box.count())]
    if offered == list(names):
        return
    while box.count() > 1:
        box.removeItem(1)
    for name in names:
        box.addItem(titles.get(name, name), name)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)
