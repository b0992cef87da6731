"""Of many wishes only the newest is carried out, and what was dropped is never told."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from station.domain.frame import Frame
from station.imaging.geometry import Crop
from station.imaging.stage_preview import AllStages, PreviewAsk, StagePreview
from station.imaging.tone import Contrast
from station.services.preview_service import PreviewService
from tests.unit.imaging.pictures import landscape

FRAME = Frame("frame-1", landscape("grey8", 640, 400), "test", datetime(2026, 11, 23, tzinfo=UTC))


def ask(factor: float) -> PreviewAsk:
    return PreviewAsk(FRAME, (Contrast(factor=factor),), 0, (300, 200))


@pytest.fixture
def service(qtbot: QtBot) -> Iterator[PreviewService]:
    made = PreviewService()
    yield made
    made.close()


def test_the_newest_of_many_wishes_is_shown_last(service: PreviewService, qtbot: QtBot) -> None:
    shown: list[StagePreview] = []
    service.preview_ready.connect(shown.append)
    with qtbot.waitSignal(service.stages_ready, timeout=5000):
        for step in range(20):
            service.ask(ask(1 + step / 10))
    assert shown[-1].ask == ask(2.9) or shown[-1].ask.stages == ask(2.9).stages
    assert len(shown) == 2  # the first, and the last of those that came meanwhile


def test_all_stages_follow_the_preview(service: PreviewService, qtbot: QtBot) -> None:
    with qtbot.waitSignal(service.stages_ready, timeout=5000) as ready:
        service.ask(ask(2))
    (stages,) = ready.args or ()
    assert isinstance(stages, AllStages)
    assert len(stages.small) == 2


def test_a_stage_that_cannot_work_is_told(service: PreviewService, qtbot: QtBot) -> None:
    stages = (Crop(left_px=5000, right_px=6000),)
    with qtbot.waitSignal(service.preview_failed, timeout=5000) as failed:
        service.ask(PreviewAsk(FRAME, stages, 0, (300, 200)))
    assert "Draw the crop again" in str(failed.args)


def test_what_was_dropped_is_not_told(service: PreviewService, qtbot: QtBot) -> None:
    shown: list[StagePreview] = []
    service.preview_ready.connect(shown.append)
    service.ask(ask(2))
    service.drop()
    with qtbot.waitSignal(service.stages_ready, timeout=5000):
        service.ask(ask(3))
    assert [preview.ask.stages for preview in shown] == [ask(3).stages]


def test_closing_twice_is_fine(service: PreviewService) -> None:
    service.close()
    service.close()
