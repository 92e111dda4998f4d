"""Activity logs, diagnostic settings and stores of logs of Azure."""

from __future__ import annotations

import math
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.azure.alarms import ALERT, activity_alarms, is_subscription
from policycheck.providers.terraform.azure.storage import storage_account, storage_container
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.truth import Truth, both, either

_SETTING: Final = "azurerm_monitor_diagnostic_setting"
_SERVICES: Final = (
    "azurerm_data_lake_analytics_account",
    "azurerm_data_lake_store",
    "azurerm_batch_account",
    "azurerm_eventhub_namespace",
    "azurerm_network_security_group",
    "azurerm_logic_app_workflow",
    "azurerm_key_vault_managed_hardware_security_module",
    "azurerm_key_vault",
    "azurerm_iothub",
    "azurerm_search_service",
    "azurerm_servicebus_namespace",
    "azurerm_stream_analytics_job",
)
"""Services whose resource logs are collected only through a diagnostic setting (Azure Monitor, "Resource logs")."""

part(_SETTING, "target_resource_id", *_SERVICES)

_CATEGORIES: Final = ("Administrative", "Security", "Alert", "Policy")
"""Categories of the activity log that tell who changed what (Azure Monitor, "Azure activity log event schema")."""

_ACTIVITY_LOGS: Final = ("insights-operational-logs", "insights-activity-logs")
"""Containers of the activity log: of log profiles, and of diagnostic settings."""

_LOCATIONS: Final = frozenset(
    {
        "global", "australiaeast", "australiasoutheast", "brazilsouth", "canadacentral", "canadaeast", "centralindia",
        "centralus", "eastasia", "eastus", "eastus2", "japaneast", "japanwest", "northcentralus", "northeurope",
        "southcentralus", "southeastasia", "southindia", "uksouth", "ukwest", "westcentralus", "westeurope",
        "westindia", "westus", "westus2",
    }
)  # fmt: skip
"""Regions that every log profile can name, and ``global`` for what belongs to none."""


@terraform_type("azurerm_monitor_log_profile", "audit_trail")
def log_profile(profile: Block) -> Attributes:
    return {
        "complete": _includes(profile, "categories", {"write", "delete", "action"}),
        "multi_region": _includes(profile, "locations", _LOCATIONS),
        "retention_days": _profile_retention(profile.block("retention_policy")),
        **activity_alarms(profile),
    }


def _includes(block: Block, field: str, wanted: set[str] | frozenset[str]) -> Attribute:
    listed = block.texts(field).value
    if isinstance(listed, Unknown):
        return block.derived(listed, field)
    known = {str(value).lower().replace(" ", "") for value in listed if not isinstance(value, Unknown)}
    unknown = next((value for value in listed if isinstance(value, Unknown)), False)
    return block.derived(True if wanted <= known else unknown, field)


def _profile_retention(policy: Block) -> Attribute:
    """With 0 days nothing is deleted (Azure Monitor API, ``RetentionPolicy``); days that are not in force promise
    nothing (CIS Microsoft Azure Foundations Benchmark, "Ensure that Activity Log Retention is set 365 days or
    greater")."""
    enabled, days = policy.flag("enabled", default=False), policy.number("days", default=0)
    if isinstance(enabled.value, Unknown):
        return enabled
    if isinstance(days.value, Unknown):
        return days
    if not days.value:
        return policy.derived(math.inf, "days")
    return days if enabled.value else policy.derived(0, "enabled")


@terraform_type(_SETTING, "audit_trail")
def subscription_setting(setting: Block) -> Attributes:
    """The diagnostic setting of a subscription, which is where its activity log goes."""
    subscription = is_subscription(setting.read("target_resource_id"))
    if subscription is False:
        return {}
    if isinstance(subscription, Unknown):
        unknown = setting.derived(subscription, "target_resource_id")
        return {"complete": unknown}
    return {
        "complete": _captures(setting),
        "streamed": setting.derived(
            either(setting.is_set(f).value for f in ("log_analytics_workspace_id", "eventhub_name")),
            "log_analytics_workspace_id",
        ),
        **activity_alarms(setting),
    }


