"""`read --log`: what was read surely becomes a record, as if somebody had confirmed it."""

from station.config.settings import Settings
from station.config.system_user import system_user
from station.domain.clock import Clock
from station.domain.inspection import Decision, DecisionKind, Inspection
from station.ledger_assembly import ledger_of
from station.records.ledger import PartPictures

REASON = "read in the terminal, confirmed by nobody"


class TerminalLog:
    """Saves OK readings into the station's ledger; others are printed only, for a person."""

    def __init__(self, *, settings: Settings, clock: Clock) -> None:
        self._ledger = ledger_of(settings, clock)
        self._operator = settings.operator or system_user()
        self._clock = clock

    def open(self) -> tuple[str, ...]:
        """Open the ledger and return what has to be told; InUseError while the window has it."""
        return self._ledger.open().messages

    def save(self, inspection: Inspection) -> bool:
        """Save an OK reading and bring the CSV up; return whether it was one. RecordError if not
        saved."""
        if not inspection.verdict.is_ok:
            return False
        kind, now = DecisionKind.CONFIRMED, self._clock.now()
        decision = Decision(kind, inspection.code.text, self._operator, now, REASON)
        self._ledger.save(inspection.decided(decision), PartPictures())
        return True

    def close(self) -> None:
        """Bring the CSV file up to date and let go of the data folder."""
        self._ledger.follow(None, PartPictures())
        self._ledger.close()
