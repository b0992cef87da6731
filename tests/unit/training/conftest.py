"""Nothing here may use more than one thread: the suite shares its cores with other work."""

import cv2
import pytest


@pytest.fixture(autouse=True)
def one_thread() -> None:
    """Keep OpenCV on one thread."""
    cv2.setNumThreads(1)
