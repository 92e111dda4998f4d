"""What an AWS policy document means, also where parts of it are unknown.

Source: IAM User Guide, "Grammar of the IAM JSON policy language", and S3 User Guide, "The meaning of public".
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

from policycheck.model.values import COMPUTED, HOLE, Unknown
from policycheck.semantics.holes import elements, json_of
from policycheck.semantics.iam_actions import matches
from policycheck.semantics.network import is_world
from policycheck.semantics.truth import Truth, negated

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


class Policy:
    """A policy document's statements.

    Attributes:
        allows: the Allow statements that are known.
        grants: those of an identity: without a principal, which only policies of resources have.
        denies: the Deny statements that are known.
        unknown: a statement of which nothing is known; None where there is none.
    """

    __slots__ = ("_known", "allows", "denies", "grants", "statements", "unknown")

    def __init__(self, statements: list[Statement | Unknown]) -> None:
        self.statements = statements
        known = [s for s in statements if isinstance(s, Statement)]
        self.allows = [s for s in known if s.effect != "deny"]
        self.grants = [s for s in self.allows if s.principals is None and not s.not_principal]
        self.denies = [s for s in known if s.effect == "deny"]
        self.unknown = next((s for s in statements if isinstance(s, Unknown)), None)
        self._known: dict[Any, Any] = {}

    def once(self, key: Any, compute: Callable[[], Any]) -> Any:
        """What several questions need to know of the policy, worked out for the first of them."""
        if key not in self._known:
            self._known[key] = compute()
        return self._known[key]


class Statement:
    """One statement; lists hold text or `Unknown`, None where the element is absent."""

    __slots__ = (
        "_everywhere", "actions", "condition", "effect", "not_actions", "not_principal", "principals", "resources",
    )  # fmt: skip

    def __init__(self, tree: Mapping[str, Any]) -> None:
        effect = tree.get("Effect")
        self.effect = effect.lower() if isinstance(effect, str) else "allow"
        self.actions = _texts(tree.get("Action"), lower=True)
        self.not_actions = _texts(tree.get("NotAction"), lower=True)
        self.resources = _texts(tree.get("Resource"))
        self.principals = _principals(tree.get("Principal"))
        self.not_principal = tree.get("NotPrincipal") is not None
        condition = tree.get("Condition")
        self.condition: Mapping[str, Any] | Unknown = condition if isinstance(condition, (Mapping, Unknown)) else {}
        self._everywhere: Truth | None = None

    def on_everything(self) -> Truth:
        """Whether the statement reaches every resource."""
        if self._everywhere is None:
            self._everywhere = True if self.resources is None else some(self.resources, _is_everything)
        return self._everywhere

    def unconditional(self) -> Truth:
        """Whether the statement holds whatever the request looks like."""
        return self.condition if isinstance(self.condition, Unknown) else not self.condition

    def has_action(self, action: str) -> Truth:
        """Whether an action (lower case) is among those of the statement."""
        if self.actions is not None:
            return some(self.actions, lambda pattern: matches(pattern, action))
        if self.not_actions is not None:
            return negated(some(self.not_actions, lambda pattern: matches(pattern, action)))
        return False

    def to_everyone(self) -> Truth:
        """Whether the principal is anyone."""
        if self.not_principal:
            return self.effect == "allow"
        return some(self.principals or [], lambda text: text in ("*", "AWS:*"))


def parse(document: Any) -> Policy | Unknown:
    """A policy from JSON text, a tree, or an `Unknown` whose shape is one.

    What is no policy at all is unknown, with the reason.
    """
    if isinstance(document, Unknown):
        if isinstance(document.shape, str):
            return _parse_incomplete(document)
        if document.shape is None:
            return document
        document = document.shape
    if isinstance(document, str):
        return _parse_text(document)
    return document if isinstance(document, Unknown) else _parse_tree(document)


@lru_cache(maxsize=256)
def _parse_text(text: str) -> Policy | Unknown:
    """A policy from JSON text; several questions are asked of each, one after the other."""
    try:
        return _parse_tree(json.loads(text))
    except (ValueError, RecursionError):
        return Unknown("a policy document that is not valid JSON")


def _parse_incomplete(text: Unknown) -> Policy | Unknown:
    """A policy from JSON text of which parts are unknown."""
    try:
        return _parse_tree(json_of(text))
    except (ValueError, RecursionError):
        return Unknown("a policy document that is not valid JSON")


def _parse_tree(document: Any) -> Policy | Unknown:
    if not isinstance(document, Mapping):
        return Unknown("not a policy document")
    statements = document.get("Statement")
    listed = [] if statements is None else elements(statements)
    return Policy([s if isinstance(s, Unknown) else Statement(s) for s in listed if isinstance(s, (Mapping, Unknown))])


# -- questions -----------------------------------------------------------------------------------------------


def is_public(policy: Policy) -> Truth:
    """Whether anyone may do something, with no condition that narrows it to known principals or networks."""
    return any_of(policy, (_open(statement) for statement in policy.allows))


def _open(statement: Statement) -> Truth:
    everyone = statement.to_everyone()
    if everyone is False:
        return False
    narrowed = is_narrowed(statement.condition)
    if narrowed is True:
        return False
    return everyone if isinstance(everyone, Unknown) else negated(narrowed)


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
            listed = elements(values)
            # Equality takes ``*`` for a character: whatever stands there later, it is one principal or network.
            if not base.startswith("stringequals") and any(_may_be_anything(value) for value in listed):
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
    return any_of(policy, (_refuses_plain(statement, service) for statement in policy.denies))


def _refuses_plain(statement: Statement, service: str) -> Truth:
    everyone = some(statement.principals or [], lambda text: text in ("*", "AWS:*"))
    everything = statement.actions is not None and some(
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


# -- elements --------------------------------------------------------------------------------------------------


def _texts(element: Any, lower: bool = False) -> list[Any] | None:
    """An element that is a string or a list of them, as a list; None where it is absent."""
    if element is None:
        return None
    return [value.lower() if lower and isinstance(value, str) else value for value in elements(element)]


def _principals(element: Any) -> list[Any] | None:
    """Principals as ``*`` or ``AWS:arn``, ``Service:name``, ``Federated:arn``; None where there are none."""
    if element is None or isinstance(element, (str, Unknown)):
        return None if element is None else [element]
    listed: list[Any] = []
    for kind, values in element.items() if isinstance(element, Mapping) else ():
        several = elements(values)
        listed.extend(f"{kind}:{value}" if isinstance(value, str) else _of_kind(kind, value) for value in several)
    return listed


def _of_kind(kind: str, value: Any) -> Any:
    """A principal of which a part is known, such as ``arn:aws:iam::${var.account}:root``."""
    known_part = value.shape if isinstance(value, Unknown) else None
    if not isinstance(known_part, str) or not known_part.strip(HOLE):
        return value
    return Unknown(value.reason, value.references, f"{kind}:{known_part}")


def _is_everything(resource: str) -> bool:
    return resource in ("*", "arn:aws:*", "*:*") or set(resource) <= set("*:")


def _all_wild(value: str) -> bool:
    return set(value) <= set("*?:") or value.startswith("arn:*:*") or value == "arn:aws:iam::*:root"


# -- three-valued logic ----------------------------------------------------------------------------------------


def some(values: list[Any], test: Callable[[str], bool]) -> Truth:
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


def any_of(policy: Policy, answers: Iterable[Truth]) -> Truth:
    """Whether one of the answers is yes; a statement of which nothing is known may always be one."""
    unknown = policy.unknown
    for answer in answers:
        if answer is True:
            return True
        if isinstance(answer, Unknown):
            unknown = answer
    return False if unknown is None else unknown
