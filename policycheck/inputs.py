"""Recognises what a path holds, by its content, and reads it into the model."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import orjson

from policycheck.errors import PolicycheckError
from policycheck.model.resource import Inventory
from policycheck.providers.terraform.positions import JsonText

_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ZIP: Final = b"PK\x03\x04"
_SHOW: Final = "run `terraform show -json {name} > plan.json` and check plan.json"


def read_input(path: str) -> Inventory:
    """The inventory in a file, or on standard input for ``-``.

    Raises PolicycheckError, with the place, where it cannot be read or is nothing that policycheck knows.
    """
    name = "<stdin>" if path == "-" else path
    raw = _read(path, name)
    text = _decode(raw, name)
    document = _parse(raw if isinstance(text, bytes) else text, name)
    return _inventory(document, JsonText(name, text if isinstance(text, str) else text.decode("utf-8")))


def _read(path: str, name: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except IsADirectoryError:
        raise PolicycheckError("is a folder; a plan or state JSON file is expected", name) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PolicycheckError(f"cannot be read: {reason}", name) from None


def _decode(raw: bytes, name: str) -> bytes | str:
    """The text: UTF-8 stays as it is, UTF-16 (as PowerShell's redirection writes it) is decoded."""
    if not raw.strip():
        raise PolicycheckError("the file is empty", name)
    if raw.startswith(_ZIP):
        raise PolicycheckError(f"is a binary plan: {_SHOW.format(name=Path(name).name)}", name)
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError as error:
                raise PolicycheckError(f"not valid {encoding}: {error.reason}", name) from None
    return raw


def _parse(text: bytes | str, name: str) -> Mapping[str, Any]:
    try:
        document = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        message = str(error).rpartition(": line")[0] or str(error)
        raise PolicycheckError(f"not valid JSON: {message}", name, error.lineno, error.colno) from None
    if not isinstance(document, dict):
        raise PolicycheckError("not a plan or a state: a JSON object is expected", name, 1, 1)
    return document


def _inventory(document: Mapping[str, Any], text: JsonText) -> Inventory:
    if "resource_changes" in document or "planned_values" in document:
        from policycheck.providers.terraform.plan import read_plan

        return read_plan(document, text).inventory(text.file, "plan")
    if "format_version" in document:
        from policycheck.providers.terraform.state import read_state

        return read_state(document, text).inventory(text.file, "state")
    if ("version" in document and "lineage" in document) or "terraform_version" in document:
        from policycheck.providers.terraform.state import read_tfstate

        return read_tfstate(document, text).inventory(text.file, "state")
    raise PolicycheckError(
        "neither a Terraform plan nor a state: make one with `terraform show -json PLAN`", text.file, 1, 1
    )
