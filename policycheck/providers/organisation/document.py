"""The document behind an attestation: whether it is there, and its digest."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import Any, NamedTuple

from policycheck.checkout import checkout_root
from policycheck.model.values import Unknown


class Evidence(NamedTuple):
    """What is known of a document.

    Attributes:
        named: its path or address as the attestation has it; empty where it names none.
        there: whether it is a file that is there, or an address with a digest, which is not fetched.
        digest: ``sha256:…``; empty where it is not there.
        unchanged: whether the digest is the one that the attestation gives; None where it gives none.
    """

    named: str
    there: bool | Unknown
    digest: str
    unchanged: bool | Unknown | None


def evidence_of(document: Any, folder: Path) -> Evidence:
    """Looks at the ``document`` of an attestation whose file lies in `folder`.

    Nothing outside of the checkout around that folder (or, without one, of the folder itself) is opened: a file that
    somebody else wrote must not learn of what else lies on this machine.
    """
    given = document if isinstance(document, dict) else {"path": document}
    if "url" in given:
        return Evidence(given["url"], True, _canonical(given["sha256"]), None)
    name = given.get("path")
    if not name:
        return Evidence("", False, "", None)
    wanted = _canonical(given["sha256"]) if "sha256" in given else None
    try:
        digest = _digest(name, folder)
    except FileNotFoundError:
        return Evidence(name, False, "", None)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        reason = Unknown(f"the document cannot be read: {getattr(error, 'strerror', None) or error}")
        return Evidence(name, reason, "", None if wanted is None else reason)
    return Evidence(name, True, digest, None if wanted is None else digest == wanted)


def _digest(name: str, folder: Path) -> str:
    """Raises OSError where the file cannot be read, ValueError where it is none that may be."""
    around = (checkout_root(str(folder)) or folder).resolve()
    path = (folder / name).resolve()
    if not path.is_relative_to(around):
        raise ValueError("it lies outside of the folder of the attestations and of its checkout")
    # A pipe or a device would block or never end.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise ValueError("it is no file")
        return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"


def _canonical(digest: str) -> str:
    return f"sha256:{digest.lower().removeprefix('sha256:')}"
