"""The values that a root module's variables are given: environment, files, command line, in Terraform's order.

Source: Terraform's documentation, "Variable Definition Precedence".
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import orjson

from policycheck.errors import PolicycheckError
from policycheck.providers.terraform.source.evaluate import Scope, evaluate
from policycheck.providers.terraform.source.files import to_utf8
from policycheck.providers.terraform.source.folder import Folder
from policycheck.providers.terraform.source.given import Given
from policycheck.providers.terraform.source.syntax import HclSyntaxError, parse
from policycheck.providers.terraform.source.values import EvaluationError


def root_variables(folder: Folder, given: Given, errors: list[PolicycheckError]) -> dict[str, Any]:
    """The values by name, later sources before earlier ones.

    Faulty files of the folder itself go to `errors`; a faulty option raises PolicycheckError.
    """
    values: dict[str, Any] = {}
    for name, declared in folder.variables.items():
        text = given.environment.get(f"TF_VAR_{name}")
        if text is not None:
            values[name] = _typed(text, declared.expression("type"), f"TF_VAR_{name}")
    for path in _automatic(folder.path):
        try:
            values.update(read_file(path))
        except PolicycheckError as error:
            errors.append(error)
    for path in given.files:
        values.update(read_file(path))
    for option in given.values:
        name, equals, text = option.partition("=")
        if not equals:
            raise PolicycheckError(f"--var takes NAME=VALUE, not {name!r}")
        variable = folder.variables.get(name)
        values[name] = _typed(text, variable.expression("type") if variable else None, f"--var {name}")
    return values


def read_file(path: str) -> dict[str, Any]:
    """The values in a ``.tfvars`` or ``.tfvars.json`` file. Raises PolicycheckError."""
    try:
        text = to_utf8(Path(path).read_bytes(), path)
    except OSError as error:
        raise PolicycheckError(f"cannot be read: {error.strerror}", path) from None
    if path.endswith(".json"):
        try:
            values = orjson.loads(text or b"{}")
        except orjson.JSONDecodeError as error:
            raise PolicycheckError("not valid JSON", path, error.lineno, error.colno) from None
        if not isinstance(values, dict):
            raise PolicycheckError("a JSON object is expected", path, 1, 1)
        return values
    return _definitions(text, path)


def _definitions(text: bytes, path: str) -> dict[str, Any]:
    try:
        attributes = parse(text)[0]
    except HclSyntaxError as error:
        raise PolicycheckError(error.message, path, error.row + 1, error.column + 1) from None
    values: dict[str, Any] = {}
    for name, (expression, row, column, *_) in attributes.items():
        try:
            values[name] = evaluate(expression, _nowhere())
        except Exception as error:
            raise PolicycheckError(f"{name}: {error or 'not a constant'}", path, row + 1, column + 1) from None
    return values


def _automatic(folder: str) -> list[str]:
    """The files that Terraform reads by itself, in its order."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    first = [name for name in ("terraform.tfvars", "terraform.tfvars.json") if name in names]
    automatic = [name for name in names if name.endswith((".auto.tfvars", ".auto.tfvars.json"))]
    return [os.path.join(folder, name) for name in (*first, *automatic)]


def _typed(text: str, type_: Any, source: str) -> Any:
    """Text as it is for a variable of type string or of no type; else an expression."""
    if type_ is None or type_ in ("string", ["var", "string"]):
        return text
    try:
        return evaluate(parse(f"v = {text}\n".encode())[0]["v"][0], _nowhere())
    except (HclSyntaxError, EvaluationError):
        if type_ in (["var", "number"], ["var", "bool"], "number", "bool"):
            return text
        raise PolicycheckError(f"{source} is no value of its type") from None


def _nowhere() -> Scope:
    """A scope in which no name means anything, as in a file of constants."""
    from policycheck.cache import Cache
    from policycheck.providers.terraform.source.files import Files
    from policycheck.providers.terraform.source.workspace import Workspace

    return Workspace(".", Folder(""), Files(Cache(enabled=False)), {}).root.scope
