"""Which control a field gets in a form."""

from PySide6.QtWidgets import QWidget

from station.config.form_fields import FieldKind, FormField
from station.ui.forms.lines_row import LinesRow, LongTextRow, MappingRow
from station.ui.forms.number_row import NumberRow
from station.ui.forms.optional_row import OptionalNumberRow
from station.ui.forms.path_row import PathRow
from station.ui.forms.plain_rows import ChoiceRow, SwitchRow, TextRow
from station.ui.forms.ticks_row import TicksRow

Row = (
    NumberRow
    | OptionalNumberRow
    | ChoiceRow
    | SwitchRow
    | TextRow
    | PathRow
    | LongTextRow
    | LinesRow
    | TicksRow
    | MappingRow
)
NUMBERS = (FieldKind.NUMBER, FieldKind.WHOLE_NUMBER)


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
        case FieldKind.TEXT if field.control == "long":
            return LongTextRow(field, parent)
        case FieldKind.TEXT if field.control in ("folder", "file"):
            return PathRow(field, parent)
        case FieldKind.TEXT:
            return TextRow(field, parent)
        case FieldKind.LINES if field.control == "ticks":
            return TicksRow(field, parent)
        case FieldKind.LINES:
            return LinesRow(field, parent)
        case FieldKind.MAPPING:
            return MappingRow(field, parent)
        case _:
            return None
