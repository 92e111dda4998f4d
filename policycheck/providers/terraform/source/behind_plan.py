"""The source behind a plan: it gives plan findings their lines, and knows some of what the plan leaves open."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from policycheck.checkout import checkout_root
from policycheck.model.resource import Location
from policycheck.model.values import Unknown
from policycheck.providers.terraform.graph import Entry
from policycheck.providers.terraform.source.files import Files, find_folders
from policycheck.providers.terraform.source.folder import Folder
from policycheck.providers.terraform.source.outputs import output_instances
from policycheck.providers.terraform.source.places import locate, span
from policycheck.providers.terraform.source.resources import ResourceInstance
from policycheck.providers.terraform.source.workspace import Workspace

Path_ = tuple[str | int, ...]

_INDEX: Final = re.compile(r'\[(?:"(?:[^"\\]|\\.)*"|\d+|\*)\]')
_MOST_FOLDERS: Final = 300


class PlanSource:
    """The resource instances of a root module, found by the addresses of a plan."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._instances: dict[str, ResourceInstance] = {}
        self._blocks: dict[str, ResourceInstance] = {}
        for instance in workspace.instances():
            self._instances[instance.address] = instance
            self._blocks.setdefault(_INDEX.sub("", instance.address), instance)
        for instance, _ in output_instances(workspace):
            self._instances[f"output.{instance.name}"] = instance
        self._values: dict[str, dict[str, Any]] = {}

    def instance(self, entry: Entry) -> ResourceInstance | None:
        """The instance of an address; where ``count`` or ``for_each`` are not known, one of its block."""
        return self._instances.get(entry.address) or self._blocks.get(_INDEX.sub("", entry.address))

    def locate(self, entry: Entry, path: Path_) -> Location | None:
        instance = self.instance(entry)
        if instance is None:
            return None
        return locate(instance, self._aligned(instance, entry, path), entry.is_sensitive(path))

    def span(self, entry: Entry) -> Location | None:
        instance = self.instance(entry)
        return span(instance) if instance is not None else None

    def foretold(self, entry: Entry, path: Path_, unknown: Unknown | None) -> Any:
        """What the source says of an argument that the plan does not know; `unknown` where it says no more."""
        if entry.address not in self._instances:
            return unknown
        instance = self._instances[entry.address]
        value: Any = self._of(instance)
        for key in self._aligned(instance, entry, path):
            if isinstance(value, dict):
                value = value.get(str(key))
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                value = value[key]
            else:
                return unknown
        if isinstance(value, Unknown) and value.shape is None and (value.optional or not value.references):
            return unknown
        return value

    def contradictions(self, entries: Mapping[str, Entry]) -> int:
        """How many arguments have other values than in the plan."""
        count: int = 0
        for address, instance in self._instances.items():
            entry = entries.get(address)
            if entry is not None:
                written = self._of(instance)
                count += sum(_differs(written.get(name), value) for name, value in entry.block.values.items())
        return count

    def _of(self, instance: ResourceInstance) -> dict[str, Any]:
        values = self._values.get(instance.address)
        if values is None:
            values = self._values[instance.address] = instance.values()
        return values

    def _aligned(self, instance: ResourceInstance, entry: Entry, path: Path_) -> Path_:
        """`path` with the indexes that nested blocks have in the source: a plan has those of a set in another order."""
        planned: Any = entry.block.values
        written: Any = self._of(instance)
        aligned: list[str | int] = []
        for key in path:
            planned = planned.get(key) if isinstance(planned, dict) else _element(planned, key)
            own = _match(planned, written, key) if isinstance(key, int) and isinstance(written, list) else key
            written = written.get(own) if isinstance(written, dict) else _element(written, own)
            aligned.append(own)
        return tuple(aligned)


def _element(listed: Any, key: Any) -> Any:
    return listed[key] if isinstance(listed, list) and isinstance(key, int) and key < len(listed) else None


def _match(planned: Any, written: list[Any], index: int) -> int:
    """Which of the written blocks a planned one is: the one at its own index, or the first that agrees with it."""
    if not isinstance(planned, dict):
        return index
    candidates: list[int] = [index, *range(len(written))]
    for candidate in candidates:
        element = _element(written, candidate)
        if isinstance(element, dict) and not any(_differs(value, planned.get(name)) for name, value in element.items()):
            return candidate
    return index


def _differs(written: Any, planned: Any) -> bool:
    scalar = (str, bool, int, float)
    if not isinstance(written, scalar) or not isinstance(planned, scalar):
        return False
    return str(written).lower() != str(planned).lower()


def find_source(
    plan: str, document: Mapping[str, Any], files: Files, entries: Mapping[str, Entry]
) -> PlanSource | None:
    """The root module that a plan was made from, where it lies in the same checkout and no other fits as well."""
    wanted = _declared(document)
    if not wanted or checkout_root(plan) is None:
        return None
    fitting = []
    for path in _candidates(plan):
        folder = files.folder(path)
        if wanted <= _names(folder):
            fitting.append(source_at(path, document, files))
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    scores = [source.contradictions(entries) for source in fitting]
    best = min(scores)
    return fitting[scores.index(best)] if scores.count(best) == 1 else None


def source_at(path: str, document: Mapping[str, Any], files: Files) -> PlanSource:
    """The root module in a folder, its variables as the plan has them."""
    files.allow(path)
    files.base = path
    given = document.get("variables")
    variables = {
        name: value["value"]
        for name, value in (given.items() if isinstance(given, dict) else ())
        if isinstance(value, dict) and "value" in value
    }
    return PlanSource(Workspace(path, files.folder(path), files, variables))


def _candidates(plan: str) -> Iterator[str]:
    """The plan's folder, those around it up to the checkout's root, and those below it."""
    here = Path(os.path.dirname(plan) or ".")
    root = checkout_root(plan)
    yield str(here)
    for above in here.resolve().parents:
        if root is None or not above.is_relative_to(root):
            break
        yield os.path.relpath(above)
    yield from (folder for folder in find_folders(str(here), _MOST_FOLDERS)[0] if Path(folder) != here)


def _declared(document: Mapping[str, Any]) -> set[str]:
    """The managed resources and module calls of the plan's root module."""
    configuration = document.get("configuration")
    root = configuration.get("root_module") if isinstance(configuration, dict) else None
    if not isinstance(root, dict):
        return set()
    resources, calls = root.get("resources"), root.get("module_calls")
    names = {
        str(resource.get("address"))
        for resource in (resources if isinstance(resources, list) else ())
        if isinstance(resource, dict) and resource.get("mode") == "managed"
    }
    return names | {f"module.{name}" for name in (calls if isinstance(calls, dict) else ())}


def _names(folder: Folder) -> set[str]:
    managed = {f"{type_}.{name}" for is_managed, type_, name in folder.resources if is_managed}
    return managed | {f"module.{name}" for name in folder.calls}
