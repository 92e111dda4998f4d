"""Azure Cache for Redis, its Enterprise tiers and Azure Managed Redis."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.providers.terraform.answers import negated, one_of, renamed
from policycheck.providers.terraform.azure.databases import version
from policycheck.providers.terraform.azure.reach import (
    declare_private_endpoints,
    private_endpoint,
    public_endpoint,
)
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type

declare_private_endpoints("azurerm_redis_cache", "azurerm_redis_enterprise_cluster", "azurerm_managed_redis")


@terraform_type("azurerm_redis_cache", "cache")
def redis_cache(cache: Block) -> Attributes:
    plain = cache.flag(renamed(cache, "non_ssl_port_enabled", "enable_non_ssl_port"), default=False)
    configuration = cache.block("redis_configuration")
    log_in = renamed(configuration, "authentication_enabled", "enable_authentication")
    return {
        "encrypted": cache.fact(True),
        "tls_required": negated(plain),
        # Versions before 1.2 are no longer taken since azurerm 5 (its upgrade guide).
        "tls_minimum": version(
            cache,
            "minimum_tls_version",
            cache.since("minimum_tls_version", (5, 0), old="1.0", new="1.2", assumed="1.0"),
        ),
        "authenticated": configuration.flag(log_in, default=True),
        "public_endpoint": _public_endpoint(cache),
        "private_endpoint": private_endpoint(cache),
        # Basic caches have one machine (Microsoft Learn, "High availability and disaster recovery").
        "failover": negated(one_of(cache, "sku_name", ("Basic",), default=None)),
    }


def _public_endpoint(cache: Block) -> Attribute:
    """A cache that is put into a subnet has an address there only."""
    subnet = cache.is_set("subnet_id")
    return cache.derived(False, "subnet_id") if subnet.value is True else public_endpoint(cache)


@terraform_type("azurerm_redis_enterprise_cluster", "cache")
def redis_enterprise_cluster(cache: Block) -> Attributes:
    return {
        "encrypted": cache.fact(True),
        "tls_minimum": version(cache, "minimum_tls_version", "1.2"),
        "private_endpoint": private_endpoint(cache),
        "failover": cache.fact(True),
    }


@terraform_type("azurerm_redis_enterprise_database", "cache")
def redis_enterprise_database(database: Block) -> Attributes:
    return {"tls_required": _protocol(database)}


def _protocol(database: Block) -> Attribute:
    return one_of(database, "client_protocol", ("Encrypted",), default="Encrypted")


@terraform_type("azurerm_managed_redis", "cache")
def managed_redis(cache: Block) -> Attributes:
    return {
        "encrypted": cache.fact(True),
        "customer_managed_key": cache.has("customer_managed_key"),
        "tls_required": _protocol(cache.block("default_database")),
        "public_endpoint": one_of(cache, "public_network_access", ("Enabled",), default="Enabled"),
        "private_endpoint": private_endpoint(cache),
        "failover": cache.flag("high_availability_enabled", default=True),
    }
