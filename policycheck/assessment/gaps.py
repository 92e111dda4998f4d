"""What selected rules judge in code and no scan looks for: said once, so that silence is not taken for a pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from policycheck.providers.terraform import registry
from policycheck.results.notice import Notice
from policycheck.rules.evaluate import Assessment
from policycheck.rules.rule import Rule


def gaps(assessments: Sequence[Assessment]) -> Iterator[Notice]:
    """One remark for all live accounts of a run; none where nothing is missing."""
    missing: set[str] = set()
    for assessment in assessments:
        if assessment.inventory.collected is not None:
            missing |= _missing(assessment.rules, assessment.inventory.collected)
    if missing:
        services = dict.fromkeys(type_.split("_")[1] for type_ in sorted(missing))
        yield Notice(
            f"not collected from live accounts, and so not judged: {len(missing)} resource types that the selected "
            f"rules judge in code, of {', '.join(services)}"
        )


def _missing(rules: Sequence[Rule], collected: Set[str]) -> set[str]:
    """Types of the same cloud that are of a kind that a rule judges, and that were not looked for."""
    clouds = {registry.cloud_of(type_) for type_ in collected}
    kinds = {rule.kind for rule in rules}
    return {
        type_
        for type_, adapters in registry.ADAPTERS.items()
        if type_ not in collected and registry.cloud_of(type_) in clouds and any(kind in kinds for kind, _ in adapters)
    }
