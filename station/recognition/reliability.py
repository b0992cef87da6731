"""Whether probabilities keep what they promise: read characters against the truth."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

BINS = 15


def right_characters(read: str, truth: str) -> list[bool]:
    """Return for each character of `read` whether it is the truth's, at the least edit distance.

    A character of the truth that was left out counts against the one read behind its gap.
    """
    is_right = [True] * len(read)
    for step in Levenshtein.opcodes(read, truth):
        if step.tag in ("replace", "delete"):
            is_right[step.src_start : step.src_end] = [False] * (step.src_end - step.src_start)
        elif step.tag == "insert" and read:
            is_right[min(step.src_start, len(read) - 1)] = False
    return is_right


def expected_calibration_error(probabilities: Sequence[float], is_right: Sequence[bool]) -> float:
    """Return the mean gap between probability and share of right ones, 0 to 1; 0 for nothing.

    Over 15 bins of equal width, weighted by what they hold: Naeini et al., "Obtaining Well
    Calibrated Probabilities Using Bayesian Binning" (2015).
    """
    promised = np.asarray(probabilities, np.float64)
    kept: NDArray[np.float64] = np.asarray(is_right, np.float64)
    bins = np.minimum((promised * BINS).astype(int), BINS - 1)
    gaps = [abs(float((promised - kept)[bins == number].sum())) for number in range(BINS)]
    return sum(gaps) / max(len(promised), 1)
