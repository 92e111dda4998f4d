"""Redshift, provisioned and serverless."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.providers.terraform.answers import one_of
from policycheck.providers.terraform.aws.keys import customer_managed, customer_managed_where_on
from policycheck.providers.terraform.aws.parameter_groups import group_parameter, has_value, redshift_tls_default
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type

part("aws_redshift_logging", "cluster_identifier", "aws_redshift_cluster")

_KNOWN_NAMES: Final = ("awsuser", "admin", "administrator", "root")
"""Names of administrators that consoles, examples and other databases propose."""


@terraform_type("aws_redshift_cluster", "warehouse")
def redshift_cluster(cluster: Block) -> Attributes:
    """Provider 6 follows the service, which encrypts and keeps the public out by default since January 2025
    (upgrade guide and changelog of version 6)."""
    public = cluster.flag("publicly_accessible", _changed(cluster, "publicly_accessible", old=True, new=False))
    return {
        "encrypted": cluster.flag("encrypted", _changed(cluster, "encrypted", old=False, new=True)),
        "customer_managed_key": customer_managed_where_on(cluster, "kms_key_id", "encrypted"),
        "public": public,
        "known_administrator_public": _known_administrator(cluster, public),
        "tls_required": _tls_required(cluster),
        "audit_logged": _audit_logged(cluster),
        "backup_retention_days": cluster.number("automated_snapshot_retention_period", default=1),
        "minor_upgrades": cluster.flag("allow_version_upgrade", default=True),
        "network_chosen": cluster.is_set("cluster_subnet_group_name"),
        "traffic_in_network": cluster.flag("enhanced_vpc_routing", default=False),
    }


def _changed(cluster: Block, field: str, old: bool, new: bool) -> bool:
    return bool(cluster.since(field, (6, 0), old=old, new=new, assumed=old))


def _known_administrator(cluster: Block, public: Attribute) -> Attribute:
    if public.value is not True:
        return public
    return one_of(cluster, "master_username", _KNOWN_NAMES, default=None)


def _tls_required(cluster: Block) -> Attribute:
    """Clusters without a parameter group of their own get default.redshift-2.0, which requires TLS."""
    field, type_ = "cluster_parameter_group_name", "aws_redshift_parameter_group"
    found = group_parameter(cluster, field, type_, "require_ssl")
    if found is not None:
        return has_value(found, ("true",))
    groups = cluster.targets(field, type_)
    if isinstance(groups, list) and groups:
        return redshift_tls_default(groups[0])
    return cluster.derived(cluster.read(field) != "default.redshift-1.0", field)


def _audit_logged(cluster: Block) -> Attribute:
    own = cluster.part("aws_redshift_logging")
    if own.present and own.reason is None:
        return own.fact(True)
    return cluster.block("logging").flag("enable", default=False if own.reason is None else own.reason)


@terraform_type("aws_redshiftserverless_namespace", "warehouse")
def serverless_namespace(namespace: Block) -> Attributes:
    return {
        # Redshift Serverless always encrypts (Redshift Management Guide, "Redshift Serverless and encryption").
        "encrypted": namespace.fact(True),
        "customer_managed_key": customer_managed(namespace, "kms_key_id"),
        "audit_logged": namespace.is_set("log_exports"),
    }


@terraform_type("aws_redshiftserverless_workgroup", "warehouse")
def serverless_workgroup(workgroup: Block) -> Attributes:
    attributes = {
        "public": workgroup.flag("publicly_accessible", default=False),
        "traffic_in_network": workgroup.flag("enhanced_vpc_routing", default=False),
        "network_chosen": workgroup.is_set("subnet_ids"),
    }
    for setting in workgroup.blocks("config_parameter"):
        if setting.read("parameter_key") == "require_ssl":
            attributes["tls_required"] = setting.flag("parameter_value", default=None)
    return attributes
