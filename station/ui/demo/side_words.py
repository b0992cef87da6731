"""What a visitor of the demo may have go wrong, and what to expect then, in plain words."""

from station.domain.delivery import DEVICE
from station.ui.translated import tr


def fault_words(fault: str) -> str:
    """Return what an other side does; an unknown fault keeps its name."""
    return {
        "none": tr("All is well"),
        "off": tr("Switched off"),
        "delay": tr("Answers late"),
        "cut": tr("Cuts the line within its answer"),
        "lost-reply": tr("Does its work, but does not answer"),
        "half-open": tr("Does nothing and stays silent"),
        "garbage": tr("Answers with noise"),
        "refuse": tr("Refuses every result"),
        "5xx": tr("Server error (HTTP 5xx)"),
        "429": tr("Too many requests (HTTP 429)"),
    }.get(fault, fault)


def expectation_words(channel: str, fault: str) -> str:
    """Return what the visitor will see. A device is never told twice by itself, a server is."""
    if fault == "none":
        return tr("A confirmed part is SENT at once.")
    if fault == "delay":
        return tr("SENT comes a little later; the next part need not wait.")
    if fault in ("off", "5xx", "429"):
        return tr("Parts are QUEUED. Choose “All is well”: they go by themselves, each once.")
    if fault == "refuse":
        return tr("The result is set aside with the reason. Press the chip: a person decides.")
    if channel == DEVICE:
        return tr(
            "Nobody knows whether it was done: the result is UNCERTAIN and never repeated by "
            "itself. Press the chip: a person decides."
        )
    return tr("The result is sent again until it is answered. The server knows it: it counts once.")


def begin_words() -> str:
    """Return what a visitor is told first."""
    return tr("Demo: Space reads a part, Enter confirms it. F12: what may go wrong.")
