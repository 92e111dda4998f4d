"""Answers of AWS's APIs for resources of which one is as rules want it, and named good, and one is not, and named bad.

Each module has `DOCUMENTS`, answers by ``service:Operation``, and `BOTH`, the rules that tell the two apart by type.
`ONE` has the verdicts of types that know no other.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any


def modules() -> list[Any]:
    """Every module of answers."""
    return [importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__)]


def documents() -> dict[str, Any]:
    """The answers of all modules."""
    found: dict[str, Any] = {}
    for module in modules():
        known = found.keys() & module.DOCUMENTS.keys()
        assert not known, f"answered twice: {sorted(known)}"
        found |= module.DOCUMENTS
    return found


def both() -> set[tuple[str, str]]:
    """Each rule with each type of which it passes the good and fails the bad ones."""
    return {(rule, type_) for module in modules() for rule, types in module.BOTH.items() for type_ in types}


def one() -> dict[tuple[str, str], str]:
    """Verdicts of the types that have no other, by rule and type."""
    return {pair: verdict for module in modules() for pair, verdict in getattr(module, "ONE", {}).items()}
