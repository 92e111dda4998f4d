"""Databases: RDS with Aurora, DocumentDB and Neptune, and the ones with APIs of their own."""

from __future__ import annotations

from typing import Any, Final

from aws_documented import ByText

from aws_answers.basics import KEY, KEY_OF_AWS, TIME, arn

_BOTH: Final = ("good", "bad")
_FAR: Final = "us-west-2"


def _instance(engine: str, name: str) -> dict[str, Any]:
    named = f"{engine.partition('-')[0]}-{name}"
    return {
        "DBInstanceIdentifier": named, "DBInstanceArn": arn("rds", f"db:{named}"), "Engine": engine,
        "DBClusterIdentifier": f"{named}-cluster", "AutoMinorVersionUpgrade": name == "good",
        "CACertificateIdentifier": "rds-ca-rsa2048-g1" if name == "good" else "rds-ca-2019",
    }  # fmt: skip


def _cluster(engine: str, name: str) -> dict[str, Any]:
    named = f"{engine.partition('-')[0]}-{name}-cluster"
    family = {"aurora-mysql": "aurora", "docdb": "docdb", "neptune": "neptune"}[engine]
    stream = {"ActivityStreamStatus": "started"} if engine == "aurora-mysql" else {}
    if name == "good" and stream:
        stream["ActivityStreamKmsKeyId"] = KEY
    return {
        "DBClusterIdentifier": named, "DBClusterArn": arn("rds", f"cluster:{named}"), "Engine": engine,
        "EngineVersion": "1.0", "DeletionProtection": name == "good", "StorageEncrypted": True,
        "DBClusterParameterGroup": f"{family}-{name}", **stream,
    }  # fmt: skip


def _parameters(name: str, value: str) -> dict[str, Any]:
    return {"Parameters": [{"ParameterName": name, "ParameterValue": value}, {"ParameterName": "unset"}]}


def _snapshot(engine: str, name: str) -> dict[str, Any]:
    named = f"{engine}-{name}"
    key = {"KmsKeyId": KEY} if name == "good" else {}
    return {
        "DBClusterSnapshotIdentifier": named, "DBClusterSnapshotArn": arn("rds", f"cluster-snapshot:{named}"),
        "Engine": engine, "StorageEncrypted": name == "good", "SnapshotType": "manual", **key,
    }  # fmt: skip


def _table(name: str) -> dict[str, Any]:
    return {
        "keyspaceName": "clinic", "tableName": name, "resourceArn": arn("cassandra", f"/keyspace/clinic/table/{name}"),
        "encryptionSpecification": {"type": "CUSTOMER_MANAGED_KMS_KEY", "kmsKeyIdentifier": KEY}
        if name == "good" else {"type": "AWS_OWNED_KMS_KEY"},
        "pointInTimeRecovery": {"status": "ENABLED" if name == "good" else "DISABLED"},
    }  # fmt: skip


def _elastic(name: str) -> dict[str, Any]:
    return {
        "cluster": {
            "clusterArn": arn("docdb-elastic", f"cluster/{name}"), "clusterName": name, "status": "ACTIVE",
            "clusterEndpoint": "x", "createTime": "2026-01-01", "adminUserName": "clinic", "authType": "PLAIN_TEXT",
            "shardCapacity": 2, "shardCount": 1, "vpcSecurityGroupIds": [], "subnetIds": [],
            "preferredMaintenanceWindow": "x", "kmsKeyId": KEY if name == "good" else KEY_OF_AWS,
        }
    }  # fmt: skip


