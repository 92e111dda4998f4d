"""Folders and files of Terraform source as inventories: one for each root module."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from policycheck.checkout import within_checkout
from policycheck.model.resource import Inventory, Location
from policycheck.model.values import COMPUTED, Unknown
from policycheck.providers.terraform import registry
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.graph import IDENTITIES, Entry, Graph
from policycheck.providers.terraform.outputs import Output
from policycheck.providers.terraform.source.files import Files, find_folders
from policycheck.providers.terraform.source.folder import Declaration, Folder
from policycheck.providers.terraform.source.given import Given
from policycheck.providers.terraform.source.modules import Place
from policycheck.providers.terraform.source.outputs import output_instances
from policycheck.providers.terraform.source.places import locate, span
from policycheck.providers.terraform.source.requirements import provider_versions
from policycheck.providers.terraform.source.resources import ResourceInstance
from policycheck.providers.terraform.source.variables import root_variables
from policycheck.providers.terraform.source.workspace import Workspace

if TYPE_CHECKING:
    from policycheck.model.scope import PhiScope


class SourceEntry(Entry):
    """A resource instance of the source."""

    __slots__ = ("_located", "instance")

    def __init__(self, graph: Graph, instance: ResourceInstance) -> None:
        super().__init__(graph, instance.address, instance.type, instance.name)
        self.instance = instance
        self._located: dict[tuple[str | int, ...], Location] = {}
        self.module = instance.module.address
        self.index = instance.place.key
        self.managed = instance.managed
        values = instance.values()
        self.block = Block(self, values, None, values)

    @property
    def doubt(self) -> str | None:
        place = self.instance.place
        return None if place.unknown is None or place.certain else place.unknown.reason

    def locate(self, path: tuple[str | int, ...]) -> Location:
        located = self._located.get(path)
        if located is None:  # several rules ask for the same argument
            located = self._located[path] = locate(self.instance, path, self.is_sensitive(path))
        return located

    def span(self) -> Location:
        return span(self.instance)

    def is_sensitive(self, path: tuple[str | int, ...]) -> bool:
        own = self.instance.sensitive
        return bool(own) and any(path[: len(marked)] == marked or marked[: len(path)] == path for marked in own)

    def referred(self, path: tuple[str | int, ...], expression: Any) -> Unknown | None:
        del expression  # what was evaluated is known better than what is written
        references = self.instance.references.get(path)
        return Unknown(COMPUTED, references) if references else None

    def alike(self, field: str, types: tuple[str, ...]) -> list[Block]:
        named = self.graph.once(_named_by)
        return [entry.block for entry in named.get(self.written(field), ()) if entry.type in types]

    def written(self, field: str) -> tuple[str, str | int | None, str]:
        """The expression of an argument, and what decides what it means."""
        attribute = self.instance.declared.attributes.get(field)
        return self.module, self.index, repr(attribute[0] if attribute is not None else None)

    def constant(self, path: tuple[str | int, ...], expression: Any) -> Any:
        """What was evaluated from nothing but the configuration; variables may be given from outside."""
        unknown = expression.__class__ is Unknown or self.is_sensitive(path) or path in self.instance.references
        return None if unknown else expression


def _named_by(graph: Graph) -> dict[tuple[str, str | int | None, str], list[SourceEntry]]:
    """The resources by the expressions of those of their names that are unknown: ``bucket = var.bucket``."""
    index: dict[tuple[str, str | int | None, str], list[SourceEntry]] = {}
    for entry in graph.entries.values():
        for field in IDENTITIES:
            if isinstance(entry, SourceEntry) and entry.block.values.get(field).__class__ is Unknown:
                index.setdefault(entry.written(field), []).append(entry)
    return index


def read_source(path: str, files: Files, given: Given, scope: PhiScope | None = None) -> Iterator[Inventory]:
    """The inventories of a folder with everything below it, or of a file. What cannot be read is in `files.errors`."""
    files.allow(path if os.path.isdir(path) else os.path.dirname(path) or ".")
    for workspace in find_roots(path, files, given):
        graph = graph_of(workspace)
        graph.scope = scope
        files.errors.extend(workspace.errors)
        inventory = graph.inventory(workspace.path, "source")
        inventory.files = files.paths()
        root = within_checkout(workspace.path, path)
        for resource in inventory:
            resource.scope = root
        yield inventory


def find_roots(path: str, files: Files, given: Given) -> Iterator[Workspace]:
    """The root modules at and below a path: every folder that no other one calls."""
    if not os.path.isdir(path):
        yield _workspace(os.path.dirname(path) or ".", files.only(path), files, given)
        return
    folders, sources = find_folders(path)
    files.parse(sources)
    called: set[str] = set()
    read = {folder: files.folder(folder) for folder in folders}
    for folder in read.values():
        called.update(_local_calls(folder))
    for name, folder in read.items():
        real = os.path.realpath(name)
        if folder.files and (real not in called or real == os.path.realpath(path)):
            yield _workspace(name, folder, files, given)


def _local_calls(folder: Folder) -> Iterator[str]:
    for call in folder.calls.values():
        source = call.expression("source")
        if isinstance(source, str) and source.startswith("."):
            real = os.path.realpath(os.path.join(folder.path, source))
            if real != os.path.realpath(folder.path):
                yield real


def _workspace(path: str, folder: Folder, files: Files, given: Given) -> Workspace:
    files.base = path
    return Workspace(path, folder, files, root_variables(folder, given, files.errors))


def graph_of(workspace: Workspace) -> Graph:
    """The resource instances of a root module, evaluated."""
    workspace.files.base = workspace.path
    graph = Graph(is_used=lambda entry: entry.address in used())
    graph.versions = provider_versions(workspace)
    for instance in workspace.instances():
        graph.add(SourceEntry(graph, instance))
    graph.outputs = lambda: _outputs(graph, workspace)
    _tag(graph, workspace)

    @cache
    def used() -> set[str]:
        """What data sources, and resources that are judged, refer to. Asked once the adapters are loaded."""
        users = [e for e in graph.entries.values() if not e.managed or registry.is_read(e.type)]
        return {address for user in users for address in _references(user)}

    return graph


def _outputs(graph: Graph, workspace: Workspace) -> Iterator[Output]:
    for instance, references in output_instances(workspace):
        entry = SourceEntry(graph, instance)
        entry.address = f"output.{entry.name}"
        yield Output(entry, references, ("value",) in instance.sensitive)


def _references(entry: Entry) -> Iterator[str]:
    if isinstance(entry, SourceEntry):
        for addresses in entry.instance.references.values():
            yield from addresses


def _tag(graph: Graph, workspace: Workspace) -> None:
    """AWS resources have the ``default_tags`` of their provider too."""
    for provider in workspace.root.folder.providers:
        block = next((b for b in provider.blocks if b[0] == "default_tags"), None)
        if provider.labels != ["aws"] or block is None or "alias" in provider.attributes:
            continue
        named = ["provider", ["aws", "default"], [provider.attributes, provider.blocks], provider.place]
        instance = ResourceInstance(workspace.root, Declaration(named, provider.file), Place(None, {}))
        tags = (instance.values().get("default_tags") or [{}])[0].get("tags")
        if tags.__class__ is not dict:
            continue
        for entry in graph.entries.values():
            if registry.cloud_of(entry.type) == "aws" and entry.managed:
                own = entry.block.read("tags")
                if own is None or own.__class__ is dict:
                    entry.block.values = {**entry.block.values, "tags_all": {**tags, **(own or {})}}
