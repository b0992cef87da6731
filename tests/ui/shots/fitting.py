"""Which visible texts have too little room, and which widgets with a focus have no name."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from station.ui.eliding_label import ElidingLabel
from station.ui.fitting_label import FittingLabel

SLACK_PX = 1


def seen(root: QWidget) -> Iterator[QWidget]:
    """Yield the root and every visible widget in it."""
    yield root
    yield from (widget for widget in root.findChildren(QWidget) if widget.isVisible())


def cut_texts(root: QWidget) -> list[str]:
    """Return class and text of what is not to be seen whole."""
    cut = []
    for widget in seen(root):
        for text, is_whole in texts_of(widget):
            if text.strip() and not (is_whole and is_inside(widget)):
                cut.append(f"{type(widget).__name__} {widget.objectName()}: {text!r}")
    return cut


def texts_of(widget: QWidget) -> Iterator[tuple[str, bool]]:
    """Yield each text of a widget with whether its own size has room for it."""
    if isinstance(widget, ElidingLabel | FittingLabel):
        return  # they shorten or shrink their text themselves
    if isinstance(widget, QLabel):
        yield widget.text(), label_fits(widget)
    elif isinstance(widget, QToolButton) and is_icon_alone(widget):
        return  # its tip says the words
    elif isinstance(widget, QAbstractButton):
        yield widget.text(), button_fits(widget)
    elif isinstance(widget, QComboBox):
        yield widget.currentText(), combo_fits(widget)
    elif isinstance(widget, QTabBar):
        for row in range(widget.count()):
            yield (
                widget.tabText(row),
                width_of(widget, widget.tabText(row)) <= widget.tabRect(row).width(),
            )
    elif isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
        for column in range(widget.count()):
            if not widget.isSectionHidden(column):
                words = str(widget.model().headerData(column, Qt.Orientation.Horizontal) or "")
                yield words, width_of(widget, words) <= widget.sectionSize(column)


def width_of(widget: QWidget, text: str) -> int:
    """Return how wide the longest line of a text is in the widget's font.

    The letter behind & is drawn for itself, so what kerning would save is not saved there.
    """
    return max(_line_width(widget, line) for line in text.replace("&&", "+").split("\n"))


def _line_width(widget: QWidget, line: str) -> int:
    metrics, (before, mark, behind) = widget.fontMetrics(), line.partition("&")
    parts = (before, behind[:1], behind[1:]) if mark else (line,)
    return sum(metrics.horizontalAdvance(part) for part in parts)


def label_fits(label: QLabel) -> bool:
    room = label.contentsRect().adjusted(*(4 * (label.margin(),))).size()
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height() + SLACK_PX
    if "</" in label.text():
        return label.sizeHint().width() <= label.width() + SLACK_PX
    lines = len(label.text().split("\n"))
    needed = QSize(width_of(label, label.text()), lines * label.fontMetrics().height())
    return needed.width() <= room.width() + SLACK_PX and needed.height() <= label.height() + 4


def button_fits(button: QAbstractButton) -> bool:
    needed = width_of(button, button.text())
    if isinstance(button, QCheckBox | QRadioButton):
        style = button.style()
        needed += style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth) + style.pixelMetric(
            QStyle.PixelMetric.PM_CheckBoxLabelSpacing
        )
    lines = button.text().count("\n") + 1
    height = lines * button.fontMetrics().lineSpacing()
    return needed <= button.contentsRect().width() and height <= button.height()


def is_icon_alone(button: QToolButton) -> bool:
    """Return whether a button shows a picture and no words."""
    is_alone = button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    return is_alone and not button.icon().isNull()


def combo_fits(box: QComboBox) -> bool:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    return width_of(box, box.currentText()) <= field.width() + 4


def is_inside(widget: QWidget) -> bool:
    """Return whether no parent cuts the widget off; what can be scrolled to is inside."""
    parent, child = widget.parentWidget(), widget
    while parent is not None and not child.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return True
        place = QRect(child.mapTo(parent, QPoint(0, 0)), child.size())
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(place):
            return False
        child, parent = parent, parent.parentWidget()
    return True


def nameless(root: QWidget) -> list[str]:
    """Return the visible widgets that take the focus and say nothing to a screen reader."""
    found = []
    for widget in seen(root):
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or widget.isWindow():
            continue
        if isinstance(widget, QScrollArea | QLabel) or widget.focusProxy() is not None:
            continue  # a label's text is its name
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        text = widget.title() if isinstance(widget, QGroupBox) else text
        if not (widget.accessibleName() or text.strip() or has_buddy(widget, root)):
            chain = f"{type(widget.parentWidget()).__name__}/{type(widget).__name__}"
            found.append(f"{chain} {widget.objectName()}")
    return found


def has_buddy(widget: QWidget, root: QWidget) -> bool:
    """Return whether a label stands for the widget, or for what it is a part of."""
    parents = [widget, widget.parentWidget()]
    return any(label.buddy() in parents for label in root.findChildren(QLabel) if label.buddy())


def settle() -> None:
    """Let layouts and their followers come to rest."""
    for _ in range(3):
        QApplication.processEvents()
