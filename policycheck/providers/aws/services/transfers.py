"""AWS Transfer Family: servers, connectors, partners and workflows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Record


@collector("transfer", types=("aws_transfer_server",), actions=("transfer:ListServers", "transfer:DescribeServer"))
def servers(calls: Calls) -> Iterator[Record]:
    """Servers of SFTP, FTPS, FTP and AS2."""
    yield from calls.each(calls.pages("list_servers", "Servers"), lambda one: [_server(calls, one)])


def _server(calls: Calls, listed: dict[str, Any]) -> Record:
    fields = {
        "protocols": "Protocols", "endpoint_type": "EndpointType", "security_policy_name": "SecurityPolicyName",
        "structured_log_destinations": "StructuredLogDestinations", "logging_role": "LoggingRole",
    }  # fmt: skip

    def shape(found: Any) -> dict[str, Any]:
        server = at(found, "Server") or {}
        details = other(server, address_allocation_ids="EndpointDetails.AddressAllocationIds")
        return {**other(server, **fields), "endpoint_details": [details]}

    answer = calls.maybe("describe_server", ServerId=listed["ServerId"])
    named = other(listed, id="ServerId", name="ServerId", arn="Arn")
    values = {**named, **told(answer, shape, *fields, "endpoint_details")}
    return calls.record("aws_transfer_server", listed["Arn"], values, "describe_server")


@collector(
    "transfer", types=("aws_transfer_connector",), actions=("transfer:ListConnectors", "transfer:DescribeConnector")
)
def connectors(calls: Calls) -> Iterator[Record]:
    """Ways to the servers of others."""
    yield from calls.each(calls.pages("list_connectors", "Connectors"), lambda one: [_connector(calls, one)])


def _connector(calls: Calls, listed: dict[str, Any]) -> Record:
    fields = {"logging_role": "LoggingRole", "security_policy_name": "SecurityPolicyName"}

    def shape(found: Any) -> dict[str, Any]:
        connector = at(found, "Connector") or {}
        values: dict[str, Any] = other(connector, **fields)
        if connector.get("As2Config"):
            values["as2_config"] = [
                other(
                    connector["As2Config"], encryption_algorithm="EncryptionAlgorithm",
                    signing_algorithm="SigningAlgorithm", mdn_signing_algorithm="MdnSigningAlgorithm",
                    mdn_response="MdnResponse",
                )
            ]  # fmt: skip
        if connector.get("SftpConfig"):
            values["sftp_config"] = [other(connector["SftpConfig"], trusted_host_keys="TrustedHostKeys")]
        return values

    answer = calls.maybe("describe_connector", ConnectorId=listed["ConnectorId"])
    named = other(listed, id="ConnectorId", name="ConnectorId", arn="Arn", url="Url")
    values = {**named, **told(answer, shape, *fields, "as2_config", "sftp_config")}
    return calls.record("aws_transfer_connector", listed["Arn"], values, "describe_connector")


@collector("transfer", types=("aws_transfer_profile",), actions=("transfer:ListProfiles", "transfer:DescribeProfile"))
def profiles(calls: Calls) -> Iterator[Record]:
    """Partners of AS2, and oneself."""
    yield from calls.each(calls.pages("list_profiles", "Profiles"), lambda one: [_profile(calls, one)])


def _profile(calls: Calls, listed: dict[str, Any]) -> Record:
    answer = calls.maybe("describe_profile", ProfileId=listed["ProfileId"])
    given = told(answer, lambda found: other(found, certificate_ids="Profile.CertificateIds"), "certificate_ids")
    values = {**other(listed, id="ProfileId", name="As2Id", arn="Arn"), **given}
    return calls.record("aws_transfer_profile", listed["Arn"], values, "describe_profile")


@collector(
    "transfer", types=("aws_transfer_workflow",), actions=("transfer:ListWorkflows", "transfer:DescribeWorkflow")
)
def workflows(calls: Calls) -> Iterator[Record]:
    """What is done with files that have come in."""
    yield from calls.each(calls.pages("list_workflows", "Workflows"), lambda one: [_workflow(calls, one)])


def _workflow(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        workflow = at(found, "Workflow") or {}
        exceptions = [other(step, type="Type") for step in workflow.get("OnExceptionSteps") or ()]
        return {"steps": [_step(step) for step in workflow.get("Steps") or ()], "on_exception_steps": exceptions}

    answer = calls.maybe("describe_workflow", WorkflowId=listed["WorkflowId"])
    named = other(listed, id="WorkflowId", name="WorkflowId", arn="Arn")
    values = {**named, **told(answer, shape, "steps", "on_exception_steps")}
    return calls.record("aws_transfer_workflow", listed["Arn"], values, "describe_workflow")


def _step(step: dict[str, Any]) -> dict[str, Any]:
    place = at(step, "DecryptStepDetails.DestinationFileLocation") or {}
    destination = {
        "s3_file_location": [other(place, bucket="S3FileLocation.Bucket")],
        "efs_file_location": [other(place, file_system_id="EfsFileLocation.FileSystemId")],
    }
    return {**other(step, type="Type"), "decrypt_step_details": [{"destination_file_location": [destination]}]}


@collector("appflow", types=("aws_appflow_connector_profile",), actions=("appflow:DescribeConnectorProfiles",))
def connections(calls: Calls) -> Iterator[Record]:
    """Connections of AppFlow. What they log in with stands in a secret, and so does whose key that is under."""
    operation = "describe_connector_profiles"
    for one in calls.pages(operation, "connectorProfileDetails"):
        values = other(
            one, name="connectorProfileName", arn="connectorProfileArn", connector_type="connectorType",
            credentials_arn="credentialsArn",
        )  # fmt: skip
        yield calls.record("aws_appflow_connector_profile", values["arn"], values, operation)


@collector(
    "appflow",
    types=("aws_appflow_flow",),
    actions=("appflow:ListFlows", "appflow:DescribeFlow"),
)
def flows(calls: Calls) -> Iterator[Record]:
    """Flows of AppFlow. Whose key they are under, only the flow itself tells."""
    yield from calls.each(calls.pages("list_flows", "flows"), lambda one: [_flow(calls, one)])


def _flow(calls: Calls, listed: dict[str, Any]) -> Record:
    operation = "describe_flow"
    answer = calls.maybe(operation, flowName=listed["flowName"])
    key = told(answer, lambda found: other(found, kms_arn="kmsArn"), "kms_arn")
    return calls.record(
        "aws_appflow_flow", listed["flowArn"], {**other(listed, name="flowName", arn="flowArn"), **key}, operation
    )
