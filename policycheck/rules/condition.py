"""The condition language of rules, compiled to closures over the attributes of a resource.

Kleene's three-valued logic, with a fourth answer for attributes that a resource type does not have: such a
condition does not apply, and counts for nothing in the conditions around it. Every answer names the
attribute that decided it, which is what gives a finding its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes, Resource
from policycheck.model.values import Unknown

FALSE: Final = 0
TRUE: Final = 1
UNKNOWN: Final = 2
ABSENT: Final = 3

Outcome = tuple[int, Attribute | None, str]
"""The truth, the attribute that decided it, and what the rule wants of that attribute."""

Condition = Callable[[Attributes, Resource], Outcome]
Test = Callable[[Any], bool]

QUANTIFIERS: Final = frozenset({"every", "some", "none"})
CONNECTIVES: Final = frozenset({"all", "any", "not"})

_NOT_APPLICABLE: Final[Outcome] = (ABSENT, None, "")
_NEGATED: Final = {FALSE: TRUE, TRUE: FALSE, UNKNOWN: UNKNOWN, ABSENT: ABSENT}


def compile_condition(tree: Mapping[str, Any]) -> Condition:
    """A condition as the closure that evaluates it. The tree has been validated (`policycheck.rules.load`)."""
    conditions = [_compile_entry(name, wanted) for name, wanted in tree.items()]
    return conditions[0] if len(conditions) == 1 else _all(conditions)


def _compile_entry(name: str, wanted: Any) -> Condition:
    if name == "all":
        return _all([compile_condition(part) for part in wanted])
    if name == "any":
        return _any([compile_condition(part) for part in wanted])
    if name == "not":
        return _not(compile_condition(wanted))
    if isinstance(wanted, Mapping):
        conditions = [_compile_operator(name, operator, operand) for operator, operand in wanted.items()]
        return conditions[0] if len(conditions) == 1 else _all(conditions)
    return _compile_operator(name, "equals", wanted)


def _compile_operator(name: str, operator: str, operand: Any) -> Condition:
    if operator in QUANTIFIERS:
        return _quantified(name, operator, compile_condition(operand), f"{operator} {describe(operand)}")
    wanted = f"{name} {_phrase(operator, operand)}"
    if operator == "equals" and isinstance(operand, bool) and not name.startswith("raw."):
        return _flag(name, operand, wanted)
    return _leaf(name, _TESTS[operator](operand), wanted)


# -- connectives ---------------------------------------------------------------------------------------------


def _all(conditions: list[Condition]) -> Condition:
    def evaluate(attributes: Attributes, resource: Resource) -> Outcome:
        answer = _NOT_APPLICABLE
        for condition in conditions:
            outcome = condition(attributes, resource)
            truth = outcome[0]
            if truth == FALSE:
                return outcome
            if truth == UNKNOWN or (truth == TRUE and answer[0] == ABSENT):
                answer = answer if answer[0] == UNKNOWN else outcome
        return answer

    return evaluate


def _any(conditions: list[Condition]) -> Condition:
    def evaluate(attributes: Attributes, resource: Resource) -> Outcome:
        answer = _NOT_APPLICABLE
        for condition in conditions:
            outcome = condition(attributes, resource)
            truth = outcome[0]
            if truth == TRUE:
                return outcome
            if truth == UNKNOWN or (truth == FALSE and answer[0] == ABSENT):
                answer = answer if answer[0] == UNKNOWN else outcome
        return answer

    return evaluate


def _not(condition: Condition) -> Condition:
    def evaluate(attributes: Attributes, resource: Resource) -> Outcome:
        truth, attribute, wanted = condition(attributes, resource)
        return _NEGATED[truth], attribute, f"not {wanted}"

    return evaluate


def _quantified(name: str, quantifier: str, condition: Condition, phrase: str) -> Condition:
    """``every``, ``some`` or ``none`` over the items or related resources in an attribute."""
    wanted = f"{name}: {phrase}"
    decisive = FALSE if quantifier == "every" else TRUE
    found, exhausted = {"every": (FALSE, TRUE), "some": (TRUE, FALSE), "none": (FALSE, TRUE)}[quantifier]

    def evaluate(attributes: Attributes, resource: Resource) -> Outcome:
        attribute = attributes.get(name)
        if attribute is None:
            return _NOT_APPLICABLE
        value = attribute.value
        if value.__class__ is Unknown:
            return UNKNOWN, attribute, wanted
        answer: Outcome = (exhausted, attribute, wanted)
        for item in value or ():
            if item.__class__ is Unknown:
                answer = (UNKNOWN, Attribute(item, attribute.origin, attribute.field), wanted)
                continue
            truth, decider, inner = condition(item if item.__class__ is dict else item.attributes, resource)
            if truth == decisive:
                return (
                    found,
                    decider or attribute,
                    inner if found == FALSE and quantifier == "every" else wanted,
                )
            if truth == UNKNOWN:
                answer = (UNKNOWN, decider or attribute, inner)
        return answer

    return evaluate


# -- leaves --------------------------------------------------------------------------------------------------


def _leaf(name: str, test: Test, wanted: str) -> Condition:
    raw = name[4:] if name.startswith("raw.") else None

    def evaluate(attributes: Attributes, resource: Resource) -> Outcome:
        attribute = attributes.get(name) if raw is None else resource.raw(raw)
        if attribute is None:
            return _NOT_APPLICABLE
        value = attribute.value
        if value.__class__ is Unknown:
            return UNKNOWN, attribute, wanted
        return (TRUE if test(value) else FALSE), attribute, wanted

    return evaluate


def _flag(name: str, operand: bool, wanted: str) -> Condition:
    """Whether an attribute is true, or false: what most leaves ask, so without a call of their own for the test."""

    def evaluate(attributes: Attributes, _resource: Resource) -> Outcome:
        attribute = attributes.get(name)
        if attribute is None:
            return _NOT_APPLICABLE
        value = attribute.value
        if value is operand:
            return TRUE, attribute, wanted
        return (UNKNOWN if value.__class__ is Unknown else FALSE), attribute, wanted

    return evaluate


def _equals(operand: Any) -> Test:
    if operand is True or operand is False:
        return lambda value: value is operand
    return lambda value: value == operand and value is not True and value is not False


def _at_least(operand: Any) -> Test:
    if isinstance(operand, str):
        least = version_key(operand)
        return lambda value: value.__class__ is str and version_key(value) >= least
    return lambda value: value is not None and _is_number(value) and value >= operand


def _at_most(operand: Any) -> Test:
    if isinstance(operand, str):
        most = version_key(operand)
        return lambda value: value.__class__ is str and version_key(value) <= most
    return lambda value: value is not None and _is_number(value) and value <= operand


def _matches(operand: str) -> Test:
    pattern = re.compile(operand)
    return lambda value: value.__class__ is str and pattern.search(value) is not None


def _exists(operand: bool) -> Test:
    return lambda value: (value is not None and value != [] and value != "") is operand


def _contains(operand: Any) -> Test:
    return lambda value: value.__class__ in (list, str) and operand in value


_TESTS: Final[dict[str, Callable[[Any], Test]]] = {
    "equals": _equals,
    "not_equals": lambda operand: lambda value: not _equals(operand)(value),
    "one_of": lambda operand: lambda value: value in operand,
    "none_of": lambda operand: lambda value: value not in operand,
    "at_least": _at_least,
    "at_most": _at_most,
    "matches": _matches,
    "exists": _exists,
    "contains": _contains,
}


def flag_of(tree: Mapping[str, Any]) -> tuple[str, bool] | None:
    """The attribute, and the value of it, that are all that a condition wants; None for one that wants more."""
    (name, wanted), *more = tree.items()
    return (name, wanted) if isinstance(wanted, bool) and not more and not name.startswith("raw.") else None


def attributes_of(tree: Mapping[str, Any]) -> Iterator[str]:
    """The attributes that a condition reads of the resource itself; ``raw.`` ones as they are written."""
    for name, wanted in tree.items():
        if name in ("all", "any"):
            for part in wanted:
                yield from attributes_of(part)
        elif name == "not":
            yield from attributes_of(wanted)
        else:
            yield name


def version_key(version: str) -> tuple[int, ...]:
    """``1.2`` as (1, 2), for comparison; what is no number counts as 0 (``ssl3`` is older than ``1.0``)."""
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))


def _is_number(value: Any) -> bool:
    return value.__class__ is int or value.__class__ is float


# -- words ---------------------------------------------------------------------------------------------------

_WORDS: Final = {
    "equals": "=", "not_equals": "≠", "one_of": "one of", "none_of": "none of", "at_least": "≥", "at_most": "≤",
    "matches": "matching", "contains": "with",
}  # fmt: skip


def _phrase(operator: str, operand: Any) -> str:
    if operator == "exists":
        return "set" if operand else "not set"
    return f"{_WORDS[operator]} {_shown(operand)}"


def describe(tree: Mapping[str, Any]) -> str:
    """A condition in words: ``encrypted = true and tls_minimum ≥ 1.2``."""
    phrases = []
    for name, wanted in tree.items():
        if name in ("all", "any"):
            joint = " and " if name == "all" else " or "
            phrases.append(f"({joint.join(describe(part) for part in wanted)})")
        elif name == "not":
            phrases.append(f"not ({describe(wanted)})")
        elif isinstance(wanted, Mapping):
            for operator, operand in wanted.items():
                quantified = operator in QUANTIFIERS
                words = f"{operator} ({describe(operand)})" if quantified else _phrase(operator, operand)
                phrases.append(f"{name}{':' if quantified else ''} {words}")
        else:
            phrases.append(f"{name} = {_shown(wanted)}")
    return " and ".join(phrases)


def _shown(operand: Any) -> str:
    if operand is True or operand is False:
        return "true" if operand else "false"
    if isinstance(operand, list):
        return ", ".join(_shown(element) for element in operand)
    return str(operand)
