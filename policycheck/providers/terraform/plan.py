"""Plan JSON (``terraform show -json PLAN``, Terraform and OpenTofu, format 0.1 to 1.x) as a graph of entries.

The format is HashiCorp's "JSON Output Format", section "Plan Representation".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping
from functools import cached_property
from typing import Any, Final

import orjson

from policycheck.errors import PolicycheckError
from policycheck.model.resource import Location
from policycheck.providers.terraform import outputs, versions
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.configuration import Configuration
from policycheck.providers.terraform.graph import Entry, Graph
from policycheck.providers.terraform.positions import STRING, JsonText
from policycheck.providers.terraform.state import resources_below, value_entry

_ADDRESS: Final = re.compile(rf'\{{\s*("address"\s*:\s*({STRING}))')
_COMPACT: Final = '{"address":"'
_CREATED: Final = '"change":{"actions":["create"],"before":null,"after":'
_MARKS: Final = '},"after_unknown":'
_GONE: Final = (["delete"], ["forget"])


Section = tuple[int, int]
"""Where a value begins and ends."""


class PlanDocument:
    """Finds the places of entries in the plan's own text."""

    def __init__(self, text: JsonText, addresses: Container[str]) -> None:
        self._text = text
        self._addresses = addresses
        self._places: dict[tuple[int, tuple[str | int, ...]], tuple[Section, Section, bool]] = {}

    @cached_property
    def _offsets(self) -> dict[str, list[int]]:
        """Where the changes of each address begin, in the order of the file; configurations of the same, too."""
        text = self._text.text
        offsets: dict[str, list[int]] = {}
        for start, name in _beginnings(text, max(text.find('"resource_changes"'), 0)):
            if name in self._addresses:  # a nested block may begin with an address too
                offsets.setdefault(name, []).append(start)
        return offsets

    @cached_property
    def _starts(self) -> list[int]:
        return sorted(start for starts in self._offsets.values() for start in starts)

    def locate(self, entry: Entry, path: tuple[str | int, ...]) -> Location:
        offsets = self._offsets.get(entry.address, ())
        if entry.place >= len(offsets):
            return Location(self._text.file, 1, 1, 1, 1)
        key = offsets[entry.place], path
        found = self._places.get(key)
        if found is None:  # several rules ask for the same argument
            found = self._places[key] = self._find(entry, *key)
        return self._text.location(*found)

    def _find(self, entry: Entry, start: int, path: tuple[str | int, ...]) -> tuple[Section, Section, bool]:
        """The place of an argument, that of the header, and whether the value is sensitive."""
        header = self._header(start, entry.address)
        place = self._value(start, path, entry.block) if path else None
        return place or header, header, entry.is_sensitive(path)

    def _header(self, start: int, address: str) -> Section:
        """Where a change that begins at `start` says its address, key and all."""
        compact = f'{{"address":{orjson.dumps(address).decode()}'
        if self._text.text.startswith(compact, start):
            return start + 1, start + len(compact)
        match = _ADDRESS.match(self._text.text, start)
        return match.span(1) if match is not None else (start, start)

    def _value(self, start: int, path: tuple[str | int, ...], block: Block) -> Section | None:
        """The place of a value in what is known after apply or what is not, or of the innermost block around it."""
        text = self._text
        known, marks = self._quickly(start) or self._both(start)
        if known is None:
            return None
        length = _length(block.values, path)
        if length < len(path) and marks is not None and _length(block.unknown, path) == len(path):
            return text.follow(path, marks, text.end(marks))
        return text.follow(path[:length], *known) if length else None

    def _quickly(self, start: int) -> tuple[Section, int] | None:
        """As `_both`, by the constants that a new resource has around its values in Terraform's own spelling; None
        where they may be others' of the same name."""
        text = self._text.text
        following = bisect_right(self._starts, start)
        limit = self._starts[following] if following < len(self._starts) else len(text)
        created = text.find(_CREATED, start, limit)
        if created < 0 or text.find("{", start + 1, created) >= 0:
            return None
        begin = created + len(_CREATED)
        end = text.find(_MARKS, begin, limit)
        if end < 0 or text.find(_MARKS, end + 1, limit) >= 0:
            return None
        return (begin, end + 1), end + len(_MARKS)

    def _both(self, start: int) -> tuple[Section | None, int | None]:
        """Where the values of a change stand, and where the marks of those that are known after apply begin."""
        text = self._text
        # A data source has its values in the prior state.
        begin = text.value(("change", "after"), start) or text.value(("values",), start)
        if begin is None:
            return None, None
        return (begin, text.end(begin)), text.value(("change", "after_unknown"), start)


