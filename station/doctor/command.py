"""`doctor`: looks at everything the station stands on and says what to do about each fault."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from station.config.paths import MODELS, OWN_RECIPES, PROJECT, RECIPES, RUN_DATA, SETTINGS_FILE
from station.doctor import machine, software, storage
from station.doctor.check import Check, guarded
from station.domain.clock import SystemClock
from station.domain.errors import StationError
from station.setup.pyside_guard import installed_pyside

HEAVY_MODULES = ("torch", "onnxruntime", "cv2", "transformers", "PySide6.QtWidgets")
"""torch first: on Windows it does not load after Qt."""

LIBRARIES_ADVICE = "Mend the faults above; else remove .venv and run: python3 main.py setup"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print all findings; return 0 when all is good, else 1."""
    findings = checks()
    text = as_json(findings) if arguments.json else as_table(findings)
    sys.stdout.write(text + "\n")
    return 0 if all(check.is_ok for check in findings) else 1


def checks() -> list[Check]:
    """Look at everything, in the order in which one fault causes the next."""
    results, chosen_model = _choices()
    return [
        software.python_check(),
        *software.package_checks(PROJECT / "requirements.txt"),
        software.rival_check(),
        software.pyside_check(installed_pyside()),
        software.library_check(),
        guarded("imports", lambda: software.import_check(HEAVY_MODULES), LIBRARIES_ADVICE),
        guarded("picture files", storage.pictures_check, software.INSTALL),
        guarded("recipes", lambda: storage.recipes_check(RECIPES, OWN_RECIPES), software.INSTALL),
        guarded(
            "settings",
            lambda: storage.settings_check(SETTINGS_FILE, (OWN_RECIPES, RECIPES)),
            f"Mend {SETTINGS_FILE}.",
        ),
        guarded("model", lambda: storage.model_check(MODELS / "compact"), software.INSTALL),
        *_chosen_model_checks(chosen_model),
        guarded(
            "results folder",
            lambda: storage.write_check(results),
            f"Let this user write into {results}, or free space there.",
        ),
        storage.space_check(results),
        machine.display_check(),
        machine.cores_check(),
        machine.camera_check(),
        machine.clock_check(SystemClock().now()),
    ]


def _choices() -> tuple[Path, str]:
    """Return data folder and model of the settings; of faulty ones, which are told, as shipped."""
    try:
        from station.config.settings import load_settings  # needs a package that may be missing

        settings = load_settings(SETTINGS_FILE)
    except (ImportError, StationError):
        return RUN_DATA, ""
    return settings.data_path, settings.model


def _chosen_model_checks(model: str) -> list[Check]:
    if not model:
        return []
    advice = "Choose another model in the settings."
    return [guarded("chosen model", lambda: storage.chosen_model_check(model), advice)]


def as_json(findings: Sequence[Check]) -> str:
    """Return the findings as one JSON array."""
    lines = [
        {"name": c.name, "ok": c.is_ok, "found": c.found, "advice": "" if c.is_ok else c.advice}
        for c in findings
    ]
    return json.dumps(lines, indent=1, ensure_ascii=False)


def as_table(findings: Sequence[Check]) -> str:
    """Return the findings as lines, the advice below each fault, and a closing sentence."""
    width = max(len(check.name) for check in findings)
    lines = [line for check in findings for line in _lines(check, width)]
    faults = sum(not check.is_ok for check in findings)
    lines.append("All is well." if not faults else f"{faults} to mend, see the arrows.")
    return "\n".join(lines)


def _lines(check: Check, width: int) -> list[str]:
    word = "ok   " if check.is_ok else "FAULT"
    indent = " " * (width + 8)
    lines = [f"{word}  {check.name:<{width}} {check.found}".replace("\n", f"\n{indent}")]
    if not check.is_ok and check.advice:
        lines.append(f"{indent}-> {check.advice}")
    return lines
