"""Which quality a picture must have, as a recipe states it, and what is said where it has not."""

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from station.domain.verdict import Reason, ReasonKind
from station.imaging.picture_quality import Quality


class QualityLimits(BaseModel):
    """Limits of focus and light. Outside them a part is read, but a person has to look.

    The defaults let every readable picture pass; `learn-quality` finds closer ones.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    min_focus: Annotated[
        float,
        Field(
            ge=0,
            le=1,
            description="Least slope of the steepest edges: part of the contrast in 1/64 of the "
            "height",
            json_schema_extra={"label": "Least focus"},
        ),
    ] = 0.05
    min_brightness: Annotated[
        float,
        Field(
            ge=0,
            le=255,
            description="Least mean level",
            json_schema_extra={"unit": "levels", "label": "Least brightness"},
        ),
    ] = 8.0
    max_brightness: Annotated[
        float,
        Field(
            ge=0,
            le=255,
            description="Most mean level",
            json_schema_extra={"unit": "levels", "label": "Most brightness"},
        ),
    ] = 252.0
    max_clipped_dark: Annotated[
        float,
        Field(
            ge=0,
            le=1,
            description="Most of the pixels that may be black, 0 to 1",
            json_schema_extra={"label": "Most black"},
        ),
    ] = 0.98
    max_clipped_bright: Annotated[
        float,
        Field(
            ge=0,
            le=1,
            description="Most of the pixels that may be white, 0 to 1",
            json_schema_extra={"label": "Most white"},
        ),
    ] = 0.98

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.min_brightness > self.max_brightness:
            raise ValueError("min_brightness is more than max_brightness; no picture could pass")
        return self


def quality_reasons(quality: Quality, limits: QualityLimits) -> tuple[Reason, ...]:
    """Return what is wrong with a picture; nothing where it is within the limits."""
    return tuple(_reasons(quality, limits))


def _reasons(quality: Quality, limits: QualityLimits) -> Iterator[Reason]:
    if quality.focus < limits.min_focus:
        message = (
            f"The picture is out of focus: {quality.focus:.2f}, at least {limits.min_focus:.2f} "
            "is needed. Focus the camera and clean the lens."
        )
        yield Reason(ReasonKind.OUT_OF_FOCUS, message)
    if quality.brightness < limits.min_brightness:
        message = (
            f"The picture is too dark: level {quality.brightness:.0f}, at least "
            f"{limits.min_brightness:.0f} is needed. Check the lamp and the exposure."
        )
        yield Reason(ReasonKind.TOO_DARK, message)
    if quality.brightness > limits.max_brightness:
        message = (
            f"The picture is too bright: level {quality.brightness:.0f}, at most "
            f"{limits.max_brightness:.0f} is allowed. Shorten the exposure."
        )
        yield Reason(ReasonKind.TOO_BRIGHT, message)
    yield from _clipping(quality, limits)


def _clipping(quality: Quality, limits: QualityLimits) -> Iterator[Reason]:
    for share, most, word, advice in (
        (quality.clipped_dark, limits.max_clipped_dark, "black", "Give more light."),
        (quality.clipped_bright, limits.max_clipped_bright, "white", "Take the glare away."),
    ):
        if share > most:
            message = (
                f"{share:.0%} of the picture is plain {word}, at most {most:.0%} is allowed. "
                f"{advice}"
            )
            yield Reason(ReasonKind.CLIPPED, message)
