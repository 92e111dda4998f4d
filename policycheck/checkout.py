"""The checkout around a file: found by its ``.git``, without running git."""

from __future__ import annotations

import os
from pathlib import Path


def checkout_root(path: str) -> Path | None:
    """The folder at or above `path` that has a ``.git``; None where there is none."""
    start = Path(path).resolve()
    return next((folder for folder in (start, *start.parents) if (folder / ".git").exists()), None)


def within_checkout(path: str, otherwise: str) -> str:
    """`path` as it is named below its checkout's root, with forward slashes; below `otherwise` where it has none."""
    root = checkout_root(path) or Path(otherwise).resolve()
    relative = Path(os.path.relpath(Path(path).resolve(), root)).as_posix()
    return "" if relative == "." else relative
