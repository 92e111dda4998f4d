"""Every collector reads what the APIs of moto answer, for resources that were made through those APIs."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

from aws_services import clients, make
from conftest import Run
from moto_server import UNKNOWN_LISTS, credentials, moto_server

BOTH = {
    "audit-trail-multi-region", "audit-trail-tamper-evident", "database-customer-managed-key",
    "database-encrypted-at-rest", "database-not-public", "database-point-in-time-recovery", "database-tls-required",
    "function-no-plain-secrets", "function-traced", "registry-customer-managed-key", "registry-immutable-tags",
    "registry-kms-encrypted", "registry-scanned", "search-domain-encrypted-at-rest", "search-domain-nodes-encrypted",
    "search-domain-tls-minimum", "search-domain-tls-required", "secret-encrypted-at-rest",
    "stream-encrypted-at-rest", "topic-customer-managed-key", "topic-encrypted-at-rest", "user-in-group",
    "user-no-console-password", "user-one-access-key",
}  # fmt: skip
"""Rules that the resource named ``good`` passes and the one named ``bad`` fails."""

FAILED = {
    ("snapshot-not-public", "aws_ebs_snapshot_copy"), ("database-snapshot-not-public", "aws_db_snapshot"),
    ("instance-no-plain-secrets", "aws_instance"), ("instance-no-plain-secrets", "aws_launch_template"),
    ("topic-delivery-encrypted", "aws_sns_topic_subscription"), ("function-not-public", "aws_lambda_permission"),
    ("policy-no-admin", "aws_iam_user_policy"), ("account-root-mfa", "aws_account"),
    ("user-console-mfa", "aws_iam_user"), ("warehouse-not-public", "aws_redshift_cluster"),
    ("cdn-origin-tls-required", "aws_cloudfront_distribution"), ("certificate-no-wildcard", "aws_acm_certificate"),
    ("workload-no-plain-secrets", "aws_ecs_task_definition"), ("cluster-endpoint-private", "aws_eks_cluster"),
}  # fmt: skip


def test_each_service_is_read(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    saved = tmp_path / "all.jsonl.gz"
    with moto_server(tmp_path / "moto.log") as address:
        make(clients(address, "us-east-1"))
        arguments = ("--region", "us-east-1", "--save", saved, "--show-passed", "-f", "json")
        run = policycheck("scan", "aws", *arguments, **credentials(address))
    document = run.json()
    unread = {error["message"].partition(": ")[2].partition(" in ")[0] for error in document["errors"]}
    assert unread == UNKNOWN_LISTS | {"securityhub:GetEnabledStandards"}
    verdicts: dict[tuple[str, str], set[str]] = {}
    failed = set()
    for result in document["results"]:
        name = result["resource"]["address"].replace("/", ":").partition("#")[0]
        for word in {"good", "bad"} & set(name.split(":")):
            verdicts.setdefault((result["rule"], word), set()).add(result["verdict"])
        if result["verdict"] == "fail":
            failed.add((result["rule"], result["resource"]["type"]))
    assert {rule for rule in BOTH if "pass" not in verdicts.get((rule, "good"), ())} == set()
    assert {rule for rule in BOTH if "fail" not in verdicts.get((rule, "bad"), ())} == set()
    assert failed >= FAILED, FAILED - failed
    assert "canary-5511" not in gzip.decompress(saved.read_bytes()).decode()
