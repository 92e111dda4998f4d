"""How a snapshot of AWS Config, or the answer of a query to it, is told from other documents."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import Final

_GZIP: Final = b"\x1f\x8b"
_HEAD: Final = 4096
_ITEMS: Final = b'"configurationItems"'
_ANSWER: Final = (b'"Results"', b'"QueryInfo"')


def is_snapshot(raw: bytes) -> bool:
    """Whether a file, packed or not, is one that Config delivers (``{"fileVersion", "configurationItems"}``), or what
    ``aws configservice select-resource-config`` or ``get-resource-config-history`` write."""
    head = _unpacked_head(raw) if raw.startswith(_GZIP) else raw[:_HEAD]
    if not head.lstrip().startswith(b"{"):
        return False
    if _ITEMS in head:
        return True
    return _ANSWER[0] in head and not raw.startswith(_GZIP) and _ANSWER[1] in raw


def _unpacked_head(raw: bytes) -> bytes:
    try:
        return gzip.GzipFile(fileobj=io.BytesIO(raw)).read(_HEAD)
    except (OSError, EOFError, zlib.error):
        return b""
