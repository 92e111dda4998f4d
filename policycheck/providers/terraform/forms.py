"""Values in another form than their argument has."""

from __future__ import annotations

from typing import Any

from policycheck.model.values import Unknown


def flat(values: list[Any]) -> list[Any]:
    """A list in a list is part of it, as before Terraform 0.12: ``["${var.origins}"]``."""
    for element in values:
        if element.__class__ is list:
            break
    else:
        return values
    return [inner for element in values for inner in (element if element.__class__ is list else [element])]


def number(value: Any) -> Any:
    """A number that is written as text; `Unknown` for what is none."""
    if value.__class__ is str:
        try:
            return float(value) if "." in value else int(value)
        except ValueError:
            pass
    return misfit(value, "a number")


def misfit(value: Any, wanted: str) -> Unknown:
    """What is said of a value of another type than `wanted` (``a list``)."""
    names = {
        list: "a list",
        dict: "a mapping",
        str: "a string",
        bool: "a boolean",
        int: "a number",
        float: "a number",
    }
    return Unknown(f"not usable: {names.get(type(value), 'another value')} where {wanted} is due")
