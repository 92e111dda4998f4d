"""Files of settings, held against their JSON Schema: what is wrong is told with line and column."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from policycheck.rules.document import Document, Path_

SCHEMA: Final = Path(__file__).with_name("config.schema.json")


def plain(document: Document, value: Any, path: Path_) -> Any:
    """The data as JSON has it: YAML's dates are texts for the schema."""
    if isinstance(value, dict):
        return {key: plain(document, element, (*path, key)) for key, element in value.items()}
    if isinstance(value, list):
        return [plain(document, element, (*path, n)) for n, element in enumerate(value)]
    if isinstance(value, datetime):
        raise document.error(path, f"{path[-1]}: a date without a time is due, like 2027-03-31")
    return value.isoformat() if isinstance(value, date) else value


def check_schema(document: Document, data: Any, schema: Path) -> None:
    """Raises PolicycheckError at the first place in a document that its schema refuses.

    A schema may refer to that of ``policycheck.yaml``, by its ``$id``.
    """
    import jsonschema
    from referencing import Registry, Resource

    from policycheck.rules.load import unknown_name

    own = json.loads(SCHEMA.read_text(encoding="utf-8"))
    registry: Registry[Any] = Registry().with_resource(own["$id"], Resource.from_contents(own))
    validator = jsonschema.Draft202012Validator(
        own if schema == SCHEMA else json.loads(schema.read_text(encoding="utf-8")),
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
