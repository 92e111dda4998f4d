"""Container registries, container groups and container apps of Azure."""

from __future__ import annotations

from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import begins_with, negated, one_of
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every, some
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.secrets import plain_names


@terraform_type("azurerm_container_registry", "registry")
def container_registry(registry: Block) -> Attributes:
    places = [registry, *registry.blocks("georeplications")]
    return {
        "admin_account": registry.flag("admin_enabled", default=False),
        "anonymous_pull": registry.flag("anonymous_pull_enabled", default=False),
        "public_endpoint": registry.flag("public_network_access_enabled", default=True),
        "customer_managed_key": _customer_key(registry),
        "signed": some(
            [
                registry.flag("trust_policy_enabled", default=False),
                registry.block("trust_policy").flag("enabled", default=False),
            ]
        ),
        "quarantined": registry.flag("quarantine_policy_enabled", default=False),
        "data_endpoint": registry.flag("data_endpoint_enabled", default=False),
        "geo_replicated": some([registry.has("georeplications"), registry.is_set("georeplication_locations")]),
        "zone_redundant": every([place.flag("zone_redundancy_enabled", default=False) for place in places]),
    }


def _customer_key(registry: Block) -> Attribute:
    """``encryption.enabled`` was dropped in azurerm 4, where the block alone switches it on."""
    encryption = registry.block("encryption")
    return encryption.flag("enabled", default=True) if encryption.present else registry.has("encryption")


@terraform_type("azurerm_container_registry_webhook", "registry")
def registry_webhook(webhook: Block) -> Attributes:
    return {"webhook_tls": begins_with(webhook, "service_uri", "https://")}


@terraform_type("azurerm_container_group", "workload")
def container_group(group: Block) -> Attributes:
    containers = [*group.blocks("container"), *group.blocks("init_container")]
    rights = [c.block("security").flag("privilege_enabled", default=False) for c in containers]
    plain = [c.is_set("environment_variables") for c in containers]
    return {
        "privileged": some([*rights, group.fact(False)]),
        "public_address": _public_address(group),
        "plain_secrets": _plain_secrets(group, [(c, c.tree("environment_variables")) for c in containers]),
        "secure_environment": negated(some([*plain, group.fact(False)])),
        "identity": group.has("identity"),
        "logged": group.block("diagnostics").has("log_analytics"),
        "customer_managed_key": group.is_set("key_vault_key_id"),
    }


def _public_address(group: Block) -> Attribute:
    """Groups get a public address unless they are put into a network (azurerm documentation)."""
    inside = some([group.is_set("subnet_ids"), group.is_set("network_profile_id")])
    if inside.value is not False:
        return negated(inside)
    return one_of(group, "ip_address_type", ("Public",), default="Public")


@terraform_type("azurerm_container_app", "workload")
@terraform_type("azurerm_container_app_job", "workload")
def container_app(app: Block) -> Attributes:
    containers = [*app.block("template").blocks("container"), *app.block("template").blocks("init_container")]
    settings = [
        (c, {e.read("name"): e.read("value") for e in c.blocks("env")} if c.reason is None else c.reason)
        for c in containers
    ]
    return {"plain_secrets": _plain_secrets(app, settings), "identity": app.has("identity")}


@terraform_type("azurerm_container_app", "web_app")
def container_app_ingress(app: Block) -> Attributes:
    ingress = app.block("ingress")
    if not ingress.present:
        return {}
    return {
        "tls_required": negated(ingress.flag("allow_insecure_connections", default=False)),
        "public": ingress.flag("external_enabled", default=False),
        "identity": app.has("identity"),
    }


def _plain_secrets(resource: Block, settings: list[tuple[Block, Any]]) -> Attribute:
    """The names of variables, container by container, that hold a credential in plain text."""
    unknown: Attribute | None = None
    for container, variables in settings:
        names = plain_names(variables)
        if isinstance(names, Unknown):
            unknown = container.derived(names, "environment_variables")
        elif names:
            return container.derived(names, "environment_variables")
    return resource.derived([], "container") if unknown is None else unknown
