"""Texts of the window outside its Qt classes, which have a `tr` of their own.

`pyside6-lupdate` finds what is given to `tr` and `noted` as a literal, and nothing else.
"""

from PySide6.QtCore import QCoreApplication

CHOICE = "Choice"
"""The context of words that may be chosen in a form; lupdate finds them by `noted_in`."""


def tr(text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate("", text)


def noted(text: str) -> str:
    """Return the text as it is: it is to be translated where it is shown."""
    return text


def noted_in(context: str, text: str) -> str:
    """Return the text as it is; `context` tells it from the same word with another meaning."""
    del context
    return text
