"""ElastiCache, MemoryDB and DAX."""

from __future__ import annotations

from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.aws.keys import customer_managed, customer_managed_where_on
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("aws_elasticache_replication_group", "cache")
def elasticache_replication_group(cache: Block) -> Attributes:
    engine = cache.read("engine")
    valkey = engine if isinstance(engine, Unknown) else engine == "valkey"
    attributes = {
        # Valkey encrypts unless told otherwise, Redis does not (aws provider, ``at_rest_encryption_enabled``).
        "encrypted": cache.flag("at_rest_encryption_enabled", default=valkey),
        "customer_managed_key": customer_managed_where_on(cache, "kms_key_id", "at_rest_encryption_enabled"),
        "tls_required": _tls_required(cache, default=valkey),
        "authenticated": _authenticated(cache, default=valkey),
        "backup_retention_days": cache.number("snapshot_retention_limit", default=0),
        "failover": cache.flag("automatic_failover_enabled", default=False),
        "minor_upgrades": cache.flag("auto_minor_version_upgrade", default=True),
        "network_chosen": _network_chosen(cache),
    }
    if cache.is_set("global_replication_group_id").value is True:
        # A member of a global datastore is encrypted as its primary is.
        for name in ("encrypted", "tls_required", "authenticated"):
            if cache.values.get(attributes[name].field) is None:
                del attributes[name]
    return attributes


def _tls_required(cache: Block, default: bool | Unknown) -> Attribute:
    """The mode ``preferred`` still takes connections without TLS (ElastiCache User Guide)."""
    enabled = cache.flag("transit_encryption_enabled", default=default)
    mode = cache.read("transit_encryption_mode")
    if enabled.value is not True or mode is None:
        return enabled
    return cache.derived(mode if isinstance(mode, Unknown) else mode != "preferred", "transit_encryption_mode")


def _authenticated(cache: Block, default: bool | Unknown) -> Attribute:
    """Tokens and users work over TLS only (ElastiCache User Guide, "Authenticating with the AUTH command")."""
    token = some([cache.is_set("auth_token"), cache.is_set("user_group_ids")])
    encrypted = cache.flag("transit_encryption_enabled", default=default)
    return encrypted if token.value is True and encrypted.value is False else token


def _network_chosen(cache: Block) -> Attribute:
    """Without a subnet group, or in the one named ``default``, nodes stand in the default network."""
    chosen = cache.is_set("subnet_group_name")
    if chosen.value is True and cache.read("subnet_group_name") == "default":
        return cache.derived(False, "subnet_group_name")
    return chosen


@terraform_type("aws_elasticache_cluster", "cache")
def elasticache_cluster(cache: Block) -> Attributes:
    if cache.is_set("replication_group_id").value is not False:
        # A member of a replication group has what the group says.
        return {}
    attributes = {
        "network_chosen": _network_chosen(cache),
        "minor_upgrades": cache.flag("auto_minor_version_upgrade", default=True),
    }
    engine = _engine(cache)
    if engine == "memcached":
        attributes["tls_required"] = cache.flag("transit_encryption_enabled", default=False)
    elif engine in ("redis", "valkey"):
        attributes["backup_retention_days"] = cache.number("snapshot_retention_limit", default=0)
        # Only replication groups can encrypt and authenticate (ElastiCache User Guide, "At-rest encryption").
        attributes["encrypted"] = cache.fact(False)
        attributes["authenticated"] = cache.fact(False)
        attributes["tls_required"] = cache.flag("transit_encryption_enabled", default=False)
    return attributes


def _engine(cache: Block) -> Any:
    """The engine, which the default parameter groups have in their name; Memcached has no snapshots."""
    named = cache.read("engine")
    group = cache.read("parameter_group_name")
    if named is None and isinstance(group, str):
        named = next(
            (engine for engine in ("memcached", "redis", "valkey") if group.startswith(f"default.{engine}")), None
        )
    return "redis" if named is None and cache.read("snapshot_retention_limit") is not None else named


@terraform_type("aws_elasticache_serverless_cache", "cache")
def elasticache_serverless_cache(cache: Block) -> Attributes:
    attributes = {
        # Serverless caches always encrypt, at rest and in transit (ElastiCache User Guide, "Data protection").
        "encrypted": cache.fact(True),
        "customer_managed_key": customer_managed(cache, "kms_key_id"),
        "tls_required": cache.fact(True),
    }
    if cache.read("engine") != "memcached":
        attributes["backup_retention_days"] = cache.number("snapshot_retention_limit", default=0)
        attributes["authenticated"] = cache.is_set("user_group_id")
    return attributes


@terraform_type("aws_memorydb_cluster", "cache")
def memorydb_cluster(cluster: Block) -> Attributes:
    replicas = cluster.number("num_replicas_per_shard", default=1)
    return {
        # MemoryDB always encrypts at rest (MemoryDB Developer Guide, "At-rest encryption").
        "encrypted": cluster.fact(True),
        "customer_managed_key": customer_managed(cluster, "kms_key_arn"),
        "tls_required": cluster.flag("tls_enabled", default=True),
        "authenticated": _own_list(cluster),
        "backup_retention_days": cluster.number("snapshot_retention_limit", default=0),
        "minor_upgrades": cluster.flag("auto_minor_version_upgrade", default=True),
        "failover": cluster.derived(
            replicas.value if isinstance(replicas.value, Unknown) else replicas.value > 0, "num_replicas_per_shard"
        ),
    }


def _own_list(cluster: Block) -> Attribute:
    """A list that the configuration makes is not the predefined one, which is open."""
    name = cluster.read("acl_name")
    if isinstance(name, Unknown) and name.references:
        return cluster.derived(True, "acl_name")
    return negated(one_of(cluster, "acl_name", ("open-access",), default="open-access"))


@terraform_type("aws_elasticache_user", "database_user")
@terraform_type("aws_memorydb_user", "database_user")
def cache_user(user: Block) -> Attributes:
    mode = user.block("authentication_mode")
    if mode.read("type") is not None:
        return {"authenticated": negated(one_of(mode, "type", ("no-password-required",), default=None))}
    return {"authenticated": negated(user.flag("no_password_required", default=False))}


@terraform_type("aws_dax_cluster", "cache")
def dax_cluster(cache: Block) -> Attributes:
    """Neither encryption is on by default (DynamoDB Developer Guide, "DAX encryption at rest", "in transit")."""
    nodes = cache.number("replication_factor", default=1)
    return {
        "encrypted": cache.block("server_side_encryption").flag("enabled", default=False),
        "tls_required": one_of(cache, "cluster_endpoint_encryption_type", ("TLS",), default="NONE"),
        "failover": cache.derived(
            nodes.value if isinstance(nodes.value, Unknown) else nodes.value > 1, "replication_factor"
        ),
    }
