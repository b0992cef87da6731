"""Ids that sort by time: UUID version 7 of RFC 9562, section 5.7."""

import secrets
import uuid
from datetime import datetime


def new_id(moment: datetime) -> str:
    """Return a fresh UUIDv7 for `moment`: 48 bits of Unix milliseconds, then random bits."""
    milliseconds = int(moment.timestamp() * 1000) & (1 << 48) - 1
    value = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64
    value |= 0b10 << 62 | secrets.randbits(62)
    return str(uuid.UUID(int=value))
