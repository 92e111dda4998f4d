"""Collectors: functions that make records of rows of Resource Graph, or of one list of a subscription.

A collector is declared, not called: the decorator names what it reads, the Terraform types that it yields, and the
actions beyond reading the resource itself that it needs, from which ``scan azure --print-policy`` is made. It runs
where a selected rule reads one of its types.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from policycheck.providers.live.record import Record

if TYPE_CHECKING:
    from policycheck.providers.azure.calls import Calls
    from policycheck.providers.azure.row import Row

    Translate = Callable[[Row, Calls], Iterator[Record]]
    Collect = Callable[[Calls], Iterator[Record]]


class Collector(NamedTuple):
    """A collector as it was declared.

    Attributes:
        resource: the type in Resource Manager whose rows it reads; empty where it asks for a subscription's own list.
        types: the Terraform types of its records.
        actions: the role actions of its calls, that of reading the resource among them.
        serves: attributes of other kinds that are worked out from its records, as patterns.
        collect: the function.
    """

    resource: str
    types: tuple[str, ...]
    actions: tuple[str, ...]
    serves: tuple[str, ...]
    collect: Any


COLLECTORS: Final[list[Collector]] = []


def resources(
    resource: str, *types: str, actions: tuple[str, ...] = (), serves: tuple[str, ...] = ()
) -> Callable[[Translate], Translate]:
    """Declares that the decorated function makes records of `types` of the resources of a type, row by row."""

    def declare(function: Translate) -> Translate:
        COLLECTORS.append(Collector(resource, types, (f"{resource}/read", *actions), serves, function))
        return function

    return declare


def of_subscription(
    *types: str, actions: tuple[str, ...], serves: tuple[str, ...] = ()
) -> Callable[[Collect], Collect]:
    """Declares that the decorated function lists resources of `types` of a whole subscription."""

    def declare(function: Collect) -> Collect:
        COLLECTORS.append(Collector("", types, actions, serves, function))
        return function

    return declare


def load_collectors() -> list[Collector]:
    """Every collector of every family of services."""
    from policycheck.providers.azure import services

    for module in pkgutil.iter_modules(services.__path__):
        importlib.import_module(f"{services.__name__}.{module.name}")
    return COLLECTORS
