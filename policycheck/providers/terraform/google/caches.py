"""Memorystore for Redis, Redis Cluster, Valkey and Memcached."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import one_of
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("google_redis_instance", "cache")
def redis_instance(cache: Block) -> Attributes:
    return {
        # Memorystore encrypts what it stores (Memorystore for Redis, "Encryption").
        "encrypted": cache.fact(True),
        "customer_managed_key": cache.is_set("customer_managed_key"),
        "tls_required": _named(cache, "transit_encryption_mode", "SERVER_AUTHENTICATION"),
        "authenticated": cache.flag("auth_enabled", default=False),
        "failover": _named(cache, "tier", "STANDARD_HA"),
    }


def _named(cache: Block, field: str, wanted: str) -> Attribute:
    """Whether an argument has a value; by default none of them does."""
    return one_of(cache, field, (wanted,), default=None)


@terraform_type("google_redis_cluster", "cache")
def redis_cluster(cache: Block) -> Attributes:
    return {
        "encrypted": cache.fact(True),
        "customer_managed_key": cache.is_set("kms_key"),
        "tls_required": _named(cache, "transit_encryption_mode", "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"),
        "authenticated": _named(cache, "authorization_mode", "AUTH_MODE_IAM_AUTH"),
        # Version 6 of the provider brought the argument, and protects by default (its upgrade guide).
        "deletion_protected": cache.flag(
            "deletion_protection_enabled",
            cache.since("deletion_protection_enabled", (6, 0), old=False, new=True, assumed=True),
        ),
        "failover": _has_replicas(cache),
    }


@terraform_type("google_memorystore_instance", "cache")
def memorystore_instance(cache: Block) -> Attributes:
    return {
        "encrypted": cache.fact(True),
        "customer_managed_key": cache.is_set("kms_key"),
        "tls_required": _named(cache, "transit_encryption_mode", "SERVER_AUTHENTICATION"),
        "authenticated": _named(cache, "authorization_mode", "IAM_AUTH"),
        "deletion_protected": cache.flag("deletion_protection_enabled", default=True),
        "failover": _has_replicas(cache),
    }


def _has_replicas(cache: Block) -> Attribute:
    replicas = cache.number("replica_count", default=0)
    known = replicas.value if isinstance(replicas.value, Unknown) else replicas.value > 0
    return cache.derived(known, "replica_count")


@terraform_type("google_memcache_instance", "cache")
def memcache_instance(cache: Block) -> Attributes:
    return {"encrypted": cache.fact(True)}
