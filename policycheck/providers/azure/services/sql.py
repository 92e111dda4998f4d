"""Azure SQL: servers, databases and managed instances."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, at, block, is_, reachable, ref
from policycheck.providers.live.record import REST, Record

_SERVER: Final = "Microsoft.Sql/servers"
_DATABASE: Final = f"{_SERVER}/databases"
_INSTANCE: Final = "Microsoft.Sql/managedInstances"
_AUDITING: Final = f"{_SERVER}/extendedAuditingSettings/read"
_ALERTS: Final = f"{_SERVER}/securityAlertPolicies/read"
_ASSESSMENTS: Final = f"{_SERVER}/vulnerabilityAssessments/read"
_EXPRESS: Final = f"{_SERVER}/sqlVulnerabilityAssessments/read"
_FIREWALL: Final = f"{_SERVER}/firewallRules/read"
_ENCRYPTION: Final = f"{_DATABASE}/transparentDataEncryption/read"
_SHORT: Final = f"{_DATABASE}/backupShortTermRetentionPolicies/read"
_LONG: Final = f"{_DATABASE}/backupLongTermRetentionPolicies/read"
_DATABASE_AUDITING: Final = f"{_DATABASE}/extendedAuditingSettings/read"
_INSTANCE_ALERTS: Final = f"{_INSTANCE}/securityAlertPolicies/read"
_INSTANCE_ASSESSMENTS: Final = f"{_INSTANCE}/vulnerabilityAssessments/read"
_VERSION: Final = "2021-11-01"


@resources(
    _SERVER, "azurerm_mssql_server", "azurerm_mssql_server_extended_auditing_policy",
    "azurerm_mssql_server_security_alert_policy", "azurerm_mssql_server_vulnerability_assessment",
    "azurerm_mssql_firewall_rule",
    actions=(_AUDITING, _ALERTS, _ASSESSMENTS, _EXPRESS, _FIREWALL),
)  # fmt: skip
def sql_server(row: Row, calls: Calls) -> Iterator[Record]:
    """A server, its auditing, its alerts and its firewall."""
    values = {
        **row.base,
        "minimum_tls_version": _version(row),
        "public_network_access_enabled": reachable(row),
        "transparent_data_encryption_key_vault_key_id": row.get("keyId"),
        "azuread_administrator": _administrator(row),
    }
    yield calls.record("azurerm_mssql_server", row, values)
    yield from calls.endpoints(row)
    if calls.wants("database.audit_*"):
        yield from _auditing(row, calls)
    if calls.wants(
        "database.threat_detection", "database.vulnerability_assessed", "database.scan*", "database_alerts.*"
    ):
        yield from _alerts(row, calls)
    if calls.wants("database.public", "database.network_restricted", "database_firewall.*"):
        call = (_FIREWALL, f"{row.id}/firewallRules", _VERSION)
        yield from calls.children("azurerm_mssql_firewall_rule", row, call, "server_id", address_range)


def _version(row: Row) -> Any:
    """A server that no version is set of, or ``None``, takes all of them (Microsoft Learn, "Minimal TLS version")."""
    version = row.get("minimalTlsVersion", "None")
    return "1.0" if version == "None" else version


def _administrator(row: Row) -> Any:
    found = row.get("administrators")
    only = at(found, "azureADOnlyAuthentication", False)
    return block(found, login_username=at(found, "login"), azuread_authentication_only=only)


def _auditing(row: Row, calls: Calls) -> Iterator[Record]:
    """A server always has a policy; one that is switched off is one that no code has."""
    policy = calls.properties(_AUDITING, f"{row.id}/extendedAuditingSettings/default", _VERSION)
    enabled = is_(at(policy, "state", "Disabled"), "Enabled")
    if enabled is not False:
        values = {"server_id": ref(row.id), "enabled": enabled, **_audited(policy)}
        yield calls.record("azurerm_mssql_server_extended_auditing_policy", row, values, _AUDITING)


def _audited(policy: Any) -> dict[str, Any]:
    return {
        "retention_in_days": at(policy, "retentionDays", 0),
        "log_monitoring_enabled": at(policy, "isAzureMonitorTargetEnabled", False),
    }


def _alerts(row: Row, calls: Calls) -> Iterator[Record]:
    """As with auditing; assessments of a server without alerts are idle."""
    path = f"{row.id}/securityAlertPolicies/default"
    policy = calls.properties(_ALERTS, path, _VERSION)
    if not isinstance(policy, Unknown) and at(policy, "state") != "Enabled":
        return
    values = {"id": ref(path), "server_name": ref(row.id), "state": at(policy, "state"), **_mails(policy)}
    type_ = "azurerm_mssql_server_security_alert_policy"
    yield Record(type_, path, values, calls.subscription, row.location, _ALERTS)
    if calls.wants("database.vulnerability_assessed", "database.scan*"):
        yield from _assessment(row, calls, path)


def _assessment(row: Row, calls: Calls, policy: str) -> Iterator[Record]:
    """Reports go into a storage account, or (the express configuration) stay with Defender, which scans every week."""
    action, type_ = _ASSESSMENTS, "azurerm_mssql_server_vulnerability_assessment"
    found = calls.properties(action, f"{row.id}/vulnerabilityAssessments/default", _VERSION, may_miss=True)
    scans: Any = found if isinstance(found, Unknown) else [_scans(found)]
    if not isinstance(found, Unknown) and not at(found, "storageContainerPath"):
        action = _EXPRESS
        found = calls.properties(
            action, f"{row.id}/sqlVulnerabilityAssessments/default", "2022-11-01-preview", may_miss=True
        )
        scans = found if isinstance(found, Unknown) else [{"enabled": True}]
        if not isinstance(found, Unknown) and at(found, "state") != "Enabled":
            return
    values = {"server_security_alert_policy_id": ref(policy), "recurring_scans": scans}
    if isinstance(found, Unknown):
        values[REST] = found
    yield calls.record(type_, row, values, action)


def _mails(policy: Any) -> dict[str, Any]:
    return {
        "email_addresses": _listed(at(policy, "emailAddresses")),
        "email_account_admins": at(policy, "emailAccountAdmins", False),
        "disabled_alerts": _listed(at(policy, "disabledAlerts")),
    }


def _listed(values: Any) -> Any:
    """Azure answers an empty list with one empty text."""
    return values if isinstance(values, Unknown) else [value for value in values or () if value]


def _scans(found: Any) -> dict[str, Any]:
    return {
        "enabled": at(found, "recurringScans.isEnabled", False),
        "emails": _listed(at(found, "recurringScans.emails")),
        "email_subscription_admins": at(found, "recurringScans.emailSubscriptionAdmins", False),
    }


def address_range(rule: Row) -> dict[str, Any]:
    """The addresses that a firewall rule lets in."""
    return {"start_ip_address": rule.get("startIpAddress"), "end_ip_address": rule.get("endIpAddress")}


@resources(_DATABASE, "azurerm_mssql_database", actions=(_ENCRYPTION, _SHORT, _LONG))
def sql_database(row: Row, calls: Calls) -> Iterator[Record]:
    """A database; every server has one of its own, which holds nothing of its users'."""
    if row.name == "master":
        return
    values = {
        **row.base,
        "server_id": ref(row.id.rpartition("/databases/")[0]),
        "storage_account_type": row.get("currentBackupStorageRedundancy")
        or row.get("requestedBackupStorageRedundancy"),
        "zone_redundant": row.get("zoneRedundant", False),
        "ledger_enabled": row.get("isLedgerOn", False),
    }
    if calls.wants("database.encrypted"):
        state = calls.properties(_ENCRYPTION, f"{row.id}/transparentDataEncryption/current", _VERSION)
        values["transparent_data_encryption_enabled"] = is_(at(state, "state", "Disabled"), "Enabled")
    if calls.wants("database.backup_retention_days"):
        kept = calls.properties(_SHORT, f"{row.id}/backupShortTermRetentionPolicies/default", _VERSION)
        values["short_term_retention_policy"] = [{"retention_days": at(kept, "retentionDays")}]
    if calls.wants("database.long_term_backups"):
        kept = calls.properties(_LONG, f"{row.id}/backupLongTermRetentionPolicies/default", _VERSION)
        names = ("weekly", "monthly", "yearly")
        values["long_term_retention_policy"] = [{f"{n}_retention": at(kept, f"{n}Retention", "PT0S") for n in names}]
    yield calls.record("azurerm_mssql_database", row, values)


