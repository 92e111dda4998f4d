"""Lambda functions and who may call them."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import HOLE, Unknown, is_unknown
from policycheck.providers.terraform.answers import contains, negated, one_of
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.secrets import plain_names

_INVOKE_CONFIG: Final = "aws_lambda_function_event_invoke_config"
part(_INVOKE_CONFIG, "function_name", "aws_lambda_function")

_DEPRECATED: Final = frozenset(
    {
        "nodejs", "nodejs4.3", "nodejs4.3-edge", "nodejs6.10", "nodejs8.10", "nodejs10.x", "nodejs12.x", "nodejs14.x",
        "nodejs16.x", "nodejs18.x", "python2.7", "python3.6", "python3.7", "python3.8", "python3.9", "java8", "go1.x",
        "ruby2.5", "ruby2.7", "provided", "dotnetcore1.0", "dotnetcore2.0", "dotnetcore2.1", "dotnetcore3.1",
        "dotnet5.0", "dotnet6", "dotnet7",
    }
)  # fmt: skip
"""Runtimes without security patches (Lambda Developer Guide, "Lambda runtimes", "Deprecated runtimes", Feb. 2026)."""


@terraform_type("aws_lambda_function", "function")
def lambda_function(function: Block) -> Attributes:
    environment = function.block("environment")
    attributes = {
        "plain_secrets": environment.derived(plain_names(environment.tree("variables")), "variables"),
        "in_network": _in_network(function),
        "failures_kept": _failures_kept(function),
        "concurrency_limited": _concurrency(function),
        "traced": one_of(function.block("tracing_config"), "mode", ("Active",), default="PassThrough"),
    }
    if _has_variables(environment) or function.is_set("kms_key_arn").value is True:
        attributes["environment_customer_key"] = customer_managed(function, "kms_key_arn")
    if one_of(function, "package_type", ("Image",), default="Zip").value is not True:
        # Images bring a runtime of their own and are signed in the registry (Lambda Developer Guide, "Using code
        # signing to verify code integrity with Lambda").
        attributes["code_signed"] = function.is_set("code_signing_config_arn")
        attributes["runtime_supported"] = negated(one_of(function, "runtime", _DEPRECATED, default=None))
    return attributes


def _in_network(function: Block) -> Attribute:
    """Without subnets the configuration counts as empty (aws provider, ``vpc_config``)."""
    subnets = function.block("vpc_config").is_set("subnet_ids")
    return subnets if subnets.value is False else function.has("vpc_config")


def _has_variables(environment: Block) -> bool:
    return environment.present and (
        environment.reason is not None or environment.is_set("variables").value is not False
    )


def _failures_kept(function: Block) -> Attribute:
    """A dead-letter queue, or a destination for what failed (Lambda Developer Guide, "Retaining records")."""
    configs = function.parts(_INVOKE_CONFIG)
    destinations = [c.block("destination_config").block("on_failure").is_set("destination") for c in configs]
    queue = function.block("dead_letter_config").is_set("target_arn")
    return some([queue, *destinations, function.without(False, _INVOKE_CONFIG)])


def _concurrency(function: Block) -> Attribute:
    """-1 is no reservation, and so no limit of its own."""
    reserved = function.number("reserved_concurrent_executions", default=-1)
    known = reserved.value if is_unknown(reserved.value) else reserved.value >= 0
    return function.derived(known, "reserved_concurrent_executions")


@terraform_type("aws_lambda_function_url", "function")
def function_url(url: Block) -> Attributes:
    return {"public": one_of(url, "authorization_type", ("NONE",), default=None)}


@terraform_type("aws_lambda_function_url", "web_app")
def function_url_origins(url: Block) -> Attributes:
    return {"cors_open": contains(url.block("cors"), "allow_origins", "*")}


@terraform_type("aws_lambda_permission", "function")
def lambda_permission(permission: Block) -> Attributes:
    """Everyone is ``*``; a service is confused into calling for others where no source is named (Lambda
    Developer Guide, "Granting Lambda function access to AWS services")."""
    principal = permission.text("principal", default="")
    name = principal.value.shape if isinstance(principal.value, Unknown) else principal.value
    name = name if isinstance(name, str) else ""
    sources = [permission.is_set(field) for field in ("source_arn", "source_account", "principal_org_id")]
    scoped = some(sources)
    if isinstance(principal.value, Unknown) and not principal.value.references and not name.strip(HOLE):
        return {"public": permission.derived(False, "principal") if scoped.value is True else principal}
    public = negated(scoped) if name == "*" else permission.fact(False)
    attributes = {"public": permission.derived(public.value, "principal")}
    if name.endswith((".amazonaws.com", ".amazonaws.com.cn", f".{HOLE}")):  # the last names a partition's domain
        attributes["permission_scoped"] = permission.derived(scoped.value, "source_arn")
    return attributes
