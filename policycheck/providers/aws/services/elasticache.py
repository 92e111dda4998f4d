"""Amazon ElastiCache."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls, or_failure
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import other, same
from policycheck.providers.live.record import Failure, Record

_GROUP: Final = "aws_elasticache_replication_group"
_ALONE: Final = "aws_elasticache_cluster"


@collector(
    "elasticache",
    types=(_GROUP, _ALONE),
    actions=("elasticache:DescribeReplicationGroups", "elasticache:DescribeCacheClusters"),
)
def caches(calls: Calls) -> Iterator[Record | Failure]:
    """Caches that stand alone, and those of replication groups."""
    members: dict[str, dict[str, Any]] = {}
    for cluster in calls.pages("describe_cache_clusters", "CacheClusters"):
        if cluster.get("ReplicationGroupId"):
            members[cluster["ReplicationGroupId"]] = cluster
        else:
            yield _alone(calls, cluster)
    listed = calls.pages("describe_replication_groups", "ReplicationGroups")
    yield from or_failure((_group(calls, group, members) for group in listed), _GROUP)


def _group(calls: Calls, group: dict[str, Any], members: dict[str, dict[str, Any]]) -> Record:
    """A replication group; which network it stands in, its members tell."""
    member = members.get(group["ReplicationGroupId"], {})
    values = {
        "id": group["ReplicationGroupId"],
        "replication_group_id": group["ReplicationGroupId"],
        "arn": group.get("ARN"),
        "at_rest_encryption_enabled": group.get("AtRestEncryptionEnabled", False),
        "transit_encryption_enabled": group.get("TransitEncryptionEnabled", False),
        "automatic_failover_enabled": group.get("AutomaticFailover") in ("enabled", "enabling"),
        # Whether there is a token is told, not the token.
        "auth_token": "set" if group.get("AuthTokenEnabled") else None,
        "user_group_ids": group.get("UserGroupIds") or None,
        "snapshot_retention_limit": group.get("SnapshotRetentionLimit"),
        "auto_minor_version_upgrade": group.get("AutoMinorVersionUpgrade", member.get("AutoMinorVersionUpgrade")),
        **same(group, "KmsKeyId", "TransitEncryptionMode", "Engine"),
        **other(group, global_replication_group_id="GlobalReplicationGroupInfo.GlobalReplicationGroupId"),
        **other(member, subnet_group_name="CacheSubnetGroupName", engine="Engine"),
    }
    arn = values["arn"] or calls.arn("elasticache", f"replicationgroup:{values['id']}")
    return calls.record(_GROUP, arn, values, "describe_replication_groups")


def _alone(calls: Calls, cluster: dict[str, Any]) -> Record:
    values = {
        "id": cluster["CacheClusterId"],
        "arn": cluster.get("ARN"),
        **same(cluster, "Engine", "TransitEncryptionEnabled", "SnapshotRetentionLimit", "AutoMinorVersionUpgrade"),
        **other(cluster, subnet_group_name="CacheSubnetGroupName"),
    }
    arn = values["arn"] or calls.arn("elasticache", f"cluster:{values['id']}")
    return calls.record(_ALONE, arn, values, "describe_cache_clusters")
