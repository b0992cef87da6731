"""Curves are fitted on lines that training never sees, judged by others, and kept in the folder."""

from pathlib import Path

import numpy as np
import pytest

from station.recognition.calibration import CALIBRATION, NOT_CALIBRATED, Curve, load_calibration
from station.recognition.decoded_line import Source
from station.recognition.models import check_model_folder
from station.training import calibrate as calibrating
from station.training.calibrate import (
    ReadLine,
    calibrate,
    cross_fitted,
    drawn_samples,
    fitted,
    main,
    summary,
    threshold_of,
)
from station.training.kinds import KINDS
from tests.unit.recognition.tiny_compact import save_tiny_compact


def line(source: Source, *characters: tuple[float, bool]) -> ReadLine:
    return ReadLine(
        source=source,
        probabilities=tuple(p for p, _ in characters),
        is_right=tuple(r for _, r in characters),
        is_exact=all(r for _, r in characters),
    )


def drawn_lines(count: int, *, slope: float, offset: float) -> list[ReadLine]:
    """Return lines whose characters are right as often as a curve of this shape says."""
    rng = np.random.default_rng(5)
    lines = []
    for promised in rng.uniform(0.05, 0.95, (count, 6)):
        kept = 1 / (1 + np.exp(-(slope * np.log(promised / (1 - promised)) + offset)))
        right = rng.random(6) < kept
        lines.append(line("again", *zip(promised.tolist(), right.tolist(), strict=True)))
    return lines


def test_the_curve_that_made_the_errors_is_found() -> None:
    curve = fitted(drawn_lines(4000, slope=1.5, offset=0.5))["again"]
    assert curve.slope == pytest.approx(1.5, abs=0.08)
    assert curve.offset == pytest.approx(0.5, abs=0.08)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([], id="no line"),
        pytest.param([line("both", (0.9, True), (0.8, True))], id="nothing wrong"),
        pytest.param([line("both", (0.9, False), (0.2, True))] * 9, id="the surer the worse"),
    ],
)
def test_where_nothing_can_be_learned_probabilities_stay(lines: list[ReadLine]) -> None:
    assert fitted(lines) == NOT_CALIBRATED


def test_no_line_is_judged_by_a_curve_it_shaped() -> None:
    lines = [
        *[line("both", (0.6, True)), line("both", (0.6, False))] * 20,
        *[line("both", (0.9, True)), line("both", (0.9, True))] * 20,
    ]
    curves = {own["both"] for each, own in cross_fitted(lines) if each.is_exact}
    assert len(cross_fitted(lines)) == len(lines)
    assert len(curves) == 2


def test_the_threshold_lets_a_twentieth_of_the_wrong_lines_pass() -> None:
    wrong = [line("both", (0.5 + place / 100, False)) for place in range(20)]
    right = [line("both", (0.99, True))] * 5
    judged = [(each, NOT_CALIBRATED) for each in (*wrong, *right)]
    limit = threshold_of(judged)
    passed = [each for each, own in judged if each.weakest(own) > limit]
    assert sum(not each.is_exact for each in passed) == 1
    assert sum(each.is_exact for each in passed) == 5


def test_the_report_states_what_the_threshold_costs() -> None:
    judged = [
        *[(line("both", (0.99, True)), NOT_CALIBRATED)] * 15,
        *[(line("again", (0.4, False)), NOT_CALIBRATED)] * 5,
        (line("fast", (0.1, False)), NOT_CALIBRATED),
    ]
    report = summary(judged).splitlines()
    assert report[2].split() == ["both", "15", "100.0%", "0.0100", "0.0100"]
    assert report[-1] == (
        "Weakest character above 0.400: 25.0% to a person, 0 of 5 wrong lines accepted (sure mode)"
    )


def test_lines_of_every_kind_are_drawn_from_seeds_of_their_own() -> None:
    kinds = [each.kind for each in drawn_samples(2)]
    assert kinds == [kind.name for kind in KINDS] * 2
    assert calibrating.FIRST_SEED > calibrating.FIRST_VALIDATION_SEED + 1_000_000


def test_a_folder_gets_its_curves_and_stays_whole(tmp_path: Path) -> None:
    folder = save_tiny_compact(tmp_path / "tiny")
    report = calibrate(folder, lines_per_kind=1)
    assert "calibration error" in report
    assert load_calibration(folder)["both"].slope > 0
    check_model_folder(folder, with_checksums=True)


def test_curves_that_change_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = save_tiny_compact(tmp_path / "plain")
    monkeypatch.setattr("sys.argv", ["calibrate", str(folder), "--none"])
    assert main() == 0
    assert (folder / CALIBRATION).is_file()
    assert load_calibration(folder)["again"] == Curve()
    check_model_folder(folder, with_checksums=True)
