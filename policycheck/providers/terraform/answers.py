"""Attributes that adapters work out from an argument that says it in a way of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from policycheck.model.resource import Attribute
from policycheck.model.values import HOLE, Unknown, is_unknown
from policycheck.providers.terraform import combine
from policycheck.providers.terraform.block import Block
from policycheck.semantics.holes import json_of


def negated(answer: Attribute) -> Attribute:
    """The opposite of a flag."""
    value = answer.value
    return Attribute(not value if value is True or value is False else value, answer.origin, answer.field)


def one_of(block: Block, field: str, values: Iterable[str], default: str | None) -> Attribute:
    """Whether a text argument is one of `values`, in capital or small letters."""
    text = block.text(field, default=default)
    if is_unknown(text.value):
        return text
    wanted = {value.lower() for value in values}
    return block.derived(text.value is not None and text.value.lower() in wanted, field)


def contains(block: Block, field: str, wanted: str) -> Attribute:
    """Whether a list argument has an element; a missing list has none."""
    texts = block.texts(field)
    return texts if is_unknown(texts.value) else block.derived(combine.contains(texts, wanted), field)


def begins_with(block: Block, field: str, prefix: str) -> Attribute:
    """Whether a text argument begins so, in capital or small letters; of a template its first part tells that."""
    text = block.text(field, default="")
    known = text.value.shape if is_unknown(text.value) else text.value
    if not isinstance(known, str):
        return text
    head = known[: len(prefix)].lower()
    unsure = HOLE in head and head.partition(HOLE)[0] == prefix[: head.index(HOLE)]
    return text if unsure else block.derived(head == prefix, field)


def names_some(block: Block, field: str) -> Attribute:
    """Whether a list argument has an element that is not empty: ``[""]`` names nobody."""
    listed = block.texts(field)
    if is_unknown(listed.value):
        return block.is_set(field)
    named = [element for element in listed.value if is_unknown(element) or element]
    unsure = named and all(is_unknown(e) and not e.given and (not e.references or e.optional) for e in named)
    return block.derived(named[0] if unsure else bool(named), field)


def renamed(block: Block, *fields: str) -> str:
    """The name under which an argument is set, which provider versions renamed; the first where under none."""
    return next((field for field in fields if block.read(field) is not None), fields[0])


def json_tree(block: Block, field: str) -> Any:
    """The JSON document in an argument: a tree whose leaves may be `Unknown`, `Unknown`, or None."""
    value = block.read(field)
    if isinstance(value, Unknown):
        if not isinstance(value.shape, str):
            return value if value.shape is None else value.shape
        try:
            return json_of(value)
        except (ValueError, RecursionError):
            return value
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return Unknown(f"{field} is not valid JSON")


def at(tree: Any, *keys: str) -> Any:
    """What stands in a tree under keys: None where nothing does, `Unknown` where a part of the way is.

    A map may be written as a block, as Terraform took it until 0.11.
    """
    for key in keys:
        if isinstance(tree, list) and len(tree) == 1:
            tree = tree[0]
        if isinstance(tree, Unknown):
            if not isinstance(tree.shape, dict) or key not in tree.shape:
                return tree
            tree = tree.shape
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree
