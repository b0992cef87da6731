"""The characters that the embedded model can read and the numbers it gives them.

Blanks are not among them: the gaps in printed codes carry no reliable meaning.
"""

PAD, START, END, UNKNOWN = "<pad>", "<s>", "</s>", "<unk>"
SPECIAL_TOKENS = (PAD, START, END, UNKNOWN)
PAD_ID, START_ID, END_ID, UNKNOWN_ID = range(len(SPECIAL_TOKENS))

# Printable ASCII without the blank: "!" to "~".
CHARACTERS = "".join(chr(number) for number in range(0x21, 0x7F))
FIRST_CHARACTER_ID = len(SPECIAL_TOKENS)
VOCABULARY_SIZE = FIRST_CHARACTER_ID + len(CHARACTERS)

TEXTS = ("",) * FIRST_CHARACTER_ID + tuple(CHARACTERS)
"""The character of each number; special tokens have none."""

# The CTC head shares the numbers; padding is its blank.
CTC_BLANK_ID = PAD_ID


def encode(text: str) -> list[int]:
    """Return the numbers of a text's characters; blanks are left out."""
    return [FIRST_CHARACTER_ID + CHARACTERS.index(c) for c in text if not c.isspace()]


def decode(ids: list[int]) -> str:
    """Return the text of character numbers; special tokens are left out."""
    return "".join(TEXTS[number] for number in ids)
