"""The outputs of a root module in its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.providers.terraform.outputs import KIND
from policycheck.providers.terraform.source.folder import Declaration
from policycheck.providers.terraform.source.modules import Place
from policycheck.providers.terraform.source.resources import ResourceInstance
from policycheck.providers.terraform.source.workspace import Workspace


def output_instances(workspace: Workspace) -> Iterator[tuple[ResourceInstance, tuple[str, ...]]]:
    """Each output, evaluated as if it were a resource, and what its value refers to."""
    for name, declared in workspace.root.folder.outputs.items():
        block = [declared.type, [KIND, name], [declared.attributes, declared.blocks], declared.place]
        instance = ResourceInstance(workspace.root, Declaration(block, declared.file), Place(None, {}))
        attribute = declared.attributes.get("value")
        yield instance, tuple(dict.fromkeys(_references(attribute[0]))) if attribute else ()


def _references(expression: Any) -> Iterator[str]:
    """The names in an expression, with the attributes behind them: ``aws_db_instance.records.password``."""
    pending = [expression]
    while pending:
        current = pending.pop()
        if not isinstance(current, list) or not current:
            continue
        chain = _chain(current)
        if chain:
            yield ".".join(chain)
        pending.extend(current[1:] if isinstance(current[0], str) else current)


def _chain(expression: Any) -> list[str]:
    """``["attr", ["attr", ["var", "a"], "b"], "c"]`` as a, b, c; indexes are left out."""
    names: list[str] = []
    while isinstance(expression, list) and len(expression) > 1:
        form = expression[0]
        if form == "var":
            return [str(expression[1]), *reversed(names)]
        if form == "splat":
            names += [str(step[1]) for step in reversed(expression[2]) if step[0] == "attr"]
        elif form == "attr" and len(expression) > 2:
            names.append(str(expression[2]))
        elif form != "at":
            return []
        expression = expression[1]
    return []
