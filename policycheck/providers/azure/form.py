"""How an export of Azure's resources is told from other documents."""

from __future__ import annotations

import re
from typing import Final

_LIST: Final = r'(?i)\A\s*(?:\{(?:\s*"\w+"\s*:\s*[^,\[{]*,)*\s*"(?:data|value)"\s*:\s*)?\[\s*\{'
"""A list of objects, by itself or as the rows of an answer, before which stand its numbers and its token."""
_ID: Final = r'(?i)"id"\s*:\s*"/subscriptions/'
_TYPE: Final = r'(?i)"type"\s*:\s*"microsoft\.'
_HEAD: Final = 65_536


def is_export(text: bytes | str) -> bool:
    """Whether a text begins as rows of Resource Graph or as a list of resources."""
    head = text[:_HEAD]
    if isinstance(head, bytes):
        head = head.decode("utf-8", "replace")
    return all(re.search(pattern, head) for pattern in (_LIST, _ID, _TYPE))
