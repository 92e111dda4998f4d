"""A resource as Resource Graph or Resource Manager tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from policycheck.model.values import Unknown


class Row:
    """One resource. Names of properties are read in any capitals, since services disagree with their own documents.

    Attributes:
        id: as Azure spells it.
        type: ``microsoft.storage/storageaccounts``.
        name: its own; of a child only the last part.
        location: its region.
        subscription: the GUID of its subscription.
        group: the name of its resource group.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.id: str = data["id"]
        self.type: str = str(data.get("type", "")).lower()
        self.name: str = str(data.get("name", "")).rpartition("/")[2]
        self.location: str = str(data.get("location") or "")
        parts = self.id.split("/")
        self.subscription: str = parts[2].lower() if len(parts) > 2 else ""
        self.group: str = parts[4] if len(parts) > 4 else ""

    def get(self, path: str, default: Any = None) -> Any:
        """What stands at a dotted path below the properties; `default` where nothing does."""
        return at(self.data.get("properties"), path, default)

    def top(self, path: str, default: Any = None) -> Any:
        """What stands at a dotted path beside the properties: ``sku.name``."""
        return at(self.data, path, default)

    def each(self, path: str) -> Iterator[Mapping[str, Any]]:
        """The objects of a list at a path below the properties."""
        return objects(self.get(path))

    @property
    def base(self) -> dict[str, Any]:
        """The arguments that every azurerm type has. References to ids are all in small letters, as `ref` has them,
        since services spell one and the same id differently."""
        tags = self.data.get("tags")
        return {
            "id": self.id.lower(),
            "name": self.name,
            "location": self.location,
            "resource_group_name": self.group,
            "tags": dict(tags) if isinstance(tags, Mapping) else {},
            **self.identity,
        }

    @property
    def identity(self) -> dict[str, Any]:
        """The ``identity`` block, where it has one."""
        kind = self.top("identity.type")
        return {"identity": [{"type": kind}]} if isinstance(kind, str) and kind.lower() != "none" else {}


def at(tree: Any, path: str, default: Any = None) -> Any:
    """What stands in a tree at a dotted path, in any capitals; an unknown part of the way is the answer."""
    for key in path.split("."):
        if isinstance(tree, Unknown):
            return tree
        if not isinstance(tree, Mapping):
            return default
        if key in tree:
            tree = tree[key]
        else:
            small = key.lower()
            tree = next((value for name, value in tree.items() if name.lower() == small), None)
    return default if tree is None else tree


def objects(listed: Any) -> Iterator[Mapping[str, Any]]:
    """The objects of a list; of nothing, none."""
    return (one for one in listed or () if isinstance(one, Mapping))


def ref(value: Any) -> Any:
    """An id as it is compared: in small letters. Unknown and missing ones stay what they are."""
    return value.lower().rstrip("/") if isinstance(value, str) and value else value or None


def is_(value: Any, wanted: str) -> Any:
    """Whether a text is `wanted`, in any capitals; unknown where it is."""
    return value if isinstance(value, Unknown) else str(value).lower() == wanted.lower()


def opposite(value: Any) -> Any:
    """The opposite of a flag; unknown where it is."""
    return value if isinstance(value, Unknown) else not value


def reachable(row: Row) -> Any:
    """``public_network_access_enabled`` from ``publicNetworkAccess``, which is on where nothing is said."""
    return not is_(row.get("publicNetworkAccess", "Enabled"), "Disabled")


def block(value: Any, **arguments: Any) -> Any:
    """A nested block, present where `value` is something; unknown where it is."""
    if isinstance(value, Unknown):
        return value
    return [arguments] if value else []
