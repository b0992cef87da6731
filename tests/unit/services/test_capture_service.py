"""The thread that owns the source: live pictures, frames to read, faults, the end."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from station.domain.errors import SourceError
from station.domain.frame import Frame
from station.services import capture_loop
from station.services.capture_service import CaptureService
from station.services.source_choice import SourceChoice
from tests.ui.window_fakes import LineOfParts

WAIT = {"timeout": 5000}


class KnowingLine(LineOfParts):
    """A source that knows the recipe of its frames."""

    def recipe_of(self, frame: Frame) -> str | None:
        return f"recipe-of-{frame.source}"


class Muted:
    def emit(self, *_values: object) -> None:
        """Tell nobody."""


class MutedSignals:
    """In place of the service's signals."""

    opened = looked = healed = captured = open_failed = look_failed = capture_failed = Muted()


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[CaptureService]:
    monkeypatch.setattr(capture_loop, "LIVE_INTERVAL_S", 0.001)
    monkeypatch.setattr(capture_loop, "RETRY_INTERVAL_S", 0.001)
    made = CaptureService()
    made.start()
    yield made
    made.close()


def choice(source: LineOfParts, *, is_stream: bool = False) -> SourceChoice:
    return SourceChoice("Test line", lambda: source, is_stream=is_stream)


def captured(service: CaptureService, qtbot: QtBot, generation: int) -> Frame:
    with qtbot.waitSignal(service.captured, **WAIT) as signal:
        service.capture(generation)
    assert signal.args[0] == generation
    return signal.args[1]


def test_a_part_is_captured_as_often_as_asked_until_it_is_decided(
    service: CaptureService, qtbot: QtBot
) -> None:
    service.use(choice(LineOfParts()))
    first, again = captured(service, qtbot, 1), captured(service, qtbot, 2)
    assert first is again
    service.advance()
    assert captured(service, qtbot, 3).frame_id != first.frame_id


def test_a_stream_gives_a_fresh_frame_with_every_capture(
    service: CaptureService, qtbot: QtBot
) -> None:
    service.use(choice(LineOfParts(), is_stream=True))
    assert captured(service, qtbot, 1).frame_id != captured(service, qtbot, 2).frame_id


def test_a_stream_keeps_the_live_picture_moving_and_stands_still_when_told(
    service: CaptureService, qtbot: QtBot
) -> None:
    source = LineOfParts()
    service.use(choice(source, is_stream=True))
    qtbot.waitUntil(lambda: source.grabbed > 5, **WAIT)
    service.set_live(False)
    frame = captured(service, qtbot, 1)  # the command before it has been carried out
    assert source.grabbed == int(frame.frame_id.removeprefix("frame-"))


def test_a_source_that_knows_its_recipes_names_them(service: CaptureService, qtbot: QtBot) -> None:
    with qtbot.waitSignal(service.looked, **WAIT) as looked:
        service.use(choice(KnowingLine()))
    assert looked.args[1] == "recipe-of-part-1.png"


def test_a_source_that_gives_no_frame_does_not_replace_the_present_one(
    service: CaptureService, qtbot: QtBot
) -> None:
    good, bad = LineOfParts(), LineOfParts(faults=[SourceError("The cable is out.")])
    service.use(choice(good))
    with qtbot.waitSignal(service.open_failed, **WAIT) as failed:
        service.use(choice(bad))
    assert failed.args[1] == "The cable is out."
    assert bad.closed == 1
    assert captured(service, qtbot, 1).source == "part-1.png"


def test_a_live_fault_is_told_and_the_next_picture_heals_it(
    service: CaptureService, qtbot: QtBot
) -> None:
    source = LineOfParts()
    service.use(choice(source, is_stream=True))
    qtbot.waitUntil(lambda: source.grabbed > 1, **WAIT)
    told: list[str] = []
    service.look_failed.connect(lambda *_: told.append("failed"))
    service.looked.connect(lambda *_: told.append("looked"))
    source.faults.append(SourceError("The cable is out."))
    qtbot.waitUntil(lambda: "failed" in told and told[-1] == "looked", **WAIT)


def test_a_camera_that_is_plugged_in_later_comes_by_itself(
    service: CaptureService, qtbot: QtBot
) -> None:
    unplugged = [SourceError("The cable is out.")] * 2
    told: list[str] = []
    service.open_failed.connect(lambda *_: told.append("open failed"))
    service.look_failed.connect(lambda *_: told.append("look failed"))
    service.opened.connect(lambda *_: told.append("opened"))
    service.use(choice(LineOfParts(faults=unplugged), is_stream=True))
    qtbot.waitUntil(lambda: told == ["open failed", "look failed", "opened"], **WAIT)


def test_a_trigger_while_unplugged_is_told_and_the_next_one_works(
    service: CaptureService, qtbot: QtBot
) -> None:
    source = LineOfParts()
    service.use(choice(source, is_stream=True))
    captured(service, qtbot, 1)
    service.set_live(False)
    captured(service, qtbot, 2)  # the live picture stands still now
    source.faults.append(SourceError("The cable is out."))
    with qtbot.waitSignals([service.capture_failed, service.healed], order="strict", **WAIT):
        service.capture(3)
    assert captured(service, qtbot, 4).source.startswith("part-")


def test_a_source_that_stays_faulty_is_tried_ever_more_rarely() -> None:
    loop = capture_loop.CaptureLoop(signals=MutedSignals())
    faults = [SourceError("The cable is out.")] * 8
    loop.use(choice(LineOfParts(faults=faults), is_stream=True))
    pauses = [loop.pause_s()]
    for _ in range(6):
        loop.look()
        pauses.append(loop.pause_s())
    assert pauses == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0]
    loop.look()
    loop.look()
    assert loop.pause_s() == capture_loop.LIVE_INTERVAL_S


def test_without_a_source_a_capture_says_what_to_do(service: CaptureService, qtbot: QtBot) -> None:
    with qtbot.waitSignal(service.capture_failed, **WAIT) as failed:
        service.capture(9)
    assert failed.args[0] == 9
    assert "Choose one" in failed.args[1]


@pytest.mark.expects_log("without a message for people")
def test_a_source_with_a_bug_does_not_end_the_thread(service: CaptureService, qtbot: QtBot) -> None:
    def broken() -> LineOfParts:
        raise ZeroDivisionError

    with qtbot.waitSignal(service.open_failed, **WAIT):
        service.use(SourceChoice("broken", broken))
    service.use(choice(LineOfParts()))
    assert captured(service, qtbot, 1).frame_id == "frame-1"


def test_closing_lets_go_of_the_source_and_may_be_repeated(
    service: CaptureService, qtbot: QtBot
) -> None:
    source = LineOfParts()
    service.use(choice(source))
    captured(service, qtbot, 1)
    service.close()
    service.close()
    assert source.closed == 1


def test_a_source_that_is_let_go_of_is_closed_and_can_be_used_again(
    service: CaptureService, qtbot: QtBot
) -> None:
    source = LineOfParts()
    with qtbot.waitSignal(service.opened, **WAIT):
        service.use(choice(source, is_stream=True))
    service.let_go()
    with qtbot.waitSignal(service.capture_failed, **WAIT) as failed:
        service.capture(1)
    assert "no source" in failed.args[1]
    assert not source.is_open
    with qtbot.waitSignal(service.opened, **WAIT):
        service.use(choice(source, is_stream=True))
    assert captured(service, qtbot, 2)
