"""Elastic Load Balancing and AWS WAF: balancers, listeners, and the firewalls in front of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, same
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Record

_ATTRIBUTES: Final = {
    "deletion_protection.enabled": "enable_deletion_protection",
    "routing.http.drop_invalid_header_fields.enabled": "drop_invalid_header_fields",
    "routing.http.desync_mitigation_mode": "desync_mitigation_mode",
    "load_balancing.cross_zone.enabled": "enable_cross_zone_load_balancing",
}


@collector(
    "elbv2",
    types=("aws_lb", "aws_lb_listener"),
    actions=(
        "elasticloadbalancing:DescribeLoadBalancers", "elasticloadbalancing:DescribeLoadBalancerAttributes",
        "elasticloadbalancing:DescribeListeners",
    ),
    covers=("aws_alb", "aws_alb_listener"),
)  # fmt: skip
def balancers(calls: Calls) -> Iterator[Record]:
    """Load balancers with their listeners."""
    listed = calls.pages("describe_load_balancers", "LoadBalancers")
    yield from calls.each(listed, lambda one: _balancer(calls, one))


def _balancer(calls: Calls, balancer: dict[str, Any]) -> Iterator[Record]:
    arn = balancer["LoadBalancerArn"]
    values = {
        "name": balancer["LoadBalancerName"],
        "arn": arn,
        "internal": balancer.get("Scheme") == "internal",
        "load_balancer_type": balancer.get("Type", "application"),
    }
    names = ("access_logged", "deletion_protected", "drops_invalid_headers", "blocks_desync", "cross_zone")
    if calls.wants(*(f"load_balancer.{name}" for name in names)):
        values |= _attributes(calls, arn)
    yield calls.record("aws_lb", arn, values, "describe_load_balancers")
    if calls.wants_some("listener.*", "load_balancer.redirects_to_tls"):
        yield from _listeners(calls, arn)


def _attributes(calls: Calls, arn: str) -> dict[str, Any]:
    answer = calls.maybe("describe_load_balancer_attributes", LoadBalancerArn=arn)
    if isinstance(answer, Unknown):
        return {**dict.fromkeys(_ATTRIBUTES.values(), answer), "access_logs": answer}
    given = {one["Key"]: one.get("Value") for one in (answer or {}).get("Attributes", ())}
    values: dict[str, Any] = {name: given[key] for key, name in _ATTRIBUTES.items() if key in given}
    values["access_logs"] = [{"enabled": given.get("access_logs.s3.enabled", "false")}]
    return values


def _listeners(calls: Calls, arn: str) -> Iterator[Record]:
    operation = "describe_listeners"
    try:
        listed = list(calls.pages(operation, "Listeners", LoadBalancerArn=arn))
    except CallFailed as error:
        values = {"load_balancer_arn": arn, "protocol": error.failure.as_unknown()}
        yield calls.record("aws_lb_listener", f"{arn}:listeners", values, operation)
        return
    for listener in listed:
        certificates = listener.get("Certificates") or [{}]
        actions = [
            {"type": action["Type"], "redirect": [other(action, protocol="RedirectConfig.Protocol")]}
            if "RedirectConfig" in action
            else {"type": action["Type"]}
            for action in listener.get("DefaultActions", ())
        ]
        values = {
            "arn": listener["ListenerArn"],
            "load_balancer_arn": arn,
            **same(listener, "Protocol", "Port", "SslPolicy"),
            **other(certificates[0], certificate_arn="CertificateArn"),
            "default_action": actions,
        }
        yield calls.record("aws_lb_listener", listener["ListenerArn"], values, operation)


@collector(
    "elbv2",
    types=("aws_lb_target_group",),
    actions=("elasticloadbalancing:DescribeTargetGroups",),
    covers=("aws_alb_target_group",),
)
def target_groups(calls: Calls) -> Iterator[Record]:
    """Where load balancers send requests to."""
    for group in calls.pages("describe_target_groups", "TargetGroups"):
        values = other(group, name="TargetGroupName", arn="TargetGroupArn", protocol="Protocol", vpc_id="VpcId")
        yield calls.record("aws_lb_target_group", values["arn"], values, "describe_target_groups")


@collector(
    "elb",
    types=("aws_elb", "aws_load_balancer_policy"),
    actions=(
        "elasticloadbalancing:DescribeLoadBalancers", "elasticloadbalancing:DescribeLoadBalancerAttributes",
        "elasticloadbalancing:DescribeLoadBalancerPolicies",
    ),
    covers=("aws_lb_ssl_negotiation_policy",),
)  # fmt: skip
def classic(calls: Calls) -> Iterator[Record]:
    """Classic load balancers."""
    listed = calls.pages("describe_load_balancers", "LoadBalancerDescriptions")
    yield from calls.each(listed, lambda one: _classic(calls, one))


def _classic(calls: Calls, balancer: dict[str, Any]) -> Iterator[Record]:
    name = balancer["LoadBalancerName"]
    arn = calls.arn("elasticloadbalancing", f"loadbalancer/{name}")
    listeners = [described["Listener"] for described in balancer.get("ListenerDescriptions", ())]
    values: dict[str, Any] = {
        "name": name,
        "arn": arn,
        "internal": balancer.get("Scheme") == "internal",
        "listener": [other(one, lb_protocol="Protocol", ssl_certificate_id="SSLCertificateId") for one in listeners],
    }
    answer = calls.maybe("describe_load_balancer_attributes", LoadBalancerName=name)
    if isinstance(answer, Unknown):
        values |= dict.fromkeys(("access_logs", "cross_zone_load_balancing", "desync_mitigation_mode"), answer)
    else:
        attributes = (answer or {}).get("LoadBalancerAttributes", {})
        values["access_logs"] = [{"enabled": at(attributes, "AccessLog.Enabled") or False}]
        values["cross_zone_load_balancing"] = at(attributes, "CrossZoneLoadBalancing.Enabled") or False
        for one in attributes.get("AdditionalAttributes", ()):
            if one["Key"] == "elb.http.desyncmitigationmode":
                values["desync_mitigation_mode"] = one["Value"]
    yield calls.record("aws_elb", arn, values, "describe_load_balancers")
    used = {policy for one in balancer.get("ListenerDescriptions", ()) for policy in one.get("PolicyNames", ())}
    if calls.wants("listener.tls_minimum") and used:
        yield from _policies(calls, name, arn, used)


def _policies(calls: Calls, name: str, arn: str, used: set[str]) -> Iterator[Record]:
    operation = "describe_load_balancer_policies"
    answer = calls.maybe(operation, LoadBalancerName=name)
    if isinstance(answer, Unknown):
        values: dict[str, Any] = {
            "load_balancer_name": arn, "policy_type_name": "SSLNegotiationPolicyType", "policy_attribute": answer,
        }  # fmt: skip
        yield calls.record("aws_load_balancer_policy", f"{arn}/policies", values, operation)
        return
    for policy in (answer or {}).get("PolicyDescriptions", ()):
        if policy["PolicyName"] in used:
            attributes = policy.get("PolicyAttributeDescriptions", ())
            values = {
                "load_balancer_name": arn,
                "policy_name": policy["PolicyName"],
                "policy_type_name": policy.get("PolicyTypeName"),
                "policy_attribute": [other(one, name="AttributeName", value="AttributeValue") for one in attributes],
            }
            yield calls.record("aws_load_balancer_policy", f"{arn}/policy/{policy['PolicyName']}", values, operation)
