"""The trees that a plan shows side by side: values known after apply, marks of what is not, and expressions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from policycheck.model.values import Unknown


class Whole(dict[str, Any]):
    """The expression of a list of blocks that is written as one value: it is that of every field in them."""

    def __init__(self, expression: Mapping[str, Any]) -> None:
        self._expression = expression

    def get(self, _field: str, _default: Any = None) -> Any:
        return self._expression


def agrees(values: Any, expressions: Any) -> bool:
    """Whether no constant of a configured block contradicts the values of a planned one."""
    if values.__class__ is not dict or expressions.__class__ is not dict:
        return False
    for name, expression in expressions.items():
        if expression.__class__ is dict and "constant_value" in expression:
            known, constant = values.get(name), expression["constant_value"]
            if known is not None and known != constant and not _alike(known, constant):
                return False
    return True


def _alike(known: Any, constant: Any) -> bool:
    """A constant is written in one type and may be kept in another: ``true`` as ``"true"``."""
    is_tree = {type(known), type(constant)} & {list, dict}
    return not is_tree and str(known).lower() == str(constant).lower()


def configured(expression: Any, values: list[Any]) -> list[Mapping[str, Any] | None]:
    """The expressions of each nested block of a name. Sets lose their order: constants tell which is which."""
    if expression.__class__ is dict:
        if "references" in expression or "constant_value" in expression:
            return [Whole(expression)] * len(values)
        expression = [expression]
    if expression.__class__ is not list or len(expression) != len(values):
        return [None] * len(values)
    if len(values) == 1:
        # A single one is that of the configuration although the provider may have rewritten its constants.
        return [expression[0] if expression[0].__class__ is dict else None]
    if all(map(agrees, values, expression)):
        return [candidate if candidate.__class__ is dict else None for candidate in expression]
    left = [candidate for candidate in expression if candidate.__class__ is dict]
    matched: list[Mapping[str, Any] | None] = []
    for element in values:
        fit = next((candidate for candidate in left if agrees(element, candidate)), None)
        if fit is not None:
            left.remove(fit)
        matched.append(fit)
    return matched


def marks_any(unknown: Any) -> bool:
    """Whether something may be unknown: of a list that is known Terraform says so of each element (``[false]``)."""
    if unknown.__class__ is dict:
        return any(unknown.values())
    return any(unknown) if unknown.__class__ is list else True


def completed(value: Any, unknown: Any, written: Any, reason: Unknown) -> Any:
    """What a plan knows, and in the places that `unknown` marks what the source says (`written`, None where there is
    none); `reason` where that says nothing."""
    if unknown is True:
        return reason if written is None else written
    if unknown.__class__ is list and value.__class__ is list:
        # What is marked beyond the end of the list is there too, and nothing of it is known.
        beyond = [mark for mark in unknown[len(value) :] if mark]
        marks = [*unknown[: len(value)], *[False] * (len(value) - len(unknown)), *beyond]
        value = [*value, *[None] * len(beyond)]
        told = _in_order(value, marks, written) if written.__class__ is list else [None] * len(value)
        return [completed(*one, reason) if one[1] else one[0] for one in zip(value, marks, told, strict=True)]
    if unknown.__class__ is dict and value.__class__ is dict:
        written = written if written.__class__ is dict else {}
        marked = [name for name, mark in unknown.items() if mark]
        return {**value, **{n: completed(value.get(n), unknown[n], written.get(n), reason) for n in marked}}
    return value


def _in_order(value: list[Any], marks: list[Any], written: list[Any]) -> list[Any]:
    """What the source says of each element of a list. A set may have another order in the plan: then it can be told
    only for elements that are unknown, where there are as many of them in both."""
    pairs = zip(value, marks, written, strict=False)
    if len(written) == len(value) and all(mark or element == known for known, mark, element in pairs):
        return written
    said = [element for element in written if element.__class__ is Unknown]
    if len(said) != sum(mark is True for mark in marks):
        return [None] * len(value)
    following = iter(said)
    return [next(following) if mark is True else None for mark in marks]
