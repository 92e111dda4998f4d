"""What policies, trust and grants mean where parts of them are not known."""

from __future__ import annotations

from typing import Any

import pytest

from policycheck.model.values import Unknown
from policycheck.semantics import iam_grants, iam_policy, iam_trust
from policycheck.semantics.iam_actions import limitable
from policycheck.semantics.secrets import looks_secret

UNKNOWN = Unknown("variable without a value: var.x")
REFERENCE = Unknown("computed at apply", ("aws_s3_bucket.records",))


def allow(action: Any, resource: Any = "*", **elements: Any) -> dict[str, Any]:
    return {"Effect": "Allow", "Action": action, "Resource": resource, **elements}


def ask(question: Any, *statements: Any) -> Any:
    policy = iam_policy.parse({"Statement": list(statements)})
    answer = question(policy)
    return "unknown" if isinstance(answer, Unknown) else answer


@pytest.mark.parametrize(
    ("statements", "answer"),
    [
        ([UNKNOWN], "unknown"),
        ([allow([UNKNOWN])], "unknown"),
        ([allow("iam:PassRole", UNKNOWN), allow("ec2:RunInstances")], "unknown"),
        ([allow("iam:PassRole", UNKNOWN)], False),
        ([allow("iam:AttachRolePolicy", REFERENCE)], False),
        ([allow("s3:GetObject"), UNKNOWN], "unknown"),
        ([allow("iam:*", Condition=UNKNOWN)], "unknown"),
        ([allow("iam:PutUserPolicy"), UNKNOWN], True),
        ([{"Effect": "Allow", "NotAction": [UNKNOWN], "Resource": "*"}], "unknown"),
        ([{"Effect": "Allow", "NotAction": "s3:*", "Resource": "*"}], True),
        ([{"Effect": "Allow", "NotAction": ["iam:*", "*"], "Resource": "*"}], False),
        ([allow("*"), {"Effect": "Deny", "Action": "*", "Resource": "*"}], False),
        ([allow("*"), {"Effect": "Deny", "Action": "iam:*", "Resource": "*"}], True),
    ],
)
def test_escalation_with_parts_unknown(statements: list[Any], answer: Any) -> None:
    assert ask(iam_grants.escalates, *statements) == answer


@pytest.mark.parametrize(
    ("statements", "answer"),
    [
        ([allow("s3:GetObject", UNKNOWN)], "unknown"),
        ([allow("s3:GetObject", REFERENCE)], False),
        ([allow([UNKNOWN])], "unknown"),
        ([{"Effect": "Allow", "NotAction": [UNKNOWN], "Resource": "*"}], "unknown"),
        ([allow("iam:*"), {"Effect": "Deny", "Action": "iam:*", "Resource": "*"}], False),
        ([allow("iam:*"), {"Effect": "Deny", "Action": "iam:*", "Resource": "*", "Condition": {"Bool": {}}}], True),
        ([allow("nosuchservice:*")], False),
    ],
)
def test_resources_that_are_not_named(statements: list[Any], answer: Any) -> None:
    assert ask(iam_grants.lacks_resources, *statements) == answer


def test_the_reference_of_actions_knows_levels_and_what_can_be_limited() -> None:
    assert "s3:putbucketpolicy" in limitable("s3:put*", "P")
    assert "s3:putobject" in limitable("s3:put*", "W")
    assert limitable("ec2:describeinstances") == ()
    assert len(limitable("*")) > 10_000


@pytest.mark.parametrize(
    ("subject", "named"),
    [
        ("repo:clinic/portal:ref:refs/heads/main", True),
        ("repo:clinic/*", True),
        ("project_path:clinic/portal:ref_type:branch:ref:main", True),
        ("organization:clinic:project:*", True),
        ("repo:*", False),
        ("repo:clin?c/portal", False),
        ("workflow:deploy", False),
        ("*", False),
        ("", False),
    ],
)
def test_subjects_name_an_owner(subject: str, named: bool) -> None:
    assert iam_trust.names_owner(subject) is named


def test_federation_with_an_unknown_condition_is_unknown() -> None:
    provider = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
    trust = {"Effect": "Allow", "Principal": {"Federated": provider}, "Action": "sts:AssumeRoleWithWebIdentity"}
    key = "token.actions.githubusercontent.com:sub"
    assert ask(iam_trust.trusts_unguarded_federation, {**trust, "Condition": UNKNOWN}) == "unknown"
    unknown_subject = {**trust, "Condition": {"StringLike": {key: UNKNOWN}}}
    assert ask(iam_trust.trusts_unguarded_federation, unknown_subject) == "unknown"
    holed = Unknown("computed", (), "repo:clinic/\ufffc:*")
    known_owner = {**trust, "Condition": {"StringLike": {key: [holed]}}}
    assert ask(iam_trust.trusts_unguarded_federation, known_owner) is False


@pytest.mark.parametrize(
    ("name", "value", "secret"),
    [
        ("DB_PASSWORD", "Summer2024!", True),
        ("DATABASE_URL", "postgres://clinic:Summer2024@db/x", True),
        ("AWS_SECRET_ACCESS_KEY", "/abcDEFghi/jklMNOpqrSTUvwx/yzABCDEFGHIJKL", True),
        ("PASSWORD_FILE", "/run/secrets/db", False),
        ("DB_PASSWORD", "/clinic/db/password", False),
        ("SECRET_ARN", "arn:aws:secretsmanager:us-east-1:123456789012:secret:db", False),
        ("PASSWORD", "{{resolve:secretsmanager:db}}", False),
        ("BUCKET", "clinic-records", False),
    ],
)
def test_settings_that_hold_a_secret(name: str, value: str, secret: bool) -> None:
    assert looks_secret(name, value) is secret
