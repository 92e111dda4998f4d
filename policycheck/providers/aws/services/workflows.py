"""AWS Step Functions and Managed Workflows for Apache Airflow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Record


@collector(
    "stepfunctions",
    types=("aws_sfn_state_machine",),
    actions=("states:ListStateMachines", "states:DescribeStateMachine"),
)
def state_machines(calls: Calls) -> Iterator[Record]:
    """State machines; their definitions stay there."""
    listed = calls.pages("list_state_machines", "stateMachines")
    yield from calls.each(listed, lambda one: [_state_machine(calls, one)])


def _state_machine(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        return {
            "logging_configuration": [other(found, level="loggingConfiguration.level")],
            "tracing_configuration": [other(found, enabled="tracingConfiguration.enabled")],
            "encryption_configuration": [other(found, kms_key_id="encryptionConfiguration.kmsKeyId")],
        }

    unread = ("logging_configuration", "tracing_configuration", "encryption_configuration")
    answer = calls.maybe("describe_state_machine", stateMachineArn=listed["stateMachineArn"])
    values = {**other(listed, name="name", arn="stateMachineArn"), **told(answer, shape, *unread)}
    return calls.record("aws_sfn_state_machine", listed["stateMachineArn"], values, "describe_state_machine")


@collector("mwaa", types=("aws_mwaa_environment",), actions=("airflow:ListEnvironments", "airflow:GetEnvironment"))
def airflow_environments(calls: Calls) -> Iterator[Record]:
    """Environments of Airflow; their options stay there."""
    yield from calls.each(calls.pages("list_environments", "Environments"), lambda name: [_environment(calls, name)])


def _environment(calls: Calls, name: str) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        environment = at(found, "Environment") or {}
        logs = {
            f"{kind.lower()}_logs": [other(environment, enabled=f"LoggingConfiguration.{kind}Logs.Enabled")]
            for kind in ("Scheduler", "Worker", "Webserver")
        }
        return {
            "logging_configuration": [logs],
            **other(environment, webserver_access_mode="WebserverAccessMode", kms_key="KmsKey"),
        }

    arn = calls.arn("airflow", f"environment/{name}")
    unread = ("logging_configuration", "webserver_access_mode", "kms_key")
    values = {"name": name, "arn": arn, **told(calls.maybe("get_environment", Name=name), shape, *unread)}
    return calls.record("aws_mwaa_environment", arn, values, "get_environment")
