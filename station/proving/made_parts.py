"""Made-up decided inspections for the proofs: the same number always is the same part."""

import random
import uuid
from datetime import UTC, datetime, timedelta

from station.domain.code import Code, CodeCharacter
from station.domain.frame import Region
from station.domain.inspection import Decision, DecisionKind, Inspection, StageTime
from station.domain.reading import Alternative, Character, Reading
from station.domain.verdict import Outcome, Verdict

START = datetime(2026, 11, 2, 6, 0, tzinfo=UTC)
SECONDS_A_PART = 4
STATION = "proof-1"


def made_part(number: int, *, seed: int = 0) -> Inspection:
    """Return part `number` (from 1), confirmed; its code holds the number, so it is unique."""
    chance = random.Random(f"{seed}:{number}")
    text = f"ABC{chance.randrange(10_000, 99_999)}{number:09d}"
    captured_at = START + timedelta(seconds=number * SECONDS_A_PART)
    inspection = Inspection(
        inspection_id=_id_of(captured_at, chance),
        source=f"part-{number}.bmp",
        captured_at=captured_at,
        recipe="ring-remark",
        recipe_hash="0" * 64,
        region=Region(((100.0, 50.0), (700.0, 50.0), (700.0, 120.0), (100.0, 120.0))),
        reading=Reading(tuple(_character(c, chance) for c in text), "prepared"),
        code=Code(text, tuple(CodeCharacter(c, c, i) for i, c in enumerate(text)), (), ()),
        verdict=Verdict(Outcome.OK),
        times=(StageTime("Read", 14.0),),
    )
    decided_at = captured_at + timedelta(seconds=1)
    return inspection.decided(Decision(DecisionKind.CONFIRMED, text, "Kim", decided_at))


def _character(text: str, chance: random.Random) -> Character:
    return Character(text, round(chance.uniform(0.9, 1.0), 4), (Alternative("8", 0.01),), 0.5)


def _id_of(moment: datetime, chance: random.Random) -> str:
    """Return a UUIDv7 like those of domain.identity, but one that comes again."""
    milliseconds = int(moment.timestamp() * 1000)
    value = milliseconds << 80 | 0x7 << 76 | chance.getrandbits(12) << 64
    return str(uuid.UUID(int=value | 0b10 << 62 | chance.getrandbits(62)))
