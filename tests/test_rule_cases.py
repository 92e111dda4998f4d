"""Each rule's labelled cases are there, and the real provider's plan of those for AWS agrees with their labels."""

from __future__ import annotations

import pytest
from rule_cases import CASES, case_files, planned
from terraform_cli import unavailable

from policycheck.pack_tools.cases import labels
from policycheck.rules.pack import load_pack, proposed_pack

PACK = {rule.id: rule for rule in load_pack()}
NEVER_FAIL = {
    # These services encrypt whatever is set; AWS keeps a deleted key for seven days at least.
    *(
        f"{rule}-encrypted-at-rest {cloud}"
        for rule in ("backup-vault", "cache", "file-system", "snapshot", "volume")
        for cloud in ("azure", "google")
    ),
    *(
        f"{rule}-encrypted-at-rest google"
        for rule in ("database", "object-store", "queue", "stream", "topic", "warehouse")
    ),
    *(f"{rule}-encrypted-at-rest aws" for rule in ("backup-vault", "object-store")),
    "backup-vault-deletion-prevented google",
    "instance-disks-encrypted azure",
    # Backups of databases cannot be switched off in Azure; its search service encrypts and answers HTTPS only.
    "database-backed-up azure",
    "search-domain-encrypted-at-rest azure",
    "search-domain-tls-required azure",
    "instance-disks-encrypted google",
    "key-deletion-delayed aws",
    # Without a scope, everything holds PHI; with one, tests/test_scope.py has the failing cases.
    *(f"data-flow-in-scope {cloud}" for cloud in ("aws", "azure", "google")),
    # The list of Azure was read by a machine: what it does not name is unknown.
    "service-covered-by-agreement azure",
    # Its failing cases need another provider, which is not here (http.tf).
    "secret-not-sent-in-plain aws",
}
NEVER_PASS = {
    # The argument can only switch off what the project has.
    "registry-scanned google",
    # The type itself is what the rule is about.
    "credential-no-service-account-keys google",
    "user-central-identity aws",
}
CLOUDS = {"aws": "aws", "azure": "azure", "google": "gcp", "attestations": "organisation"}


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
            files = [CASES / rule.id / f"{cloud}.{form}" for form in ("tf", "jsonl", "yaml")]
            found = {due for path in files if path.is_file() for _, due in labels(path)}
            due = {"pass", "fail"}
            due -= {"fail"} if f"{rule.id} {cloud}" in NEVER_FAIL else set()
            due -= {"pass"} if f"{rule.id} {cloud}" in NEVER_PASS else set()
            lacking += [f"{rule.id} {cloud} {label}" for label in due - found]
    assert lacking == []


def test_every_folder_of_cases_belongs_to_a_rule() -> None:
    proposed = {path.stem for path in proposed_pack().glob("nprm-*.yaml")}
    assert {path.name for path in CASES.iterdir()} == set(PACK) | proposed
