"""Rules are refused, with their place, for whatever the model or the regulation does not have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from policycheck.errors import PolicycheckError
from policycheck.model.resource import Attribute, Inventory, Location, Resource
from policycheck.model.values import COMPUTED, Unknown
from policycheck.rules.evaluate import assess, judge
from policycheck.rules.load import load_rule
from policycheck.rules.pack import load_pack
from policycheck.rules.rule import Rule

GOOD = """\
id: clinic-volume
title: Volumes are encrypted
kind: volume
severity: high
safeguards: ["164.312(a)(2)(iv)"]
why: Disks leave the building.
fix:
  aws: Set encrypted = true.
assert:
  encrypted: true
"""
FAULTS = {
    ("kind: volume", "kind: volumes"): (3, "unknown kind 'volumes'; did you mean 'volume'?"),
    ("164.312(a)(2)(iv)", "164.312(a)(2)(v)"): (5, "unknown safeguard '164.312(a)(2)(v)'; did you mean"),
    ("  encrypted: true", "  encripted: true"): (10, "unknown attribute 'encripted'; did you mean 'encrypted'?"),
    ("encrypted: true", "encrypted: {equal: true}"): (10, "unknown operator 'equal'; did you mean 'equals'?"),
    ("encrypted: true", "encrypted: 'yes'"): (10, "flag compared with"),
    ("severity: high", "severity: huge"): (4, "severity"),
    ("severity: high", "serverity: high"): (4, "unknown key 'serverity'; did you mean 'severity'?"),
    ("why: Disks leave the building.", ""): (1, "'why' is a required property"),
    ("encrypted: true", "encrypted: [true"): (11, ""),
    ("id: clinic-volume", "id: &x clinic-volume\nname: *x"): (2, ""),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_rule_is_refused_with_its_place(tmp_path: Path, fault: tuple[str, str]) -> None:
    line, message = FAULTS[fault]
    path = tmp_path / "rule.yaml"
    path.write_text(GOOD.replace(*fault))
    with pytest.raises(PolicycheckError) as refused:
        load_rule(path, path.name)
    assert refused.value.line == line
    assert message in refused.value.message


def test_a_good_rule_is_taken_into_the_pack(tmp_path: Path) -> None:
    (tmp_path / "rule.yaml").write_text(GOOD)
    assert "clinic-volume" in {rule.id for rule in load_pack([tmp_path])}
    (tmp_path / "again.yaml").write_text(GOOD)
    with pytest.raises(PolicycheckError, match="stands in"):
        load_pack([tmp_path])


class Origin:
    """A resource whose fields are given."""

    def __init__(self, **values: Any) -> None:
        self.values = values

    def locate(self, _field: str) -> Location:
        return Location("x", 1, 1, 1, 1)

    def span(self) -> None:
        return None

    def field_path(self, field: str) -> str:
        return field

    def is_sensitive(self, _field: str) -> bool:
        return False

    def note(self, _field: str) -> str:
        return ""

    def raw(self, path: str) -> Any:
        return self.values.get(path)


UNKNOWN = Unknown(COMPUTED)
A, B = "encrypted", "customer_managed_key"


@pytest.mark.parametrize(
    ("condition", "values", "verdict"),
    [
        ({A: True}, {A: True}, "pass"),
        ({A: True}, {A: False}, "fail"),
        ({A: True}, {A: UNKNOWN}, "unknown"),
        ({A: True}, {}, "na"),
        ({"all": [{A: True}, {B: True}]}, {A: False, B: UNKNOWN}, "fail"),
        ({"all": [{A: True}, {B: True}]}, {A: True, B: UNKNOWN}, "unknown"),
        ({"any": [{A: True}, {B: True}]}, {A: True, B: UNKNOWN}, "pass"),
        ({"any": [{A: True}, {B: True}]}, {A: False, B: UNKNOWN}, "unknown"),
        ({"any": [{A: True}, {B: True}]}, {A: False, B: False}, "fail"),
        ({"not": {A: True}}, {A: UNKNOWN}, "unknown"),
        ({"not": {A: True}}, {A: False}, "pass"),
        ({"raw.size": {"at_least": 10}}, {}, "fail"),
    ],
)
def test_three_valued_logic(condition: dict[str, Any], values: dict[str, Any], verdict: str) -> None:
    rule = Rule(
        {
            "id": "r", "title": "t", "kind": "volume", "severity": "low", "safeguards": [], "why": "", "source": "",
            "fix": {"aws": "."}, "assert": condition,
        }
    )  # fmt: skip
    origin = Origin(size=5)
    attributes = {name: Attribute(value, origin, name) for name, value in values.items()}
    resource = Resource("volume", "aws_ebs_volume", "a", "aws", origin, lambda _origin: attributes)
    truth, decided, _ = judge(rule, resource)
    from rule_cases import VERDICTS

    assert VERDICTS[truth] == verdict
    inventory = Inventory("x", "plan")
    inventory.add(resource)
    for keep_passed in (False, True):
        counts = assess(inventory, [rule], keep_passed).counts
        assert +counts == {{"na": "not_applicable"}.get(verdict, verdict): 1}
    if verdict == "unknown":
        assert decided is not None
        assert decided.value is UNKNOWN


def test_an_unknown_has_no_truth() -> None:
    with pytest.raises(TypeError):
        bool(UNKNOWN)
