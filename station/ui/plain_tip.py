"""Tooltips of texts that come from outside: shown as they are, never read as markup."""

import html


def plain_tip(text: str) -> str:
    """Return a tooltip that shows `text` letter by letter, wrapped; Qt would render tags in it."""
    shown = html.escape(text).replace("\n", "<br>")
    return f"<qt>{shown}</qt>" if text else ""
