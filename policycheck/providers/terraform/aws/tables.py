"""Key-value, wide-column, time-series and ledger databases of AWS."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import NotRead, Unknown
from policycheck.providers.terraform.answers import one_of
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("aws_dynamodb_table", "database")
def dynamodb_table(table: Block) -> Attributes:
    encryption = table.block("server_side_encryption")
    key = customer_managed(encryption, "kms_key_arn")
    enabled = encryption.flag("enabled", default=False)
    if enabled.value is not True:
        key = enabled
    return {
        # DynamoDB encrypts every table (Developer Guide, "DynamoDB encryption at rest").
        "encrypted": table.fact(True),
        "customer_managed_key": key,
        "point_in_time_recovery": table.block("point_in_time_recovery").flag("enabled", default=False),
        "deletion_protected": table.flag("deletion_protection_enabled", default=False),
        "scales": _scales(table),
    }


def _scales(table: Block) -> Attribute:
    """Tables on demand scale by themselves; provisioned ones by a scaling target with a policy."""
    mode = table.text("billing_mode", default="PROVISIONED")
    if mode.value != "PROVISIONED":
        return mode if isinstance(mode.value, Unknown) else table.derived(True, "billing_mode")
    try:
        targets = _scaling(table, "aws_appautoscaling_target", {table.entry.address})
        if isinstance(targets, Unknown):
            return table.derived(targets, "billing_mode")
        policies = _scaling(table, "aws_appautoscaling_policy", {table.entry.address, *targets})
    except NotRead as error:
        return table.derived(error.unknown, "billing_mode")
    scaled = policies if isinstance(policies, Unknown) else bool(targets) and bool(policies)
    return table.derived(scaled, "billing_mode")


def _scaling(table: Block, type_: str, addresses: set[str]) -> list[str] | Unknown:
    """The addresses of the Application Auto Scaling resources of a type that scale the table."""
    found: list[str] = []
    unknown: Unknown | None = None
    for entry in table.entry.graph.by_type.get(type_, ()):
        scaled = entry.block.read("resource_id")
        if isinstance(scaled, Unknown):
            if addresses.intersection(scaled.references):
                found.append(entry.address)
            elif not scaled.references:
                unknown = scaled
        elif scaled == f"table/{table.read('name')}":
            found.append(entry.address)
    return unknown if unknown is not None and not found else found


@terraform_type("aws_dynamodb_table_replica", "database")
def dynamodb_table_replica(replica: Block) -> Attributes:
    return {
        "encrypted": replica.fact(True),
        "customer_managed_key": customer_managed(replica, "kms_key_arn"),
        "point_in_time_recovery": replica.flag("point_in_time_recovery", default=False),
    }


@terraform_type("aws_keyspaces_table", "database")
def keyspaces_table(table: Block) -> Attributes:
    """Keyspaces encrypts with a key of AWS unless told otherwise (Keyspaces Developer Guide, "Encryption at rest")."""
    encryption = table.block("encryption_specification")
    own = one_of(encryption, "type", ("CUSTOMER_MANAGED_KMS_KEY",), default="AWS_OWNED_KMS_KEY")
    key = customer_managed(encryption, "kms_key_identifier") if own.value is True else own
    return {
        "encrypted": table.fact(True),
        "customer_managed_key": key,
        "point_in_time_recovery": one_of(
            table.block("point_in_time_recovery"), "status", ("ENABLED",), default="DISABLED"
        ),
    }


@terraform_type("aws_timestreamwrite_database", "database")
def timestream_database(database: Block) -> Attributes:
    # Timestream makes a key of its own where none is named (Timestream Developer Guide, "Encryption at rest").
    return {"encrypted": database.fact(True), "customer_managed_key": customer_managed(database, "kms_key_id")}


@terraform_type("aws_timestreaminfluxdb_db_instance", "database")
def timestream_influxdb(database: Block) -> Attributes:
    return {
        "encrypted": database.fact(True),
        "public": database.flag("publicly_accessible", default=False),
        "failover": one_of(database, "deployment_type", ("WITH_MULTIAZ_STANDBY",), default="SINGLE_AZ"),
    }


@terraform_type("aws_qldb_ledger", "database")
def qldb_ledger(ledger: Block) -> Attributes:
    return {
        "encrypted": ledger.fact(True),
        "customer_managed_key": customer_managed(ledger, "kms_key"),
        "deletion_protected": ledger.flag("deletion_protection", default=True),
        "fine_grained_access": one_of(ledger, "permissions_mode", ("STANDARD",), default=None),
        "tamper_evident": ledger.fact(True),
    }