def _captures(setting: Block) -> Attribute:
    """Each category of `_CATEGORIES`, or the group of them all."""
    logs = [*setting.blocks("enabled_log"), *setting.blocks("log")]

    def captured(category: str) -> Truth:
        return either(
            both(_on(log), either([_is(log, "category", category), _is(log, "category_group", "allLogs")]))
            for log in logs
        )

    return setting.derived(both(*map(captured, _CATEGORIES)), "enabled_log")


def _on(log: Block) -> Truth:
    """A ``log`` block (azurerm before version 4) can be switched off; ``enabled_log`` is on."""
    answer: Truth = log.flag("enabled", default=True).value
    return answer


def _is(block: Block, field: str, wanted: str) -> Truth:
    value = block.text(field, default="").value
    return value if isinstance(value, Unknown) else value.lower() == wanted.lower()


def logged(resource: Block) -> Attribute:
    """Whether a diagnostic setting sends some log of a resource anywhere; metrics alone are no log."""
    settings = resource.parts(_SETTING)
    if not settings:
        return resource.part(_SETTING).has("enabled_log")
    answers = [
        either(_on(log) for name in ("enabled_log", "log") for log in setting.blocks(name)) for setting in settings
    ]
    return settings[0].derived(either(answers), "enabled_log")


def logged_service(resource: Block) -> Attributes:
    return {"access_logged": logged(resource)}


for _type in _SERVICES:
    terraform_type(_type, "logged_service")(logged_service)


@terraform_type("azurerm_log_analytics_workspace", "log_group")
def log_analytics_workspace(workspace: Block) -> Attributes:
    return {
        "retention_days": workspace.number("retention_in_days", default=30),
        "network_restricted": _closed(workspace),
        "central_authentication": _no_keys(workspace),
    }


@terraform_type("azurerm_application_insights", "log_group")
def application_insights(insights: Block) -> Attributes:
    attributes = {"network_restricted": _closed(insights), "central_authentication": _no_keys(insights)}
    if insights.is_set("workspace_id").value is False:
        # With a workspace, that one's retention holds (Azure Monitor, "Workspace-based Application Insights").
        attributes["retention_days"] = insights.number("retention_in_days", default=90)
    return attributes


def _closed(store: Block) -> Attribute:
    return every(_path_closed(store, path) for path in ("internet_ingestion", "internet_query"))


def _path_closed(store: Block, path: str) -> Attribute:
    """A flag until azurerm 5, which has the sort of access instead: none but ``Enabled`` is everybody's."""
    if store.read(f"{path}_access_type") is not None:
        return negated(one_of(store, f"{path}_access_type", ("Enabled",), default=None))
    return negated(store.flag(f"{path}_enabled", default=True))


def _no_keys(store: Block) -> Attribute:
    """azurerm 4 renamed ``local_authentication_disabled`` to ``local_authentication_enabled``, by default true."""
    if store.read("local_authentication_enabled") is not None:
        return negated(store.flag("local_authentication_enabled", default=True))
    return store.flag("local_authentication_disabled", default=False)


@terraform_type("azurerm_storage_account", "audit_store")
def audit_account(account: Block) -> Attributes:
    if not _receives(account):
        return {}
    return {"customer_managed_key": storage_account(account)["customer_managed_key"]}


@terraform_type("azurerm_storage_container", "audit_store")
def audit_container(container: Block) -> Attributes:
    """Azure keeps its logs in containers that it names itself (Azure Monitor, "Diagnostic settings"). An account that
    an alert on the activity log watches counts as one for logs too."""
    field = "storage_account_name" if container.read("storage_account_id") is None else "storage_account_id"
    accounts = container.targets(field, "azurerm_storage_account")
    receives = not isinstance(accounts, Unknown) and any(
        _receives(account) or account.referrers(ALERT, "scopes") for account in accounts
    )
    if not receives and container.read("name") not in _ACTIVITY_LOGS:
        return {}
    return {"public": storage_container(container)["public"]}


def _receives(account: Block) -> bool:
    """Whether the activity log or resource logs are sent to a storage account."""
    return any(account.referrers(type_, "storage_account_id") for type_ in (_SETTING, "azurerm_monitor_log_profile"))
