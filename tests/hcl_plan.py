"""Plain Terraform source as the plan that a provider would make of it, for clouds whose provider is not here.

Constants are known; every reference is known after apply, and stands in the plan's configuration. That is all that
the cases of Azure and Google Cloud need; `python-hcl2` parses.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import hcl2

_REFERENCE = re.compile(r"\b(?:data\.)?[a-z]+_[a-z0-9_]+\.[A-Za-z_][\w-]*(?:\.\w+)*|\bvar\.\w+|\blocal\.\w+")
_PROVIDERS = {"aws": "aws", "azurerm": "azurerm", "google": "google"}


def plan_of(source: str) -> dict[str, Any]:
    """The plan of a configuration without modules, ``count`` or ``for_each``."""
    tree = hcl2.loads(source)
    changes: list[dict[str, Any]] = []
    configured: list[dict[str, Any]] = []
    for mode, type_, name, body in _resources(tree):
        after, unknown, expressions = _body(body)
        address = f"{type_}.{name}" if mode == "managed" else f"data.{type_}.{name}"
        provider = f"registry.terraform.io/hashicorp/{_PROVIDERS.get(type_.partition('_')[0], 'other')}"
        changes.append(
            {
                "address": address,
                "mode": mode,
                "type": type_,
                "name": name,
                "provider_name": provider,
                "change": {
                    "actions": ["create" if mode == "managed" else "read"],
                    "before": None,
                    "after": after,
                    "after_unknown": {**unknown, "id": True},
                    "before_sensitive": False,
                    "after_sensitive": {},
                },
            }
        )
        configured.append(
            {
                "address": address,
                "mode": mode,
                "type": type_,
                "name": name,
                "provider_config_key": type_.partition("_")[0],
                "expressions": expressions,
                "schema_version": 0,
            }
        )
    named = ("address", "mode", "type", "name", "provider_name")
    values = [{**{key: change[key] for key in named}, "values": change["change"]["after"]} for change in changes]
    return {
        "format_version": "1.2",
        "terraform_version": "1.11.4",
        "planned_values": {"root_module": {"resources": values}},
        "resource_changes": changes,
        "configuration": {"root_module": {"resources": configured}},
    }


def _resources(tree: dict[str, Any]) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    for mode, keyword in (("managed", "resource"), ("data", "data")):
        for blocks in tree.get(keyword, []):
            for type_, named in blocks.items():
                for name, body in named.items():
                    yield mode, json.loads(type_), json.loads(name), body


def _body(body: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """What of a block is known after apply, what is not, and its expressions."""
    after: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    expressions: dict[str, Any] = {}
    for name, value in body.items():
        if name == "__is_block__":
            continue
        if isinstance(value, list) and value and isinstance(value[0], dict) and "__is_block__" in value[0]:
            nested = [_body(block) for block in value]
            after[name] = [block[0] for block in nested]
            unknown[name] = [block[1] for block in nested]
            expressions[name] = [block[2] for block in nested]
            continue
        known, mark = _value(value)
        if mark is not True:
            after[name] = known
        if mark:
            unknown[name] = mark
        references = _REFERENCE.findall(json.dumps(value)) if mark else []
        expressions[name] = {"references": references} if mark else {"constant_value": known}
    return after, unknown, expressions


def _value(value: Any) -> tuple[Any, Any]:
    """A value without its unknown parts, and the marks of those."""
    if isinstance(value, str):
        if "${" in value or not value.startswith('"'):
            return None, True
        return json.loads(value), False
    if isinstance(value, list):
        pairs = [_value(element) for element in value]
        marks = [mark for _, mark in pairs]
        return [known for known, _ in pairs], marks if any(marks) else False
    if isinstance(value, dict):
        pairs_by_name = {json.loads(k) if k.startswith('"') else k: _value(v) for k, v in value.items()}
        marks_by_name = {name: mark for name, (_, mark) in pairs_by_name.items() if mark}
        return {name: known for name, (known, _) in pairs_by_name.items()}, marks_by_name or False
    return value, False
