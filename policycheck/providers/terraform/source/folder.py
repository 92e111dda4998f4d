"""A folder of Terraform files: what it declares, whichever file it stands in.

Source: Terraform's documentation, "Files and Configuration Structure" and "Override Files".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from policycheck.errors import PolicycheckError
from policycheck.model.resource import Excerpt, Location
from policycheck.providers.terraform.positions import JsonText
from policycheck.semantics.secrets import HIDDEN, mask, names_secret

_SNIPPET: Final = 200


class SourceFile:
    """A file's text and tree.

    Attributes:
        path: as the user named it, or what lies below that.
        text: in UTF-8.
        body: see `policycheck.providers.terraform.source.syntax`.
        json: for a file in JSON syntax, the places in it.
    """

    __slots__ = ("__dict__", "body", "json", "path", "text")

    def __init__(self, path: str, text: bytes, body: list[Any], json: JsonText | None = None) -> None:
        self.path = path
        self.text = text
        self.body = body
        self.json = json

    @cached_property
    def lines(self) -> list[bytes]:
        return self.text.split(b"\n")

    def point(self, place: list[Any]) -> tuple[int, int]:
        """Line and column of what begins at `place`."""
        if self.json is not None:
            found = self.json.location(self.json.find(tuple(place)) or (0, 0), (0, 0), True)
            return found.line, found.column
        return place[0] + 1, self._column(place[0], place[1])

    def location(self, place: tuple[int, int, int, int], header: tuple[int, int], name: str, hidden: bool) -> Location:
        """The region of ``(row, column, end row, end column)``, of an argument `name` or a block's header.

        The context runs from the line of `header` to its end; its text leaves out what lies between, which may
        hold secrets.
        """
        row, column, end_row, end_column = place
        first, last = self._column(row, column), self._column(end_row, end_column)
        location = _Place(self.path, row + 1, first, end_row + 1, last)
        location.source, location.place, location.header = self, place, header
        location.name, location.hidden = name, hidden
        return location

    def after(self, row: int, end_row: int, text: str) -> Location:
        """From the line of a header to the end of the line after it; the text that is told of it."""
        last = min(end_row + 1, len(self.lines) - 1)
        return Excerpt(text, self.path, row + 1, 1, last + 1, self._column(last, len(self.lines[last])))

    def begin(self, row: int, column: int) -> tuple[str, int]:
        """The line of a header, and where the header begins in it."""
        return mask(self.lines[row].decode("utf-8", "replace").strip()), self._column(row, column)

    def extent(self, place: tuple[int, int, int, int]) -> Location:
        """The region alone, without its text."""
        row, column, end_row, end_column = place
        return Location(self.path, row + 1, self._column(row, column), end_row + 1, self._column(end_row, end_column))

    def _column(self, row: int, column: int) -> int:
        """A column in bytes from 0 as one in characters from 1."""
        line = self.lines[row] if row < len(self.lines) else b""
        if line.isascii():
            return (column if column < len(line) else len(line)) + 1
        return len(line[:column].decode("utf-8", "replace")) + 1

    def snippet(self, place: tuple[int, int, int, int], name: str, hidden: bool) -> str:
        row, column, end_row, end_column = place
        if hidden or names_secret(name):
            return f"{name} = {HIDDEN}"
        if row == end_row:
            text = self.lines[row][column:end_column]
        else:
            text = b"\n".join(
                [self.lines[row][column:], *self.lines[row + 1 : end_row], self.lines[end_row][:end_column]]
            )
        shown = text[: 4 * _SNIPPET].decode("utf-8", "replace")
        return mask(shown) if len(shown) <= _SNIPPET else f"{mask(shown)[:_SNIPPET]}…"


class _Place(Location):
    """A place in a file of Terraform's own syntax, which tells its text when it is asked for it."""

    __slots__ = ("header", "hidden", "name", "place", "source")

    source: SourceFile
    place: tuple[int, int, int, int]
    header: tuple[int, int]
    name: str
    hidden: bool

    def snippet(self) -> str:
        return self.source.snippet(self.place, self.name, self.hidden)

    def context(self) -> Location:
        row, column, end_row, _ = self.place
        if (row, column) <= self.header:
            # What is absent is told by the block around it, whose text may hold secrets and is left out.
            return self.source.after(row, end_row, f"{self.snippet()} …")
        head, begin = self.source.begin(*self.header)
        text = f"{head} … {self.snippet()}"
        return Excerpt(text, self.file, self.header[0] + 1, begin, self.end_line, self.end_column)


