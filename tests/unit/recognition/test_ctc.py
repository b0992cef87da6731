"""The CTC head: greedy answer with places, and the score of any answer."""

import numpy as np
import pytest
import torch
from torch.nn import functional

from station.recognition import characters
from station.recognition.ctc import ctc_characters, ctc_scores
from station.recognition.decoded_line import TOP


def _columns(path: str, sure: float = 0.9) -> np.ndarray:
    """Return probabilities whose best path is `path`, "_" being the blank."""
    columns = np.full((len(path), characters.VOCABULARY_SIZE), 0.001, np.float32)
    for row, character in enumerate(path):
        number = characters.CTC_BLANK_ID if character == "_" else characters.encode(character)[0]
        columns[row, number] = sure
    return columns


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


def test_a_character_read_without_any_doubt_has_runners_up_that_are_characters() -> None:
    columns = np.zeros((1, characters.VOCABULARY_SIZE), np.float32)
    columns[0, characters.encode("A")[0]] = 1.0
    (read,) = ctc_characters(columns)
    assert read.probability == 1.0
    assert [len(text) for text, _ in read.alternatives] == [1] * TOP


def test_the_score_of_a_text_counts_all_its_alignments() -> None:
    columns = np.log(_columns("A_B"))
    right, part, wrong = ctc_scores(columns, ["AB", "A", "XY"])
    assert right > part > wrong
    only = np.full((2, characters.VOCABULARY_SIZE), -30.0, np.float32)
    number = characters.encode("A")[0]
    only[:, number] = only[:, characters.CTC_BLANK_ID] = np.log(0.5)
    assert ctc_scores(only, ["A"]) == pytest.approx([np.log(0.75)], abs=1e-3)


@pytest.mark.parametrize("text", ["", "A", "AA", "ABBA", "0011223344"])
def test_the_score_is_the_loss_that_training_lowers(text: str) -> None:
    scores = torch.from_numpy(np.random.default_rng(3).normal(0, 3, (24, 98)).astype(np.float32))
    columns = scores.log_softmax(dim=1)
    ids = torch.tensor([characters.encode(text)], dtype=torch.long)
    lengths = torch.tensor([24]), torch.tensor([len(text)])
    loss = functional.ctc_loss(columns[:, None], ids, *lengths, blank=0, reduction="sum")
    assert ctc_scores(columns.numpy(), [text]) == pytest.approx([-float(loss)], rel=1e-5)


def test_a_text_that_does_not_fit_the_columns_has_no_chance() -> None:
    assert ctc_scores(np.log(_columns("A")), ["AAA"])[0] < -1e6


def test_texts_scored_together_score_as_they_do_alone() -> None:
    scores = np.random.default_rng(4).normal(0, 3, (12, 98)).astype(np.float32)
    columns = np.log(np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True))
    texts = ["", "A", "AAB", "0123"]
    assert ctc_scores(columns, texts) == [ctc_scores(columns, [text])[0] for text in texts]
