"""Sub-word tokens under the rules of a text: a token goes through whole or not at all."""

import pytest

from station.recognition.token_mask import TokenMask, token_tree
from tests.unit.recognition.legal_texts import DIGIT, Places

END = 99
TEXTS = {1: "A", 2: "AB", 3: "ABC", 4: "1", 5: "12", 6: " A", 7: " ", 8: "B1", 9: ""}


def mask(*places: str, shortest: int | None = None) -> TokenMask:
    return TokenMask(
        legal=Places(*places, shortest=shortest),
        tree=token_tree(list(TEXTS.items())),
        text_of=TEXTS.__getitem__,
        end=END,
    )


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        pytest.param((), {1, 2, 6, 7}, id="one or two letters, and a blank before them"),
        pytest.param((6,), {8}, id="a token may reach over two fields"),
        pytest.param((2,), {4, 5}, id="digits next"),
        pytest.param((2, 4), {4, 5, END}, id="enough, but more may come"),
        pytest.param((2, 5), {4, END}, id="two would be too many"),
        pytest.param((2, 5, 4), {END}, id="full"),
        pytest.param((4,), {END}, id="a forbidden start ends"),
    ],
)
def test_which_tokens_may_follow(tokens: tuple[int, ...], expected: set[int]) -> None:
    assert set(mask("A", "B", DIGIT, DIGIT, DIGIT, shortest=3).following(tokens)) == expected


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [((2, 4), True), ((6, 8), True), ((7, 2, 4), True), ((2,), False), ((3,), False), ((), False)],
)
def test_which_tokens_are_a_whole_text(tokens: tuple[int, ...], expected: bool) -> None:
    assert mask("A", "B", "1", shortest=3).is_complete(tokens) is expected


def test_the_end_is_no_beginning_even_where_nothing_is_needed() -> None:
    assert END not in mask("A", shortest=0).following(())


def test_a_forbidden_first_letter_is_asked_about_once() -> None:
    rules = Places("1", "2")
    tree = token_tree([(number, f"X{number}") for number in range(1000)] + [(2000, "12")])
    found = TokenMask(legal=rules, tree=tree, text_of=str, end=END).following(())
    assert found == [2000]
    assert rules.asked == 3
