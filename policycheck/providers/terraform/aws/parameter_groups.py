"""Parameter groups of RDS, DocumentDB, Neptune and Redshift, and what they mean for the servers that use them."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type

_TLS: Final = ("rds.force_ssl", "require_secure_transport", "tls", "neptune_enforce_ssl", "require_ssl")
_TLS_ON: Final = ("1", "on", "true", "enabled", "tls1.2+", "tls1.3+", "fips-140-3")
_AUDIT_ON: Final = ("enabled", "all", "ddl", "dml_read", "dml_write")


def parameter(group: Block, *names: str) -> Attribute | None:
    """The value of the first parameter with one of the names, in lower case; None where the group sets none."""
    for block in group.blocks("parameter"):
        if block.reason is not None:
            return group.derived(block.reason, "parameter")
        if block.read("name") in names:
            value = block.text("value", default="").value
            return block.derived(value if isinstance(value, Unknown) else value.lower(), "value")
    return None


def group_parameter(server: Block, field: str, group_type: str, *names: str) -> Attribute | None:
    """The parameter in the group that the server's argument `field` names.

    None where the server has no group of its own, or its group leaves the parameter at the engine's default;
    unknown where the group is not in this input.
    """
    groups = server.targets(field, group_type)
    if isinstance(groups, Unknown):
        return server.derived(groups, field)
    for group in groups:
        found = parameter(group, *names)
        if found is not None:
            return found
    named = server.read(field)
    if groups or named is None or named == "" or (isinstance(named, str) and named.startswith("default.")):
        return None
    if isinstance(named, Unknown):
        return server.derived(Unknown(f"the parameter group is not in this input: {named.reason}"), field)
    return server.derived(Unknown(f"parameter group {named!r} is not in this input"), field)


def has_value(value: Attribute, wanted: tuple[str, ...]) -> Attribute:
    """Whether a parameter has one of the values."""
    known = value.value if isinstance(value.value, Unknown) else value.value in wanted
    return Attribute(known, value.origin, value.field)


def tls_required(server: Block, field: str, group_type: str, default: bool | Unknown) -> Attribute:
    """Whether the server's parameter group refuses connections without TLS; `default` is the engine's own choice."""
    found = group_parameter(server, field, group_type, *_TLS)
    return server.derived(default, field) if found is None else has_value(found, _TLS_ON)


@terraform_type("aws_docdb_cluster_parameter_group", "database")
def docdb_parameter_group(group: Block) -> Attributes:
    """TLS is on and auditing off unless told otherwise (DocumentDB Developer Guide, "Cluster parameters")."""
    tls = parameter(group, "tls")
    audit = parameter(group, "audit_logs")
    return {
        "tls_required": group.derived(True, "parameter") if tls is None else has_value(tls, _TLS_ON),
        "audit_logged": group.derived(False, "parameter") if audit is None else has_value(audit, _AUDIT_ON),
    }


@terraform_type("aws_redshift_parameter_group", "warehouse")
def redshift_parameter_group(group: Block) -> Attributes:
    tls = parameter(group, "require_ssl")
    return {"tls_required": redshift_tls_default(group) if tls is None else has_value(tls, _TLS_ON)}


def redshift_tls_default(group: Block) -> Attribute:
    """``require_ssl`` is true in the family redshift-2.0 only (Redshift Management Guide, "Parameter groups")."""
    family = group.read("family")
    return group.derived(family if isinstance(family, Unknown) else family == "redshift-2.0", "parameter")
