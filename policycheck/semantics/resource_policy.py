"""What the policy of a resource (bucket, queue, vault) means for it, beyond who is let in.

Source: IAM User Guide, "Grammar of the IAM JSON policy language"; Service Authorization Reference for action names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from policycheck.model.values import Unknown
from policycheck.semantics.iam_policy import Policy, Statement, is_public
from policycheck.semantics.truth import Truth

_WRITES: Final = (
    "s3:putobject", "s3:putobjectacl", "s3:deleteobject", "s3:deleteobjectversion", "s3:putbucketpolicy",
    "s3:putbucketacl", "s3:deletebucket", "s3:replicateobject", "s3:restoreobject", "s3:putlifecycleconfiguration",
)  # fmt: skip
"""What changes a bucket or its objects (Service Authorization Reference, Amazon S3)."""


def public_write(policy: Policy) -> Truth:
    """Whether anyone may change the bucket or its objects."""
    return _some(policy, lambda s: _both(is_public(Policy([s])), _has_one(s, _WRITES)))


def allows_every_action(policy: Policy, service: str) -> Truth:
    """Whether an Allow names all actions at once: ``*`` or ``sqs:*``."""
    return _some(policy, lambda s: _has_pattern(s, ("*", f"{service}:*")))


def locks_out(policy: Policy, service: str) -> Truth:
    """Whether everything is denied to everyone without condition, so that only root can lift it."""
    for statement in policy.denies:
        if statement.condition == {} and not statement.not_principal:
            shut = _both(_to_all(statement), _has_pattern(statement, ("*", f"{service}:*")))
            if shut is not False:
                return shut
    return _unless_unknown(policy)


def denies_everyone(policy: Policy, action: str) -> Truth:
    """Whether an action (lower case) is denied to everyone without condition."""
    for statement in policy.denies:
        if statement.condition == {}:
            denied = _both(_to_all(statement), statement.has_action(action))
            if denied is not False:
                return denied
    return _unless_unknown(policy)


def _to_all(statement: Statement) -> Truth:
    return any(principal in ("*", "AWS:*") for principal in statement.principals or ())


def _has_one(statement: Statement, actions: tuple[str, ...]) -> Truth:
    unknown: Unknown | None = None
    for action in actions:
        answer = statement.has_action(action)
        if answer is True:
            return True
        if isinstance(answer, Unknown):
            unknown = answer
    return False if unknown is None else unknown


def _has_pattern(statement: Statement, patterns: tuple[str, ...]) -> Truth:
    """Whether one of the patterns stands among the actions literally."""
    actions = statement.actions or []
    if any(action in patterns for action in actions if isinstance(action, str)):
        return True
    return next((a for a in actions if isinstance(a, Unknown) and a.shape is None and not a.references), False)


def _some(policy: Policy, test: Callable[[Statement], Truth]) -> Truth:
    """Whether an Allow passes; one of which nothing is known may always do so."""
    unknown: Unknown | None = policy.unknown
    for statement in policy.allows:
        answer = test(statement)
        if answer is True:
            return True
        if isinstance(answer, Unknown):
            unknown = answer
    return False if unknown is None else unknown


def _unless_unknown(policy: Policy) -> Truth:
    unknown = policy.unknown
    return False if unknown is None else unknown


def _both(first: Truth, second: Truth) -> Truth:
    if first is False or second is False:
        return False
    return second if first is True else first
