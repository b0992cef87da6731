"""Control characters as people type and see them: `\\r\\n` in settings and in the byte console."""

import re

ESCAPES_HELP = r"\r, \n, \t, \0, \\ and \x02 (two hex digits)"
_NAMED = {"r": "\r", "n": "\n", "t": "\t", "0": "\0", "\\": "\\", "*": "*", "{": "{", "}": "}"}
_SEEN = {ord("\r"): r"\r", ord("\n"): r"\n", ord("\t"): r"\t", ord("\\"): r"\\"}
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|.?)", re.DOTALL)
MAX_SEEN_BYTES = 120


def unescaped(text: str) -> str:
    r"""Return the text with `\r`, `\x02` and so on as the characters they stand for.

    Control characters that are there already stay. ValueError for any other backslash.
    """
    return _ESCAPE.sub(_character, text)


def visible(content: bytes, *, limit: int = MAX_SEEN_BYTES) -> str:
    """Return bytes as printable ASCII with escapes; beyond `limit` bytes with an ellipsis."""
    shown = "".join(_seen(byte) for byte in content[:limit])
    return f"{shown}…" if len(content) > limit else shown


def _character(match: re.Match[str]) -> str:
    name = match[1]
    if name.startswith("x") and len(name) == 3:
        return chr(int(name[1:], 16))
    if name not in _NAMED:
        raise ValueError(f"\\{name} is no escape; there are {ESCAPES_HELP}")
    return _NAMED[name]


def _seen(byte: int) -> str:
    if byte in _SEEN:
        return _SEEN[byte]
    return chr(byte) if 0x20 <= byte < 0x7F else f"\\x{byte:02x}"
