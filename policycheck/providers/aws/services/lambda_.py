"""AWS Lambda: functions and who may call them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, variables
from policycheck.providers.live.record import Record

_INVOCATIONS = "aws_lambda_function_event_invoke_config"


@collector(
    "lambda",
    types=("aws_lambda_function", "aws_lambda_function_url", "aws_lambda_permission", _INVOCATIONS),
    actions=(
        "lambda:ListFunctions", "lambda:GetFunctionConcurrency", "lambda:GetFunctionCodeSigningConfig",
        "lambda:ListFunctionEventInvokeConfigs", "lambda:ListFunctionUrlConfigs", "lambda:GetPolicy",
    ),
    serves=("data_flow.to_in_scope",),
)  # fmt: skip
def functions(calls: Calls) -> Iterator[Record]:
    """Functions; the list tells most of them."""
    yield from calls.each(calls.pages("list_functions", "Functions"), lambda one: _function(calls, one))


def _function(calls: Calls, function: dict[str, Any]) -> Iterator[Record]:
    arn, name = function["FunctionArn"], function["FunctionName"]
    values = {
        "function_name": name,
        "name": name,
        "arn": arn,
        **other(function, runtime="Runtime", package_type="PackageType", kms_key_arn="KMSKeyArn"),
        "tracing_config": [{"mode": at(function, "TracingConfig.Mode") or "PassThrough"}],
        "dead_letter_config": [{"target_arn": at(function, "DeadLetterConfig.TargetArn")}],
    }
    environment = at(function, "Environment.Variables")
    if environment:
        values["environment"] = [{"variables": variables(environment)}]
    if at(function, "VpcConfig.VpcId"):
        values["vpc_config"] = [{"subnet_ids": at(function, "VpcConfig.SubnetIds")}]
    if calls.wants("function.concurrency_limited"):
        answer = calls.maybe("get_function_concurrency", FunctionName=name)
        reserved = answer if isinstance(answer, Unknown) else at(answer, "ReservedConcurrentExecutions")
        values["reserved_concurrent_executions"] = reserved
    if calls.wants("function.code_signed") and values.get("package_type") != "Image":
        answer = calls.maybe("get_function_code_signing_config", "ResourceNotFoundException", FunctionName=name)
        signing = answer if isinstance(answer, Unknown) else at(answer, "CodeSigningConfigArn")
        values["code_signing_config_arn"] = signing
    yield calls.record("aws_lambda_function", arn, values, "list_functions")
    if calls.wants("function.failures_kept") and not at(function, "DeadLetterConfig.TargetArn"):
        yield from _invocations(calls, arn, name)
    if calls.wants("function.public", "web_app.cors_open"):
        yield from _urls(calls, arn, name)
    if calls.wants("function.public", "function.permission_scoped"):
        yield from _permissions(calls, arn, name)


def _invocations(calls: Calls, arn: str, name: str) -> Iterator[Record]:
    operation = "list_function_event_invoke_configs"
    answer = calls.maybe(operation, "ResourceNotFoundException", FunctionName=name)
    if isinstance(answer, Unknown):
        yield calls.record(_INVOCATIONS, arn, {"function_name": arn, "destination_config": answer}, operation)
        return
    for config in (answer or {}).get("FunctionEventInvokeConfigs", ()):
        kept = [{"on_failure": [other(config, destination="DestinationConfig.OnFailure.Destination")]}]
        yield calls.record(_INVOCATIONS, arn, {"function_name": arn, "destination_config": kept}, operation)


def _urls(calls: Calls, arn: str, name: str) -> Iterator[Record]:
    operation = "list_function_url_configs"
    answer = calls.maybe(operation, "ResourceNotFoundException", FunctionName=name)
    listed: list[Any] = [{"AuthType": answer}]
    if not isinstance(answer, Unknown):
        listed = (answer or {}).get("FunctionUrlConfigs", [])
    for url in listed:
        values = {"function_name": name, "authorization_type": url["AuthType"]}
        values["cors"] = [{"allow_origins": at(url, "Cors.AllowOrigins") or []}]
        yield calls.record("aws_lambda_function_url", f"{arn}:url", values, operation)


def _permissions(calls: Calls, arn: str, name: str) -> Iterator[Record]:
    answer = calls.maybe("get_policy", "ResourceNotFoundException", FunctionName=name)
    if isinstance(answer, Unknown):
        values: dict[str, Any] = {"function_name": arn, "principal": answer}
        yield calls.record("aws_lambda_permission", f"{arn}:policy", values, "get_policy")
        return
    statements = json.loads(answer["Policy"]).get("Statement", []) if answer else []
    for statement in statements:
        if statement.get("Effect") == "Allow":
            yield from _permission(calls, arn, statement)


def _permission(calls: Calls, arn: str, statement: dict[str, Any]) -> Iterator[Record]:
    principal = statement.get("Principal")
    listed = list(principal.values()) if isinstance(principal, dict) else [principal]
    conditions = {
        key.lower(): value for tests in statement.get("Condition", {}).values() for key, value in tests.items()
    }
    scope = {
        "source_arn": conditions.get("aws:sourcearn"),
        "source_account": conditions.get("aws:sourceaccount"),
        "principal_org_id": conditions.get("aws:principalorgid"),
        "function_url_auth_type": conditions.get("lambda:functionurlauthtype"),
    }
    for name in listed:
        values = {"function_name": arn, "principal": name, "statement_id": statement.get("Sid"), **scope}
        yield calls.record("aws_lambda_permission", f"{arn}:{statement.get('Sid', 'policy')}", values, "get_policy")
