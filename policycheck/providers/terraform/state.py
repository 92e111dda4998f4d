"""State as a graph of entries: ``terraform show -json`` of a state, and raw ``terraform.tfstate`` version 4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.errors import PolicycheckError
from policycheck.model.resource import Location
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.graph import Entry, Graph
from policycheck.providers.terraform.positions import JsonText

_DEEPEST_MODULE: Final = 256


class StateDocument:
    """Finds the places of entries, whose `Entry.place` is the path to the resource, in the state's own text."""

    def __init__(self, text: JsonText, values: str) -> None:
        self._text = text
        self._values = values
        """The field of a resource that holds its values."""

    def locate(self, entry: Entry, path: tuple[str | int, ...]) -> Location:
        header = self._text.find(entry.place)
        if header is None:
            return Location(self._text.file, 1, 1, 1, 1)
        head = self._text.find((*entry.place, "type")) or self._text.find((*entry.place[:-2], "type")) or header
        start = (*entry.place, self._values)
        place = self._text.find((*start, *path)) if path else None
        return self._text.location(place or head, head, entry.is_sensitive(path))


def read_state(document: Mapping[str, Any], text: JsonText) -> Graph:
    """The entries of ``terraform show -json`` of a state."""
    values = document.get("values")
    if values is not None and not isinstance(values, dict):
        raise PolicycheckError("not a usable state: values is not an object", text.file)
    graph = Graph()
    places = StateDocument(text, "values")
    root = (values or {}).get("root_module")
    for place, module, resource in _placed_resources(root, ("values", "root_module")):
        entry = value_entry(graph, module, resource)
        if entry is not None and not resource.get("deposed_key"):
            entry.document, entry.place = places, place
            graph.add(entry)
    return graph


def read_tfstate(document: Mapping[str, Any], text: JsonText) -> Graph:
    """The entries of a raw state file, version 4."""
    if document.get("version") != 4:
        raise PolicycheckError(
            f"state file of version {str(document.get('version'))[:20]}; policycheck reads version 4: "
            "run `terraform show -json` on it",
            text.file,
        )
    resources = document.get("resources")
    if resources is not None and not isinstance(resources, list):
        raise PolicycheckError("not a usable state: resources is not a list", text.file)
    graph = Graph()
    places = StateDocument(text, "attributes")
    for number, resource in enumerate(resources or []):
        instances = resource.get("instances") if isinstance(resource, dict) else None
        for position, instance in enumerate(instances if isinstance(instances, list) else []):
            entry = _raw_entry(graph, resource, instance)
            if entry is not None:
                entry.document = places
                entry.place = ("resources", number, "instances", position)
                graph.add(entry)
    return graph


def resources_below(module: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The resources of a values representation's module and its children, each with its module's address."""
    for _, address, resource in _placed_resources(module, ()):
        yield address, resource


def _placed_resources(
    module: Any, place: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str, Mapping[str, Any]]]:
    pending: list[tuple[Any, tuple[str | int, ...]]] = [(module, place)]
    while pending:
        current, here = pending.pop(0)
        if not isinstance(current, dict):
            continue
        if len(here) > _DEEPEST_MODULE:
            raise RecursionError("modules are nested too deeply")
        address = current.get("address")
        resources = current.get("resources")
        for index, resource in enumerate(resources if isinstance(resources, list) else []):
            if isinstance(resource, dict):
                yield (*here, "resources", index), address if isinstance(address, str) else "", resource
        children = current.get("child_modules")
        for index, child in enumerate(children if isinstance(children, list) else []):
            pending.append((child, (*here, "child_modules", index)))


def value_entry(graph: Graph, module: str, resource: Mapping[str, Any]) -> Entry | None:
    """An entry from the values representation of a state (or of a plan's prior state)."""
    address, type_, name = resource.get("address"), resource.get("type"), resource.get("name")
    values = resource.get("values")
    if not (isinstance(address, str) and isinstance(type_, str) and isinstance(name, str)):
        return None
    entry = Entry(graph, address, type_, name)
    entry.module = module
    entry.managed = resource.get("mode") != "data"
    index = resource.get("index")
    entry.index = index if isinstance(index, (str, int)) else None
    entry.sensitive = resource.get("sensitive_values")
    entry.block = Block(entry, values if isinstance(values, dict) else {})
    return entry


def _raw_entry(graph: Graph, resource: Mapping[str, Any], instance: Any) -> Entry | None:
    type_, name, module = resource.get("type"), resource.get("name"), resource.get("module")
    if not (isinstance(instance, dict) and isinstance(type_, str) and isinstance(name, str)):
        return None
    attributes = instance.get("attributes")
    if instance.get("deposed") or not isinstance(attributes, dict):
        return None
    managed = resource.get("mode") != "data"
    index = instance.get("index_key")
    entry = Entry(graph, _address(module, managed, f"{type_}.{name}", index), type_, name)
    entry.module = module if isinstance(module, str) else ""
    entry.managed = managed
    entry.index = index if isinstance(index, (str, int)) else None
    entry.sensitive = _sensitive_paths(instance.get("sensitive_attributes"))
    entry.block = Block(entry, attributes)
    return entry


def _address(module: Any, managed: bool, key: str, index: Any) -> str:
    address = key if managed else f"data.{key}"
    if isinstance(module, str) and module:
        address = f"{module}.{address}"
    if isinstance(index, int):
        return f"{address}[{index}]"
    return f'{address}["{index}"]' if isinstance(index, str) else address


def _sensitive_paths(paths: Any) -> dict[str, Any]:
    """``sensitive_attributes`` (lists of steps) in the ``sensitive_values`` form; a whole top-level argument
    counts as sensitive where any part of it is."""
    marks: dict[str, Any] = {}
    for path in paths if isinstance(paths, list) else []:
        first = path[0] if isinstance(path, list) and path else None
        name = first.get("value") if isinstance(first, dict) else None
        if isinstance(name, str):
            marks[name] = True
    return marks
