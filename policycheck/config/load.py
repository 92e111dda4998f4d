"""Finds ``policycheck.yaml`` and reads it. Whoever has none pays for neither YAML nor its schema."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from policycheck.model.scope import PhiScope
    from policycheck.results.waiver import Waiver

NAME: Final = "policycheck.yaml"
SCHEMA: Final = Path(__file__).with_name("config.schema.json")


class Config:
    """The settings of a file; each is None or empty where the file says nothing of it."""

    __slots__ = (
        "baseline", "exceptions", "fail_on", "fail_on_unknown", "file", "phi", "profile", "provider", "rule", "rules",
        "safeguard", "severity", "show_passed", "skip_rule",
    )  # fmt: skip

    def __init__(self, file: str = "", **settings: Any) -> None:
        self.file = file
        self.fail_on: str | None = None
        self.fail_on_unknown = False
        self.severity: str | None = None
        self.rule: list[str] = []
        self.skip_rule: list[str] = []
        self.safeguard: list[str] = []
        self.provider: list[str] = []
        self.rules: list[Path] = []
        self.baseline: str | None = None
        self.show_passed = False
        self.exceptions: list[Waiver] = []
        self.phi: PhiScope | None = None
        self.profile: str | None = None
        self.override(**settings)

    def override(self, **options: Any) -> None:
        """Sets what was given on the command line, which wins."""
        for name, value in options.items():
            if value:
                setattr(self, name, value)


def find_config(first: str) -> str | None:
    """The nearest ``policycheck.yaml`` above a path, no further up than the root of its repository.

    Outside of a repository that is the current folder, where the path lies below it, or the path's own folder.
    """
    start = os.path.abspath("." if first == "-" else first)
    folder = start if os.path.isdir(start) else os.path.dirname(start)
    here = os.getcwd()
    below = folder == here or folder.startswith(os.path.join(here, ""))
    candidates = []
    while True:
        candidates.append(folder)
        parent = os.path.dirname(folder)
        if os.path.exists(os.path.join(folder, ".git")):
            break
        if parent == folder:
            candidates = candidates[: candidates.index(here) + 1] if below else candidates[:1]
            break
        folder = parent
    return next((path for c in candidates if os.path.isfile(path := os.path.join(c, NAME))), None)


def load_config(path: str | None) -> Config:
    """The settings in a file; those of no file at all where `path` is None.

    Raises PolicycheckError, with line and column, for what the schema refuses: a key that nothing reads above all.
    """
    if path is None:
        return Config()
    from policycheck.documents.document import Document
    from policycheck.documents.schema import validated

    shown = os.path.relpath(path) if os.path.isabs(path) and not os.path.relpath(path).startswith("..") else path
    document = Document.read(Path(path), shown)
    data = validated(document, SCHEMA) or {}
    folder = os.path.dirname(path)
    config = Config(file=shown)
    for key, value in data.items():
        if key == "rules":
            config.rules = [Path(folder, name) for name in value]
        elif key == "baseline":
            config.baseline = os.path.join(folder, value)
        elif key == "exceptions":
            config.exceptions = [
                waiver_of(entry, shown, *document.place(("exceptions", n))) for n, entry in enumerate(value)
            ]
        elif key == "phi":
            config.phi = scope_of(value)
        else:
            setattr(config, key.replace("-", "_"), value)
    return config


def scope_of(entry: Mapping[str, Any]) -> PhiScope:
    """The scope that a valid ``phi:`` describes."""
    from policycheck.model.scope import PhiScope

    tags = {tag: values if isinstance(values, list) else [values] for tag, values in entry.get("tags", {}).items()}
    listed = (entry.get(key, []) for key in ("names", "accounts", "modules"))
    return PhiScope(tags, *listed, lowers=entry.get("otherwise") == "lower")


def waiver_of(entry: Mapping[str, Any], file: str, line: int, column: int) -> Waiver:
    """The exception that a valid entry of ``exceptions:`` is, written at a place."""
    from policycheck.results.waiver import EXTERNAL, Waiver

    rules = entry["rule"] if isinstance(entry["rule"], list) else [entry["rule"]]
    return Waiver(
        EXTERNAL,
        "policycheck",
        tuple(rules),
        file,
        line,
        column,
        reason=entry.get("reason", "").strip(),
        alternative=entry.get("alternative", "").strip(),
        approved_by=entry.get("approved_by", "").strip(),
        until=date.fromisoformat(entry["until"]) if "until" in entry else None,
        resource=entry["resource"],
    )
