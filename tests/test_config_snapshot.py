"""Snapshots of AWS Config, in the shapes of its resource schema, judged as the account would be."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from conftest import Run

ACCOUNT = "123456789012"
KEY = f"arn:aws:kms:us-east-1:{ACCOUNT}:key/0a1b"


def item(type_: str, name: str, configuration: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A configuration item, with only what is read of one."""
    return {
        "configurationItemStatus": "OK", "awsAccountId": ACCOUNT, "awsRegion": "us-east-1", "resourceType": type_,
        "resourceId": name, "resourceName": name, "ARN": more.pop("arn", f"arn:aws:x:us-east-1:{ACCOUNT}:{name}"),
        "configuration": configuration, "supplementaryConfiguration": more, "tags": {"data": "phi"},
    }  # fmt: skip


def bucket(name: str, **more: Any) -> dict[str, Any]:
    return item("AWS::S3::Bucket", name, {"name": name}, arn=f"arn:aws:s3:::{name}", **more)


def everything_allowed() -> str:
    statement = {"Effect": "Allow", "Action": "*", "Resource": "*"}
    return quote(json.dumps({"Version": "2012-10-17", "Statement": [statement]}))


TLS_ONLY = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Condition": {"Bool": {"aws:SecureTransport": "false"}},
         "Resource": ["arn:aws:s3:::good", "arn:aws:s3:::good/*"]}
    ],
}  # fmt: skip

ITEMS = [
    bucket(
        "good",
        ServerSideEncryptionConfiguration={
            "rules": [{"applyServerSideEncryptionByDefault": {"sseAlgorithm": "aws:kms", "kmsMasterKeyID": KEY}}]
        },
        BucketPolicy={"policyText": json.dumps(TLS_ONLY)},
        PublicAccessBlockConfiguration=dict.fromkeys(
            ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"), True
        ),
        # Some are kept as text.
        BucketVersioningConfiguration=json.dumps({"status": "Enabled", "isMfaDeleteEnabled": None}),
        AccessControlList=json.dumps({"grantList": [{"grantee": {"id": "x"}, "permission": "FullControl"}]}),
        BucketLoggingConfiguration={"destinationBucketName": "logs", "logFilePrefix": ""},
    ),
    bucket(
        "bad",
        BucketPolicy={"policyText": None},
        BucketVersioningConfiguration={"status": "Off", "isMfaDeleteEnabled": None},
        AccessControlList=json.dumps({"grantList": [{"grantee": "AllUsers", "permission": "Read"}]}),
        BucketLoggingConfiguration={"destinationBucketName": None, "logFilePrefix": None},
    ),
    item("AWS::EC2::Volume", "vol-good", {"volumeId": "vol-good", "encrypted": True, "kmsKeyId": KEY}),
    item("AWS::EC2::Volume", "vol-bad", {"volumeId": "vol-bad", "encrypted": False}),
    item("AWS::EC2::Instance", "i-1", {
        "instanceId": "i-1", "state": {"name": "running"}, "metadataOptions": {"httpTokens": "required"},
        "publicIpAddress": "203.0.113.9", "monitoring": {"state": "disabled"}, "blockDeviceMappings": [],
    }),
    item("AWS::EC2::SecurityGroup", "sg-1", {
        "groupId": "sg-1", "groupName": "open", "description": "x", "vpcId": "vpc-1", "ipPermissionsEgress": [],
        "ipPermissions": [{"ipProtocol": "tcp", "fromPort": 22, "toPort": 22, "ipRanges": ["0.0.0.0/0"],
                           "ipv4Ranges": [{"cidrIp": "0.0.0.0/0"}]}],
    }),
    item("AWS::RDS::DBInstance", "db-good", {
        "dBInstanceIdentifier": "good", "dBInstanceArn": f"arn:aws:rds:us-east-1:{ACCOUNT}:db:good",
        "engine": "postgres", "storageEncrypted": True, "kmsKeyId": KEY, "publiclyAccessible": False,
        "backupRetentionPeriod": 35, "multiAZ": True,
    }),
    item("AWS::RDS::DBInstance", "db-bad", {
        "dBInstanceIdentifier": "bad", "dBInstanceArn": f"arn:aws:rds:us-east-1:{ACCOUNT}:db:bad",
        "engine": "postgres", "storageEncrypted": False, "publiclyAccessible": True, "backupRetentionPeriod": 0,
    }),
    item("AWS::KMS::Key", "0a1b", {
        "arn": KEY, "keyId": "0a1b", "keyManager": "CUSTOMER", "keyState": "Enabled", "origin": "AWS_KMS",
        "customerMasterKeySpec": "SYMMETRIC_DEFAULT",
    }, KeyRotationStatus=True),
    item("AWS::IAM::Role", "admin", {
        "arn": f"arn:aws:iam::{ACCOUNT}:role/admin", "roleName": "admin", "path": "/",
        "rolePolicyList": [{"policyName": "all", "policyDocument": everything_allowed()}],
        "attachedManagedPolicies": [],
    }),
    item("AWS::CloudTrail::Trail", "trail", {
        "name": "trail", "trailARN": f"arn:aws:cloudtrail:us-east-1:{ACCOUNT}:trail/trail", "homeRegion": "us-east-1",
        "isMultiRegionTrail": True, "logFileValidationEnabled": True, "s3BucketName": "good", "kmsKeyId": KEY,
    }),
    item("AWS::Lambda::Function", "intake", {
        "functionName": "intake", "functionArn": f"arn:aws:lambda:us-east-1:{ACCOUNT}:function:intake",
        "tracingConfig": {"mode": "Active"}, "runtime": "python3.12",
    }),
    item("AWS::DynamoDB::Table", "sessions", {"tableName": "sessions", "ssedescription": {
        "status": "ENABLED", "ssetype": "KMS", "kmsmasterKeyArn": KEY}},
        ContinuousBackupsDescription={"pointInTimeRecoveryDescription": {"pointInTimeRecoveryStatus": "ENABLED"}}),
    item("AWS::SNS::Topic", "alerts", {"TopicArn": f"arn:aws:sns:us-east-1:{ACCOUNT}:alerts"},
         arn=f"arn:aws:sns:us-east-1:{ACCOUNT}:alerts"),
    item("AWS::SQS::Queue", "jobs", {"QueueUrl": "https://sqs.us-east-1.amazonaws.com/1/jobs", "QueueName": "jobs",
                                     "KmsMasterKeyId": KEY}),
    {**bucket("deleted"), "configurationItemStatus": "ResourceDeleted"},
]  # fmt: skip

