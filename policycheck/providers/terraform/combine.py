"""Three-valued ``every`` and ``some`` over attributes that were read one by one: of devices, rules, copies."""

from __future__ import annotations

from collections.abc import Iterable

from policycheck.model.resource import Attribute
from policycheck.model.values import Unknown


def every(attributes: Iterable[Attribute], otherwise: Attribute) -> Attribute:
    """The attribute that is not true, a known one before an unknown one; a true one where all are.

    `otherwise` is the answer where there are none.
    """
    return _decisive(False, attributes, otherwise)


def some(attributes: Iterable[Attribute], otherwise: Attribute) -> Attribute:
    """The attribute that is true, else one that is unknown, else the first; `otherwise` where there are none."""
    return _decisive(True, attributes, otherwise)


def _decisive(wanted: bool, attributes: Iterable[Attribute], otherwise: Attribute) -> Attribute:
    best: Attribute | None = None
    for attribute in attributes:
        if attribute.value is wanted:
            return attribute
        if best is None or (isinstance(attribute.value, Unknown) and not isinstance(best.value, Unknown)):
            best = attribute
    return otherwise if best is None else best
