"""Alerts of Azure Monitor, and the operations in the activity log that they tell of."""

from __future__ import annotations

import re
from typing import Any, Final

from policycheck.model.resource import Attributes
from policycheck.model.values import HOLE, Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.truth import Truth, both, either
from policycheck.semantics.watched_events import AZURE_OPERATIONS

ALERT: Final = "azurerm_monitor_activity_log_alert"


@terraform_type(ALERT, "alarm")
@terraform_type("azurerm_monitor_metric_alert", "alarm")
@terraform_type("azurerm_monitor_scheduled_query_rules_alert", "alarm")
@terraform_type("azurerm_monitor_scheduled_query_rules_alert_v2", "alarm")
def monitor_alert(alert: Block) -> Attributes:
    return {"enabled": alert.flag("enabled", default=True), "notifies": alert.has("action")}


def activity_alarms(trail: Block) -> Attributes:
    """For each event, whether alerts on the subscription's activity log find all its operations."""
    subscription = trail.read("target_resource_id")
    sounding = [(alert, _sounds(alert, subscription)) for alert in trail.entry.graph.of_type(ALERT)]

    def heard_of(operation: str) -> Truth:
        return either(both(heard, _finds(alert, operation)) for alert, heard in sounding)

    attributes = {
        f"alarms_on_{event}": trail.fact(both(*map(heard_of, operations)))
        for event, operations in AZURE_OPERATIONS.items()
    }
    incidents = either(both(heard, _incidents(alert)) for alert, heard in sounding)
    return {**attributes, "alarms_on_service_incidents": trail.fact(incidents)}


def _sounds(alert: Block, subscription: Any) -> Truth:
    scopes = alert.tree("scopes")
    covers = either(
        both(is_subscription(scope), _same(scope, subscription))
        for scope in (scopes if isinstance(scopes, list) else [scopes])
    )
    return both(alert.flag("enabled", default=True).value, covers)


def _same(scope: Any, subscription: Any) -> bool:
    """Whether two ids may be of one subscription; those that cannot be compared may."""
    if isinstance(scope, str) and isinstance(subscription, str):
        return scope.strip("/").lower() == subscription.strip("/").lower()
    if isinstance(scope, Unknown) and isinstance(subscription, Unknown) and scope.references:
        return not subscription.references or bool({*scope.references} & {*subscription.references})
    return True


def is_subscription(scope: Any) -> Truth:
    """Whether an id is that of a whole subscription; a reference to anything else is to a part of one."""
    if isinstance(scope, Unknown):
        if isinstance(scope.shape, str) and scope.shape.strip(HOLE):
            return is_subscription(scope.shape)
        if not scope.references:
            return scope
        return any(re.search(r"\bazurerm_subscription\.", address) for address in scope.references)
    return re.fullmatch(r"/subscriptions/[^/]+/?", str(scope)) is not None


def _finds(alert: Block, operation: str) -> Truth:
    """Whether the criteria let an operation through: by its name, or because they name only a wider category."""
    criteria = alert.block("criteria")
    name, type_ = (
        criteria.text("operation_name", default=None).value,
        criteria.text("resource_type", default=None).value,
    )
    if isinstance(name, Unknown) or isinstance(type_, Unknown):
        return name if isinstance(name, Unknown) else type_
    if type_ is not None and type_.lower() != operation.rpartition("/")[0]:
        return False
    if name is not None:
        return bool(name.lower() == operation)
    category = criteria.text("category", default="").value
    return category if isinstance(category, Unknown) else category == "Administrative"


def _incidents(alert: Block) -> Truth:
    criteria = alert.block("criteria")
    category = criteria.text("category", default="").value
    if isinstance(category, Unknown) or category != "ServiceHealth":
        return category if isinstance(category, Unknown) else False
    events = criteria.block("service_health").texts("events").value
    return events if isinstance(events, Unknown) else not events or "Incident" in events
