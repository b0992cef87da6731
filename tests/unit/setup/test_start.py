"""The start decides rightly between going on, completing the environment and giving up."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from station.domain.errors import SetupError
from station.setup import start, system_libraries
from station.setup.environment import Environment
from station.setup.requirements import content_hash


class Station:
    """A station folder whose pip, apt and process change are only written down."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.installed: list[list[str]] = []
        self.handed_over: list[list[str]] = []
        self.pip_error: Exception | None = None
        (root / "requirements.txt").write_text("no-such-package==1.0\n")
        (root / "requirements-test.txt").write_text("no-such-test-package==1.0\n")

    @property
    def environment(self) -> Environment:
        return Environment(self.root / ".venv")

    @property
    def files(self) -> list[Path]:
        return [self.root / "requirements.txt", self.root / "requirements-test.txt"]

    def install(self, environment: Environment, files: Sequence[Path], **options: object) -> None:
        if self.pip_error is not None:
            raise self.pip_error
        self.installed.append([file.name for file in files])

    def make_afresh(self, environment: Environment) -> None:
        environment.python.parent.mkdir(parents=True, exist_ok=True)
        environment.python.touch()
        environment.begin()

    def hand_over(self, command: list[str], surroundings: dict[str, str]) -> None:
        self.handed_over.append(command)

    def prepare(self, *arguments: str) -> None:
        start.prepare(str(self.root), arguments)


@pytest.fixture
def station(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Station:
    station = Station(tmp_path)
    monkeypatch.setattr(start, "install", station.install)
    monkeypatch.setattr(start, "hand_over", station.hand_over)
    monkeypatch.setattr(Environment, "make_afresh", lambda self: station.make_afresh(self))
    monkeypatch.setattr(system_libraries, "missing_libraries", list)
    return station


def test_the_first_start_installs_and_goes_on_in_the_environment(station: Station) -> None:
    station.prepare("read", "a.png")
    assert station.installed == [["requirements.txt"]]
    assert station.handed_over == [[str(station.environment.python), *sys.orig_argv[1:]]]


def test_the_second_start_installs_nothing(station: Station) -> None:
    station.prepare()
    station.prepare()
    assert len(station.installed) == 1
    assert len(station.handed_over) == 2


def test_the_tests_need_both_files(station: Station) -> None:
    station.prepare()
    station.prepare("test", "-x")
    assert station.installed[1] == ["requirements.txt", "requirements-test.txt"]
    station.prepare()
    assert len(station.installed) == 2


def test_changed_requirements_are_installed_at_the_next_start(station: Station) -> None:
    station.prepare()
    station.files[0].write_text("no-such-package==2.0\n")
    station.prepare()
    assert len(station.installed) == 2


def test_a_python_that_has_everything_sets_up_nothing(station: Station) -> None:
    for file in station.files:
        file.write_text("# nothing needed\n")
    station.prepare("test")
    assert station.installed == []
    assert station.handed_over == []
    assert not station.environment.folder.exists()


def test_a_failed_installation_starts_nothing_and_leaves_no_stamp(station: Station) -> None:
    station.pip_error = SetupError("no network")
    with pytest.raises(SetupError, match="no network"):
        station.prepare()
    assert station.handed_over == []
    assert not station.environment.is_ready_for(station.files[:1])


def test_after_an_interruption_the_environment_is_made_anew(station: Station) -> None:
    station.pip_error = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        station.prepare()
    assert not station.environment.is_usable()
    station.pip_error = None
    station.prepare()
    assert station.environment.is_ready_for(station.files[:1])


def test_inside_a_ready_environment_the_command_runs_at_once(
    station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    station.prepare()
    monkeypatch.setattr(sys, "prefix", str(station.environment.folder))
    station.prepare()
    assert len(station.handed_over) == 1


def test_a_folder_that_cannot_be_written_says_what_to_do(station: Station) -> None:
    station.root.joinpath(".venv.lock").mkdir()
    with pytest.raises(SetupError, match=r"could not write into .* main\.py setup"):
        station.prepare()
    assert station.handed_over == []


def test_the_setup_command_takes_wheels_and_test(station: Station) -> None:
    station.prepare("setup", "--test", "--wheels", "wheels")
    assert station.installed == [["requirements.txt", "requirements-test.txt"]]


def test_an_unknown_word_after_setup_is_a_usage_error(station: Station) -> None:
    with pytest.raises(SystemExit) as caught:
        station.prepare("setup", "--nonsense")
    assert caught.value.code == 2
    assert station.installed == []


def test_missing_libraries_are_told_but_do_not_stop_the_start(
    station: Station, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda: ["libEGL.so.1"])
    monkeypatch.setattr(system_libraries, "can_install", lambda: False)
    station.prepare()
    output = capsys.readouterr()
    assert "libegl1" in output.err or "libEGL.so.1" in output.err
    assert output.out == ""
    assert len(station.handed_over) == 1


def test_as_root_missing_libraries_are_installed_once(
    station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = ["libEGL.so.1"]
    asked: list[list[str]] = []

    def apt(packages: list[str], **options: object) -> bool:
        asked.append(packages)
        missing.clear()
        return True

    monkeypatch.setattr(system_libraries, "missing_libraries", lambda: list(missing))
    monkeypatch.setattr(system_libraries, "can_install", lambda: True)
    monkeypatch.setattr(system_libraries, "apt_install", apt)
    station.prepare()
    station.prepare()
    assert asked == [["libegl1"]]


def test_a_python_without_ensurepip_gets_a_clear_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(start.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(system_libraries, "can_install", lambda: False)
    with pytest.raises(SetupError, match=r"sudo apt-get install -y python3\.\d+-venv"):
        start.ensure_venv_module()


def test_the_stamp_names_what_was_installed(station: Station) -> None:
    station.prepare()
    stamp = station.environment.stamp()
    assert stamp is not None
    assert stamp.hashes == {"requirements.txt": content_hash(station.files[0])}


def test_the_whole_suite_uses_all_cores_and_a_choice_runs_as_asked(station: Station) -> None:
    start.run_tests(".", [])
    start.run_tests(".", ["tests/unit/setup", "-x"])
    whole, choice = (command[3:] for command in station.handed_over)
    assert whole == [*start.WHOLE_SUITE]
    assert choice == ["tests/unit/setup", "-x"]
