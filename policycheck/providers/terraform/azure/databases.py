"""Azure SQL: servers, databases and managed instances."""

from __future__ import annotations

import math

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.azure.reach import (
    declare_private_endpoints,
    open_to_everyone,
    private_endpoint,
    public_endpoint,
    range_admits_azure,
    range_open,
)
from policycheck.providers.terraform.azure.sql_security import (
    assessment,
    threat_detection,
    watched_parts,
    while_watched,
)
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.tls import minimum_version

_SERVERS = ("azurerm_mssql_server", "azurerm_sql_server")
_AUDITING = "azurerm_mssql_server_extended_auditing_policy"
_ALERTS = "azurerm_mssql_server_security_alert_policy"
_ASSESSMENT = "azurerm_mssql_server_vulnerability_assessment"
_INSTANCE_KEY = "azurerm_mssql_managed_instance_transparent_data_encryption"
_INSTANCE_ALERTS = "azurerm_mssql_managed_instance_security_alert_policy"
_INSTANCE_ASSESSMENT = "azurerm_mssql_managed_instance_vulnerability_assessment"
_INSTANCE_ADMINISTRATOR = "azurerm_mssql_managed_instance_active_directory_administrator"

part(_AUDITING, "server_id", *_SERVERS)
part(_ALERTS, "server_name", *_SERVERS)
part(_ASSESSMENT, "server_security_alert_policy_id", _ALERTS)
part("azurerm_mssql_server_transparent_data_encryption", "server_id", *_SERVERS)
part("azurerm_mssql_firewall_rule", "server_id", *_SERVERS)
part("azurerm_sql_firewall_rule", "server_name", "azurerm_sql_server")
part("azurerm_sql_active_directory_administrator", "server_name", "azurerm_sql_server")
part(_INSTANCE_KEY, "managed_instance_id", "azurerm_mssql_managed_instance")
part(_INSTANCE_ALERTS, "managed_instance_name", "azurerm_mssql_managed_instance")
part(_INSTANCE_ASSESSMENT, "managed_instance_id", "azurerm_mssql_managed_instance")
part(_INSTANCE_ADMINISTRATOR, "managed_instance_id", "azurerm_mssql_managed_instance")
declare_private_endpoints(*_SERVERS, "azurerm_mssql_managed_instance")


@terraform_type("azurerm_mssql_server", "database")
def mssql_server(server: Block) -> Attributes:
    administrator = server.block("azuread_administrator")
    return {
        **_server(server),
        # azurerm 2 set none by itself, which lets any version in (upgrade guide of version 3, "min_tls_version").
        "tls_minimum": version(
            server,
            "minimum_tls_version",
            server.since("minimum_tls_version", (3, 0), old="1.0", new="1.2", assumed="1.2"),
        ),
        "customer_managed_key": _server_key(server),
        "central_authentication": administrator.derived(
            administrator.present if administrator.reason is None else administrator.reason,
            "azuread_authentication_only",
        ),
    }


@terraform_type("azurerm_sql_server", "database")
def sql_server(server: Block) -> Attributes:
    """The type that azurerm 4 removed."""
    administrator = server.part("azurerm_sql_active_directory_administrator")
    return {
        **_server(server),
        "customer_managed_key": _server_key(server),
        "central_authentication": server.fact(
            administrator.present if administrator.reason is None else administrator.reason
        ),
    }


def _server(server: Block) -> Attributes:
    public = open_to_everyone(server, "azurerm_mssql_firewall_rule", "azurerm_sql_firewall_rule")
    return {
        "public": public,
        "network_restricted": negated(public),
        "public_endpoint": public_endpoint(server),
        "private_endpoint": private_endpoint(server),
        # Azure SQL takes connections over TLS only (Microsoft Learn, "Transport Layer Security in Azure SQL").
        "tls_required": server.fact(True),
        **_audited(server),
        "threat_detection": threat_detection(server, _ALERTS),
        **_assessed(server),
    }


def _assessed(server: Block) -> Attributes:
    """The express configuration scans every week by itself, and writes to nobody (Microsoft Learn, "SQL vulnerability
    assessment configuration")."""
    found = assessment(server, watched_parts(server, _ALERTS, _ASSESSMENT), _ASSESSMENT)
    answers = while_watched(server, _ALERTS, found)
    express = server.flag("express_vulnerability_assessment_enabled", default=False)
    for name in ("vulnerability_assessed", "scans_recurring"):
        answers[name] = some([answers[name], express])
    return answers


def _audited(server: Block) -> Attributes:
    """Where an auditing policy is a resource of its own, or (azurerm 2) a block of the server."""
    policy = server.part(_AUDITING)
    if not policy.present:
        policy = server.block("extended_auditing_policy")
    enabled = policy.flag("enabled", default=policy.present if policy.reason is None else policy.reason)
    attributes = {"audit_logged": enabled, "audit_retention_days": _retention(policy, enabled)}
    if policy.present and policy.reason is None:
        attributes["audit_monitored"] = policy.flag("log_monitoring_enabled", default=True)
    return attributes


