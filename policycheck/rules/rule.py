"""A rule as the engine and the reports see it."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from functools import cached_property
from typing import Any, Final

from policycheck.rules.condition import Condition, attributes_of, compile_condition, describe, flag_of
from policycheck.rules.safeguards import safeguards

SEVERITIES: Final = ("critical", "high", "medium", "low")
"""Worst first."""

PROVIDERS: Final = ("aws", "azure", "gcp", "organisation")
"""Who provides what a rule judges: a cloud, or the organisation itself with what it attests."""

FIRST_VERSION: Final = "0.1.0"
"""What a rule that does not say otherwise has been there since."""


class Rule:
    """One control on one kind of resource, for every provider that has it.

    Attributes:
        id: readable and stable: ``object-store-encrypted-at-rest``.
        kind: the kind of resource that it judges.
        severity: one of `SEVERITIES`.
        safeguards: the sections of 45 CFR part 164 that it assesses.
        why: what happens without it, in a sentence or two.
        fix: what to change, per provider; its keys say which providers have the control.
        aliases: ids under which other tools know the same control.
        implied_by: rules that, where they fail for the same argument, make this one fail too.
        since: the first version of its pack that has it.
        changes: what changed in its meaning, as pairs of a version and words.
        pack: the folder of its pack.
        source: the file that it was read from, below `pack`.
    """

    def __init__(self, data: Mapping[str, Any], pack: str = "") -> None:
        self.pack = pack
        self._lowered: Rule | None = None
        self.id: str = data["id"]
        self.title: str = data["title"]
        self.kind: str = data["kind"]
        self.severity: str = data["severity"]
        self.safeguards: list[str] = data["safeguards"]
        self.why: str = data["why"]
        self.fix: dict[str, str] = data["fix"]
        self.aliases: list[str] = data.get("aliases", [])
        self.implied_by: list[str] = data.get("implied_by", [])
        self.since: str = data.get("since", FIRST_VERSION)
        self.changes: list[tuple[str, str]] = [(c["version"], c["what"]) for c in data.get("changes", ())]
        self.precision: str = data.get("precision", "high")
        self.source: str = data.get("source", "")
        self._when: Mapping[str, Any] | None = data.get("when")
        self._assert: Mapping[str, Any] = data["assert"]

    def lowered(self) -> Rule:
        """The same rule, one severity lower: for what holds no PHI."""
        if self._lowered is None:
            self._lowered = copy(self)
            self._lowered.severity = SEVERITIES[min(SEVERITIES.index(self.severity) + 1, len(SEVERITIES) - 1)]
        return self._lowered

    @cached_property
    def requirements(self) -> dict[str, str]:
        """For each safeguard whether it is ``required`` or ``addressable``; empty for a standard that only its
        specifications fill in."""
        known = safeguards()
        return {section: known[section].requirement for section in self.safeguards}

    @property
    def providers(self) -> list[str]:
        return [provider for provider in PROVIDERS if provider in self.fix]

    @property
    def reads(self) -> frozenset[str]:
        """The attributes that the rule reads, as ``kind.attribute``."""
        trees = [self._assert] if self._when is None else [self._when, self._assert]
        return frozenset(f"{self.kind}.{name}" for tree in trees for name in attributes_of(tree))

    @cached_property
    def applies(self) -> Condition | None:
        """When the rule applies to a resource; None where it always does."""
        return compile_condition(self._when) if self._when else None

    @cached_property
    def holds(self) -> Condition:
        """What the rule wants."""
        return compile_condition(self._assert)

    @cached_property
    def flag(self) -> tuple[str, bool] | None:
        """The attribute, and the value of it, that are all that the rule asks for; None where it asks for more."""
        return None if self._when else flag_of(self._assert)

    @property
    def condition_of_application(self) -> str:
        """When the rule applies, in words; empty where it always does."""
        return describe(self._when) if self._when else ""

    @property
    def wanted(self) -> str:
        """What the rule wants, in words."""
        return describe(self._assert)
