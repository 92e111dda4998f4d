"""Values of Terraform's language: which are the same, what in them is unknown, and their plain form."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, Protocol

from policycheck.model.values import Unknown


class EvaluationError(Exception):
    """What Terraform would refuse too, in words."""


class Referable(Protocol):
    """A resource or module as a whole, whose attributes are evaluated when asked for."""

    def attribute(self, name: str) -> Any: ...

    def whole(self) -> Unknown:
        """The unknown value that stands for it where a plain value is due."""


def equal(left: Any, right: Any) -> bool | Unknown:
    """Whether two values are the same. A resource that exists is never null, before apply too."""
    for one, other in ((left, right), (right, left)):
        if one.__class__ is Unknown:
            return False if other is None and one.shape is not None else Unknown(one.reason)
    if isinstance(left, list) and isinstance(right, list):
        if len(left) != len(right):
            return False
        return _all_equal(zip(left, right, strict=True))
    if isinstance(left, dict) and isinstance(right, dict):
        if left.keys() != right.keys():
            return False
        return _all_equal((left[name], right[name]) for name in left)
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    return bool(left == right)


def _all_equal(pairs_: Iterable[tuple[Any, Any]]) -> bool | Unknown:
    answer: bool | Unknown = True
    for left, right in pairs_:
        same = equal(left, right)
        if same is False:
            return False
        answer = answer if same is True else same
    return answer


def merged(unknowns: Iterable[Unknown], shape: Any = None) -> Unknown:
    """One unknown value that comes from several: the first one's reason, everything that they refer to."""
    listed = list(unknowns)
    references = dict.fromkeys(reference for unknown in listed for reference in unknown.references)
    given = any(unknown.given for unknown in listed)
    # A text is told from others by what stands in its holes, and by what stands around them.
    told = isinstance(shape, str) and all(unknown.name for unknown in listed)
    name = " ".join([shape, *(unknown.name for unknown in listed)]) if told else ""
    return Unknown(listed[0].reason, tuple(references), shape, given=given, name=name)


def unknown_parts(value: Any) -> list[Unknown]:
    """Every unknown value in `value`."""
    found: list[Unknown] = []
    pending = [value]
    while pending:
        current = pending.pop()
        if current.__class__ is Unknown:
            found.append(current)
        elif isinstance(current, list):
            pending.extend(reversed(current))
        elif current.__class__ is dict:
            pending.extend(reversed(current.values()))
    return found


def plain(value: Any) -> Any:
    """`value` as plain data, resources that stand for themselves as the unknown values that they are."""
    kind = value.__class__
    if kind is str or kind is bool or kind is int or value is None or kind is Unknown:
        return value
    if kind is float:
        return int(value) if value.is_integer() else value
    if isinstance(value, list):
        return [plain(element) for element in value]
    if kind is dict:
        return {name: plain(element) for name, element in value.items()}
    return value.whole() if hasattr(value, "whole") else Unknown("a value that has no plain form")


def sort_of(value: Any) -> str:
    """What a value is, in words for errors."""
    names = {str: "a string", bool: "a boolean", int: "a number", float: "a number", dict: "an object"}
    return "null" if value is None else names.get(value.__class__, "a list")


def _divide(left: float, right: float) -> float:
    if right == 0:
        raise EvaluationError("division by zero")
    quotient = left / right
    return int(quotient) if quotient.is_integer() else quotient


def _remainder(left: float, right: float) -> float:
    if right == 0:
        raise EvaluationError("division by zero")
    return left - right * int(left / right)


ARITHMETIC: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": _divide,
    "%": _remainder,
    "<": lambda left, right: left < right,
    ">": lambda left, right: left > right,
    "<=": lambda left, right: left <= right,
    ">=": lambda left, right: left >= right,
}
