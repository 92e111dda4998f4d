"""AWS WAF: web ACLs of regions and of CloudFront, and what they stand in front of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import REST, Record

_ASSOCIATION = "aws_wafv2_web_acl_association"
_LOGGING = "aws_wafv2_web_acl_logging_configuration"
_ACTIONS = (
    "wafv2:ListWebACLs", "wafv2:GetWebACL", "wafv2:GetLoggingConfiguration", "wafv2:ListResourcesForWebACL",
)  # fmt: skip


@collector(
    "wafv2",
    types=("aws_wafv2_web_acl", _LOGGING, _ASSOCIATION),
    actions=_ACTIONS,
    serves=("web_entry.*",),
    covers=(
        "aws_wafregional_web_acl_association",
        "aws_wafregional_web_acl",
        "aws_wafregional_rule_group",
        "aws_waf_web_acl",
        "aws_waf_rule_group",
    ),
)
def regional_acls(calls: Calls) -> Iterator[Record]:
    """Web ACLs of the region; those of CloudFront in its home region. AWS WAF Classic, which had types of its own,
    ended on September 30, 2025."""
    scopes = ("REGIONAL", "CLOUDFRONT") if calls.region == "us-east-1" else ("REGIONAL",)
    for scope in scopes:
        listed = calls.pages("list_web_acls", "WebACLs", Scope=scope)
        yield from calls.each(listed, partial(_acl, calls, scope))


def _acl(calls: Calls, scope: str, listed: dict[str, Any]) -> Iterator[Record]:
    arn = listed["ARN"]
    values: dict[str, Any] = {"name": listed["Name"], "id": listed["Id"], "arn": arn}
    answer = calls.maybe("get_web_acl", Name=listed["Name"], Scope=scope, Id=listed["Id"])
    rules = answer if isinstance(answer, Unknown) else [_rule(rule) for rule in at(answer, "WebACL.Rules") or []]
    yield calls.record("aws_wafv2_web_acl", arn, {**values, "rule": rules}, "get_web_acl")
    if calls.wants("waf.logged"):
        operation = "get_logging_configuration"
        logging = calls.maybe(operation, "WAFNonexistentItemException", ResourceArn=arn)
        if logging is not None:
            unread = {REST: logging} if isinstance(logging, Unknown) else {}
            yield calls.record(_LOGGING, arn, {"resource_arn": arn, **unread}, operation)
    if scope == "REGIONAL" and calls.wants_some("web_entry.*"):
        operation = "list_resources_for_web_acl"
        for kind in ("APPLICATION_LOAD_BALANCER", "API_GATEWAY", "APPSYNC"):
            try:
                found = calls.get(operation, WebACLArn=arn, ResourceType=kind).get("ResourceArns", [])
            except CallFailed as error:
                found = [error.failure.as_unknown()]
            for resource in found:
                values = {"resource_arn": resource, "web_acl_arn": arn}
                yield calls.record(_ASSOCIATION, f"{arn}:{resource}", values, operation)


@collector("wafv2", types=("aws_wafv2_rule_group",), actions=("wafv2:ListRuleGroups", "wafv2:GetRuleGroup"))
def regional_groups(calls: Calls) -> Iterator[Record]:
    """The account's own groups of rules."""
    scopes = ("REGIONAL", "CLOUDFRONT") if calls.region == "us-east-1" else ("REGIONAL",)
    for scope in scopes:
        listed = calls.pages("list_rule_groups", "RuleGroups", Scope=scope)
        yield from calls.each(listed, partial(_group, calls, scope))


def _group(calls: Calls, scope: str, listed: dict[str, Any]) -> Iterator[Record]:
    answer = calls.maybe("get_rule_group", Name=listed["Name"], Scope=scope, Id=listed["Id"])
    rules = answer if isinstance(answer, Unknown) else [_rule(rule) for rule in at(answer, "RuleGroup.Rules") or []]
    values = {"name": listed["Name"], "id": listed["Id"], "arn": listed["ARN"], "rule": rules}
    yield calls.record("aws_wafv2_rule_group", listed["ARN"], values, "get_rule_group")


def _rule(rule: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"name": rule.get("Name")}
    for key, argument in (("Action", "action"), ("OverrideAction", "override_action")):
        if rule.get(key):
            found[argument] = [{name.lower(): [{}] for name in rule[key]}]
    group = at(rule, "Statement.ManagedRuleGroupStatement")
    if group:
        statement = {
            **other(group, name="Name", vendor_name="VendorName"),
            "excluded_rule": [other(one, name="Name") for one in group.get("ExcludedRules", ())],
            "rule_action_override": [
                {"name": one["Name"], "action_to_use": [{name.lower(): [{}] for name in one.get("ActionToUse", {})}]}
                for one in group.get("RuleActionOverrides", ())
            ],
        }
        found["statement"] = [{"managed_rule_group_statement": [statement]}]
    return found
