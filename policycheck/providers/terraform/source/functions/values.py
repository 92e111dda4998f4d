"""Values of HCL expressions as Python objects, and the bounds that keep a configuration from exhausting the machine.

string → str, number → int or float, bool → bool, null → None, list and tuple → list, set → `HclSet`, map and object
→ dict. A number is an int wherever Terraform's is whole, so that a bit mask or an account id keeps all its digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from policycheck.model.values import Unknown

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

MOST_ELEMENTS: Final = 1_000_000
"""Largest collection that a function takes or gives."""

MOST_CHARACTERS: Final = 10_000_000
"""Longest string that a function takes or gives."""

DEEPEST: Final = 200
"""Deepest nesting of a value."""

# What few configurations need is imported, and compiled, at its first use.
_NUMBER: Final = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?"
_LARGEST_EXPONENT: Final = 1000
_LONGEST_NUMBER: Final = 2000


class FunctionError(Exception):
    """A call that Terraform refuses, in its words."""

    def __init__(self, message: str, parameter: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.parameter = parameter
        """Name of the parameter at fault; empty where the call as a whole is."""


class HclSet(list[Any]):
    """A set: a list without duplicates, in Terraform's order. Elements not known yet stand at its end."""

    __slots__ = ()

    def __init__(self, elements: Iterable[Any] = ()) -> None:
        known: dict[Any, Any] = {}
        unknown: list[Any] = []
        for element in elements:
            if isinstance(element, Unknown):
                unknown.append(element)
            else:
                known.setdefault(identity(element), element)
        super().__init__([*sorted(known.values(), key=_order), *unknown])


# -- numbers ---------------------------------------------------------------------------------------------------


def number(text: str) -> int | float | None:
    """The number that a string is in decimal notation; None where it is none."""
    if len(text) > _LONGEST_NUMBER or re.fullmatch(_NUMBER, text, re.A) is None:
        return None
    from decimal import Decimal

    value = Decimal(text)
    if value and abs(value.adjusted()) > _LARGEST_EXPONENT:
        raise FunctionError("the number is too large or too small")
    return simplest(value)


def simplest(value: Fraction | Decimal | float) -> int | float:
    """A number as an int if it is whole, else as a float."""
    try:
        whole = int(value)
        return whole if whole == value else float(value)
    except (OverflowError, ValueError):
        raise FunctionError("the result is not a number that can be represented") from None


def exact(value: float) -> Fraction:
    """A number as what was written: 0.1 is a tenth, not the float nearest to it."""
    from fractions import Fraction

    return Fraction(value) if isinstance(value, int) else Fraction(repr(value))


def whole(value: float, parameter: str = "") -> int:
    """A number that has to be an integer."""
    if isinstance(value, int):
        return value
    raise FunctionError("value must be a whole number, between -9223372036854775808 and 9223372036854775807", parameter)


def number_text(value: float) -> str:
    """A number as `tostring` gives it: never with an exponent."""
    if isinstance(value, int):
        return str(value)
    from decimal import Decimal

    return format(Decimal(repr(value)), "f")


# -- comparison ------------------------------------------------------------------------------------------------


def identity(value: Any) -> Any:
    """A hashable object that is equal for equal values: ``1``, ``"1"`` and ``true`` are all different."""
    if isinstance(value, str):
        return value
    if isinstance(value, (bool, int, float)) or value is None:
        return (value.__class__ is bool, value)
    if isinstance(value, list):
        return ("set" if isinstance(value, HclSet) else "list", *map(identity, value))
    if isinstance(value, dict):
        return ("map", *((key, identity(value[key])) for key in sorted(value)))
    return (None, id(value))


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal to ``==``, which converts nothing."""
    return bool(identity(one) == identity(other))


def _order(value: Any) -> tuple[int, Any]:
    """What sorts a set's elements: nulls come last, compound values as Terraform hashes them.

    A set has one type; the rank of the types is for values that no type was asked of.
    """
    if isinstance(value, bool):
        return (0, value)
    if isinstance(value, (int, float)):
        return (1, value)
    if isinstance(value, str):
        return (2, value)
    return (4, 0) if value is None else (3, _hash_text(value))


def _hash_text(value: Any) -> str:
    if isinstance(value, list):
        return f"[{''.join(_hash_text(element) + ';' for element in value)}]"
    if isinstance(value, dict):
        return f"<{''.join(_hash_text(value[key]) + ';' for key in sorted(value))}>"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if value is None or isinstance(value, bool):
        return {None: "~", True: "T", False: "F"}[value]
    return number_text(value) if isinstance(value, (int, float)) else "?"


# -- bounds ----------------------------------------------------------------------------------------------------


def bounded(value: Any) -> Any:
    """`value`, if it is neither too large nor too deep to walk; shared parts count as often as they occur."""
    count = 0
    level = [value]
    for _ in range(DEEPEST):
        below: list[Any] = []
        for element in level:
            if isinstance(element, list):
                below.extend(element)
            elif isinstance(element, dict):
                below.extend(element.values())
            if count + len(below) > MOST_ELEMENTS:
                raise FunctionError(f"the value has more than {MOST_ELEMENTS} elements")
        if not below:
            return value
        count += len(below)
        level = below
    raise FunctionError(f"the value is nested more than {DEEPEST} levels deep")


def check_elements(count: int) -> None:
    """Refuses a result of `count` elements if that is too many."""
    if count > MOST_ELEMENTS:
        raise FunctionError(f"the result would have more than {MOST_ELEMENTS} elements")


def check_length(count: int) -> None:
    """Refuses a text of `count` characters if that is too long."""
    if count > MOST_CHARACTERS:
        raise FunctionError(f"the result would be longer than {MOST_CHARACTERS} characters")
