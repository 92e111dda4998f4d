"""Packs of rules: found, and kept ready so that a run pays neither for YAML nor for schema validation."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from policycheck.cache import Cache
from policycheck.errors import PolicycheckError
from policycheck.rules.rule import Rule
from policycheck.rules.safeguards import is_proposed

MANIFEST: Final = "pack.yaml"
_NO_RULES: Final = (MANIFEST, "attestations.yaml")
"""What lies in a pack and is no rule: its settings, and cases beside their rules."""

_PACKAGE = Path(__file__).resolve().parent.parent


def builtin_pack() -> Path:
    """The HIPAA pack: inside the installed package, or at the top of a source checkout."""
    installed = _PACKAGE / "packs" / "hipaa"
    return installed if installed.is_dir() else _PACKAGE.parent / "rules" / "hipaa"


def proposed_pack() -> Path:
    """The rules that only the proposed Security Rule asks for."""
    return builtin_pack().with_name("hipaa-nprm-2025")


def load_pack(extra: Sequence[Path] = (), cache: Cache | None = None) -> list[Rule]:
    """The built-in rules and those of the folders `extra`, kept in `cache` once they are validated.

    A later pack may change the severity of an earlier one's rules, or switch them off (``pack.yaml``).
    Raises PolicycheckError for a faulty rule, with its place, and for an id that stands in two packs.
    """
    rules: dict[str, Rule] = {}
    proposed = (proposed_pack(),) if is_proposed() else ()
    for directory in (builtin_pack(), *proposed, *extra):
        ready = _ready(directory, cache or Cache())
        for id_, change in ready["override"].items():
            _override(rules, id_, change, directory)
        for data in ready["rules"]:
            rule = Rule(data, str(directory))
            if rule.id in rules:
                raise PolicycheckError(f"rule {rule.id} is in another pack already", str(directory / rule.source))
            rules[rule.id] = rule
    return list(rules.values())


def faults(directory: Path) -> Iterator[PolicycheckError]:
    """Everything that is wrong with the rules of a folder, each with its place."""
    from policycheck.rules.load import load_manifest, load_rule

    try:
        prefix = load_manifest(directory).get("prefix", "")
    except PolicycheckError as error:
        prefix = ""
        yield error
    for path in _files(directory):
        try:
            load_rule(path, path.relative_to(directory).as_posix(), prefix)
        except PolicycheckError as error:
            yield error


def _override(rules: dict[str, Rule], id_: str, change: dict[str, Any], directory: Path) -> None:
    if id_ not in rules:
        raise PolicycheckError(f"override of {id_}, which no earlier pack has", str(directory / MANIFEST))
    if change.get("enabled") is False:
        del rules[id_]
    elif "severity" in change:
        rules[id_].severity = change["severity"]


def _ready(directory: Path, cache: Cache) -> dict[str, Any]:
    """The rules and overrides of a folder, from the cache if exactly these files were validated before."""
    files = _files(directory)
    source = bytearray()
    manifest = directory / MANIFEST
    for path in (*files, *([manifest] if manifest.is_file() else ()), *_vocabulary()):
        try:
            source += b"\0%s\0%s" % (path.name.encode(), path.read_bytes())
        except OSError as error:
            raise PolicycheckError(f"cannot be read: {error.strerror}", str(path)) from None
    kept: dict[str, Any] | None = cache.load("pack", bytes(source))
    if kept is None:
        from policycheck.rules.load import load_manifest, load_rules

        found = load_manifest(directory)
        rules = load_rules(directory, files, found.get("prefix", ""))
        kept = {"rules": rules, "override": found.get("override", {})}
        cache.store("pack", bytes(source), kept)
    return kept


def _files(directory: Path) -> list[Path]:
    found = [
        Path(folder, name)
        for folder, _, names in os.walk(directory)
        for name in names
        if name.endswith((".yaml", ".yml")) and name not in _NO_RULES
    ]
    if not found and not directory.is_dir():
        raise PolicycheckError("no such folder of rules", str(directory))
    return sorted(found)


def _vocabulary() -> Iterable[Path]:
    """What else decides whether a rule is valid: the kinds, the safeguards and the schema."""
    yield from sorted((_PACKAGE / "model" / "kinds").glob("*.py"))
    yield _PACKAGE / "rules" / "safeguards.csv"
    if is_proposed():
        yield _PACKAGE / "rules" / "safeguards-nprm-2025.csv"
    yield _PACKAGE / "rules" / "rule.schema.json"
    yield _PACKAGE / "rules" / "pack.schema.json"
