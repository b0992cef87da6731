"""States are properties, looks are in the style sheet: this sets one and lets the look follow."""

from PySide6.QtWidgets import QWidget


def set_state(widget: QWidget, state: str, name: str = "state") -> None:
    """Set the property `name`; the style sheet's `[state="..."]` rules follow at once."""
    if widget.property(name) == state:
        return
    widget.setProperty(name, state)
    for part in (widget, *widget.findChildren(QWidget)):
        part.style().unpolish(part)
        part.style().polish(part)
