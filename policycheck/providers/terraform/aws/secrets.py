"""Secrets Manager, and parameters of Systems Manager that hold secrets."""

from __future__ import annotations

import math
import re
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.facts import facts
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import iam_policy

_RATE: Final = re.compile(r"rate\((\d+)\s+(hour|day)s?\)")
_CRON_MONTHS: Final = re.compile(r"cron\(\S+ \S+ \S+ (?:\*|\d+)(?:/(\d+))? \S+ \S+\)")
_LONGEST_MONTH: Final = 31

part("aws_secretsmanager_secret_rotation", "secret_id", "aws_secretsmanager_secret")
part("aws_secretsmanager_secret_policy", "secret_arn", "aws_secretsmanager_secret")


@terraform_type("aws_secretsmanager_secret", "secret")
def secretsmanager_secret(secret: Block) -> Attributes:
    policy = secret.part("aws_secretsmanager_secret_policy")
    return {
        "encrypted": secret.fact(True),
        "customer_managed_key": customer_managed(secret, "kms_key_id"),
        "rotated": _rotated(secret),
        "public": ask(policy if policy.present else secret, "policy", iam_policy.is_public, absent=False),
        **facts(secret, "age_days", "idle_days", "rotated_as_scheduled"),
    }


def _rotated(secret: Block) -> Attribute:
    old_argument = secret.is_set("rotation_lambda_arn")  # until version 4 of the provider
    if old_argument.value is True:
        return old_argument
    rotation = secret.part("aws_secretsmanager_secret_rotation")
    return rotation.fact(rotation.present if rotation.reason is None else rotation.reason)


@terraform_type("aws_secretsmanager_secret_rotation", "secret")
def secret_rotation(rotation: Block) -> Attributes:
    rules = rotation.block("rotation_rules")
    days = rules.number("automatically_after_days", default=None)
    if days.value is None:
        schedule = rules.text("schedule_expression", default=None)
        days = (
            schedule if isinstance(schedule.value, Unknown) else rules.derived(_period(schedule.value), schedule.field)
        )
    return {"rotation_days": days}


def _period(schedule: str | None) -> float | Unknown:
    """Days between two runs of a schedule (Secrets Manager User Guide, "Schedule expressions")."""
    if schedule is None:
        return math.inf
    rate = _RATE.fullmatch(schedule.strip())
    if rate:
        return int(rate[1]) / (24 if rate[2] == "hour" else 1)
    months = _CRON_MONTHS.fullmatch(schedule.strip())
    if months and ("*" in schedule.split()[3] or months[1]):
        return _LONGEST_MONTH * int(months[1] or 1)
    return Unknown(f"how often {schedule!r} runs is not told by the expression")


@terraform_type("aws_ssm_parameter", "secret")
def ssm_parameter(parameter: Block) -> Attributes:
    kind = parameter.text("type", default="String")
    encrypted = kind.value if isinstance(kind.value, Unknown) else kind.value == "SecureString"
    attributes = {"encrypted": parameter.derived(encrypted, "type"), "sent_in_plain": _sent(parameter)}
    if encrypted is True:
        attributes["customer_managed_key"] = customer_managed(parameter, "key_id")
    return attributes


def _sent(parameter: Block) -> Attribute:
    """Whether a ``data "http"`` sends the parameter to an address, where whoever answers can keep it."""
    for request in parameter.entry.graph.by_type.get("http", ()):
        for field in ("url", "request_headers", "request_body"):
            sent = request.block.referenced(field, parameter.entry.type)
            if any(block.entry is parameter.entry for block in sent):
                return request.block.derived(True, field)
    return parameter.fact(False)
