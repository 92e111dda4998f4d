"""Policies and roles of AWS IAM."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import HOLE, Unknown
from policycheck.providers.terraform.aws.policies import Question, ask, ask_all
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import data_source, terraform_type
from policycheck.semantics import iam_grants, iam_policy, iam_trust
from policycheck.semantics.holes import elements

_GRANTS: Final[Mapping[str, Question]] = {
    "allows_admin": iam_grants.allows_admin,
    "allows_every_action": iam_grants.allows_every_action,
    "allows_identity_admin": iam_grants.allows_identity_admin,
    "allows_service_wildcard": iam_grants.allows_service_wildcard,
    "allows_every_object_action": iam_grants.allows_every_object_action,
    "allows_all_but_some": iam_grants.allows_all_but_some,
    "allows_escalation": iam_grants.escalates,
    "uses_wildcards": iam_grants.uses_wildcards,
    "exposes_credentials": iam_grants.exposes_credentials,
    "exfiltrates_data": iam_grants.exfiltrates_data,
    "manages_permissions": iam_grants.manages_permissions,
    "writes_everywhere": iam_grants.writes_everywhere,
    "lacks_resources": iam_grants.lacks_resources,
    "decrypts_everywhere": iam_grants.decrypts_everywhere,
    "passes_any_role": iam_grants.passes_any_role,
    "subscribes_to_anything": iam_grants.subscribes_to_anything,
}

_MANAGED: Final = {"allows_admin": "AdministratorAccess", "allows_identity_admin": "IAMFullAccess"}
"""What a policy of AWS's own allows (AWS Managed Policy Reference Guide)."""


@terraform_type("aws_iam_policy", "policy")
@terraform_type("aws_ssoadmin_permission_set_inline_policy", "policy")
def identity_policy(policy: Block) -> Attributes:
    field = "inline_policy" if policy.entry.type.startswith("aws_ssoadmin") else "policy"
    return ask_all(policy, field, _GRANTS)


@terraform_type("aws_iam_role_policy", "policy")
@terraform_type("aws_iam_group_policy", "policy")
def inline_policy(policy: Block) -> Attributes:
    return {**identity_policy(policy), "inline": policy.fact(True)}


@terraform_type("aws_iam_user_policy", "policy")
def user_policy(policy: Block) -> Attributes:
    return {**inline_policy(policy), "attached_to_user": policy.fact(True)}


@data_source("aws_iam_policy_document", "policy")
def policy_document(document: Block) -> Attributes:
    return ask_all(document, "statement", {**_GRANTS, "public": iam_policy.is_public})


@data_source("aws_iam_policy_document", "role")
def trust_document(document: Block) -> Attributes:
    return ask_all(document, "statement", {"trusts_unguarded_federation": iam_trust.trusts_unguarded_federation})


@data_source("aws_iam_policy", "policy")
def managed_policy(policy: Block) -> Attributes:
    return _managed(policy, "name" if isinstance(policy.read("name"), str) else "arn")


# -- attachments ---------------------------------------------------------------------------------------------


@terraform_type("aws_iam_role_policy_attachment", "policy")
@terraform_type("aws_iam_group_policy_attachment", "policy")
def policy_attachment(attachment: Block) -> Attributes:
    return _managed(attachment, "policy_arn")


@terraform_type("aws_iam_user_policy_attachment", "policy")
def user_attachment(attachment: Block) -> Attributes:
    return {**policy_attachment(attachment), "attached_to_user": attachment.fact(True)}


@terraform_type("aws_iam_policy_attachment", "policy")
def exclusive_attachment(attachment: Block) -> Attributes:
    return {**policy_attachment(attachment), "attached_to_user": attachment.is_set("users")}


@terraform_type("aws_ssoadmin_managed_policy_attachment", "policy")
def permission_set_attachment(attachment: Block) -> Attributes:
    return _managed(attachment, "managed_policy_arn")


def _managed(block: Block, field: str) -> Attributes:
    """What the policy that an argument names allows, where it is one of AWS.

    One of the configuration is judged where it stands: only where it does not allow it is that told here too.
    """
    value = block.read(field)
    targets = block.targets(field, "aws_iam_policy")
    found = targets if isinstance(targets, list) else []
    if any(target.entry.managed for target in found):
        grants = {name: ask(found[0], "policy", _GRANTS[name], absent=False).value for name in _MANAGED}
        return {name: block.derived(answer, field) for name, answer in grants.items() if answer is not True}
    if isinstance(value, Unknown) and found:
        value = _policy_name(found[0])
    answers = {name: _is_named(value, managed) for name, managed in _MANAGED.items()}
    return {
        name: block.derived(answer, field)
        for name, answer in answers.items()
        if not (isinstance(answer, Unknown) and answer.references)
    }


