"""Who works at this computer by the system's account, for records that name nobody else."""

import getpass

UNKNOWN = "unknown"


def system_user() -> str:
    """Return the account's name; `unknown` where the system has only a number, as in containers."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # by Python's version and system
        return UNKNOWN
