"""A YAML document with the place of each of its values, for errors that name line and column."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import yaml

from policycheck.errors import PolicycheckError

_LARGEST: Final = 1_000_000
_DEEPEST: Final = 50

Path_ = tuple[str | int, ...]


class Document:
    """A YAML file's data, and where each path in it stands.

    Raises PolicycheckError, with file and line, where the file is no YAML, is nested too deeply, or uses
    anchors (an alias can blow a small file up beyond all bounds).
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self._places: dict[Path_, tuple[int, int]] = {}
        try:
            node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            raise PolicycheckError(f"not valid YAML: {error.problem}", file, line, column) from None
        except (yaml.YAMLError, RecursionError, ValueError) as error:
            raise PolicycheckError(f"not valid YAML: {str(error).splitlines()[0]}", file, 1, 1) from None
        self._seen: set[int] = set()
        self.data: Any = self._build(node, ()) if node is not None else None

    @classmethod
    def read(cls, path: Path, shown: str = "") -> Document:
        """Reads a file of at most 1 MB, in UTF-8. Errors name it as `shown`, or as its path."""
        name = shown or str(path)
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise PolicycheckError(f"cannot be read: {error.strerror}", name) from None
        return cls.of(name, raw)

    @classmethod
    def of(cls, name: str, raw: bytes) -> Document:
        """The document in the bytes of a file, of at most 1 MB, in UTF-8."""
        if len(raw) > _LARGEST:
            raise PolicycheckError("larger than 1 MB", name)
        try:
            return cls(name, raw.decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise PolicycheckError("not UTF-8", name) from None

    def place(self, path: Path_) -> tuple[int, int]:
        """Line and column of `path`, or of the nearest place around it."""
        while path and path not in self._places:
            path = path[:-1]
        return self._places.get(path, (1, 1))

    def error(self, path: Path_, message: str) -> PolicycheckError:
        """An error at the place of `path`, or at the nearest place around it."""
        return PolicycheckError(message, self.file, *self.place(path))

    def _build(self, node: yaml.Node, path: Path_) -> Any:
        place = (node.start_mark.line + 1, node.start_mark.column + 1)
        if id(node) in self._seen:
            # The node of an alias is that of its anchor; the key before it says where the alias stands.
            raise PolicycheckError("YAML aliases are not supported here", self.file, *self._places.get(path, place))
        self._seen.add(id(node))
        self._places.setdefault(path, place)
        if len(path) > _DEEPEST:
            raise PolicycheckError("nested too deeply", self.file, *place)
        if isinstance(node, yaml.SequenceNode):
            return [self._build(child, (*path, index)) for index, child in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        return self._scalar(node, place)

    def _mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, value in node.value:
            place = (key.start_mark.line + 1, key.start_mark.column + 1)
            if not isinstance(key, yaml.ScalarNode):
                raise PolicycheckError("a key must be text", self.file, *place)
            if key.value in data:
                raise PolicycheckError(f"{key.value} stands twice", self.file, *place)
            self._places[(*path, key.value)] = place
            data[key.value] = self._build(value, (*path, key.value))
        return data

    def _scalar(self, node: yaml.Node, place: tuple[int, int]) -> Any:
        try:
            return yaml.SafeLoader("").construct_object(node)
        except (yaml.YAMLError, ValueError):
            raise PolicycheckError(f"not a usable value: {node.value[:40]}", self.file, *place) from None
