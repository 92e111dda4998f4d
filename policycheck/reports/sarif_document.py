"""SARIF objects of `sarif_om` as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson

from policycheck.reports import sarif_classes as om

_fields: dict[type, list[tuple[str, str, Any]]] = {}


class Later:
    """An object that is made only when it is written, and forgotten then: there may be thousands of them."""

    __slots__ = ("make", "of")

    def __init__(self, make: Callable[[Any], Any], of: Any) -> None:
        self.make = make
        self.of = of


def dump(log: om.SarifLog) -> bytes:
    """The log as JSON text: properties that have their default are left out, as the schema allows."""
    return orjson.dumps(log, default=_plain, option=orjson.OPT_APPEND_NEWLINE)


def written(things: Any) -> orjson.Fragment:
    """Objects that stand in many places, written once for all of them."""
    return orjson.Fragment(orjson.dumps(things, default=_plain))


def _plain(thing: Any) -> Any:
    """An object of `sarif_om` as a mapping with SARIF's own names."""
    type_ = type(thing)
    if type_ is Later:
        return thing.make(thing.of)
    fields = _fields.get(type_)
    if fields is None:
        # `kind` and `level` are always written: their absence has a meaning that readers get wrong.
        fields = _fields[type_] = [
            (field.name, field.metadata["schema_property_name"], _default(field.name, field.default))
            for field in type_.__attrs_attrs__
        ]
    values = vars(thing)
    return {
        name: value
        for attribute, name, default in fields
        if (value := values[attribute]) is not None and (default is None or value != default)
    }


def _default(name: str, default: Any) -> Any:
    return None if name in ("kind", "level") else default


def notification(text: str, level: str) -> om.Notification:
    """Something that the run has to say of itself."""
    return om.Notification(message=om.Message(text=text), level=level)
