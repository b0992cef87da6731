"""main.py speaks to any Python, hands every command on, and passes its exit code back."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

MAIN = Path(__file__).parents[2] / "main.py"
PRETEND = """
import runpy, sys
class Version(tuple):
    major, minor = property(lambda v: v[0]), property(lambda v: v[1])
sys.version_info = Version({version})
sys.argv = ["main.py"]
runpy.run_path({path!r}, run_name="__main__")
"""


def run(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, cwd=cwd
    )


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13), (3, 14, 0)])
def test_a_python_out_of_range_gets_one_sentence(version: tuple[int, ...]) -> None:
    result = run("-S", "-c", PRETEND.format(version=version, path=str(MAIN)))
    assert result.returncode == 2
    assert "The station needs Python 3.11 to 3.13" in result.stderr
    assert f"this is Python {version[0]}.{version[1]}" in result.stderr
    assert "Traceback" not in result.stderr


def test_its_syntax_is_one_that_every_python_3_parses() -> None:
    source = MAIN.read_text("utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    too_new = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef)
    assert not [node for node in ast.walk(tree) if isinstance(node, too_new)]
    assert len(source.splitlines()) <= 150


def test_it_needs_the_standard_library_only() -> None:
    tree = ast.parse(MAIN.read_text("utf-8"))
    imported = {
        alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert imported <= set(sys.stdlib_module_names)


def test_help_names_the_commands_from_any_folder_and_without_packages(tmp_path: Path) -> None:
    result = run("-S", str(MAIN), "--help", cwd=tmp_path)
    assert result.returncode == 0
    assert "doctor" in result.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_usage_fault_ends_with_2() -> None:
    result = run(str(MAIN), "no-such-command")
    assert result.returncode == 2
    assert "no-such-command" in result.stderr


def test_ctrl_c_while_it_loads_ends_without_a_traceback() -> None:
    interrupt = "import runpy, sys\nclass Stop:\n"
    interrupt += "    def find_spec(self, name, *_):\n"
    interrupt += "        if name == 'station.cli': raise KeyboardInterrupt\n"
    interrupt += "sys.meta_path.insert(0, Stop())\n"
    interrupt += f"sys.argv = ['main.py', '--help']\nsys.path.insert(0, {str(MAIN.parent)!r})\n"
    interrupt += f"runpy.run_path({str(MAIN)!r}, run_name='__main__')"
    result = run("-c", interrupt)
    assert result.returncode == 130
    assert "Traceback" not in result.stderr


def test_setup_in_a_complete_python_changes_nothing() -> None:
    result = run(str(MAIN), "setup", "--test")
    assert result.returncode == 0
    assert result.stdout == ""
    assert "ready" in result.stderr


def test_the_test_command_passes_arguments_and_exit_code() -> None:
    result = run(str(MAIN), "test", "--no-such-option")
    assert result.returncode == 4
    assert "--no-such-option" in result.stderr
