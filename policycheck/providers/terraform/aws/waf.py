"""Web application firewalls of AWS, and what they stand in front of."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.registry import part, terraform_type

_ENTRANCES = ("aws_lb", "aws_alb", "aws_api_gateway_stage", "aws_appsync_graphql_api")
_ASSOCIATIONS = ("aws_wafv2_web_acl_association", "aws_wafregional_web_acl_association")
_EXPLOITS = "AWSManagedRulesKnownBadInputsRuleSet"
"""The managed group with the rules for Log4j (AWS WAF guide, "Baseline rule groups")."""

for _association in _ASSOCIATIONS:
    part(_association, "resource_arn", *_ENTRANCES)
part("aws_wafv2_web_acl_logging_configuration", "resource_arn", "aws_wafv2_web_acl")


def has_firewall(entrance: Block) -> bool:
    """Whether an association names a load balancer or API."""
    return any(entrance.parts(type_) for type_ in _ASSOCIATIONS)


def attached_firewall(entrance: Block) -> Attributes:
    """What stands in front of a load balancer or API, through an association."""
    for type_ in _ASSOCIATIONS:
        association = entrance.part(type_)
        if association.reason is not None:
            return {"waf_attached": association.derived(association.reason, "")}
        if association.present:
            return {"waf_attached": association.derived(True, ""), **_blocks(association, "web_acl_arn")}
    return {"waf_attached": entrance.fact(False)}


def named_firewall(entrance: Block, field: str) -> Attributes:
    """What stands in front of a distribution, by its own argument."""
    attached = entrance.is_set(field)
    return {"waf_attached": attached, **(_blocks(entrance, field) if attached.value is True else {})}


def _blocks(owner: Block, field: str) -> Attributes:
    acls = owner.targets(field, "aws_wafv2_web_acl")
    if isinstance(acls, Unknown):
        return {"waf_blocks_exploits": owner.derived(acls, field)}
    if not acls:
        return {"waf_blocks_exploits": owner.derived(Unknown("the web ACL is not in this input"), field)}
    return {"waf_blocks_exploits": _blocks_exploits(acls[0])}


@terraform_type("aws_wafv2_web_acl", "waf")
def web_acl(acl: Block) -> Attributes:
    return {
        **rule_group(acl),
        "logged": acl.part("aws_wafv2_web_acl_logging_configuration").exists(),
        "has_rules": some([acl.has("rule"), acl.is_set("rule_json")]),
        "blocks_exploits": _blocks_exploits(acl),
    }


@terraform_type("aws_wafv2_rule_group", "waf")
def rule_group(group: Block) -> Attributes:
    return {"rules_act": _rules_act(group, "rule")}


def _blocks_exploits(acl: Block) -> Attribute:
    """Whether the managed group for known bad inputs is in force, neither set to count nor without that rule."""
    doubt: Attribute | None = None
    for rule in acl.blocks("rule"):
        group = rule.block("statement").block("managed_rule_group_statement")
        name = group.text("name", default="")
        if isinstance(name.value, Unknown):
            doubt = name
        elif name.value == _EXPLOITS:
            softened = rule.block("override_action").blocks("count") or [
                override
                for override in (*group.blocks("excluded_rule"), *_counting(group))
                if str(override.read("name")).startswith("Log4JRCE")
            ]
            return softened[0].derived(False, "") if softened else group.derived(True, "name")
    if acl.is_set("rule_json").value is not False:
        doubt = acl.derived(Unknown("rules in JSON are not read"), "rule_json")
    return doubt or acl.derived(False, "rule")


def _counting(group: Block) -> list[Block]:
    overrides = group.blocks("rule_action_override")
    return [override for override in overrides if not override.block("action_to_use").blocks("block")]


def _rules_act(acl: Block, field: str) -> Attribute:
    """Each rule has an action, or for a group of rules what overrides theirs."""
    for rule in acl.blocks(field):
        if rule.reason is not None:
            return rule.derived(rule.reason, "")
        actions = [*rule.blocks("action"), *rule.blocks("override_action")]
        if not any(_names_action(action) for action in actions):
            return rule.derived(False, "action")
    return acl.derived(True, field)


def _names_action(action: Block) -> bool:
    """``action { block {} }`` of the current service; ``action { type = "BLOCK" }`` of the classic ones."""
    if action.reason is not None or action.is_set("type").value is not False:
        return True
    return any(
        action.has(name).value is not False for name in ("allow", "block", "count", "captcha", "challenge", "none")
    )


@terraform_type("aws_waf_web_acl", "waf")
@terraform_type("aws_wafregional_web_acl", "waf")
def classic_web_acl(acl: Block) -> Attributes:
    field = "rules" if acl.entry.type == "aws_waf_web_acl" else "rule"
    return {
        "has_rules": acl.has(field),
        "rules_act": _rules_act(acl, field),
        "logged": acl.has("logging_configuration"),
    }


@terraform_type("aws_waf_rule_group", "waf")
@terraform_type("aws_wafregional_rule_group", "waf")
def classic_rule_group(group: Block) -> Attributes:
    return {"rules_act": _rules_act(group, "activated_rule")}
