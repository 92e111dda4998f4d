"""Digests of files that were assessed, by which an auditor tells that they are those at hand."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from policycheck.evidence.record import canonical, digest

_READ: Final = (".tf", ".tf.json", ".tofu", ".tofu.json", ".tfvars", ".tfvars.json", ".yaml", ".yml")


def digest_of(path: str) -> str:
    """The SHA-256 of a file; of a folder, that of its files' names and digests. Empty where it can't be read."""
    try:
        if not os.path.isdir(path):
            return _file(path)
        return digest(canonical(sorted([os.path.relpath(file, path), _file(file)] for file in _files(path))))
    except OSError:
        return ""


def _files(folder: str) -> Iterator[str]:
    for inner, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (str(Path(inner, name)) for name in names if name.endswith(_READ))


def _file(path: str) -> str:
    with Path(path).open("rb") as file:
        return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"
