"""What selected rules judge in code and no scan looks for: said once, so that silence is not taken for a pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from policycheck.model.resource import Inventory
from policycheck.providers.terraform import registry
from policycheck.results.notice import Notice
from policycheck.rules.evaluate import Assessment
from policycheck.rules.rule import Rule


def gaps(assessments: Sequence[Assessment]) -> Iterator[Notice]:
    """Remarks for all live accounts of a run together; none where nothing is missing."""
    missing: set[str] = set()
    unasked: set[str] = set()
    for assessment in assessments:
        inventory = assessment.inventory
        if inventory.collected is not None:
            missing |= _missing(assessment.rules, inventory.collected)
        if inventory.asked is not None:
            unasked |= _unasked(assessment.rules, inventory)
    if unasked:
        yield Notice(
            f"the scan was made for other rules: {len(unasked)} of the selected ones read what it did not ask for, "
            "which is unknown; scan without --rule and the like to judge by all"
        )
    if missing:
        services = dict.fromkeys(type_.split("_")[1] for type_ in sorted(missing))
        yield Notice(
            f"not collected from live accounts, and so not judged: {len(missing)} resource types that the selected "
            f"rules judge in code, of {', '.join(services)}"
        )


def _unasked(rules: Sequence[Rule], inventory: Inventory) -> set[str]:
    """The rules of the inventory's cloud that read something that was not asked for."""
    clouds = {registry.cloud_of(type_) for type_ in inventory.collected or ()}
    return {
        rule.id
        for rule in rules
        if clouds.intersection(rule.providers) and not rule.reads <= (inventory.asked or set())
    }


def _missing(rules: Sequence[Rule], collected: Set[str]) -> set[str]:
    """Types of the same cloud that are of a kind that a rule judges, and that were not looked for."""
    clouds = {registry.cloud_of(type_) for type_ in collected}
    kinds = {rule.kind for rule in rules}
    return {
        type_
        for type_, adapters in registry.ADAPTERS.items()
        if type_ not in collected and registry.cloud_of(type_) in clouds and any(kind in kinds for kind, _ in adapters)
    }
