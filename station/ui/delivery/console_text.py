"""Bytes as people read them: time, direction, hex and text, sixteen to a line."""

from collections.abc import Iterator

from station.delivery.device_console import Direction, Traffic
from station.ui.told import told
from station.ui.translated import tr

BYTES_A_LINE = 16
MAX_SHOWN_BYTES = 1024
ARROWS = {Direction.OUT: "OUT →", Direction.IN: "IN  ←", Direction.NOTE: "     ·"}


def console_lines(traffic: Traffic) -> Iterator[str]:
    """Yield the lines of one piece of traffic; more than 1 kB of it is cut."""
    head = f"{traffic.at:%H:%M:%S}.{traffic.at.microsecond // 1000:03d}  "
    if traffic.direction is Direction.NOTE:
        yield f"{head}{ARROWS[traffic.direction]} {told(' '.join(traffic.note.split()))}"
        return
    shown = traffic.content[:MAX_SHOWN_BYTES]
    for start in range(0, len(shown), BYTES_A_LINE):
        row = shown[start : start + BYTES_A_LINE]
        lead = f"{head}{ARROWS[traffic.direction]}" if start == 0 else " " * (len(head) + 5)
        yield f"{lead} {row.hex(' '):<{3 * BYTES_A_LINE - 1}}  {text_of_bytes(row)}"
    if len(traffic.content) > len(shown):
        more = tr("… and {n} bytes more").format(n=len(traffic.content) - len(shown))
        yield f"{' ' * (len(head) + 5)} {more}"


def text_of_bytes(content: bytes) -> str:
    """Return one character for each byte; those that ASCII does not print are dots."""
    return "".join(chr(byte) if 0x20 <= byte <= 0x7E else "·" for byte in content)
