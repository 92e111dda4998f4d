"""AWS Storage Gateway and file caches of FSx."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import other, told
from policycheck.providers.live.record import Record

_GATEWAY: Final = "aws_storagegateway_gateway"
_SHARES: Final = {
    "NFS": ("aws_storagegateway_nfs_file_share", "describe_nfs_file_shares", "NFSFileShareInfoList"),
    "SMB": ("aws_storagegateway_smb_file_share", "describe_smb_file_shares", "SMBFileShareInfoList"),
}
_SMB: Final = ("FILE_S3", "FILE_FSX_SMB")
"""Types of gateways that serve SMB."""
_AT_ONCE: Final = 10
"""Shares that one call describes at most."""


@collector(
    "storagegateway",
    types=(_GATEWAY,),
    actions=("storagegateway:ListGateways", "storagegateway:DescribeSMBSettings"),
)
def gateways(calls: Calls) -> Iterator[Record]:
    """Gateways, and how SMB clients come to them."""
    yield from calls.each(calls.pages("list_gateways", "Gateways"), lambda one: [_gateway(calls, one)])


def _gateway(calls: Calls, listed: dict[str, Any]) -> Record:
    arn, operation, field = listed["GatewayARN"], "list_gateways", "smb_security_strategy"
    values = other(listed, gateway_name="GatewayName", name="GatewayName", arn="GatewayARN", gateway_type="GatewayType")
    if listed.get("GatewayType") in _SMB and calls.wants("file_system.tls_required"):
        operation = "describe_smb_settings"
        answer = calls.maybe(operation, GatewayARN=arn)
        values |= told(answer, lambda found: other(found, smb_security_strategy="SMBSecurityStrategy"), field)
    return calls.record(_GATEWAY, arn, values, operation)


@collector(
    "storagegateway",
    types=tuple(type_ for type_, _, _ in _SHARES.values()),
    actions=(
        "storagegateway:ListFileShares", "storagegateway:DescribeNFSFileShares", "storagegateway:DescribeSMBFileShares",
    ),
)  # fmt: skip
def file_shares(calls: Calls) -> Iterator[Record]:
    """File shares in S3."""
    arns: dict[str, list[str]] = {}
    for one in calls.pages("list_file_shares", "FileShareInfoList"):
        arns.setdefault(one["FileShareType"], []).append(one["FileShareARN"])
    for kind, (type_, operation, key) in _SHARES.items():
        own = arns.get(kind, [])
        for start in range(0, len(own), _AT_ONCE):
            for share in calls.pages(operation, key, FileShareARNList=own[start : start + _AT_ONCE]):
                fields = {
                    "arn": "FileShareARN", "name": "FileShareName", "kms_encrypted": "KMSEncrypted",
                    "kms_key_arn": "KMSKey", "client_list": "ClientList", "authentication": "Authentication",
                    "audit_destination_arn": "AuditDestinationARN",
                }  # fmt: skip
                yield calls.record(type_, share["FileShareARN"], other(share, **fields), operation)


@collector("fsx", types=("aws_fsx_file_cache",), actions=("fsx:DescribeFileCaches",))
def file_caches(calls: Calls) -> Iterator[Record]:
    """Caches of files."""
    for cache in calls.pages("describe_file_caches", "FileCaches"):
        values = other(cache, id="FileCacheId", arn="ResourceARN", kms_key_id="KmsKeyId")
        yield calls.record("aws_fsx_file_cache", cache["ResourceARN"], values, "describe_file_caches")
