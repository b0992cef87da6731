"""What channels say on their threads arrives on the window's."""

import threading

from pytestqt.qtbot import QtBot

from station.delivery.device_console import Direction, Traffic
from station.services.courier_signals import ChannelNotes
from tests.unit.delivery.parcels import NOW

WAIT_MS = 5000


def test_bytes_and_warnings_arrive_on_the_windows_thread(qtbot: QtBot) -> None:
    notes = ChannelNotes()
    heard: list[tuple[str, object]] = []
    notes.traffic_seen.connect(lambda t: heard.append((threading.current_thread().name, t)))
    notes.warned.connect(lambda *w: heard.append((threading.current_thread().name, w)))
    traffic = Traffic(NOW, Direction.OUT, b"READ")
    warn = notes.warning_of("line-server")

    def talk() -> None:
        notes.note_traffic(traffic)
        warn("lost results")

    thread = threading.Thread(target=talk, name="courier")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=WAIT_MS)
    own = threading.current_thread().name
    assert heard == [(own, traffic), (own, ("line-server", "lost results"))]
