"""AWS Storage Gateway and file caches of FSx."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls, or_failure
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Failure, Record

_GATEWAY: Final = "aws_storagegateway_gateway"
_SHARES: Final = {
    "NFS": ("aws_storagegateway_nfs_file_share", "describe_nfs_file_shares", "NFSFileShareInfoList"),
    "SMB": ("aws_storagegateway_smb_file_share", "describe_smb_file_shares", "SMBFileShareInfoList"),
}
_VOLUMES: Final = {
    "CACHED": ("aws_storagegateway_cached_iscsi_volume", "describe_cached_iscsi_volumes", "CachediSCSIVolumes"),
    "STORED": ("aws_storagegateway_stored_iscsi_volume", "describe_stored_iscsi_volumes", "StorediSCSIVolumes"),
}
_OF_SHARES: Final = tuple(type_ for type_, _, _ in _SHARES.values())
_OF_VOLUMES: Final = tuple(type_ for type_, _, _ in _VOLUMES.values())
_SMB: Final = ("FILE_S3", "FILE_FSX_SMB")
"""Types of gateways that serve SMB."""
_AT_ONCE: Final = 10
"""Shares that one call describes at most."""


@collector(
    "storagegateway",
    types=(_GATEWAY, *_OF_SHARES, *_OF_VOLUMES),
    actions=(
        "storagegateway:ListGateways", "storagegateway:DescribeSMBSettings", "storagegateway:ListFileShares",
        "storagegateway:DescribeNFSFileShares", "storagegateway:DescribeSMBFileShares", "storagegateway:ListVolumes",
        "storagegateway:DescribeCachediSCSIVolumes", "storagegateway:DescribeStorediSCSIVolumes",
    ),
)  # fmt: skip
def gateways(calls: Calls) -> Iterator[Record | Failure]:
    """Gateways, how SMB clients come to them, and what they serve: only what a gateway of its kind is there for."""
    listed = list(calls.pages("list_gateways", "Gateways"))
    yield from calls.each(listed, lambda one: [_gateway(calls, one)])
    kinds = {str(one.get("GatewayType", kind)) for one in listed for kind in ("FILE_S3", *_VOLUMES)}
    if "FILE_S3" in kinds and calls.judges(*_OF_SHARES):
        yield from or_failure(_shares(calls), *_OF_SHARES)
    if kinds.intersection(_VOLUMES) and calls.judges(*_OF_VOLUMES):
        yield from or_failure(_volumes(calls), *_OF_VOLUMES)


def _gateway(calls: Calls, listed: dict[str, Any]) -> Record:
    arn, operation, field = listed["GatewayARN"], "list_gateways", "smb_security_strategy"
    values = other(listed, gateway_name="GatewayName", name="GatewayName", arn="GatewayARN", gateway_type="GatewayType")
    if listed.get("GatewayType") in _SMB and calls.wants("file_system.tls_required"):
        operation = "describe_smb_settings"
        answer = calls.maybe(operation, GatewayARN=arn)
        values |= told(answer, lambda found: other(found, smb_security_strategy="SMBSecurityStrategy"), field)
    return calls.record(_GATEWAY, arn, values, operation)


def _shares(calls: Calls) -> Iterator[Record]:
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


def _volumes(calls: Calls) -> Iterator[Record]:
    """Volumes; one call describes those of a gateway (API Reference, ``DescribeCachediSCSIVolumes``)."""
    arns: dict[tuple[str, str], list[str]] = {}
    for one in calls.pages("list_volumes", "VolumeInfos"):
        arns.setdefault((one["VolumeType"].partition(" ")[0], one["GatewayARN"]), []).append(one["VolumeARN"])
    for (kind, _), own in arns.items():
        type_, operation, key = _VOLUMES[kind]
        answer = calls.maybe(operation, VolumeARNs=own)
        described = {one["VolumeARN"]: one for one in at(answer, key) or ()}
        for arn in own if isinstance(answer, Unknown) else described:
            under = answer if isinstance(answer, Unknown) else described[arn].get("KMSKey")
            values = {"arn": arn, "volume_arn": arn, "name": arn.rpartition("/")[2], "kms_key": under}
            values["kms_encrypted"] = under if isinstance(under, Unknown) else bool(under)
            yield calls.record(type_, arn, values, operation)


@collector("fsx", types=("aws_fsx_file_cache",), actions=("fsx:DescribeFileCaches",))
def file_caches(calls: Calls) -> Iterator[Record]:
    """Caches of files."""
    for cache in calls.pages("describe_file_caches", "FileCaches"):
        values = other(cache, id="FileCacheId", arn="ResourceARN", kms_key_id="KmsKeyId")
        yield calls.record("aws_fsx_file_cache", cache["ResourceARN"], values, "describe_file_caches")
