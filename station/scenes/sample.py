"""One picture that is shipped, and how to draw it again."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Sample:
    """A picture with its recipe and code. `render` takes the scale, 1.0 as shipped."""

    kind: str
    file: str
    recipe: str
    code: str
    render: Callable[[float], NDArray[np.uint8]]
