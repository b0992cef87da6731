"""What holds for every stage, whatever its settings and the picture."""

import numpy as np
import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from station.domain.errors import StageError
from station.domain.frame import Image
from station.imaging.catalogue import STAGE_TYPES
from station.imaging.resize import Resize
from station.imaging.stage import Stage, size_of
from station.imaging.unwrap import Unwrap
from tests.unit.imaging.pictures import GEOMETRY, STAGES, pictures


def _applied(stage: Stage, image: Image) -> Image:
    """Return the result, or skip the case where the stage says it cannot fit the picture."""
    try:
        return stage.apply(image)
    except StageError:
        reject()


@given(stage=STAGES, image=pictures())
def test_a_stage_leaves_its_input_untouched_and_keeps_the_type(stage: Stage, image: Image) -> None:
    before = image.copy()
    image.setflags(write=False)
    result = _applied(stage, image)
    assert np.array_equal(image, before)
    assert result.dtype == image.dtype
    assert result.ndim == 2 or result.shape[2] == 3
    assert size_of(result) == stage.output_size(size_of(image))


@given(stage=STAGES, image=pictures())
def test_the_same_input_gives_the_same_output(stage: Stage, image: Image) -> None:
    assert np.array_equal(_applied(stage, image), _applied(stage, image))


@given(stage=STAGES, level=st.sampled_from([0, 255]), is_colour=st.booleans())
def test_one_pixel_survives_every_stage(stage: Stage, level: int, is_colour: bool) -> None:
    image = np.full((1, 1, 3) if is_colour else (1, 1), level, np.uint8)
    assert min(size_of(_applied(stage, image))) >= 1


@given(stage=STAGES)
def test_settings_survive_a_round_trip_through_json(stage: Stage) -> None:
    assert type(stage).model_validate_json(stage.model_dump_json()) == stage


@given(
    stage=GEOMETRY,
    size=st.tuples(st.integers(8, 60), st.integers(8, 60)),
    place=st.tuples(st.floats(0.02, 0.98), st.floats(0.02, 0.98)),
)
def test_points_come_back_to_where_they_were(
    stage: Stage, size: tuple[int, int], place: tuple[float, float]
) -> None:
    width, height = stage.output_size(size)
    points = np.array([[place[0] * width, place[1] * height]])
    back = stage.to_output(stage.to_input(points, size), size)
    assert np.abs(back - points).max() < 0.01


@given(
    stage=GEOMETRY.filter(lambda stage: not isinstance(stage, Resize | Unwrap)),
    place=st.tuples(st.floats(0.15, 0.85), st.floats(0.15, 0.85)),
)
def test_a_light_spot_lands_where_the_point_map_says(
    stage: Stage, place: tuple[float, float]
) -> None:
    size = (60, 50)
    column, row = int(place[0] * size[0]), int(place[1] * size[1])
    image = np.zeros((size[1], size[0]), np.uint8)
    spot_rows, spot_columns = np.mgrid[row - 1 : row + 2, column - 1 : column + 2]
    image[spot_rows, spot_columns] = 200
    lit = np.column_stack([spot_columns.ravel(), spot_rows.ravel()]) + 0.5
    landed = stage.to_output(lit, size)
    width, height = stage.output_size(size)
    # A steep shift tears the spot: all of its parts have to be seen, not their middle alone.
    assume((landed > 3).all() and (landed < [width - 3, height - 3]).all())
    expected = landed.mean(axis=0)
    result = stage.apply(image).astype(float)
    rows, columns = np.mgrid[0:height, 0:width] + 0.5
    spot = np.array([(columns * result).sum(), (rows * result).sum()]) / result.sum()
    assert np.abs(spot - expected).max() < 1.0


@pytest.mark.parametrize("stage_type", STAGE_TYPES, ids=lambda t: t.__name__)
def test_every_field_has_a_description_and_every_number_has_bounds(stage_type: type[Stage]) -> None:
    for name, field in stage_type.model_json_schema()["properties"].items():
        if name == "kind":
            continue
        assert field.get("description"), name
        kinds = field.get("anyOf", [field])
        for kind in kinds:
            if kind.get("type") in ("integer", "number"):
                assert {"minimum", "exclusiveMinimum"} & kind.keys(), name
                assert "maximum" in kind, name


@pytest.mark.parametrize("stage_type", STAGE_TYPES, ids=lambda t: t.__name__)
def test_every_stage_has_a_kind_of_its_own(stage_type: type[Stage]) -> None:
    kinds = [t.model_fields["kind"].default for t in STAGE_TYPES]
    assert kinds.count(stage_type.model_fields["kind"].default) == 1
    assert stage_type.title
