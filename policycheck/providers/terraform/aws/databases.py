"""Relational, document and graph databases of AWS: RDS, Aurora, DocumentDB and Neptune."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import contains, negated, one_of
from policycheck.providers.terraform.aws.keys import customer_managed, customer_managed_where_on
from policycheck.providers.terraform.aws.parameter_groups import group_parameter, tls_required
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.database_versions import discloses_files

part("aws_rds_cluster_instance", "cluster_identifier", "aws_rds_cluster")

_EXPIRED_AUTHORITIES: Final = ("rds-ca-2010", "rds-ca-2015", "rds-ca-2019")
"""Certificate authorities of RDS that have ended (RDS User Guide, "Certificate authorities")."""

_POSTGRES: Final = ("postgres", "aurora-postgresql")
_MYSQL: Final = ("mysql", "mariadb", "aurora", "aurora-mysql")
_NO_IAM: Final = ("oracle", "sqlserver", "custom", "db2")
"""Engines, by the beginning of their names, that cannot authenticate with IAM (RDS User Guide)."""


@terraform_type("aws_db_instance", "database")
def db_instance(db: Block) -> Attributes:
    attributes = {
        "encrypted": db.flag("storage_encrypted", default=False),
        "customer_managed_key": customer_managed_where_on(db, "kms_key_id", "storage_encrypted"),
        "public": db.flag("publicly_accessible", default=False),
        "backup_retention_days": db.number("backup_retention_period", default=0),
        "deletion_protected": db.flag("deletion_protection", default=False),
        "tls_required": tls_required(db, "parameter_group_name", "aws_db_parameter_group", _tls_by_default(db)),
        "audit_logged": db.is_set("enabled_cloudwatch_logs_exports"),
        "failover": db.flag("multi_az", default=False),
        **_machine(db),
        **_by_engine(db, "parameter_group_name", "aws_db_parameter_group"),
    }
    if db.is_set("replicate_source_db").value is True:
        # A read replica's backups and encryption are those of its source (RDS User Guide, "Working with
        # read replicas"); what the configuration does not say here is said there.
        for name in ("backup_retention_days", "encrypted", "customer_managed_key"):
            if db.values.get(attributes[name].field) is None:
                del attributes[name]
    return attributes


def _machine(db: Block) -> Attributes:
    """What holds of every DB instance, whether it stands alone or in a cluster."""
    insights = db.flag("performance_insights_enabled", default=False)
    attributes = {
        "minor_upgrades": db.flag("auto_minor_version_upgrade", default=True),
        "monitored": _above_zero(db, "monitoring_interval"),
        "load_recorded": insights,
        "certificate_valid": negated(one_of(db, "ca_cert_identifier", _EXPIRED_AUTHORITIES, default=None)),
    }
    if insights.value is True or (
        insights.value is False and db.is_set("performance_insights_kms_key_id").value is True
    ):
        attributes["load_record_customer_key"] = customer_managed(db, "performance_insights_kms_key_id")
    return attributes


def _above_zero(db: Block, field: str) -> Attribute:
    number = db.number(field, default=0)
    return number if isinstance(number.value, Unknown) else db.derived(number.value > 0, field)


def _by_engine(db: Block, group_field: str, group_type: str) -> Attributes:
    """What only some engines have; of an engine that is not known, what most have."""
    known = db.text("engine", default="").value
    engine = "" if isinstance(known, Unknown) else known
    attributes: Attributes = {}
    if not (engine.startswith("aurora") and db.entry.type == "aws_db_instance"):
        # Aurora copies tags by its clusters, not by their instances (RDS API Reference, ``CopyTagsToSnapshot``).
        attributes["tags_on_snapshots"] = db.flag("copy_tags_to_snapshot", default=False)
    if not engine.startswith(_NO_IAM):
        attributes["central_authentication"] = db.flag("iam_database_authentication_enabled", default=False)
    if engine in _POSTGRES:
        attributes["queries_logged"] = _queries_logged(db, group_field, group_type)
        version = db.text("engine_version", default="").value
        vulnerable = version if isinstance(version, Unknown) else discloses_files(engine, version)
        attributes["known_vulnerable"] = db.derived(vulnerable, "engine_version")
    return attributes


def _queries_logged(db: Block, field: str, group_type: str) -> Attribute:
    """PostgreSQL logs statements when ``log_statement`` names them, or ``log_min_duration_statement`` is 0 or more.

    Both are off by default (RDS User Guide, "Turning on query logging for your RDS for PostgreSQL DB instance").
    """
    statements = group_parameter(db, field, group_type, "log_statement")
    if statements is not None and statements.value not in ("none", ""):
        return statements if isinstance(statements.value, Unknown) else _as(statements, True)
    duration = group_parameter(db, field, group_type, "log_min_duration_statement")
    if duration is not None:
        known = duration.value
        return _as(duration, known if isinstance(known, Unknown) else known.isdecimal())
    return db.derived(False, field)


def _as(attribute: Attribute, value: bool | Unknown) -> Attribute:
    return Attribute(value, attribute.origin, attribute.field)


@terraform_type("aws_rds_cluster", "database")
def rds_cluster(cluster: Block) -> Attributes:
    group = ("db_cluster_parameter_group_name", "aws_rds_cluster_parameter_group")
    attributes = {
        # Aurora Serverless version 1 is always encrypted (Aurora User Guide).
        "encrypted": cluster.flag("storage_encrypted", default=cluster.read("engine_mode") == "serverless"),
        "customer_managed_key": customer_managed_where_on(cluster, "kms_key_id", "storage_encrypted"),
        "backup_retention_days": cluster.number("backup_retention_period", default=1),
        "deletion_protected": cluster.flag("deletion_protection", default=False),
        "tls_required": tls_required(cluster, *group, _tls_by_default(cluster)),
        "audit_logged": cluster.is_set("enabled_cloudwatch_logs_exports"),
        "failover": _cluster_failover(cluster),
        **_by_engine(cluster, *group),
    }
    engine = cluster.text("engine", default="aurora").value  # the default until version 5 of the provider
    if engine in _MYSQL:
        attributes["audit_log_exported"] = contains(cluster, "enabled_cloudwatch_logs_exports", "audit")
    if engine in ("aurora", "aurora-mysql"):
        # Only Aurora MySQL can be backtracked (Aurora User Guide, "Backtracking an Aurora DB cluster").
        attributes["rewindable"] = _above_zero(cluster, "backtrack_window")
    return attributes


def _cluster_failover(cluster: Block) -> Attribute:
    """A Multi-AZ DB cluster has its standbys; an Aurora cluster needs a second instance to fail over to."""
    multi_az = cluster.is_set("db_cluster_instance_class").value is True
    if multi_az or cluster.read("engine_mode") == "serverless":
        return cluster.fact(True)
    instances = cluster.parts("aws_rds_cluster_instance")
    if not instances or cluster.reason is not None:
        return cluster.fact(Unknown("the instances of the cluster are not in this input"))
    return cluster.fact(len(instances) > 1)


@terraform_type("aws_rds_cluster_instance", "database")
def rds_cluster_instance(instance: Block) -> Attributes:
    return {"public": instance.flag("publicly_accessible", default=False), **_machine(instance)}


@terraform_type("aws_neptune_cluster_instance", "database")
def neptune_cluster_instance(instance: Block) -> Attributes:
    return {
        "public": instance.flag("publicly_accessible", default=False),
        "minor_upgrades": instance.flag("auto_minor_version_upgrade", default=True),
    }


@terraform_type("aws_docdb_cluster_instance", "database")
def docdb_cluster_instance(instance: Block) -> Attributes:
    return {
        "minor_upgrades": instance.flag("auto_minor_version_upgrade", default=True),
        "certificate_valid": negated(one_of(instance, "ca_cert_identifier", _EXPIRED_AUTHORITIES, default=None)),
    }


@terraform_type("aws_docdb_cluster", "database")
def docdb_cluster(cluster: Block) -> Attributes:
    exports = "enabled_cloudwatch_logs_exports"
    return {
        **_storage(cluster, "kms_key_id"),
        # On unless a parameter group turns it off (DocumentDB Developer Guide, "Encrypting data in transit").
        "tls_required": tls_required(
            cluster, "db_cluster_parameter_group_name", "aws_docdb_cluster_parameter_group", default=True
        ),
        "audit_logged": cluster.is_set(exports),
        "audit_log_exported": contains(cluster, exports, "audit"),
    }


@terraform_type("aws_neptune_cluster", "database")
def neptune_cluster(cluster: Block) -> Attributes:
    exports = "enable_cloudwatch_logs_exports"
    return {
        **_storage(cluster, "kms_key_arn"),
        # Neptune takes TLS only, but older engines could be told otherwise (Neptune User Guide).
        "tls_required": tls_required(
            cluster, "neptune_cluster_parameter_group_name", "aws_neptune_cluster_parameter_group", default=True
        ),
        "audit_logged": cluster.is_set(exports),
        "audit_log_exported": contains(cluster, exports, "audit"),
        "central_authentication": cluster.flag("iam_database_authentication_enabled", default=False),
        "tags_on_snapshots": cluster.flag("copy_tags_to_snapshot", default=False),
    }


def _storage(cluster: Block, key_field: str) -> Attributes:
    return {
        "encrypted": cluster.flag("storage_encrypted", default=False),
        "customer_managed_key": customer_managed_where_on(cluster, key_field, "storage_encrypted"),
        "backup_retention_days": cluster.number("backup_retention_period", default=1),
        "deletion_protected": cluster.flag("deletion_protection", default=False),
    }


@terraform_type("aws_docdbelastic_cluster", "database")
def docdb_elastic_cluster(cluster: Block) -> Attributes:
    return {
        # Elastic clusters are always encrypted (DocumentDB Developer Guide, "Encryption at rest for elastic clusters").
        "encrypted": cluster.fact(True),
        "customer_managed_key": customer_managed(cluster, "kms_key_id"),
        "backup_retention_days": cluster.number("backup_retention_period", default=1),
    }


@terraform_type("aws_neptunegraph_graph", "database")
def neptune_graph(graph: Block) -> Attributes:
    return {
        "encrypted": graph.fact(True),
        "customer_managed_key": customer_managed(graph, "kms_key_identifier"),
        "public": graph.flag("public_connectivity", default=False),
        "deletion_protected": graph.flag("deletion_protection", default=True),
    }


@terraform_type("aws_rds_global_cluster", "database")
@terraform_type("aws_docdb_global_cluster", "database")
@terraform_type("aws_neptune_global_cluster", "database")
def global_cluster(cluster: Block) -> Attributes:
    attributes = {"deletion_protected": cluster.flag("deletion_protection", default=False)}
    if cluster.is_set("source_db_cluster_identifier").value is False or cluster.read("storage_encrypted") is not None:
        # One that is made from a cluster is encrypted as that one is, which is judged by itself.
        attributes["encrypted"] = cluster.flag("storage_encrypted", default=False)
    return attributes


@terraform_type("aws_db_proxy", "database")
def db_proxy(proxy: Block) -> Attributes:
    logins = [one_of(login, "iam_auth", ("REQUIRED",), default="DISABLED") for login in proxy.blocks("auth")]
    return {
        "tls_required": proxy.flag("require_tls", default=False),
        "central_authentication": every(logins or [proxy.derived(False, "auth")]),
    }


def _tls_by_default(db: Block) -> bool | Unknown:
    """What an engine does that no parameter group tells.

    PostgreSQL requires TLS from version 15 on (RDS User Guide, "Requiring an SSL connection to a PostgreSQL DB
    instance"), Aurora PostgreSQL from version 17 on; other engines leave the choice to the client.
    """
    engine, version = db.read("engine"), db.read("engine_version")
    if isinstance(engine, Unknown) or isinstance(version, Unknown):
        return Unknown("the engine's version, which decides the default, is not known")
    first = {"postgres": 15, "aurora-postgresql": 17}.get(str(engine))
    major = str(version).partition(".")[0]
    return first is not None and major.isdecimal() and int(major) >= first
