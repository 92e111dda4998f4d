"""JSON as Terraform writes it: keys sorted, no spaces, and ``<``, ``>``, ``&`` as escapes."""

from __future__ import annotations

import json
from typing import Any, Final

from policycheck.providers.terraform.source.functions.values import FunctionError, bounded, check_length, number_text

_ESCAPES: Final = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def json_text(value: Any) -> str:
    """The JSON text of a value without unknown parts. Raises FunctionError where it is too large."""
    parts: list[str] = []
    _write(bounded(value), parts)
    check_length(sum(map(len, parts)))
    return "".join(parts)


def _write(value: Any, parts: list[str]) -> None:
    if isinstance(value, str):
        parts.append(_string(value))
    elif value is None:
        parts.append("null")
    elif isinstance(value, bool):
        parts.append("true" if value else "false")
    elif isinstance(value, (int, float)):
        parts.append(number_text(value))
    elif isinstance(value, list):
        parts.append("[")
        for index, element in enumerate(value):
            if index:
                parts.append(",")
            _write(element, parts)
        parts.append("]")
    elif isinstance(value, dict):
        parts.append("{")
        for index, key in enumerate(sorted(value)):
            parts.append(("," if index else "") + _string(key) + ":")
            _write(value[key], parts)
        parts.append("}")
    else:
        raise FunctionError("the value has parts that are not known yet")


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).translate(_ESCAPES)
