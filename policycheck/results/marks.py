"""The words that no file without exceptions has in it: such a file need not be looked at any closer."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from policycheck.model.resource import Inventory

_WORDS: Final = ("policycheck:", "checkov:skip", "bridgecrew:skip", "tfsec:", "trivy:", "kics-scan")
_BOM: Final = b"\xef\xbb\xbf"
_LARGEST: Final = 10_000_000


def may_hold(inventory: Inventory) -> bool:
    """Whether a source file of an inventory may have an exception in its comments."""
    if inventory.files is None:
        return any(resource.origin.span() is not None for resource in inventory)
    return any(has_words(read_source(file)) for file in inventory.files)


def has_words(text: str) -> bool:
    """Whether a text has one of the words, in any case."""
    lowered = text.lower()
    return any(word in lowered for word in _WORDS)


def read_source(file: str) -> str:
    """The text of an HCL file; empty for any other file, and for one too large or no longer there.

    Whether a file can be used is for its adapter to say: here it only has comments, or has none.
    """
    try:
        path = Path(file)
        if not file.endswith((".tf", ".tofu")) or path.stat().st_size > _LARGEST:
            return ""
        return decode(path.read_bytes())
    except (OSError, ValueError):
        return ""


def decode(raw: bytes) -> str:
    """Text in UTF-8, or UTF-16 with its mark; with line feeds alone at the ends of lines."""
    utf16 = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = raw.decode("utf-16", "replace") if utf16 else raw.removeprefix(_BOM).decode("utf-8", "replace")
    return text.replace("\r\n", "\n")
