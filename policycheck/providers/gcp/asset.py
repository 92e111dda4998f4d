"""Assets of Cloud Asset Inventory, as the API, ``gcloud asset list`` and exports tell them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from policycheck.semantics.secrets import looks_secret

_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_HOST: Final = re.compile(r"^(?:https?:)?//[^/]+/(?:compute/(?:v1|beta|alpha)/)?")
_PROJECT: Final = re.compile(r"\bprojects/([^/]+)")
_NOTHING: Final[Mapping[str, Any]] = {}
WITHHELD: Final = "password=withheld"
"""Stands for a value that carries a secret, which is never kept; it reads as one that does."""


class Asset(NamedTuple):
    """One asset with one or several of its contents.

    Attributes:
        type: ``storage.googleapis.com/Bucket``.
        name: its full resource name: ``//storage.googleapis.com/records``.
        project: the id of its project, its number where the id is not known; empty above projects.
        location: where it is.
        ancestors: what it is in, nearest first: ``projects/1``, ``folders/2``, ``organizations/3``.
        data: the service's own representation of it; None where the content was not asked for.
        iam: its IAM policy, names in snake case.
        org: its organisation policies, names in snake case.
    """

    type: str
    name: str
    project: str
    location: str
    ancestors: tuple[str, ...]
    data: Mapping[str, Any] | None
    iam: Mapping[str, Any] | None
    org: tuple[Mapping[str, Any], ...]

    @property
    def path(self) -> str:
        """The name without the service: by this, resources name one another here."""
        return bare(self.name)

    @property
    def short(self) -> str:
        """The last part of its name."""
        return self.name.rpartition("/")[2]

    def get(self, *keys: str) -> Any:
        """What stands in the data under keys; None where nothing does."""
        return dig(self.data, *keys)

    def taken(self, *fields: str) -> dict[str, Any]:
        """Fields of the data that Terraform's provider calls the same, but in snake case."""
        data = self.data or _NOTHING
        return {snake(field): snaked(data[field]) for field in fields if data.get(field) is not None}


def asset_from(document: Mapping[str, Any], projects: Mapping[str, str]) -> Asset:
    """An asset from its JSON, in camel case or snake case; `projects` has the ids of projects by their numbers.

    Raises KeyError or TypeError where it is none.
    """
    type_, name = document.get("assetType") or document["asset_type"], document["name"]
    if not isinstance(type_, str) or not isinstance(name, str):
        raise TypeError("name and asset type are texts")
    resource = document.get("resource") or _NOTHING
    ancestors = tuple(map(str, document.get("ancestors") or ()))
    data, iam = resource.get("data"), document.get("iamPolicy") or document.get("iam_policy")
    found = _PROJECT.search(name) or _PROJECT.match(ancestors[0] if ancestors else "")
    project = found[1] if found else ""
    return Asset(
        type_, name, projects.get(project, project), str(resource.get("location") or ""), ancestors,
        data if isinstance(data, dict) else None, snaked(iam) if isinstance(iam, dict) else None,
        tuple(map(snaked, document.get("orgPolicy") or document.get("org_policy") or ())),
    )  # fmt: skip


def dig(tree: Any, *keys: str) -> Any:
    """What stands in a tree under keys; None where nothing does."""
    for key in keys:
        tree = tree.get(key) if isinstance(tree, Mapping) else None
    return tree


@lru_cache(maxsize=4096)
def snake(name: str) -> str:
    """``kmsKeyName`` as ``kms_key_name``."""
    return _HUMP.sub("_", name).lower()


def snaked(value: Any) -> Any:
    """A tree with its names in snake case."""
    if isinstance(value, dict):
        return {snake(str(name)): snaked(element) for name, element in value.items()}
    return [snaked(element) for element in value] if isinstance(value, list) else value


def bare(link: Any) -> str:
    """A link or full resource name without host and version: ``projects/p/global/networks/n``."""
    return _HOST.sub("", link) if isinstance(link, str) else ""


def without_secrets(settings: Any) -> dict[str, str]:
    """Variables by name: the value is only whether it holds a secret."""
    if not isinstance(settings, Mapping):
        return {}
    return {
        str(name): WITHHELD if isinstance(value, str) and looks_secret(str(name), value) else ""
        for name, value in settings.items()
    }
