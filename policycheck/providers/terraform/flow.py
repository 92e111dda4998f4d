"""Flows of data between resources, for adapters of every cloud."""

from __future__ import annotations

from typing import Any

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block

_TAGS = ("tags_all", "tags", "labels", "effective_labels")


def in_scope(block: Block) -> bool | Unknown:
    """Whether the resource of a block holds PHI, as far as its tags, name, account and module tell."""
    entry = block.entry
    scope = entry.graph.scope
    if scope is None:
        return True
    name = next((v for f in ("name", "bucket", "identifier") if isinstance(v := entry.block.values.get(f), str)), "")
    return scope.covers(entry.address, name or entry.name, entry.account, tags_of(entry.block))


def tags_of(block: Block) -> Any:
    """The tags or labels of a resource."""
    return next((tags for field in _TAGS if (tags := block.tree(field)) is not None), {})


def flow(source: Block | None, carrier: Block, field: str, *types: str) -> Attributes:
    """Data that goes from `source` (unknown where it is None) to what `carrier` names in an argument."""
    return {
        "from_in_scope": carrier.fact(Unknown("where it comes from is not in this input"))
        if source is None
        else carrier.fact(in_scope(source)),
        "to_in_scope": _arrives(carrier, field, types),
    }


def _arrives(carrier: Block, field: str, types: tuple[str, ...]) -> Attribute:
    scope = carrier.entry.graph.scope
    value = carrier.tree(field)
    if scope is None or value is None:
        return carrier.derived(True, field)
    targets = carrier.targets(field, *types)
    if isinstance(targets, list) and targets:
        answers = [in_scope(target) for target in targets]
        unknown = next((answer for answer in answers if isinstance(answer, Unknown)), True)
        return carrier.derived(False if False in answers else unknown, field)
    if isinstance(value, Unknown):
        return carrier.derived(value, field)
    texts = [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]
    return carrier.derived(all(scope.covers_id(text) for text in texts), field)


def first_target(block: Block, field: str, *types: str) -> Block | None:
    """The resource that an argument names, where it is in the input."""
    targets = block.targets(field, *types)
    return targets[0] if isinstance(targets, list) and targets else None
