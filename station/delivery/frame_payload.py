"""The JSON inside ACK, NAK and PING frames: `{"reply": "text"}`, or nothing at all."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from station.delivery.frames import WireFrame
from station.domain.errors import ChannelError
from station.record_document import canonical_json

MAX_REPLY_LENGTH = 1024
MAX_WORDS_BYTES = 8 * MAX_REPLY_LENGTH
"""More than the longest reply with every character escaped as JSON may."""


class FrameWords(BaseModel):
    """What a device says with its answer; the reply becomes the record's receipt."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    reply: Annotated[str, Field(max_length=MAX_REPLY_LENGTH)] = ""


def words_document(reply: str) -> bytes:
    """Return the payload that says `reply`."""
    return canonical_json({"reply": reply})


def words_of(frame: WireFrame) -> str:
    """Return the reply in a frame's payload; ChannelError if it is no such JSON or not printable.

    The reply goes into records, files and requests: control characters would do harm there.
    """
    if not frame.payload:
        return ""
    if len(frame.payload) > MAX_WORDS_BYTES:
        raise ChannelError(
            f"The device's {frame.kind.name} holds {len(frame.payload)} bytes; at most "
            f"{MAX_WORDS_BYTES} are allowed."
        )
    try:
        reply = FrameWords.model_validate_json(frame.payload).reply.strip()
    except ValidationError as error:
        raise ChannelError(
            f"The device's {frame.kind.name} is not understood ({error.errors()[0]['msg']}). "
            'It has to hold {"reply": "text"}.'
        ) from error
    if not reply.isprintable():
        raise ChannelError(f"The device's {frame.kind.name} holds control characters.")
    return reply
