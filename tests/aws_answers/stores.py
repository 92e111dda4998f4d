"""File systems, caches, secrets, and stores of S3 beside buckets."""

from __future__ import annotations

import json
from typing import Any, Final

from aws_documented import ByText, Refused

from aws_answers.basics import ACCOUNT, CLOSED, KEY, KEY_OF_AWS, OPEN, TIME, arn

_BOTH: Final = ("good", "bad")
_FSX: Final = ("LUSTRE", "ONTAP", "OPENZFS", "WINDOWS")
_TLS_ONLY: Final = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "*", "Resource": "*",
                "Condition": {"Bool": {"aws:SecureTransport": "false"}},
            }
        ],
    }
)  # fmt: skip


def _group(name: str) -> dict[str, Any]:
    chosen = {"KmsKeyId": KEY, "AuthTokenEnabled": True, "SnapshotRetentionLimit": 30} if name == "good" else {}
    return {
        "ReplicationGroupId": name, "ARN": arn("elasticache", f"replicationgroup:{name}"),
        "AtRestEncryptionEnabled": name == "good", "TransitEncryptionEnabled": name == "good",
        "AutomaticFailover": "enabled" if name == "good" else "disabled", **chosen,
    }  # fmt: skip


def _fsx(kind: str, name: str) -> dict[str, Any]:
    level = "SUCCESS_AND_FAILURE" if name == "good" else "DISABLED"
    windows = {
        "WindowsConfiguration": {
            "AuditLogConfiguration": {"FileAccessAuditLogLevel": level, "FileShareAccessAuditLogLevel": level}
        }
    }
    return {
        "FileSystemId": f"fs-{kind}-{name}", "FileSystemType": kind, "KmsKeyId": KEY if name == "good" else KEY_OF_AWS,
        "ResourceARN": arn("fsx", f"file-system/fs-{kind}-{name}"), **(windows if kind == "WINDOWS" else {}),
    }  # fmt: skip


def _user(service: str, name: str) -> dict[str, Any]:
    sort = {"good": "iam", "bad": "no-password"}[name]
    return {"ARN": arn(service, f"user/{name}"), "Authentication": {"Type": sort}}


