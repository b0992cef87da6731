"""The validation sets: fixed lines, read in groups, scored exactly."""

import numpy as np
import pytest
from transformers import VisionEncoderDecoderModel

from station.recognition import compact
from station.training import evaluate
from station.training.kinds import BY_NAME


@pytest.fixture(scope="module")
def tiny() -> VisionEncoderDecoderModel:
    config = compact.CompactEncoderConfig(
        hidden_size=32, stem_channels=(4, 8, 8, 16), num_hidden_layers=1, num_attention_heads=2
    )
    return compact.new_model(config, compact.decoder_config(width=32, layers=1, longest=10)).eval()


def test_validation_lines_are_always_the_same_and_never_trained_on() -> None:
    first, second = (evaluate.validation_lines(BY_NAME["chip"], 3) for _ in range(2))
    assert [line.text for line in first] == [line.text for line in second]
    assert evaluate.FIRST_VALIDATION_SEED > 10**12


def test_lines_of_all_widths_come_back_in_their_order(tiny: VisionEncoderDecoderModel) -> None:
    lines = [line.line for line in evaluate.validation_lines(BY_NAME["expiry"], 8)]
    together = evaluate.read_lines(tiny, lines)
    alone = [evaluate.read_lines(tiny, [line])[0] for line in lines]
    assert [line.ctc_text for line in together] == [line.ctc_text for line in alone]


def test_an_untrained_model_scores_next_to_nothing(tiny: VisionEncoderDecoderModel) -> None:
    score = evaluate.score(tiny, BY_NAME["label"], 6)
    assert score.lines == 6
    assert score.chosen <= 0.2


def test_drawing_a_line_has_a_measured_cost() -> None:
    assert np.isfinite(cost := evaluate.line_cost_ms(count=20, warm=5))
    assert cost > 0
