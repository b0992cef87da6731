"""What the read service is sent and what it answers; `code` and `cord` as the first cell had it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from station.domain.inspection import Inspection
from station.domain.verdict import Outcome

RecipeName = Annotated[
    str,
    Field(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9 _-]{0,63}$",
        description="Name of a recipe; without it the station's own",
    ),
]


class _Wire(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class PictureSent(_Wire):
    """A picture as JSON: BMP, PNG, JPEG or TIFF in base64."""

    image: Annotated[str, Field(min_length=1, json_schema_extra={"contentEncoding": "base64"})]
    recipe: RecipeName | None = None


class ReasonTold(_Wire):
    """Why a verdict is not OK. `index` names a character of `read`, if one is to blame."""

    kind: str
    message: str
    index: int | None


class CharacterTold(_Wire):
    """One character as it was read, with its probability from 0 to 1."""

    text: str
    probability: float
    line: int


class ReadAnswer(_Wire):
    """What was read. `code` is null for NO READ, and "InvalidCode" where the format does not fit;
    `cord` is left, top, right, bottom of the text in pixels of the picture."""

    code: str | None
    cord: Annotated[list[int], Field(min_length=4, max_length=4)]
    verdict: str
    reasons: list[ReasonTold]
    read: Annotated[str, Field(description="As the machine read it, before any rule")]
    characters: list[CharacterTold]
    recipe: str
    reader: str
    total_ms: float


def answer_of(inspection: Inspection) -> ReadAnswer:
    """Return the answer for an inspection."""
    verdict, reading = inspection.verdict, inspection.reading
    return ReadAnswer(
        code=None if verdict.outcome is Outcome.NO_READ else inspection.code.text,
        cord=list(inspection.region.cord),
        verdict=verdict.outcome.value,
        reasons=[
            ReasonTold(kind=r.kind.value, message=r.message, index=r.read_index)
            for r in verdict.reasons
        ],
        read=reading.text,
        characters=[
            CharacterTold(text=c.text, probability=round(c.probability, 4), line=c.line)
            for c in reading.characters
        ],
        recipe=inspection.recipe,
        reader=reading.reader,
        total_ms=round(inspection.total_ms, 2),
    )