def _retention(policy: Block, enabled: Attribute) -> Attribute:
    """0 days keeps the records without end (Microsoft Learn, "Auditing for Azure SQL Database")."""
    if enabled.value is not True:
        return enabled if isinstance(enabled.value, Unknown) else policy.derived(0, "retention_in_days")
    days = policy.number("retention_in_days", default=0)
    return policy.derived(math.inf, "retention_in_days") if days.value == 0 else days


def _server_key(server: Block) -> Attribute:
    own = server.part("azurerm_mssql_server_transparent_data_encryption")
    if own.present:
        return own.is_set("key_vault_key_id")
    return server.is_set("transparent_data_encryption_key_vault_key_id")


@terraform_type("azurerm_mssql_database", "database")
def mssql_database(database: Block) -> Attributes:
    retention = database.block("short_term_retention_policy")
    return {
        "encrypted": database.flag("transparent_data_encryption_enabled", default=True),
        # Seven days unless told otherwise (Microsoft Learn, "Automated backups in Azure SQL Database").
        "backup_retention_days": retention.number("retention_days", default=7),
        "backup_in_second_region": one_of(database, "storage_account_type", ("Geo", "GeoZone", "GRS"), default="Geo"),
        "long_term_backups": _long_term(database.block("long_term_retention_policy")),
        "failover": database.flag("zone_redundant", default=False),
        "tamper_evident": database.flag("ledger_enabled", default=False),
    }


def _long_term(policy: Block) -> Attribute:
    for field in ("weekly_retention", "monthly_retention", "yearly_retention"):
        kept = policy.text(field, default="PT0S")
        if kept.value not in ("PT0S", "P0D"):
            return kept if isinstance(kept.value, Unknown) else policy.derived(True, field)
    return policy.derived(False, "yearly_retention")


@terraform_type("azurerm_sql_database", "database")
def sql_database(database: Block) -> Attributes:
    """The type that azurerm 4 removed; transparent data encryption is on (Microsoft Learn)."""
    return {
        "encrypted": database.fact(True),
        "failover": database.flag("zone_redundant", default=False),
    }


@terraform_type("azurerm_mssql_database_extended_auditing_policy", "database")
def mssql_database_auditing(policy: Block) -> Attributes:
    enabled = policy.flag("enabled", default=True)
    return {
        "audit_monitored": policy.flag("log_monitoring_enabled", default=True) if enabled.value is True else enabled,
        "audit_retention_days": _retention(policy, enabled),
    }


@terraform_type("azurerm_mssql_managed_instance", "database")
@terraform_type("azurerm_sql_managed_instance", "database")
def managed_instance(instance: Block) -> Attributes:
    key = instance.part(_INSTANCE_KEY)
    administrator = instance.part(_INSTANCE_ADMINISTRATOR)
    return {
        "encrypted": instance.fact(True),
        "customer_managed_key": key.is_set("key_vault_key_id"),
        "public_endpoint": instance.flag("public_data_endpoint_enabled", default=False),
        "private_endpoint": instance.fact(True),
        "tls_required": instance.fact(True),
        "tls_minimum": version(instance, "minimum_tls_version", "1.2"),
        "failover": instance.flag("zone_redundant_enabled", default=False),
        "backup_in_second_region": one_of(instance, "storage_account_type", ("GRS", "GZRS"), default="GRS"),
        "central_authentication": instance.has("azure_active_directory_administrator")
        if not administrator.present
        else instance.fact(True if administrator.reason is None else administrator.reason),
        "threat_detection": threat_detection(instance, _INSTANCE_ALERTS),
        **assessment(instance, instance.parts(_INSTANCE_ASSESSMENT), _INSTANCE_ASSESSMENT, mails_owners=True),
    }


@terraform_type("azurerm_mssql_firewall_rule", "database_firewall")
@terraform_type("azurerm_sql_firewall_rule", "database_firewall")
@terraform_type("azurerm_postgresql_firewall_rule", "database_firewall")
@terraform_type("azurerm_postgresql_flexible_server_firewall_rule", "database_firewall")
@terraform_type("azurerm_mysql_firewall_rule", "database_firewall")
@terraform_type("azurerm_mysql_flexible_server_firewall_rule", "database_firewall")
@terraform_type("azurerm_mariadb_firewall_rule", "database_firewall")
@terraform_type("azurerm_synapse_firewall_rule", "database_firewall")
def firewall_rule(rule: Block) -> Attributes:
    return {"public": range_open(rule), "provider_network_admitted": range_admits_azure(rule)}


@terraform_type("azurerm_redis_firewall_rule", "database_firewall")
def redis_firewall_rule(rule: Block) -> Attributes:
    bounds = ("start_ip", "end_ip")
    return {"public": range_open(rule, *bounds), "provider_network_admitted": range_admits_azure(rule, *bounds)}


def version(server: Block, field: str, default: str) -> Attribute:
    """A TLS version by its name in an argument; ``Disabled`` enforces none (azurerm, ``minimum_tls_version``)."""
    name = server.text(field, default=default)
    if name.value == "Disabled":
        return server.derived("0", field)
    return server.derived(name.value if isinstance(name.value, Unknown) else minimum_version(name.value), field)
