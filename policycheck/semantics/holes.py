"""Documents of which parts are unknown: texts such as ``{"Resource": "${var.arn}", "cpu": ${var.cpu}}``, and lists."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import HOLE, Unknown

_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"', re.S)
_MARK: Final = re.compile(f"{HOLE}(\\d+){HOLE}")


def json_of(text: Unknown) -> Any:
    """The tree, with an `Unknown` for each leaf that has an unknown part. Raises ValueError, RecursionError."""
    numbers = iter(range(text.shape.count(HOLE)))
    return _filled(json.loads("".join(_marked(text.shape, numbers))), text)


def elements(value: Any) -> list[Any]:
    """The elements of a list; what a list that is known in part has beside those is one unknown element."""
    if isinstance(value, Unknown) and isinstance(value.shape, list):
        return value.shape
    return value if isinstance(value, list) else [value]


def _marked(shape: str, numbers: Iterator[int]) -> Iterator[str]:
    """The text with every hole numbered, and in quotation marks where it is no part of a string."""
    end = 0
    for string in _STRING.finditer(shape):
        yield re.sub(HOLE, lambda _: f'"{HOLE}{next(numbers)}{HOLE}"', shape[end : string.start()])
        yield re.sub(HOLE, lambda _: f"{HOLE}{next(numbers)}{HOLE}", string[0])
        end = string.end()
    yield re.sub(HOLE, lambda _: f'"{HOLE}{next(numbers)}{HOLE}"', shape[end:])


def _filled(tree: Any, text: Unknown) -> Any:
    if isinstance(tree, dict):
        return {_MARK.sub(HOLE, key): _filled(value, text) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_filled(element, text) for element in tree]
    if not isinstance(tree, str) or HOLE not in tree:
        return tree
    numbers = [int(mark[1]) for mark in _MARK.finditer(tree)]
    parts = [text.parts[number] if number < len(text.parts) else text for number in numbers]
    known = _MARK.sub(HOLE, tree)
    if known == HOLE:
        return Unknown(parts[0].reason, parts[0].references, given=parts[0].given)
    references = dict.fromkeys(address for part in parts for address in part.references)
    return Unknown(parts[0].reason, tuple(references), known)
