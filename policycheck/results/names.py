"""The names under which rules are known: their own ids, and those of other tools through their aliases."""

from __future__ import annotations

import csv
import difflib
import functools
from collections.abc import Iterable
from pathlib import Path

from policycheck.results.waiver import EVERY_RULE
from policycheck.rules.rule import Rule


class RuleNames:
    """Finds rules by any of their names, in any case."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._ids: dict[str, set[str]] = {}
        self._own = []
        for rule in rules:
            self._own.append(rule.id)
            for name in (rule.id, *rule.aliases):
                for spelling in _spellings(name.lower()):
                    self._ids.setdefault(spelling, set()).add(rule.id)

    def find(self, name: str) -> set[str]:
        """The ids of the rules that `name` stands for; none where it is unknown."""
        if name == EVERY_RULE:
            return set(self._own)
        name = name.lower()
        return self._ids.get(name) or self._ids.get(_trivy_names().get(name, ""), set())

    def unknown(self, name: str) -> str:
        """What to say of a name that is none, with the nearest one that is."""
        near = difflib.get_close_matches(name.lower(), self._own, 1) or difflib.get_close_matches(
            name.lower(), self._ids, 1
        )
        return f"unknown rule {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")


def _spellings(name: str) -> Iterable[str]:
    """Trivy drops the prefix ``AVD-`` of its ids in newer versions."""
    yield name
    if name.startswith("avd-"):
        yield name.removeprefix("avd-")


@functools.cache
def _trivy_names() -> dict[str, str]:
    """Trivy's id by its long id, which tfsec's comments use (some in an older form): ``aws-s3-enable-logging``."""
    with Path(__file__).with_name("trivy_names.csv").open(encoding="utf-8", newline="") as file:
        return {row["long_id"]: row["id"].lower() for row in csv.DictReader(file)}
