"""A form made from a model's own fields: one row each, with bounds, unit and words from there."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from station.config.form_fields import FieldKind, FormField
from station.ui.forms.lines_row import LinesRow, MappingRow
from station.ui.forms.number_row import NumberRow
from station.ui.forms.optional_row import OptionalNumberRow
from station.ui.forms.plain_rows import ChoiceRow, SwitchRow, TextRow
from station.ui.forms.told_field import told_field

Row = NumberRow | OptionalNumberRow | ChoiceRow | SwitchRow | TextRow | LinesRow | MappingRow
NUMBERS = (FieldKind.NUMBER, FieldKind.WHOLE_NUMBER)
PICTURE_FIELDS = ("left_px", "right_px", "top_px", "bottom_px", "width_px", "height_px")


class ModelForm(QWidget):
    """Edits a mapping of field names to values. Points are drawn on the picture, not typed."""

    value_changed = Signal(str, object)  # field, value
    edit_ended = Signal()  # a drag or a typed number is finished: one undo step

    def __init__(self, fields: Sequence[FormField], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, Row] = {}
        self._values: dict[str, Any] = {}
        layout = QFormLayout(self)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for field in map(told_field, fields):
            row = row_for(field, self)
            label = QLabel(field.label, self)
            label.setToolTip(field.description)
            if row is None:
                self._add_points(layout, label, field)
                continue
            label.setBuddy(row)
            layout.addRow(label, row)
            self._rows[field.name] = row
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

    def value(self) -> dict[str, Any]:
        """Return all fields; those without a control as they were set."""
        return {**self._values, **{name: row.value() for name, row in self._rows.items()}}

    def set_value(self, values: Mapping[str, Any]) -> None:
        """Show values; nothing is signalled."""
        self._values = dict(values)
        for name, row in self._rows.items():
            if name in values:
                row.set_value(values[name])

    def set_picture_size(self, width_px: int, height_px: int) -> None:
        """Let sliders of places in the picture run over the picture only."""
        for name, row in self._rows.items():
            if name in PICTURE_FIELDS and isinstance(row, NumberRow | OptionalNumberRow):
                across = name in ("left_px", "right_px", "width_px")
                row.set_reach(0, width_px if across else height_px)

    def row(self, name: str) -> Row:
        """Return the control of a field."""
        return self._rows[name]


def row_for(field: FormField, parent: QWidget) -> Row | None:
    """Return the control for a field, or None where there is none to type into."""
    if field.kind in NUMBERS:
        make = OptionalNumberRow if field.is_optional else NumberRow
        return make(field, parent)
    match field.kind:
        case FieldKind.CHOICE:
            return ChoiceRow(field, parent)
        case FieldKind.SWITCH:
            return SwitchRow(field, parent)
        case FieldKind.TEXT:
            return TextRow(field, parent)
        case FieldKind.LINES:
            return LinesRow(field, parent)
        case FieldKind.MAPPING:
            return MappingRow(field, parent)
        case _:
            return None
