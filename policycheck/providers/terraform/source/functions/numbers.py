"""Numeric functions."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.terraform.source.functions.signature import terraform
from policycheck.providers.terraform.source.functions.unify import kind_of, to_number
from policycheck.providers.terraform.source.functions.values import FunctionError, exact, simplest, whole

_MOST_STEPS: Final = 1024
"""Terraform's own bound on `range`."""

_LONGEST_INTEGER: Final = 1000
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


@terraform("abs(num: number)")
def absolute(num: float) -> float:
    return abs(num)


@terraform("ceil(num: number)")
def ceil(num: float) -> int:
    return math.ceil(exact(num))


@terraform("floor(num: number)")
def floor(num: float) -> int:
    return math.floor(exact(num))


@terraform("signum(num: number)")
def signum(num: float) -> int:
    value = whole(num)
    return (value > 0) - (value < 0)


@terraform("log(num: number, base: number)")
def log(num: float, base: float) -> float:
    try:
        return _from_float(math.log(num) / math.log(base))
    except (ValueError, ZeroDivisionError):
        raise FunctionError("the logarithm is not a finite number") from None


@terraform("pow(num: number, power: number)")
def power(num: float, power: float) -> float:
    try:
        return _from_float(math.pow(num, power))
    except (ValueError, OverflowError):
        raise FunctionError("the power is not a finite number") from None


def _from_float(value: float) -> float:
    """A double as a number. From 2**53 on a double stands for its neighbours too, and stays one."""
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


@terraform("max(numbers: number...)")
def largest(*numbers: float) -> float:
    return max(_at_least_one(numbers), key=exact)


@terraform("min(numbers: number...)")
def smallest(*numbers: float) -> float:
    return min(_at_least_one(numbers), key=exact)


def _at_least_one(numbers: Sequence[float]) -> Sequence[float]:
    if not numbers:
        raise FunctionError("must pass at least one number")
    return numbers


@terraform("parseint(number: any, base: number)")
def parseint(number: Any, base: float) -> int:
    if not isinstance(number, str):
        raise FunctionError("first argument must be a string, not " + kind_of(number), "number")
    radix = base if isinstance(base, int) else 0
    if not 2 <= radix <= 62:
        raise FunctionError("base must be a whole number between 2 and 62 inclusive", "base")
    text = number[1:] if number[:1] in ("-", "+") else number
    digits = [_DIGITS.find(digit.lower() if radix <= 36 else digit) for digit in text]
    if not digits or len(digits) > _LONGEST_INTEGER or not all(0 <= digit < radix for digit in digits):
        raise FunctionError(f"cannot parse {_quoted(number)} as a base {radix} integer", "number")
    value = 0
    for digit in digits:
        value = value * radix + digit
    return -value if number.startswith("-") else value


def _quoted(text: str) -> str:
    import json

    return json.dumps(text[:100], ensure_ascii=False)


@terraform("range(params: number...)")
def numeric_range(*params: float) -> list[int | float]:
    if not 1 <= len(params) <= 3:
        raise FunctionError("must have one, two, or three arguments")
    given = [exact(number) for number in params]
    start, end = (Fraction(0), given[0]) if len(given) == 1 else (given[0], given[1])
    step = given[2] if len(given) == 3 else Fraction(-1 if end < start else 1)
    if len(given) == 3:
        if end > start and step < 0:
            raise FunctionError("end must be less than start when step is negative", "params")
        if end < start and step > 0:
            raise FunctionError("end must be greater than start when step is positive", "params")
    if end == start:
        return []
    count = math.ceil((end - start) / step) if step else _MOST_STEPS + 1
    if count > _MOST_STEPS:
        raise FunctionError(
            f"more than {_MOST_STEPS} values were generated; either decrease the difference between start and end "
            "or use a smaller step"
        )
    return [simplest(start + step * index) for index in range(count)]


@terraform("sum(list: any)")
def total(numbers: Any) -> float | Unknown:
    if not isinstance(numbers, list):
        raise FunctionError("cannot sum noniterable", "list")
    if not numbers:
        raise FunctionError("cannot sum an empty list", "list")
    try:
        return simplest(sum((exact(to_number(element)) for element in numbers), Fraction(0)))
    except FunctionError:
        raise FunctionError("argument must be list, set, or tuple of number values", "list") from None