class Declaration:
    """A top-level block, with what override files change of it.

    Attributes:
        type: ``resource``, ``data``, ``module``, ``variable``, ...
        attributes: ``{name: [expression, row, column, end row, end column, file of an override]}``.
        blocks: the nested blocks.
        place: of the header and the end, as in the syntax tree.
        file: where it stands.
    """

    __slots__ = ("attributes", "blocks", "file", "labels", "place", "type")

    def __init__(self, block: list[Any], file: SourceFile) -> None:
        self.type, self.labels, (self.attributes, self.blocks), self.place = block
        self.file = file

    def override(self, block: list[Any], file: SourceFile) -> None:
        """Takes arguments from a block of an override file, and its nested blocks instead of those of the same type."""
        _, _, (attributes, blocks), _ = block
        changed = {name: [*attribute[:5], file] for name, attribute in attributes.items()}
        self.attributes = {**self.attributes, **changed}
        replaced = {_nested_type(nested) for nested in blocks}
        self.blocks = [nested for nested in self.blocks if _nested_type(nested) not in replaced] + blocks

    def expression(self, name: str) -> Any:
        attribute = self.attributes.get(name)
        return attribute[0] if attribute is not None else None


def _nested_type(block: list[Any]) -> str:
    return str(block[1][0] if block[0] == "dynamic" and block[1] else block[0])


class Folder:
    """What the files of a folder declare together.

    Attributes:
        path: the folder.
        resources: by (managed, type, name).
        requirements: what it says of the versions of providers: their names, each with a constraint.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.files: list[SourceFile] = []
        self.variables: dict[str, Declaration] = {}
        self.locals: dict[str, tuple[list[Any], SourceFile]] = {}
        self.resources: dict[tuple[bool, str, str], Declaration] = {}
        self.calls: dict[str, Declaration] = {}
        self.outputs: dict[str, Declaration] = {}
        self.providers: list[Declaration] = []
        self.requirements: list[tuple[str, str]] = []
        self.errors: list[PolicycheckError] = []

    def take(self, files: Iterable[SourceFile]) -> None:
        """Declares what stands in `files`, override files last."""
        ordered = sorted((is_override(file.path), file.path, number, file) for number, file in enumerate(files))
        for overriding, _, _, file in ordered:
            self.files.append(file)
            for block in file.body[1]:
                self._declare(block, file, overriding)

    def _declare(self, block: list[Any], file: SourceFile, overriding: bool) -> None:
        type_, labels, body, place = block
        if type_ == "locals":
            for name, attribute in body[0].items():
                self.locals[name] = (attribute, file)
            return
        if type_ == "provider":
            self.providers.append(Declaration(block, file))
            version = body[0].get("version")
            self.requirements.extend(_requirements(labels[0], version[0]) if version and labels else ())
            return
        if type_ == "terraform":
            self.requirements.extend(_required(body))
            return
        found = self._table(type_, labels)
        if found is None:
            return
        table, key = found
        known = table.get(key)
        if known is None:
            table[key] = Declaration(block, file)
        elif overriding:
            known.override(block, file)
        else:
            name = ".".join(labels)
            self.errors.append(PolicycheckError(f"{type_} {name} is declared twice", file.path, *file.point(place)))

    def _table(self, type_: str, labels: list[str]) -> tuple[dict[Any, Declaration], Any] | None:
        if type_ in ("resource", "data", "ephemeral") and len(labels) == 2:
            return self.resources, (type_ == "resource", labels[0], labels[1])
        tables: Mapping[str, dict[str, Declaration]] = {
            "variable": self.variables,
            "output": self.outputs,
            "module": self.calls,
        }
        table = tables.get(type_)
        return (table, labels[0]) if table is not None and len(labels) == 1 else None


def _required(body: list[Any]) -> Iterator[tuple[str, str]]:
    """The constraints in the ``required_providers`` of a ``terraform`` block, in either syntax."""
    attributes, blocks = body
    for nested in blocks:
        if nested[0] == "required_providers":
            for name, attribute in nested[2][0].items():
                yield from _requirements(name, attribute[0])
    written = attributes.get("required_providers", [None])[0]
    for one in written[1:] if _is(written, "tuple") else [written]:
        for pair in one[1:] if _is(one, "object") else ():
            yield from _requirements(pair[0], pair[1])


def _requirements(name: Any, wanted: Any) -> Iterator[tuple[str, str]]:
    """A constraint as it is written: by itself, or beside the source of the provider."""
    constraint = wanted
    if _is(wanted, "object"):
        constraint = next((pair[1] for pair in wanted[1:] if pair[0] == "version"), None)
    if isinstance(name, str) and isinstance(constraint, str):
        yield name, constraint


def _is(expression: Any, form: str) -> bool:
    return isinstance(expression, list) and bool(expression) and expression[0] == form


def is_override(path: str) -> bool:
    stem = Path(path).name.removesuffix(".json").rpartition(".")[0]
    return stem == "override" or stem.endswith("_override")
