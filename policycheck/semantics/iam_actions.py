"""What AWS's Service Authorization Reference says of actions: their access level, for those that can be limited.

Only actions that a statement can limit to named resources are listed: what cannot be limited is no fault of a policy
that allows it on every resource.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

PERMISSIONS: Final = "P"
WRITE: Final = "W"
LEVELS: Final = "PWTRL"
"""Permissions management, write, tagging, read, list."""

_FILE: Final = Path(__file__).with_name("data") / "iam_actions.txt"


@cache
def _lines() -> dict[str, str]:
    """The reference's line of each service, still as text: a policy names few of 446 services."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return {line.partition("\t")[0]: line for line in lines if not line.startswith("#")}


@lru_cache(maxsize=512)
def _actions(service: str, level: str) -> tuple[str, ...]:
    for column in _lines().get(service, "").split("\t")[1:]:
        if column[0] == level:
            return tuple(f"{service}:{name}" for name in column[2:].split(","))
    return ()


@lru_cache(maxsize=4096)
def limitable(pattern: str, levels: str = LEVELS) -> tuple[str, ...]:
    """The actions of some levels, in lower case, that an action pattern matches and that could be limited."""
    prefix, colon, name = pattern.partition(":")
    if pattern == "*" or (not colon and "*" in pattern):
        prefix, name = "*", "*"
    services = [s for s in _lines() if matches(prefix, s)] if "*" in prefix or "?" in prefix else [prefix]
    found = [action for service in services for level in levels for action in _actions(service, level)]
    if name == "*":
        return tuple(found)
    return tuple(action for action in found if matches(name, action.partition(":")[2]))


@lru_cache(maxsize=4096)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(re.escape(pattern).replace(r"\*", ".*").replace(r"\?", "."), re.S)


def matches(pattern: str, name: str) -> bool:
    """Whether a pattern with ``*`` and ``?`` matches a name, both in lower case."""
    return pattern == name or (("*" in pattern or "?" in pattern) and _pattern(pattern).fullmatch(name) is not None)
