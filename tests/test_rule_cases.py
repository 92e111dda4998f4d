"""Each rule's labelled cases are there, and the real provider's plan of those for AWS agrees with their labels."""

from __future__ import annotations

import pytest
from rule_cases import CASES, case_files, planned
from terraform_cli import unavailable

from policycheck.rules.pack import load_pack

PACK = {rule.id: rule for rule in load_pack()}
NEVER_FAIL = {
    # These services encrypt whatever is set; AWS keeps a deleted key for seven days at least.
    *(
        f"{rule}-encrypted-at-rest {cloud}"
        for rule in ("cache", "queue", "snapshot", "volume")
        for cloud in ("azure", "google")
    ),
    *(f"{rule}-encrypted-at-rest google" for rule in ("database", "topic", "warehouse")),
    "instance-disks-encrypted azure",
    "instance-disks-encrypted google",
    "key-deletion-delayed aws",
}
CLOUDS = {"aws": "aws", "azure": "azure", "google": "gcp"}


def test_the_real_providers_plan_gives_the_verdict_on_each_label() -> None:
    if unavailable():
        pytest.skip(unavailable())
    found = planned(case_files(PACK, "aws"), PACK)
    assert [f"{v.rule}: {v.address} is {v.got}: {v.reason}" for v in found if not v.right] == []
    assert len(found) > 100


def test_every_rule_has_passing_and_failing_cases_for_each_of_its_clouds() -> None:
    lacking = []
    for rule in PACK.values():
        for cloud, provider in CLOUDS.items():
            if provider not in rule.providers:
                continue
            path = CASES / rule.id / f"{cloud}.tf"
            text = path.read_text(encoding="utf-8") if path.is_file() else ""
            due = ("pass",) if f"{rule.id} {cloud}" in NEVER_FAIL else ("pass", "fail")
            lacking += [f"{rule.id} {cloud} {label}" for label in due if f'" "{label}' not in text]
    assert lacking == []


def test_every_folder_of_cases_belongs_to_a_rule() -> None:
    assert {path.name for path in CASES.iterdir()} <= set(PACK)
