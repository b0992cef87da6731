"""Fields of several lines: a list with one entry a line, a text, or names with values as TOML."""

import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

import tomli_w
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from station.config.form_fields import FormField
from station.ui.forms.undo_through import UndoThrough
from station.ui.properties import set_state

SHOWN_LINES = 5


class LinesRow(QWidget):
    """A list of texts, one a line; told when the field is left."""

    value_changed = Signal(str, object)  # field, value

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = field.name
        self.box = text_box(field, self)
        self.box.installEventFilter(self)
        self.set_value(field.default or ())

    def value(self) -> list[str]:
        return [line for line in self.box.toPlainText().splitlines() if line.strip()]

    def set_value(self, value: Sequence[str]) -> None:
        """Show a list; nothing is signalled."""
        self._told = list(value)
        self.box.setPlainText("\n".join(value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.FocusOut and self.value() != self._told:
            self._told = self.value()
            self.value_changed.emit(self._name, self._told)
        return super().eventFilter(watched, event)


class LongTextRow(QWidget):
    """A text of several lines; told when the field is left."""

    value_changed = Signal(str, object)  # field, value

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = field.name
        self.box = text_box(field, self)
        self.box.installEventFilter(self)
        UndoThrough(self.box, self._is_being_typed)
        self.set_value(field.default or "")

    def _is_being_typed(self) -> bool:
        return self.value() != self._told

    def value(self) -> str:
        return self.box.toPlainText()

    def set_value(self, value: str) -> None:
        """Show a text; nothing is signalled."""
        self._told = value
        if value != self.value():
            self.box.setPlainText(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.FocusOut and self.value() != self._told:
            self._told = self.value()
            self.value_changed.emit(self._name, self._told)
        return super().eventFilter(watched, event)


class MappingRow(QWidget):
    """Names and values as `name = value` lines; what is no TOML is marked and not taken."""

    value_changed = Signal(str, object)  # field, value

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tip = field.name, field.description
        self.box = text_box(field, self)
        self.box.installEventFilter(self)
        self.set_value(field.default or {})

    def value(self) -> dict[str, Any]:
        """Return what was understood last."""
        return dict(self._told)

    def set_value(self, value: Mapping[str, Any]) -> None:
        """Show a mapping; nothing is signalled."""
        self._told = dict(value)
        self.box.setPlainText(tomli_w.dumps(self._told).strip())
        self._mark("")

    def _mark(self, fault: str) -> None:
        self.box.setToolTip(fault or self._tip)
        set_state(self.box, "fault" if fault else "ok")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.FocusOut:
            self._take()
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        try:
            value = tomllib.loads(self.box.toPlainText())
        except tomllib.TOMLDecodeError as error:
            self._mark(self.tr("This is no TOML: {words}").format(words=error))
            return
        self._mark("")
        if value != self._told:
            self._told = value
            self.value_changed.emit(self._name, value)


def text_box(field: FormField, row: QWidget) -> QPlainTextEdit:
    """Return a small text box that is all of a row."""
    box = QPlainTextEdit(row)
    box.setObjectName("lines")
    box.setAccessibleName(field.label)
    box.setToolTip(field.description)
    box.setTabChangesFocus(True)
    box.setFixedHeight(box.fontMetrics().lineSpacing() * SHOWN_LINES + 12)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(box, 1)
    row.setFocusProxy(box)
    return box
