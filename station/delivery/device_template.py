"""The command text for a device, with places for a record's fields. Nothing of a record can end
the command, begin another or add a field to it: such a record is refused before a byte is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from station.delivery.device_text import unescaped

COMMAND_FIELDS = ("code", "read", "sequence", "id", "recipe")
MAX_COMMAND_LENGTH = 4096


class UnsafeTextError(ValueError):
    """A record's text that must not go into the command as it is."""


@dataclass(frozen=True, slots=True)
class CommandTemplate:
    """The command as (text, name of the field behind it); the last name may be empty."""

    parts: tuple[tuple[str, str], ...]

    @property
    def signs(self) -> frozenset[str]:
        """Return the blanks and signs behind the first field: they part or end fields."""
        behind = "".join(text for text, _ in self.parts[1:])
        return frozenset(sign for sign in behind if not sign.isalnum())

    def filled(self, values: Mapping[str, str]) -> str:
        """Return the command; UnsafeTextError if a value could be taken for more than itself."""
        signs = self.signs
        command = "".join(
            text + (_safe(name, values[name], signs) if name else "") for text, name in self.parts
        )
        if len(command) > MAX_COMMAND_LENGTH:
            raise UnsafeTextError(f"the command would be {len(command)} characters long")
        return command


def command_template(text: str) -> CommandTemplate:
    r"""Return the template of a text such as `READ {code}\r\n`; ValueError says what is wrong."""
    parts = []
    for literal, name, spec, conversion in Formatter().parse(text):
        if name is not None and (name not in COMMAND_FIELDS or spec or conversion):
            known = ", ".join(f"{{{field}}}" for field in COMMAND_FIELDS)
            raise ValueError(f"{{{name}}} is no field of a record; there are {known}")
        parts.append((unescaped(literal), name or ""))
    return CommandTemplate(tuple(parts))


def _safe(name: str, value: str, signs: frozenset[str]) -> str:
    if not value.isprintable():
        raise UnsafeTextError(f"the {name} holds control characters")
    found = sorted(signs.intersection(value))
    if found:
        raise UnsafeTextError(f"the {name} holds {found[0]!r}, which has a meaning in the command")
    return value
