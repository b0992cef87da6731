"""A station that keeps what it was asked for, for tests of the command listener."""

from station.commands.target import LastResult, StationStatus
from station.domain.errors import StepError, UsageError

RESULT = LastResult("0192f000-0000-7000-8000-000000000001", 7, "AB12", "OK", "confirmed")
RESULT_WORDS = (
    "id=0192f000-0000-7000-8000-000000000001 sequence=7 verdict=OK decision=confirmed code=AB12"
)


class FakeStation:
    """See CommandTarget. `asked` lists what was carried out, in order."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.busy_words = ""
        self.result: LastResult | None = RESULT

    def trigger(self) -> None:
        if self.busy_words:
            raise StepError(self.busy_words)
        self.asked.append("trigger")

    def choose_recipe(self, number: int) -> str:
        if number != 3:
            raise UsageError(f"There is no recipe {number}. Choose 3.")
        self.asked.append(f"recipe {number}")
        return "ring-remark"

    def expect(self, code: str) -> None:
        self.asked.append(f"expect {code}")

    def status(self) -> StationStatus:
        self.asked.append("status")
        return StationStatus("ready", "ring-remark", "ready", {"device": 0, "plant-server": 2})

    def last_result(self) -> LastResult | None:
        return self.result
