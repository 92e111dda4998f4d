"""How an export of Azure's resources is told from other documents."""

from __future__ import annotations

import re
from typing import Final

_LIST: Final = re.compile(r'\s*(?:\{(?:\s*"\w+"\s*:\s*[^,\[{]*,)*\s*"(?:data|value)"\s*:\s*)?\[\s*\{', re.I)
"""A list of objects, by itself or as the rows of an answer, before which stand its numbers and its token."""
_ID: Final = re.compile(r'"id"\s*:\s*"/subscriptions/', re.I)
_TYPE: Final = re.compile(r'"type"\s*:\s*"microsoft\.', re.I)
_HEAD: Final = 65_536


def is_export(text: bytes | str) -> bool:
    """Whether a text begins as rows of Resource Graph or as a list of resources."""
    head = text[:_HEAD]
    if isinstance(head, bytes):
        head = head.decode("utf-8", "replace")
    return _LIST.match(head) is not None and _ID.search(head) is not None and _TYPE.search(head) is not None
