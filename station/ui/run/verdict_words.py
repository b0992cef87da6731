"""What the banner and the lines below it say about an inspection. Plain words, no widgets."""

from PySide6.QtCore import QLocale

from station.domain.inspection import Inspection
from station.domain.verdict import Outcome, ReasonKind
from station.ui.run.slots import Slot, changes_of, dropped_of
from station.ui.told import told
from station.ui.translated import tr

STATES = {Outcome.OK: "ok", Outcome.CHECK: "check", Outcome.NO_READ: "no_read"}
FORMAT_KINDS = (ReasonKind.NOT_IN_FORMAT, ReasonKind.MISPRINT, ReasonKind.CHECK_DIGIT)


def reason_words(inspection: Inspection) -> str:
    """Return one line: why it is not OK, or what makes it OK."""
    reasons = inspection.verdict.reasons
    if not reasons:
        weakest = inspection.reading.weakest
        if weakest is None:
            return tr("The code fits its format.")
        words = tr("{n} characters, all in the format. The least sure is {text} with {p} %.")
        return words.format(
            n=len(inspection.code.characters),
            text=weakest.text,
            p=percent(weakest.probability),
        )
    words = told(reasons[0].message)
    if reasons[0].kind in FORMAT_KINDS and inspection.reading.characters:
        words = tr("Read, but not a valid code: {words}").format(words=words)
    more = len(reasons) - 1
    return f"{words} " + tr("(and {n} more)").format(n=more) if more else words


def detail_words(slot: Slot, place: int) -> str:
    """Return what is known of one slot."""
    if slot.probability is None:
        return ""
    words = tr("Character {n}: {text}, {p} % sure").format(
        n=place + 1, text=slot.text, p=percent(slot.probability)
    )
    if slot.runner_up:
        words += tr("; next {text}, {p} %").format(
            text=slot.runner_up, p=percent(slot.runner_up_probability)
        )
    if slot.is_changed:
        words += tr("; read as {text}").format(text=slot.read)
    return words


def change_words(inspection: Inspection) -> str:
    """Return what the format changed and dropped."""
    if inspection.verdict.outcome is Outcome.NO_READ:
        return tr("No code could be made of it")
    changes, dropped = ",  ".join(changes_of(inspection)), dropped_of(inspection)
    if changes and dropped:
        words = tr("The format changed {changes} and dropped “{text}”")
    elif changes:
        words = tr("The format changed {changes}")
    elif dropped:
        words = tr("The format dropped “{text}”")
    else:
        words = tr("The format changed nothing")
    return words.format(changes=changes, text=dropped)


def raw_words(inspection: Inspection) -> str:
    """Return the machine's reading as it was, and the likeliest valid code if it was none."""
    words = tr("Machine read: {text}").format(text=inspection.reading.text or tr("nothing"))
    if not inspection.suggestions:
        return words
    best = inspection.suggestions[0]
    perhaps = tr("Perhaps {text}: {evidence}").format(text=best.text, evidence=told(best.evidence))
    return f"{words}. {perhaps}"


def percent(probability: float) -> str:
    """Return a percentage that never rounds up to certainty."""
    if probability <= 0.99:
        return f"{probability:.0%}"[:-1]
    return QLocale().toString(min(99.9, 100 * probability), "f", 1)
