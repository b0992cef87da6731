"""The embedded model's network: any width in, columns out, saved and loaded whole."""

from pathlib import Path

import pytest
import torch
from transformers import VisionEncoderDecoderModel

from station.recognition import characters, compact


@pytest.fixture(scope="module")
def tiny() -> VisionEncoderDecoderModel:
    torch.manual_seed(0)
    config = compact.CompactEncoderConfig(
        hidden_size=32, stem_channels=(4, 8, 8, 16), num_hidden_layers=1, num_attention_heads=2
    )
    return compact.new_model(config, compact.decoder_config(width=32, layers=1)).eval()


@pytest.mark.parametrize("width", [64, 96, 384])
def test_a_line_of_any_width_gives_one_vector_per_four_columns(
    tiny: VisionEncoderDecoderModel, width: int
) -> None:
    hidden = tiny.encoder(torch.zeros(2, 1, 32, width)).last_hidden_state
    assert hidden.shape == (2, width // compact.COLUMN_PX, 32)
    assert tiny.encoder.ctc_logits(hidden).shape[2] == characters.VOCABULARY_SIZE


def test_a_saved_model_loads_with_the_same_answers(
    tiny: VisionEncoderDecoderModel, tmp_path: Path
) -> None:
    tiny.save_pretrained(tmp_path)
    compact.register()
    again = VisionEncoderDecoderModel.from_pretrained(tmp_path, use_safetensors=True).eval()
    pixels = torch.randn(1, 1, 32, 128)
    with torch.inference_mode():
        one, two = (m.encoder(pixels).last_hidden_state for m in (tiny, again))
        assert torch.equal(one, two)
        assert torch.equal(tiny.encoder.ctc_logits(one), again.encoder.ctc_logits(two))


def test_transformers_own_generation_works_with_the_encoder(
    tiny: VisionEncoderDecoderModel,
) -> None:
    found = tiny.generate(torch.zeros(1, 1, 32, 64), max_length=6)
    assert found[0, 0] == characters.START_ID


def test_the_full_model_has_three_and_a_half_million_parameters() -> None:
    assert 3.0e6 < sum(p.numel() for p in compact.new_model().parameters()) < 4.0e6


def test_characters_keep_their_numbers() -> None:
    assert characters.VOCABULARY_SIZE == 98
    assert characters.encode("! ~") == [4, 97]
    assert characters.decode([1, 4, 97, 2, 0]) == "!~"
