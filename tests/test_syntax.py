"""The fast parser against python-hcl2, the reference: the same blocks, labels, arguments and constants."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hcl2
import pytest
from conftest import ROOT

from policycheck.providers.terraform.source.syntax import parse

FILES = sorted(
    [*ROOT.glob("examples/**/*.tf"), *ROOT.glob("tests/rules/**/*.tf")], key=lambda path: (path.stat().st_size, path)
)
_MARK = "__is_block__"


def ours(body: list[Any], path: str = "") -> Iterator[str]:
    attributes, blocks = body
    for name, (expression, *_) in attributes.items():
        yield f"{path}{name}{constant(expression)}"
    for type_, labels, inner, _ in blocks:
        here = "/".join([type_, *labels])
        yield f"{path}{here}"
        yield from ours(inner, f"{path}{here}/")


def constant(expression: Any) -> str:
    return f" = {json.dumps(expression)}" if isinstance(expression, (str, bool, int)) else ""


def theirs(body: dict[str, Any], path: str = "") -> Iterator[str]:
    for name, value in body.items():
        if name in (_MARK, "__comments__"):
            continue
        if isinstance(value, list) and value and all(is_block(element) for element in value):
            for element in value:
                yield from labelled(name, element, path)
        else:
            yield f"{path}{name}{their_constant(value)}"


def is_block(value: Any) -> bool:
    """python-hcl2 has a block's labels as keys around its body."""
    while isinstance(value, dict):
        if _MARK in value:
            return True
        if len(value) != 1 or not next(iter(value)).startswith('"'):
            return False
        value = next(iter(value.values()))
    return False


def labelled(type_: str, value: dict[str, Any], path: str) -> Iterator[str]:
    here = type_
    while _MARK not in value:
        ((label, value),) = value.items()
        here += "/" + json.loads(label)
    yield f"{path}{here}"
    yield from theirs(value, f"{path}{here}/")


def their_constant(value: Any) -> str:
    if isinstance(value, (bool, int)):
        return f" = {json.dumps(value)}"
    if isinstance(value, str) and value.startswith('"') and "${" not in value and "%{" not in value:
        return f" = {json.dumps(json.loads(value))}"
    return ""


@pytest.mark.parametrize("path", FILES[:: max(1, len(FILES) // 60)], ids=lambda path: str(path.relative_to(ROOT)))
def test_both_parsers_read_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert Counter(ours(parse(text.encode()))) == Counter(theirs(hcl2.loads(text)))
