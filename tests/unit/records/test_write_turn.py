"""A waiting person comes before any courier."""

import threading

import pytest

from station.records.write_turn import WriteTurn

LIMIT_S = 30


def test_the_urgent_come_before_those_who_wait_longer() -> None:
    turn = WriteTurn()
    order: list[str] = []

    def take(name: str, is_urgent: bool) -> None:
        with turn.taken(is_urgent=is_urgent):
            order.append(name)

    couriers = [threading.Thread(target=take, args=(f"courier {n}", False)) for n in range(3)]
    person = threading.Thread(target=take, args=("person", True))
    with turn.taken():
        for thread in (*couriers, person):
            thread.start()
        while not turn._urgent_waiting:
            person.join(0.001)
    for thread in (*couriers, person):
        thread.join(LIMIT_S)
    assert order[0] == "person"
    assert sorted(order[1:]) == ["courier 0", "courier 1", "courier 2"]


def test_a_fault_gives_the_turn_back() -> None:
    turn = WriteTurn()
    with pytest.raises(ValueError, match="x"), turn.taken():
        raise ValueError("x")
    with turn.taken(is_urgent=True):
        pass
