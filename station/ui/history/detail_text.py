"""Everything about one part as a page of text: pure words, safe whatever the part says."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from html import escape

from station.domain.inspection import Inspection
from station.domain.reading import Character
from station.domain.verdict import ReasonKind
from station.records.audit_chain import AuditEntry
from station.records.history import HistoryDetail
from station.ui.colours import Colours
from station.ui.delivery.channel_words import title_of
from station.ui.history.words import (
    decision_words,
    duration_words,
    moment_words,
    percent_words,
    state_words,
    verdict_words,
)
from station.ui.told import told
from station.ui.translated import tr

CODE_FAMILIES = "DejaVu Sans Mono, Consolas, monospace"
MOST_ALTERNATIVES = 3
LEAST_SHARE = 0.0005

Row = Sequence[str]


def safe(text: str) -> str:
    """Return the text as HTML that shows it, whatever it is. An @ would name a colour."""
    return escape(text).replace("@", "&#64;")


def detail_html(
    detail: HistoryDetail, colours: Colours, titles: Mapping[str, str] | None = None
) -> str:
    """Return the page: decision, verdict, characters, suggestions, deliveries, stages, audit.

    `titles` are what the recipes are called, by name.
    """
    inspection = detail.record.inspection
    parts = [
        _table(_summary(detail)),
        _section(tr("Why"), _list(told(r.message) for r in inspection.verdict.reasons)),
        _section(tr("Deliveries"), _deliveries(detail)),
        _section(tr("Characters"), _characters(inspection)),
        _section(tr("Suggestions"), _suggestions(inspection)),
        _section(tr("Second opinion"), _second(inspection)),
        _section(tr("Stages"), _stages(inspection)),
        _section(tr("Audit"), "".join(_entry(entry) for entry in detail.audit)),
        _section(tr("Origin"), _table(_origin(detail, titles or {}))),
    ]
    return colours.replaced_in("".join(parts))


def _section(title: str, content: str) -> str:
    return f"<p><b>{safe(title)}</b></p>{content}" if content else ""


def _list(texts: Iterable[str]) -> str:
    return "".join(f"<div>• {safe(text)}</div>" for text in texts)


def _table(rows: Iterable[tuple[str, str]]) -> str:
    """Return names and values; the values are HTML already."""
    lines = "".join(f"<tr><td>{_dim(name)}</td><td>{value}</td></tr>" for name, value in rows)
    return f"<table cellspacing='6' cellpadding='0'>{lines}</table>" if lines else ""


def _grid(heads: Row, rows: Iterable[Row], *, firm: int) -> str:
    """Return a table with a line of headings; the cells are HTML already.

    Cells of the first `firm` columns are never broken, whatever room the others want.
    """
    body = "".join(_row(row, firm) for row in rows)
    head = _row([_dim(text) for text in heads], len(heads))
    return f"<table cellspacing='6' cellpadding='0'>{head}{body}</table>" if body else ""


def _row(cells: Sequence[str], firm: int) -> str:
    whole = "".join(f"<td style='white-space:nowrap'>{cell}</td>" for cell in cells[:firm])
    return f"<tr>{whole}{''.join(f'<td>{cell}</td>' for cell in cells[firm:])}</tr>"


def _code(text: str) -> str:
    return f"<font face='{CODE_FAMILIES}'>{safe(text)}</font>" if text else "–"


def _dim(text: str) -> str:
    return f"<font color='@faint'>{safe(text)}</font>"


def _summary(detail: HistoryDetail) -> Iterator[tuple[str, str]]:
    inspection = detail.record.inspection
    decision = inspection.decision
    assert decision is not None  # records are made of decided inspections only
    words = decision_words()[decision.kind]
    by = tr("{decision} by {operator}").format(decision=words, operator=decision.operator or "–")
    yield tr("Decision"), safe(by)
    if decision.reason:
        yield tr("Reason"), safe(told(decision.reason))
    yield tr("Decided"), moment_words(decision.decided_at)
    yield tr("Confirmed"), _code(decision.text)
    yield tr("Mapped"), _code(inspection.code.mapped)
    yield tr("Read"), _code(inspection.reading.text)
    if inspection.expected is not None:
        yield tr("Expected"), _code(inspection.expected)
    yield tr("Verdict"), safe(verdict_words()[inspection.verdict.outcome])


def _characters(inspection: Inspection) -> str:
    mapped = {c.read_index: c for c in inspection.code.characters}
    dropped = {c.read_index: c.rule for c in inspection.code.dropped}
    weak = weak_places(inspection)
    rows = []
    for place, character in enumerate(inspection.reading.characters):
        became = mapped.get(place)
        rule = dropped.get(place, became.rule if became is not None else "")
        rows.append(
            (
                _code(character.text),
                _sureness(character, is_weak=place in weak),
                _alternatives(character),
                _code(became.text) if became is not None else "–",
                safe(told(rule)),
            )
        )
    heads = (tr("read"), tr("sure"), tr("next best"), tr("code"), tr("rule"))
    return _grid(heads, rows, firm=2)


def weak_places(inspection: Inspection) -> set[int]:
    """Return the characters that the verdict called weak, by the limits of the part's own recipe.

    A reason counts letters of the reading; a reader may give several as one character.
    """
    of_letter = [
        place
        for place, character in enumerate(inspection.reading.characters)
        for _ in character.text
    ]
    return {
        of_letter[reason.read_index]
        for reason in inspection.verdict.reasons
        if reason.kind is ReasonKind.WEAK_CHARACTER
        and reason.read_index is not None
        and reason.read_index < len(of_letter)
    }


def _sureness(character: Character, *, is_weak: bool) -> str:
    words = percent_words(character.probability, 1)
    return f"<font color='@warning'><b><u>{words}</u> !</b></font>" if is_weak else words


def _alternatives(character: Character) -> str:
    return ", ".join(
        f"{_code(other.text)} {percent_words(other.probability, 1)}"
        for other in character.alternatives[:MOST_ALTERNATIVES]
        if other.probability >= LEAST_SHARE  # else it would say 0.0 %
    )


def _suggestions(inspection: Inspection) -> str:
    return "".join(
        f"<div>{_code(s.text)} {percent_words(s.probability, 1)}: {safe(told(s.evidence))}</div>"
        for s in inspection.suggestions
    )


def _second(inspection: Inspection) -> str:
    reading = inspection.reading
    if reading.second_text is None:
        return ""
    by = f" ({safe(reading.second_reader)})" if reading.second_reader else ""
    rows = [(_code(d.ours), _code(d.theirs)) for d in inspection.differences]
    heads = (tr("first"), tr("second"))
    return f"<div>{_code(reading.second_text)}{by}</div>{_grid(heads, rows, firm=0)}"


def _deliveries(detail: HistoryDetail) -> str:
    states, rows = state_words(), []
    for delivery in detail.deliveries:
        receipt = delivery.receipt
        answer = receipt.reply if receipt is not None else told(delivery.reason)
        by_hand = told(delivery.reason) if receipt is not None and delivery.reason else ""
        when = receipt.received_at if receipt is not None else delivery.changed_at
        rows.append(
            (
                safe(title_of(delivery.channel)),
                safe(states[delivery.state]),
                _since(when, detail),
                " ".join(part for part in (_code(answer) if answer else "", safe(by_hand)) if part),
            )
        )
    return _grid((tr("channel"), tr("state"), tr("since"), tr("answer")), rows, firm=3)


def _since(when: datetime, detail: HistoryDetail) -> str:
    """Return the time; with its day only where that is not the day of the decision."""
    decision = detail.record.inspection.decision
    words = moment_words(when)
    day, _, time = words.partition(" ")
    if decision is not None and moment_words(decision.decided_at).startswith(day):
        words = time
    return words


def _stages(inspection: Inspection) -> str:
    rows = [(told(time.name), duration_words(time.duration_ms)) for time in inspection.times]
    if rows:
        rows.append((tr("all"), f"<b>{duration_words(inspection.total_ms)}</b>"))
    return _table(rows)


def _entry(entry: AuditEntry) -> str:
    words = tr("Entry {count}, {kind}, {operator}, {at}").format(
        count=entry.count,
        kind=told(entry.kind),
        operator=entry.operator or "–",
        at=_entry_time(entry),
    )
    digest = tr("chain {digest}…").format(digest=entry.digest[:16])
    return f"<div>{safe(words)}<br/>{safe(_said(entry))}{_dim(digest)}</div>"


def _entry_time(entry: AuditEntry) -> str:
    """Return when it was, as people write it; what is no time stays as it stands there."""
    try:
        return moment_words(datetime.fromisoformat(entry.at))
    except ValueError:
        return entry.at


def _said(entry: AuditEntry) -> str:
    """Return what a person chose about a delivery; what a decision says stands above already."""
    try:
        details = json.loads(entry.details)
    except ValueError:
        return ""
    if not isinstance(details, dict) or "choice" not in details:
        return ""
    return f"{title_of(str(details.get('channel', '')))}: {told(str(details['choice']))}; "


def _origin(detail: HistoryDetail, titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    record = detail.record
    inspection = record.inspection
    recipe = titles.get(inspection.recipe, inspection.recipe)
    yield tr("Number"), str(record.sequence)
    yield tr("Station"), safe(record.station)
    yield tr("Captured"), moment_words(inspection.captured_at)
    yield tr("Source"), safe(inspection.source)
    yield tr("Recipe"), f"{safe(recipe)} {_code(inspection.recipe_hash[:8])}"
    yield tr("Reader"), safe(inspection.reading.reader)
    yield tr("Place"), ", ".join(map(str, inspection.region.cord))
    yield tr("Id"), _code(record.record_id)
