"""Load balancers of AWS: application, network, gateway and classic."""

from __future__ import annotations

import operator
from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.waf import attached_firewall, has_firewall
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import tls

_LISTENERS = ("aws_lb_listener", "aws_alb_listener")
_CERTIFICATES = ("aws_acm_certificate", "aws_acm_certificate_validation", "aws_iam_server_certificate")

for _listener in _LISTENERS:
    part(_listener, "load_balancer_arn", "aws_lb", "aws_alb")
part("aws_load_balancer_policy", "load_balancer_name", "aws_elb")
part("aws_lb_ssl_negotiation_policy", "load_balancer", "aws_elb")


@terraform_type("aws_lb", "load_balancer")
@terraform_type("aws_alb", "load_balancer")
def lb(balancer: Block) -> Attributes:
    sort = _sort(balancer)
    attributes = {"deletion_protected": balancer.flag("enable_deletion_protection", default=False)}
    if sort != "gateway":
        attributes["access_logged"] = balancer.block("access_logs").flag("enabled", default=False)
        attributes["public"] = _public(balancer)
    if sort == "application":
        attributes["drops_invalid_headers"] = balancer.flag("drop_invalid_header_fields", default=False)
        attributes["blocks_desync"] = _blocks_desync(balancer)
        attributes.update(_redirects_to_tls(balancer))
        attributes["cross_zone"] = balancer.fact(True)  # always on (ALB guide, "Cross-zone load balancing")
    else:
        attributes["cross_zone"] = balancer.flag("enable_cross_zone_load_balancing", default=False)
    return attributes


def _sort(balancer: Block) -> Any:
    return balancer.text("load_balancer_type", default="application").value


def _public(balancer: Block) -> Attribute:
    return balancer.flag("internal", default=False).then(operator.not_)


def _blocks_desync(balancer: Block) -> Attribute:
    mode = balancer.text("desync_mitigation_mode", default="defensive")
    return mode.then(lambda value: value in ("defensive", "strictest"))


def _redirects_to_tls(balancer: Block) -> Attributes:
    """Whether each of its listeners without TLS does nothing but redirect; left out where it has none."""
    answers = []
    for type_ in _LISTENERS:
        for listener in balancer.parts(type_):
            protocol = listener.text("protocol", default="HTTP").then(str.upper).value
            if protocol == "HTTP" or isinstance(protocol, Unknown):
                answers.append(lb_listener(listener)["tls_required"])
            elif protocol == "HTTPS":
                answers.append(listener.derived(True, "protocol"))
    return {"redirects_to_tls": every(answers, answers[0])} if answers else {}


@terraform_type("aws_lb", "web_entry")
@terraform_type("aws_alb", "web_entry")
def lb_entry(balancer: Block) -> Attributes:
    """Only application load balancers can have a web application firewall, and only public ones face attackers;
    what stands in front of others is judged where it is there."""
    public = _public(balancer)
    if _sort(balancer) != "application" or (public.value is False and not has_firewall(balancer)):
        return {}
    return attached_firewall(balancer)


@terraform_type("aws_lb_listener", "listener")
@terraform_type("aws_alb_listener", "listener")
def lb_listener(listener: Block) -> Attributes:
    protocol = listener.text("protocol", default="HTTP").then(str.upper)  # the provider takes small letters too
    if isinstance(protocol.value, Unknown):
        return {"tls_required": protocol}
    if listener.is_set("protocol").value is False and _of_gateway(listener):
        return {}
    encrypted = protocol.value in ("HTTPS", "TLS")
    if protocol.value not in ("HTTP", "HTTPS", "TLS"):
        return {}  # TCP and UDP pass through: what they carry is the target's affair
    if not encrypted:
        return _without_tls(listener)
    policy = listener.text("ssl_policy", default=tls.ELB_DEFAULT)
    return {
        "tls_required": listener.derived(True, "protocol"),
        "tls_minimum": policy.then(tls.minimum_version),
        "strong_ciphers": policy.then(tls.is_strong),
        "certificate_managed": _certificate_managed(listener, "certificate_arn"),
    }


def _without_tls(listener: Block) -> Attributes:
    """Clear text is less than any version, but where clients are sent elsewhere; a policy tells what was meant where
    the protocol is left out."""
    redirects = _redirects(listener)
    if redirects.value is not False:
        return {"tls_required": redirects}
    policy = listener.text("ssl_policy", default=None)
    if policy.value is None or listener.is_set("protocol").value is True:
        return {"tls_required": redirects, "tls_minimum": listener.derived("0", "protocol")}
    return {"tls_required": redirects, "tls_minimum": policy.then(tls.minimum_version)}


def _of_gateway(listener: Block) -> bool:
    """Whether it listens for a Gateway Load Balancer, which passes on IP packets and knows no protocol."""
    balancers = listener.targets("load_balancer_arn", "aws_lb", "aws_alb")
    return isinstance(balancers, list) and any(_sort(balancer) == "gateway" for balancer in balancers)


def _redirects(listener: Block) -> Attribute:
    """An HTTP listener is fine where all it does is to send clients to HTTPS."""
    action = listener.block("default_action")
    redirect = action.block("redirect")
    sort = action.text("type", default="")
    if isinstance(sort.value, Unknown):
        return sort
    if sort.value == "redirect" and redirect.present:
        target = redirect.text("protocol", default="#{protocol}").value
        if target == "HTTPS" or isinstance(target, Unknown):
            return redirect.derived(target if isinstance(target, Unknown) else True, "protocol")
    return listener.derived(False, "protocol")


