"""Where Azure resources pass data on to."""

from __future__ import annotations

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.flow import first_target, flow
from policycheck.providers.terraform.registry import terraform_type

_ACCOUNT = "azurerm_storage_account"


@terraform_type("azurerm_storage_object_replication", "data_flow")
def replication(replication_: Block) -> Attributes:
    source = first_target(replication_, "source_storage_account_id", _ACCOUNT)
    return flow(source, replication_, "destination_storage_account_id", _ACCOUNT)


@terraform_type("azurerm_eventgrid_event_subscription", "data_flow")
def subscription(subscription_: Block) -> Attributes:
    source = first_target(subscription_, "scope", _ACCOUNT, "azurerm_eventgrid_topic")
    queue = subscription_.block("storage_queue_endpoint")
    if queue.present:
        return flow(source, queue, "storage_account_id", _ACCOUNT)
    return flow(source, subscription_, "service_bus_queue_endpoint_id", "azurerm_servicebus_queue")


@terraform_type("azurerm_mssql_failover_group", "data_flow")
def failover(group: Block) -> Attributes:
    source = first_target(group, "server_id", "azurerm_mssql_server")
    return flow(source, group.block("partner_server"), "id", "azurerm_mssql_server")
