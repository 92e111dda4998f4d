"""How an export of Cloud Asset Inventory is told from other documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson


def is_export(text: bytes | str) -> bool:
    """Whether a text begins as an export does: an array of assets, or a line for each."""
    raw = text.encode("utf-8", "replace") if isinstance(text, str) else text
    head = raw.lstrip()[:65_536]
    if not (b'"asset_type"' in head or b'"assetType"' in head):
        return False
    if head.startswith(b"["):
        return head[1:].lstrip().startswith(b"{")
    try:
        first = orjson.loads(raw.lstrip().partition(b"\n")[0])
    except orjson.JSONDecodeError:
        return False
    return isinstance(first, dict) and is_asset(first)


def is_asset(document: Mapping[str, Any]) -> bool:
    """Whether a JSON object is an asset."""
    type_ = document.get("assetType", document.get("asset_type"))
    return isinstance(document.get("name"), str) and isinstance(type_, str)
