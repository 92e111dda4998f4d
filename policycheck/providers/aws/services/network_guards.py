"""AWS Network Firewall and Global Accelerator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Record

_LOGGING: Final = "aws_networkfirewall_logging_configuration"


@collector(
    "network-firewall",
    types=("aws_networkfirewall_firewall", _LOGGING),
    actions=(
        "network-firewall:ListFirewalls", "network-firewall:DescribeFirewall",
        "network-firewall:DescribeLoggingConfiguration",
    ),
)  # fmt: skip
def firewalls(calls: Calls) -> Iterator[Record]:
    """Firewalls, and where they log to."""
    yield from calls.each(calls.pages("list_firewalls", "Firewalls"), lambda one: _firewall(calls, one))


def _firewall(calls: Calls, listed: dict[str, Any]) -> Iterator[Record]:
    arn = listed["FirewallArn"]

    def shape(found: Any) -> dict[str, Any]:
        firewall = at(found, "Firewall") or {}
        return {**_encryption(firewall), **other(firewall, delete_protection="DeleteProtection")}

    answer = calls.maybe("describe_firewall", FirewallArn=arn)
    given = told(answer, shape, "encryption_configuration", "delete_protection")
    values = {"name": listed.get("FirewallName"), "arn": arn, **given}
    yield calls.record("aws_networkfirewall_firewall", arn, values, "describe_firewall")
    operation = "describe_logging_configuration"
    logging = calls.maybe(operation, FirewallArn=arn)

    def logs(found: Any) -> dict[str, Any]:
        places = at(found, "LoggingConfiguration.LogDestinationConfigs") or []
        return {
            "logging_configuration": [{"log_destination_config": [other(one, log_type="LogType") for one in places]}]
        }

    values = {"firewall_arn": arn, **told(logging, logs, "logging_configuration")}
    yield calls.record(_LOGGING, arn, values, operation)


def _encryption(answer: dict[str, Any]) -> dict[str, Any]:
    given = answer.get("EncryptionConfiguration") or {}
    return {"encryption_configuration": [other(given, type="Type", key_id="KeyId")] if given else []}


@collector(
    "globalaccelerator",
    types=("aws_globalaccelerator_accelerator",),
    actions=("globalaccelerator:ListAccelerators", "globalaccelerator:DescribeAcceleratorAttributes"),
    regional=False,
)
def accelerators(calls: Calls) -> Iterator[Record]:
    """Accelerators, of which there are none outside AWS's first partition."""
    if calls.partition == "aws":
        yield from calls.each(calls.pages("list_accelerators", "Accelerators"), lambda one: [_accelerator(calls, one)])


def _accelerator(calls: Calls, listed: dict[str, Any]) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        return {"attributes": [other(found, flow_logs_enabled="AcceleratorAttributes.FlowLogsEnabled")]}

    operation, arn = "list_accelerators", listed["AcceleratorArn"]
    values = {**other(listed, name="Name"), "arn": arn}
    if calls.wants("network.flow_logged"):
        operation = "describe_accelerator_attributes"
        values |= told(calls.maybe(operation, AcceleratorArn=arn), shape, "attributes")
    return calls.record("aws_globalaccelerator_accelerator", arn, values, operation)


@collector(
    "network-firewall",
    types=("aws_networkfirewall_rule_group",),
    actions=("network-firewall:ListRuleGroups", "network-firewall:DescribeRuleGroup"),
)
def rule_groups(calls: Calls) -> Iterator[Record]:
    """The account's own groups of rules."""
    listed = calls.pages("list_rule_groups", "RuleGroups", Scope="ACCOUNT")
    type_, path = "aws_networkfirewall_rule_group", "RuleGroupResponse"
    yield from calls.each(
        listed,
        lambda one: [_encrypted(calls, type_, one, calls.maybe("describe_rule_group", RuleGroupArn=one["Arn"]), path)],
    )


@collector(
    "network-firewall",
    types=("aws_networkfirewall_firewall_policy",),
    actions=("network-firewall:ListFirewallPolicies", "network-firewall:DescribeFirewallPolicy"),
)
def firewall_policies(calls: Calls) -> Iterator[Record]:
    """Policies of firewalls."""
    type_, path, operation = "aws_networkfirewall_firewall_policy", "FirewallPolicyResponse", "describe_firewall_policy"
    listed = calls.pages("list_firewall_policies", "FirewallPolicies")
    yield from calls.each(
        listed, lambda one: [_encrypted(calls, type_, one, calls.maybe(operation, FirewallPolicyArn=one["Arn"]), path)]
    )


def _encrypted(calls: Calls, type_: str, listed: dict[str, Any], answer: Any, path: str) -> Record:
    given = told(answer, lambda found: _encryption(at(found, path) or {}), "encryption_configuration")
    values = {"name": listed.get("Name"), "arn": listed["Arn"], **given}
    return calls.record(type_, listed["Arn"], values, f"describe_{type_.removeprefix('aws_networkfirewall_')}")
