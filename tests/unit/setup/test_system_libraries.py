"""Missing Linux libraries are found, and named by the packages that hold them."""

import pytest

from station.setup import system_libraries
from station.setup.system_libraries import (
    PACKAGES,
    apt_install,
    install_line,
    missing_libraries,
    packages_for,
)


def test_what_the_loader_does_not_find_is_missing() -> None:
    found = missing_libraries(platform="linux", can_load=lambda name: name != "libEGL.so.1")
    assert found == ["libEGL.so.1"]


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_bring_their_own(platform: str) -> None:
    assert missing_libraries(platform=platform, can_load=lambda name: False) == []


def test_this_machine_has_them_all() -> None:
    assert missing_libraries() == []


def test_two_libraries_of_one_package_name_it_once() -> None:
    assert packages_for(["libglib-2.0.so.0", "libgthread-2.0.so.0"]) == ["libglib2.0-0"]


def test_every_library_has_a_package() -> None:
    assert all(PACKAGES.values())
    assert all(".so." in name for name in PACKAGES)


def test_the_line_to_copy_is_for_the_package_manager_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: "/usr/bin/apt-get")
    assert install_line(["libEGL.so.1"]) == "sudo apt-get install -y libegl1"
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: None)
    assert install_line(["libEGL.so.1"]) == "install the packages that hold libEGL.so.1"


@pytest.mark.parametrize(("code", "went_well"), [(0, True), (100, False)])
def test_apt_updates_then_installs(code: int, went_well: bool) -> None:
    commands: list[list[str]] = []

    def run(command: list[str]) -> int:
        commands.append(command)
        return code

    assert apt_install(["libegl1"], run=run) is went_well
    assert commands[0][-1] == "update"
    assert commands[1][-4:] == ["install", "-y", "--no-install-recommends", "libegl1"]
