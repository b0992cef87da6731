"""Cells and lines of a CSV file, and what makes them harmless.

Cells a spreadsheet would run get a leading apostrophe, and so do cells that begin with one:
taking one leading apostrophe away gives the text back. This also meets codes that begin with "-".
Control characters become their visible pictures (U+2400 ff.), so a record is always one line.
"""

import csv
import io
from collections.abc import Sequence

from station.domain.inspection import Decision

TIME_FORMAT = "%Y-%m-%d %H:%M:%S"
MAX_CELL_LENGTH = 32_767
"""What a spreadsheet's cell holds; longer texts are cut and end with an ellipsis."""

LINE_END = b"\r\n"
"""RFC 4180 asks for CRLF; spreadsheets and Python's csv read it everywhere."""

_FORMULA_STARTS = tuple("=+-@'\uff1d\uff0b\uff0d\uff20")
_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_CONTROLS = {picture: code for code, picture in _PICTURES.items()}


def escape_cell(text: str) -> str:
    """Return the text as it may stand in a cell."""
    if len(text) > MAX_CELL_LENGTH:
        text = f"{text[:MAX_CELL_LENGTH]}…"
    # A lone surrogate has no bytes in UTF-8; it is spelt out so that no text can stop the log.
    visible = text.translate(_PICTURES).encode(errors="backslashreplace").decode()
    is_risky = text.startswith(_FORMULA_STARTS) or text.lstrip().startswith(_FORMULA_STARTS)
    return f"'{visible}" if is_risky else visible


def unescape_cell(cell: str) -> str:
    """Return the text that `escape_cell` made the cell from."""
    return cell.removeprefix("'").translate(_CONTROLS)


def decision_words(decision: Decision) -> str:
    """Return the kind of decision, with its reason where there is one."""
    return f"{decision.kind}: {decision.reason}" if decision.reason else str(decision.kind)


def line_of(cells: Sequence[str]) -> bytes:
    """Return one line with its end, quoted as RFC 4180 asks."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue().encode()
