"""A recipe: everything that turns a frame into a judged code, as one value from one file."""

import hashlib
import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from station.codes.code_format import CodeFormat
from station.codes.limits import Limits
from station.config.line_layout import LineLayout
from station.config.part_checks import PartChecks
from station.imaging.catalogue import AnyStage
from station.imaging.quality_limits import QualityLimits
from station.recognition.line_decoding import Mode

RECIPE_VERSION = 1


class ReaderChoice(BaseModel):
    """Which model reads the line, and how."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: Annotated[
        str,
        Field(
            max_length=400,
            description="Model folder or hub name for this recipe; empty: the station's own",
        ),
    ] = ""
    mode: Annotated[
        Mode,
        Field(
            description="Embedded model: with a second opinion on every character, or without "
            "one in half the time"
        ),
    ] = "sure"
    second: Annotated[
        Literal["none", "rapidocr"],
        Field(
            description="An independent reader that must agree before a reading is OK; rapidocr "
            "needs requirements-peers.txt",
            json_schema_extra={"label": "Second reader"},
        ),
    ] = "none"


class Recipe(BaseModel):
    """Stages, reader, code format and limits for one kind of part."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Annotated[Literal[1], Field(description="Version of this file's layout")] = 1
    name: Annotated[
        str,
        Field(
            pattern=r"^[a-z0-9][a-z0-9-]{0,47}$",
            description="Short name as in commands and records: small letters, digits, hyphens",
        ),
    ]
    title: Annotated[str, Field(min_length=1, max_length=80, description="Name as shown on screen")]
    description: Annotated[
        str,
        Field(
            max_length=1000,
            description="What this recipe is for, in a sentence or two",
            json_schema_extra={"control": "long"},
        ),
    ] = ""
    number: Annotated[
        int | None,
        Field(
            ge=1,
            le=999,
            description="Number by which a controller (PLC) chooses the recipe",
            json_schema_extra={"control": "spin", "label": "Number (PLC)"},
        ),
    ] = None
    stages: Annotated[
        tuple[AnyStage, ...],
        Field(max_length=64, description="Preprocessing, in order; none: the picture as it is"),
    ] = ()
    min_mark_contrast: Annotated[
        float,
        Field(
            ge=0,
            le=255,
            description="Less spread of grey than this in the line image means: no mark",
            json_schema_extra={"unit": "levels", "label": "Least contrast"},
        ),
    ] = 8.0
    quality: Annotated[QualityLimits, Field(description="Focus and light a picture must have")] = (
        QualityLimits()
    )
    reader: Annotated[ReaderChoice, Field(description="The model that reads")] = ReaderChoice()
    lines: Annotated[LineLayout, Field(description="How the text lies in the line image")] = (
        LineLayout()
    )
    code: Annotated[CodeFormat, Field(description="What the code looks like")] = CodeFormat()
    limits: Annotated[Limits, Field(description="How sure a reading must be to count as OK")] = (
        Limits()
    )
    checks: Annotated[
        PartChecks, Field(description="What a code is held against beside its format")
    ] = PartChecks()

    @property
    def content_hash(self) -> str:
        """Return SHA-256 of the content in canonical JSON, 64 hex digits."""
        content = json.dumps(
            self.model_dump(mode="json"), sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        return hashlib.sha256(content.encode()).hexdigest()

    @property
    def short_hash(self) -> str:
        """Return the first 8 hex digits, as shown on screen."""
        return self.content_hash[:8]
