"""Recipes as files, and the recipes that are shipped."""

from pathlib import Path

import pytest

from station.config.paths import MAPPINGS, RECIPES
from station.config.recipe import Recipe
from station.config.recipe_files import find_recipe, list_recipes, load_recipe, save_recipe
from station.domain.errors import FileFaultsError, UsageError
from station.imaging.catalogue import STAGE_TYPES
from station.imaging.resize import Resize
from station.imaging.shift import Shift
from station.imaging.unwrap import Unwrap

SHIPPED = sorted(RECIPES.glob("*.toml"))
HEAD = 'version = 1\nname = "part"\ntitle = "Part"\n'


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_recipe_is_whole(path: Path) -> None:
    recipe = load_recipe(path)
    assert recipe.name == path.stem
    assert recipe.description
    tables = {field.look_alikes for field in recipe.code.fields} - {""}
    assert tables <= {table.stem for table in MAPPINGS.glob("*.toml")}


def test_the_recipes_of_the_station_are_there() -> None:
    names = {path.stem for path in SHIPPED}
    assert names >= {"ring-remark", "line", "label", "date-lot", "chip", "plate"}


def test_the_ring_recipe_has_the_numbers_of_the_original_cell() -> None:
    stages = [
        stage.model_dump(exclude_defaults=True)
        for stage in load_recipe(RECIPES / "ring-remark.toml").stages
    ]
    upper = (1080, 2663), (1387, 2513), (1725, 2400), (2078, 2325), (2453, 2280)
    assert stages[0] == {"left_px": 1100}
    assert stages[1] == {"angle_deg": -45}
    assert stages[2]["upper_edge"] == (*upper, (2820, 2273), (3256, 2310))
    assert stages[3] == {"left_px": 1075, "right_px": 2943, "top_px": 2309, "bottom_px": 2707}
    assert stages[4] == {"factor": 3}
    assert stages[5] == {"kernel_px": 15}
    assert stages[6] == {"diameter_px": 15}  # its sigmas, 75 and 75, are the defaults
    assert stages[7] == {"kernel_px": 5, "erode_iterations": 2, "dilate_iterations": 2}
    assert stages[8] == {"width_px": 575, "height_px": 160}


def test_a_line_crop_is_left_as_it_is() -> None:
    assert load_recipe(RECIPES / "line.toml").stages == ()


def test_every_stage_survives_saving_and_loading(tmp_path: Path) -> None:
    needed = {
        Shift: {"upper_edge": ((1, 2), (3.5, 4)), "lower_edge": ((1, 9),)},
        Unwrap: {
            "centre_x_px": 5,
            "centre_y_px": 6,
            "inner_radius_px": 7,
            "outer_radius_px": 9,
        },
        Resize: {"height_px": 32},
    }
    stages = tuple(stage(**needed.get(stage, {})) for stage in STAGE_TYPES)
    recipe = Recipe(name="all", title='All "of" them', stages=stages)
    save_recipe(tmp_path / "all.toml", recipe)
    assert load_recipe(tmp_path / "all.toml") == recipe
    assert load_recipe(tmp_path / "all.toml").content_hash == recipe.content_hash


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_recipe_survives_saving_and_loading(path: Path, tmp_path: Path) -> None:
    recipe = load_recipe(path)
    save_recipe(tmp_path / "copy.toml", recipe)
    assert load_recipe(tmp_path / "copy.toml") == recipe


@pytest.mark.parametrize(
    ("text", "field", "message"),
    [
        ("[[stages]]\nkind = 'blur'", "stages[0]", "'blur'"),
        ("[[stages]]\nleft_px = 3", "stages[0]", "kind"),
        ("[[stages]]\nkind = 'crop'\nleft = 3", "stages[0].left", "is not a known field"),
        ("[[stages]]\nkind = 'resize'", "stages[0].height_px", "is missing"),
        ("[[stages]]\nkind = 'median'\nkernel_px = 4", "stages[0].kernel_px", "must be odd"),
        (
            "[[stages]]\nkind = 'shift'\nupper_edge = [[1, 2], [3, 4], [3, 4]]",
            "stages[0]",
            "must run from left to right",
        ),
        ("[[stages]]\nkind = 'crop'\nleft_px = 9\nright_px = 5", "stages[0]", "is not right of"),
        ("[limits]\nmin_lead = 2", "limits.min_lead", "less than or equal to 1"),
        ("[code]\ncase = 'big'", "code.case", "'keep', 'upper' or 'lower'"),
        ("[[code.fields]]\nname = 'A'", "code.fields[0].name", "match pattern"),
        ("title = 'again'", "", "is not valid TOML"),
    ],
    ids=[
        "unknown stage",
        "stage without kind",
        "unknown field",
        "missing field",
        "even kernel",
        "edge with no width",
        "empty crop",
        "limit too high",
        "unknown case",
        "bad field name",
        "given twice",
    ],
)
def test_a_faulty_recipe_names_the_field(
    tmp_path: Path, text: str, field: str, message: str
) -> None:
    path = tmp_path / "part.toml"
    path.write_text(HEAD + text)
    with pytest.raises(FileFaultsError) as caught:
        load_recipe(path)
    (fault,) = caught.value.faults
    assert fault.field == field
    assert message in fault.message


def test_all_faults_of_a_recipe_come_at_once(tmp_path: Path) -> None:
    path = tmp_path / "part.toml"
    path.write_text(
        "version = 1\nname = 'B A D'\n[[stages]]\nkind = 'contrast'\nfactor = 99\n"
        "[[stages]]\nkind = 'median'\nkernel_px = 4\nfoo = 1\n[limits]\nmin_lead = -1\n"
    )
    with pytest.raises(FileFaultsError) as caught:
        load_recipe(path)
    assert [fault.field for fault in caught.value.faults] == [
        "name",
        "title",
        "stages[0].factor",
        "stages[1].kernel_px",
        "stages[1].foo",
        "limits.min_lead",
    ]
    assert str(path) in str(caught.value)


def test_a_recipe_is_found_by_name_in_the_first_folder_that_has_it(tmp_path: Path) -> None:
    own = tmp_path / "line.toml"
    own.write_text(HEAD)
    assert find_recipe("line", [tmp_path, RECIPES]) == own
    assert find_recipe("line", [RECIPES, tmp_path]) == RECIPES / "line.toml"


def test_a_recipe_is_found_by_path(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(HEAD)
    assert find_recipe(str(own), [RECIPES]) == own


@pytest.mark.parametrize("name", ["rong", "", "../recipes", "missing.toml", "/"])
def test_an_unknown_recipe_names_those_there_are(name: str) -> None:
    with pytest.raises(UsageError, match=r"Known are: .*label.*ring-remark"):
        find_recipe(name, [RECIPES])


def test_a_faulty_recipe_is_listed_with_its_faults(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(HEAD)
    (tmp_path / "b.toml").write_text("version = 1")
    good, bad = list_recipes(tmp_path)
    assert good.recipe is not None
    assert good.faults == ""
    assert bad.recipe is None
    assert "title: is missing" in bad.faults
