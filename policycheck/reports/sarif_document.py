"""SARIF objects of `sarif_om` as JSON."""

from __future__ import annotations

from typing import Any

import orjson
import sarif_om as om

_fields: dict[type, list[tuple[str, str, Any]]] = {}


def dump(log: om.SarifLog) -> bytes:
    """The log as JSON text: properties that have their default are left out, as the schema allows."""
    return orjson.dumps(log, default=_plain, option=orjson.OPT_APPEND_NEWLINE)


def _plain(thing: Any) -> dict[str, Any]:
    """An object of `sarif_om` as a mapping with SARIF's own names."""
    type_ = type(thing)
    fields = _fields.get(type_)
    if fields is None:
        fields = _fields[type_] = [
            (attribute.name, attribute.metadata["schema_property_name"], attribute.default)
            for attribute in type_.__attrs_attrs__
        ]
    # `kind` and `level` are always written: their absence has a meaning that readers get wrong.
    return {
        name: value
        for attribute, name, default in fields
        if (value := getattr(thing, attribute)) is not None and (value != default or attribute in ("kind", "level"))
    }


def notification(text: str, level: str) -> om.Notification:
    """Something that the run has to say of itself."""
    return om.Notification(message=om.Message(text=text), level=level)
