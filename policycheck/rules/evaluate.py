"""Every rule on every resource of its kind."""

from __future__ import annotations

import re
from _blake2 import blake2b  # hashlib's own; hashlib itself loads the whole of OpenSSL, which takes milliseconds
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from policycheck.model.kinds import all_kinds
from policycheck.model.resource import Attribute, Attributes, Inventory, Resource
from policycheck.model.values import Unknown
from policycheck.rules.condition import ABSENT, FALSE, TRUE, UNKNOWN, Condition, Outcome
from policycheck.rules.rule import Rule

if TYPE_CHECKING:
    from policycheck.model.scope import PhiScope

PASS: Final = "pass"
FAIL: Final = "fail"
UNDECIDED: Final = "unknown"
NOT_APPLICABLE: Final = "not_applicable"
SUPPRESSED: Final = "suppressed"

NEW: Final = "new"
UNCHANGED: Final = "unchanged"

_POSITION: Final = re.compile(r"\[\d+\]")
_VERDICTS: Final = {TRUE: PASS, FALSE: FAIL, UNKNOWN: UNDECIDED, ABSENT: NOT_APPLICABLE}


class Suppression(NamedTuple):
    """The exception that covers a failing result.

    Attributes:
        kind: ``inSource`` (a comment) or ``external`` (the configuration), SARIF's words.
        acceptance: ``addressable`` (a documented exception to an addressable specification) or ``risk`` (a dated
            acceptance of the risk of missing a required one).
        until: the last day on which it holds, as ``2027-03-31``; empty for no end.
        file: where it is written, with `line`.
    """

    kind: str
    acceptance: str
    reason: str
    alternative: str
    approved_by: str
    until: str
    file: str
    line: int


class Result:
    """What one rule says of one resource.

    Attributes:
        verdict: `PASS`, `FAIL`, `UNDECIDED`, `NOT_APPLICABLE` or `SUPPRESSED`.
        attribute: what decided the verdict; None where nothing was read.
        wanted: what the rule wants of that attribute, in words, with the provider's version where its default decided.
        suppression: the exception that covers it, where the verdict is `SUPPRESSED`.
        baseline: `NEW` or `UNCHANGED` against the baseline; empty where there is none.
    """

    __slots__ = ("_field", "attribute", "baseline", "resource", "rule", "suppression", "verdict", "wanted")

    def __init__(self, rule: Rule, resource: Resource, verdict: str, attribute: Attribute | None, wanted: str) -> None:
        self.rule = rule
        self.resource = resource
        self.verdict = verdict
        self.attribute = attribute
        note = attribute.origin.note(attribute.field) if attribute is not None and attribute.field else ""
        self.wanted = f"{wanted} ({note})" if note else wanted
        self.suppression: Suppression | None = None
        self.baseline = ""
        self._field: str | None = None

    @property
    def field(self) -> str:
        """The provider's own name of what decided, from the resource down; empty where it is the type itself."""
        if self._field is None:
            attribute = self.attribute
            self._field = attribute.origin.field_path(attribute.field) if attribute is not None else ""
        return self._field

    @property
    def reason(self) -> str:
        """Why an unknown verdict is unknown; empty for the others. A reason may quote the value, so that of a
        sensitive one is not told."""
        value = self.attribute.value if self.attribute is not None else None
        if not isinstance(value, Unknown):
            return ""
        return "a sensitive value that cannot be judged" if self.sensitive else value.reason

    @property
    def sensitive(self) -> bool:
        attribute = self.attribute
        if attribute is None or (not attribute.field and isinstance(attribute.value, bool)):
            # Nothing was read, or the answer follows from the resource as a whole and shows no value of it.
            return False
        return attribute.origin.is_sensitive(attribute.field)

    @property
    def fingerprint(self) -> str:
        """Stable as long as rule, resource and field are: no line, file or order is part of it, so that the
        positions of nested blocks are left out too."""
        resource = self.resource
        address = f"{resource.scope}\0{resource.address}" if resource.scope else resource.address
        key = f"{self.rule.id}\0{address}\0{_without_positions(self.field)}"
        return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@lru_cache(maxsize=4096)
def _without_positions(field: str) -> str:
    return _POSITION.sub("[]", field)


class Assessment:
    """The results of one inventory.

    Attributes:
        results: failing and unknown results; passing ones too where they were asked for.
        counts: how many results there are of each verdict.
        by_safeguard: for each safeguard, how many results there are of each verdict.
    """

    def __init__(self, inventory: Inventory, rules: list[Rule]) -> None:
        self.inventory = inventory
        self.rules = rules
        self.results: list[Result] = []
        self.counts: Counter[str] = Counter()
        self.by_safeguard: dict[str, Counter[str]] = defaultdict(Counter)

    def recount(self, result: Result, verdict: str) -> None:
        """Counts a result under another verdict than its own; not at all where `verdict` is empty."""
        for counts in (self.counts, *(self.by_safeguard[section] for section in result.rule.safeguards)):
            counts[result.verdict] -= 1
            if verdict:
                counts[verdict] += 1


