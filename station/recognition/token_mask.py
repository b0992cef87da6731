"""Which tokens of a sub-word tokenizer may follow, by the rules of a text.

A token is allowed only if its whole text keeps what was read so far a legal beginning. All tokens
are walked through at once as a tree of their characters, so that a forbidden first letter rules
out thousands of them in one step.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any

from station.recognition.legal_text import LegalText


@dataclass(slots=True)
class TokenTree:
    """The tokens that end here, and the trees that go on by one more character."""

    tokens: list[int] = field(default_factory=list)
    following: dict[str, "TokenTree"] = field(default_factory=dict)


def token_tree(texts: Sequence[tuple[int, str]]) -> TokenTree:
    """Return the tree of tokens and their texts; tokens without text are left out."""
    root = TokenTree()
    for token, text in texts:
        node = root
        for character in text:
            node = node.following.setdefault(character, TokenTree())
        if text:
            node.tokens.append(token)
    return root


class TokenMask:
    """Follows a text token by token. Blanks before its first character count for nothing."""

    def __init__(
        self, *, legal: LegalText, tree: TokenTree, text_of: Callable[[int], str], end: int
    ) -> None:
        self._legal = legal
        self._tree = tree
        self._text_of = text_of
        self._end = end
        self._known: dict[tuple[Any, bool], list[int]] = {}

    def following(self, tokens: Sequence[int]) -> list[int]:
        """Return the tokens that may follow; the end alone where nothing may."""
        reached = self._reached(tokens)
        if reached is None:
            return [self._end]
        if reached not in self._known:
            self._known[reached] = self._allowed(*reached) or [self._end]
        return self._known[reached]

    def is_complete(self, tokens: Sequence[int]) -> bool:
        """Say whether the text of the tokens keeps the rules as a whole."""
        reached = self._reached(tokens)
        return reached is not None and self._legal.may_end(reached[0])

    def _reached(self, tokens: Sequence[int]) -> tuple[Hashable, bool] | None:
        state, is_first = self._legal.start, True
        for token in tokens:
            for character in self._text_of(token):
                after = self._after(state, character, is_first)
                if after is None:
                    return None
                state, is_first = after
        return state, is_first

    def _after(
        self, state: Hashable, character: str, is_first: bool
    ) -> tuple[Hashable, bool] | None:
        if is_first and character.isspace():
            return state, True
        after = self._legal.after(state, character)
        return None if after is None else (after, False)

    def _allowed(self, state: Hashable, is_first: bool) -> list[int]:
        allowed = [self._end] if self._legal.may_end(state) and not is_first else []
        waiting = [(self._tree, state, is_first)]
        while waiting:
            node, at, first = waiting.pop()
            allowed += node.tokens
            for character, further in node.following.items():
                after = self._after(at, character, first)
                if after is not None:
                    waiting.append((further, *after))
        return allowed
