"""Databases, caches and warehouses of Google Cloud."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.google.iam import EVERYONE
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.network import is_world


@terraform_type("google_sql_database_instance", "database")
def sql_database_instance(instance: Block) -> Attributes:
    settings = instance.block("settings")
    backup = settings.block("backup_configuration")
    attributes = {
        "encrypted": instance.fact(True),
        "customer_managed_key": instance.is_set("encryption_key_name"),
        "public": _public(settings.block("ip_configuration")),
        "tls_required": _tls_required(settings.block("ip_configuration")),
        "deletion_protected": instance.flag("deletion_protection", default=True),
        "central_authentication": _iam_authentication(instance, settings),
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
    logs = backup.flag("point_in_time_recovery_enabled", default=False)
    return logs if logs.value is not False else backup.flag("binary_log_enabled", default=False)


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
    mode = configuration.text("ssl_mode", default=None)
    if isinstance(mode.value, str):
        return configuration.derived(
            mode.value in ("ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"), "ssl_mode"
        )
    return mode if isinstance(mode.value, Unknown) else configuration.flag("require_ssl", default=False)


def _iam_authentication(instance: Block, settings: Block) -> Attribute:
    for flag in settings.blocks("database_flags"):
        if flag.read("name") in ("cloudsql.iam_authentication", "cloudsql_iam_authentication"):
            value = flag.text("value", default="off")
            known = value.value if isinstance(value.value, Unknown) else value.value.lower() == "on"
            return flag.derived(known, "value")
    version = instance.read("database_version")
    if isinstance(version, str) and version.startswith("SQLSERVER"):
        return settings.has("active_directory_config")
    return settings.derived(False, "database_flags")


@terraform_type("google_redis_instance", "cache")
def redis_instance(cache: Block) -> Attributes:
    mode = cache.text("transit_encryption_mode", default="DISABLED")
    known = mode.value if isinstance(mode.value, Unknown) else mode.value == "SERVER_AUTHENTICATION"
    return {
        "encrypted": cache.fact(True),
        "customer_managed_key": cache.is_set("customer_managed_key"),
        "tls_required": cache.derived(known, "transit_encryption_mode"),
        "authenticated": cache.flag("auth_enabled", default=False),
    }


@terraform_type("google_bigquery_dataset", "warehouse")
def bigquery_dataset(dataset: Block) -> Attributes:
    return {
        "encrypted": dataset.fact(True),
        "customer_managed_key": dataset.block("default_encryption_configuration").is_set("kms_key_name"),
        "public": _dataset_public(dataset),
    }


def _dataset_public(dataset: Block) -> Attribute:
    for access in dataset.blocks("access"):
        for field in ("special_group", "iam_member"):
            value = access.read(field)
            if value in EVERYONE:
                return access.derived(True, field)
    return dataset.derived(False, "access")
