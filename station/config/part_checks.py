"""What a recipe holds a code against, beside its format: the parts that were saved before it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class PartChecks(BaseModel):
    """Parts that fail one of these are never OK by themselves; a person decides."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    duplicates_within: Annotated[
        int,
        Field(
            ge=0,
            le=100_000,
            description="Doubt a code that one of so many last saved parts of this recipe had; "
            "0: never",
            json_schema_extra={"control": "spin", "unit": "parts", "least": "never"},
        ),
    ] = 0
    is_series: Annotated[
        bool,
        Field(
            description="Doubt a code that does not follow that of the part saved before it",
            json_schema_extra={"label": "Codes count on"},
        ),
    ] = False
