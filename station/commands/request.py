"""One command line of the plant's controller (PLC), understood or not. Pure; raises nothing."""

from dataclasses import dataclass
from enum import StrEnum

MAX_LINE_BYTES = 1024
MAX_ID_LENGTH = 32
MAX_CODE_LENGTH = 256
MAX_RECIPE_NUMBER = 999
NO_ID = "-"
"""The id in the answer to a line whose own id could not be read."""


class Verb(StrEnum):
    """What the controller may ask for."""

    AUTH = "AUTH"
    TRIGGER = "TRIGGER"
    RECIPE = "RECIPE"
    EXPECT = "EXPECT"
    STATUS = "STATUS"
    RESULT = "RESULT"

    @property
    def changes_something(self) -> bool:
        """Tell whether doing it twice is more than doing it once."""
        return self in (Verb.TRIGGER, Verb.RECIPE, Verb.EXPECT)


@dataclass(frozen=True, slots=True)
class Request:
    """One understood line. `argument` is the token, the recipe's number, the code, or empty."""

    request_id: str
    verb: Verb
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Misread:
    """A line that is no command, and why, for the answer."""

    request_id: str
    words: str


def parse_line(line: bytes) -> Request | Misread:
    """Return what a line without its end asks for: `<id> VERB`, `<id> VERB argument`."""
    text = line.decode("utf-8", errors="replace").strip()
    request_id, _, rest = text.partition(" ")
    if not _is_id(request_id):
        return Misread(NO_ID, f"a line begins with an id of up to {MAX_ID_LENGTH} ASCII signs")
    if not text.isprintable() or "\ufffd" in text:
        return Misread(request_id, "the line holds what is not printable UTF-8")
    name, _, argument = rest.strip().partition(" ")
    try:
        verb = Verb(name.upper())
    except ValueError:
        return Misread(request_id, f"commands are {', '.join(Verb)}")
    return _checked(Request(request_id, verb, argument.strip()))


def _is_id(text: str) -> bool:
    return 0 < len(text) <= MAX_ID_LENGTH and text.isascii() and text.isprintable()


def _checked(request: Request) -> Request | Misread:
    argument = request.argument
    match request.verb:
        case Verb.TRIGGER | Verb.STATUS | Verb.RESULT:
            is_right, words = not argument, f"{request.verb} stands alone"
        case Verb.RECIPE:
            is_right, words = (
                _is_number(argument),
                f"RECIPE needs a number, 1 to {MAX_RECIPE_NUMBER}",
            )
        case Verb.EXPECT:
            is_right = 0 < len(argument) <= MAX_CODE_LENGTH
            words = f"EXPECT needs a code of 1 to {MAX_CODE_LENGTH} characters"
        case Verb.AUTH:
            is_right, words = bool(argument), "AUTH needs the token"
    return request if is_right else Misread(request.request_id, words)


def _is_number(text: str) -> bool:
    is_short = text.isascii() and text.isdigit() and len(text) <= len(str(MAX_RECIPE_NUMBER))
    return is_short and int(text) >= 1
