"""Brokers, hubs and pipelines of Azure: Service Bus, Event Hubs, Event Grid, IoT Hub, Data Factory."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.tls import minimum_version

for _family in ("servicebus", "eventhub"):
    part(f"azurerm_{_family}_namespace_customer_managed_key", f"{_family}_namespace_id", f"azurerm_{_family}_namespace")
part("azurerm_servicebus_namespace_network_rule_set", "namespace_id", "azurerm_servicebus_namespace")


def _public_network(service: Block) -> Attribute:
    """On unless told otherwise (azurerm documentation, ``public_network_access_enabled``)."""
    return service.flag("public_network_access_enabled", default=True)


def _local_authentication(service: Block) -> Attribute:
    """Event Grid and azurerm 4 say ``local_auth_enabled`` or ``local_authentication_enabled``; all default to true."""
    for field in ("local_auth_enabled", "local_authentication_enabled"):
        if service.read(field) is not None:
            return service.flag(field, default=True)
    return service.flag("local_auth_enabled", default=True)


def _tls_minimum(service: Block, field: str, default: str) -> Attribute:
    name = service.text(field, default=default)
    return service.derived(name.value if isinstance(name.value, Unknown) else minimum_version(name.value), field)


@terraform_type("azurerm_servicebus_namespace", "broker")
def servicebus_namespace(namespace: Block) -> Attributes:
    rules = namespace.part("azurerm_servicebus_namespace_network_rule_set")
    own = namespace.part("azurerm_servicebus_namespace_customer_managed_key")
    key = namespace.block("customer_managed_key")
    return {
        "customer_managed_key": own.is_set("key_vault_key_id")
        if own.present
        else namespace.has("customer_managed_key"),
        "infrastructure_encrypted": (own if own.present else key).flag(
            "infrastructure_encryption_enabled", default=False
        ),
        "tls_minimum": _tls_minimum(namespace, "minimum_tls_version", "1.2"),
        "public_network": _public_network(namespace),
        "network_restricted": _restricted(namespace, rules if rules.present else namespace.block("network_rule_set")),
        "local_authentication": _local_authentication(namespace),
        "managed_identity": namespace.has("identity"),
    }


@terraform_type("azurerm_eventhub_namespace", "broker")
def eventhub_namespace(namespace: Block) -> Attributes:
    own = namespace.part("azurerm_eventhub_namespace_customer_managed_key")
    return {
        "customer_managed_key": own.is_set("key_vault_key_ids"),
        "tls_minimum": _tls_minimum(namespace, "minimum_tls_version", "1.2"),
        "public_network": _public_network(namespace),
        "network_restricted": _restricted(namespace, namespace.block("network_rulesets")),
        "local_authentication": _local_authentication(namespace),
        "managed_identity": namespace.has("identity"),
    }


def _restricted(namespace: Block, rules: Block) -> Attribute:
    """Closed altogether, or open to what the rules name (azurerm documentation, ``default_action``)."""
    return some([one_of(rules, "default_action", ("Deny",), default="Allow"), negated(_public_network(namespace))])


@terraform_type("azurerm_eventgrid_domain", "broker")
@terraform_type("azurerm_eventgrid_topic", "broker")
def eventgrid(topic: Block) -> Attributes:
    # Event Grid takes TLS 1.2 only (Microsoft Learn, "Network security for Azure Event Grid resources").
    return {
        "tls_required": topic.fact(True),
        "public_network": _public_network(topic),
        "local_authentication": _local_authentication(topic),
        "managed_identity": topic.has("identity"),
    }


@terraform_type("azurerm_iothub", "broker")
def iothub(hub: Block) -> Attributes:
    """Devices may use TLS 1.0 unless the hub asks for more (azurerm documentation, ``min_tls_version``)."""
    return {
        "tls_required": hub.fact(True),
        "tls_minimum": _tls_minimum(hub, "min_tls_version", "1.0"),
        "public_network": _public_network(hub),
        "local_authentication": _local_authentication(hub),
    }


@terraform_type("azurerm_data_factory", "data_pipeline")
def data_factory(factory: Block) -> Attributes:
    return {
        "customer_managed_key": factory.is_set("customer_managed_key_id"),
        "public_network": factory.flag("public_network_enabled", default=True),
    }