VERDICTS = {
    ("object-store-customer-managed-key", "good"): "pass",
    ("object-store-tls-required", "good"): "pass",
    ("object-store-tls-required", "bad"): "fail",
    ("object-store-not-public", "good"): "pass",
    ("object-store-versioned", "good"): "pass",
    ("object-store-versioned", "bad"): "fail",
    ("object-store-access-logged", "good"): "pass",
    ("object-store-access-logged", "bad"): "fail",
    ("volume-encrypted-at-rest", "vol-good"): "pass",
    ("volume-encrypted-at-rest", "vol-bad"): "fail",
    ("volume-customer-managed-key", "vol-good"): "pass",
    ("instance-no-plain-secrets", "i-1"): "unknown",
    ("firewall-ssh-closed", "sg-1"): "fail",
    ("database-encrypted-at-rest", "good"): "pass",
    ("database-encrypted-at-rest", "bad"): "fail",
    ("database-not-public", "good"): "pass",
    ("database-not-public", "bad"): "fail",
    ("database-deletion-protected", "good"): "unknown",
    ("database-point-in-time-recovery", "sessions"): "pass",
    ("database-customer-managed-key", "sessions"): "pass",
    ("database-deletion-protected", "sessions"): "unknown",
    ("policy-no-admin", "all"): "fail",
    ("audit-trail-multi-region", "trail"): "pass",
    ("audit-trail-complete", "trail"): "unknown",
    ("function-traced", "intake"): "pass",
    ("function-no-plain-secrets", "intake"): "unknown",
    ("topic-encrypted-at-rest", "alerts"): "fail",
    ("queue-customer-managed-key", "jobs"): "pass",
    ("queue-not-public", "jobs"): "unknown",
}


def snapshot(items: list[dict[str, Any]]) -> bytes:
    return json.dumps({"fileVersion": "1.0", "configSnapshotId": "x", "configurationItems": items}).encode()


def query(items: list[dict[str, Any]]) -> bytes:
    """What ``aws configservice select-resource-config`` writes: each item as text, with the names of the schema."""
    results = [json.dumps({**one, "arn": one["ARN"], "accountId": one["awsAccountId"]}) for one in items]
    return json.dumps({"Results": results, "QueryInfo": {"SelectFields": [{"Name": "configuration"}]}}).encode()


@pytest.mark.parametrize(
    ("name", "written"),
    [("snapshot.json", snapshot), ("snapshot.json.gz", lambda items: gzip.compress(snapshot(items))),
     ("query.json", query)],
)  # fmt: skip
def test_a_snapshot_is_judged_as_its_account(
    policycheck: Callable[..., Run], tmp_path: Path, name: str, written: Callable[[list[dict[str, Any]]], bytes]
) -> None:
    path = tmp_path / name
    path.write_bytes(written(ITEMS))
    run = policycheck("check", path, "--show-passed", "-f", "json")
    assert run.code == 1, run.err
    document = run.json()
    assert document["errors"] == []
    found: dict[tuple[str, str], str] = {}
    for result in document["results"]:
        last = result["resource"]["address"].replace("/", ":").rpartition(":")[2]
        found[result["rule"], last] = result["verdict"]
    assert {pair: found.get(pair) for pair in VERDICTS} == VERDICTS
    assert not any(name == "deleted" for _, name in found)
    reasons = {result["reason"] for result in document["results"] if result["verdict"] == "unknown"}
    assert any("not in this snapshot of AWS Config" in reason for reason in reasons)


def test_tags_say_what_holds_phi(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    path, settings = tmp_path / "snapshot.json", tmp_path / "policycheck.yaml"
    path.write_bytes(snapshot([*ITEMS[1:4], {**bucket("elsewhere"), "tags": {"data": "public"}}]))
    settings.write_text("phi:\n  tags:\n    data: [phi]\n  otherwise: skip\n")
    document = policycheck("check", path, "--config", settings, "--rule", "object-store-versioned", "-f", "json").json()
    assert [result["resource"]["name"] for result in document["results"]] == ["bad"]


def test_what_is_no_item_costs_one_line(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "snapshot.json"
    for broken in ([3], [{"resourceType": "AWS::S3::Bucket"}], "x"):
        path.write_text(json.dumps({"fileVersion": "1.0", "configurationItems": broken}))
        run = policycheck("check", path)
        assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)


def test_an_item_of_another_shape_costs_its_collector_only(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "snapshot.json"
    path.write_bytes(snapshot([*ITEMS[:2], item("AWS::EC2::Volume", "vol-1", {"size": 1})]))
    document = policycheck("check", path, "-f", "json").json()
    messages = {error["message"].partition(" in ")[0] for error in document["errors"]}
    assert messages == {"its configuration items could not be read (KeyError): config:ec2"}
    assert any(result["rule"] == "object-store-versioned" for result in document["results"])
