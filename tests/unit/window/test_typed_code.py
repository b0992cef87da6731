"""What the operator types is held against the recipe's format, and kept as typed."""

import pytest

from station.codes.code_format import CharacterClass, CodeField, CodeFormat
from station.codes.look_alikes import LookAlikeTables
from station.config.recipe import Recipe
from station.window.typed_code import TypedCodes, has_only_capitals


def recipe(character_class: CharacterClass, look_alikes: str = "") -> Recipe:
    field = CodeField(
        name="lot",
        min_length=4,
        max_length=4,
        character_class=character_class,
        look_alikes=look_alikes,
    )
    return Recipe(name="lot", title="Lot", code=CodeFormat(fields=(field,)))


@pytest.fixture
def tables() -> LookAlikeTables:
    from station.assembly import look_alike_tables

    return look_alike_tables()


def test_a_fitting_text_has_no_problem(tables: LookAlikeTables) -> None:
    typed = TypedCodes({"lot": recipe(CharacterClass.DIGITS)}, tables)
    assert typed.problems("lot", "1234") == ()


@pytest.mark.parametrize("text", ["123", "12345", "12x4"], ids=["short", "long", "letter"])
def test_a_misfit_is_told_in_words(tables: LookAlikeTables, text: str) -> None:
    typed = TypedCodes({"lot": recipe(CharacterClass.DIGITS)}, tables)
    assert typed.problems("lot", text)


def test_a_look_alike_is_not_mapped_behind_the_operators_back(tables: LookAlikeTables) -> None:
    typed = TypedCodes({"lot": recipe(CharacterClass.DIGITS, "digits")}, tables)
    (problem,) = typed.problems("lot", "12O4")
    assert "1204" in problem


def test_an_unknown_recipe_has_no_say(tables: LookAlikeTables) -> None:
    assert TypedCodes({}, tables).problems("gone", "anything") == ()


@pytest.mark.parametrize(
    ("character_class", "expected"),
    [
        (CharacterClass.UPPER_ALPHANUMERIC, True),
        (CharacterClass.DIGITS, True),
        (CharacterClass.ALPHANUMERIC, False),
        (CharacterClass.PRINTABLE, False),
    ],
)
def test_only_formats_without_small_letters_type_capitals(
    character_class: CharacterClass, expected: bool
) -> None:
    assert has_only_capitals(recipe(character_class).code) is expected


def test_free_text_is_typed_as_it_is() -> None:
    assert not has_only_capitals(CodeFormat())


def test_a_code_typed_from_its_start_is_offered_small_letters_only_where_they_may_stand(
    tables: LookAlikeTables,
) -> None:
    recipes = {"lot": recipe(CharacterClass.DIGITS), "free": recipe(CharacterClass.PRINTABLE)}
    typed = TypedCodes(recipes, tables)
    assert "a" not in typed.allowed_anywhere("lot")
    assert "A" in typed.allowed_anywhere("lot")
    assert "a" in typed.allowed_anywhere("free")
    assert "a" in typed.allowed_anywhere("unknown")
