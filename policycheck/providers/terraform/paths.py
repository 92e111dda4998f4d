"""Places below a resource: as keys, and as people write them."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def dotted(path: tuple[str | int, ...]) -> str:
    """``("rule", 0, "id")`` as ``rule[0].id``."""
    text = ""
    for key in path:
        text += f"[{key}]" if key.__class__ is int else f".{key}" if text else str(key)
    return text


@lru_cache(maxsize=4096)
def keys(field: str) -> tuple[str | int, ...]:
    """``rule.0.id`` as ``("rule", 0, "id")``."""
    return tuple(int(key) if key.isdecimal() else key for key in field.split(".")) if field else ()
