"""Functions of sets."""

from __future__ import annotations

import itertools
import math
from typing import Any

from policycheck.providers.terraform.source.functions.signature import terraform
from policycheck.providers.terraform.source.functions.unify import alike
from policycheck.providers.terraform.source.functions.values import FunctionError, HclSet, check_elements, identity


def _unified(sets: tuple[list[Any], ...]) -> list[list[Any]]:
    """Sets whose elements have one type."""
    check_elements(sum(map(len, sets)))
    elements = alike(itertools.chain.from_iterable(sets), "given sets must all have compatible element types")
    found = iter(elements)
    return [list(itertools.islice(found, len(given))) for given in sets]


@terraform("setunion(first_set: set(any), other_sets: set(any)...)", moves=True)
def setunion(*sets: list[Any]) -> HclSet:
    return HclSet(itertools.chain.from_iterable(_unified(sets)))


@terraform("setintersection(first_set: set(any), other_sets: set(any)...)")
def setintersection(*sets: list[Any]) -> HclSet:
    first, *others = _unified(sets)
    common = [set(map(identity, other)) for other in others]
    return HclSet(element for element in first if all(identity(element) in other for other in common))


@terraform("setsubtract(a: set(any), b: set(any))")
def setsubtract(a: list[Any], b: list[Any]) -> HclSet:
    kept, taken = _unified((a, b))
    away = set(map(identity, taken))
    return HclSet(element for element in kept if identity(element) not in away)


@terraform("setproduct(sets: any...)", moves=True)
def setproduct(*sets: Any) -> list[Any]:
    if len(sets) < 2:
        raise FunctionError("at least two arguments are required")
    for given in sets:
        if not isinstance(given, list):
            raise FunctionError("a set or a list is required", "sets")
    check_elements(math.prod(map(len, sets)) * len(sets))
    columns = [alike(given, "all elements must have the same type") for given in sets]
    product = [list(combination) for combination in itertools.product(*columns)]
    return HclSet(product) if all(isinstance(given, HclSet) for given in sets) else product
