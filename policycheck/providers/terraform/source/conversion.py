"""Terraform's types: conversion between them, as at a variable's ``type`` and wherever an expression needs one.

Source: Terraform's documentation, "Types and Values" and "Type Constraints".
"""

from __future__ import annotations

from typing import Any

from policycheck.model.values import Unknown


class ConversionError(Exception):
    """A value that a type does not admit."""


class FileNotReadError(ConversionError):
    """A file that a function names is not here to be read."""


def as_text(value: Any) -> Any:
    """A primitive value as text; unknown stays so."""
    kind = value.__class__
    if kind is str or kind is Unknown:
        return value
    if kind is bool:
        return "true" if value else "false"
    if kind is int:
        return str(value)
    if kind is float:
        return str(int(value)) if value.is_integer() else repr(value)
    if value is None:
        raise ConversionError("null where a text is due")
    raise ConversionError("a collection where a text is due")


def as_number(value: Any) -> Any:
    """A number, or text that is one; unknown stays so."""
    kind = value.__class__
    if kind is int or kind is float or kind is Unknown:
        return value
    if kind is str:
        try:
            return int(value)
        except ValueError:
            pass
        try:
            return float(value)
        except ValueError:
            pass
    raise ConversionError("a number is due")


def as_bool(value: Any) -> Any:
    """A boolean, or text that is one; unknown stays so."""
    if value.__class__ is bool or value.__class__ is Unknown:
        return value
    if value.__class__ is str and value in ("true", "1", "false", "0"):
        return value in ("true", "1")
    raise ConversionError("a boolean is due")


def convert(value: Any, type_: Any) -> Any:
    """`value` as a variable of a type has it. `type_` is the expression after ``type =``.

    Raises ConversionError where the value cannot have the type.
    """
    if type_.__class__ is not list or value is None or value.__class__ is Unknown:
        return value
    if type_[0] == "var":
        return _primitive(value, type_[1])
    if type_[0] != "call" or not type_[2]:
        return value
    return _collection(value, type_[1], type_[2])


def _primitive(value: Any, name: str) -> Any:
    if name == "string":
        return as_text(value)
    if name == "number":
        return as_number(value)
    return as_bool(value) if name == "bool" else value


def _collection(value: Any, name: str, arguments: list[Any]) -> Any:
    from policycheck.providers.terraform.source.functions import HclSet

    of = arguments[0]
    if name in ("list", "set"):
        if not isinstance(value, list):
            raise ConversionError(f"a {name} is due")
        elements = [convert(element, of) for element in value]
        return HclSet(elements) if name == "set" else list(elements)
    if name == "map":
        if value.__class__ is not dict:
            raise ConversionError("a map is due")
        return {key: convert(element, of) for key, element in value.items()}
    if name == "object" and of.__class__ is list and of[0] == "object":
        return _object(value, of[1:])
    if name == "tuple" and of.__class__ is list and isinstance(value, list):
        return [convert(element, part) for element, part in zip(value, of[1:], strict=False)]
    return value


def _object(value: Any, attributes: list[list[Any]]) -> dict[str, Any]:
    if value.__class__ is not dict:
        raise ConversionError("an object is due")
    found: dict[str, Any] = {}
    for name, type_ in attributes:
        optional = type_.__class__ is list and type_[0] == "call" and type_[1] == "optional"
        own = type_[2][0] if optional else type_
        given = value.get(name)
        if given is None and optional:
            default = type_[2][1] if len(type_[2]) > 1 else None
            given = _constant(default)
        elif name not in value:
            raise ConversionError(f"attribute {name!r} is missing")
        found[name] = convert(given, own)
    return found


def _constant(expression: Any) -> Any:
    """The default in ``optional(TYPE, DEFAULT)``, which Terraform allows constants for only."""
    if expression.__class__ is not list:
        return expression
    if expression[0] == "tuple":
        return [_constant(element) for element in expression[1:]]
    if expression[0] == "object":
        return {str(key): _constant(element) for key, element in expression[1:]}
    return Unknown("a default that is no constant")
