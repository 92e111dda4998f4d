"""Exports of Cloud Asset Inventory: what ``gcloud asset list --format=json`` and ``gcloud asset export`` write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import orjson

from policycheck.errors import PolicycheckError
from policycheck.providers.gcp.asset import asset_from
from policycheck.providers.gcp.form import is_asset
from policycheck.providers.gcp.scan import contents
from policycheck.providers.gcp.translate import has_content, project_ids, records, scope_of
from policycheck.providers.live.record import Failure, Record

_CONTENTS: Final = {"RESOURCE": "resource", "IAM_POLICY": "iam_policy"}
"""Contents that others are judged by, with the field that each is in."""


def read_export(text: bytes | str, name: str) -> tuple[list[Record], list[Failure], list[Failure]]:
    """The records of an export; what could not be read of it; what it does not hold at all.

    Raises PolicycheckError, with the place, where it is no export after all.
    """
    documents = _documents(text, name)
    projects = project_ids(documents)
    try:
        assets = [asset_from(document, projects) for document in documents]
    except (AttributeError, KeyError, TypeError) as error:
        raise PolicycheckError(f"not an export of assets: {error}", name) from None
    found = list(records(assets, scope_of(documents)))
    whole = [one for one in found if isinstance(one, Record)]
    return whole, [one for one in found if isinstance(one, Failure)], _absent(documents)


def _absent(documents: Iterable[Mapping[str, Any]]) -> list[Failure]:
    """An export has the contents that were asked for: of another, nothing may be concluded from its absence."""
    types = {content.name: content.types for content in contents()}
    return [
        Failure(f"{content} content", "not in this export", "", "", types[content])
        for content, field in _CONTENTS.items()
        if not any(has_content(document, field) for document in documents)
    ]


def _documents(text: bytes | str, name: str) -> list[Mapping[str, Any]]:
    raw = text.encode("utf-8", "replace") if isinstance(text, str) else text
    if raw.lstrip().startswith(b"["):
        return _checked(_parsed(raw, name, 0), name)
    found: list[Any] = []
    for number, line in enumerate(raw.splitlines()):
        if line.strip():
            found.append(_parsed(line, name, number))
    return _checked(found, name)


def _parsed(text: bytes, name: str, before: int) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        message = str(error).rpartition(": line")[0] or str(error)
        raise PolicycheckError(f"not valid JSON: {message}", name, before + error.lineno, error.colno) from None


def _checked(found: Any, name: str) -> list[Mapping[str, Any]]:
    for number, document in enumerate(found, 1):
        if not isinstance(document, dict) or not is_asset(document):
            raise PolicycheckError(f"not an export of assets: its element {number} is none", name)
    return list(found)
