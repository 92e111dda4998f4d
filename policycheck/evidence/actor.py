"""Who does something to the store."""

from __future__ import annotations

import getpass
import platform


def actor() -> dict[str, str]:
    """The user and the host that this runs as."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # a container's user may have no name
        user = ""
    return {"user": user, "host": platform.node()}
