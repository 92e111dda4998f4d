"""Which function puts which type of asset into the arguments of which Terraform types."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from policycheck.providers.gcp.asset import Asset

Found = tuple[str, Mapping[str, Any]]
"""A Terraform type and its arguments."""
Translate = Callable[[Asset], Iterator[Found]]

TRANSLATORS: Final[dict[str, tuple[tuple[str, ...], Translate]]] = {}
"""Type of asset → the Terraform types that it becomes, and the function."""


def asset_type(type_: str, *types: str) -> Callable[[Translate], Translate]:
    """Declares that the decorated function translates assets of `type_` into the Terraform types `types`."""

    def declare(function: Translate) -> Translate:
        TRANSLATORS[type_] = (types, function)
        return function

    return declare


def plain(type_: str, to: str, *fields: str) -> None:
    """Declares that assets of `type_` have the fields that are read under the same names as Terraform's provider."""

    def translate(asset: Asset) -> Iterator[Found]:
        yield to, asset.taken(*fields)

    asset_type(type_, to)(translate)


def load_translators() -> Mapping[str, tuple[tuple[str, ...], Translate]]:
    """Every translator of every service."""
    from policycheck.providers.gcp import services

    for module in pkgutil.iter_modules(services.__path__):
        importlib.import_module(f"{services.__name__}.{module.name}")
    return TRANSLATORS
