"""Reads rule files: checked against their schema and against the vocabulary of the model."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from policycheck.documents.document import Document, Path_
from policycheck.documents.schema import unknown_name
from policycheck.errors import PolicycheckError
from policycheck.model.kind import Field
from policycheck.model.kinds import all_kinds
from policycheck.rules.condition import CONNECTIVES, QUANTIFIERS
from policycheck.rules.safeguards import safeguards


def load_rule(path: Path, source: str, prefix: str = "") -> dict[str, Any]:
    """A rule as plain data, whose id begins with `prefix`.

    Raises PolicycheckError, with file, line and column, for whatever is wrong in it.
    """
    document = Document.read(path)
    data = document.data
    if not isinstance(data, dict):
        raise document.error((), "a rule is a mapping with id, title, kind, ...")
    _check_schema(document, data)
    if not data["id"].startswith(prefix):
        raise document.error(("id",), f"the id of each rule of this pack begins with {prefix!r} (pack.yaml)")
    kind = all_kinds().get(data["kind"])
    if kind is None:
        raise document.error(("kind",), unknown_name("kind", data["kind"], all_kinds()))
    for index, safeguard in enumerate(data["safeguards"]):
        if safeguard not in safeguards():
            raise document.error(("safeguards", index), unknown_name("safeguard", safeguard, safeguards()))
    for section in ("when", "assert"):
        if section in data:
            _Vocabulary(document).check(data[section], kind.fields, (section,))
    return {**data, "source": source}


def load_manifest(directory: Path) -> dict[str, Any]:
    """The pack's own ``pack.yaml``; empty where it has none. Raises PolicycheckError, with line and column."""
    path = directory / "pack.yaml"
    if not path.is_file():
        return {}
    document = Document.read(path)
    data: dict[str, Any] = document.data if document.data is not None else {}
    for error in _validator("pack.schema.json").iter_errors(data):
        place = tuple(error.absolute_path)
        raise document.error(place, f"{'.'.join(map(str, place)) or 'pack.yaml'}: {error.message[:200]}")
    for id_, change in data.get("override", {}).items():
        for index, safeguard in enumerate(change.get("safeguards", ())):
            if safeguard not in safeguards():
                place = ("override", id_, "safeguards", index)
                raise document.error(place, unknown_name("safeguard", safeguard, safeguards()))
    return data


def load_rules(directory: Path, files: Iterable[Path], prefix: str = "") -> list[dict[str, Any]]:
    """The rules in `files`, all below `directory`. Raises PolicycheckError, also for an id that stands twice."""
    rules: list[dict[str, Any]] = []
    seen: dict[str, str] = {}
    for path in files:
        rule = load_rule(path, path.relative_to(directory).as_posix(), prefix)
        if rule["id"] in seen:
            raise PolicycheckError(f"rule {rule['id']} stands in {seen[rule['id']]} already", str(path), 1, 1)
        seen[rule["id"]] = rule["source"]
        rules.append(rule)
    return rules


@functools.cache
def _validator(name: str) -> Any:
    import jsonschema

    schema = json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema)


def _check_schema(document: Document, data: Mapping[str, Any]) -> None:
    found = _validator("rule.schema.json").iter_errors(data)
    errors = sorted(found, key=lambda error: list(map(str, error.absolute_path)))
    if errors:
        error = errors[0]
        path = tuple(error.absolute_path)
        if error.validator == "additionalProperties" and isinstance(error.instance, dict):
            known = error.schema.get("properties", {})
            extra = next((name for name in error.instance if name not in known), None)
            if extra is not None:
                what = "operator" if path and path[0] in ("when", "assert") else "key"
                raise document.error((*path, extra), unknown_name(what, str(extra), known))
        if error.validator == "oneOf" and isinstance(error.instance, dict):
            known = _validator("rule.schema.json").schema["$defs"]["operators"]["properties"]
            extra = next((name for name in error.instance if name not in known), None)
            if extra is not None:
                raise document.error((*path, extra), unknown_name("operator", str(extra), known))
        raise document.error(path, f"{'.'.join(map(str, path)) or 'the rule'}: {error.message[:200]}")


class _Vocabulary:
    """Checks that a condition speaks only of attributes that the kind has."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def check(self, tree: Mapping[str, Any], fields: Mapping[str, Field], path: Path_) -> None:
        for name, wanted in tree.items():
            here = (*path, name)
            if name in CONNECTIVES:
                parts: Iterable[tuple[Path_, Any]] = (
                    [(here, wanted)] if name == "not" else [((*here, i), part) for i, part in enumerate(wanted)]
                )
                for place, part in parts:
                    self.check(part, fields, place)
            elif not name.startswith("raw."):
                field = fields.get(name)
                if field is None:
                    raise self._document.error(here, unknown_name("attribute", name, fields))
                self._check_operators(field, wanted, here)

    def _check_operators(self, field: Field, wanted: Any, path: Path_) -> None:
        operators = wanted if isinstance(wanted, Mapping) else {"equals": wanted}
        for operator, operand in operators.items():
            here = (*path, operator) if isinstance(wanted, Mapping) else path
            if operator in QUANTIFIERS:
                inner = field.fields
                if field.kind is not None:
                    inner = all_kinds()[field.kind].fields
                if inner is None:
                    raise self._document.error(here, f"{operator} needs a list; {path[-1]} is a {field.form}")
                self.check(operand, inner, here)
            else:
                self._check_operand(field, operator, operand, here)

    def _check_operand(self, field: Field, operator: str, operand: Any, path: Path_) -> None:
        problem = ""
        if operator == "matches":
            try:
                re.compile(operand)
            except re.error as error:
                problem = f"not a regular expression: {error}"
        elif operator in ("at_least", "at_most"):
            wanted = str if field.form == "version" else (int, float)
            if not isinstance(operand, wanted):
                problem = f"{operator} on a {field.form} takes a {'version in quotes' if wanted is str else 'number'}"
        elif operator == "equals" and isinstance(operand, bool) != (field.form == "flag"):
            problem = f"{field.form} compared with {json.dumps(operand)}"
        if problem:
            raise self._document.error(path, problem)
