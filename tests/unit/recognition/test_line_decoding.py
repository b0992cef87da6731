"""Sure mode looks again where doubt is left, and only there."""

import numpy as np
import pytest

from station.recognition import characters
from station.recognition.line_decoding import decode_lines, looks_at
from station.recognition.looks import other_looks

WIDTH = 64
UNSURE = ("8", 0.5, "B", 0.5)
"""What the CTC head and the decoder read, and how surely."""


class PreparedNetwork:
    """Reads one character per line: which and how sure is told by picture."""

    longest = 5

    def __init__(self, answers: dict[bytes, tuple[str, float, str, float]]) -> None:
        self.answers = answers
        self.encoded = 0
        self.decoded = 0

    def encode(self, lines: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        self.encoded += len(lines)
        found = np.full((len(lines), 4, characters.VOCABULARY_SIZE), 1e-4, np.float32)
        hidden = np.zeros((len(lines), 4, 2), np.float32)
        found[:, :, characters.CTC_BLANK_ID] = 0.99
        for number, line in enumerate(lines):
            ctc, sure, decoder, decoder_sure = self.answers[line.tobytes()]
            found[number, 1, characters.CTC_BLANK_ID] = 1e-4
            found[number, 1, characters.encode(ctc)[0]] = sure
            hidden[number, 0] = characters.encode(decoder)[0], decoder_sure
        return hidden, found

    def decode(self, ids: np.ndarray, hidden: np.ndarray) -> np.ndarray:
        self.decoded += len(ids)
        found = np.full((*ids.shape, characters.VOCABULARY_SIZE), 1e-4, np.float32)
        for number, vectors in enumerate(hidden):
            found[number, 0, int(vectors[0, 0])] = vectors[0, 1]
        found[:, 1:, characters.END_ID] = 0.99
        return found


def lines_and_looks() -> tuple[np.ndarray, list[bytes], list[list[bytes]]]:
    lines = np.random.default_rng(0).integers(0, 256, (2, 32, WIDTH), np.uint8)
    looks = [[look.tobytes() for look in looks] for looks in other_looks(lines)]
    return lines, [line.tobytes() for line in lines], looks


def test_a_sure_line_is_read_once_and_a_doubtful_one_three_times() -> None:
    lines, first, looks = lines_and_looks()
    sure, doubtful = ("A", 0.98, "A", 0.97), ("B", 0.8, "B", 0.7)
    answers = {first[0]: sure, first[1]: doubtful, looks[0][1]: sure, looks[1][1]: doubtful}
    network = PreparedNetwork(answers)
    read = decode_lines(network, lines)
    assert [line.source for line in read] == ["both", "again"]
    assert network.encoded == 4
    (character,) = read[0].chosen
    assert character.probability == pytest.approx(0.975)


def test_of_two_answers_the_one_that_all_looks_make_likelier_wins() -> None:
    lines, first, looks = lines_and_looks()
    other = ("B", 0.9, "B", 0.9)
    network = PreparedNetwork({first[0]: UNSURE, looks[0][0]: other, looks[1][0]: other})
    (read,) = decode_lines(network, lines[:1])
    assert (read.text, read.rival, read.ctc_text, read.decoder_text) == ("B", "8", "8", "B")
    (character,) = read.chosen
    assert character.probability == pytest.approx((0.5 + 4 * 0.9) / 6, abs=1e-3)
    assert character.position == pytest.approx(1.5 / 4)


def test_fast_mode_looks_once() -> None:
    lines, first, _ = lines_and_looks()
    network = PreparedNetwork(dict.fromkeys(first, ("A", 0.3, "B", 0.3)))
    assert [line.source for line in decode_lines(network, lines, mode="fast")] == ["fast"] * 2
    assert network.encoded == 2


def test_texts_the_decoder_came_by_are_not_asked_for_again() -> None:
    lines, first, looks = lines_and_looks()
    network = PreparedNetwork(dict.fromkeys((first[0], looks[0][0], looks[1][0]), UNSURE))
    (look,) = looks_at(network, lines[:1])
    assert look.check.scores["B"] == pytest.approx(np.log(0.5 * 0.99))
    asked = network.decoded
    look.scores(network, ["8", "B"])
    assert network.decoded == asked
    look.scores(network, ["8", "X"])
    assert network.decoded == asked + 1
