"""Three-valued ``every`` and ``some`` over attributes that were read one by one: of devices, rules, copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from policycheck.model.resource import Attribute
from policycheck.model.values import Unknown


def every(attributes: Iterable[Attribute], otherwise: Attribute | None = None) -> Attribute:
    """The attribute that is not true, a known one before an unknown one; a true one where all are.

    `otherwise` is the answer where there are none; it can be left out where there always is one.
    """
    return _decisive(False, attributes, otherwise)


def some(attributes: Iterable[Attribute], otherwise: Attribute | None = None) -> Attribute:
    """The attribute that is true, else one that is unknown, else the first; `otherwise` where there are none."""
    return _decisive(True, attributes, otherwise)


def extreme(numbers: list[Attribute], choose: Callable[..., Attribute], otherwise: Attribute) -> Attribute:
    """The highest (`max`) or lowest (`min`) number; unknown where one of them is, `otherwise` where there are none."""
    unknown = next((number for number in numbers if isinstance(number.value, Unknown)), None)
    if unknown is not None or not numbers:
        return unknown or otherwise
    return choose(numbers, key=lambda number: number.value)


def contains(texts: Attribute, wanted: str) -> bool | Unknown:
    """Whether a list of strings has one of them; an element that is not known may always be it."""
    listed = texts.value
    if isinstance(listed, Unknown) or wanted in listed:
        return listed if isinstance(listed, Unknown) else True
    return next((element for element in listed if isinstance(element, Unknown)), False)


def _decisive(wanted: bool, attributes: Iterable[Attribute], otherwise: Attribute | None) -> Attribute:
    best: Attribute | None = None
    for attribute in attributes:
        if attribute.value is wanted:
            return attribute
        if best is None or (isinstance(attribute.value, Unknown) and not isinstance(best.value, Unknown)):
            best = attribute
    decided = otherwise if best is None else best
    if decided is None:
        raise ValueError("no attribute decides")
    return decided
