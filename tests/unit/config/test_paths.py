"""Where things lie."""

from station.config import paths


def test_the_folders_of_the_project_are_there() -> None:
    assert (paths.PROJECT / "main.py").is_file()
    assert paths.RECIPES.is_dir()
    assert paths.MAPPINGS.is_dir()