DOCUMENTS: dict[str, Any] = {
    "efs:DescribeFileSystems": {
        "FileSystems": [
            {
                "OwnerId": ACCOUNT, "CreationToken": name, "FileSystemId": f"fs-{name}", "CreationTime": TIME,
                "FileSystemArn": arn("elasticfilesystem", f"file-system/fs-{name}"), "LifeCycleState": "available",
                "NumberOfMountTargets": 0, "SizeInBytes": {"Value": 1}, "PerformanceMode": "generalPurpose",
                "Encrypted": True, "KmsKeyId": KEY, "Tags": [],
            }
            for name in _BOTH
        ]
    },
    "efs:DescribeFileSystemPolicy": ByText({
        "fs-good": {"FileSystemId": "fs-good", "Policy": _TLS_ONLY},
        "fs-bad": {"FileSystemId": "fs-bad", "Policy": OPEN},
    }),
    "efs:DescribeBackupPolicy": ByText({
        "fs-good": {"BackupPolicy": {"Status": "ENABLED"}}, "fs-bad": {"BackupPolicy": {"Status": "DISABLED"}},
    }),
    "efs:DescribeAccessPoints": {
        "AccessPoints": [
            {
                "AccessPointId": "fsap-good", "FileSystemId": "fs-good", "RootDirectory": {"Path": "/records"},
                "AccessPointArn": arn("elasticfilesystem", "access-point/fsap-good"),
                "PosixUser": {"Uid": 1000, "Gid": 1000},
            },
            {
                "AccessPointId": "fsap-bad", "FileSystemId": "fs-good", "RootDirectory": {"Path": "/"},
                "AccessPointArn": arn("elasticfilesystem", "access-point/fsap-bad"),
            },
        ]
    },
    "fsx:DescribeFileSystems": {"FileSystems": [_fsx(kind, name) for kind in _FSX for name in _BOTH]},
    "elasticache:DescribeReplicationGroups": {"ReplicationGroups": [_group(name) for name in _BOTH]},
    "elasticache:DescribeCacheClusters": {
        "CacheClusters": [
            *(
                {
                    "CacheClusterId": f"{name}-001", "ReplicationGroupId": name, "Engine": "redis",
                    "CacheSubnetGroupName": "clinic" if name == "good" else "default",
                }
                for name in _BOTH
            ),
            *(
                {
                    "CacheClusterId": f"alone-{name}", "ARN": arn("elasticache", f"cluster:alone-{name}"),
                    "Engine": "memcached", "TransitEncryptionEnabled": name == "good",
                }
                for name in _BOTH
            ),
        ]
    },
    "elasticache:DescribeServerlessCaches": {
        "ServerlessCaches": [
            {
                "ServerlessCacheName": name, "ARN": arn("elasticache", f"serverlesscache:{name}"), "Engine": "valkey",
                **({"KmsKeyId": KEY, "UserGroupId": "clinic"} if name == "good" else {}),
            }
            for name in _BOTH
        ]
    },
    "elasticache:DescribeUsers": {
        "Users": [
            *({"UserId": name, "UserName": name, **_user("elasticache", name)} for name in _BOTH),
            {"UserId": "default", "UserName": "default", "ARN": arn("elasticache", "user:default"),
             "Authentication": {"Type": "no-password"}},
        ]
    },
    "memorydb:DescribeUsers": {"Users": [{"Name": name, **_user("memorydb", name)} for name in _BOTH]},
    "secretsmanager:GetResourcePolicy": ByText({"good": {"ResourcePolicy": CLOSED}, "bad": {"ResourcePolicy": OPEN}}),
    "ssm:ListDocuments": {
        "DocumentIdentifiers": [
            *({"Name": f"{name}-runbook", "DocumentType": "Automation", "DocumentFormat": "YAML"} for name in _BOTH),
            *({"Name": f"{name}-session", "DocumentType": "Session", "DocumentFormat": "JSON"} for name in _BOTH),
        ]
    },
    "ssm:DescribeDocumentPermission": ByText({
        "good": {"AccountIds": [ACCOUNT]}, "bad": {"AccountIds": ["all"]},
    }),
    "ssm:GetDocument": ByText({
        "good": {
            "Content": json.dumps({
                "schemaVersion": "1.0", "sessionType": "Standard_Stream",
                "inputs": {"kmsKeyId": KEY, "cloudWatchLogGroupName": "sessions", "cloudWatchEncryptionEnabled": True},
            })
        },
        "bad": {"Content": json.dumps({"schemaVersion": "1.0", "sessionType": "Standard_Stream", "inputs": {}})},
    }),
    "s3control:ListAccessPoints": {
        "AccessPointList": [
            {
                "Name": name, "NetworkOrigin": "Internet", "Bucket": "clinic",
                "AccessPointArn": arn("s3", f"accesspoint/{name}"),
            }
            for name in _BOTH
        ]
    },
    "s3control:GetAccessPoint": ByText({
        name: {
            "Name": name, "Bucket": "clinic", "NetworkOrigin": "Internet",
            "PublicAccessBlockConfiguration": {
                "BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": name == "good",
                "RestrictPublicBuckets": name == "good",
            },
        }
        for name in _BOTH
    }),
    "s3control:GetAccessPointPolicy": ByText({
        "good": Refused("NoSuchAccessPointPolicy:none"), "bad": {"Policy": OPEN},
    }),
    "opensearchserverless:ListCollections": {
        "collectionSummaries": [{"id": "c1", "name": "clinic", "arn": arn("aoss", "collection/c1")}]
    },
}  # fmt: skip
BOTH = {
    "admin-session-encrypted": {"aws_ssm_document"},
    "admin-session-recorded": {"aws_ssm_document"},
    "backup-plan-selects-source": {"aws_efs_file_system"},
    "cache-authenticated": {"aws_elasticache_replication_group", "aws_elasticache_serverless_cache"},
    "cache-backup-kept-15-days": {"aws_elasticache_replication_group"},
    "cache-customer-managed-key": {"aws_elasticache_replication_group", "aws_elasticache_serverless_cache"},
    "cache-encrypted-at-rest": {"aws_elasticache_replication_group"},
    "cache-fails-over": {"aws_elasticache_replication_group"},
    "cache-network-chosen": {"aws_elasticache_replication_group"},
    "cache-tls-required": {"aws_elasticache_cluster", "aws_elasticache_replication_group"},
    "database-user-authenticated": {"aws_elasticache_user", "aws_memorydb_user"},
    "file-system-access-logged": {"aws_fsx_windows_file_system"},
    "file-system-access-point-root": {"aws_efs_access_point"},
    "file-system-access-point-user": {"aws_efs_access_point"},
    "file-system-customer-managed-key": {
        "aws_fsx_lustre_file_system", "aws_fsx_ontap_file_system", "aws_fsx_openzfs_file_system",
        "aws_fsx_windows_file_system",
    },
    "file-system-not-public": {"aws_efs_file_system"},
    "file-system-tls-required": {"aws_efs_file_system"},
    "object-store-not-public": {"aws_s3_access_point"},
    "object-store-public-access-blocked": {"aws_s3_access_point"},
    "runbook-not-public": {"aws_ssm_document"},
    "secret-not-public": {"aws_secretsmanager_secret"},
}  # fmt: skip
