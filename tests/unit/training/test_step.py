"""How much each line counts in a step."""

import torch

from station.training.step import line_weights


def test_hard_lines_count_most_and_lost_ones_least() -> None:
    known, hard, lost = line_weights(torch.tensor([0.0, 0.5, 3.0])).tolist()
    assert lost < known < hard == 1.0


def test_no_line_is_left_out_altogether() -> None:
    assert line_weights(torch.linspace(0, 30, 100)).min() > 0.1
