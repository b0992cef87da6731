"""A form made from a model's own fields: one row each, with bounds, unit and words from there."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from station.config.form_fields import FormField
from station.ui.forms.explained import dress_label, head_of, with_words, without_slider
from station.ui.forms.fault_line import FaultLine
from station.ui.forms.number_row import NumberRow
from station.ui.forms.optional_row import OptionalNumberRow
from station.ui.forms.rows import Row, row_for
from station.ui.forms.told_field import told_field
from station.ui.told import told

PICTURE_FIELDS = ("left_px", "right_px", "top_px", "bottom_px", "width_px", "height_px")


class ModelForm(QWidget):
    """Edits a mapping of field names to values. Points are drawn on the picture, not typed.

    A value that was refused stays in its field, with the reason beneath, until another one is
    taken there: `pending` are these values, which may fit together with the next one.

    `heads` are titles above the fields that begin a group. A form that is explained says under
    each field what it is for; one that is not says so in the tips alone, where room is short.
    """

    value_changed = Signal(str, object)  # field, value
    edit_ended = Signal()  # a drag or a typed value is finished or taken back: one undo step

    def __init__(
        self,
        fields: Sequence[FormField],
        parent: QWidget | None = None,
        *,
        heads: Mapping[str, str] | None = None,
        is_explained: bool = False,
    ) -> None:
        super().__init__(parent)
        self._heads, self._is_explained = heads or {}, is_explained
        self._cells: dict[str, QWidget] = {}
        self._rows: dict[str, Row] = {}
        self._lines: dict[str, FaultLine] = {}
        self._values: dict[str, Any] = {}
        self._faults: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        layout = QFormLayout(self)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        if is_explained:
            layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setHorizontalSpacing(20)
            layout.setVerticalSpacing(12)
        for field in map(told_field, fields):
            if field.name in self._heads:
                layout.addRow(head_of(told(self._heads[field.name]), self))
            self._add(layout, without_slider(field) if is_explained else field)

    def _add(self, layout: QFormLayout, field: FormField) -> None:
        row = row_for(field, self)
        label = QLabel(field.label, self)
        label.setToolTip(field.description)
        if row is None:
            self._add_points(layout, label, field)
            return
        label.setBuddy(row)
        cell = with_words(row, field) if self._is_explained else row
        if self._is_explained:
            dress_label(label)
        layout.addRow(label, cell)
        self._cells[field.name] = cell
        self._rows[field.name], self._labels[field.name] = row, field.label
        self._connect(row)

    def _add_points(self, layout: QFormLayout, label: QLabel, field: FormField) -> None:
        words = self.tr("Drag the points on the picture.")
        hint = QLabel(words, self)
        hint.setWordWrap(True)
        hint.setToolTip(field.description)
        layout.addRow(label, hint)

    def _connect(self, row: Row) -> None:
        row.value_changed.connect(self.value_changed)
        if isinstance(row, NumberRow | OptionalNumberRow):
            row.drag_ended.connect(self.edit_ended)
        else:
            row.value_changed.connect(self.edit_ended)

    # --- values

    def value(self) -> dict[str, Any]:
        """Return all fields; those without a control as they were set."""
        return {**self._values, **{name: row.value() for name, row in self._rows.items()}}

    def set_value(self, values: Mapping[str, Any]) -> None:
        """Show values; a refused one stays while its field's has not changed.

        Nothing is signalled.
        """
        for name, row in self._rows.items():
            if name not in values:
                continue
            if name in self._faults and values[name] == self._values.get(name):
                continue
            self.show_fault(name, "")
            row.set_value(values[name])
        self._values = dict(values)

    def set_picture_size(self, width_px: int, height_px: int) -> None:
        """Let sliders of places in the picture run over the picture only."""
        for name, row in self._rows.items():
            if name in PICTURE_FIELDS and isinstance(row, NumberRow | OptionalNumberRow):
                across = name in ("left_px", "right_px", "width_px")
                row.set_reach(0, width_px if across else height_px)

    def row(self, name: str) -> Row:
        """Return the control of a field."""
        return self._rows[name]

    def show_row(self, name: str, *, is_shown: bool) -> None:
        """Show or hide a field that means something only beside others."""
        self._layout().setRowVisible(self._cells[name], is_shown)

    def _layout(self) -> QFormLayout:
        layout = self.layout()
        assert isinstance(layout, QFormLayout)
        return layout

    # --- what was refused

    def show_fault(self, name: str, words: str) -> None:
        """Say beneath a field why its value was not taken; no words: it was."""
        if not words and name not in self._faults:
            return
        if words:
            self._faults[name] = words
        else:
            self._faults.pop(name, None)
        if words or name in self._lines:
            line = self._line(name)
            line.set_value(words)
            self._layout().setRowVisible(line, bool(words))

    def _line(self, name: str) -> FaultLine:
        """Return the line beneath a field, made when there is something to tell first."""
        if name not in self._lines:
            line = self._lines[name] = FaultLine(self._labels[name], self)
            line.taken_back.connect(partial(self.take_back, name))
            layout = self._layout()
            at = cast(tuple[int, object], layout.getWidgetPosition(self._cells[name]))
            layout.insertRow(at[0] + 1, line)
        return self._lines[name]

    def fault(self, name: str) -> str:
        """Return what is told beneath a field."""
        return self._lines[name].words.text() if name in self._lines else ""

    def faults(self) -> list[str]:
        """Return the labels of the fields whose value was not taken."""
        return [self._labels[name] for name in self._faults]

    def pending(self) -> dict[str, Any]:
        """Return the values that were not taken."""
        return {name: self._rows[name].value() for name in self._faults}

    def take_back(self, name: str) -> None:
        """Show again what was set last in a field."""
        self.show_fault(name, "")
        if name in self._values:
            self._rows[name].set_value(self._values[name])
        self._rows[name].setFocus()
        self.edit_ended.emit()

    def forget_refused(self) -> None:
        """Show everything as it was set last."""
        for name in list(self._faults):
            self.show_fault(name, "")
            if name in self._values:
                self._rows[name].set_value(self._values[name])
