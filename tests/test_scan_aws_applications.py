"""The services that applications are built of are read as moto answers for them."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from aws_applications import make
from aws_services import clients
from conftest import Run
from moto_server import UNKNOWN_LISTS, credentials, moto_server

BOTH = {
    "cache-encrypted-at-rest": {"aws_dax_cluster"},
    "cache-fails-over": {"aws_dax_cluster"},
    "cache-tls-required": {"aws_dax_cluster", "aws_memorydb_cluster"},
    "cache-authenticated": {"aws_memorydb_cluster"},
    "stream-customer-managed-key": {"aws_kinesis_video_stream"},
    "search-domain-customer-managed-key": {"aws_opensearchserverless_security_policy"},
    "ai-service-customer-managed-key": {"aws_sagemaker_endpoint_configuration"},
    "ai-service-not-public": {"aws_sagemaker_domain"},
    "api-fields-logged": {"aws_appsync_graphql_api"},
    "api-method-authorized": {"aws_api_gateway_method", "aws_apigatewayv2_route"},
    "api-request-logged": {"aws_appsync_graphql_api"},
    "api-stage-access-logged": {"aws_api_gateway_stage", "aws_apigatewayv2_stage"},
    "api-stage-execution-logged": {"aws_api_gateway_stage"},
    "api-stage-traced": {"aws_api_gateway_stage"},
    "broker-audit-logged": {"aws_mq_broker"},
    "broker-logged": {"aws_mq_broker"},
    "broker-patched": {"aws_mq_broker"},
    "broker-public-network-off": {"aws_mq_broker"},
    "build-no-plain-credentials": {"aws_codebuild_project"},
    "build-no-source-credentials": {"aws_codebuild_project"},
    "build-not-privileged": {"aws_codebuild_project"},
    "data-pipeline-customer-managed-key": {"aws_dms_replication_instance"},
    "data-pipeline-public-network-off": {"aws_dms_replication_instance"},
    "data-pipeline-tls-required": {"aws_dms_endpoint"},
    "data-pipeline-updates-automatically": {"aws_dms_replication_instance"},
    "data-service-customer-managed-key": {"aws_athena_workgroup", "aws_glue_security_configuration"},
    "data-service-encrypted-at-rest": {"aws_athena_workgroup", "aws_glue_security_configuration"},
    "data-service-encryption-enforced": {"aws_athena_workgroup"},
    "data-service-security-configured": {"aws_emr_cluster", "aws_glue_job"},
    "dns-zone-query-logged": {"aws_route53_zone"},
    "listener-tls-minimum": {"aws_api_gateway_domain_name"},
    "mail-receiving-scanned": {"aws_ses_receipt_rule"},
    "mail-receiving-tls-required": {"aws_ses_receipt_rule"},
    "mail-sending-tls-required": {"aws_sesv2_configuration_set"},
    "network-firewall-customer-managed-key": {"aws_networkfirewall_firewall"},
    "network-firewall-deletion-protected": {"aws_networkfirewall_firewall"},
    "network-firewall-logged": {"aws_networkfirewall_firewall"},
    "notebook-customer-managed-key": {"aws_sagemaker_notebook_instance", "aws_sagemaker_domain"},
    "notebook-in-network": {"aws_sagemaker_notebook_instance"},
    "notebook-no-public-address": {"aws_sagemaker_notebook_instance"},
    "notebook-no-root": {"aws_sagemaker_notebook_instance"},
    "transfer-server-current-policy": {"aws_transfer_server"},
    "transfer-server-encrypted-protocols": {"aws_transfer_server"},
    "transfer-server-logged": {"aws_transfer_server"},
    "transfer-server-not-public": {"aws_transfer_server"},
    "user-directory-deletion-protected": {"aws_cognito_user_pool"},
    "user-directory-no-guests": {"aws_cognito_identity_pool"},
    "user-directory-password-length": {"aws_cognito_user_pool"},
    "user-directory-threat-protected": {"aws_cognito_user_pool"},
    "workflow-logged": {"aws_sfn_state_machine"},
    "workflow-traced": {"aws_sfn_state_machine"},
}
"""Rules that one resource of the types passes and another one fails.

Moto keeps no authentication of Kafka clusters, no isolation of models, and no second factor of user pools: those are
seen in the answers of AWS's own documentation only.
"""

FAILED = {
    ("data-service-encrypted-at-rest", "aws_glue_data_catalog_encryption_settings"),
    ("web-entry-waf", "aws_api_gateway_stage"),
    ("web-entry-waf", "aws_appsync_graphql_api"),
}


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("applications") / "all.jsonl.gz"


def test_each_service_is_read(policycheck: Callable[..., Run], saved: Path) -> None:
    with moto_server(saved.with_suffix(".log")) as address:
        make(clients(address, "us-east-1"))
        arguments = ("--region", "us-east-1", "--save", saved, "--show-passed", "-f", "json")
        run = policycheck("scan", "aws", *arguments, **credentials(address))
    document = run.json()
    unread = {error["message"].partition(": ")[2].partition(" in ")[0] for error in document["errors"]}
    assert unread == UNKNOWN_LISTS
    verdicts: dict[tuple[str, str], set[str]] = {}
    for result in document["results"]:
        verdicts.setdefault((result["rule"], result["resource"]["type"]), set()).add(result["verdict"])
    wrong = {
        (rule, type_): verdicts.get((rule, type_))
        for rule, types in BOTH.items()
        for type_ in types
        if not {"pass", "fail"} <= verdicts.get((rule, type_), set())
    }
    assert wrong == {}
    assert {pair for pair in FAILED if "fail" not in verdicts.get(pair, ())} == set()
    assert "canary-5511" not in gzip.decompress(saved.read_bytes()).decode()


def test_what_rules_judge_in_code_a_scan_looks_for(policycheck: Callable[..., Run], saved: Path) -> None:
    assert policycheck("check", saved, "-f", "json").json()["notices"] == []


def test_what_no_scan_looked_for_is_told_once(policycheck: Callable[..., Run], saved: Path, tmp_path: Path) -> None:
    """As of a file that an older version wrote; and not where no selected rule judges such a type."""
    older = tmp_path / "older.jsonl.gz"
    lines = gzip.decompress(saved.read_bytes()).decode().replace('"aws_globalaccelerator_accelerator",', "")
    older.write_bytes(gzip.compress(lines.encode()))
    notices = [notice["message"] for notice in policycheck("check", older, "-f", "json").json()["notices"]]
    told = [notice for notice in notices if notice.startswith("not collected from live accounts")]
    assert len(told) == 1
    assert "globalaccelerator" in told[0]
    narrow = policycheck("check", older, "--rule", "user-directory-*", "-f", "json").json()
    assert narrow["notices"] == []


def test_tags_say_what_holds_phi(policycheck: Callable[..., Run], saved: Path, tmp_path: Path) -> None:
    settings = tmp_path / "policycheck.yaml"
    settings.write_text("phi:\n  tags:\n    data: [phi]\n  otherwise: skip\n")
    rules = ("--rule", "object-store-versioned", "--rule", "queue-customer-managed-key")
    results = policycheck("check", saved, "--config", settings, *rules, "-f", "json").json()["results"]
    assert [result["resource"]["name"] for result in results] == ["tagged", "tagged"]
