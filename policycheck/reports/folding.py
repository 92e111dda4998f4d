"""Findings that only say again what a graver one of the same cause says, for the reports that people read.

A rule names the rules that imply it (``implied_by``). Where one of those fails for the same argument of the same
resource, its finding stands for both. Formats for programs keep every result.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from policycheck.rules.evaluate import FAIL, Result
from policycheck.rules.rule import Rule


class Finding(NamedTuple):
    """A result, and the rules whose findings it stands for too, in their order."""

    result: Result
    also: list[Rule]


def fold(results: Iterable[Result]) -> list[Finding]:
    """The results in their order, those that another one implies under that one."""
    listed = list(results)
    failing: dict[tuple[int, str], dict[str, Result]] = {}
    for result in listed:
        if result.verdict == FAIL:
            failing.setdefault(_cause(result), {})[result.rule.id] = result
    findings = {id(result): Finding(result, []) for result in listed}
    for result in listed:
        stronger = _strongest(result, failing.get(_cause(result), {})) if result.verdict == FAIL else result
        if stronger is not result:
            findings[id(stronger)].also.append(result.rule)
            del findings[id(result)]
    return list(findings.values())


def also(finding: Finding) -> str:
    """The ids of the rules that a finding stands for besides its own; empty for none."""
    return ", ".join(rule.id for rule in finding.also)


def _cause(result: Result) -> tuple[int, str]:
    """What it is about: a type may be judged as several things, each with rules of its own."""
    return id(result.resource), result.field


def _strongest(result: Result, failing: dict[str, Result]) -> Result:
    """The failing result that implies this one and that nothing else does; `result` itself where there is none."""
    seen: set[str] = set()
    while result.rule.id not in seen:
        seen.add(result.rule.id)
        stronger = next((failing[id_] for id_ in result.rule.implied_by if id_ in failing), result)
        if stronger is result:
            break
        result = stronger
    return result
