"""Finds text anywhere in millions of codes: an index of all pieces of three letters.

It only says where to look; whether the text is there is asked of the history itself.
"""

LEAST_LETTERS = 3
"""Shorter text is looked for row by row: it is found soon, as it stands in many codes."""

MOST_PIECES = 16
"""Of a longer text so many are asked for; what is left over by them is asked of the rows."""

INDEXED_ROWS = (
    "INSERT INTO history_text (rowid, code, mapped) SELECT sequence, code, mapped FROM history;"
)

HISTORY_TEXT = f"""
CREATE VIRTUAL TABLE history_text USING fts5(
    code, mapped, content = '', columnsize = 0, detail = 'none', tokenize = 'trigram'
);

CREATE TRIGGER history_searched AFTER INSERT ON history BEGIN
    INSERT INTO history_text (rowid, code, mapped) VALUES (new.sequence, new.code, new.mapped);
END;

{INDEXED_ROWS}
"""


def pieces_of(text: str) -> str:
    """Return the question for parts that have every piece of the text; empty for a short one."""
    places = range(len(text) - LEAST_LETTERS + 1)
    pieces = dict.fromkeys(text[place : place + LEAST_LETTERS].lower() for place in places)
    quoted = [f'"{piece.replace(chr(34), chr(34) * 2)}"' for piece in pieces]
    return " AND ".join(quoted[:MOST_PIECES])
