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


def overlay(value: Any, unknown: Any, reason: Unknown) -> Any:
    """`value` with `reason` in the places that `unknown` marks."""
    if unknown is True:
        return reason
    if unknown.__class__ is list and value.__class__ is list:
        return [overlay(v, u, reason) if u else v for v, u in zip(value, unknown, strict=False)]
    if unknown.__class__ is dict and value.__class__ is dict:
        merged = dict(value)
        for name, mark in unknown.items():
            if mark:
                merged[name] = overlay(value.get(name), mark, reason)
        return merged
    return value
