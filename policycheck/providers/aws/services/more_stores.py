"""S3 access points and directory buckets, vaults of Glacier, OpenSearch Serverless, and video streams."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.services.s3_account import switches
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Record

_POINT: Final = "aws_s3_access_point"
_POINT_POLICY: Final = "aws_s3control_access_point_policy"
_SECURITY: Final = "aws_opensearchserverless_security_policy"


@collector(
    "s3control",
    types=(_POINT, _POINT_POLICY),
    actions=("s3:ListAccessPoints", "s3:GetAccessPoint", "s3:GetAccessPointPolicy"),
)
def access_points(calls: Calls) -> Iterator[Record]:
    """Access points of buckets, with their policies."""
    listed = calls.pages("list_access_points", "AccessPointList", AccountId=calls.account)
    yield from calls.each(listed, lambda one: _access_point(calls, one))


def _access_point(calls: Calls, listed: dict[str, Any]) -> Iterator[Record]:
    name = listed["Name"]
    arn = listed.get("AccessPointArn") or calls.arn("s3", f"accesspoint/{name}")
    answer = calls.maybe("get_access_point", AccountId=calls.account, Name=name)
    block = answer if isinstance(answer, Unknown) else [switches(answer or {"PublicAccessBlockConfiguration": {}})]
    network = listed.get("NetworkOrigin") == "VPC"
    values = {
        "name": name, "arn": arn, **other(listed, bucket="Bucket"), "public_access_block_configuration": block,
        "vpc_configuration": [other(listed, vpc_id="VpcConfiguration.VpcId")] if network else [],
    }  # fmt: skip
    yield calls.record(_POINT, arn, values, "get_access_point")
    operation = "get_access_point_policy"
    policy = calls.maybe(operation, "NoSuchAccessPointPolicy", AccountId=calls.account, Name=name)
    if policy is not None:
        given = told(policy, lambda found: other(found, policy="Policy"), "policy")
        yield calls.record(_POINT_POLICY, arn, {"access_point_arn": arn, **given}, operation)


@collector("s3", types=("aws_s3_directory_bucket",), actions=("s3express:ListAllMyDirectoryBuckets",))
def directory_buckets(calls: Calls) -> Iterator[Record]:
    """Buckets of S3 Express."""
    operation = "list_directory_buckets"
    for bucket in calls.pages(operation, "Buckets"):
        arn = calls.arn("s3express", f"bucket/{bucket['Name']}")
        yield calls.record("aws_s3_directory_bucket", arn, {"bucket": bucket["Name"], "arn": arn}, operation)


@collector("glacier", types=("aws_glacier_vault",), actions=("glacier:ListVaults", "glacier:GetVaultAccessPolicy"))
def vaults(calls: Calls) -> Iterator[Record]:
    """Vaults of Glacier."""
    yield from calls.each(calls.pages("list_vaults", "VaultList", accountId="-"), lambda one: [_vault(calls, one)])


def _vault(calls: Calls, listed: dict[str, Any]) -> Record:
    operation = "get_vault_access_policy"
    answer = calls.maybe(operation, "ResourceNotFoundException", accountId="-", vaultName=listed["VaultName"])
    given = told(answer, lambda found: other(found, access_policy="policy.Policy"), "access_policy")
    values = {"name": listed["VaultName"], "arn": listed["VaultARN"], **given}
    return calls.record("aws_glacier_vault", listed["VaultARN"], values, operation)


@collector(
    "opensearchserverless",
    types=("aws_opensearchserverless_collection",),
    actions=("aoss:ListCollections",),
)
def collections(calls: Calls) -> Iterator[Record]:
    """Collections of OpenSearch Serverless."""
    for one in calls.pages("list_collections", "collectionSummaries"):
        values = other(one, id="id", name="name", arn="arn")
        yield calls.record("aws_opensearchserverless_collection", one["arn"], values, "list_collections")


@collector(
    "opensearchserverless",
    types=(_SECURITY,),
    actions=("aoss:ListSecurityPolicies", "aoss:GetSecurityPolicy"),
)
def security_policies(calls: Calls) -> Iterator[Record]:
    """Whose key collections are under, and who reaches them."""
    for kind in ("encryption", "network"):
        listed = calls.pages("list_security_policies", "securityPolicySummaries", type=kind)
        yield from calls.each(listed, lambda one: [_security_policy(calls, one)])


def _security_policy(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        return {"policy": json.dumps(at(found, "securityPolicyDetail.policy"))}

    answer = calls.maybe("get_security_policy", name=listed["name"], type=listed["type"])
    values = {**other(listed, name="name", type="type"), **told(answer, shape, "policy")}
    id_ = calls.arn("aoss", f"securitypolicy/{listed['type']}/{listed['name']}")
    return calls.record(_SECURITY, id_, values, "get_security_policy")


@collector("kinesisvideo", types=("aws_kinesis_video_stream",), actions=("kinesisvideo:ListStreams",))
def video_streams(calls: Calls) -> Iterator[Record]:
    """Streams of video."""
    for stream in calls.pages("list_streams", "StreamInfoList"):
        values = other(stream, name="StreamName", arn="StreamARN", kms_key_id="KmsKeyId")
        yield calls.record("aws_kinesis_video_stream", stream["StreamARN"], values, "list_streams")