def _length(tree: Any, path: tuple[str | int, ...]) -> int:
    """How many keys of the path exist, one below the other."""
    for length, key in enumerate(path):
        of_list = tree.__class__ is list and isinstance(key, int) and key < len(tree)
        if not of_list and not (tree.__class__ is dict and key in tree):
            return length
        tree = tree[key]
    return len(path)


def _beginnings(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Where objects begin that have their address first, and the address."""
    if _COMPACT not in text:
        for match in _ADDRESS.finditer(text, start):
            yield match.start(), str(orjson.loads(match[2]))
        return
    # Terraform writes no spaces, and a constant is searched for much faster.
    while (start := text.find(_COMPACT, start)) >= 0:
        begin = start + len(_COMPACT)
        name = text[begin : text.find('"', begin)]
        if "\\" in name:
            found = _ADDRESS.match(text, start)
            name = str(orjson.loads(found[2])) if found is not None else ""
        yield start, name
        start = begin


def read_plan(document: Mapping[str, Any], text: JsonText) -> Graph:
    """The entries of a plan. Raises PolicycheckError where the document is not a usable plan."""
    _check(document, text.file)
    root = _section(document, "configuration", dict, text.file).get("root_module")
    configuration = Configuration(root if isinstance(root, dict) else {})
    graph = Graph(configuration.resolve, configuration.is_used)
    # What is read later, alone: the rest of the document goes as soon as its entries are made.
    later = {name: document.get(name) for name in ("configuration", "output_changes")}
    graph.versions = lambda: versions.of_plan(later)
    graph.outputs = lambda: outputs.of_plan(graph, later, text)
    ordinals: dict[str, int] = {}
    places = PlanDocument(text, ordinals)
    for change in _section(document, "resource_changes", list, text.file):
        address = change.get("address") if isinstance(change, dict) else None
        if not isinstance(address, str):
            continue
        ordinal = ordinals[address] = ordinals.get(address, -1) + 1
        entry = _entry(graph, address, change, configuration)
        if entry is not None:
            entry.place = ordinal
            entry.document = places
            graph.add(entry)
    for entry in _known_data(graph, document, configuration):
        entry.document = places
        entry.place = 0
        ordinals[entry.address] = 0
        graph.add(entry)
    return graph


def _entry(graph: Graph, address: str, change: Mapping[str, Any], configuration: Configuration) -> Entry | None:
    """The entry of a change; None where nothing of it is left after apply."""
    type_, name = change.get("type"), change.get("name")
    if not (isinstance(type_, str) and isinstance(name, str)):
        return None
    outcome = change.get("change")
    if not isinstance(outcome, dict):
        return None
    after = outcome.get("after")
    if not isinstance(after, dict) or outcome.get("actions") in _GONE or change.get("deposed"):
        return None
    entry = Entry(graph, address, type_, name)
    entry.managed = change.get("mode") != "data"
    module = change.get("module_address")
    entry.module = module if isinstance(module, str) else ""
    index = change.get("index")
    entry.index = index if isinstance(index, (str, int)) else None
    entry.sensitive = outcome.get("after_sensitive")
    key = f"{type_}.{name}" if entry.managed else f"data.{type_}.{name}"
    expressions = configuration.expressions(entry.module, key)
    entry.block = Block(entry, after, outcome.get("after_unknown"), expressions)
    return entry


def _known_data(graph: Graph, document: Mapping[str, Any], configuration: Configuration) -> Iterator[Entry]:
    """Data sources that were read while planning stand in the prior state, not among the changes."""
    prior = document.get("prior_state")
    values = prior.get("values") if isinstance(prior, dict) else None
    if not isinstance(values, dict):
        return
    for module, resource in resources_below(values.get("root_module")):
        if resource.get("mode") == "data":
            entry = value_entry(graph, module, resource)
            if entry is not None and entry.address not in graph.entries:
                entry.block.expressions = configuration.expressions(module, f"data.{entry.type}.{entry.name}")
                yield entry


def _check(document: Mapping[str, Any], file: str) -> None:
    version = document.get("format_version")
    major = version.partition(".")[0] if isinstance(version, str) else ""
    if major not in ("0", "1"):
        shown = f"version {version}" if isinstance(version, str) else "no usable format_version"
        raise PolicycheckError(f"plan format has {shown[:40]}; policycheck reads 0.x and 1.x", file)
    if document.get("errored") is True:
        raise PolicycheckError("the plan is marked as errored, so it is not whole: mend it and plan again", file)


def _section(document: Mapping[str, Any], name: str, form: type, file: str) -> Any:
    section = document.get(name)
    if section is None:
        return form()
    if not isinstance(section, form):
        wanted = "a list" if form is list else "an object"
        raise PolicycheckError(f"not a usable plan: {name} is not {wanted}", file)
    return section
