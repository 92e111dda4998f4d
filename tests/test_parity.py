"""The source adapter against the real provider: what a plan knows, its source must say too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES
from rule_cases import VERDICTS, case_files, write_root
from terraform_cli import plan_json, unavailable

from policycheck.cache import Cache
from policycheck.inputs import Inputs, read_input
from policycheck.model.resource import Inventory
from policycheck.rules.evaluate import judge
from policycheck.rules.pack import load_pack

PACK = {rule.id: rule for rule in load_pack()}
EXPLAINED: dict[str, str] = {}
"""``rule address`` → why source and plan may disagree on it."""


def verdicts(inventory: Inventory) -> Iterator[tuple[str, str]]:
    """``rule address`` and the verdict, for every resource that a rule applies to."""
    for rule in PACK.values():
        for resource in inventory.of_kind(rule.kind):
            if resource.provider in rule.providers and not resource.partial:
                truth, attribute, _ = judge(rule, resource)
                reason = getattr(attribute.value, "reason", "") if attribute is not None else ""
                yield f"{rule.id} {resource.address}", f"{VERDICTS[truth]} {reason}".strip()


def compare(folder: Path, plan: Path) -> tuple[int, list[str]]:
    """How many pairs were compared where the plan knows the verdict, and those on which the source says otherwise."""
    (source,) = Inputs(Cache(enabled=False)).read(str(folder))
    written = dict(verdicts(source))
    compared, wrong = 0, []
    for pair, due in verdicts(read_input(str(plan))):
        if due.startswith("unknown"):
            continue
        compared += 1
        got = written.get(pair, "not found")
        if got != due and pair not in EXPLAINED:
            wrong.append(f"{pair}: the plan says {due}, the source {got}")
    return compared, wrong


def test_rule_cases_have_the_verdicts_of_the_real_plan(tmp_path: Path, record_property: Any) -> None:
    if unavailable():
        pytest.skip(unavailable())
    write_root(tmp_path, case_files(PACK, "aws"))
    plan = tmp_path / "plan.json"
    plan.write_text(json.dumps(plan_json(tmp_path, "-refresh=false")), encoding="utf-8")
    compared, wrong = compare(tmp_path, plan)
    record_property("pairs", compared)
    print(f"{compared} pairs of rule and resource compared")
    assert wrong == []
    assert compared >= 1000


@pytest.mark.parametrize(("variant", "plan"), [("good", "good.plan.json"), ("bad", "plan.json")])
def test_examples_have_the_verdicts_of_their_plan(variant: str, plan: str) -> None:
    compared, wrong = compare(EXAMPLES / "clinic" / variant, EXAMPLES / "clinic" / plan)
    assert wrong == []
    assert compared >= 90
