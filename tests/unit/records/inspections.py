"""Prepared inspections to be logged."""

from datetime import UTC, datetime, timedelta

from station.domain.code import Code, CodeCharacter
from station.domain.frame import Region
from station.domain.inspection import Decision, DecisionKind, Inspection
from station.domain.reading import Character, Reading
from station.domain.verdict import Outcome, Verdict

MOMENT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


def id_number(number: int) -> str:
    """Return a well-formed id that tells its number."""
    return f"01a20654-0000-7000-8000-{number:012x}"


def undecided(number: int = 1, text: str = "ABC12325123456789", **changes: str) -> Inspection:
    """Return an inspection that nobody decided, read as `text`."""
    return Inspection(
        inspection_id=id_number(number),
        source=changes.get("source", "part.bmp"),
        captured_at=MOMENT,
        recipe=changes.get("recipe", "ring-remark"),
        recipe_hash="0" * 64,
        region=Region(((0.0, 0.0),)),
        reading=Reading(tuple(Character(c, 0.9) for c in changes.get("raw", text)), "prepared"),
        code=Code(text, tuple(CodeCharacter(c, c, i) for i, c in enumerate(text)), (), ()),
        verdict=Verdict(Outcome.OK),
        times=(),
    )


def decided(
    number: int = 1, text: str = "ABC12325123456789", operator: str = "Kim", **changes: str
) -> Inspection:
    """Return an inspection corrected to `text`, a minute after the capture."""
    decision = Decision(DecisionKind.CORRECTED, text, operator, MOMENT + timedelta(minutes=1))
    return undecided(number, **changes).decided(decision)
