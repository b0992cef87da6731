"""Answers to the plant's controller: one line of plain ASCII each, whatever they have to say."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

MAX_WORDS_LENGTH = 4000
"""Room for a code of 256 signs, each spelt out; an answer with values is never cut."""
_PLAIN = re.compile(r"[!-~]+")


class Status(IntEnum):
    """What became of a command, in the numbers that HTTP made familiar."""

    DONE = 200
    NOT_UNDERSTOOD = 400
    NOT_ALLOWED = 401
    NOT_FOUND = 404
    TOO_SLOW = 408
    NOT_NOW = 409
    TOO_LONG = 413
    TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class Answer:
    """What to say about one command."""

    status: Status
    words: str


def answer_line(request_id: str, answer: Answer) -> bytes:
    """Return the line with its end; words are made printable ASCII and cut at MAX_WORDS_LENGTH."""
    line = f"{request_id} {answer.status:d} {answer.words.strip()[:MAX_WORDS_LENGTH]}"
    visible = "".join(sign if sign.isprintable() else " " for sign in line)
    return visible.encode("ascii", errors="backslashreplace") + b"\r\n"


def key_values(values: Mapping[str, str]) -> str:
    """Return `key=value` pairs; a value that is not plain stands as a JSON string in ASCII."""
    return " ".join(f"{key}={_value(value)}" for key, value in values.items())


def _value(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) and not set(text) & set('"\\=')
    return text if is_plain else json.dumps(text)
