"""The format's mask may change only what the format forbids, and nothing that was read clearly."""

import pytest

from station.codes.code_format import CharacterClass, CheckRule, CodeField, CodeFormat
from station.codes.format_answer import FORMAT_RULE, code_by_format
from station.codes.judge import judge
from station.codes.limits import Limits
from station.codes.mapping import map_text
from station.domain.candidate import Candidate
from station.domain.code import Code
from station.domain.reading import Character, Reading
from station.domain.verdict import Outcome, ReasonKind

DIGITS = CodeFormat(
    fields=(
        CodeField(name="n", min_length=4, max_length=4, character_class=CharacterClass.DIGITS),
    ),
    separators="-",
)
CHECKED = DIGITS.model_copy(update={"check_rule": CheckRule.MOD10})
LIMITS = Limits()


def reading(text: str, unsure: str = "") -> Reading:
    return Reading(tuple(Character(c, 0.6 if c in unsure else 0.99) for c in text), "prepared")


def by_format(read: Reading, *texts: str, code_format: CodeFormat = DIGITS) -> Code | None:
    candidates = [Candidate(text, -float(place)) for place, text in enumerate(texts)]
    seen = map_text(read.text, code_format, {})
    return code_by_format(read, seen, candidates, code_format, LIMITS, {})


def test_an_unsure_forbidden_character_becomes_the_likeliest_legal_one() -> None:
    code = by_format(reading("1-B34", "B"), "1-834", "1-334")
    assert code is not None
    assert (code.text, code.raw) == ("1834", "1-B34")
    assert [(c.text, c.read, c.rule) for c in code.characters if c.is_changed] == [
        ("8", "B", FORMAT_RULE)
    ]
    assert [(d.read, d.read_index) for d in code.dropped] == [("-", 1)]


CASES = {
    "read clearly": (reading("1B34"), ["1834"], DIGITS),
    "another character would change, too": (reading("1B34", "B"), ["1837", "18345"], DIGITS),
    "only one of two would change": (reading("1B3B", "B"), ["183B"], DIGITS),
    "it fits as it is": (reading("1234", "1"), ["7234"], DIGITS),
    "the length is wrong": (reading("1B3", "B"), ["183"], DIGITS),
    "no candidate": (reading("1B34", "B"), [], DIGITS),
    "the check digit would be wrong": (reading("1B34", "B"), ["1934"], CHECKED),
    "only the check digit is wrong": (reading("1234", "1234"), ["1230"], CHECKED),
}


@pytest.mark.parametrize(("read", "texts", "code_format"), CASES.values(), ids=CASES)
def test_nothing_is_put_in_its_place(
    read: Reading, texts: list[str], code_format: CodeFormat
) -> None:
    assert by_format(read, *texts, code_format=code_format) is None


def test_the_first_candidate_with_a_right_check_digit_is_taken() -> None:
    # 1230 is right by mod 10, 1830 is not.
    found = by_format(reading("1B30", "B"), "1830", "1230", code_format=CHECKED)
    assert found is not None
    assert found.text == "1230"


def test_a_code_by_the_mask_is_never_ok() -> None:
    read = reading("1B34", "B")
    code = by_format(read, "1834")
    assert code is not None
    verdict = judge(read, code, DIGITS, LIMITS, {})
    assert verdict.outcome is Outcome.CHECK
    assert [(r.kind, r.read_index) for r in verdict.reasons] == [(ReasonKind.NOT_IN_FORMAT, 1)]
    assert "read as B" in verdict.reasons[0].message
    assert "8" in verdict.reasons[0].message
