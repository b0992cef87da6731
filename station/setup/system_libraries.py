"""The shared libraries that Qt and OpenCV expect from a Linux system: which are missing, which
packages hold them on Debian and Ubuntu, and how they get there.

The list was read from the NEEDED entries of PySide6 6.11.3 (Core, Gui, Widgets, Test, Network,
the xcb, wayland and offscreen platforms) and of opencv-python 5.0.0.93, less what their wheels
bring along.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable

PACKAGES = {
    "libstdc++.so.6": "libstdc++6",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}

Run = Callable[[list[str]], int]


def loads(library: str) -> bool:
    """Return whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(
    *, platform: str = sys.platform, can_load: Callable[[str], bool] = loads
) -> list[str]:
    """Return the libraries that the loader does not find; none are needed outside Linux."""
    if platform != "linux":
        return []
    return [library for library in PACKAGES if not can_load(library)]


def packages_for(libraries: Iterable[str]) -> list[str]:
    """Return the Debian packages that hold the libraries, each once."""
    return list(dict.fromkeys(PACKAGES[library] for library in libraries))


def install_line(libraries: Iterable[str]) -> str:
    """Return what a person does about missing libraries."""
    wanted = list(libraries)
    if shutil.which("apt-get") is None:
        return f"install the packages that hold {', '.join(wanted)}"
    return f"sudo apt-get install -y {' '.join(packages_for(wanted))}"


def can_install() -> bool:
    """Return whether we may install packages ourselves: root, with apt."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: list[str], *, run: Run) -> bool:
    """Install Debian packages; return whether apt said that it went well."""
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    apt += ["-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]
    run([*apt, "update"])
    return run([*apt, "install", "-y", "--no-install-recommends", *packages]) == 0


def run_quietly(command: list[str]) -> int:
    """Run a command of which only the errors matter to a person."""
    return subprocess.call(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
