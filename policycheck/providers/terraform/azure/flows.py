"""Where Azure resources pass data on to."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.flow import first_target, flow
from policycheck.providers.terraform.registry import terraform_type

_ACCOUNT = "azurerm_storage_account"


@terraform_type("azurerm_storage_object_replication", "data_flow")
def replication(replication_: Block) -> Attributes:
    source = first_target(replication_, "source_storage_account_id", _ACCOUNT)
    return flow(source, replication_, "destination_storage_account_id", _ACCOUNT)


_APPS = tuple(f"azurerm_{system}_function_app" for system in ("linux", "windows"))
_HOOK: Final = "webhook_endpoint"
_ENDPOINTS: Final = (
    ("storage_queue_endpoint", "storage_account_id", (_ACCOUNT,)),
    ("azure_function_endpoint", "function_id", _APPS),
    (_HOOK, "url", ()),
    ("", "service_bus_queue_endpoint_id", ("azurerm_servicebus_queue",)),
    ("", "service_bus_topic_endpoint_id", ("azurerm_servicebus_topic",)),
    ("", "eventhub_endpoint_id", ("azurerm_eventhub",)),
    ("", "hybrid_connection_endpoint_id", ("azurerm_relay_hybrid_connection",)),
)
"""Where events may go: block, argument, and the types that it names. A web hook leads to no resource."""


@terraform_type("azurerm_eventgrid_event_subscription", "data_flow")
def subscription(subscription_: Block) -> Attributes:
    source = first_target(subscription_, "scope", _ACCOUNT, "azurerm_eventgrid_topic")
    for block, field, types in _ENDPOINTS:
        carrier = subscription_.block(block) if block else subscription_
        if carrier.read(field) is not None:
            found = flow(source, carrier, field, *types)
            if block != _HOOK:
                return found
            # What is shown is the block: the address of a web hook often holds a secret.
            return {**found, "to_in_scope": subscription_.derived(found["to_in_scope"].value, block)}
    return flow(source, subscription_, "service_bus_queue_endpoint_id")


@terraform_type("azurerm_mssql_failover_group", "data_flow")
def failover(group: Block) -> Attributes:
    source = first_target(group, "server_id", "azurerm_mssql_server")
    return flow(source, group.block("partner_server"), "id", "azurerm_mssql_server")
