"""Gets Qt ready for a window that nobody sees. Call it before anything of Qt is imported."""

import os


def prepare_offscreen() -> None:
    """Draw into memory unless the environment already says where to."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")  # cameras that are not there are tried
    from station.window.library_order import prepare_libraries

    prepare_libraries()
