"""What an AWS policy document means, also where parts of it are unknown.

Source: IAM User Guide, "Grammar of the IAM JSON policy language", and S3 User Guide, "The meaning of public".
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from policycheck.model.values import COMPUTED, HOLE, Unknown
from policycheck.semantics.network import is_world

Truth = bool | Unknown

_NARROWING: Final = frozenset(
    {
        "aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths", "aws:sourcevpc",
        "aws:sourcevpce", "aws:principalarn", "aws:principalaccount", "aws:principalorgid", "aws:principalorgpaths",
        "aws:userid", "aws:sourceowner", "aws:vpcsourceip", "aws:username", "s3:dataaccesspointarn",
        "s3:dataaccesspointaccount", "kms:calleraccount", "aws:sourceip",
        "elasticfilesystem:accesspointarn", "elasticfilesystem:accessedviamounttarget",
        "lambda:functionurlauthtype", "kms:viaservice", "sns:endpoint",
    }
)  # fmt: skip
"""Condition keys with which an Allow to everyone reaches only known principals or networks."""

_ESCALATING: Final = (
    ("iam:createpolicyversion",), ("iam:setdefaultpolicyversion",), ("iam:attachuserpolicy",),
    ("iam:attachgrouppolicy",), ("iam:attachrolepolicy",),
    ("iam:putuserpolicy",), ("iam:putgrouppolicy",), ("iam:putrolepolicy",),
    ("iam:addusertogroup",), ("iam:updateassumerolepolicy",), ("iam:createaccesskey",), ("iam:createloginprofile",),
    ("iam:updateloginprofile",), ("iam:passrole", "lambda:createfunction"), ("iam:passrole", "ec2:runinstances"),
    ("iam:passrole", "glue:createdevendpoint"), ("iam:passrole", "cloudformation:createstack"),
    ("iam:passrole", "datapipeline:createpipeline"), ("iam:passrole", "sagemaker:createnotebookinstance"),
    ("iam:passrole", "ecs:runtask"), ("iam:passrole", "codestar:createproject"), ("lambda:updatefunctioncode",),
)  # fmt: skip


class Policy:
    """A policy document's statements."""

    __slots__ = ("statements",)

    def __init__(self, statements: list[Statement | Unknown]) -> None:
        self.statements = statements

    def allows(self) -> Iterator[Statement]:
        """The Allow statements that are known."""
        return (s for s in self.statements if isinstance(s, Statement) and s.effect != "deny")

    def denies(self) -> Iterator[Statement]:
        """The Deny statements that are known."""
        return (s for s in self.statements if isinstance(s, Statement) and s.effect == "deny")

    def unknown(self) -> Unknown | None:
        """A statement of which nothing is known, if there is one."""
        return next((s for s in self.statements if isinstance(s, Unknown)), None)


class Statement:
    """One statement; lists hold text or `Unknown`, None where the element is absent."""

    __slots__ = (
        "actions", "condition", "effect", "not_actions", "not_principal", "not_resources", "principals", "resources",
    )  # fmt: skip

    def __init__(self, tree: Mapping[str, Any]) -> None:
        effect = tree.get("Effect")
        self.effect = effect.lower() if isinstance(effect, str) else "allow"
        self.actions = _texts(tree.get("Action"), lower=True)
        self.not_actions = _texts(tree.get("NotAction"), lower=True)
        self.resources = _texts(tree.get("Resource"))
        self.not_resources = _texts(tree.get("NotResource"))
        self.principals = _principals(tree.get("Principal"))
        self.not_principal = tree.get("NotPrincipal") is not None
        condition = tree.get("Condition")
        self.condition: Mapping[str, Any] | Unknown = condition if isinstance(condition, (Mapping, Unknown)) else {}

    def on_everything(self) -> Truth:
        """Whether the statement reaches every resource."""
        if self.resources is None:
            return True
        return _some(self.resources, lambda text: text in ("*", "arn:aws:*", "*:*") or set(text) <= set("*:"))

    def has_action(self, action: str) -> Truth:
        """Whether an action (lower case) is among those of the statement."""
        if self.actions is not None:
            return _some(self.actions, lambda pattern: matches(pattern, action))
        if self.not_actions is not None:
            return _not(_some(self.not_actions, lambda pattern: matches(pattern, action)))
        return False

    def to_everyone(self) -> Truth:
        """Whether the principal is anyone."""
        if self.not_principal:
            return self.effect == "allow"
        return _some(self.principals or [], lambda text: text in ("*", "AWS:*"))


