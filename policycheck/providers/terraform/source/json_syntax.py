"""Terraform's JSON syntax (``.tf.json``) as the same tree as HCL.

Which of a resource's properties are blocks and which are arguments only a provider knows; the readers of
`policycheck.providers.terraform.block` take an object or a list of objects for either, so all of them are arguments.
Source: Terraform's documentation, "JSON Configuration Syntax".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import orjson

from policycheck.providers.terraform.source.syntax import Body, HclSyntaxError, parse_template

_LABELS: Final = {
    "resource": 2, "data": 2, "ephemeral": 2, "module": 1, "variable": 1, "output": 1, "provider": 1, "locals": 0,
    "terraform": 0,
}  # fmt: skip
_DEEPEST: Final = 100
_PLAIN: Final = frozenset({"variable", "terraform"})
"""Blocks whose values are no templates."""


def parse_json(text: bytes) -> Body:
    """The body of a file. Raises HclSyntaxError."""
    try:
        document = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        message = str(error).rpartition(": line")[0] or str(error)
        raise HclSyntaxError(f"not valid JSON: {message}", error.lineno - 1, error.colno - 1) from None
    objects = document if isinstance(document, list) else [document]
    blocks: list[list[Any]] = []
    for found in objects:
        if not isinstance(found, dict):
            raise HclSyntaxError("a JSON object is expected", 0, 0)
        for type_, content in found.items():
            if type_ in _LABELS:
                for labels, body, path in _labelled(content, _LABELS[type_], (), (type_,)):
                    attributes = _attributes(body, path, type_ in _PLAIN)
                    blocks.append([type_, list(labels), [attributes, _dynamic(body, path)], list(path)])
    return [{}, blocks]


def _labelled(
    content: Any, levels: int, labels: tuple[str, ...], path: tuple[Any, ...]
) -> Iterator[tuple[tuple[str, ...], dict[str, Any], tuple[Any, ...]]]:
    if isinstance(content, list):
        for number, element in enumerate(content):
            yield from _labelled(element, levels, labels, (*path, number))
    elif isinstance(content, dict):
        if levels == 0:
            yield labels, content, path
        else:
            for label, inner in content.items():
                if label != "//":
                    yield from _labelled(inner, levels - 1, (*labels, label), (*path, label))


def _attributes(body: dict[str, Any], path: tuple[Any, ...], plain: bool) -> dict[str, list[Any]]:
    """Arguments; the path to each in the document stands where HCL has rows and columns."""
    attributes: dict[str, list[Any]] = {}
    for name, value in body.items():
        if name in ("//", "dynamic"):
            continue
        if name == "type" and path[0] == "variable":
            expression = _type(value)
        else:
            expression = _constant(value, 0) if plain else _expression(value, 0)
        attributes[name] = [expression, *[[*path, name]] * 4]
    return attributes


def _type(value: Any) -> Any:
    from policycheck.providers.terraform.source.syntax import parse

    if not isinstance(value, str):
        return None
    return parse(f"t = {value}\n".encode())[0]["t"][0]


def _dynamic(body: dict[str, Any], path: tuple[Any, ...]) -> list[list[Any]]:
    blocks = []
    for (label,), inner, where in _labelled(body.get("dynamic"), 1, (), (*path, "dynamic")):
        attributes = _attributes(inner, where, False)
        content = inner.get("content")
        nested = [_attributes(content, (*where, "content"), False), []] if isinstance(content, dict) else [{}, []]
        iterator = attributes.get("iterator")
        if iterator is not None and isinstance(iterator[0], str):
            iterator[0] = ["var", iterator[0]]
        attributes.pop("content", None)
        place = [*where, "content"]
        blocks.append(["dynamic", [label], [attributes, [["content", [], nested, place]]], list(where)])
    return blocks


def _expression(value: Any, depth: int) -> Any:
    if depth > _DEEPEST:
        raise HclSyntaxError("nested too deeply", 0, 0)
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, list):
        return ["tuple", *(_expression(element, depth + 1) for element in value)]
    if isinstance(value, dict):
        return ["object", *([_string(k), _expression(v, depth + 1)] for k, v in value.items() if k != "//")]
    return value


def _string(text: str) -> Any:
    expression = parse_template(text)
    if expression.__class__ is list and expression[0] == "tpl" and len(expression) == 2:
        # A string that is one interpolation has that one's own type.
        part = expression[1]
        return part if part.__class__ is not list or part[0] not in ("if", "each") else expression
    return expression


def _constant(value: Any, depth: int) -> Any:
    if depth > _DEEPEST:
        raise HclSyntaxError("nested too deeply", 0, 0)
    if isinstance(value, list):
        return ["tuple", *(_constant(element, depth + 1) for element in value)]
    if isinstance(value, dict):
        return ["object", *([k, _constant(v, depth + 1)] for k, v in value.items())]
    return value
