"""Makes a network's probabilities say how often a character is right.

One curve per way a line was read, fitted on synthetic lines by `station.training.calibrate` and
kept beside the weights it was fitted for.
"""

import hashlib
import json
import logging
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

from station.domain.errors import ModelError
from station.recognition.decoded_line import ReadCharacter, Source

log = logging.getLogger(__name__)

CALIBRATION = "calibration.json"
WEIGHTS = "model.safetensors"
_VERSION = 1
_EDGE = 1e-6


@dataclass(frozen=True, slots=True)
class Curve:
    """Platt scaling: a straight line through the log odds. It keeps the order while slope > 0."""

    slope: float = 1.0
    offset: float = 0.0

    def calibrated(self, probability: float) -> float:
        """Return the probability (0 to 1) that a character read with `probability` is right."""
        if self == _SAME:
            return probability
        odds = self.slope * log_odds(probability) + self.offset
        return 1 / (1 + math.exp(-odds))


_SAME = Curve()
Calibration = Mapping[Source, Curve]
NOT_CALIBRATED: Calibration = dict.fromkeys(get_args(Source), _SAME)


def log_odds(probability: float) -> float:
    """Return the logarithm of p / (1 - p); 0 and 1 count as a millionth beside them."""
    kept = min(max(probability, _EDGE), 1 - _EDGE)
    return math.log(kept / (1 - kept))


def calibrated(read: ReadCharacter, curve: Curve) -> ReadCharacter:
    """Return the character with its probability by the curve; the others share the rest as before.

    Nothing that was less probable than the read character becomes more probable than it.
    """
    own = curve.calibrated(read.probability)
    scale = (1 - own) / max(1 - read.probability, _EDGE)
    others = tuple(
        (text, own if text == read.text else min(probability * scale, own, 1 - own))
        for text, probability in read.alternatives
    )
    return replace(read, probability=own, alternatives=others)


def load_calibration(folder: Path) -> Calibration:
    """Return the curves of a model folder; none at all where it has no file for its weights.

    ModelError if the file is there and cannot be understood.
    """
    path = folder / CALIBRATION
    if not path.is_file():
        log.info("%s has no %s: probabilities are the network's own", folder, CALIBRATION)
        return NOT_CALIBRATED
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        curves = _curves(content)
        weights = str(content["weights"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"{path} cannot be understood: {error!r}. "
            f"Write it again with: python3 -m station.training.calibrate {folder}"
        ) from error
    if weights != digest_of_weights(folder):
        log.warning(
            "%s was fitted for other weights and is not used. "
            "Fit it again with: python3 -m station.training.calibrate %s",
            path,
            folder,
        )
        return NOT_CALIBRATED
    return curves


def save_calibration(folder: Path, calibration: Calibration, *, lines: int) -> None:
    """Write the curves, fitted on so many lines, for the weights in `folder`."""
    content = {
        "version": _VERSION,
        "weights": digest_of_weights(folder),
        "lines": lines,
        "curves": {
            source: {"slope": round(curve.slope, 4), "offset": round(curve.offset, 4)}
            for source, curve in calibration.items()
        },
    }
    text = json.dumps(content, indent=2) + "\n"
    (folder / CALIBRATION).write_text(text, encoding="utf-8")


def digest_of_weights(folder: Path) -> str:
    """Return the SHA-256 sum of the folder's weights, 64 hex digits."""
    return hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest()


def _curves(content: Any) -> Calibration:
    if content["version"] != _VERSION:
        raise ValueError(f"version {content['version']} is not known")
    found = {
        source: Curve(float(each["slope"]), float(each["offset"]))
        for source, each in ((name, content["curves"][name]) for name in get_args(Source))
    }
    if not all(0 < c.slope < math.inf and math.isfinite(c.offset) for c in found.values()):
        raise ValueError("a slope must be more than 0, and all numbers finite")
    return found
