"""Packs of rules: found, and kept ready so that a run pays neither for YAML nor for schema validation."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from policycheck.cache import Cache
from policycheck.errors import PolicycheckError
from policycheck.rules.rule import Rule

_PACKAGE = Path(__file__).resolve().parent.parent


def builtin_pack() -> Path:
    """The HIPAA pack: inside the installed package, or at the top of a source checkout."""
    installed = _PACKAGE / "packs" / "hipaa"
    return installed if installed.is_dir() else _PACKAGE.parent / "rules" / "hipaa"


def load_pack(extra: Sequence[Path] = (), cache: Cache | None = None) -> list[Rule]:
    """The built-in rules and those of the folders `extra`, kept in `cache` once they are validated.

    Raises PolicycheckError for a faulty rule, with its place, and for an id that stands in two packs.
    """
    rules: dict[str, Rule] = {}
    for directory in (builtin_pack(), *extra):
        for data in _ready(directory, cache or Cache()):
            rule = Rule(data)
            if rule.id in rules:
                raise PolicycheckError(f"rule {rule.id} is in another pack already", str(directory / rule.source))
            rules[rule.id] = rule
    return list(rules.values())


def _ready(directory: Path, cache: Cache) -> list[dict[str, Any]]:
    """The rules of a folder, from the cache if exactly these files were validated before."""
    files = _files(directory)
    source = bytearray()
    for path in (*files, *_vocabulary()):
        try:
            source += b"\0%s\0%s" % (path.name.encode(), path.read_bytes())
        except OSError as error:
            raise PolicycheckError(f"cannot be read: {error.strerror}", str(path)) from None
    kept: list[dict[str, Any]] | None = cache.load("pack", bytes(source))
    if kept is None:
        from policycheck.rules.load import load_rules

        kept = load_rules(directory, files)
        cache.store("pack", bytes(source), kept)
    return kept


def _files(directory: Path) -> list[Path]:
    found = [
        Path(folder, name)
        for folder, _, names in os.walk(directory)
        for name in names
        if name.endswith((".yaml", ".yml"))
    ]
    if not found and not directory.is_dir():
        raise PolicycheckError("no such folder of rules", str(directory))
    return sorted(found)


def _vocabulary() -> Iterable[Path]:
    """What else decides whether a rule is valid: the kinds, the safeguards and the schema."""
    yield from sorted((_PACKAGE / "model" / "kinds").glob("*.py"))
    yield _PACKAGE / "rules" / "safeguards.csv"
    yield _PACKAGE / "rules" / "rule.schema.json"
