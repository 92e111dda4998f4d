"""``policycheck scan aws`` over HTTP, against a moto server to which the real terraform applied the clinic."""

from __future__ import annotations

import ast
import gzip
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import boto3
import pytest
from aws_proxy import Proxy, proxy
from conftest import CLINIC, ROOT, Run
from live_match import differences
from moto_server import UNKNOWN_LISTS, credentials, moto_server
from terraform_cli import terraform, unavailable

from policycheck.assessment.selection import chosen
from policycheck.cache import Cache
from policycheck.config.load import Config
from policycheck.errors import PolicycheckError
from policycheck.providers.aws.collector import load_collectors
from policycheck.providers.aws.scan import Scan, policy
from policycheck.providers.aws.session import Access, open_account
from policycheck.providers.live.record import Failure
from policycheck.providers.live.saved import read_saved

pytestmark = pytest.mark.skipif(bool(unavailable()), reason=unavailable())

TARGETS = (
    "module.keys", "module.logs", "module.trail", "module.records", "module.network",
    "module.database.aws_db_instance.records", "module.database.aws_dynamodb_table.sessions",
    "module.identity", "module.messaging", "module.audit.aws_cloudwatch_log_group.this", "aws_backup_vault.this",
    "aws_backup_plan.daily", "module.portal.aws_instance.worker", "module.portal.aws_ebs_volume.scans",
    "module.portal.aws_efs_file_system.documents", "module.portal.aws_lambda_function.intake",
    "module.portal.aws_lb_listener.http",
)  # fmt: skip
"""What of the clinic can be applied to moto. The trail, the cache and the HTTPS listener cannot."""

OF_THE_TRAIL = ("audit-store-", "object-store-reads-audited", "object-store-writes-audited")
"""Rules that judge other resources by the trail."""

OF_CODE = {"credential-not-in-plain-text"}
"""Rules about how code is written, which no account tells."""

NOT_MODELLED = {
    "backup:GetBackupVaultAccessPolicy": ("backup-vault-not-public", "backup-vault-deletion-prevented"),
    "backup:ListBackupSelections": ("backup-plan-selects-source",),
}
"""Calls that moto does not know, with the rules that stay unknown without them."""


class Clinic(NamedTuple):
    """The clinic, applied.

    Attributes:
        address: where the server answers.
        folder: the root module, with its state.
        state: what terraform knows of it, as ``terraform show -json`` has it.
    """

    address: str
    folder: Path
    state: dict[str, Any]


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    folder = tmp_path_factory.mktemp("clinic")
    for part in ("bad", "modules"):
        shutil.copytree(CLINIC.parent / part, folder / part, ignore=shutil.ignore_patterns(".terraform*"))
    with moto_server(folder / "moto.log") as address:
        terraform(folder / "bad", "init", "-no-color", "-input=false")
        targets = [f"-target={target}" for target in TARGETS]
        options = ("-auto-approve", "-input=false", "-no-color", "-parallelism=30")
        terraform(folder / "bad", "apply", *options, f"-var=endpoint={address}", *targets)
        yield Clinic(address, folder / "bad", json.loads(terraform(folder / "bad", "show", "-json")))


@pytest.fixture
def before(clinic: Clinic) -> Iterator[Proxy]:
    with proxy(clinic.address) as server:
        # Moto does not know them.
        server.answers = {"ListAccelerators": '{"Accelerators": []}', "ListGateways": '{"Gateways": []}'}
        yield server


Scanner = Callable[..., Run]


@pytest.fixture
def scan(policycheck: Callable[..., Run], clinic: Clinic) -> Scanner:
    """Scans one region of the clinic's account."""

    def run(*arguments: str | Path, address: str = clinic.address) -> Run:
        return policycheck("scan", "aws", "--region", "us-east-1", *arguments, **credentials(address))

    return run


def unread(document: dict[str, Any]) -> set[str]:
    """The calls that a report says it could not make."""
    return {error["message"].partition(": ")[2].partition(" in ")[0] for error in document["errors"]}


# -- verdicts --------------------------------------------------------------------------------------------------


def test_verdicts_are_those_of_the_plan(
    policycheck: Callable[..., Run], scan: Scanner, clinic: Clinic, tmp_path: Path
) -> None:
    saved = tmp_path / "clinic.jsonl.gz"
    live = scan("--save", saved, "--show-passed", "-f", "json")
    planned = policycheck("check", CLINIC, "--show-passed", "-f", "json").json()
    excused = {rule: call for call, rules in NOT_MODELLED.items() for rule in rules}
    wrong = []
    for rule, address, expected, found in differences(planned, live.json(), clinic.state):
        if (
            rule not in OF_CODE
            and not rule.startswith(OF_THE_TRAIL)
            and not (found and found[0] == "unknown" and excused.get(rule, "nothing") in found[1])
        ):
            wrong.append((rule, address, expected, found))
    assert wrong == []
    assert unread(live.json()) == UNKNOWN_LISTS | {"backup:ListBackupSelections"}
    assert live.code == 1  # findings come first (contract)

    offline = policycheck("check", saved, "--show-passed", "-f", "json")
    kept = [("rule", "verdict", "reason", "actual", "location", "fingerprint")]
    for document in (live.json(), offline.json()):
        kept.append(sorted([str({n: r[n] for n in kept[0]}) for r in document["results"]]))  # type: ignore[arg-type]
    assert kept[1] == kept[2]


