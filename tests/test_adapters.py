"""Every adapter reads whatever it is given: nothing at all, unknown values, and values of the wrong form."""

from __future__ import annotations

from typing import Any

import pytest

from policycheck.model.values import Unknown
from policycheck.providers.terraform import registry
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.graph import Entry, Graph

for _cloud in ("aws", "azure", "gcp"):
    registry.load(_cloud)
READERS = [*registry.ADAPTERS.items(), *registry.DATA_SOURCES.items()]


class Everything(dict[str, Any]):
    """Arguments that are all there, with one and the same value."""

    def __init__(self, value: Any) -> None:
        super().__init__(name="x")
        self._value = value

    def get(self, _field: str, _default: Any = None) -> Any:
        return self._value


def block(type_: str, values: dict[str, Any], reason: Unknown | None = None) -> Block:
    entry = Entry(Graph(), f"{type_}.x", type_, "x")
    entry.managed = type_ in registry.ADAPTERS
    entry.block = Block(entry, values)
    entry.block.reason = reason
    entry.graph.add(entry)
    return entry.block


UNKNOWN = Unknown("variable without a value: var.x")
GIVEN: dict[str, dict[str, Any]] = {
    "nothing": {},
    "unknown": Everything(UNKNOWN),
    "a reference": Everything(Unknown("computed at apply", ("aws_x.y",))),
    "a text": Everything("x"),
    "an empty text": Everything(""),
    "a number": Everything(3),
    "a flag": Everything(True),
    "a list of unknown": Everything([UNKNOWN]),
    "an empty block": Everything([{}]),
    "a block of unknown": Everything([Everything(UNKNOWN)]),
    "blocks in blocks": Everything([Everything([Everything("x")])]),
    "a mapping": Everything({"x": UNKNOWN}),
}


@pytest.mark.parametrize(("type_", "readers"), READERS, ids=[type_ for type_, _ in READERS])
def test_no_adapter_fails(type_: str, readers: list[Any]) -> None:
    for _, read in readers:
        for values in GIVEN.values():
            read(block(type_, values))
        read(block(type_, {}, UNKNOWN))
