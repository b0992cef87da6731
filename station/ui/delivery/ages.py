"""How long ago, or how soon, in words short enough for a column."""

from datetime import datetime

from station.ui.translated import tr

MINUTE_S, HOUR_S, DAY_S = 60, 3600, 86_400


def span_words(seconds: float) -> str:
    """Return a span in its largest unit, e.g. "40 s", "3 min", "2 h", "5 d"."""
    whole = max(0, int(seconds))
    if whole < MINUTE_S:
        return f"{whole} s"
    if whole < HOUR_S:
        return f"{whole // MINUTE_S} min"
    if whole < DAY_S:
        return f"{whole // HOUR_S} h"
    return tr("{n} d").format(n=whole // DAY_S)


def age_words(since: datetime, now: datetime) -> str:
    """Return how long something has been so."""
    return span_words((now - since).total_seconds())


def until_words(moment: datetime | None, now: datetime) -> str:
    """Return in how long something is due; nothing where no time is set."""
    if moment is None:
        return ""
    seconds = (moment - now).total_seconds()
    return tr("now") if seconds < 1 else tr("in {span}").format(span=span_words(seconds))
