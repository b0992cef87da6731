"""What the strip of labelled pictures says: badges, figures, proposed changes."""

from PySide6.QtCore import QLocale

from station.evaluation.auto_tune import Proposal, TuneProgress
from station.evaluation.recipe_change import RecipeChange
from station.evaluation.set_run import Compared, Flip, SetFigures
from station.ui.share_words import share_words
from station.ui.told import told, told_choice
from station.ui.translated import tr


def flip_words(flip: Flip) -> str:
    """Return the word of a badge."""
    return {
        Flip.BROKEN: tr("broken"),
        Flip.FIXED: tr("fixed"),
        Flip.WRONG: tr("wrong"),
        Flip.RIGHT: tr("right"),
    }[flip]


def compared_words(compared: Compared) -> str:
    """Return all about one picture, for its tooltip and for whoever cannot see it."""
    now, before = compared.now, compared.before
    words = [
        f"{compared.example.name}: {flip_words(compared.flip)}",
        tr("True code: {code}").format(code=compared.example.code),
        tr("Now read: {code}, {verdict}, weakest character {sure}").format(
            code=now.code or "–", verdict=told(now.outcome), sure=share_words(now.weakest)
        ),
        tr("With the saved recipe: {code}, {verdict}, weakest character {sure}").format(
            code=before.code or "–", verdict=told(before.outcome), sure=share_words(before.weakest)
        ),
    ]
    if compared.is_passed_wrongly:
        words.append(tr("Wrong, and yet OK: it would go on without a person's look."))
    if now.fault:
        words.append(told(now.fault))
    return "\n".join(words)


def figures_words(figures: SetFigures) -> str:
    """Return the counts of a run in one line, the worst first."""
    words = [tr("{right} of {count} right").format(right=figures.right, count=figures.count)]
    if figures.right != figures.right_before or figures.broken:
        words.append(tr("saved recipe: {right}").format(right=figures.right_before))
    if figures.broken:
        words.append(tr("{count} broken").format(count=figures.broken))
    if figures.fixed:
        words.append(tr("{count} fixed").format(count=figures.fixed))
    if figures.passed_wrongly:
        words.append(tr("{count} wrong but OK").format(count=figures.passed_wrongly))
    return " · ".join(words)


def progress_words(progress: TuneProgress) -> str:
    """Return how far a search is and what it has found."""
    return tr("Try {tried} of {budget}: {right} of {count} right, at first {first}").format(
        tried=min(progress.tried, progress.budget),
        budget=progress.budget,
        right=progress.best.right,
        count=progress.best.count,
        first=progress.start.right,
    )


def proposal_words(proposal: Proposal) -> str:
    """Return what a proposal is worth."""
    before, after = proposal.before, proposal.after
    if not proposal.changes:
        return tr("Nothing better was found in {tried} tries: {right} of {count} right.").format(
            tried=proposal.tried, right=before.right, count=before.count
        )
    if after.right != before.right:
        return tr("{before} of {count} right → {after} of {count}").format(
            before=before.right, after=after.right, count=after.count
        )
    if after.closeness != before.closeness:
        return tr(
            "{right} of {count} right as before, the others closer: {before} → {after}"
        ).format(
            right=after.right,
            count=after.count,
            before=share_words(before.closeness),
            after=share_words(after.closeness),
        )
    if round(100 * after.sureness) != round(100 * before.sureness):
        return tr(
            "{right} of {count} right as before, weakest character {before} → {after}"
        ).format(
            right=after.right,
            count=after.count,
            before=share_words(before.sureness),
            after=share_words(after.sureness),
        )
    return tr("{right} of {count} right as before, {before} ms → {after} ms a picture").format(
        right=after.right,
        count=after.count,
        before=f"{before.median_ms:.0f}",
        after=f"{after.median_ms:.0f}",
    )


def change_words(change: RecipeChange) -> str:
    """Return one change, e.g. "Contrast: Factor 3.0 → 2.2"."""
    if change.field == "enabled":
        words = tr("{stage}: on") if change.after else tr("{stage}: off")
        return words.format(stage=told(change.title))
    unit = f" {told(change.unit)}" if change.unit else ""
    return tr("{stage}: {field} {before} → {after}").format(
        stage=told(change.title),
        field=told(change.label),
        before=_value_words(change.before),
        after=f"{_value_words(change.after)}{unit}",
    )


def _value_words(value: object) -> str:
    """Return a field's value as the language writes it."""
    if isinstance(value, float):
        return f"{value:g}".replace(".", QLocale().decimalPoint())
    return told_choice(str(value))