def _is_named(arn: Any, managed: str) -> bool | Unknown:
    """Whether an ARN, in which the partition need not be known, is that of a policy of AWS.

    A policy that the configuration declares elsewhere is the customer's.
    """
    if not isinstance(arn, Unknown):
        return str(arn).rpartition("/")[2] == managed
    if isinstance(arn.shape, str) and not arn.shape.endswith(HOLE):
        return arn.shape.rpartition("/")[2] == managed
    return False if any(_is_own_policy(address) for address in arn.references) else arn


def _is_own_policy(address: str) -> bool:
    return address.startswith("aws_iam_policy.") or (".aws_iam_policy." in address and ".data." not in f".{address}")


def _policy_name(source: Block) -> str | Unknown:
    """The name, or ARN, by which a data source finds a policy."""
    known = [value for value in (source.read("name"), source.read("arn")) if value is not None]
    return next((value for value in known if isinstance(value, str)), known[0] if known else Unknown("no policy named"))


# -- roles ---------------------------------------------------------------------------------------------------


@terraform_type("aws_iam_role", "role")
def iam_role(role: Block) -> Attributes:
    seconds = role.number("max_session_duration", default=3600)
    trust = {
        "trusts_everyone": iam_policy.is_public,
        "trusts_whole_account": iam_trust.trusts_whole_account,
        "trusts_unguarded_federation": iam_trust.trusts_unguarded_federation,
    }
    return {
        **ask_all(role, "assume_role_policy", trust),
        "session_hours": seconds
        if isinstance(seconds.value, Unknown)
        else role.derived(seconds.value / 3600, "max_session_duration"),
    }


@terraform_type("aws_iam_role", "policy")
def role_policies(role: Block) -> Attributes:
    """The policies that are written into the role itself: old arguments, but they still work."""
    inline = [block for block in role.blocks("inline_policy") if block.read("policy") is not None]
    attributes = {name: [ask(block, "policy", _GRANTS[name], absent=False) for block in inline] for name in _GRANTS}
    arns = role.texts("managed_policy_arns")
    for name, managed in _MANAGED.items():
        attributes[name].append(_names(role, arns, managed))
    found = {name: _strongest(answers) for name, answers in attributes.items() if answers}
    written = [block.is_set("policy") for block in role.blocks("inline_policy")]
    # An empty block takes away what others have added (aws provider documentation, ``inline_policy``).
    return {**found, "inline": _strongest([*written, role.derived(False, "inline_policy")])}


def _names(role: Block, arns: Attribute, managed: str) -> Attribute:
    """Whether a list of ARNs has that of a policy of AWS; a reference leads to a policy that is judged by itself."""
    listed = elements(arns.value)
    if listed == [arns.value]:
        return role.derived(False, arns.field) if arns.value.references else arns
    answers = [_is_named(arn, managed) for arn in listed]
    if True in [answer for answer in answers if isinstance(answer, bool)]:
        return role.derived(True, arns.field)
    unknown = next((a for a in answers if isinstance(a, Unknown) and not a.references), None)
    return role.derived(False if unknown is None else unknown, arns.field)


def _strongest(answers: Iterable[Attribute]) -> Attribute:
    """Of several grants' answers, the one that counts: a yes, else an unknown, else the first."""
    found = list(answers)
    return next((a for a in found if a.value is True), None) or next(
        (a for a in found if isinstance(a.value, Unknown)), found[0]
    )


@terraform_type("aws_ssoadmin_permission_set", "role")
def permission_set(permissions: Block) -> Attributes:
    duration = permissions.text("session_duration", default="PT1H")
    return {"session_hours": permissions.derived(_hours(duration.value), "session_duration")}


def _hours(duration: str | Unknown) -> float | Unknown:
    """Hours in an ISO 8601 duration below a day, such as ``PT1H30M``."""
    if isinstance(duration, Unknown):
        return duration
    hours, number = 0.0, ""
    for character in duration.removeprefix("PT"):
        if character.isdecimal():
            number += character
        elif number and character in "HMS":
            hours += int(number) / {"H": 1, "M": 60, "S": 3600}[character]
            number = ""
        else:
            return Unknown(f"{duration!r} is not a duration in hours, minutes and seconds")
    return hours
