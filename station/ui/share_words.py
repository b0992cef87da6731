"""A share in percent, as every view writes it."""

from station.ui.translated import tr


def share_words(share: float) -> str:
    """Return e.g. 98 % of 0.98, without decimals."""
    return tr("{n} %").format(n=f"{share:.0%}".removesuffix("%"))
