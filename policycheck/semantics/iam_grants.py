"""What an AWS identity policy lets its holder do.

Sources: IAM User Guide ("Grammar of the IAM JSON policy language", "Grant a user permissions to pass a role"), the
Service Authorization Reference, and for escalation the actions whose API reference says that they set permissions,
hand out credentials, or run code under a role that is passed to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from policycheck.model.values import Unknown
from policycheck.semantics.iam_actions import LEVELS, PERMISSIONS, WRITE, limitable, matches
from policycheck.semantics.iam_policy import Policy, Statement, any_of, some
from policycheck.semantics.truth import Truth, both

_ALONE: Final = (
    "iam:createpolicyversion", "iam:setdefaultpolicyversion", "iam:attachuserpolicy", "iam:attachgrouppolicy",
    "iam:attachrolepolicy", "iam:putuserpolicy", "iam:putgrouppolicy", "iam:putrolepolicy", "iam:addusertogroup",
    "iam:updateassumerolepolicy", "iam:createaccesskey", "iam:createloginprofile", "iam:updateloginprofile",
    "lambda:updatefunctioncode", "glue:updatedevendpoint", "sagemaker:createpresignednotebookinstanceurl",
)  # fmt: skip
_WITH_A_ROLE: Final = (
    "lambda:createfunction", "ec2:runinstances", "glue:createdevendpoint", "glue:createjob", "glue:updatejob",
    "cloudformation:createstack", "datapipeline:createpipeline", "sagemaker:createnotebookinstance",
    "sagemaker:createtrainingjob", "sagemaker:createprocessingjob", "ecs:runtask", "codestar:createproject",
    "codebuild:createproject", "states:createstatemachine", "ssm:startautomationexecution",
)  # fmt: skip
_ESCALATING: Final = (
    *(frozenset({action}) for action in _ALONE),
    *(frozenset({"iam:passrole", action}) for action in _WITH_A_ROLE),
)
"""Actions that, allowed together on every resource, let their holder take any right in the account."""

_CREDENTIALS: Final = frozenset((
    "iam:createaccesskey", "iam:updateaccesskey", "iam:createloginprofile", "iam:createservicespecificcredential",
    "iam:resetservicespecificcredential", "sts:assumerole", "sts:assumerolewithsaml", "sts:assumerolewithwebidentity",
    "sts:getfederationtoken", "cognito-identity:getcredentialsforidentity", "cognito-identity:getopenidtoken",
    "cognito-identity:getopenidtokenfordeveloperidentity", "connect:getfederationtoken", "ec2:getpassworddata",
    "lightsail:getinstanceaccessdetails", "lightsail:getrelationaldatabasemasteruserpassword", "rds-db:connect",
    "redshift:getclustercredentials", "redshift-serverless:getcredentials", "sso:getrolecredentials",
    "codepipeline:pollforjobs", "gamelift:requestuploadcredentials", "chime:createapikey",
))  # fmt: skip
"""Actions whose answer is a credential. A token for one's own session opens nothing new."""

_DATA: Final = frozenset((
    "s3:getobject", "s3:getobjectversion", "ssm:getparameter", "ssm:getparameters", "ssm:getparametersbypath",
    "ssm:getparameterhistory", "secretsmanager:getsecretvalue", "secretsmanager:batchgetsecretvalue",
    "dynamodb:scan", "dynamodb:query", "dynamodb:getitem", "dynamodb:batchgetitem",
    "dynamodb:exporttabletopointintime", "rds:copydbsnapshot", "rds:createdbsnapshot", "rds:modifydbsnapshotattribute",
    "ec2:modifysnapshotattribute",
))  # fmt: skip
"""Actions that hand out stored records and secrets, or copies of whole databases."""

_DECRYPTING: Final = frozenset({"kms:decrypt", "kms:reencryptfrom"})
_PASSING: Final = frozenset({"iam:passrole"})
_SUBSCRIBING: Final = frozenset({"aws-marketplace:subscribe"})
_INTEREST: Final = frozenset().union(*_ESCALATING, _CREDENTIALS, _DATA, _DECRYPTING, _PASSING, _SUBSCRIBING)
_EVERY_OF_A_SERVICE: Final = re.compile(r"arn:[^:]*:[^:]+:[^:]*:[^:]*:(\*|\*/\*)")


