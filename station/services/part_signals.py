"""What is told of the one part on the screen, from its trigger to its record."""

from PySide6.QtCore import QObject, Signal


class PartSignals(QObject):
    """Who shows parts, counts them or hands them on listens here; `PartCycle` tells."""

    ready = Signal()
    capturing = Signal()
    reading = Signal(bool)  # whether the reader is still loading
    frozen = Signal(object)  # ScreenCopy of the frame to be read
    result = Signal(object)  # ReadPart
    saving = Signal()
    saved = Signal(object, int)  # Inspection, serial number
    save_failed = Signal(str)
    fault = Signal(str)
    hint = Signal(str)
    question = Signal(str)
    missed = Signal(int)
    counts_changed = Signal(object)  # Counts
    expected_changed = Signal(str)
