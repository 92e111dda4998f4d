"""Exports of Cloud Asset Inventory: what ``gcloud asset list --format=json`` and ``gcloud asset export`` write.

An export has one content or several, so files are read together: resources in one, IAM policies in another.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import orjson

from policycheck.errors import PolicycheckError
from policycheck.providers.gcp.asset import dig
from policycheck.providers.gcp.covered import collected
from policycheck.providers.gcp.details import DETAILS
from policycheck.providers.gcp.form import is_asset
from policycheck.providers.gcp.scan import contents
from policycheck.providers.gcp.translate import Surroundings, records, surroundings
from policycheck.providers.live.record import Exported, Failure, Record

_CONTENTS: Final = {"RESOURCE": "resource", "IAM_POLICY": "iam_policy"}
"""Contents that others are judged by, with the field that each is in."""

_AROUND: Final = (b'Project"', b'Folder"', b'Organization"', b'Network"')
"""How the types of assets end that tell of others' surroundings."""


def read_exports(files: Sequence[tuple[bytes | str, str]]) -> Iterator[Exported]:
    """The inventories in the texts of files, each with its name. Raises PolicycheckError, with the place, where one is
    no export after all.

    A file that lacks a content belongs to those that have it of all its projects; else it stands for itself.
    """
    texts = [_Text(text, name) for text, name in files]
    around = surroundings(document for text in texts for document in text.surroundings())
    parts = [_Part(text, around) for text in texts]
    covered = {content: frozenset().union(*(part.projects[content] for part in parts)) for content in _CONTENTS}
    together = [part for part in parts if all(part.all_projects <= covered[content] for content in _CONTENTS)]
    if together:
        yield _joined(together)
    yield from (_joined([part]) for part in parts if part not in together)


class _Text:
    """A file's text, whose assets are parsed as they are asked for. What has been read is not kept, where a line is
    an asset: a large export is much larger than what is needed of it."""

    def __init__(self, text: bytes | str, name: str) -> None:
        self.name = name
        self._raw = text.encode("utf-8", "replace") if isinstance(text, str) else text
        self._listed: list[Any] | None = None
        if self._raw.lstrip().startswith(b"["):
            self._listed = _parsed(self._raw, name, 0)
            self._raw = b""

    def surroundings(self) -> Iterator[Mapping[str, Any]]:
        """The assets that tell of others' surroundings, among others."""
        if self._listed is not None:
            yield from (document for document in self._listed if isinstance(document, dict))
            return
        for number, line in enumerate(io.BytesIO(self._raw)):
            if any(mark in line for mark in _AROUND):
                yield self._checked(_parsed(line, self.name, number), number)

    def assets(self) -> Iterator[Mapping[str, Any]]:
        """Every asset, once."""
        if self._listed is not None:
            self._listed.reverse()
            number = 0
            while self._listed:
                yield self._checked(self._listed.pop(), number)
                number += 1
            return
        for number, line in enumerate(io.BytesIO(self._raw)):
            if not line.isspace():
                yield self._checked(_parsed(line, self.name, number), number)
        self._raw = b""

    def _checked(self, document: Any, number: int) -> Mapping[str, Any]:
        if not isinstance(document, dict) or not is_asset(document):
            raise PolicycheckError(f"not an export of assets: its element {number + 1} is none", self.name)
        return document


class _Part:
    """The assets of one file.

    Attributes:
        projects: the projects of which there are assets with a content, by the content.
    """

    def __init__(self, text: _Text, around: Surroundings) -> None:
        self.name = text.name
        self.records: list[Record] = []
        self.broken: list[Failure] = []
        self.projects: dict[str, set[str]] = {content: set() for content in _CONTENTS}
        self._around = around
        try:
            for one in records(self._noted(text.assets()), around):
                if isinstance(one, Record):
                    self.records.append(one)
                else:
                    self.broken.append(one)
        except (AttributeError, KeyError, TypeError) as error:
            raise PolicycheckError(f"not an export of assets: {error}", text.name) from None

    @property
    def all_projects(self) -> set[str]:
        """The projects of which there are assets; empty text stands for those above projects."""
        return set().union(*self.projects.values())

    def _noted(self, documents: Iterator[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
        """Notes which content there is of which project, by its number."""
        resources, policies = self.projects["RESOURCE"], self.projects["IAM_POLICY"]
        for document in documents:
            ancestors = document.get("ancestors")
            nearest = str(ancestors[0]) if isinstance(ancestors, list) and ancestors else ""
            project = nearest if nearest.startswith("projects/") else ""
            if dig(document, "resource", "data") is not None:
                resources.add(project)
            if document.get("iam_policy") is not None or document.get("iamPolicy") is not None:
                policies.add(project)
            yield document


def _joined(parts: Sequence[_Part]) -> Exported:
    """Files as one inventory; what two of them tell counts once."""
    types = {content.name: content.types for content in contents()}
    absent = [
        Failure(f"{content} content", "not in this export", "", "", types[content])
        for content in _CONTENTS
        if not any(part.projects[content] for part in parts)
    ]
    found = [record for part in parts for record in part.records]
    if len(parts) > 1:
        found = list({(record.type, record.id, repr(record.values)): record for record in found}.values())
    name = ", ".join(part.name for part in parts)
    # What services' own APIs tell is in no export.
    looked_for = collected() - {detail.type for detail in DETAILS}
    return Exported(name, found, [one for part in parts for one in part.broken], absent, looked_for)


def _parsed(text: bytes, name: str, before: int) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        message = str(error).rpartition(": line")[0] or str(error)
        raise PolicycheckError(f"not valid JSON: {message}", name, before + error.lineno, error.colno) from None
