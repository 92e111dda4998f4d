"""Every kind of the model, one module per family; a module's `KINDS` lists what it declares."""

from __future__ import annotations

import functools
import importlib

from policycheck.model.kind import Kind


@functools.cache
def all_kinds() -> dict[str, Kind]:
    """The kinds by name. Raises ValueError where two modules declare the same name."""
    import pkgutil  # which most runs do not need: only those with a scope ask for the kinds

    kinds: dict[str, Kind] = {}
    for module in pkgutil.iter_modules(__path__):
        for kind in importlib.import_module(f"{__name__}.{module.name}").KINDS:
            if kind.name in kinds:
                raise ValueError(f"kind declared twice: {kind.name}")
            kinds[kind.name] = kind
    return kinds
