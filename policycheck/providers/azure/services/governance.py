"""Subscriptions as a whole: roles, Defender for Cloud, activity logs and alerts, and where logs are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import DIAGNOSTICS, Calls, setting_values
from policycheck.providers.azure.collector import of_subscription, resources
from policycheck.providers.azure.row import Row, at, block, is_, ref
from policycheck.providers.live.record import Record

_ASSIGNMENTS: Final = "Microsoft.Authorization/roleAssignments/read"
_DEFINITIONS: Final = "Microsoft.Authorization/roleDefinitions/read"
_POLICIES: Final = "Microsoft.Authorization/policyAssignments/read"
_PRICINGS: Final = "Microsoft.Security/pricings/read"
_CONTACTS: Final = "Microsoft.Security/securityContacts/read"
_PROVISIONING: Final = "Microsoft.Security/autoProvisioningSettings/read"
_SETTINGS: Final = "Microsoft.Security/settings/read"
_OWNER: Final = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
"""The built-in role Owner (Microsoft Learn, "Azure built-in roles")."""


def _list(calls: Calls, action: str, path: str, version: str) -> Iterator[Row]:
    return map(Row, calls.pages(action, f"/subscriptions/{calls.subscription}/providers/{path}", version))


def _record(calls: Calls, type_: str, row: Row, values: dict[str, Any], action: str) -> Record:
    return Record(type_, row.id, {"id": ref(row.id), "name": row.name, **values}, calls.subscription, "", action)


@of_subscription("azurerm_role_assignment", "azurerm_subscription", actions=(_ASSIGNMENTS,))
def role_assignments(calls: Calls) -> Iterator[Record]:
    """Who holds which role; of the subscription itself, how many own it."""
    owners: set[str] = set()
    groups = False
    whole = f"/subscriptions/{calls.subscription}"
    for row in _list(calls, _ASSIGNMENTS, "Microsoft.Authorization/roleAssignments", "2022-04-01"):
        role, scope, kind = row.get("roleDefinitionId", ""), row.get("scope", ""), row.get("principalType")
        values = {"role_definition_id": ref(role), "scope": scope, "principal_type": kind}
        yield _record(calls, "azurerm_role_assignment", row, values, _ASSIGNMENTS)
        if role.lower().endswith(_OWNER) and scope.lower() == whole:
            owners.add(str(row.get("principalId")))
            groups = groups or kind == "Group"
    count: Any = Unknown("a group is among the owners, whose members Azure Resource Manager does not tell")
    values = {"id": whole, "name": calls.subscription, "owners": count if groups else len(owners)}
    yield Record("azurerm_subscription", whole, values, calls.subscription, "", _ASSIGNMENTS)


@of_subscription("azurerm_role_definition", actions=(_DEFINITIONS,))
def role_definitions(calls: Calls) -> Iterator[Record]:
    """The roles that customers have made themselves."""
    for row in _list(calls, _DEFINITIONS, "Microsoft.Authorization/roleDefinitions", "2022-04-01"):
        if row.get("type") != "CustomRole":
            continue
        permissions = [
            {"actions": p.get("actions"), "not_actions": p.get("notActions")} for p in row.each("permissions")
        ]
        values = {
            "name": row.get("roleName", row.name),
            "permissions": permissions,
            "assignable_scopes": row.get("assignableScopes", []),
        }
        yield _record(calls, "azurerm_role_definition", row, values, _DEFINITIONS)


@of_subscription("azurerm_subscription_policy_assignment", actions=(_POLICIES,))
def policy_assignments(calls: Calls) -> Iterator[Record]:
    """Policies that are assigned to the subscription or to parts of it."""
    for row in _list(calls, _POLICIES, "Microsoft.Authorization/policyAssignments", "2022-06-01"):
        enforced = is_(row.get("enforcementMode", "Default"), "Default")
        yield _record(calls, "azurerm_subscription_policy_assignment", row, {"enforce": enforced}, _POLICIES)


@of_subscription(
    "azurerm_security_center_subscription_pricing", actions=(_PRICINGS,), serves=("instance.antimalware",)
)  # fmt: skip
def defender_plans(calls: Calls) -> Iterator[Record]:
    """The plans of Defender for Cloud."""
    for row in _list(calls, _PRICINGS, "Microsoft.Security/pricings", "2022-03-01"):
        values = {"resource_type": row.name, "tier": row.get("pricingTier", "Free")}
        yield _record(calls, "azurerm_security_center_subscription_pricing", row, values, _PRICINGS)


@of_subscription("azurerm_security_center_contact", actions=(_CONTACTS,))
def defender_contacts(calls: Calls) -> Iterator[Record]:
    """Whom Defender for Cloud tells."""
    for row in _list(calls, _CONTACTS, "Microsoft.Security/securityContacts", "2020-01-01-preview"):
        values = {
            "email": row.get("emails"),
            "phone": row.get("phone"),
            "alert_notifications": is_(row.get("alertNotifications.state", "Off"), "On"),
            "alerts_to_admins": is_(row.get("notificationsByRole.state", "Off"), "On"),
        }
        yield _record(calls, "azurerm_security_center_contact", row, values, _CONTACTS)


@of_subscription("azurerm_security_center_auto_provisioning", actions=(_PROVISIONING,))
def auto_provisioning(calls: Calls) -> Iterator[Record]:
    """Whether agents are installed by themselves."""
    for row in _list(calls, _PROVISIONING, "Microsoft.Security/autoProvisioningSettings", "2017-08-01-preview"):
        values = {"auto_provision": row.get("autoProvision", "Off")}
        yield _record(calls, "azurerm_security_center_auto_provisioning", row, values, _PROVISIONING)


@of_subscription("azurerm_security_center_setting", actions=(_SETTINGS,))
def defender_settings(calls: Calls) -> Iterator[Record]:
    """What Defender for Cloud shares with other services."""
    for row in _list(calls, _SETTINGS, "Microsoft.Security/settings", "2022-05-01"):
        values = {"setting_name": row.name, "enabled": row.get("enabled", False)}
        yield _record(calls, "azurerm_security_center_setting", row, values, _SETTINGS)


@of_subscription("azurerm_monitor_diagnostic_setting", actions=(DIAGNOSTICS,))
def activity_log(calls: Calls) -> Iterator[Record]:
    """Where the subscription's activity log goes. What single resources log is asked of them."""
    whole = f"/subscriptions/{calls.subscription}"
    path = f"{whole}/providers/Microsoft.Insights/diagnosticSettings"
    listed = calls.listed(DIAGNOSTICS, path, "2021-05-01-preview")
    if isinstance(listed, Unknown):
        values = {"target_resource_id": whole, "enabled_log": listed}
        yield Record("azurerm_monitor_diagnostic_setting", path, values, calls.subscription, "", DIAGNOSTICS)
        return
    for row in map(Row, listed):
        values = setting_values(row, whole)
        yield _record(calls, "azurerm_monitor_diagnostic_setting", row, values, DIAGNOSTICS)


