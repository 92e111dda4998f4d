"""Each rule's labelled cases: AWS through a plan of the real provider, the others through derived plans."""

from __future__ import annotations

import pytest
from rule_cases import CASES, case_files, derived, missing, planned
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


@pytest.mark.parametrize("cloud", sorted(CLOUDS))
def test_cases_get_the_verdict_on_their_label(cloud: str) -> None:
    if cloud == "aws" and unavailable():
        pytest.skip(unavailable())
    files = case_files(PACK, cloud)
    found = (planned if cloud == "aws" else derived)(files, PACK)
    assert [f"{v.rule}: {v.address} is {v.got}: {v.reason}" for v in found if v.got != v.due] == []
    assert missing(files, found) == []
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
