"""Entries as resources of the model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from policycheck.model.resource import Inventory, Resource
from policycheck.providers.terraform import registry

if TYPE_CHECKING:
    from policycheck.providers.terraform.block import Block
    from policycheck.providers.terraform.graph import Entry


class Facts(NamedTuple):
    """What resources of every kind that an entry is have in common."""

    block: Block
    name: str
    region: str
    account: str


def facts(entries: Iterable[Entry]) -> list[Facts]:
    """Of each entry, once for all its kinds."""
    found = []
    for entry in entries:
        block = entry.block
        get = block.values.get
        name, region = get("name"), entry.region or get("region")
        if name.__class__ is not str or not name:
            name = _text(get("bucket")) or entry.name
        if region.__class__ is not str or not region:
            region = _text(get("location"))
        found.append(Facts(block, name, region, entry.account or _account(block.values)))
    return found


def add_all(inventory: Inventory, kind: str, of: Iterable[Facts], adapter: registry.Adapter) -> list[Resource]:
    """Adds a resource of a kind for each entry, all of one type, and answers them."""
    resources: list[Resource] = []
    cloud = ""
    for block, name, region, account in of:
        entry = block.entry
        cloud = cloud or registry.cloud_of(entry.type) or ""
        resource = Resource(kind, entry.type, entry.address, cloud, block, adapter)
        resource.name = name
        resource.region = region
        resource.account = account
        resource.managed_by = entry.managed_by
        resources.append(resource)
    inventory.add(*resources)
    return resources


def _text(value: Any) -> str:
    return value if value.__class__ is str else ""


def _account(values: Mapping[str, Any]) -> str:
    """The account that a known ARN, Azure id or Google project names."""
    arn = values.get("arn")
    if arn.__class__ is str and arn:
        fields = arn.split(":", 5)
        return fields[4] if len(fields) == 6 else ""
    return _text(values.get("project"))
