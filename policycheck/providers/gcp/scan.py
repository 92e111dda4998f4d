"""A scan of a project, folder or organisation: one listing for each content that the rules read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, NamedTuple

from policycheck.providers.gcp.asset import asset_from
from policycheck.providers.gcp.client import Access, Assets, permission
from policycheck.providers.gcp.policies import IAM_ASSETS, IAM_TYPES, ORG_TYPES
from policycheck.providers.gcp.translate import PROJECT, project_ids, records
from policycheck.providers.gcp.translators import load_translators
from policycheck.providers.live.calls import CallFailed, Statistics
from policycheck.providers.live.record import Failure, Record
from policycheck.providers.terraform import registry
from policycheck.rules.rule import Rule

_HOLDERS: Final = tuple(f"cloudresourcemanager.googleapis.com/{of}" for of in ("Project", "Folder", "Organization"))


class Content(NamedTuple):
    """What is listed of assets at once.

    Attributes:
        name: the API's content type.
        assets: the types of assets of which it is listed.
        types: the Terraform types that it becomes.
    """

    name: str
    assets: tuple[str, ...]
    types: tuple[str, ...]


class Task(NamedTuple):
    """A content of everything in a project, folder or organisation."""

    scope: str
    content: Content

    def __str__(self) -> str:
        return f"{self.scope}:{self.content.name}"


class Scope:
    """A project, folder or organisation that is scanned.

    Attributes:
        id: ``projects/clinic``.
    """

    def __init__(self, id_: str) -> None:
        self.id = id_


class Scan:
    """What is to be read of a scope.

    Attributes:
        statistics: what it cost so far.
        tasks: the contents that are left to list.
    """

    def __init__(self, scope: Scope, access: Access, rules: Sequence[Rule], done: Set[str] = frozenset()) -> None:
        self.statistics = Statistics()
        self._scope = scope.id
        self._assets = Assets(access, self.statistics)
        tasks = [Task(scope.id, content) for content in needed(rules)]
        self.tasks = [task for task in tasks if str(task) not in done]

    def run(self) -> Iterator[tuple[Task, list[Record | Failure]]]:
        """Each task with what it found. Project numbers are told apart by a first, small listing."""
        if not self.tasks:
            return
        numbers, _ = self._listed(Content("RESOURCE", (PROJECT,), ()))
        projects = project_ids(numbers)
        with ThreadPoolExecutor(len(self.tasks), "list") as pool:
            listings = [pool.submit(self._listed, task.content) for task in self.tasks]
            try:
                for task, listing in zip(self.tasks, listings, strict=True):
                    yield task, list(self._translated(*listing.result(), projects))
            finally:
                pool.shutdown(wait=False, cancel_futures=True)

    def _listed(self, content: Content) -> tuple[list[dict[str, Any]], Failure | None]:
        """What was listed, also where it ends before its end."""
        found: list[dict[str, Any]] = []
        try:
            for page in self._assets.pages(self._scope, content.name, content.assets):
                found.extend(page)
        except CallFailed as error:
            return found, error.failure._replace(types=content.types)
        return found, None

    def _translated(
        self, documents: list[dict[str, Any]], failure: Failure | None, projects: dict[str, str]
    ) -> Iterator[Record | Failure]:
        yield from records((asset_from(document, projects) for document in documents), frozenset({self._scope}))
        if failure is not None:
            yield failure


def contents() -> list[Content]:
    """All that is ever listed: of each content, every type of asset that is understood."""
    translators = load_translators()
    types = tuple(dict.fromkeys(type_ for of, _ in translators.values() for type_ in of))
    return [
        Content("RESOURCE", tuple(translators), types),
        Content("IAM_POLICY", IAM_ASSETS, IAM_TYPES),
        Content("ORG_POLICY", _HOLDERS, ORG_TYPES),
    ]


def needed(rules: Sequence[Rule]) -> list[Content]:
    """The contents that tell of what the rules read, or of parts of it."""
    registry.load("gcp")
    kinds = {rule.kind for rule in rules}
    types = {type_ for type_, adapters in registry.ADAPTERS.items() if any(kind in kinds for kind, _ in adapters)}
    types |= {
        type_ for type_, of in registry.PARTS.items() if any(main in types for mains in of.values() for main in mains)
    }
    return [content for content in contents() if types.intersection(content.types)]


def role(rules: Sequence[Rule]) -> dict[str, Any]:
    """The custom role that a scan with these rules needs, as ``gcloud iam roles create --file`` reads it."""
    permissions = {permission("RESOURCE"), *(permission(content.name) for content in needed(rules))}
    return {
        "title": "policycheck scan",
        "description": "Lists the assets of a project, folder or organisation; changes nothing",
        "stage": "GA",
        "includedPermissions": sorted(permissions),
    }
