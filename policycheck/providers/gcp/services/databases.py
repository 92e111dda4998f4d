"""Cloud SQL, AlloyDB, Spanner, Firestore, Memorystore."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.model.values import Unknown
from policycheck.providers.gcp.asset import Asset, snaked
from policycheck.providers.gcp.translators import Found, asset_type, plain

plain(
    "redis.googleapis.com/Instance", "google_redis_instance", "customerManagedKey", "transitEncryptionMode",
    "authEnabled", "tier",
)  # fmt: skip
plain("memcache.googleapis.com/Instance", "google_memcache_instance")
plain(
    "firestore.googleapis.com/Database", "google_firestore_database", "cmekConfig", "deleteProtectionState",
    "pointInTimeRecoveryEnablement",
)  # fmt: skip
plain(
    "alloydb.googleapis.com/Instance", "google_alloydb_instance", "networkConfig", "clientConnectionConfig"
)  # fmt: skip


@asset_type("sqladmin.googleapis.com/Instance", "google_sql_database_instance")
def sql_instance(asset: Asset) -> Iterator[Found]:
    """Whether deletion is refused, the service itself says: Terraform's protection is not looked at."""
    settings = asset.get("settings") or {}
    flags = [{"name": flag.get("name"), "value": flag.get("value")} for flag in settings.get("databaseFlags") or ()]
    audit = settings.get("sqlServerAuditConfig") or {}
    directory = settings.get("activeDirectoryConfig") or {}
    yield (
        "google_sql_database_instance",
        {
            **asset.taken("databaseVersion", "masterInstanceName"),
            "encryption_key_name": asset.get("diskEncryptionConfiguration", "kmsKeyName"),
            "deletion_protection": settings.get("deletionProtectionEnabled", False),
            "settings": {
                "availability_type": settings.get("availabilityType"),
                "database_flags": flags,
                "ip_configuration": _reach(settings.get("ipConfiguration")),
                "backup_configuration": snaked(settings.get("backupConfiguration") or {}),
                # Both are there, but empty, on instances that have neither.
                "active_directory_config": [{"domain": directory["domain"]}] if directory.get("domain") else [],
                "sql_server_audit_config": [{"bucket": audit["bucket"]}] if audit.get("bucket") else [],
            },
        },
    )


def _reach(configuration: Any) -> dict[str, Any] | Unknown:
    if not isinstance(configuration, dict):
        return Unknown("the asset has no IP configuration")
    networks = [{"value": one.get("value")} for one in configuration.get("authorizedNetworks") or ()]
    mode = configuration.get("sslMode")
    return {
        "ipv4_enabled": configuration.get("ipv4Enabled", False),
        "require_ssl": configuration.get("requireSsl"),
        "ssl_mode": None if mode == "SSL_MODE_UNSPECIFIED" else mode,
        "authorized_networks": networks,
    }


@asset_type("alloydb.googleapis.com/Cluster", "google_alloydb_cluster")
def alloydb_cluster(asset: Asset) -> Iterator[Found]:
    continuous = asset.get("continuousBackupConfig")
    values = asset.taken("encryptionConfig")
    if isinstance(continuous, dict):
        values["continuous_backup_config"] = {"enabled": continuous.get("enabled", False), **snaked(continuous)}
    yield "google_alloydb_cluster", values


@asset_type("spanner.googleapis.com/Database", "google_spanner_database")
def spanner_database(asset: Asset) -> Iterator[Found]:
    """Of the two protections, the service knows only its own."""
    yield (
        "google_spanner_database",
        {
            **asset.taken("encryptionConfig"),
            "enable_drop_protection": asset.get("enableDropProtection") or False,
            "deletion_protection": asset.get("enableDropProtection") or False,
        },
    )


@asset_type("redis.googleapis.com/Cluster", "google_redis_cluster")
def redis_cluster(asset: Asset) -> Iterator[Found]:
    yield "google_redis_cluster", _replicated(asset)


@asset_type("memorystore.googleapis.com/Instance", "google_memorystore_instance")
def memorystore_instance(asset: Asset) -> Iterator[Found]:
    yield "google_memorystore_instance", _replicated(asset)


def _replicated(asset: Asset) -> dict[str, Any]:
    values = asset.taken("kmsKey", "transitEncryptionMode", "authorizationMode", "replicaCount")
    return {**values, "deletion_protection_enabled": asset.get("deletionProtectionEnabled") or False}