def _certificate_managed(listener: Block, field: str) -> Attribute:
    """Whether a certificate comes from ACM; those of IAM nobody watches or renews."""
    value = listener.read(field)
    if isinstance(value, Unknown):
        named = listener.targets(field, *_CERTIFICATES)
        if isinstance(named, Unknown):
            return listener.derived(named, field)
        types = {certificate.entry.type for certificate in named} or _undeclared(value)
        if types:
            return listener.derived("aws_iam_server_certificate" not in types, field)
        return listener.derived(value, field)
    return listener.derived(str(value or "").partition(":acm:")[1] != "", field)


def _undeclared(value: Unknown) -> set[str]:
    """The types of the certificates that a value comes from, which are declared elsewhere."""
    return {type_ for type_ in _CERTIFICATES for address in value.references if f".{type_}." in f".{address}"}


@terraform_type("aws_lb_target_group", "listener")
@terraform_type("aws_alb_target_group", "listener")
def target_group(group: Block) -> Attributes:
    protocol = group.text("protocol", default=None).then(lambda value: value and value.upper())
    if protocol.value not in ("HTTP", "HTTPS", "TLS") and not isinstance(protocol.value, Unknown):
        return {}
    return {"tls_required": protocol.then(lambda value: value != "HTTP")}


# -- classic load balancers ----------------------------------------------------------------------------------


@terraform_type("aws_elb", "load_balancer")
def classic(balancer: Block) -> Attributes:
    logs = balancer.block("access_logs")
    return {
        "access_logged": logs.flag("enabled", default=True) if logs.present else logs.fact(False),
        "public": _public(balancer),
        "cross_zone": balancer.flag("cross_zone_load_balancing", default=True),
        "blocks_desync": _blocks_desync(balancer),
    }


@terraform_type("aws_elb", "listener")
def classic_listeners(balancer: Block) -> Attributes:
    """A listener for TCP tells nothing of what it carries, so that it counts as open (AWS Config, rule
    elb-tls-https-listeners-only); it has no certificate to be judged."""
    protocols = [(listener, listener.text("lb_protocol", default="")) for listener in balancer.blocks("listener")]
    encrypted = [protocol.then(lambda value: value.upper() in ("HTTPS", "SSL")) for _, protocol in protocols]
    certificates = [
        _certificate_managed(listener, "ssl_certificate_id")
        for listener, protocol in protocols
        if str(protocol.value).upper() != "TCP"
    ]
    attributes = {"tls_required": every(encrypted, balancer.derived(False, "listener"))}
    if certificates:
        attributes["certificate_managed"] = every(certificates, certificates[0])
    if any(answer.value is not False for answer in encrypted):
        attributes["tls_minimum"] = _classic_minimum(balancer)
    return attributes


def _classic_minimum(balancer: Block) -> Attribute:
    """Without a policy of its own, a listener gets ELBSecurityPolicy-2016-08 (Classic Load Balancers guide)."""
    policies = [
        policy_["tls_minimum"]
        for type_, read in _POLICIES.items()
        for policy in balancer.parts(type_)
        if "tls_minimum" in (policy_ := read(policy))
    ]
    if not policies:
        reason = balancer.undecided("aws_load_balancer_policy")
        return balancer.derived(tls.minimum_version(tls.ELB_DEFAULT) if reason is None else reason, "listener")
    unknown = next((policy for policy in policies if isinstance(policy.value, Unknown)), None)
    return min(policies, key=lambda policy: policy.value) if unknown is None else unknown


@terraform_type("aws_load_balancer_policy", "listener")
def classic_policy(policy: Block) -> Attributes:
    sort = policy.text("policy_type_name", default="SSLNegotiationPolicyType")
    if isinstance(sort.value, Unknown):
        return {"tls_minimum": sort}
    if sort.value != "SSLNegotiationPolicyType":
        return {}
    return _negotiation(policy, "policy_attribute")


@terraform_type("aws_lb_ssl_negotiation_policy", "listener")
def negotiation_policy(policy: Block) -> Attributes:
    return _negotiation(policy, "attribute")


def _negotiation(policy: Block, field: str) -> Attributes:
    """Protocols that are switched on one by one, or those of a predefined policy (API, "CreateLoadBalancerPolicy")."""
    minimum: Attribute | None = None
    for attribute in policy.blocks(field):
        name, value = attribute.read("name"), attribute.read("value")
        if isinstance(name, Unknown) or isinstance(value, Unknown):
            return {"tls_minimum": attribute.derived(name if isinstance(name, Unknown) else value, "value")}
        if name == "Reference-Security-Policy":
            return {"tls_minimum": attribute.derived(tls.minimum_version(str(value)), "value")}
        if str(name).startswith("Protocol-") and str(value).lower() == "true":
            version = tls.minimum_version(str(name).removeprefix("Protocol-"))
            if minimum is None or str(version) < str(minimum.value):
                minimum = attribute.derived(version, "value")
    if minimum is None:
        minimum = policy.derived(tls.minimum_version(tls.ELB_DEFAULT), field)
    return {"tls_minimum": minimum}


_POLICIES = {"aws_load_balancer_policy": classic_policy, "aws_lb_ssl_negotiation_policy": negotiation_policy}
