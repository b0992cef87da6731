"""The recipes that the window offers."""

from pathlib import Path

import pytest

from station.window import app


@pytest.mark.expects_log("not offered until it is mended.*bad.toml")
def test_a_faulty_recipe_of_the_plant_is_told_and_the_others_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad.toml").write_text("version = 1\nnonsense = true\n", encoding="utf-8")
    monkeypatch.setattr(app, "OWN_RECIPES", tmp_path)
    assert "ring-remark" in app.known_recipes()
