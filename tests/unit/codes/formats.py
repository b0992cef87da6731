"""Code formats that several tests share."""

from station.codes.code_format import Anchor, CharacterClass, CheckRule, CodeField, CodeFormat

RING = CodeFormat(
    fields=(
        CodeField(name="part", min_length=6, max_length=6),
        CodeField(
            name="serial",
            min_length=11,
            max_length=11,
            character_class=CharacterClass.DIGITS,
            look_alikes="ring-digits",
        ),
    ),
    separators=":- ",
    min_read_length=16,
    anchor=Anchor(tail_length=11, begins_with="25"),
)

VIN = CodeFormat(
    fields=(
        CodeField(
            name="vin",
            min_length=17,
            max_length=17,
            characters="ABCDEFGHJKLMNPRSTUVWXYZ0123456789",
            look_alikes="vin",
        ),
    ),
    separators=" ",
    check_rule=CheckRule.VIN,
)

CONTAINER = CodeFormat(
    fields=(
        CodeField(
            name="owner",
            min_length=3,
            max_length=3,
            character_class=CharacterClass.UPPER,
            look_alikes="container-owner",
        ),
        CodeField(name="category", characters="UJZ", look_alikes="container-owner"),
        CodeField(
            name="serial",
            min_length=7,
            max_length=7,
            character_class=CharacterClass.DIGITS,
            look_alikes="digits",
        ),
    ),
    separators=" -",
    check_rule=CheckRule.ISO6346,
)

LOT = CodeFormat(
    fields=(
        CodeField(name="word", literal="LOT", look_alikes="letters"),
        CodeField(
            name="letters",
            min_length=1,
            max_length=3,
            character_class=CharacterClass.UPPER,
            look_alikes="letters",
        ),
        CodeField(
            name="number",
            min_length=2,
            max_length=6,
            character_class=CharacterClass.DIGITS,
            look_alikes="digits",
        ),
    ),
    separators=" ",
    case="upper",
)

FREE = CodeFormat()
