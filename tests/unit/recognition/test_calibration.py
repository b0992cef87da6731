"""Calibration keeps the order, belongs to its weights, and is never taken on trust."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from station.domain.errors import ModelError
from station.recognition.calibration import (
    CALIBRATION,
    NOT_CALIBRATED,
    WEIGHTS,
    Curve,
    calibrated,
    load_calibration,
    save_calibration,
)
from station.recognition.decoded_line import ReadCharacter

CURVES = {"fast": Curve(0.8, -0.1), "both": Curve(2.0, 1.5), "again": Curve(1.1, 0.25)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / WEIGHTS).write_bytes(b"weights")
    save_calibration(tmp_path, CURVES, lines=10)  # type: ignore[arg-type]
    return tmp_path


def test_what_was_written_is_read(folder: Path) -> None:
    assert load_calibration(folder) == CURVES


def test_a_folder_without_curves_keeps_the_networks_probabilities(folder: Path) -> None:
    (folder / CALIBRATION).unlink()
    assert load_calibration(folder) == NOT_CALIBRATED
    assert [NOT_CALIBRATED["both"].calibrated(p) for p in (0.0, 0.3, 1.0)] == [0.0, 0.3, 1.0]


@pytest.mark.expects_log("fitted for other weights")
def test_curves_of_other_weights_are_not_used(folder: Path) -> None:
    (folder / WEIGHTS).write_bytes(b"trained on")
    assert load_calibration(folder) == NOT_CALIBRATED


def _change(change: Callable[[dict[str, object]], object]) -> Callable[[Path], object]:
    def apply(path: Path) -> None:
        content = json.loads(path.read_text(encoding="utf-8"))
        change(content)
        path.write_text(json.dumps(content), encoding="utf-8")

    return apply


FAULTS = {
    "no JSON": lambda path: path.write_text("{", encoding="utf-8"),
    "a list": lambda path: path.write_text("[]", encoding="utf-8"),
    "another version": _change(lambda content: content.update(version=2)),
    "a curve too few": _change(lambda content: content["curves"].pop("both")),  # type: ignore[attr-defined]
    "a falling curve": _change(lambda content: content["curves"]["fast"].update(slope=-1)),  # type: ignore[index]
    "no number": _change(lambda content: content["curves"]["fast"].update(offset="x")),  # type: ignore[index]
}


@pytest.mark.parametrize("damage", FAULTS.values(), ids=FAULTS)
def test_a_faulty_file_is_an_error_with_the_command_that_mends_it(
    folder: Path, damage: Callable[[Path], object]
) -> None:
    damage(folder / CALIBRATION)
    with pytest.raises(ModelError, match=r"station\.training\.calibrate"):
        load_calibration(folder)


def test_a_curve_keeps_the_order_and_the_range() -> None:
    curve = Curve(2.0, 1.5)
    found = [curve.calibrated(p) for p in (0.0, 1e-9, 0.2, 0.5, 0.9, 1.0)]
    assert found == sorted(found)
    assert all(0 <= p <= 1 for p in found)
    assert curve.calibrated(0.5) == pytest.approx(0.8176, abs=1e-4)


def test_runners_up_share_what_is_left_and_never_pass_the_read_character() -> None:
    read = ReadCharacter("A", 0.5, (("A", 0.5), ("4", 0.3), ("R", 0.1)), 0.2)
    surer = calibrated(read, Curve(1.0, 2.0))
    own = surer.probability
    assert own > 0.8
    assert dict(surer.alternatives) == pytest.approx(
        {"A": own, "4": 0.6 * (1 - own), "R": 0.2 * (1 - own)}
    )
    doubted = calibrated(read, Curve(1.0, -2.0))
    assert all(p <= doubted.probability for _, p in doubted.alternatives)
    assert surer.position == 0.2
