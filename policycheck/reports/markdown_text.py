"""Text of an input in Markdown, so that it can neither format, link nor mention anybody."""

from __future__ import annotations

import re
from typing import Final

from policycheck.printable import clean

MARKS: Final = {"critical": "🟥", "high": "🟧", "medium": "🟨", "low": "🟦"}
_CELL: Final = 300
_PLAIN: Final = re.compile(r"[^`|\\]+")
_SPECIAL: Final = re.compile(r"[^A-Za-z0-9 ]")
_SPECIAL_IN_PROSE: Final = re.compile(r"[^A-Za-z0-9 ,.;()/'’-]")


def code(text: str) -> str:
    """`text` as code in a table's cell, whatever it holds."""
    text = clean(text).strip()
    text = text if len(text) <= _CELL else f"{text[:_CELL]}…"
    if not text:
        return ""
    if _PLAIN.fullmatch(text):
        return f"`{text}`"
    # A backtick or bar would end the code or the cell; as numbers, characters are never markup.
    return f"<code>{_SPECIAL.sub(_number, text)}</code>"


def prose(text: str) -> str:
    """`text` as it stands: a team's own rule may have any title."""
    return _SPECIAL_IN_PROSE.sub(_number, clean(text))


def _number(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
