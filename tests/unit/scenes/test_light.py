"""Light falls where physics puts it: toward the lamp, along the grain, not into shadows."""

import numpy as np
import pytest

from station.scenes.light import Lamp, Lighting, shade
from station.scenes.shadow import cast_shadow, open_sky
from station.scenes.surface import Surface, grooves, slopes

SIZE = 64


def flat_field(value: float = 0.0) -> np.ndarray:
    return np.full((SIZE, SIZE), value, dtype=np.float32)


def lit_from(x: float) -> Lighting:
    lamp = Lamp(x=x, y=SIZE / 2, height=400.0, power=1.0)
    return Lighting(lamps=(lamp,), camera_height=4000.0, room=0.0)


def tilted(slope_x: float, specular: float = 0.0, **kwargs: float) -> Surface:
    rough = {"rough_along": 0.2, "rough_across": 0.2} | kwargs
    return Surface(
        slope_x=flat_field(slope_x),
        slope_y=flat_field(),
        diffuse=flat_field(0.5),
        specular=flat_field(specular),
        **rough,
    )


def test_a_face_turned_to_the_lamp_is_brighter_than_one_turned_away() -> None:
    rising, falling = tilted(0.4), tilted(-0.4)
    lighting = lit_from(-400.0)
    assert shade(rising, lighting).mean() > 1.5 * shade(falling, lighting).mean()


def test_a_mirror_slope_catches_the_lamp() -> None:
    # Half-way between straight up and a lamp at 45 degrees stands a slope of tan(22.5).
    lighting = lit_from(-400.0 + SIZE / 2)
    caught = shade(tilted(np.tan(np.pi / 8), specular=1.0), lighting).mean()
    assert caught > 2 * shade(tilted(0.0, specular=1.0), lighting).mean()


def test_grain_spreads_the_highlight_across_itself_only() -> None:
    across = {"rough_along": 0.05, "rough_across": 0.4}
    lighting = lit_from(-250.0)
    with_grain = shade(tilted(0.0, specular=1.0, **across), lighting).mean()
    turned = shade(
        tilted(0.0, specular=1.0, **across, grain_cos=0.0, grain_sin=1.0), lighting
    ).mean()
    assert turned > 2 * with_grain


def test_no_lamp_and_no_room_is_black() -> None:
    lighting = Lighting(lamps=(), camera_height=1000.0, room=0.0)
    assert shade(tilted(0.0), lighting).max() == 0


def test_a_block_throws_its_shadow_away_from_the_lamp() -> None:
    height = flat_field()
    height[24:40, 28:36] = 12.0
    seen = cast_shadow(height, (-1.0, 0.0), 1.0, 1.0)
    assert seen[32, 41] < 0.5
    assert seen[32, 20] == pytest.approx(1.0)


def test_a_corner_sees_less_of_the_room() -> None:
    height = flat_field()
    height[:, 32:] = 30.0
    sky = open_sky(height, 8.0, 5.0)
    assert sky[32, 29] < 0.8 < sky[32, 4]


def test_a_groove_is_as_deep_as_asked_in_its_middle() -> None:
    mask = flat_field()
    mask[:, 22:42] = 1.0
    height = grooves(mask, 8.0, 5.0)
    assert height[32, 32] == pytest.approx(-5.0, abs=0.2)
    assert height[32, 4] == pytest.approx(0.0, abs=0.01)


def test_slopes_are_the_rise_per_pixel() -> None:
    ramp = np.tile(np.arange(SIZE, dtype=np.float32) * 0.25, (SIZE, 1))
    slope_x, slope_y = slopes(ramp)
    assert slope_x[32, 32] == pytest.approx(0.25)
    assert slope_y[32, 32] == pytest.approx(0.0)
