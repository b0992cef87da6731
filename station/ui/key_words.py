"""Names of keys as they are printed on the keyboards of the window's language."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from station.ui.translated import noted_in

KEYS = {
    "Return": noted_in("Key", "Enter"),
    "Enter": noted_in("Key", "Enter"),
    "Space": noted_in("Key", "Space"),
    "Esc": noted_in("Key", "Esc"),
    "Ctrl": noted_in("Key", "Ctrl"),
    "Shift": noted_in("Key", "Shift"),
    "Alt": noted_in("Key", "Alt"),
    "Backspace": noted_in("Key", "Backspace"),
    "Del": noted_in("Key", "Del"),
    "Ins": noted_in("Key", "Ins"),
    "Home": noted_in("Key", "Home"),
    "End": noted_in("Key", "End"),
    "PgUp": noted_in("Key", "PgUp"),
    "PgDown": noted_in("Key", "PgDown"),
    "Up": noted_in("Key", "Up"),
    "Down": noted_in("Key", "Down"),
}


def key_words(key: QKeySequence | str) -> str:
    """Return a key for people, e.g. "Ctrl+Shift+S"; a key without a name of its own stays."""
    text = key if isinstance(key, str) else key.toString()
    *held, last = text.rsplit("+", 1) if text not in ("", "+") else [text]
    names = [*(held[0].split("+") if held else ()), last]
    return "+".join(QCoreApplication.translate("Key", KEYS.get(name, name)) for name in names)
