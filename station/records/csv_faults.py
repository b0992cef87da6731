"""What keeps a CSV file from being written, and what to do about it, in plain words."""

import errno
import os

_CURES = {
    errno.ENOSPC: "The disk is full: free some space",
    errno.EDQUOT: "The disk quota is used up: free some space",
    errno.ENOENT: "The folder is missing: create it, or connect the drive",
    errno.ENOTDIR: "The folder is missing: create it, or connect the drive",
    errno.EACCES: "Close it in other programs, and check that the folder may be written",
    errno.EPERM: "Close it in other programs, and check that the folder may be written",
    errno.EROFS: "The drive is write-protected: unlock it",
    errno.EISDIR: "A folder has this name: move it away",
}


def cause_of(fault: OSError) -> str:
    """Return what the system says."""
    return os.strerror(fault.errno) if fault.errno else str(fault)


def cure_of(fault: OSError) -> str:
    """Return what to do now, without a full stop."""
    return _CURES.get(fault.errno or 0, "Check the drive")
