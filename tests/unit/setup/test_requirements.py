"""Pins are read from the requirements files and compared with what is installed."""

from pathlib import Path

import pytest

from station.setup.requirements import Pin, content_hash, has_all, installed_version, read_pins

ROOT = Path(__file__).parents[3]


def test_comments_and_blank_lines_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "requirements.txt"
    file.write_text("# head\n\ntorch==2.13.0  # why\n numpy==2.4.6\n")
    assert read_pins(file) == (Pin("torch", "2.13.0"), Pin("numpy", "2.4.6"))


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_every_shipped_line_is_one_exact_pin(name: str) -> None:
    pins = read_pins(ROOT / name)
    assert pins
    assert len({pin.name.lower() for pin in pins}) == len(pins)
    assert not [pin for pin in pins if set(pin.version) & set("<>=~!,; ")]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_these_tests_run_on_the_pinned_packages(name: str) -> None:
    assert has_all([ROOT / name])


@pytest.mark.parametrize(
    ("found", "is_met"),
    [("2.13.0", True), ("2.13.0+cpu", True), ("2.13.01", False), ("2.13", False), (None, False)],
)
def test_only_that_version_meets_a_pin(found: str | None, is_met: bool) -> None:
    assert Pin("torch", "2.13.0").is_met_by(found) is is_met


def test_one_missing_package_is_not_all(tmp_path: Path) -> None:
    file = tmp_path / "requirements.txt"
    file.write_text("torch==2.13.0\nnumpy==2.4.6\n")
    assert has_all([file], find_version={"torch": "2.13.0", "numpy": "2.4.6"}.get)
    assert not has_all([file], find_version={"torch": "2.13.0"}.get)


def test_an_absent_package_has_no_version() -> None:
    assert installed_version("no-such-package-of-any-kind") is None
    assert installed_version("numpy")


def test_the_hash_follows_the_content(tmp_path: Path) -> None:
    file = tmp_path / "requirements.txt"
    file.write_text("a==1\n")
    before = content_hash(file)
    file.write_text("a==2\n")
    assert content_hash(file) != before
