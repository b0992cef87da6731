"""The doctor names each package, library and version that is not as it should be."""

from pathlib import Path

import pytest

from station.doctor.software import (
    library_check,
    package_checks,
    pyside_check,
    python_check,
    rival_check,
)


@pytest.fixture
def requirements(tmp_path: Path) -> Path:
    file = tmp_path / "requirements.txt"
    file.write_text("torch==2.13.0  # why\nnumpy==2.4.6\n")
    return file


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 4), (3, 13, 9)])
def test_supported_pythons_are_good(version: tuple[int, int, int]) -> None:
    assert python_check(version).is_ok


@pytest.mark.parametrize("version", [(3, 10, 13), (3, 14, 0)])
def test_other_pythons_are_a_fault_with_advice(version: tuple[int, int, int]) -> None:
    check = python_check(version)
    assert not check.is_ok
    assert "3.11, 3.12 or 3.13" in check.advice


def test_packages_as_pinned_are_one_good_line(requirements: Path) -> None:
    versions = {"torch": "2.13.0+cpu", "numpy": "2.4.6"}
    (summary,) = package_checks(requirements, find_version=versions.get)
    assert summary.is_ok
    assert "2 of 2 as pinned" in summary.found
    assert "torch 2.13.0+cpu" in summary.found


def test_each_wrong_package_has_its_own_line(requirements: Path) -> None:
    summary, torch, numpy = package_checks(requirements, find_version={"torch": "2.14.0"}.get)
    assert not summary.is_ok
    assert (torch.name, torch.found) == ("torch", "2.14.0, pinned 2.13.0")
    assert (numpy.name, numpy.found) == ("numpy", "missing, pinned 2.4.6")
    assert "main.py setup" in numpy.advice


def test_two_opencv_wheels_are_a_fault() -> None:
    assert not rival_check({"opencv-python-headless": "5.0.0"}.get).is_ok
    assert rival_check({}.get).is_ok


def test_the_aborting_qt_binding_is_a_fault() -> None:
    assert not pyside_check("6.12.0", (3, 11)).is_ok
    assert pyside_check("6.12.0", (3, 12)).is_ok
    assert pyside_check("6.11.3", (3, 11)).is_ok
    assert not pyside_check(None, (3, 11)).is_ok


def test_missing_libraries_are_named_with_their_packages() -> None:
    check = library_check(lambda: ["libEGL.so.1", "libGL.so.1"])
    assert not check.is_ok
    assert "libEGL.so.1" in check.found
    assert check.advice


def test_no_missing_library_is_good() -> None:
    assert library_check(list).is_ok
