"""Snapshots of databases, and the keys of their copies."""

from __future__ import annotations

from typing import Final, NamedTuple

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type


class _Source(NamedTuple):
    """Where a snapshot comes from: the argument that names it, its type, and the argument of its key."""

    field: str
    type: str
    key: str
    encrypted: str = "storage_encrypted"


_SOURCES: Final = {
    "aws_db_snapshot": _Source("db_instance_identifier", "aws_db_instance", "kms_key_id", "encrypted"),
    "aws_db_cluster_snapshot": _Source("db_cluster_identifier", "aws_rds_cluster", "kms_key_id"),
    "aws_docdb_cluster_snapshot": _Source("db_cluster_identifier", "aws_docdb_cluster", "kms_key_id"),
    "aws_neptune_cluster_snapshot": _Source("db_cluster_identifier", "aws_neptune_cluster", "kms_key_arn"),
}


@terraform_type("aws_db_snapshot", "database_snapshot")
@terraform_type("aws_db_cluster_snapshot", "database_snapshot")
def db_snapshot(snapshot: Block) -> Attributes:
    return {"public": _shared_with_all(snapshot), **_like_source(snapshot)}


@terraform_type("aws_docdb_cluster_snapshot", "database_snapshot")
@terraform_type("aws_neptune_cluster_snapshot", "database_snapshot")
def cluster_snapshot(snapshot: Block) -> Attributes:
    return _like_source(snapshot)


def _shared_with_all(snapshot: Block) -> Attribute:
    shared = snapshot.texts("shared_accounts")
    public = shared.value if isinstance(shared.value, Unknown) else "all" in shared.value
    return snapshot.derived(public, "shared_accounts")


def _like_source(snapshot: Block) -> Attributes:
    """A snapshot is encrypted as its database is, with the same key (RDS User Guide, "Encrypting RDS resources").

    Its own fields are read-only: known in a state, computed in a plan.
    """
    source = _SOURCES[snapshot.entry.type]
    found = snapshot.targets(source.field, source.type)
    own = snapshot.read(source.encrypted)
    if own is not None and not isinstance(own, Unknown):
        encrypted = snapshot.flag(source.encrypted, default=None)
    elif isinstance(found, list) and found:
        encrypted = found[0].flag("storage_encrypted", default=False)
    else:
        encrypted = snapshot.derived(_not_here(found, source), source.field)
    if snapshot.read("kms_key_id") is not None:
        key = customer_managed(snapshot, "kms_key_id")
    elif isinstance(found, list) and found:
        key = customer_managed(found[0], source.key)
    elif encrypted.value is False:
        key = encrypted
    else:
        key = snapshot.derived(_not_here(found, source), source.field)
    return {"encrypted": encrypted, "customer_managed_key": key}


def _not_here(found: list[Block] | Unknown, source: _Source) -> Unknown:
    return found if isinstance(found, Unknown) else Unknown(f"the {source.type} that it copies is not in this input")


@terraform_type("aws_db_snapshot_copy", "database_snapshot")
@terraform_type("aws_rds_cluster_snapshot_copy", "database_snapshot")
def snapshot_copy(snapshot: Block) -> Attributes:
    return {"public": _shared_with_all(snapshot), "customer_managed_key": customer_managed(snapshot, "kms_key_id")}


@terraform_type("aws_memorydb_snapshot", "database_snapshot")
def memorydb_snapshot(snapshot: Block) -> Attributes:
    return {"encrypted": snapshot.fact(True), "customer_managed_key": customer_managed(snapshot, "kms_key_arn")}


@terraform_type("aws_db_instance_automated_backups_replication", "database_snapshot")
@terraform_type("aws_redshift_snapshot_copy_grant", "database_snapshot")
def copied_backups(copies: Block) -> Attributes:
    return {"customer_managed_key": customer_managed(copies, "kms_key_id")}


@terraform_type("aws_rds_cluster_activity_stream", "audit_trail")
def activity_stream(stream: Block) -> Attributes:
    """A database activity stream records who did what in an Aurora cluster; it is always encrypted."""
    return {"customer_managed_key": customer_managed(stream, "kms_key_id")}