def test_no_secret_is_kept(scan: Scanner, tmp_path: Path) -> None:
    saved = tmp_path / "clinic.jsonl.gz"
    scan("--save", saved, "-q")
    text = gzip.decompress(saved.read_bytes()).decode()
    assert "DB_PASSWORD" in text
    assert "example-only" not in text


# -- what cannot be read ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("AccessDenied", "permission denied"), ("UnauthorizedOperation", "permission denied"),
        ("ExpiredToken", "the credentials expired"),
    ],
)  # fmt: skip
def test_a_list_that_is_refused_is_unknown_and_the_scan_incomplete(
    scan: Scanner, before: Proxy, code: str, reason: str
) -> None:
    before.refused, before.code = {"DescribeFlowLogs"}, code
    run = scan("--rule", "network-flow-logged", "-f", "json", address=before.address)
    assert run.code == 3
    results = run.json()["results"]
    assert {(r["verdict"], r["reason"]) for r in results} == {("unknown", f"{reason}: ec2:DescribeFlowLogs")}
    assert unread(run.json()) == {"ec2:DescribeFlowLogs"}


def test_a_detail_that_is_refused_is_unknown_for_its_resources(scan: Scanner, before: Proxy) -> None:
    before.refused = {"GET ?policy"}
    run = scan("--rule", "object-store-tls-required", "-f", "json", address=before.address)
    results = run.json()["results"]
    assert len(results) == 4
    assert {(r["verdict"], r["reason"]) for r in results} == {("unknown", "permission denied: s3:GetBucketPolicy")}
    assert run.json()["errors"] == []


def test_without_permission_to_anything_nothing_passes(scan: Scanner, before: Proxy) -> None:
    before.refused = {"DescribeVolumes", "DescribeInstances"}
    run = scan("--rule", "volume-encrypted-at-rest", "--show-passed", "-f", "json", address=before.address)
    assert (run.code, run.json()["results"]) == (3, [])


def test_no_account_is_one_clear_line(scan: Scanner) -> None:
    run = scan(address="http://127.0.0.1:9")
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)


# -- interrupted -----------------------------------------------------------------------------------------------