def parse(document: Any) -> Policy | Unknown:
    """A policy from JSON text, a tree, or an `Unknown` whose shape is one.

    What is no policy at all is unknown, with the reason.
    """
    if isinstance(document, Unknown):
        if document.shape is None:
            return document
        document = document.shape
    if isinstance(document, str):
        try:
            document = json.loads(document)
        except (ValueError, RecursionError):
            return Unknown("a policy document that is not valid JSON")
    if isinstance(document, Unknown):
        return document
    if not isinstance(document, Mapping):
        return Unknown("not a policy document")
    statements = document.get("Statement")
    if isinstance(statements, Unknown):
        return Policy([statements])
    listed = statements if isinstance(statements, list) else [] if statements is None else [statements]
    return Policy([s if isinstance(s, Unknown) else Statement(s) for s in listed if isinstance(s, (Mapping, Unknown))])


# -- questions -----------------------------------------------------------------------------------------------


def is_public(policy: Policy) -> Truth:
    """Whether anyone may do something, with no condition that narrows it to known principals or networks."""
    return _any(policy, (_open(statement) for statement in policy.allows()))


def _open(statement: Statement) -> Truth:
    everyone = statement.to_everyone()
    if everyone is False:
        return False
    narrowed = is_narrowed(statement.condition)
    if narrowed is True:
        return False
    return everyone if isinstance(everyone, Unknown) else _not(narrowed)


def is_narrowed(condition: Mapping[str, Any] | Unknown) -> Truth:
    """Whether a condition lets in only principals or networks that it names."""
    if isinstance(condition, Unknown):
        return condition
    unknown: Unknown | None = None
    for test, keys in condition.items():
        base = test.lower().rpartition(":")[2].removesuffix("ifexists")
        positive = base in (
            "stringequals",
            "stringequalsignorecase",
            "stringlike",
            "arnequals",
            "arnlike",
            "ipaddress",
        )
        if not positive or test.lower().startswith("forallvalues:") or not isinstance(keys, Mapping):
            continue
        for key, values in keys.items():
            if key.lower() not in _NARROWING:
                continue
            listed = values if isinstance(values, list) else [values]
            if any(_may_be_anything(value) for value in listed):
                unknown = next(value for value in listed if isinstance(value, Unknown))
            elif not any(isinstance(value, str) and (_all_wild(value) or is_world(value)) for value in listed):
                return True
    return False if unknown is None else unknown


def _may_be_anything(value: Any) -> bool:
    """Whether an unknown value could be a wildcard. What a provider computes at apply is an ARN, id or address."""
    if not isinstance(value, Unknown):
        return False
    return not value.references and value.shape is None and value.reason != COMPUTED


def requires_tls(policy: Policy, service: str) -> Truth:
    """Whether requests without TLS are refused: a Deny to everyone on all actions of `service` (``s3``) while
    ``aws:SecureTransport`` is false, or while ``s3:TlsVersion`` is less than some version.

    Allow statements with ``aws:SecureTransport`` true do not count: an identity policy may allow the rest.
    """
    return _any(policy, (_refuses_plain(statement, service) for statement in policy.denies()))


def _refuses_plain(statement: Statement, service: str) -> Truth:
    everyone = _some(statement.principals or [], lambda text: text in ("*", "AWS:*"))
    everything = statement.actions is not None and _some(
        statement.actions, lambda pattern: pattern in ("*", f"{service}:*")
    )
    if everyone is not True or everything is not True:
        return False if everyone is False or everything is False else Unknown("part of a Deny is not known")
    condition = statement.condition
    if isinstance(condition, Unknown):
        return condition
    for test, keys in condition.items():
        if not isinstance(keys, Mapping):
            continue
        for key, value in keys.items():
            first = value[0] if isinstance(value, list) and value else value
            if test.lower() in ("bool", "boolifexists") and key.lower() == "aws:securetransport":
                return str(first).lower() == "false" and len(condition) == 1
            if test.lower().startswith("numericlessthan") and key.lower() == "s3:tlsversion":
                return True
    return False


def tls_minimum(policy: Policy) -> str | None:
    """The version in a Deny of lower ``s3:TlsVersion``; None where there is none."""
    for statement in policy.denies():
        if isinstance(statement.condition, Mapping):
            for test, keys in statement.condition.items():
                if test.lower().startswith("numericlessthan") and isinstance(keys, Mapping):
                    for key, value in keys.items():
                        if key.lower() == "s3:tlsversion":
                            return str(value[0] if isinstance(value, list) and value else value)
    return None


def allows_admin(policy: Policy) -> Truth:
    """Whether everything is allowed on everything: ``Action: *`` on ``Resource: *``."""
    return _any(policy, (_both(_wild_action(s), s.on_everything()) for s in policy.allows()))


