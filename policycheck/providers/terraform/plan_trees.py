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


def completed(value: Any, unknown: Any, written: Any, reason: Unknown) -> Any:
    """What a plan knows, and in the places that `unknown` marks what the source says (`written`, None where there is
    none); `reason` where that says nothing."""
    if unknown is True:
        return reason if written is None else written
    if unknown.__class__ is list and value.__class__ is list:
        marks = [*unknown[: len(value)], *[False] * (len(value) - len(unknown))]
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
