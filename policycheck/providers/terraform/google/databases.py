"""Databases of Google Cloud: Cloud SQL, AlloyDB, Spanner, Bigtable and Firestore."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every, some
from policycheck.providers.terraform.google.database_settings import Flags, engine
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.network import is_world


@terraform_type("google_sql_database_instance", "database")
def sql_database_instance(instance: Block) -> Attributes:
    settings = instance.block("settings")
    backup = settings.block("backup_configuration")
    reach = settings.block("ip_configuration")
    flags = Flags(settings)
    attributes = {
        "encrypted": instance.fact(True),
        "customer_managed_key": instance.is_set("encryption_key_name"),
        "public": _public(reach),
        "public_endpoint": reach.flag("ipv4_enabled", default=True),
        "tls_required": _tls_required(reach),
        "deletion_protected": instance.flag("deletion_protection", default=True),
        "central_authentication": _iam_authentication(instance, settings, flags),
        "failover": one_of(settings, "availability_type", ("REGIONAL",), default="ZONAL"),
        "audit_logged": _audit_logged(instance, settings, flags),
    }
    if instance.is_set("master_instance_name").value is False:
        attributes["backup_retention_days"] = _backup_days(backup)
        attributes["point_in_time_recovery"] = _recovery(backup)
    return attributes


def _backup_days(backup: Block) -> Attribute:
    """Seven backups, one a day, unless told otherwise (Cloud SQL, "Automated backups")."""
    enabled = backup.flag("enabled", default=False)
    if enabled.value is not True:
        return enabled if isinstance(enabled.value, Unknown) else backup.derived(0, "enabled")
    return backup.block("backup_retention_settings").number("retained_backups", default=7)


def _recovery(backup: Block) -> Attribute:
    fields = ("point_in_time_recovery_enabled", "binary_log_enabled")
    return some([backup.flag(field, default=False) for field in fields])


def _public(configuration: Block) -> Attribute:
    """A public address, and an authorised network that is everyone."""
    address = configuration.flag("ipv4_enabled", default=True)
    if address.value is not True:
        return address
    for network in configuration.blocks("authorized_networks"):
        value = network.text("value", default="")
        if isinstance(value.value, Unknown):
            return value
        if is_world(value.value):
            return network.derived(True, "value")
    return configuration.derived(False, "authorized_networks")


def _tls_required(configuration: Block) -> Attribute:
    """``ssl_mode`` decides; ``require_ssl`` did before provider 6."""
    if configuration.read("ssl_mode") is None:
        return configuration.flag("require_ssl", default=False)
    return one_of(configuration, "ssl_mode", ("ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"), default=None)


def _iam_authentication(instance: Block, settings: Block, flags: Flags) -> Attribute:
    if engine(instance) == "SQLSERVER":
        return settings.has("active_directory_config")
    return flags.of("cloudsql.iam_authentication", "cloudsql_iam_authentication").on(default=False)


def _audit_logged(instance: Block, settings: Block, flags: Flags) -> Attribute:
    """pgAudit, the MySQL audit plug-in, or the audit of SQL Server (Cloud SQL, "Database auditing")."""
    if engine(instance) == "SQLSERVER":
        return settings.has("sql_server_audit_config")
    version = instance.read("database_version")
    if isinstance(version, Unknown) and settings.has("sql_server_audit_config").value is True:
        return instance.derived(version, "database_version")
    return flags.of("cloudsql.enable_pgaudit", "cloudsql_mysql_audit").on(default=False)


@terraform_type("google_alloydb_cluster", "database")
def alloydb_cluster(cluster: Block) -> Attributes:
    """Continuous backups are on, and reach back 14 days (AlloyDB, "Data backup and recovery overview")."""
    continuous = cluster.block("continuous_backup_config")
    enabled = continuous.flag("enabled", default=True)
    attributes = {
        "encrypted": cluster.fact(True),
        "customer_managed_key": cluster.block("encryption_config").is_set("kms_key_name"),
        "point_in_time_recovery": enabled,
    }
    if enabled.value is True:
        attributes["backup_retention_days"] = continuous.number("recovery_window_days", default=14)
    return attributes


@terraform_type("google_alloydb_instance", "database")
def alloydb_instance(instance: Block) -> Attributes:
    reach = instance.block("network_config")
    tls = instance.block("client_connection_config").block("ssl_config")
    return {
        "public": _alloydb_public(reach),
        "public_endpoint": reach.flag("enable_public_ip", default=False),
        # Without TLS nobody connects unless told otherwise (google provider, ``ssl_mode``).
        "tls_required": one_of(tls, "ssl_mode", ("ENCRYPTED_ONLY",), default="ENCRYPTED_ONLY"),
    }


def _alloydb_public(reach: Block) -> Attribute:
    address = reach.flag("enable_public_ip", default=False)
    if address.value is not True:
        return address
    for network in reach.blocks("authorized_external_networks"):
        value = network.text("cidr_range", default="")
        if isinstance(value.value, Unknown) or is_world(value.value):
            return value if isinstance(value.value, Unknown) else network.derived(True, "cidr_range")
    return reach.derived(False, "authorized_external_networks")


@terraform_type("google_spanner_database", "database")
def spanner_database(database: Block) -> Attributes:
    encryption = database.block("encryption_config")
    return {
        "encrypted": database.fact(True),
        "customer_managed_key": some([encryption.is_set("kms_key_name"), encryption.is_set("kms_key_names")]),
        # Terraform's own protection is on by default, the service's is off (google provider documentation).
        "deletion_protected": database.flag("deletion_protection", default=True),
        "drop_protected": database.flag("enable_drop_protection", default=False),
    }


@terraform_type("google_bigtable_instance", "database")
def bigtable_instance(instance: Block) -> Attributes:
    clusters = instance.blocks("cluster")
    keys = [cluster.is_set("kms_key_name") for cluster in clusters]
    return {
        "encrypted": instance.fact(True),
        "customer_managed_key": every(keys or [instance.derived(False, "cluster")]),
        "deletion_protected": instance.flag("deletion_protection", default=True),
        "failover": instance.derived(len(clusters) > 1, "cluster"),
    }


@terraform_type("google_firestore_database", "database")
def firestore_database(database: Block) -> Attributes:
    return {
        "encrypted": database.fact(True),
        "customer_managed_key": database.block("cmek_config").is_set("kms_key_name"),
        "deletion_protected": one_of(database, "delete_protection_state", ("DELETE_PROTECTION_ENABLED",), default=None),
        "point_in_time_recovery": one_of(
            database, "point_in_time_recovery_enablement", ("POINT_IN_TIME_RECOVERY_ENABLED",), default=None
        ),
    }


@terraform_type("google_sql_user", "database_user")
def sql_user(user: Block) -> Attributes:
    """MySQL's administrator, when it may come from every host without a password.

    No host is every host (google provider, ``host``); IAM users have no password of their own.
    """
    remote = every(
        [
            one_of(user, "name", ("root",), default=""),
            one_of(user, "type", ("BUILT_IN",), default="BUILT_IN"),
            one_of(user, "host", ("%",), default="%"),
            negated(some([user.is_set("password"), user.is_set("password_wo")])),
        ]
    )
    return {"remote_administrator": remote}


@terraform_type("google_sql_database_instance", "database_user")
def mysql_administrator(instance: Block) -> Attributes:
    """The administrator that MySQL comes with, where the input holds users of databases at all."""
    graph = instance.entry.graph
    if engine(instance) != "MYSQL" or graph.is_live or not graph.by_type.get("google_sql_user"):
        return {}  # Cloud Asset Inventory knows no users of databases
    users = [sql_user(user)["remote_administrator"] for user in instance.referrers("google_sql_user", "instance")]
    return {"remote_administrator": some(users, instance.fact(False))}