def _wild_action(statement: Statement) -> Truth:
    if statement.actions is None:
        return False
    return _some(statement.actions, lambda pattern: pattern in ("*", "*:*"))


def allows_wildcard_service(policy: Policy) -> Truth:
    """Whether all actions of a service, or of all, are allowed on every resource."""
    return _any(policy, (_both(_wild_service(s), s.on_everything()) for s in policy.allows()))


def _wild_service(statement: Statement) -> Truth:
    return _some(statement.actions or [], lambda pattern: pattern == "*" or pattern.endswith(":*"))


def uses_allow_not_action(policy: Policy) -> Truth:
    """Whether an Allow names what it leaves out, and so grants every action that is yet to come."""
    return _any(policy, (_both(s.not_actions is not None, s.on_everything()) for s in policy.allows()))


def escalates(policy: Policy) -> Truth:
    """Whether the actions allowed on every resource let their holder take more rights (IAM and PassRole paths)."""
    broad = [s for s in policy.allows() if s.on_everything() is True and not s.condition]
    for path in _ESCALATING:
        if all(any(s.has_action(action) is True for s in broad) for action in path):
            return True
    return _any(policy, ())


def trusts_everyone(policy: Policy) -> Truth:
    """Whether a role's trust policy lets anyone assume it."""
    return is_public(policy)


def trusts_unguarded_federation(policy: Policy) -> Truth:
    """Whether a web identity may assume the role whoever it was issued to: no condition on ``sub`` or ``aud``."""
    for statement in policy.allows():
        federated = [p for p in statement.principals or [] if isinstance(p, str) and p.startswith("Federated:")]
        oidc = [p for p in federated if "saml-provider" not in p]
        if oidc and isinstance(statement.condition, Mapping):
            keys = [k.lower() for tests in statement.condition.values() if isinstance(tests, Mapping) for k in tests]
            if not any(key.endswith((":sub", ":aud", ":oaud", ":amr")) for key in keys):
                return True
    return _any(policy, ())


# -- elements --------------------------------------------------------------------------------------------------


def _texts(element: Any, lower: bool = False) -> list[Any] | None:
    """An element that is a string or a list of them, as a list; None where it is absent."""
    if element is None:
        return None
    listed = element if isinstance(element, list) else [element]
    return [value.lower() if lower and isinstance(value, str) else value for value in listed]


def _principals(element: Any) -> list[Any] | None:
    """Principals as ``*`` or ``AWS:arn``, ``Service:name``, ``Federated:arn``; None where there are none."""
    if element is None or isinstance(element, (str, Unknown)):
        return None if element is None else [element]
    listed: list[Any] = []
    for kind, values in element.items() if isinstance(element, Mapping) else ():
        several = values if isinstance(values, list) else [values]
        listed.extend(f"{kind}:{value}" if isinstance(value, str) else value for value in several)
    return listed


@lru_cache(maxsize=4096)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(re.escape(pattern).replace(r"\*", ".*").replace(r"\?", "."), re.S)


def matches(pattern: str, action: str) -> bool:
    """Whether an action pattern with ``*`` and ``?`` matches, both in lower case."""
    return pattern == action or (("*" in pattern or "?" in pattern) and _pattern(pattern).fullmatch(action) is not None)


def _all_wild(value: str) -> bool:
    return set(value) <= set("*?:") or value.startswith("arn:*:*") or value == "arn:aws:iam::*:root"


# -- three-valued logic ----------------------------------------------------------------------------------------


def _some(values: list[Any], test: Callable[[str], bool]) -> Truth:
    """Whether a value passes; a value that is a reference to a resource is not a wildcard."""
    unknown: Unknown | None = None
    for value in values:
        if isinstance(value, Unknown):
            known_part = value.shape if isinstance(value.shape, str) else None
            if known_part is not None and test(known_part):
                return True
            if not value.references and not (known_part and known_part.strip(HOLE)):
                unknown = value
        elif isinstance(value, str) and test(value):
            return True
    return False if unknown is None else unknown


def _any(policy: Policy, answers: Iterable[Truth]) -> Truth:
    """Whether one of the answers is yes; a statement of which nothing is known may always be one."""
    unknown = policy.unknown()
    for answer in answers:
        if answer is True:
            return True
        if isinstance(answer, Unknown):
            unknown = answer
    return False if unknown is None else unknown


def _both(first: Truth, second: Truth) -> Truth:
    if first is False or second is False:
        return False
    return second if first is True else first


def _not(truth: Truth) -> Truth:
    return truth if isinstance(truth, Unknown) else not truth
