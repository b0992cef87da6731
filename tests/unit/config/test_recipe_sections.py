"""Every field of a recipe has its place in the window."""

from station.codes.code_format import CodeField, CodeFormat
from station.config.form_fields import FieldKind, form_fields
from station.config.recipe import Recipe
from station.config.recipe_sections import (
    anchor_fields,
    code_field_fields,
    recipe_sections,
    whole_code_fields,
)

ELSEWHERE = {"stages", "code", "name"}
"""The list of stages, the page of the code, and the name, which is the file's."""


def test_no_field_of_a_recipe_is_forgotten() -> None:
    shown = {section.place[0] for section in recipe_sections() if section.place}
    shown |= {f.name for section in recipe_sections() if not section.place for f in section.fields}
    assert shown | ELSEWHERE == {field.name for field in form_fields(Recipe)}


def test_no_field_of_a_code_is_forgotten() -> None:
    shown = {field.name for field in whole_code_fields()} | {"fields", "anchor"}
    assert shown == {field.name for field in form_fields(CodeFormat)}
    names = [field.name for field in code_field_fields()]
    assert names == [field.name for field in form_fields(CodeField)]


def test_every_field_has_a_control_and_a_word_of_help() -> None:
    groups = [section.fields for section in recipe_sections()]
    fields = [f for group in groups for f in group]
    fields += [*whole_code_fields(), *code_field_fields(), *anchor_fields()]
    assert all(field.kind is not FieldKind.TABLE for field in fields)
    assert all(field.description and field.label for field in fields)
