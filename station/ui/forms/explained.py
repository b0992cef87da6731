"""Forms with room: what a field is for stands under it, and a number needs no slider."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from station.config.form_fields import FieldKind, FormField

LABEL_LETTERS = 18
NUMBERS = (FieldKind.NUMBER, FieldKind.WHOLE_NUMBER)


def without_slider(field: FormField) -> FormField:
    """Return the field as it is set once and then left: a number is typed."""
    return replace(field, control="short") if field.kind in NUMBERS else field


def with_words(row: QWidget, field: FormField) -> QWidget:
    """Return the control with what it is for: a switch's beside it, all others' beneath."""
    cell = QWidget(row.parentWidget())
    words = QLabel(field.description, cell)
    words.setObjectName("field_words")
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(True)
    is_switch = field.kind is FieldKind.SWITCH
    layout = QHBoxLayout(cell) if is_switch else QVBoxLayout(cell)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10 if is_switch else 3)
    layout.addWidget(row)
    layout.addWidget(words, 1)
    words.setVisible(bool(field.description))
    return cell


def dress_label(label: QLabel) -> None:
    """Let controls begin at one place on all pages."""
    label.setObjectName("field_label")
    label.setMinimumWidth(LABEL_LETTERS * label.fontMetrics().averageCharWidth())


def head_of(title: str, parent: QWidget) -> QLabel:
    """Return the title of a group of fields."""
    head = QLabel(title, parent)
    head.setObjectName("group_title")
    return head