def begun(saved: Path) -> bool:
    """Whether the file of a scan holds some of it."""
    try:
        return bool(read_saved(str(saved)).done)
    except PolicycheckError:
        return False


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_scan_goes_on(scan: Scanner, before: Proxy, tmp_path: Path, ending: signal.Signals) -> None:
    saved = tmp_path / "part.jsonl.gz"
    rules = ("--rule", "volume-encrypted-at-rest", "--rule", "object-store-*", "--rule", "database-*")
    before.delay = 0.3
    options = ("--region", "us-east-1", *rules, "--save", str(saved))
    command = [sys.executable, "-m", "policycheck", "scan", "aws", *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **credentials(before.address)}
    process = subprocess.Popen(
        command,
        env=environment,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        # Where the tests run in the background, SIGINT is ignored, and so it would be in the scan.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not begun(saved):
        time.sleep(0.1)
    process.send_signal(ending)
    _, error = process.communicate(timeout=60)
    assert b"Traceback" not in error
    first = read_saved(str(saved))
    assert first.done
    assert not first.complete

    before.delay, before.calls = 0.0, []
    resumed = scan(*rules, "--save", saved, "--resume", "--show-passed", "-f", "json", address=before.address)
    assert read_saved(str(saved)).complete
    whole = scan(*rules, "--show-passed", "-f", "json")
    named = [sorted((r["rule"], r["resource"]["address"], r["verdict"]) for r in run.json()["results"])
             for run in (resumed, whole)]  # fmt: skip
    assert named[0] == named[1]


def test_a_read_that_failed_is_tried_again(scan: Scanner, before: Proxy, tmp_path: Path) -> None:
    saved = tmp_path / "part.jsonl.gz"
    arguments = ("--rule", "volume-encrypted-at-rest", "--save", saved, "-f", "json")
    before.refused = {"DescribeVolumes"}
    assert scan(*arguments, address=before.address).code == 3
    before.refused = set()
    again = scan(*arguments, "--resume", address=before.address)
    assert (again.code, len(again.json()["results"]), again.json()["errors"]) == (1, 4, [])


# -- code meets cloud ------------------------------------------------------------------------------------------


def test_findings_point_at_the_code_that_made_them(scan: Scanner, clinic: Clinic) -> None:
    """The folder knows names only; its state knows ids too, so that what has no name is found as well."""
    rules = ("--rule", "object-store-tls-required", "--rule", "volume-encrypted-at-rest", "-f", "json")
    extra = boto3.client("s3", endpoint_url=clinic.address, aws_access_key_id="t", aws_secret_access_key="t",
                         region_name="us-east-1")  # fmt: skip
    extra.create_bucket(Bucket="by-hand")
    try:
        found = {}
        for code in (clinic.folder, clinic.folder / "terraform.tfstate"):
            results = scan(*rules, "--terraform", code).json()["results"]
            found[code.name] = {r["resource"]["address"].rpartition("/")[2]: r for r in results}
    finally:
        extra.delete_bucket(Bucket="by-hand")
    for results in found.values():
        patients = results["arn:aws:s3:::clinic-patients"]
        assert patients["resource"]["managed_by"] == 'module.records["patients"].aws_s3_bucket.this'
        assert results["arn:aws:s3:::by-hand"]["resource"]["managed_by"] is None
        assert results["arn:aws:s3:::by-hand"]["location"]["file"].startswith("live/aws/")
    location = found["bad"]["arn:aws:s3:::clinic-patients"]["location"]
    assert location["file"].endswith("modules/records/main.tf")
    assert location["line"] > 1
    volumes = [r for name, r in found["terraform.tfstate"].items() if name.startswith("vol-")]
    managed = {r["resource"]["managed_by"] for r in volumes}
    assert {f'module.portal.aws_ebs_volume.scans["{name}"]' for name in ("laboratory", "radiology")} <= managed
    assert all("managed_by" not in r["resource"] for n, r in found["bad"].items() if n.startswith("vol-"))


def test_what_differs_from_the_code_is_drift(scan: Scanner, clinic: Clinic) -> None:
    tables = boto3.client("dynamodb", endpoint_url=clinic.address, aws_access_key_id="t", aws_secret_access_key="t",
                          region_name="us-east-1")  # fmt: skip
    arguments = ("--rule", "database-deletion-protected", "--terraform", clinic.folder / "terraform.tfstate")
    told = []
    for protected in (True, False):
        tables.update_table(TableName="clinic-sessions", DeletionProtectionEnabled=protected)
        notices = [notice["message"] for notice in scan(*arguments, "-f", "json").json()["notices"]]
        told.append([notice for notice in notices if notice.startswith("drift:")])
    assert told[0] == [
        "drift: module.database.aws_dynamodb_table.sessions: deletion_protection_enabled is True, in the code False"
    ]
    assert told[1] == []


# -- least privilege -------------------------------------------------------------------------------------------

READ_ONLY = re.compile(
    r"[\w-]+:(?:List|Get|Describe|BatchGet)\w+|iam:GenerateCredentialReport|apigateway:GET|cassandra:Select"
)


def test_the_policy_allows_what_is_called_and_nothing_else(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, policycheck: Callable[..., Run]
) -> None:
    for name, value in credentials(clinic.address).items():
        monkeypatch.setenv(name, value)
    rules = [rule for rule in chosen(Config(), Cache())[1] if "aws" in rule.providers]
    allowed = set(policy(rules)["Statement"][0]["Action"])
    scan_ = Scan(open_account(Access(regions=("us-east-1",))), rules)
    found = [one for _, listed in scan_.run() for one in listed]
    called = set(scan_.statistics.calls)
    assert called <= allowed
    assert {one.call for one in found} <= called | {"s3:ListAllMyBuckets"}
    assert {one.call for one in found if isinstance(one, Failure)} <= called
    assert all(READ_ONLY.fullmatch(action) for action in allowed)
    printed = policycheck("scan", "aws", "--print-policy").json()
    assert set(printed["Statement"][0]["Action"]) == allowed


def test_a_rule_needs_no_more_than_its_own(policycheck: Callable[..., Run]) -> None:
    printed = policycheck("scan", "aws", "--print-policy", "--rule", "network-flow-logged").json()
    actions = printed["Statement"][0]["Action"]
    assert "ec2:DescribeFlowLogs" in actions
    assert not any(action.startswith(("s3:", "iam:", "kms:")) for action in actions)


def test_no_operation_writes() -> None:
    """Every call in a collector's code is one of botocore's read operations."""
    operations = set()
    for path in (ROOT / "policycheck/providers/aws").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                operations.add(node.value)
    keys = {"region_name": "us-east-1", "aws_access_key_id": "x", "aws_secret_access_key": "x"}
    clients = {collector.service: boto3.client(collector.service, **keys) for collector in load_collectors()}
    known = {name for client in clients.values() for name in client.meta.method_to_api_mapping}
    arguments = {
        "create_rule",
        "enable_key_rotation",
        "enable_logging",
    }  # of Terraform, which have the names of operations
    called = {name for name in operations & known if "_" in name} - arguments
    reading = re.compile(r"(list|get|describe|batch_get)_\w+|generate_credential_report")
    assert len(called) > 80
    assert [name for name in called if not reading.fullmatch(name)] == []
