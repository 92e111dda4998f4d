"""Where data goes from one resource to another by itself: replication, events and failover."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, at, block, is_, ref
from policycheck.providers.live.record import Record

_ACCOUNT: Final = "Microsoft.Storage/storageAccounts"
_SERVER: Final = "Microsoft.Sql/servers"
_REPLICATIONS: Final = f"{_ACCOUNT}/objectReplicationPolicies/read"
_EVENTS: Final = "Microsoft.EventGrid/eventSubscriptions/read"
_GROUPS: Final = f"{_SERVER}/failoverGroups/read"


@resources(_ACCOUNT, "azurerm_storage_object_replication", actions=(_REPLICATIONS,))
def replications(row: Row, calls: Calls) -> Iterator[Record]:
    """What an account copies to another one; both have the policy, and the source tells of it."""
    if not calls.wants("data_flow.*"):
        return
    type_, field = "azurerm_storage_object_replication", "source_storage_account_id"
    call = (_REPLICATIONS, f"{row.id}/objectReplicationPolicies", "2023-05-01")
    for record in calls.children(type_, row, call, field, _replication):
        if record.values[field] in (ref(row.id), row.name.lower()):
            yield record


def _replication(policy: Row) -> dict[str, Any]:
    """Accounts are named by their ids, by their names alone where they may be another tenant's."""
    return {
        "source_storage_account_id": ref(policy.get("sourceAccount")),
        "destination_storage_account_id": ref(policy.get("destinationAccount")),
    }


@resources(_ACCOUNT, "azurerm_eventgrid_event_subscription", actions=(_EVENTS,))
def account_events(row: Row, calls: Calls) -> Iterator[Record]:
    """Who is told of what happens in a storage account."""
    yield from _events(row, calls)


@resources("Microsoft.EventGrid/topics", "azurerm_eventgrid_event_subscription", actions=(_EVENTS,))
def topic_events(row: Row, calls: Calls) -> Iterator[Record]:
    """Who gets the events of a topic."""
    yield from _events(row, calls)


def _events(row: Row, calls: Calls) -> Iterator[Record]:
    if not calls.wants("data_flow.*"):
        return
    call = (_EVENTS, f"{row.id}/providers/Microsoft.EventGrid/eventSubscriptions", "2022-06-15")
    yield from calls.children("azurerm_eventgrid_event_subscription", row, call, "scope", _event)


def _event(subscription: Row) -> dict[str, Any]:
    """Events that are delivered under an identity name their destination elsewhere. Of a web hook the beginning of its
    address is told; what follows may hold a secret."""
    managed = subscription.get("deliveryWithResourceIdentity.destination")
    destination = subscription.get("destination", managed)
    kind, to = str(at(destination, "endpointType", "")).lower(), ref(at(destination, "properties.resourceId"))
    hook = at(destination, "properties.endpointBaseUrl", Unknown("not told by Event Grid: where a web hook leads"))
    function = to.partition("/functions/")[0] if isinstance(to, str) else to
    return {
        "storage_queue_endpoint": block(kind == "storagequeue", storage_account_id=to),
        "azure_function_endpoint": block(kind == "azurefunction", function_id=function),
        "webhook_endpoint": block(kind == "webhook", url=hook),
        **{field: to if kind == name else None for name, field in _DIRECT.items()},
    }


_DIRECT: Final = {
    "servicebusqueue": "service_bus_queue_endpoint_id",
    "servicebustopic": "service_bus_topic_endpoint_id",
    "eventhub": "eventhub_endpoint_id",
    "hybridconnection": "hybrid_connection_endpoint_id",
}
"""Kinds of destinations that are named by their ids alone, in small letters."""


@resources(_SERVER, "azurerm_mssql_failover_group", actions=(_GROUPS,))
def failover_groups(row: Row, calls: Calls) -> Iterator[Record]:
    """What a server copies to its partners; they have the group too, and the primary tells of it."""
    if not calls.wants("data_flow.*"):
        return
    call = (_GROUPS, f"{row.id}/failoverGroups", "2021-11-01")
    for record in calls.children("azurerm_mssql_failover_group", row, call, "server_id", _group):
        if is_(record.values["role"], "Secondary") is not True:
            yield record._replace(values={name: of for name, of in record.values.items() if name != "role"})


def _group(group: Row) -> dict[str, Any]:
    partners = [{"id": ref(partner.get("id"))} for partner in group.each("partnerServers")]
    return {"partner_server": partners, "role": group.get("replicationRole", "Primary")}
