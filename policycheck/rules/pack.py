"""Packs of rules: found, and kept ready so that a run pays neither for YAML nor for schema validation."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import orjson

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

    A later pack may change the severity of an earlier one's rules, add safeguards, or switch them off (``pack.yaml``).
    Raises PolicycheckError for a faulty rule, with its place, and for an id that stands in two packs.
    """
    rules: dict[str, Rule] = {}
    kinds: dict[str, str] = {}
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
            kinds[rule.id] = rule.kind
    _check_implications(rules.values(), kinds)
    return list(rules.values())


def faults(directory: Path) -> Iterator[PolicycheckError]:
    """Everything that is wrong with the rules of a folder, each with its place."""
    from policycheck.rules.load import load_manifest, load_rule

    try:
        prefix = load_manifest(directory).get("prefix", "")
    except PolicycheckError as error:
        prefix = ""
        yield error
    for path in map(Path, _files(directory)):
        try:
            load_rule(path, path.relative_to(directory).as_posix(), prefix)
        except PolicycheckError as error:
            yield error


def _check_implications(rules: Iterable[Rule], kinds: Mapping[str, str]) -> None:
    """Raises PolicycheckError for a rule that is said to be implied by none, or by one on something else."""
    for rule in rules:
        for id_ in rule.implied_by:
            if kinds.get(id_) != rule.kind:
                fault = "there is no such rule" if id_ not in kinds else f"that rule is on {kinds[id_]}"
                raise PolicycheckError(f"{rule.id} is implied_by {id_}: {fault}", str(Path(rule.pack, rule.source)))


def _override(rules: dict[str, Rule], pattern: str, change: dict[str, Any], directory: Path) -> None:
    fitting = [id_ for id_ in rules if fnmatch.fnmatchcase(id_, pattern)]
    if not fitting:
        raise PolicycheckError(f"override of {pattern}, which no earlier pack has", str(directory / MANIFEST))
    for id_ in fitting:
        if change.get("enabled") is False:
            del rules[id_]
            continue
        rule = rules[id_]
        rule.severity = change.get("severity", rule.severity)
        rule.safeguards = list(dict.fromkeys([*rule.safeguards, *change.get("safeguards", ())]))


def validated(directory: Path) -> dict[str, Any]:
    """The rules and overrides of a folder. Raises PolicycheckError for a faulty one, with its place."""
    from policycheck.rules.load import load_manifest, load_rules

    found = load_manifest(directory)
    rules = load_rules(directory, map(Path, _files(directory)), found.get("prefix", ""))
    return {"rules": rules, "override": found.get("override", {})}


def _ready(directory: Path, cache: Cache) -> dict[str, Any]:
    """The rules and overrides of a folder: a pack of the package was validated when the package was built
    (``scripts/build_hook.py``); another comes from the cache if exactly these files were validated before."""
    if directory.parent == _PACKAGE / "packs":
        ready: dict[str, Any] = orjson.loads(directory.with_suffix(".json").read_bytes())
        return ready
    files = _files(directory)
    source = bytearray()
    manifest = str(directory / MANIFEST)
    for path in (*files, *([manifest] if os.path.isfile(manifest) else ()), *_vocabulary()):
        try:
            # Hundreds of small files at every start: opened without the objects that Path and a buffer would be.
            with open(path, "rb", buffering=0) as file:
                source += b"\0%s\0%s" % (os.path.basename(path).encode(), file.readall())
        except OSError as error:
            raise PolicycheckError(f"cannot be read: {error.strerror}", path) from None
    known: dict[str, Any] | None = cache.load("pack", bytes(source))
    if known is None:
        known = validated(directory)
        cache.store("pack", bytes(source), known)
    return known


def _files(directory: Path) -> list[str]:
    found = [
        os.path.join(folder, name)
        for folder, _, names in os.walk(directory)
        for name in names
        if name.endswith((".yaml", ".yml")) and name not in _NO_RULES
    ]
    if not found and not directory.is_dir():
        raise PolicycheckError("no such folder of rules", str(directory))
    return sorted(found)


def _vocabulary() -> Iterable[str]:
    """What else decides whether a rule is valid: the kinds, the safeguards and the schema."""
    yield from sorted(map(str, (_PACKAGE / "model" / "kinds").glob("*.py")))
    own = os.path.dirname(__file__)
    names = ("safeguards.csv", *(("safeguards-nprm-2025.csv",) if is_proposed() else ()))
    yield from (os.path.join(own, name) for name in (*names, "rule.schema.json", "pack.schema.json"))
