"""A station's records and deliveries without window and camera, as the proofs run it."""

import random
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from station.delivery.channel import Channel
from station.delivery.channel_set import ChannelSurroundings, channels_of
from station.delivery.courier import Courier
from station.delivery.courier_state import CourierState
from station.delivery.courier_thread import CourierThread
from station.delivery.device_console import no_console
from station.delivery.schedule import Schedule
from station.domain.clock import Clock, SystemClock
from station.domain.delivery import DeliveryState, Outcome, Parcel, Route
from station.domain.errors import RecordError
from station.proving.hand_courier import HandCourier
from station.proving.made_parts import STATION
from station.proving.receivers import Receivers
from station.records.csv_projection import CsvProjection
from station.records.csv_settings import CsvSettings
from station.records.database import FILE_NAME, Database

RESERVE_BYTES = 65_536
QUICK_SCHEDULE = Schedule(first_s=0.02, most_s=0.1, longest_wish_s=0.05)
"""Tries follow each other quickly here: a proof has no day to wait."""


class Told:
    """Wakes who waits for news of the couriers, and counts what they settled."""

    def __init__(self) -> None:
        self.news = threading.Condition()
        self.settled: Counter[str] = Counter()

    def on_courier_state(self, state: CourierState) -> None:  # noqa: ARG002  only that it came
        with self.news:
            self.news.notify_all()

    def on_outcomes(self, outcomes: Sequence[tuple[Parcel, Outcome]]) -> None:
        with self.news:
            self.settled.update(type(outcome).__name__ for _, outcome in outcomes)
            self.news.notify_all()


class Rig:
    """Records, CSV and couriers in one folder. `open` and `close` are those of a station."""

    def __init__(
        self,
        *,
        folder: Path,
        receivers: Receivers,
        seed: int = 0,
        station: str = STATION,
        clock: Clock | None = None,
        schedule: Schedule = QUICK_SCHEDULE,
        reserve_bytes: int = RESERVE_BYTES,
    ) -> None:
        self._clock = clock or SystemClock()
        self._choice = receivers.choice(folder)
        self._schedule = schedule
        self._chance = random.Random(seed).random
        self._threads: list[CourierThread] = []
        self.station = station
        self.told = Told()
        self.warnings: list[str] = []
        self.csv_path = folder / CsvSettings().file_name
        self.database = Database(
            folder / FILE_NAME,
            station=station,
            routes=self._choice.routes(),
            clock=self._clock,
            reserve_bytes=reserve_bytes,
        )
        self._csv = CsvProjection(
            source=self.database,
            places=self.database.csv_places,
            folder=folder,
            settings=CsvSettings(),
            clock=self._clock,
        )

    @property
    def routes(self) -> tuple[Route, ...]:
        return self._choice.routes()

    def open(self) -> None:
        """Open the records and bring the CSV up to date."""
        self.database.open()
        self.write_csv()

    def write_csv(self) -> None:
        """Write what the CSV lacks; RecordError if it could not be written."""
        state = self._csv.catch_up()
        if state.last_error:
            raise RecordError(state.last_error)

    def start_couriers(self) -> None:
        """Begin to deliver."""
        for channel in self._channels():
            thread = CourierThread(
                courier=self._courier(channel), channel=channel, clock=self._clock
            )
            self._threads.append(thread)
            thread.start()

    def hand_courier(self) -> HandCourier:
        """Return the courier of the only channel, to be led by hand instead of by a thread."""
        (channel,) = self._channels()
        return HandCourier(courier=self._courier(channel), channel=channel)

    def wake(self) -> None:
        """Say that there is something new to send."""
        for thread in self._threads:
            thread.wake()

    def wait_until(self, is_so: Callable[[], bool], *, limit_s: float) -> bool:
        """Wait until something holds that the couriers bring about; False if it does not."""
        with self.told.news:
            return self.told.news.wait_for(is_so, timeout=limit_s)

    def is_settled(self) -> bool:
        """Say whether nothing is on its way any more, but what a person has to decide on."""
        outbox = self.database.outbox
        return all(
            outbox.next_due_at(route.channel) is None
            and not outbox.deliveries(route.channel, (DeliveryState.SENDING,), limit=1)
            for route in self.routes
        )

    def stop_couriers(self) -> None:
        """Stop delivering; what is on its way may still arrive."""
        for thread in self._threads:
            thread.ask_stop()
        for thread in self._threads:
            thread.stop()
        self._threads.clear()

    def close(self) -> None:
        """Stop everything. Twice is fine."""
        self.stop_couriers()
        self.database.close()

    def _courier(self, channel: Channel) -> Courier:
        return Courier(
            channel=channel,
            outbox=self.database.outbox,
            clock=self._clock,
            schedule=self._schedule,
            chance=self._chance,
            observer=self.told,
        )

    def _channels(self) -> tuple[Channel, ...]:
        return channels_of(
            self._choice,
            ChannelSurroundings(
                station=self.station,
                clock=self._clock,
                secret=lambda _: "",
                console=no_console,
                thumbnail=lambda _: None,
                warn=self.warnings.append,
            ),
        )
