"""Whom the trust policy of an AWS role lets in, and which tokens of outside identity providers count.

Sources: IAM User Guide ("Create a role for OpenID Connect federation", "The confused deputy problem"), and GitHub's,
GitLab's and HashiCorp's documentation of the ``sub`` claim in the tokens of their pipelines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.model.values import HOLE, Unknown
from policycheck.semantics.iam_policy import Policy, Statement, any_of, some
from policycheck.semantics.truth import Truth, both, negated

_SHARED_ISSUERS: Final = (
    "token.actions.githubusercontent.com", "gitlab.com", "app.terraform.io", "agent.buildkite.com",
)  # fmt: skip
"""Issuers that sign tokens for everybody's pipelines: only a claim tells whose it was."""

_OWNER_CLAIMS: Final = (
    "repo", "repository", "repository_id", "repository_owner", "repository_owner_id", "job_workflow_ref", "enterprise",
    "enterprise_id", "organization", "project_path", "namespace_path",
)  # fmt: skip
"""Claims that name the owner of a pipeline. One that begins with another (``workflow:``) anyone can have made."""

_POSITIVE: Final = ("stringequals", "stringlike", "stringequalsignorecase")
_NARROWING: Final = (
    r"(?i)sts:externalid|aws:(principalarn|principalorgid|principalorgpaths|principaltag/.*|userid|username|sourcevpce?"
    r"|sourceip|sourceaccount|sourcearn)|saml:.*"
)
_ACCOUNT: Final = rf"AWS:(\*|[0-9]{{12}}|arn:[^:]*:iam::([0-9]{{12}}|{HOLE}|\*):root)"


def trusts_whole_account(policy: Policy) -> Truth:
    """Whether all of an account may assume the role, with no condition that says who (or by which external id)."""
    answers = (
        both(some(s.principals or [], lambda text: re.fullmatch(_ACCOUNT, text) is not None), negated(_narrowed(s)))
        for s in policy.allows
    )
    return any_of(policy, answers)


def _narrowed(statement: Statement) -> Truth:
    if isinstance(statement.condition, Unknown):
        return statement.condition
    return any(re.fullmatch(_NARROWING, key) for key, _ in _positive(statement.condition))


def trusts_unguarded_federation(policy: Policy) -> Truth:
    """Whether a web identity may assume the role whoever it was issued to."""
    return any_of(policy, (_unguarded(statement) for statement in policy.allows))


def _unguarded(statement: Statement) -> Truth:
    federated = [p for p in statement.principals or [] if isinstance(p, Unknown) or p.startswith("Federated:")]
    providers = [p for p in federated if isinstance(p, Unknown) or "saml-provider" not in p]
    if not providers or statement.has_action("sts:assumerolewithwebidentity") is False:
        return False
    if isinstance(statement.condition, Unknown):
        return statement.condition
    claims = list(_positive(statement.condition))
    names = [key for key, _ in claims] + [p for p in providers if isinstance(p, str)]
    if any(issuer in name.lower() for issuer in _SHARED_ISSUERS for name in names):
        return negated(_names_owner(claims))
    return not any(key.lower().endswith((":sub", ":aud", ":oaud", ":amr")) for key, _ in claims)


def _names_owner(claims: list[tuple[str, list[Any]]]) -> Truth:
    """Whether a claim can only be had by pipelines of an owner that it names."""
    unknown: Unknown | None = None
    for key, values in claims:
        claim = key.lower().rpartition(":")[2]
        if claim not in ("sub", *_OWNER_CLAIMS) or not values:
            continue
        answers = [_bound(value if claim == "sub" else _prefixed(claim, value)) for value in values]
        if all(answer is True for answer in answers):
            return True
        unknown = next((a for a in answers if isinstance(a, Unknown)), unknown)
    return False if unknown is None else unknown


def _prefixed(claim: str, value: Any) -> Any:
    return f"{claim}:{value}" if isinstance(value, str) else value


def _bound(value: Any) -> Truth:
    text = value.shape if isinstance(value, Unknown) and isinstance(value.shape, str) else value
    if isinstance(text, Unknown):
        return text
    return names_owner(str(text))


def names_owner(subject: str) -> bool:
    """Whether a pipeline's subject (``repo:clinic/portal:ref:refs/heads/main``) begins with an owner."""
    claim, colon, rest = subject.partition(":")
    owner = re.split(r"[/:]", rest, maxsplit=1)[0]
    return bool(colon) and claim.lower() in _OWNER_CLAIMS and owner != "" and "*" not in owner and "?" not in owner


def is_shared_issuer(url: str) -> bool:
    """Whether an issuer signs tokens for everybody's pipelines."""
    return url.removeprefix("https://").rstrip("/").lower() in _SHARED_ISSUERS


def _positive(condition: Mapping[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    """The keys that a request must have, each with the values that count."""
    for test, keys in condition.items():
        name = test.lower()
        base = name.rpartition(":")[2].removesuffix("ifexists")
        if name.startswith("forallvalues:") or not isinstance(keys, Mapping):
            continue
        if base in _POSITIVE or base in ("arnlike", "arnequals", "ipaddress"):
            for key, values in keys.items():
                yield str(key), values if isinstance(values, list) else [values]