@resources(
    "Microsoft.Insights/activityLogAlerts", "azurerm_monitor_activity_log_alert", serves=("audit_trail.alarms_on_*",)
)  # fmt: skip
def activity_alert(row: Row, calls: Calls) -> Iterator[Record]:
    """An alert on the activity log."""
    conditions = {str(c.get("field", "")).lower(): c.get("equals") for c in row.each("condition.allOf")}
    incident = conditions.get("properties.incidenttype")
    criteria = {
        "category": conditions.get("category"),
        "operation_name": conditions.get("operationname"),
        "resource_type": conditions.get("resourcetype"),
        "service_health": block(incident, events=[incident]),
    }
    values = {
        **row.base,
        "enabled": row.get("enabled", True),
        "scopes": [ref(scope) for scope in row.get("scopes", [])],
        "criteria": [criteria],
        "action": [{"action_group_id": ref(a.get("actionGroupId"))} for a in row.each("actions.actionGroups")],
    }
    yield calls.record("azurerm_monitor_activity_log_alert", row, values)


@resources("Microsoft.Insights/metricAlerts", "azurerm_monitor_metric_alert")
def metric_alert(row: Row, calls: Calls) -> Iterator[Record]:
    """An alert on a metric."""
    actions = [{"action_group_id": ref(action.get("actionGroupId"))} for action in row.each("actions")]
    values = {**row.base, "enabled": row.get("enabled", True), "action": actions}
    yield calls.record("azurerm_monitor_metric_alert", row, values)


_QUERY_ALERT: Final = "azurerm_monitor_scheduled_query_rules_alert"


@resources("Microsoft.Insights/scheduledQueryRules", _QUERY_ALERT, f"{_QUERY_ALERT}_v2")
def query_alert(row: Row, calls: Calls) -> Iterator[Record]:
    """An alert on a query of logs; the first version has one action, which may be none that tells anybody."""
    old = row.get("action")
    kinds = (row.top("kind"), old.get("odata.type") if isinstance(old, Mapping) else None)
    if any("LogToMetric" in str(kind) for kind in kinds):
        return
    groups = at(old, "aznsAction.actionGroup") if old else row.get("actions.actionGroups", row.get("actions"))
    enabled = str(row.get("enabled", True)).lower() == "true"
    action = block(groups, **{"action_group" if old else "action_groups": groups})
    yield calls.record(f"{_QUERY_ALERT}{'' if old else '_v2'}", row, {**row.base, "enabled": enabled, "action": action})


@resources("Microsoft.OperationalInsights/workspaces", "azurerm_log_analytics_workspace")
def workspace(row: Row, calls: Calls) -> Iterator[Record]:
    """A Log Analytics workspace."""
    local = at(row.get("features"), "disableLocalAuth", False)
    values = {"retention_in_days": row.get("retentionInDays", 30), "local_authentication_disabled": local}
    yield calls.record("azurerm_log_analytics_workspace", row, {**row.base, **_open(row), **values})


@resources("Microsoft.Insights/components", "azurerm_application_insights")
def application_insights(row: Row, calls: Calls) -> Iterator[Record]:
    """An Application Insights component."""
    values = {
        "workspace_id": ref(row.get("WorkspaceResourceId")),
        "retention_in_days": row.get("RetentionInDays", 90),
        "local_authentication_disabled": row.get("DisableLocalAuth", False),
    }
    yield calls.record("azurerm_application_insights", row, {**row.base, **_open(row), **values})


def _open(row: Row) -> dict[str, Any]:
    return {
        "internet_ingestion_enabled": not is_(row.get("publicNetworkAccessForIngestion", "Enabled"), "Disabled"),
        "internet_query_enabled": not is_(row.get("publicNetworkAccessForQuery", "Enabled"), "Disabled"),
    }
