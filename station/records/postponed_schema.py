"""The tables of parts that nobody has decided yet. A record's own transaction empties them."""

POSTPONED = """
CREATE TABLE postponed (
    number INTEGER PRIMARY KEY,
    part_id TEXT NOT NULL UNIQUE,
    postponed_at_us INTEGER NOT NULL,
    operator TEXT NOT NULL,
    reason TEXT NOT NULL,
    document BLOB NOT NULL,
    places TEXT NOT NULL,
    thumbnail BLOB,
    line BLOB
) STRICT;

CREATE TABLE postponed_answers (
    number INTEGER PRIMARY KEY,
    part_id TEXT NOT NULL,
    turn INTEGER NOT NULL,
    operator TEXT NOT NULL,
    given_at_us INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (part_id, turn)
) STRICT;

CREATE TRIGGER postponed_decided AFTER INSERT ON records BEGIN
    DELETE FROM postponed WHERE part_id = new.record_id;
    DELETE FROM postponed_answers WHERE part_id = new.record_id;
END;
"""
