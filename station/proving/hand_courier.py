"""A courier that a proof leads by hand, instead of a thread by the clock."""

from station.delivery.channel import Channel
from station.delivery.courier import Courier


class HandCourier:
    """A courier without a thread: it does a step when it is told to."""

    def __init__(self, *, courier: Courier, channel: Channel) -> None:
        self._courier = courier
        self._channel = channel
        self._is_open = False

    def step(self) -> float:
        """Do the next piece of work; return seconds until the next one."""
        if not self._is_open:
            self._courier.open()
            self._is_open = True
        return self._courier.step()

    def close(self) -> None:
        self._channel.close()
