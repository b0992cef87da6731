"""The Qt binding that aborts the process is refused, and the installed one does not abort."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal

from station.domain.errors import SetupError
from station.setup.pyside_guard import check_pyside, installed_pyside

EMITS = 2000


class Bell(QObject):
    rung = Signal()


@pytest.mark.parametrize("python", [(3, 10), (3, 11)])
def test_the_aborting_version_is_refused(python: tuple[int, int]) -> None:
    with pytest.raises(SetupError, match=r"PySide6 6\.12\.0 aborts"):
        check_pyside("6.12.0", python)


@pytest.mark.parametrize(
    ("version", "python"),
    [("6.11.3", (3, 11)), ("6.12.0", (3, 12)), ("6.12.1", (3, 11)), (None, (3, 11))],
)
def test_other_versions_pass(version: str | None, python: tuple[int, int]) -> None:
    check_pyside(version, python)


def test_the_installed_binding_passes() -> None:
    assert installed_pyside() is not None
    check_pyside(installed_pyside(), sys.version_info[:2])


@pytest.mark.usefixtures("collected_between_tests")
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True is immortal from 3.12 on")
def test_two_thousand_emits_keep_the_references_of_true() -> None:
    bell = Bell()
    rings: list[int] = []
    bell.rung.connect(lambda: rings.append(1))
    before = sys.getrefcount(True)
    for _ in range(EMITS):
        bell.rung.emit()
    assert len(rings) == EMITS
    assert sys.getrefcount(True) > before - EMITS / 10