@resources(_DATABASE, "azurerm_mssql_database_extended_auditing_policy", actions=(_DATABASE_AUDITING,))
def database_auditing(row: Row, calls: Calls) -> Iterator[Record]:
    """A database's own auditing, beside that of its server, where it is on."""
    if row.name == "master" or not calls.wants("database.audit_*"):
        return
    path = f"{row.id}/extendedAuditingSettings/default"
    policy = calls.properties(_DATABASE_AUDITING, path, _VERSION)
    enabled = is_(at(policy, "state", "Disabled"), "Enabled")
    if enabled is not False:
        values = {"name": row.name, "database_id": ref(row.id), "enabled": enabled, **_audited(policy)}
        type_ = "azurerm_mssql_database_extended_auditing_policy"
        yield Record(type_, path, values, calls.subscription, row.location, _DATABASE_AUDITING)


_REDUNDANCY: Final = {"Geo": "GRS", "GeoZone": "GZRS", "Zone": "ZRS", "Local": "LRS"}


@resources(
    _INSTANCE, "azurerm_mssql_managed_instance", "azurerm_mssql_managed_instance_transparent_data_encryption",
    "azurerm_mssql_managed_instance_security_alert_policy", "azurerm_mssql_managed_instance_vulnerability_assessment",
    actions=(_INSTANCE_ALERTS, _INSTANCE_ASSESSMENTS),
)  # fmt: skip
def managed_instance(row: Row, calls: Calls) -> Iterator[Record]:
    """A managed instance."""
    redundancy = row.get("currentBackupStorageRedundancy") or row.get("requestedBackupStorageRedundancy", "Geo")
    values = {
        **row.base,
        "minimum_tls_version": _version(row),
        "public_data_endpoint_enabled": row.get("publicDataEndpointEnabled", False),
        "zone_redundant_enabled": row.get("zoneRedundant", False),
        "storage_account_type": _REDUNDANCY.get(redundancy, redundancy),
        "azure_active_directory_administrator": _administrator(row),
    }
    yield calls.record("azurerm_mssql_managed_instance", row, values)
    if row.get("keyId"):
        key = {"managed_instance_id": ref(row.id), "key_vault_key_id": row.get("keyId")}
        yield calls.record("azurerm_mssql_managed_instance_transparent_data_encryption", row, key)
    if calls.wants("database.threat_detection", "database_alerts.*"):
        path = f"{row.id}/securityAlertPolicies/default"
        policy = calls.properties(_INSTANCE_ALERTS, path, _VERSION)
        enabled = is_(at(policy, "state", "Disabled"), "Enabled")
        if enabled is not False:
            alerts = {"managed_instance_name": ref(row.id), "enabled": enabled, **_mails(policy)}
            type_ = "azurerm_mssql_managed_instance_security_alert_policy"
            yield Record(type_, path, alerts, calls.subscription, row.location, _INSTANCE_ALERTS)
    if calls.wants("database.vulnerability_assessed", "database.scan*"):
        yield from _instance_assessment(row, calls)


def _instance_assessment(row: Row, calls: Calls) -> Iterator[Record]:
    """What a managed instance is searched for; reports go into a storage account, or it is not searched."""
    path = f"{row.id}/vulnerabilityAssessments/default"
    found = calls.properties(_INSTANCE_ASSESSMENTS, path, _VERSION, may_miss=True)
    if isinstance(found, Unknown) or at(found, "storageContainerPath"):
        owner = found if isinstance(found, Unknown) else ref(row.id)
        scans: Any = found if isinstance(found, Unknown) else [_scans(found)]
        values = {"managed_instance_id": owner, "recurring_scans": scans}
        type_ = "azurerm_mssql_managed_instance_vulnerability_assessment"
        yield calls.record(type_, row, values, _INSTANCE_ASSESSMENTS)
