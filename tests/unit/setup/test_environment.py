"""The environment knows whether it is complete, whatever a killed set-up left behind."""

import sys
from pathlib import Path

import pytest

from station.setup.environment import Environment, running_python


@pytest.fixture
def requirements(tmp_path: Path) -> Path:
    file = tmp_path / "requirements.txt"
    file.write_text("torch==2.13.0\n")
    return file


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """A folder that looks like an environment; its Python is an empty file."""
    environment = Environment(tmp_path / ".venv")
    environment.python.parent.mkdir(parents=True)
    environment.python.touch()
    (environment.folder / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.12.4\n")
    return environment


def test_nothing_is_not_ready(tmp_path: Path, requirements: Path) -> None:
    environment = Environment(tmp_path / ".venv")
    assert not environment.is_ready_for([requirements])
    assert not environment.is_usable()


def test_finished_is_ready(environment: Environment, requirements: Path) -> None:
    environment.begin()
    assert not environment.is_ready_for([requirements])
    environment.finish([requirements], has_libraries=True)
    assert environment.is_ready_for([requirements])
    assert not environment.mark.exists()


def test_the_stamp_tells_its_python_and_libraries(
    environment: Environment, requirements: Path
) -> None:
    environment.finish([requirements], has_libraries=False)
    stamp = environment.stamp()
    assert stamp is not None
    assert (stamp.python, stamp.has_libraries) == ("3.12", False)


def test_changed_requirements_are_not_ready(environment: Environment, requirements: Path) -> None:
    environment.finish([requirements], has_libraries=True)
    requirements.write_text("torch==2.13.1\n")
    assert not environment.is_ready_for([requirements])
    assert environment.is_usable()


def test_more_files_than_installed_are_not_ready(
    environment: Environment, requirements: Path, tmp_path: Path
) -> None:
    environment.finish([requirements], has_libraries=True)
    tests = tmp_path / "requirements-test.txt"
    tests.write_text("pytest==9.2.0\n")
    assert not environment.is_ready_for([requirements, tests])


def test_a_killed_installation_is_neither_ready_nor_usable(
    environment: Environment, requirements: Path
) -> None:
    environment.finish([requirements], has_libraries=True)
    environment.begin()
    assert not environment.is_ready_for([requirements])
    assert not environment.is_usable()


def test_a_python_that_went_away_is_not_ready(environment: Environment, requirements: Path) -> None:
    environment.finish([requirements], has_libraries=True)
    environment.python.unlink()
    assert not environment.is_ready_for([requirements])
    assert not environment.is_usable()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"python": 1}', '{"other": 2}'])
def test_a_damaged_stamp_counts_as_none(
    content: str, environment: Environment, requirements: Path
) -> None:
    environment.finish([requirements], has_libraries=True)
    environment.stamp_file.write_text(content)
    assert not environment.is_ready_for([requirements])


def test_a_folder_of_the_users_own_is_usable(environment: Environment) -> None:
    assert environment.is_usable()


def test_an_environment_whose_python_changed_under_it_is_made_anew(
    environment: Environment, requirements: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.finish([requirements], has_libraries=True)
    monkeypatch.setattr(sys, "prefix", str(environment.folder))
    is_same = running_python() == "3.12"
    assert environment.has_run_here()
    assert environment.is_ready_for([requirements]) is is_same
    assert environment.is_usable() is is_same


def test_a_fresh_one_has_pip_and_is_marked_unfinished(tmp_path: Path, requirements: Path) -> None:
    environment = Environment(tmp_path / "with blank" / ".venv")
    environment.folder.mkdir(parents=True)
    (environment.folder / "rubbish").touch()
    environment.make_afresh()
    assert environment.python.exists()
    assert not (environment.folder / "rubbish").exists()
    assert not environment.is_ready_for([requirements])
    environment.finish([requirements], has_libraries=True)
    assert environment.is_ready_for([requirements])