def assess(
    inventory: Inventory, rules: Iterable[Rule], keep_passed: bool = False, scope: PhiScope | None = None
) -> Assessment:
    """Judges every resource by every rule of its kind.

    A resource that holds data, but no PHI by `scope`, is judged one severity lower, or not at all.
    """
    selected = list(rules)
    assessment = Assessment(inventory, selected)
    by_kind: dict[str, list[Rule]] = {}
    for rule in selected:
        by_kind.setdefault(rule.kind, []).append(rule)
    for kind, kind_rules in by_kind.items():
        resources = inventory.of_kind(kind)
        outside: list[Resource] = []
        if scope is not None and resources and all_kinds()[kind].holds_data:
            outside = [resource for resource in resources if _covers(scope, resource) is False]
            left = set(map(id, outside))
            resources = [resource for resource in resources if id(resource) not in left]
        inside, beyond = _Judged(resources), _Judged(outside)
        for rule in kind_rules if resources or outside else ():
            _count(assessment, rule, _assess_rule(rule, inside, assessment.results, keep_passed))
            if scope is not None and scope.lowers:
                _count(assessment, rule, _assess_rule(rule.lowered(), beyond, assessment.results, keep_passed))
            elif outside:
                _count(assessment, rule, {NOT_APPLICABLE: len(outside)})
        for resource in inventory.of_kind(kind):
            resource.forget()
    return assessment


def _covers(scope: PhiScope, resource: Resource) -> bool | Unknown:
    tags: Any = next((t for f in ("tags_all", "tags", "labels") if (t := resource.origin.raw(f)) is not None), {})
    return scope.covers(resource.address, resource.name, resource.account, tags)


def _count(assessment: Assessment, rule: Rule, counts: Mapping[str, int]) -> None:
    for total in (assessment.counts, *(assessment.by_safeguard[section] for section in rule.safeguards)):
        for verdict, number in counts.items():
            total[verdict] += number


class _Judged:
    """Resources of one kind, chosen once for all rules on the same clouds, with the attributes that they read."""

    def __init__(self, resources: list[Resource]) -> None:
        self._resources = resources
        self._chosen: dict[tuple[str, ...], list[tuple[Resource, Attributes]]] = {}

    def by(self, rule: Rule) -> list[tuple[Resource, Attributes]]:
        providers = tuple(rule.providers)
        chosen = self._chosen.get(providers)
        if chosen is None:
            chosen = [(one, one.attributes) for one in self._resources if one.provider in providers]
            self._chosen[providers] = chosen
        return chosen


def _assess_rule(rule: Rule, judged: _Judged, results: list[Result], keep_passed: bool) -> dict[str, int]:
    counts = [0] * len(_VERDICTS)
    listed = (FALSE, UNKNOWN, TRUE) if keep_passed else (FALSE, UNKNOWN)
    applies, holds = rule.applies, rule.holds
    name, operand = (None, None) if keep_passed or rule.flag is None else rule.flag
    for resource, attributes in judged.by(rule):
        if name is not None:
            # Most rules ask for a flag, and most resources have it or have no such thing: that takes no call.
            attribute = attributes.get(name)
            if attribute is None:
                counts[ABSENT] += 1
                continue
            if attribute.value is operand:
                counts[TRUE] += 1
                continue
        outcome = holds(attributes, resource) if applies is None else _outcome(applies, holds, attributes, resource)
        truth = outcome[0]
        if truth in listed:
            if truth == UNKNOWN and resource.partial:
                continue
            results.append(Result(rule, resource, _VERDICTS[truth], outcome[1], outcome[2]))
        counts[truth] += 1
    return {verdict: counts[truth] for truth, verdict in _VERDICTS.items()}


def judge(rule: Rule, resource: Resource) -> Outcome:
    """What a rule says of a resource."""
    attributes = resource.attributes
    applies = rule.applies
    return rule.holds(attributes, resource) if applies is None else _outcome(applies, rule.holds, attributes, resource)


def _outcome(applies: Condition, holds: Condition, attributes: Attributes, resource: Resource) -> Outcome:
    """Where it is unknown whether a rule applies, only a pass is certain."""
    condition = applies(attributes, resource)
    if condition[0] == FALSE or condition[0] == ABSENT:
        return ABSENT, condition[1], condition[2]
    outcome = holds(attributes, resource)
    return condition if condition[0] == UNKNOWN and outcome[0] == FALSE else outcome
