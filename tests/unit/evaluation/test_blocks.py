"""Blocks are counted whole and line by line; a wrong line does not spoil its neighbours."""

from station.evaluation.blocks import BlockScore, score_blocks
from station.evaluation.report import as_json, blocks_table
from station.evaluation.score import Pair


def block(truth: str, read: str, *, set_name: str = "chips", is_block: bool = True) -> Pair:
    return Pair(set_name, "x.png", truth, read, None, 0.9, "OK", 1.0, is_block)


def test_blocks_and_their_lines_are_counted() -> None:
    pairs = [block("A1|B 2", "a1|b2"), block("A1|B2|C3", "XX|B2|C3"), block("A1|B2", "A1")]
    assert score_blocks(pairs) == (BlockScore("chips", 3, 1, 7, 5, 0),)


def test_a_line_that_is_not_there_is_counted_and_moves_no_other() -> None:
    assert score_blocks([block("A1|B2", "A1|QQ|B2")]) == (BlockScore("chips", 1, 0, 2, 2, 1),)


def test_nothing_read_is_no_line() -> None:
    assert score_blocks([block("A1|B2", "")]) == (BlockScore("chips", 1, 0, 2, 0, 0),)


def test_a_bar_in_a_line_crop_is_a_character() -> None:
    assert score_blocks([block("A|B", "A|B", is_block=False)]) == ()
    assert blocks_table([block("A|B", "A|B", is_block=False)]) == ""


def test_the_table_and_the_json_tell_the_same() -> None:
    pairs = [block("A1|B2", "A1|B2", set_name="labels")]
    assert blocks_table(pairs).splitlines()[1].split() == ["labels", "1", "1", "2", "2", "0"]
    assert '"exact_lines": 2' in as_json(pairs)
