"""Changes name stage and field as the form does, with their values before and after."""

from station.config.recipe_edit import with_fields
from station.evaluation.recipe_change import changes_between
from tests.unit.evaluation.made_sets import recipe_with


def test_each_field_that_differs_is_named() -> None:
    before = recipe_with({"kind": "contrast", "factor": 3.0}, {"kind": "gaussian_blur"})
    after = with_fields(before, 1, {"kernel_px": 9, "enabled": False})
    found = [
        (c.stage_index, c.title, c.label, c.unit, c.before, c.after)
        for c in changes_between(before, after)
    ]
    assert found == [
        (1, "Gaussian blur", "Enabled", "", True, False),
        (1, "Gaussian blur", "Kernel", "px", 5, 9),
    ]
    assert changes_between(before, before) == ()
