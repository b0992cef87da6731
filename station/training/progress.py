"""The line that a training run writes every few steps."""

import logging
import time

log = logging.getLogger(__name__)

LOG_EVERY_STEPS = 25


class Progress:
    """Adds up what happened since the last line."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._since = time.monotonic()
        self._steps = 0
        self._images = 0
        self._decoder_loss = 0.0
        self._ctc_loss = 0.0

    def add(self, *, images: int, decoder_loss: float, ctc_loss: float) -> None:
        """Count one step."""
        self._steps += 1
        self._images += images
        self._decoder_loss += decoder_loss
        self._ctc_loss += ctc_loss

    def report(self, *, step: int, images: int, factor: float, left_s: float) -> None:
        """Write the line at every 25th step and begin anew."""
        if step % LOG_EVERY_STEPS:
            return
        log.info(
            "step %d, %d images, %.0f/s, decoder %.3f, ctc %.3f, rate %.2f, %.0f min left",
            step,
            images,
            self._images / max(1e-6, time.monotonic() - self._since),
            self._decoder_loss / max(1, self._steps),
            self._ctc_loss / max(1, self._steps),
            factor,
            left_s / 60,
        )
        self._begin()
