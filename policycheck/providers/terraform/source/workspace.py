"""A root module with everything that it calls, evaluated once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import orjson

from policycheck.errors import PolicycheckError
from policycheck.model.values import Unknown
from policycheck.providers.terraform.source.files import Files
from policycheck.providers.terraform.source.folder import Declaration, Folder
from policycheck.providers.terraform.source.modules import ModuleInstance
from policycheck.providers.terraform.source.resources import ResourceInstance
from policycheck.providers.terraform.source.values import EvaluationError

_MOST_STEPS: Final = 3_000_000
"""Calls and iterations in one root module; a configuration that needs more is made to be slow."""
_DEEPEST_CALL: Final = 30


class Trace:
    """What an evaluation came across: the instances it refers to, and whether anything in it is sensitive."""

    __slots__ = ("references", "sensitive")

    def __init__(self) -> None:
        self.references: set[str] = set()
        self.sensitive = False

    def take(self, other: Trace) -> None:
        if other.references:
            self.references |= other.references
        if other.sensitive:
            self.sensitive = True


class Workspace:
    """A root module, the values of its variables, and what is noticed while it is evaluated.

    Attributes:
        path: the root module's folder.
        variables: values given from outside.
        trace: of the evaluation that is under way.
        errors: modules that are missing, and the like.
    """

    def __init__(self, path: str, folder: Folder, files: Files, variables: Mapping[str, Any]) -> None:
        self.path = path
        self.files = files
        self.variables = variables
        self.trace = Trace()
        self.errors: list[PolicycheckError] = []
        self.root = ModuleInstance(self, folder, "", None, None)
        self._steps = 0
        self._active: set[tuple[int, Any]] = set()
        self._installed: dict[str, str] | None = None
        self._called: dict[int, Folder] = {}

    # -- evaluating ----------------------------------------------------------------------------------------

    def once(self, known: dict[Any, Any], key: Any, compute: Callable[[], Any]) -> Any:
        """A value kept in `known`, computed at the first call, with what was come across on the way."""
        value, trace = self.traced(known, key, compute)
        self.trace.take(trace)
        return value

    def traced(self, known: dict[Any, Any], key: Any, compute: Callable[[], Any]) -> tuple[Any, Trace]:
        """Like `once`, but with the trace beside the value."""
        kept: tuple[Any, Trace] | None = known.get(key)
        if kept is not None:
            self.trace.take(kept[1])
            return kept
        mark = (id(known), key)
        if mark in self._active:
            return Unknown("it refers to itself"), Trace()
        outer, self.trace = self.trace, Trace()
        self._active.add(mark)
        try:
            kept = known[key] = (compute(), self.trace)
        finally:
            inner, self.trace = self.trace, outer
            self._active.discard(mark)
        outer.take(inner)
        return kept

    def count_step(self) -> None:
        """Raises EvaluationError once a configuration has taken more steps than any honest one does."""
        self._steps += 1
        if self._steps > _MOST_STEPS:
            raise EvaluationError("the configuration takes too long to evaluate")

    # -- modules -------------------------------------------------------------------------------------------

    def relative(self, path: str) -> str:
        """A module's folder seen from the root module's, as ``path.module`` has it."""
        return Path(os.path.relpath(path, self.path)).as_posix()

    def called(self, module: ModuleInstance, declared: Declaration) -> Folder:
        """The folder of the module that a call names; an empty one where it is not here."""
        folder = self._called.get(id(declared))
        if folder is None or not folder.files:
            path = self._source(module, declared)
            folder = Folder("") if path is None else self.files.folder(path)
            self._called[id(declared)] = folder
            if path is not None:
                self.files.allow(path)
                if not folder.files:
                    self._miss(declared, f"there is no Terraform in {path}")
        return folder

    def _source(self, module: ModuleInstance, declared: Declaration) -> str | None:
        source = declared.expression("source")
        name = declared.labels[0]
        if not isinstance(source, str):
            self._miss(declared, f"module {name} has no constant source")
            return None
        if source.startswith(("./", "../", ".\\", "..\\", "/")) or source in (".", ".."):
            path = os.path.normpath(os.path.join(module.folder.path, source.replace("\\", "/")))
            return path if self._is_there(declared, path) and self._is_new(module, declared, path) else None
        key = ".".join([*(m.call.labels[0] for m in reversed(list(module.ancestors())) if m.call), name])
        directory = self._downloaded().get(key)
        if directory is None:
            self._miss(declared, f"module {name} from {source[:100]} is not here to be assessed: run `terraform init`")
            return None
        path = os.path.normpath(os.path.join(self.path, directory))
        return path if self._is_there(declared, path) else None

    def _is_there(self, declared: Declaration, path: str) -> bool:
        if not os.path.isdir(path):
            self._miss(declared, f"module {declared.labels[0]}: there is no folder {path}")
            return False
        return True

    def _is_new(self, module: ModuleInstance, declared: Declaration, path: str) -> bool:
        above = [ancestor.folder.path for ancestor in module.ancestors()]
        if len(above) > _DEEPEST_CALL or any(os.path.realpath(path) == os.path.realpath(p) for p in above):
            self._miss(declared, f"module {declared.labels[0]} calls itself")
            return False
        return True

    def _miss(self, declared: Declaration, message: str) -> None:
        """Notes, once, why a module is not here."""
        error = PolicycheckError(message, declared.file.path, *declared.file.point(declared.place))
        if str(error) not in map(str, self.errors):
            self.errors.append(error)

    def _downloaded(self) -> dict[str, str]:
        """Where ``terraform init`` put modules: ``.terraform/modules/modules.json``."""
        if self._installed is None:
            self._installed = {}
            manifest = Path(self.path, ".terraform", "modules", "modules.json")
            try:
                listed = orjson.loads(manifest.read_bytes())["Modules"]
                self._installed = {entry["Key"]: entry["Dir"] for entry in listed}
            except (OSError, ValueError, KeyError, TypeError):
                pass
        return self._installed

    # -- what there is -------------------------------------------------------------------------------------

    def modules(self) -> Iterator[ModuleInstance]:
        """The root module and every module below it."""
        pending = [self.root]
        while pending:
            module = pending.pop(0)
            yield module
            for declared in module.folder.calls.values():
                pending.extend(module.children(declared))

    def instances(self) -> Iterator[ResourceInstance]:
        """Every resource and data source instance of every module."""
        for module in self.modules():
            for declared in module.folder.resources.values():
                if declared.type != "ephemeral":
                    for place in module.places(declared):
                        yield module.instance(declared, place)
