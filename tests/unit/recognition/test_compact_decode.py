"""Decoding: the decoder's check of a draft, and the choice between both answers."""

import numpy as np
import torch
from transformers import VisionEncoderDecoderModel

from station.recognition import characters, compact
from station.recognition.compact_decode import decode


def test_the_answer_is_one_of_the_answers_and_knows_where_its_characters_stand() -> None:
    lines = np.random.default_rng(5).integers(0, 256, (6, 32, 64), np.uint8)
    for found in decode(_tiny(), lines):
        assert found.source == "again"
        assert all(c.position is not None for c in found.chosen)
        if found.rival is None:
            assert found.text == found.ctc_text == found.decoder_text


def test_the_draft_gives_the_same_answer_as_plain_greedy_decoding() -> None:
    model = _tiny()
    lines = np.random.default_rng(0).integers(0, 256, (4, 32, 96), np.uint8)
    for row, found in enumerate(decode(model, lines)):
        assert found.decoder_text == _greedy(model, lines[row])[: len(found.decoder_text)]


def _greedy(model: object, line: np.ndarray) -> str:
    ids = [characters.START_ID]
    with torch.inference_mode():
        hidden = model.encoder(compact.pixel_values(torch.from_numpy(line)[None])).last_hidden_state
        while len(ids) < 9:
            logits = model.decoder(
                input_ids=torch.tensor([ids]), encoder_hidden_states=hidden, use_cache=False
            ).logits[0, -1]
            logits[[0, 1, 3]] = -torch.inf
            ids.append(int(logits.argmax()))
            if ids[-1] == characters.END_ID:
                break
    return characters.decode(ids)


def test_a_line_without_a_mark_is_read_without_a_crash() -> None:
    assert len(decode(_tiny(), np.zeros((1, 32, 64), np.uint8))) == 1


def _tiny() -> VisionEncoderDecoderModel:
    torch.manual_seed(1)
    config = compact.CompactEncoderConfig(
        hidden_size=32, stem_channels=(4, 8, 8, 16), num_hidden_layers=1, num_attention_heads=2
    )
    model = compact.new_model(config, compact.decoder_config(width=32, layers=1, longest=10)).eval()
    with torch.no_grad():
        model.decoder.output_projection.weight.normal_(0, 1)
    return model
