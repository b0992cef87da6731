"""Holds what the operator types against the recipe's format. The typed text itself is kept."""

from dataclasses import dataclass

from station.codes.allowed_characters import FREE, allowed_characters
from station.codes.code_format import CodeFormat
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text
from station.config.recipe import Recipe


@dataclass(frozen=True, slots=True)
class TypedCodes:
    """The recipes of the window and the tables their formats name."""

    recipes: dict[str, Recipe]
    tables: LookAlikeTables

    def problems(self, recipe: str, text: str) -> tuple[str, ...]:
        """Return in plain words what keeps `text` from being a code of the recipe."""
        known = self.recipes.get(recipe)
        if known is None or not text:
            return ()
        code = map_text(text, known.code, self.tables)
        if code.is_valid and code.mapped != text:
            return (f"The format would make {code.mapped} of it.",)
        return code.problems

    def allowed_at(self, recipe: str, text: str, place: int) -> str:
        """Return the characters that may stand at a place of a code of the recipe."""
        known = self.recipes.get(recipe)
        return allowed_characters(known.code, text, place, self.tables) if known else ""

    def allowed_anywhere(self, recipe: str) -> str:
        """Return the characters to offer for a code of the recipe that is typed from its start."""
        if not self.wants_capitals(recipe):
            return FREE
        return "".join(character for character in FREE if not character.islower())

    def wants_capitals(self, recipe: str) -> bool:
        """Return whether small letters are typed as capitals."""
        known = self.recipes.get(recipe)
        return known is not None and has_only_capitals(known.code)


def has_only_capitals(code_format: CodeFormat) -> bool:
    """Return whether no place of the code may hold a small letter."""
    fields = code_format.fields
    return bool(fields) and not any(field.allows("a") or field.allows("z") for field in fields)
