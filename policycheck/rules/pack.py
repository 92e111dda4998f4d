"""Packs of rules: found, and kept ready so that a run pays neither for YAML nor for schema validation."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import orjson

from policycheck import __version__
from policycheck.errors import PolicycheckError
from policycheck.rules.rule import Rule

_PACKAGE = Path(__file__).resolve().parent.parent


def builtin_pack() -> Path:
    """The HIPAA pack: inside the installed package, or at the top of a source checkout."""
    installed = _PACKAGE / "packs" / "hipaa"
    return installed if installed.is_dir() else _PACKAGE.parent / "rules" / "hipaa"


def load_pack(extra: Sequence[Path] = ()) -> list[Rule]:
    """The built-in rules and those of the folders `extra`.

    Raises PolicycheckError for a faulty rule, with its place, and for an id that stands in two packs.
    """
    rules: dict[str, Rule] = {}
    for directory in (builtin_pack(), *extra):
        for data in _ready(directory):
            rule = Rule(data)
            if rule.id in rules:
                raise PolicycheckError(f"rule {rule.id} is in another pack already", str(directory / rule.source))
            rules[rule.id] = rule
    return list(rules.values())


def _ready(directory: Path) -> list[dict[str, Any]]:
    """The rules of a folder, from the cache if exactly these files were validated before."""
    files = _files(directory)
    digest = hashlib.blake2b(__version__.encode(), digest_size=16)
    for path in (*files, *_vocabulary()):
        digest.update(f"\0{path.name}\0".encode())
        try:
            digest.update(path.read_bytes())
        except OSError as error:
            raise PolicycheckError(f"cannot be read: {error.strerror}", str(path)) from None
    cached = _cache_folder() / f"pack-{digest.hexdigest()}.json"
    try:
        rules: list[dict[str, Any]] = orjson.loads(cached.read_bytes())
    except (OSError, ValueError):
        from policycheck.rules.load import load_rules

        rules = load_rules(directory, files)
        _keep(cached, orjson.dumps(rules))
    return rules


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


def _cache_folder() -> Path:
    base = os.environ.get("POLICYCHECK_CACHE_DIR")
    if base:
        return Path(base)
    from platformdirs import user_cache_path

    return user_cache_path("policycheck")


def _keep(path: Path, data: bytes) -> None:
    """Writes the cache, whole or not at all; a place that cannot be written only costs time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
        os.replace(file.name, path)
    except OSError:
        pass
