"""The progress line: means since the last one, at every 25th step only."""

import logging

import pytest

from station.training.progress import Progress


def test_the_line_gives_the_means_since_the_last_one(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    progress = Progress()
    for loss in (1.0, 3.0):
        progress.add(images=10, decoder_loss=loss, ctc_loss=2 * loss)
    progress.report(step=24, images=20, factor=1.0, left_s=60)
    assert not caplog.records
    progress.report(step=25, images=20, factor=1.0, left_s=60)
    assert "step 25, 20 images" in caplog.text
    assert "decoder 2.000, ctc 4.000" in caplog.text
    assert "1 min left" in caplog.text


def test_after_a_line_the_sums_begin_anew(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    progress = Progress()
    progress.add(images=1, decoder_loss=9.0, ctc_loss=9.0)
    progress.report(step=25, images=1, factor=1.0, left_s=0)
    caplog.clear()
    progress.add(images=1, decoder_loss=1.0, ctc_loss=1.0)
    progress.report(step=50, images=2, factor=1.0, left_s=0)
    assert "decoder 1.000" in caplog.text
