"""What the plant's controller may do, carried over from the listener's thread to the window's."""

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError

from PySide6.QtCore import QObject, Signal, Slot

from station.commands.target import LastResult, StationStatus
from station.config.recipe import Recipe
from station.config.recipe_clashes import recipe_numbered
from station.domain.errors import StationError, StepError
from station.domain.record import Record
from station.services.delivery_service import DeliveryService
from station.services.part_cycle import PartCycle
from station.services.step import BUSY_WORDS, Step
from station.ui.main_window import MainWindow

ANSWER_LIMIT_S = 0.8
"""The listener wants its answer within a second; a window that is busy longer says so."""

Work = Callable[[], object]


class PlcCommands(QObject):
    """A `CommandTarget`. Every method may be called from any thread but the window's own."""

    _asked = Signal(object, object)  # Work, Future

    def __init__(
        self,
        *,
        window: MainWindow,
        cycle: PartCycle,
        delivery: DeliveryService,
        recipes: Callable[[], dict[str, Recipe]],
        last_record: Callable[[], Record | None],
    ) -> None:
        """`last_record` asks the database, from any thread."""
        super().__init__(window)
        self._window, self._cycle, self._delivery = window, cycle, delivery
        self._recipes, self._last_record = recipes, last_record
        self._asked.connect(self.on_asked)

    def trigger(self) -> None:
        """Begin with the next part; StepError while one is under way."""
        self._on_window(self._trigger)

    def choose_recipe(self, number: int) -> str:
        """Read the next part with the recipe of this number; return the recipe's name."""
        return str(self._on_window(lambda: self._choose_recipe(number)))

    def expect(self, code: str) -> None:
        """Hold the next part against a code."""
        self._on_window(lambda: self._cycle.expect(code))

    def status(self) -> StationStatus:
        status = self._on_window(self._status)
        assert isinstance(status, StationStatus)
        return status

    def last_result(self) -> LastResult | None:
        """Return what was saved last, also before this start, and by whoever decided it."""
        record = self._last_record()
        return None if record is None else _result_of(record)

    def _on_window(self, work: Work) -> object:
        """Carry out `work` on the window's thread and return its answer."""
        answer: Future[object] = Future()
        self._asked.emit(work, answer)
        try:
            return answer.result(ANSWER_LIMIT_S)
        except FutureTimeoutError as error:
            answer.cancel()
            raise StepError("The window is busy. Ask again.") from error

    @Slot(object, object)
    def on_asked(self, work: Work, answer: "Future[object]") -> None:
        if not answer.set_running_or_notify_cancel():
            return  # the listener did not wait for it: it must not happen later
        try:
            answer.set_result(work())
        except StationError as error:
            answer.set_exception(error)

    # --- on the window's thread

    def _trigger(self) -> None:
        step = self._cycle.step
        self._cycle.on_trigger()
        if step is not Step.READY:
            raise StepError(BUSY_WORDS[step])

    def _choose_recipe(self, number: int) -> str:
        chosen = recipe_numbered(number, self._recipes().values()).name
        strip = self._window.strip
        if not strip.recipes.isEnabled():
            raise StepError("The source decides the recipe of each part.")
        strip.set_recipe(chosen)
        self._cycle.recipe = chosen
        return chosen

    def _status(self) -> StationStatus:
        queues = {name: self._delivery.queue_of(name).waiting for name in self._delivery.channels}
        return StationStatus(
            step=self._cycle.step.name.lower(),
            recipe=self._cycle.recipe,
            reader=self._window.strip.reader.state(),
            queues=queues,
        )


def _result_of(record: Record) -> LastResult:
    decision = record.inspection.decision
    assert decision is not None  # a record is a decided part
    return LastResult(
        record_id=record.record_id,
        sequence=record.sequence,
        code=decision.text,
        verdict=record.inspection.verdict.outcome,
        decision=decision.kind,
    )
