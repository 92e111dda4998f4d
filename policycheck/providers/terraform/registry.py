"""Which function reads which Terraform type: declared where the function stands, with a decorator."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import orjson

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
    """Whether resources of a type are judged, by themselves or as parts. Its cloud's adapters have been asked for."""
    index = _index()
    return type_ in ADAPTERS or type_ in PARTS if index is None else type_ in index["read"]


@lru_cache(maxsize=4096)
def cloud_of(type_: str) -> str | None:
    """``aws``, ``azure`` or ``gcp``; None for a type of no cloud (``random_id``)."""
    return CLOUDS.get(type_.partition("_")[0])


def load(cloud: str) -> None:
    """Imports the adapters of a cloud, once."""
    if cloud not in _loaded:
        import pkgutil

        _loaded.add(cloud)
        package = importlib.import_module(f"policycheck.providers.terraform.{_PACKAGES[cloud]}")
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")


def load_for(types: Iterable[str]) -> None:
    """Imports the adapters of some types: those modules alone where it is known which they are, else their clouds'."""
    index = _index()
    if index is None:
        for cloud in sorted({cloud for type_ in types if (cloud := cloud_of(type_))}):
            load(cloud)
        return
    places = {place for type_ in types for of in ("read", "data") for place in index[of].get(type_, ())}
    for place in sorted(places):
        importlib.import_module(f"{__package__}.{index['modules'][place]}")


@cache
def _index() -> Mapping[str, Any] | None:
    """The modules of each type, which an installed package has from its build (``scripts/build_hook.py``)."""
    try:
        index: Mapping[str, Any] = orjson.loads(Path(__file__).with_name("types.json").read_bytes())
    except FileNotFoundError:
        return None
    return index
