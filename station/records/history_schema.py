"""The tables behind the history: one narrow row per part, kept by triggers in the record's own
transaction. They repeat what the records say and can be made anew from them.
"""

_COLUMNS = (
    "decided_at_us, sequence, verdict, decision, operator, recipe, weakest, cycle_ms, code, "
    "mapped, seen"
)
_CHARACTERS = "json_each(found.document, '$.code.characters')"


def _row_of(record: str, source: str = "") -> str:
    """Return the SELECT that makes the narrow row of a record.

    `mapped` is left out where it is the code, `seen` (what was read for it) where it is `mapped`.
    A document that is no JSON still gives a row: the record must be saved all the same.
    """
    return f"""
    SELECT found.decided_at_us, found.sequence, found.verdict, found.decision,
        ifnull(found.document ->> '$.decision.operator', ''),
        ifnull(found.document ->> '$.recipe', ''),
        (SELECT min(value ->> 'probability') + 0.0
            FROM json_each(found.document, '$.reading.characters')),
        ifnull((SELECT sum(value ->> 'duration_ms')
            FROM json_each(found.document, '$.times')), 0.0) + 0.0,
        found.code,
        nullif((SELECT group_concat(value ->> 'text', '' ORDER BY key) FROM {_CHARACTERS}),
            found.code),
        (SELECT nullif(group_concat(value ->> 'read', '' ORDER BY key),
            group_concat(value ->> 'text', '' ORDER BY key)) FROM {_CHARACTERS})
    FROM (SELECT {record}.sequence AS sequence, {record}.decided_at_us AS decided_at_us,
        {record}.verdict AS verdict, {record}.decision AS decision, {record}.code AS code,
        CASE WHEN json_valid(CAST({record}.document AS TEXT))
            THEN CAST({record}.document AS TEXT) ELSE '{{}}' END AS document {source}) AS found
    """


HISTORY_COLUMNS = _COLUMNS
DERIVED_ROWS = _row_of("records", "FROM records")
"""The SELECT of what the history has to be, in the order of HISTORY_COLUMNS."""

HISTORY = f"""
CREATE TABLE history (
    decided_at_us INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    decision TEXT NOT NULL,
    operator TEXT NOT NULL,
    recipe TEXT NOT NULL,
    weakest REAL,
    cycle_ms REAL NOT NULL,
    code TEXT NOT NULL,
    mapped TEXT,
    seen TEXT,
    PRIMARY KEY (decided_at_us, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_names (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX history_by_code ON history (code, decided_at_us, sequence);
CREATE INDEX history_by_verdict ON history (verdict, decided_at_us, sequence)
    WHERE verdict <> 'OK';
CREATE INDEX history_by_decision ON history (decision, decided_at_us, sequence)
    WHERE decision <> 'confirmed';
CREATE INDEX audit_of_people ON audit (kind, count) WHERE kind <> 'decision';

CREATE TRIGGER history_named AFTER INSERT ON history BEGIN
    INSERT OR IGNORE INTO history_names VALUES ('recipe', new.recipe);
    INSERT OR IGNORE INTO history_names VALUES ('operator', new.operator);
END;

CREATE TRIGGER history_kept AFTER INSERT ON records BEGIN
    INSERT INTO history ({_COLUMNS}) {_row_of("new")};
END;

INSERT INTO history ({_COLUMNS}) {DERIVED_ROWS};
"""
