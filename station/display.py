"""Tells whether a window can be opened, before Qt is asked: Qt ends the process if it cannot."""

import ctypes
import ctypes.util
import os
import sys
from pathlib import Path


def has_display() -> bool:
    """Say whether there is a screen that answers. Qt platforms without a screen count as one."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal", "vnc"):
        return True
    if sys.platform in ("win32", "darwin"):
        return True
    return _wayland_answers() or _x11_answers()


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and Path(folder, name or "").is_socket()


def _x11_answers() -> bool:
    """Open and close a connection with libxcb, which Qt's own X11 platform needs, too."""
    name = ctypes.util.find_library("xcb")
    if not os.environ.get("DISPLAY") or name is None:
        return False
    xcb = ctypes.CDLL(name)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    is_open = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return is_open
