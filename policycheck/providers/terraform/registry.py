"""Which function reads which Terraform type: declared where the function stands, with a decorator."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from policycheck.model.resource import Attributes

if TYPE_CHECKING:
    from policycheck.providers.terraform.block import Block

    Adapter = Callable[[Block], Attributes]


CLOUDS: Final = {
    "aws": "aws", "azurerm": "azure", "azuread": "azure", "azapi": "azure", "google": "gcp", "google-beta": "gcp",
}  # fmt: skip
"""Cloud by the prefix of a Terraform type (``google-beta`` shares ``google``'s types)."""

_PACKAGES: Final = {"aws": "aws", "azure": "azure", "gcp": "google"}

ADAPTERS: Final[dict[str, list[tuple[str, Adapter]]]] = {}
"""Terraform type → the kinds it is, each with the function that reads it."""

DATA_SOURCES: Final[dict[str, list[tuple[str, Adapter]]]] = {}
"""Type of data source → the kinds it is where nothing of the input uses it, each with the function that reads it."""

PARTS: Final[dict[str, dict[str, tuple[str, ...]]]] = {}
"""Type that only completes others → by each argument that may name one, the types of the others."""

_loaded: set[str] = set()


def terraform_type(type_: str, kind: str) -> Callable[[Adapter], Adapter]:
    """Declares that the decorated function reads `type_` as a resource of `kind`.

    Decorators stack: one function may read several types, and one type may be several kinds.
    """

    def declare(function: Adapter) -> Adapter:
        ADAPTERS.setdefault(type_, []).append((kind, function))
        return function

    return declare


def data_source(type_: str, kind: str) -> Callable[[Adapter], Adapter]:
    """Declares that the decorated function reads data sources of `type_` that nothing uses as resources of `kind`.

    For documents that are written as data sources: where a resource uses one, the finding is that resource's.
    """

    def declare(function: Adapter) -> Adapter:
        DATA_SOURCES.setdefault(type_, []).append((kind, function))
        return function

    return declare


def part(type_: str, field: str, *of: str) -> None:
    """Declares that `type_` completes the resource of one of the types `of` that its argument `field` names.

    `field` may lead through nested blocks (``private_service_connection.private_connection_resource_id``). A type may
    name its main in one of several arguments, and several modules may declare mains of their own.
    """
    fields = PARTS.setdefault(type_, {})
    fields[field] = tuple(dict.fromkeys((*fields.get(field, ()), *of)))


def is_read(type_: str) -> bool:
    """Whether resources of a type are judged, by themselves or as parts. The cloud's adapters have been loaded."""
    return type_ in ADAPTERS or type_ in PARTS


@lru_cache(maxsize=4096)
def cloud_of(type_: str) -> str | None:
    """``aws``, ``azure`` or ``gcp``; None for a type of no cloud (``random_id``)."""
    return CLOUDS.get(type_.partition("_")[0])


def load(cloud: str) -> None:
    """Imports the adapters of a cloud, once."""
    if cloud not in _loaded:
        _loaded.add(cloud)
        package = importlib.import_module(f"policycheck.providers.terraform.{_PACKAGES[cloud]}")
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")