# -- wildcards -----------------------------------------------------------------------------------------------


def allows_admin(policy: Policy) -> Truth:
    """Whether everything is allowed on everything: ``Action: *`` on ``Resource: *``."""
    return any_of(policy, (both(_every_action(s), s.on_everything()) for s in policy.grants))


def allows_every_action(policy: Policy) -> Truth:
    """Whether every action is allowed, on whatever resource."""
    return any_of(policy, map(_every_action, policy.grants))


def _every_action(statement: Statement) -> Truth:
    return some(statement.actions or [], lambda pattern: pattern in ("*", "*:*"))


def allows_identity_admin(policy: Policy) -> Truth:
    """Whether every action of IAM is allowed on every resource."""
    answers = (
        both(some(s.actions or [], lambda pattern: pattern in ("*", "*:*", "iam:*")), s.on_everything())
        for s in policy.grants
    )
    return any_of(policy, answers)


def allows_service_wildcard(policy: Policy) -> Truth:
    """Whether all actions of a service, or of all, are allowed."""
    answers = (some(s.actions or [], lambda p: p == "*" or p.endswith(":*")) for s in policy.grants)
    return any_of(policy, answers)


def allows_every_object_action(policy: Policy) -> Truth:
    """Whether all actions of S3 are allowed."""
    answers = (some(s.actions or [], lambda pattern: pattern in ("*", "*:*", "s3:*")) for s in policy.grants)
    return any_of(policy, answers)


def uses_wildcards(policy: Policy) -> Truth:
    """Whether an action is written with a wildcard, or one that can be limited is allowed on every resource."""
    answers = [some(s.actions or [], lambda pattern: "*" in pattern) for s in policy.grants]
    return any_of(policy, [*answers, lacks_resources(policy)])


def allows_all_but_some(policy: Policy) -> Truth:
    """Whether an Allow names what it leaves out (``NotAction``), and so grants every action that is yet to come."""
    return any_of(policy, (both(s.not_actions is not None, s.on_everything()) for s in policy.grants))


# -- particular actions --------------------------------------------------------------------------------------


def escalates(policy: Policy) -> Truth:
    """Whether the actions allowed on every resource let their holder take more rights."""
    return _reach(policy).any_path(_ESCALATING)


def exposes_credentials(policy: Policy) -> Truth:
    """Whether credentials of others can be had, with no constraint."""
    return _reach(policy).any_of(_CREDENTIALS)


def exfiltrates_data(policy: Policy) -> Truth:
    """Whether stored data can be read or copied wherever it is."""
    return _reach(policy, whole_service=True).any_of(_DATA)


def decrypts_everywhere(policy: Policy) -> Truth:
    """Whether what is encrypted under any key can be decrypted."""
    return _reach(policy, whole_service=True).any_of(_DECRYPTING)


def passes_any_role(policy: Policy) -> Truth:
    """Whether every role can be passed to a service."""
    return _reach(policy).any_of(_PASSING)


def subscribes_to_anything(policy: Policy) -> Truth:
    """Whether any software of the marketplace can be subscribed to."""
    return _reach(policy).any_of(_SUBSCRIBING)


class _Reach:
    """Which of the actions of interest are allowed on everything with no condition: surely, and possibly."""

    __slots__ = ("certain", "possible", "unknown")

    def __init__(self, policy: Policy, whole_service: bool) -> None:
        self.unknown = policy.unknown
        certain: frozenset[str] = frozenset()
        possible = certain if self.unknown is None else _INTEREST
        for statement in policy.grants:
            broad = both(_broad(statement, whole_service), statement.unconditional())
            if broad is False:
                continue
            actions, doubt = _of_interest(statement)
            if broad is True:
                certain |= actions
            if doubt is not None:
                self.unknown = doubt
                possible |= _INTEREST
            elif isinstance(broad, Unknown):
                self.unknown = broad
                possible |= actions
        denied = frozenset[str]().union(*(_interesting(pattern) for pattern in _denied_patterns(policy)))
        self.certain = certain - denied
        self.possible = (certain | possible) - denied

    def any_of(self, actions: frozenset[str]) -> Truth:
        if not self.certain.isdisjoint(actions):
            return True
        return False if self.unknown is None or self.possible.isdisjoint(actions) else self.unknown

    def any_path(self, paths: Iterable[frozenset[str]]) -> Truth:
        if self.certain and any(path <= self.certain for path in paths):
            return True
        if self.unknown is None or not any(path <= self.possible for path in paths):
            return False
        return self.unknown


