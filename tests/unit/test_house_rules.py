"""The house rules that a machine can check, over every source file of the project."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAX_LINES = 300
MAX_TEST_LINES = 500
WINDOW_MODULES = ("station/ui/", "station/window/", "station/window_proofs/")
PRINTING_MODULES = ("station/cli.py",)
FORBIDDEN_ENDINGS = ("Manager", "Helper", "Helpers", "Utils", "Handler", "Data", "Info")
PERSONAL_FOLDER = re.compile(r"(?:/home/|/root/|/Users/|[A-Z]:\\\\Users\\\\)\w")

SOURCES = sorted((ROOT / "station").rglob("*.py"))
PYTHON = [ROOT / "main.py", *SOURCES, *sorted((ROOT / "tests").rglob("*.py"))]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), filename=name(path))


def imported(module: ast.Module) -> set[str]:
    """Return every module that is imported anywhere in the file, with what is taken from it."""
    found = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module or ""}
    return found


def test_there_is_something_to_check() -> None:
    assert len(SOURCES) > 50


def test_no_file_is_too_long_to_hold_one_idea() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in PYTHON}
    too_long = {
        file: lines
        for file, lines in lengths.items()
        if lines > (MAX_TEST_LINES if file.startswith("tests/") else MAX_LINES)
    }
    assert too_long == {}


def test_package_files_are_empty() -> None:
    assert [
        name(path) for path in SOURCES if path.name == "__init__.py" and path.read_bytes()
    ] == []


def test_every_module_opens_with_what_it_is_for() -> None:
    modules = [path for path in PYTHON if path.name != "__init__.py"]
    assert [name(path) for path in modules if not ast.get_docstring(tree(path))] == []


def test_imports_are_absolute() -> None:
    relative = [
        name(path)
        for path in PYTHON
        if any(isinstance(node, ast.ImportFrom) and node.level for node in ast.walk(tree(path)))
    ]
    assert relative == []


def test_only_the_command_line_prints() -> None:
    printing = [
        name(path)
        for path in SOURCES
        if not name(path).startswith(PRINTING_MODULES)
        and any(
            isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
            for node in ast.walk(tree(path))
        )
    ]
    assert printing == []


def test_widgets_stay_in_the_window() -> None:
    strays = [
        name(path)
        for path in SOURCES
        if not name(path).startswith(WINDOW_MODULES)
        and imported(tree(path)) & {"PySide6.QtWidgets", "PySide6.QtGui"}
    ]
    assert strays == []


def test_a_library_comes_by_one_road() -> None:
    """OpenCV as `import cv2`, so that its every use can be seen as one."""
    strays = [
        name(path)
        for path in SOURCES
        if any(item.startswith("cv2.") for item in imported(tree(path)))
    ]
    assert strays == []


def test_class_names_say_what_a_thing_is() -> None:
    vague = [
        f"{name(path)}: {node.name}"
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and node.name.endswith(FORBIDDEN_ENDINGS)
    ]
    assert vague == []


def test_every_module_with_tests_keeps_one_name_each() -> None:
    """Two test files of one name in one folder would hide each other."""
    files = [name(path).lower() for path in PYTHON]
    assert len(set(files)) == len(files)


@pytest.fixture(scope="module")
def text_files() -> list[Path]:
    """Every text file of the project; what was installed, measured or logged is not ours."""
    kinds = {".py", ".md", ".toml", ".txt", ".csv", ".qss", ".yml", ".yaml"}
    rooms = ("station", "tests", "docs", "resources")
    inside = [path for room in rooms for path in (ROOT / room).rglob("*")]
    candidates = [ROOT / ".ci" / "run", *ROOT.glob("*"), *inside]
    return [p for p in candidates if p.is_file() and (p.suffix in kinds or p.name == "run")]


def test_no_file_names_a_folder_of_one_persons_machine(text_files: list[Path]) -> None:
    named = [
        name(path)
        for path in text_files
        if PERSONAL_FOLDER.search(path.read_text("utf-8", errors="replace"))
    ]
    assert named == []


def test_lines_end_the_same_way_everywhere(text_files: list[Path]) -> None:
    assert [name(path) for path in text_files if b"\r\n" in path.read_bytes()] == []
