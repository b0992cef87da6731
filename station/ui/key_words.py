"""Names of keys as they are printed on the keyboards of the window's language."""

from PySide6.QtGui import QKeySequence

from station.ui.translated import noted, tr

KEYS = {
    "Return": noted("Enter"),
    "Enter": noted("Enter"),
    "Space": noted("Space"),
    "Esc": noted("Esc"),
    "Ctrl": noted("Ctrl"),
    "Shift": noted("Shift"),
    "Alt": noted("Alt"),
    "Backspace": noted("Backspace"),
    "Del": noted("Del"),
    "Ins": noted("Ins"),
    "Home": noted("Home"),
    "End": noted("End"),
    "PgUp": noted("PgUp"),
    "PgDown": noted("PgDown"),
    "Up": noted("Up"),
    "Down": noted("Down"),
}


def key_words(key: QKeySequence | str) -> str:
    """Return a key for people, e.g. "Ctrl+Shift+S"; a key without a name of its own stays."""
    text = key if isinstance(key, str) else key.toString()
    *held, last = text.rsplit("+", 1) if text not in ("", "+") else [text]
    names = [*(held[0].split("+") if held else ()), last]
    return "+".join(tr(KEYS[name]) if name in KEYS else name for name in names)
