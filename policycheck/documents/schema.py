"""Holds a YAML document against a JSON Schema, with errors at their line and column."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from policycheck.documents.document import Document, Path_


def validated(document: Document, schema: Path, *others: Path) -> Any:
    """The document's data, dates as texts, once the schema accepts it; None where it is empty.

    The schema may refer to the `others` by their ``$id``.

    Raises PolicycheckError, with line and column, for what the schema refuses: a key that nothing reads above all.
    """
    data = plain(document)
    check_schema(document, {} if data is None else data, schema, *others)
    return data


def plain(document: Document) -> Any:
    """The document's data as JSON has it: YAML's dates are texts for the schema."""
    return _plain(document, document.data, ())


def _plain(document: Document, value: Any, path: Path_) -> Any:
    if isinstance(value, dict):
        return {key: _plain(document, element, (*path, key)) for key, element in value.items()}
    if isinstance(value, list):
        return [_plain(document, element, (*path, n)) for n, element in enumerate(value)]
    if isinstance(value, datetime):
        raise document.error(path, f"{path[-1]}: a date without a time is due, like 2027-03-31")
    return value.isoformat() if isinstance(value, date) else value


def check_schema(document: Document, data: Any, schema: Path, *others: Path) -> None:
    """Raises PolicycheckError at the first place that the schema refuses."""
    import jsonschema
    from referencing import Registry, Resource

    registry: Registry[Any] = Registry()
    for other in others:
        loaded = json.loads(other.read_text(encoding="utf-8"))
        registry = registry.with_resource(loaded["$id"], Resource.from_contents(loaded))
    validator = jsonschema.Draft202012Validator(
        json.loads(schema.read_text(encoding="utf-8")),
        registry=registry,
        format_checker=jsonschema.FormatChecker(["date"]),
    )
    errors = sorted(validator.iter_errors(data), key=lambda error: document.place(tuple(error.absolute_path)))
    if not errors:
        return
    error = errors[0]
    path = tuple(error.absolute_path)
    if error.validator == "additionalProperties" and "properties" in error.schema:
        known: Mapping[str, Any] = error.schema["properties"]
        extra = next(name for name in error.instance if name not in known)
        raise document.error((*path, extra), unknown_name("key", str(extra), known))
    if error.validator == "format" or (error.validator == "pattern" and error.schema.get("format") == "date"):
        raise document.error(path, f"{path[-1]}: {error.instance!r:.40} is no date like 2027-03-31")
    where = ".".join(map(str, path)) or "the file"
    meaning = error.schema.get("x-meaning") if error.validator == "pattern" else None
    raise document.error(path, f"{where}: {meaning or error.message[:200]}")


def unknown_name(what: str, name: str, known: Iterable[str]) -> str:
    """What to say of a name that is none, with the nearest one that is."""
    near = difflib.get_close_matches(name, list(known), 1)
    return f"unknown {what} {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")
