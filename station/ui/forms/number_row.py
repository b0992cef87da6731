"""A number as slider, spin box and reset: one value, three ways to it."""

import math

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QToolButton, QWidget

from station.config.form_fields import FieldKind, FormField
from station.ui.forms.touch_slider import TouchSlider
from station.ui.forms.undo_through import UndoThrough
from station.ui.forms.wheel_guard import WheelGuard

SLIDER_STEPS = 2000
SHORT_LETTERS = 16
SLIDER_LETTERS = 9
LONGEST_DIGITS = 5
ARROWS_PX = 44
MAX_DECIMALS = 4


class NumberRow(QWidget):
    """Shows a number of a field's range. `set_reach` narrows the slider to what makes sense now.

    The wheel moves it only with the focus on it or with Shift held, so that scrolling a form
    never changes a recipe. A number that no slider finds among its thousands has none.
    """

    value_changed = Signal(str, object)  # field, value
    drag_ended = Signal()

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert field.minimum is not None
        assert field.maximum is not None
        self._field = field
        self._guard = WheelGuard(self)
        self._is_whole = field.kind is FieldKind.WHOLE_NUMBER
        self._low, self._high = field.minimum, field.maximum
        self.slider = TouchSlider(Qt.Orientation.Horizontal, self)
        self.spin = QDoubleSpinBox(self)
        self.reset = QToolButton(self)
        UndoThrough(self.spin, self._is_being_typed)
        self._dress()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        has_slider = field.control not in ("spin", "short")
        self.slider.setVisible(has_slider)
        # Where it has less room, the form puts the label above it.
        self.slider.setMinimumWidth(SLIDER_LETTERS * self.fontMetrics().averageCharWidth())
        self.setFocusProxy(self.slider if has_slider else self.spin)
        if has_slider:
            self.spin.setMaximumWidth(self._spin_width())
            self.spin.setMinimumWidth(self._spin_width())
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.spin, 0 if has_slider else 1)
        layout.addWidget(self.reset)
        if field.control == "short":
            letter_px = self.fontMetrics().averageCharWidth()
            self.spin.setFixedWidth(max(SHORT_LETTERS * letter_px, self.spin.sizeHint().width()))
            layout.addStretch(1)
        self.set_reach(field.minimum, field.maximum)
        self.set_value(field.default if field.default is not None else field.minimum)
        self.slider.valueChanged.connect(self.on_slider_moved)
        self.slider.sliderReleased.connect(self.drag_ended)
        self.spin.valueChanged.connect(self.on_spin_changed)
        self.spin.editingFinished.connect(self.drag_ended)
        self.reset.clicked.connect(self.on_reset)

    def _dress(self) -> None:
        field = self._field
        span = self._high - self._low
        self._decimals = 0 if self._is_whole else min(MAX_DECIMALS, max(1, 3 - _digits(span)))
        self.spin.setDecimals(self._decimals)
        least = self._low
        if field.is_above_minimum:
            least += 10.0**-self._decimals
        self.spin.setRange(least, self._high)
        self.spin.setSingleStep(field.step if self._is_whole else 10.0**-self._decimals * 10)
        self.spin.setKeyboardTracking(False)
        self.spin.setSpecialValueText(field.least)
        self.spin.setSuffix(f" {field.unit}" if field.unit else "")
        self.reset.setText("↺")
        self.reset.setToolTip(self.tr("Back to the default"))
        self.reset.setAccessibleName(self.tr("{label}: default").format(label=field.label))
        self.reset.setEnabled(field.default is not None)
        for control in (self.slider, self.spin):
            control.setAccessibleName(field.label)
            control.setToolTip(field.description)
            self._guard.guard(control)

    def _spin_width(self) -> int:
        """Return room for what a picture can need: the range itself may go far beyond that."""
        most = max(abs(self._low), abs(self._high))
        digits = min(LONGEST_DIGITS, len(str(int(most)))) + int(self._low < 0)
        text = "8" * digits + ("." + "8" * self._decimals if self._decimals else "")
        wanted = self.fontMetrics().horizontalAdvance(f"{text}{self.spin.suffix()}") + ARROWS_PX
        return min(wanted, self.spin.sizeHint().width())

    def _is_being_typed(self) -> bool:
        return self.spin.text() != self._shown()

    def _shown(self) -> str:
        if self.spin.specialValueText() and self.spin.value() == self.spin.minimum():
            return self.spin.specialValueText()
        return f"{self.spin.textFromValue(self.spin.value())}{self.spin.suffix()}"

    def value(self) -> float | int:
        number = self.spin.value()
        return round(number) if self._is_whole else number

    def set_value(self, value: float) -> None:
        """Show a value; nothing is signalled."""
        self.spin.blockSignals(True)
        self.spin.setValue(value)
        self.spin.blockSignals(False)
        self._show_on_slider()

    def set_reach(self, low: float, high: float) -> None:
        """Let the slider run from `low` to `high` only; the spin box keeps the whole range."""
        self._low = max(low, self._field.minimum or low)
        self._high = max(self._low, min(high, self._field.maximum or high))
        span = self._high - self._low
        self._step = self._field.step if self._is_whole else span / SLIDER_STEPS or 1.0
        if self._is_whole and span / self._step > SLIDER_STEPS:
            self._step = self._field.step * math.ceil(span / self._field.step / SLIDER_STEPS)
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(1, int(span / self._step)))
        self.slider.setPageStep(max(1, self.slider.maximum() // 20))
        self.slider.blockSignals(False)
        self._show_on_slider()

    def _show_on_slider(self) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(round((self.spin.value() - self._low) / self._step))
        self.slider.blockSignals(False)

    @Slot(int)
    def on_slider_moved(self, place: int) -> None:
        number = min(self._high, self._low + place * self._step)
        self.spin.blockSignals(True)
        self.spin.setValue(number)
        self.spin.blockSignals(False)
        self.value_changed.emit(self._field.name, self.value())

    @Slot(float)
    def on_spin_changed(self, _number: float) -> None:
        self._keep_to_steps()
        self._show_on_slider()
        self.value_changed.emit(self._field.name, self.value())

    def _keep_to_steps(self) -> None:
        """A typed even number where only odd ones are allowed becomes the next one."""
        low, step = self._field.minimum or 0, self._field.step
        if self._is_whole and step > 1:
            number = low + round((self.spin.value() - low) / step) * step
            self.spin.blockSignals(True)
            self.spin.setValue(min(number, self.spin.maximum()))
            self.spin.blockSignals(False)

    @Slot()
    def on_reset(self) -> None:
        self.set_value(self._field.default)
        self.value_changed.emit(self._field.name, self.value())
        self.drag_ended.emit()


def _digits(span: float) -> int:
    return math.floor(math.log10(span)) if span > 0 else 0
