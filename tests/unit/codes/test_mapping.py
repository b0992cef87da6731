"""Mapping of readings to codes: the ring's rule case by case, and what holds for any text."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.codes.code_format import CodeField, CodeFormat
from station.codes.look_alikes import LookAlikeTables
from station.codes.mapping import map_text, unknown_tables
from station.domain.code import INVALID_CODE
from station.domain.errors import UsageError
from tests.unit.codes.formats import CONTAINER, FREE, LOT, RING, VIN

RING_CASES = {
    "as it should be": ("ABC12325123456789", "ABC12325123456789"),
    "separators": ("AB:C1-23 25123 456789", "ABC12325123456789"),
    "every kind of white space": ("ABC123\t25123\u00a0456789\n", "ABC12325123456789"),
    "noise after the tail": ("ABC12325123456789xy|", "ABC12325123456789"),
    "digit after the tail": ("ABC123251234567890", "ABC12325123456789"),
    "every look-alike, first half": ("ABC12325OoiIlLZzR", "ABC12325001111222"),
    "every look-alike, second half": ("ABC12325ASsGb/Bg9", "ABC12325455667899"),
    "look-alikes before the tail stay": ("OoIlZs25123456789", "OoIlZs25123456789"),
    "not a look-alike of the ring": ("ABC12325123E56789", INVALID_CODE),
    "a look-alike of other tables only": ("ABC12325123D56789", INVALID_CODE),
    "another script's digits": ("ABC12325١٢٣٤٥٦٧٨٩", INVALID_CODE),
    "start seen as a letter": ("ABC123Z5123456789", "ABC12325123456789"),
    "start seen as two letters": ("ABC123RS123456789", "ABC12325123456789"),
    "25 in the part before": ("AB25EF25123456789", "AB25EF25123456789"),
    "25 in the part, start as a letter": ("AB25EFZ5123456789", "AB25EF25123456789"),
    "start as read wins": ("ABCDEF25Z5345678901", "ABCDEF25253456789"),
    "the last 25 wins": ("252525252512345678925", "25252525123456789"),
    "one too many before": ("XABC12325123456789", "ABC12325123456789"),
    "no 25": ("ABC12335123456789", INVALID_CODE),
    "sixteen": ("ABC1225123456789", INVALID_CODE),
    "sixteen without 25": ("ABC1235123456789", INVALID_CODE),
    "fifteen": ("ABC122512345678", INVALID_CODE),
    "sixteen, of them a separator": ("ABC122-512345678", INVALID_CODE),
    "nothing": ("", INVALID_CODE),
    "only separators": (" :-: ", INVALID_CODE),
    "tail cut short": ("ABCDEFGHIJ25123456", INVALID_CODE),
}


@pytest.mark.parametrize(("raw", "text"), RING_CASES.values(), ids=RING_CASES.keys())
def test_the_ring_rule(raw: str, text: str, tables: LookAlikeTables) -> None:
    assert map_text(raw, RING, tables).text == text


def test_a_ring_code_keeps_what_was_read_and_why_it_changed(tables: LookAlikeTables) -> None:
    code = map_text("AB-C12325I23456789x", RING, tables)
    changed = [c for c in code.characters if c.is_changed]
    assert [(c.read, c.text, c.read_index, c.rule) for c in changed] == [
        ("I", "1", 9, "look-alike ring-digits")
    ]
    assert [(d.read, d.read_index, d.rule) for d in code.dropped] == [
        ("-", 2, "separator"),
        ("x", 18, "after the code"),
    ]
    assert [(f.name, f.text) for f in code.fields] == [
        ("part", "ABC123"),
        ("serial", "25123456789"),
    ]
    assert code.raw == "AB-C12325I23456789x"


def test_an_invalid_code_still_shows_the_best_mapping_and_the_problem(
    tables: LookAlikeTables,
) -> None:
    code = map_text("ABC12325123E5678O", RING, tables)
    assert code.mapped == "ABC12325123E56780"
    assert code.problems == ("Character 12 is E; it must be a digit.",)


def test_sixteen_characters_are_filled_from_the_tail(tables: LookAlikeTables) -> None:
    code = map_text("ABC1225I23456789", RING, tables)
    assert code.problems == ("The code has 16 characters; 17 expected.",)
    assert [f.text for f in code.fields] == ["ABC12", "25123456789"]


OTHER_CASES = {
    "container with blanks": (CONTAINER, "CSQU 305438 3", "CSQU3054383"),
    "container with look-alikes": (CONTAINER, "C5QV3O54383", "CSQU3054383"),
    "container, wrong check digit": (CONTAINER, "CSQU3054384", INVALID_CODE),
    "vin": (VIN, "1M8GDM9AXKP042788", "1M8GDM9AXKP042788"),
    "vin with I and O": (VIN, "IM8GDM9AXKPO42788", "1M8GDM9AXKP042788"),
    "vin, wrong check digit": (VIN, "1M8GDM9A1KP042788", INVALID_CODE),
    "vin cut short": (VIN, "1M8GDM9AXKP04278", INVALID_CODE),
    "lot, shortest": (LOT, "LOT A12", "LOTA12"),
    "lot, longest": (LOT, "LOT ABC123456", "LOTABC123456"),
    "lot, small letters": (LOT, "lot ab12", "LOTAB12"),
    "lot, look-alikes at the seam": (LOT, "L0TAB0O12", "LOTAB0012"),
    "lot, a look-alike saves the split": (LOT, "LOTA8X12", "LOTABX12"),
    "lot, too long": (LOT, "LOTABC1234567", INVALID_CODE),
    "lot, too short": (LOT, "LOTA1", INVALID_CODE),
    "lot, other word": (LOT, "BATA12", INVALID_CODE),
    "free text": (FREE, "Any text: 1-2", "Any text: 1-2"),
    "free text that cannot be printed": (FREE, "a\x07b", INVALID_CODE),
}


@pytest.mark.parametrize(("code_format", "raw", "text"), OTHER_CASES.values(), ids=OTHER_CASES)
def test_other_formats(
    code_format: CodeFormat, raw: str, text: str, tables: LookAlikeTables
) -> None:
    assert map_text(raw, code_format, tables).text == text


@pytest.mark.parametrize(
    ("raw", "is_valid"), [("CSQU305438322G1", True), ("CSQU305438422G1", False)]
)
def test_a_check_digit_may_cover_some_fields_only(
    raw: str, is_valid: bool, tables: LookAlikeTables
) -> None:
    size_type = CodeField(name="size_type", min_length=4, max_length=4)
    code_format = CONTAINER.model_copy(
        update={
            "fields": (*CONTAINER.fields, size_type),
            "check_fields": ("owner", "category", "serial"),
        }
    )
    assert map_text(raw, code_format, tables).is_valid is is_valid


def test_a_letter_that_fits_is_not_taken_for_a_digit(tables: LookAlikeTables) -> None:
    field = CodeField(
        name="a", max_length=3, character_class="upper-alphanumeric", look_alikes="digits"
    )
    assert map_text("OIS", CodeFormat(fields=(field,)), tables).text == "OIS"


def test_a_case_change_is_recorded_as_a_rule(tables: LookAlikeTables) -> None:
    code = map_text("lotA12", LOT, tables)
    assert [c.rule for c in code.characters] == ["upper case"] * 3 + [""] * 3


def test_a_letter_whose_capital_is_two_letters_is_kept(tables: LookAlikeTables) -> None:
    assert map_text("ß", CodeFormat(case="upper"), tables).text == "ß"


def test_an_unknown_table_is_named_with_those_there_are(tables: LookAlikeTables) -> None:
    field = CodeField(name="a", look_alikes="runes")
    code_format = CodeFormat(fields=(field,))
    assert unknown_tables(code_format, tables) == ("runes",)
    with pytest.raises(UsageError, match=r"runes.*ring-digits"):
        map_text("x", code_format, tables)


FORMATS = st.sampled_from([RING, VIN, CONTAINER, LOT, FREE])
TEXTS = st.one_of(
    st.text(max_size=40),
    st.text(alphabet=string.ascii_uppercase + string.digits + " -:25", max_size=40),
    st.from_regex(r"[A-Z0-9]{5,7}[2Z][5S][0-9OIl]{8,11}", fullmatch=True),
)


@given(raw=TEXTS, code_format=FORMATS)
def test_any_text_gives_a_code_that_accounts_for_every_character(
    raw: str, code_format: CodeFormat, tables: LookAlikeTables
) -> None:
    code = map_text(raw, code_format, tables)
    assert code.raw == raw
    used = sorted(
        [(c.read_index, c.read) for c in code.characters]
        + [(d.read_index, d.read) for d in code.dropped]
    )
    assert used == list(enumerate(raw))
    assert [c.read_index for c in code.characters] == sorted(c.read_index for c in code.characters)


@given(raw=TEXTS, code_format=FORMATS)
def test_a_valid_code_has_only_characters_its_fields_allow(
    raw: str, code_format: CodeFormat, tables: LookAlikeTables
) -> None:
    code = map_text(raw, code_format, tables)
    if not code.is_valid:
        assert code.text == INVALID_CODE
        return
    assert all(len(character.text) == 1 for character in code.characters)
    for field, value in zip(code_format.fields, code.fields, strict=True):
        assert field.shortest <= len(value.text) <= field.longest
        assert all(field.allows(text, place) for place, text in enumerate(value.text))


@given(raw=TEXTS)
def test_a_valid_code_maps_to_itself(raw: str, tables: LookAlikeTables) -> None:
    code = map_text(raw, RING, tables)
    if code.is_valid:
        again = map_text(code.text, RING, tables)
        assert again.text == code.text
        assert not again.dropped