def _reach(policy: Policy, whole_service: bool = False) -> _Reach:
    found: _Reach = policy.once(("reach", whole_service), lambda: _Reach(policy, whole_service))
    return found


def _broad(statement: Statement, whole_service: bool) -> Truth:
    if whole_service and statement.resources and _whole_service(statement.resources):
        return True
    return statement.on_everything()


def _whole_service(resources: list[object]) -> bool:
    return any(isinstance(text, str) and _EVERY_OF_A_SERVICE.fullmatch(text) for text in resources)


def _of_interest(statement: Statement) -> tuple[frozenset[str], Unknown | None]:
    """The actions of interest that a statement surely has, and what is not known of the others."""
    patterns = statement.not_actions if statement.actions is None else statement.actions
    named = frozenset[str]().union(*(_interesting(p) for p in patterns or () if isinstance(p, str)))
    unknown = next((p for p in patterns or () if isinstance(p, Unknown)), None)
    if statement.actions is not None or patterns is None:
        return named, unknown
    return (_INTEREST - named, None) if unknown is None else (frozenset(), unknown)


@lru_cache(maxsize=4096)
def _interesting(pattern: str) -> frozenset[str]:
    return frozenset(action for action in _INTEREST if matches(pattern, action))


def _denied_patterns(policy: Policy) -> list[str]:
    """The actions that a Deny without condition takes away again, everywhere."""
    return [
        pattern
        for s in policy.denies
        if s.on_everything() is True and s.unconditional() is True
        for pattern in s.actions or ()
        if isinstance(pattern, str)
    ]


# -- access levels -------------------------------------------------------------------------------------------


def manages_permissions(policy: Policy) -> Truth:
    """Whether actions that set permissions are allowed on every resource although they could be limited."""
    return _unlimited(policy, PERMISSIONS)


def writes_everywhere(policy: Policy) -> Truth:
    """Whether actions that write are allowed on every resource although they could be limited."""
    return _unlimited(policy, WRITE)


def lacks_resources(policy: Policy) -> Truth:
    """Whether actions that could be limited to resources are allowed on every one."""
    return _unlimited(policy, LEVELS)


def _unlimited(policy: Policy, levels: str) -> Truth:
    answers = (both(both(s.on_everything(), s.unconditional()), _reaches(policy, s, levels)) for s in policy.grants)
    return any_of(policy, answers)


def _reaches(policy: Policy, statement: Statement, levels: str) -> Truth:
    """Whether a statement has an action of some levels that could be limited and that no Deny takes away."""
    denied = _denied_patterns(policy)
    if statement.actions is not None:
        return some(statement.actions, lambda pattern: _left(limitable(pattern, levels), denied))
    if statement.not_actions is None:
        return False
    unknown = next((pattern for pattern in statement.not_actions if isinstance(pattern, Unknown)), None)
    left = _left(limitable("*", levels), [*denied, *(p for p in statement.not_actions if isinstance(p, str))])
    return unknown if left and unknown is not None else left


def _left(actions: tuple[str, ...], taken_away: list[str]) -> bool:
    if not taken_away:
        return bool(actions)
    return any(not any(matches(pattern, action) for pattern in taken_away) for action in actions)


def asks_for_mfa(policy: Policy) -> Truth:
    """Whether a statement looks at how the session was authenticated (``aws:MultiFactorAuthPresent``, ``…Age``)."""
    statements = [s for s in policy.statements if isinstance(s, Statement)]
    answers: list[Truth] = [
        s.condition if isinstance(s.condition, Unknown) else any(map(_tests_mfa, s.condition.values()))
        for s in statements
    ]
    return any_of(policy, answers)


def _tests_mfa(keys: object) -> bool:
    return isinstance(keys, Mapping) and any(str(key).lower().startswith("aws:multifactorauth") for key in keys)
