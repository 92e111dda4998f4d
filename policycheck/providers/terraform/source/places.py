"""Where an argument of a resource instance stands in its files."""

from __future__ import annotations

from typing import Any

from policycheck.model.resource import Location
from policycheck.providers.terraform.source.folder import SourceFile
from policycheck.providers.terraform.source.resources import ResourceInstance

Path = tuple[str | int, ...]


def locate(instance: ResourceInstance, path: Path, hidden: bool) -> Location:
    """The place of an argument; of the header of the innermost block around it where it is absent."""
    declared = instance.declared
    found = _find(instance, path)
    file, place, name = found if found is not None else (declared.file, declared.place, "")
    location = _location(file, place, declared.place, name, hidden)
    if instance.module.call is not None:
        location.related = tuple(_call_places(instance))
    return location


def span(instance: ResourceInstance) -> Location:
    """The whole block of the resource."""
    declared = instance.declared
    row, column, _, _, end_row, end_column = _six(declared.place)
    if declared.file.json is not None:
        return _location(declared.file, declared.place, declared.place, "", False)
    return declared.file.extent((row, column, end_row, end_column))


def _call_places(instance: ResourceInstance) -> list[Location]:
    """The module calls that lead to the instance, innermost first."""
    return [
        _location(module.call.file, module.call.place, module.call.place, "", False)
        for module in instance.module.ancestors()
        if module.call is not None
    ]


def _find(instance: ResourceInstance, path: Path) -> tuple[SourceFile, list[Any], str] | None:
    """The file and place of the longest part of `path` that stands there."""
    declared = instance.declared
    attributes, blocks = declared.attributes, declared.blocks
    found: tuple[SourceFile, list[Any], str] | None = None
    for position, name in enumerate(path):
        if not isinstance(name, str):
            continue
        attribute = attributes.get(name)
        if attribute is not None:
            file = attribute[5] if len(attribute) > 5 else declared.file
            return file, _inside(file, attribute, path[position + 1 :]), name
        block = _nested(instance, blocks, path[: position + 1], path[position + 1 : position + 2])
        if block is None:
            break
        found = (declared.file, block[3], "")
        attributes, blocks = block[2]
    return found


def _nested(instance: ResourceInstance, blocks: list[Any], path: Path, index: Path) -> list[Any] | None:
    """The block of a type at an index, among those that ``dynamic`` made where there are any."""
    name = path[-1]
    listed = instance.expanded.get(path)
    if listed is None:
        listed = [block for block in blocks if block[0] == name or (block[0] == "dynamic" and block[1] == [name])]
    number = index[0] if index and isinstance(index[0], int) else 0
    return listed[number] if number < len(listed) else None


def _inside(file: SourceFile, attribute: list[Any], rest: Path) -> list[Any]:
    """In JSON, the place below an argument is found by its path."""
    return [*attribute[1], *rest] if file.json is not None else attribute[1:5]


def _location(file: SourceFile, place: list[Any], header: list[Any], name: str, hidden: bool) -> Location:
    if file.json is not None:
        head = file.json.find(tuple(header)) or (0, 1)
        found = file.json.find(tuple(place)) or file.json.deepest(tuple(place), 0) or head
        return file.json.location(found, head, hidden)
    row, column, end_row, end_column = place[:4]
    return file.location((row, column, end_row, end_column), (header[0], header[1]), name, hidden)


def _six(place: list[Any]) -> tuple[int, int, int, int, int, int]:
    if len(place) != 6 or not all(isinstance(number, int) for number in place):
        return 0, 0, 0, 0, 0, 0
    row, column, head_row, head_column, end_row, end_column = place
    return row, column, head_row, head_column, end_row, end_column
