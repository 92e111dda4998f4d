"""Files exchanged with others: Transfer Family (SFTP, FTPS, AS2, OpenPGP) and DataSync."""

from __future__ import annotations

import re
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.object_storage import default_encryption
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import contains, every
from policycheck.providers.terraform.registry import terraform_type

_YEAR: Final = re.compile(r"(20\d\d)-\d\d$")


@terraform_type("aws_transfer_server", "transfer_server")
def transfer_server(server: Block) -> Attributes:
    protocols = server.texts("protocols", default=["SFTP"])
    plain = contains(protocols, "FTP")
    logs = server.is_set("structured_log_destinations")
    return {
        "tls_required": server.derived(plain if isinstance(plain, Unknown) else not plain, "protocols"),
        "public": _public(server),
        # The default of the API, and so of Terraform (aws provider documentation, ``aws_transfer_server``).
        "policy_year": _policy_year(server, "TransferSecurityPolicy-2018-11"),
        "logged": logs if logs.value is not False else server.is_set("logging_role"),
    }


def _public(server: Block) -> Attribute:
    """On the internet by default, and in a VPC where it is given addresses of the internet."""
    kind = server.text("endpoint_type", default="PUBLIC").value
    addresses = server.block("endpoint_details").is_set("address_allocation_ids")
    if kind == "VPC" and addresses.value is not False:
        return addresses
    return server.derived(kind if isinstance(kind, Unknown) else kind == "PUBLIC", "endpoint_type")


def _policy_year(block: Block, default: str) -> Attribute:
    """The year in the name of a security policy (Transfer Family User Guide, "Security policies")."""
    name = block.text("security_policy_name", default=default)
    if isinstance(name.value, Unknown):
        return name
    found = _YEAR.search(name.value)
    year = int(found[1]) if found else Unknown(f"a security policy that is not known: {name.value}")
    return block.derived(year, "security_policy_name")


@terraform_type("aws_transfer_connector", "transfer_connector")
def transfer_connector(connector: Block) -> Attributes:
    attributes = {"logged": connector.is_set("logging_role")}
    messages = connector.block("as2_config")
    if messages.present:
        attributes |= {
            "encryption": messages.text("encryption_algorithm", default="NONE"),
            "signing": messages.text("signing_algorithm", default="NONE"),
            "receipt_signing": _receipt(messages),
        }
    session = connector.block("sftp_config")
    if session.present:
        attributes["host_verified"] = session.is_set("trusted_host_keys")
        attributes["policy_year"] = _policy_year(connector, "TransferSFTPConnectorSecurityPolicy-2024-03")
    return attributes


def _receipt(messages: Block) -> Attribute:
    """By default a receipt is signed as the message is (Transfer Family API, ``As2ConnectorConfig``)."""
    if messages.read("mdn_response") == "NONE":
        return messages.derived("NONE", "mdn_response")
    algorithm = messages.text("mdn_signing_algorithm", default="DEFAULT")
    return messages.text("signing_algorithm", default="NONE") if algorithm.value == "DEFAULT" else algorithm


@terraform_type("aws_transfer_profile", "transfer_partner")
def transfer_profile(profile: Block) -> Attributes:
    return {"certified": profile.is_set("certificate_ids")}


@terraform_type("aws_transfer_workflow", "transfer_workflow")
def transfer_workflow(workflow: Block) -> Attributes:
    steps = [step.block("decrypt_step_details") for step in workflow.blocks("steps") if step.read("type") == "DECRYPT"]
    attributes = {
        "decrypts": workflow.derived(bool(steps), "steps"),
        "failures_handled": workflow.has("on_exception_steps"),
    }
    stored = [key for step in steps for key in [_destination_key(step)] if key is not None]
    if stored:
        attributes["decrypts_under_customer_key"] = every(stored, workflow.fact(False))
    return attributes


def _destination_key(step: Block) -> Attribute | None:
    """Whose key the store has that a decrypted file goes to; None where the input does not say which that is."""
    destination = step.block("destination_file_location")
    place = destination.block("s3_file_location")
    buckets = place.targets("bucket", "aws_s3_bucket")
    if isinstance(buckets, list) and buckets:
        return customer_managed(default_encryption(buckets[0]), "kms_master_key_id")
    systems = destination.block("efs_file_location").targets("file_system_id", "aws_efs_file_system")
    if isinstance(systems, list) and systems:
        return customer_managed(systems[0], "kms_key_id")
    return None


# -- DataSync --------------------------------------------------------------------------------------------------


@terraform_type("aws_datasync_location_object_storage", "transfer_location")
def object_location(location: Block) -> Attributes:
    protocol = location.text("server_protocol", default="HTTPS").value
    known = protocol if isinstance(protocol, Unknown) else protocol.upper() == "HTTPS"
    return {"tls_required": location.derived(known, "server_protocol")}


@terraform_type("aws_datasync_location_hdfs", "transfer_location")
def hadoop_location(location: Block) -> Attributes:
    """Privacy, which is encryption, is the default (DataSync API, ``QopConfiguration``)."""
    quality = location.block("qop_configuration")
    states = []
    for field in ("data_transfer_protection", "rpc_protection"):
        level = quality.text(field, default="PRIVACY").value
        states.append(quality.derived(level if isinstance(level, Unknown) else level == "PRIVACY", field))
    return {"tls_required": every(states, location.fact(True))}


@terraform_type("aws_datasync_task", "transfer_task")
def datasync_task(task: Block) -> Attributes:
    options = task.block("options")
    mode = options.text("verify_mode", default="POINT_IN_TIME_CONSISTENT").value
    level = options.text("log_level", default="OFF").value
    written = level if isinstance(level, Unknown) else level != "OFF"
    group = task.is_set("cloudwatch_log_group_arn")
    return {
        "verified": options.derived(mode if isinstance(mode, Unknown) else mode != "NONE", "verify_mode"),
        "logged": every([options.derived(written, "log_level"), group], group),
    }