DOCUMENTS: dict[str, Any] = {
    "rds:DescribeDBInstances": {
        "DBInstances": [_instance(engine, name) for engine in ("aurora-mysql", "docdb", "neptune") for name in _BOTH]
    },
    "rds:DescribeDBClusters": {
        "DBClusters": [_cluster(engine, name) for engine in ("aurora-mysql", "docdb", "neptune") for name in _BOTH]
    },
    "rds:DescribeDBClusterParameterGroups": {
        "DBClusterParameterGroups": [
            {
                "DBClusterParameterGroupName": f"{family}-{name}", "DBParameterGroupFamily": family + number,
                "DBClusterParameterGroupArn": arn("rds", f"cluster-pg:{family}-{name}"),
            }
            for family, number in (("aurora", "-mysql8.0"), ("docdb", "5.0"), ("neptune", "1.3"))
            for name in _BOTH
        ]
    },
    "rds:DescribeDBClusterParameters": ByText({
        "aurora-good": _parameters("require_secure_transport", "ON"),
        "aurora-bad": _parameters("require_secure_transport", "OFF"),
        "docdb-good": _parameters("tls", "enabled"), "docdb-bad": _parameters("tls", "disabled"),
        "neptune-good": _parameters("neptune_enforce_ssl", "1"),
        "neptune-bad": _parameters("neptune_enforce_ssl", "0"),
    }),
    "rds:DescribeDBClusterSnapshots": {
        "DBClusterSnapshots": [_snapshot(engine, name) for engine in ("docdb", "neptune") for name in _BOTH]
    },
    "rds:DescribeDBClusterSnapshotAttributes": {"DBClusterSnapshotAttributesResult": {}},
    "rds:DescribeDBInstanceAutomatedBackups": {
        "DBInstanceAutomatedBackups": [
            {
                "DBInstanceArn": arn("rds", f"db:{name}", region), "DBInstanceIdentifier": name, "Region": region,
                "DBInstanceAutomatedBackupsArn": arn("rds", f"auto-backup:ab-{name}"), "BackupRetentionPeriod": 7,
                "Encrypted": True, **({"KmsKeyId": KEY} if name == "good" else {}),
            }
            for name, region in (("good", _FAR), ("bad", _FAR), ("own", "us-east-1"))
        ]
    },
    "rds:DescribeDBProxies": {
        "DBProxies": [
            {
                "DBProxyName": name, "DBProxyArn": arn("rds", f"db-proxy:prx-{name}"), "RequireTLS": name == "good",
                "Auth": [{"AuthScheme": "SECRETS", "IAMAuth": "REQUIRED" if name == "good" else "DISABLED"}],
            }
            for name in _BOTH
        ]
    },
    "rds:DescribeGlobalClusters": {
        "GlobalClusters": [
            {
                "GlobalClusterIdentifier": f"{engine}-{name}", "StorageEncrypted": name == "good", "Engine": engine,
                "GlobalClusterArn": f"arn:aws:rds::123456789012:global-cluster:{engine}-{name}",
                "DeletionProtection": name == "good",
            }
            for engine in ("aurora-mysql", "docdb", "neptune")
            for name in _BOTH
        ]
    },
    "keyspaces:ListKeyspaces": {
        "keyspaces": [
            {"keyspaceName": name, "resourceArn": arn("cassandra", f"/keyspace/{name}/"),
             "replicationStrategy": "SINGLE_REGION"}
            for name in ("system_schema", "clinic")
        ]
    },
    "keyspaces:ListTables": {
        "tables": [{name: _table(one)[name] for name in ("keyspaceName", "tableName", "resourceArn")} for one in _BOTH]
    },
    "keyspaces:GetTable": ByText({f'"{name}"': _table(name) for name in _BOTH}),
    "docdb-elastic:ListClusters": {
        "clusters": [
            {"clusterArn": arn("docdb-elastic", f"cluster/{name}"), "clusterName": name, "status": "ACTIVE"}
            for name in _BOTH
        ]
    },
    "docdb-elastic:GetCluster": ByText({f"cluster/{name}": _elastic(name) for name in _BOTH}),
    "neptune-graph:ListGraphs": {
        "graphs": [
            {
                "id": f"g-{name}", "name": name, "arn": arn("neptune-graph", f"graph/g-{name}"),
                "publicConnectivity": name == "bad", "kmsKeyIdentifier": KEY if name == "good" else "AWS_OWNED_KEY",
                "deletionProtection": name == "good",
            }
            for name in _BOTH
        ]
    },
    "timestream-influxdb:ListDbInstances": {
        "items": [{"id": name, "name": name, "arn": arn("timestream-influxdb", f"db-instance/{name}")}
                  for name in _BOTH]
    },
    "timestream-influxdb:GetDbInstance": ByText({
        name: {
            "id": name, "name": name, "arn": arn("timestream-influxdb", f"db-instance/{name}"), "vpcSubnetIds": [],
            "publiclyAccessible": name == "bad", "deploymentType": "SINGLE_AZ" if name == "bad"
            else "WITH_MULTIAZ_STANDBY",
        }
        for name in _BOTH
    }),
    "redshift:DescribeClusters": {
        "Clusters": [
            {
                "ClusterIdentifier": name, "ClusterParameterGroups": [{"ParameterGroupName": name}],
                "ClusterCreateTime": TIME,
            }
            for name in _BOTH
        ]
    },
    "redshift:DescribeLoggingStatus": ByText({name: {"LoggingEnabled": name == "good"} for name in _BOTH}),
    "redshift:DescribeClusterParameterGroups": {
        "ParameterGroups": [{"ParameterGroupName": name, "ParameterGroupFamily": "redshift-1.0"} for name in _BOTH]
    },
    "redshift:DescribeClusterParameters": ByText({
        "good": _parameters("require_ssl", "true"), "bad": _parameters("require_ssl", "false"),
    }),
    "redshift-serverless:ListNamespaces": {
        "namespaces": [
            {
                "namespaceName": name, "namespaceArn": arn("redshift-serverless", f"namespace/{name}"),
                "kmsKeyId": KEY if name == "good" else "AWS_OWNED_KMS_KEY", "adminUsername": "clinic",
                "logExports": ["userlog", "connectionlog", "useractivitylog"] if name == "good" else [],
            }
            for name in _BOTH
        ]
    },
    "redshift-serverless:ListWorkgroups": {
        "workgroups": [
            {
                "workgroupName": name, "workgroupArn": arn("redshift-serverless", f"workgroup/{name}"),
                "enhancedVpcRouting": name == "good", "publiclyAccessible": name == "bad", "subnetIds": ["subnet-1"],
                "configParameters": [{"parameterKey": "require_ssl", "parameterValue": str(name == "good").lower()}],
            }
            for name in _BOTH
        ]
    },
}  # fmt: skip
BOTH = {
    "audit-trail-customer-managed-key": {"aws_rds_cluster_activity_stream"},
    "database-certificate-valid": {"aws_docdb_cluster_instance", "aws_rds_cluster_instance"},
    "database-central-authentication": {"aws_db_proxy"},
    "database-customer-managed-key": {"aws_docdbelastic_cluster", "aws_keyspaces_table", "aws_neptunegraph_graph"},
    "database-deletion-protected": {"aws_docdb_cluster", "aws_neptune_cluster", "aws_rds_global_cluster"},
    "database-encrypted-at-rest": {
        "aws_docdb_global_cluster", "aws_neptune_global_cluster", "aws_rds_global_cluster",
    },
    "database-not-public": {"aws_neptunegraph_graph", "aws_timestreaminfluxdb_db_instance"},
    "database-point-in-time-recovery": {"aws_keyspaces_table"},
    "database-snapshot-customer-managed-key": {
        "aws_db_instance_automated_backups_replication", "aws_docdb_cluster_snapshot", "aws_neptune_cluster_snapshot",
    },
    "database-snapshot-encrypted-at-rest": {"aws_docdb_cluster_snapshot", "aws_neptune_cluster_snapshot"},
    "database-tls-required": {"aws_db_proxy", "aws_docdb_cluster", "aws_neptune_cluster", "aws_rds_cluster"},
    "database-updates-automatically": {"aws_neptune_cluster_instance", "aws_rds_cluster_instance"},
    "warehouse-audit-logged": {"aws_redshift_cluster", "aws_redshiftserverless_namespace"},
    "warehouse-customer-managed-key": {"aws_redshiftserverless_namespace"},
    "warehouse-not-public": {"aws_redshiftserverless_workgroup"},
    "warehouse-tls-required": {"aws_redshift_cluster", "aws_redshiftserverless_workgroup"},
    "warehouse-traffic-in-network": {"aws_redshiftserverless_workgroup"},
}  # fmt: skip
