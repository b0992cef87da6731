"""Makes one answer of several for the same line: which text, and how sure each character is.

Every answer is a head's (CTC or decoder) at one look. A character is as sure as the answers are
on average; one that an answer does not have is none of its doubt but all of it.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from station.recognition.character_places import placed_by
from station.recognition.decoded_line import TOP, ReadCharacter, text_of

Answer = tuple[ReadCharacter, ...]
_Shares = dict[str, float]


def joint_answer(text: str, answers: Sequence[Answer], *, placed: Answer) -> Answer:
    """Return the characters of `text` with the mean of what all answers say about each.

    `placed` is the answer that knows where characters stand.
    """
    columns = [_shares_of(text, answer) for answer in answers]
    read = [
        _mean(character, [column[place] for column in columns])
        for place, character in enumerate(text)
    ]
    return placed_by(tuple(read), placed)


def _mean(character: str, columns: Sequence[_Shares]) -> ReadCharacter:
    mass: _Shares = {character: 0.0}
    for shares in columns:
        for text, probability in shares.items():
            mass[text] = mass.get(text, 0.0) + probability / len(columns)
    ordered = sorted(mass.items(), key=lambda pair: -pair[1])[:TOP]
    return ReadCharacter(character, min(mass[character], 1.0), tuple(ordered), None)


def _shares_of(text: str, answer: Answer) -> list[_Shares]:
    """Return what an answer says about each character of `text`: characters and probabilities.

    Where it has more characters than `text`, those beside the gap are doubted, too.
    """
    if text_of(answer) == text:
        return [_own_shares(read) for read in answer]
    shares: list[_Shares] = [{} for _ in text]
    matcher = SequenceMatcher(None, text_of(answer), text, autojunk=False)
    doubts = [1.0] * len(text)
    for _, start, end, own_start, own_end in matcher.get_opcodes():
        part = answer[start:end]
        if end - start == own_end - own_start:
            for place, read in enumerate(part, own_start):
                shares[place] = _own_shares(read)
        elif end - start > own_end - own_start:
            doubt = 1 - max(read.probability for read in part)
            for place in {own_start - 1, own_end} & set(range(len(text))):
                doubts[place] = min(doubts[place], doubt)
    return [
        {each: probability * doubt for each, probability in place.items()}
        for place, doubt in zip(shares, doubts, strict=True)
    ]


def _own_shares(read: ReadCharacter) -> _Shares:
    return dict(read.alternatives) | {read.text: read.probability}
