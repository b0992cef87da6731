"""Decoding: greedy CTC, the decoder's check of a draft, and the choice between both."""

import numpy as np
import pytest
import torch

from station.recognition import characters, compact
from station.recognition.compact_decode import (
    ReadCharacter,
    chosen_line,
    ctc_characters,
    decode,
)


def _columns(path: str, sure: float = 0.9) -> np.ndarray:
    """Return probabilities whose best path is `path`, "_" being the blank."""
    columns = np.full((len(path), characters.VOCABULARY_SIZE), 0.001, np.float32)
    for row, character in enumerate(path):
        number = characters.CTC_BLANK_ID if character == "_" else characters.encode(character)[0]
        columns[row, number] = sure
    return columns


def _read(text: str, probability: float) -> tuple[ReadCharacter, ...]:
    return tuple(ReadCharacter(c, probability, ((c, probability),), None) for c in text)


@pytest.mark.parametrize(
    ("path", "text"),
    [("____", ""), ("AA__B_", "AB"), ("A_A", "AA"), ("AAA", "A"), ("12_2__2", "1222"), ("A", "A")],
)
def test_runs_are_merged_and_blanks_part_equal_neighbours(path: str, text: str) -> None:
    assert "".join(c.text for c in ctc_characters(_columns(path))) == text


def test_characters_carry_probability_place_and_runners_up() -> None:
    columns = _columns("__A___B_")
    columns[2, characters.encode("4")[0]] = 0.05
    first, second = ctc_characters(columns)
    assert first.probability == pytest.approx(0.9)
    assert [text for text, _ in first.alternatives[:2]] == ["A", "4"]
    assert first.position == pytest.approx(2.5 / 8)
    assert second.position == pytest.approx(6.5 / 8)


def test_agreement_is_said_and_keeps_the_places() -> None:
    ctc = ctc_characters(_columns("A_B"))
    line = chosen_line(ctc, _read("AB", 0.5))
    assert (line.text, line.source) == ("AB", "both")
    assert [c.position for c in line.chosen] == [c.position for c in ctc]


def test_the_surer_answer_wins_a_disagreement() -> None:
    assert chosen_line(_read("A8", 0.9), _read("AB", 0.4)).text == "A8"
    assert chosen_line(_read("A8", 0.4), _read("AB", 0.9)).text == "AB"


def test_the_draft_gives_the_same_answer_as_plain_greedy_decoding() -> None:
    torch.manual_seed(1)
    config = compact.CompactEncoderConfig(
        hidden_size=32, stem_channels=(4, 8, 8, 16), num_hidden_layers=1, num_attention_heads=2
    )
    model = compact.new_model(config, compact.decoder_config(width=32, layers=1, longest=10)).eval()
    with torch.no_grad():
        model.decoder.output_projection.weight.normal_(0, 1)
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
    model = compact.new_model(
        compact.CompactEncoderConfig(
            hidden_size=32, stem_channels=(4, 8, 8, 16), num_hidden_layers=1, num_attention_heads=2
        ),
        compact.decoder_config(width=32, layers=1),
    ).eval()
    assert len(decode(model, np.zeros((1, 32, 64), np.uint8))) == 1
