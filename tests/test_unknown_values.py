"""What is unknown never decides: no argument that becomes unknown turns a pass into a fail, or a fail into a pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from policycheck.assessment.selection import chosen
from policycheck.cache import Cache
from policycheck.config.load import Config
from policycheck.inputs import Inputs
from policycheck.model.resource import Inventory
from policycheck.model.values import Unknown
from policycheck.rules.evaluate import assess
from policycheck.rules.rule import Rule

NAMES = re.compile(
    r"(.*_)?(ids?|arns?|names?|identifiers?|bucket|users?|groups?|roles?|zones?|topic|queue|source|target|key|project|"
    r"server|scope|folder|parent|account|instance|cluster|database|network|vpc|repository|domain|location|region|type)"
)
"""Arguments by which resources find each other: of an unknown one, nobody knows whose it is."""

OF_CODE = {"credential-not-in-plain-text"}
"""A password that is not written down is what this one asks for."""

STATEMENTS = ("aws_iam_policy_document", "statement")
"""A statement that is known counts, although one that is not could replace it: of many documents a part is unknown."""

RULES = {rule.id: rule for rule in chosen(Config(), Cache())[1]}


def entries(inventory: Inventory) -> Iterator[Any]:
    """Everything that an input declares."""
    first: Any = next(iter(inventory), None)
    if first is not None:
        yield from first.origin.entry.graph.entries.values()


def verdicts(inventories: list[Inventory], rule: Rule) -> dict[str, str]:
    found = (one for inventory in inventories for one in assess(inventory, [rule], keep_passed=True).results)
    return {one.resource.address: one.verdict for one in found}


def with_unknown(path: Path, type_: str, field: str) -> list[Inventory]:
    """The input, where an argument of every resource of a type is unknown."""
    inventories = list(Inputs().read(str(path)))
    for inventory in inventories:
        for entry in entries(inventory):
            if entry.type == type_ and field in entry.block.values:
                entry.block.values[field] = Unknown("nobody knows")
    return inventories


@pytest.mark.parametrize("cloud", ["aws", "azure", "google"])
@pytest.mark.parametrize("letters", ["ab", "c", "de", "fghijklm", "no", "pqrs", "tuvwxyz"])
def test_no_unknown_argument_turns_a_verdict(letters: str, cloud: str) -> None:
    turned = []
    for path in sorted((ROOT / "tests" / "rules").glob(f"*/{cloud}*.tf")):
        rule = RULES.get(path.parent.name)
        if rule is None or rule.id in OF_CODE or rule.id[0] not in letters:
            continue
        inventories = list(Inputs().read(str(path)))
        arguments = {
            (entry.type, field)
            for inventory in inventories
            for entry in entries(inventory)
            for field in entry.block.values
            if entry.type.startswith(cloud) and not NAMES.fullmatch(field) and (entry.type, field) != STATEMENTS
        }
        known = verdicts(inventories, rule)
        for type_, field in sorted(arguments):
            for address, verdict in verdicts(with_unknown(path, type_, field), rule).items():
                if {verdict, known.get(address)} == {"pass", "fail"}:
                    turned.append(f"{rule.id}: {address}: {verdict} where {type_}.{field} is unknown")
    assert turned == []
