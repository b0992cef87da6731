"""The table of 5 x 5 characters."""

import random
import string

from station.training import dot_small, dots


def test_every_shape_has_five_rows_of_five_and_some_dots() -> None:
    for shapes in dot_small.table().values():
        assert all(shape.shape == (5, 5) and shape.any() for shape in shapes)


def test_the_usual_shapes_differ_but_for_zero_and_the_letter_o() -> None:
    characters = string.digits + string.ascii_uppercase
    usual = {dot_small.table()[c][0].tobytes() for c in characters}
    assert len(usual) == len(characters) - 1


def test_a_text_that_the_table_lacks_is_set_in_seven_rows() -> None:
    style = next(
        style for style in map(dots.random_style, map(random.Random, range(99))) if style.rows == 5
    )
    assert not dot_small.has_all("exp")
    small = dots.dotted(random.Random(1), "EXP", style)
    large = dots.dotted(random.Random(1), "exp", style)
    # Both are equally high; seven rows have the smaller pitch.
    assert large.top < small.top
