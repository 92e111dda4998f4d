"""Databases and caches of AWS."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type

_TLS_PARAMETERS: Final = {"rds.force_ssl", "require_secure_transport", "tls", "neptune_enforce_ssl"}
_ON: Final = ("1", "on", "true", "enabled", "tls1.2+", "tls1.3+")


@terraform_type("aws_db_instance", "database")
def db_instance(db: Block) -> Attributes:
    member = db.is_set("replicate_source_db").value is True
    attributes = {
        "encrypted": db.flag("storage_encrypted", default=False),
        "customer_managed_key": customer_managed(db, "kms_key_id"),
        "public": db.flag("publicly_accessible", default=False),
        "backup_retention_days": db.number("backup_retention_period", default=0),
        "deletion_protected": db.flag("deletion_protection", default=False),
        "tls_required": _tls_required(db, "parameter_group_name", "aws_db_parameter_group"),
        "central_authentication": db.flag("iam_database_authentication_enabled", default=False),
        "audit_logged": _exports_logs(db),
    }
    if member:
        # A read replica's backups and encryption are those of its source (RDS User Guide, "Working with
        # read replicas"); what the configuration does not say here is said there.
        for name in ("backup_retention_days", "encrypted", "customer_managed_key"):
            if db.values.get(attributes[name].field) is None:
                del attributes[name]
    return attributes


@terraform_type("aws_rds_cluster", "database")
def rds_cluster(cluster: Block) -> Attributes:
    return {
        "encrypted": _cluster_encrypted(cluster),
        "customer_managed_key": customer_managed(cluster, "kms_key_id"),
        "backup_retention_days": cluster.number("backup_retention_period", default=1),
        "deletion_protected": cluster.flag("deletion_protection", default=False),
        "tls_required": _tls_required(cluster, "db_cluster_parameter_group_name", "aws_rds_cluster_parameter_group"),
        "central_authentication": cluster.flag("iam_database_authentication_enabled", default=False),
        "audit_logged": _exports_logs(cluster),
    }


@terraform_type("aws_rds_cluster_instance", "database")
def rds_cluster_instance(instance: Block) -> Attributes:
    return {"public": instance.flag("publicly_accessible", default=False)}


@terraform_type("aws_docdb_cluster", "database")
@terraform_type("aws_neptune_cluster", "database")
def document_cluster(cluster: Block) -> Attributes:
    attributes = {
        "encrypted": cluster.flag("storage_encrypted", default=False),
        "customer_managed_key": customer_managed(
            cluster, "kms_key_arn" if cluster.entry.type == "aws_neptune_cluster" else "kms_key_id"
        ),
        "backup_retention_days": cluster.number("backup_retention_period", default=1),
        "deletion_protected": cluster.flag("deletion_protection", default=False),
    }
    exports = (
        "enabled_cloudwatch_logs_exports"
        if cluster.entry.type == "aws_docdb_cluster"
        else "enable_cloudwatch_logs_exports"
    )  # fmt: skip
    attributes["audit_logged"] = cluster.is_set(exports)
    if cluster.entry.type == "aws_neptune_cluster":
        attributes["central_authentication"] = cluster.flag("iam_database_authentication_enabled", default=False)
    return attributes


@terraform_type("aws_dynamodb_table", "database")
def dynamodb_table(table: Block) -> Attributes:
    encryption = table.block("server_side_encryption")
    key = customer_managed(encryption, "kms_key_arn")
    if encryption.flag("enabled", default=False).value is not True:
        key = encryption.derived(False, "enabled")
    return {
        # DynamoDB encrypts every table (Developer Guide, "DynamoDB encryption at rest").
        "encrypted": table.fact(True),
        "customer_managed_key": key,
        "point_in_time_recovery": table.block("point_in_time_recovery").flag("enabled", default=False),
        "deletion_protected": table.flag("deletion_protection_enabled", default=False),
    }


@terraform_type("aws_db_snapshot", "database_snapshot")
@terraform_type("aws_db_cluster_snapshot", "database_snapshot")
def db_snapshot(snapshot: Block) -> Attributes:
    shared = snapshot.texts("shared_accounts")
    public = shared.value if isinstance(shared.value, Unknown) else "all" in shared.value
    return {"public": snapshot.derived(public, "shared_accounts")}


@terraform_type("aws_db_snapshot_copy", "database_snapshot")
def db_snapshot_copy(snapshot: Block) -> Attributes:
    return {**db_snapshot(snapshot), "customer_managed_key": customer_managed(snapshot, "kms_key_id")}


@terraform_type("aws_elasticache_replication_group", "cache")
def elasticache_replication_group(cache: Block) -> Attributes:
    return {
        "encrypted": cache.flag("at_rest_encryption_enabled", default=_valkey(cache)),
        "customer_managed_key": customer_managed(cache, "kms_key_id"),
        "tls_required": cache.flag("transit_encryption_enabled", default=_valkey(cache)),
        "authenticated": _authenticated(cache),
    }


@terraform_type("aws_redshift_cluster", "warehouse")
def redshift_cluster(cluster: Block) -> Attributes:
    return {
        # Provider 6 follows the service, which encrypts by default since January 2025.
        "encrypted": cluster.flag("encrypted", default=False),
        "customer_managed_key": customer_managed(cluster, "kms_key_id"),
        "public": cluster.flag("publicly_accessible", default=True),
    }


def _valkey(cache: Block) -> bool:
    """Valkey encrypts at rest and in transit unless told otherwise; Redis does not."""
    return bool(cache.read("engine") == "valkey")


def _authenticated(cache: Block) -> Attribute:
    token = cache.is_set("auth_token")
    return token if token.value is True else _first_set(cache, "user_group_ids", token)


def _first_set(cache: Block, field: str, otherwise: Attribute) -> Attribute:
    groups = cache.is_set(field)
    return groups if groups.value is not False else otherwise


def _cluster_encrypted(cluster: Block) -> Attribute:
    """Aurora Serverless version 1 is always encrypted; a clone or replica follows its source."""
    default = cluster.read("engine_mode") == "serverless"
    return cluster.flag("storage_encrypted", default=default)


def _exports_logs(db: Block) -> Attribute:
    return db.is_set("enabled_cloudwatch_logs_exports")


def _tls_required(db: Block, field: str, group_type: str) -> Attribute:
    """Whether the parameter group refuses connections without TLS.

    RDS for PostgreSQL sets ``rds.force_ssl`` to 1 by default from version 15 on (RDS User Guide, "Requiring an
    SSL connection to a PostgreSQL DB instance"); other engines leave the choice to the client.
    """
    groups = db.targets(field, group_type)
    if isinstance(groups, Unknown):
        return db.derived(groups, field)
    for group in groups:
        for parameter in group.blocks("parameter"):
            if parameter.text("name", default="").value in _TLS_PARAMETERS:
                value = parameter.text("value", default="")
                known = value.value if isinstance(value.value, Unknown) else str(value.value).lower() in _ON
                return parameter.derived(known, "value")
    named = db.read(field)
    if isinstance(named, str) and not groups and not named.startswith("default."):
        return db.derived(Unknown(f"parameter group {named!r} is not in this input"), field)
    return db.derived(_tls_by_default(db), field)


def _tls_by_default(db: Block) -> bool | Unknown:
    engine, version = db.read("engine"), db.read("engine_version")
    if isinstance(engine, Unknown) or isinstance(version, Unknown):
        return Unknown("the engine's version, which decides the default, is not known")
    if engine != "postgres" or not isinstance(version, str):
        return False
    major = version.partition(".")[0]
    return major.isdecimal() and int(major) >= 15
