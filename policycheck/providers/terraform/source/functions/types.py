"""Explicit conversions between types."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from policycheck.providers.terraform.source.functions.signature import terraform
from policycheck.providers.terraform.source.functions.unify import alike, kind_of, to_bool, to_number, to_string
from policycheck.providers.terraform.source.functions.values import FunctionError, HclSet


def _converted(value: Any, convert: Callable[[Any], Any], wanted: str, hint: str) -> Any:
    if value is None:
        return None
    try:
        return convert(value)
    except FunctionError:
        if isinstance(value, str):
            quoted = json.dumps(value[:100], ensure_ascii=False)
            raise FunctionError(f"cannot convert {quoted} to {wanted}; {hint}", "v") from None
        raise FunctionError(f"cannot convert {kind_of(value)} to {wanted}", "v") from None


@terraform("tostring(v: any?)")
def tostring(value: Any) -> Any:
    return _converted(value, to_string, "string", "")


@terraform("tonumber(v: any?)")
def tonumber(value: Any) -> Any:
    return _converted(value, to_number, "number", "given string must be a decimal representation of a number")


@terraform("tobool(v: any?)")
def tobool(value: Any) -> Any:
    return _converted(value, to_bool, "bool", 'only the strings "true" or "false" are allowed')


def _collection(value: Any, wanted: str) -> list[Any]:
    """The elements of a collection in the type that they have in common."""
    message = f"cannot convert {kind_of(value)} to {wanted} of any single type"
    if not isinstance(value, dict if wanted == "map" else list):
        raise FunctionError(message, "v")
    elements = value.values() if isinstance(value, dict) else value
    try:
        return alike(elements, message)
    except FunctionError as error:
        raise FunctionError(error.message, "v") from None


@terraform("tolist(v: any?)", moves=True)
def tolist(value: Any) -> Any:
    return None if value is None else list(_collection(value, "list"))


@terraform("toset(v: any?)", moves=True)
def toset(value: Any) -> Any:
    return None if value is None else HclSet(_collection(value, "set"))


@terraform("tomap(v: any?)", moves=True)
def tomap(value: Any) -> Any:
    return None if value is None else dict(sorted(zip(value, _collection(value, "map"), strict=True)))
