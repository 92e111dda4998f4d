"""A scan of a project, folder or organisation: one listing for each content that the rules read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, NamedTuple

from policycheck.providers.gcp.client import Access, Assets, permission
from policycheck.providers.gcp.details import DETAILS, details_of, needed_details
from policycheck.providers.gcp.policies import IAM_ASSETS, IAM_TYPES, ORG_TYPES
from policycheck.providers.gcp.translate import NETWORK, PROJECT, Surroundings, records, surroundings
from policycheck.providers.gcp.translators import load_translators
from policycheck.providers.live.calls import CallFailed, Statistics
from policycheck.providers.live.record import Failure, Record
from policycheck.providers.live.wanted import Question
from policycheck.providers.terraform import registry

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

    def __init__(self, scope: Scope, access: Access, rules: Sequence[Question], done: Set[str] = frozenset()) -> None:
        self.statistics = Statistics()
        self._scope = scope.id
        self._assets = Assets(access, self.statistics)
        self._services = access.services
        self._details = needed_details(rules)
        tasks = [Task(scope.id, content) for content in needed(rules)]
        self.tasks = [task for task in tasks if str(task) not in done]

    def run(self) -> Iterator[tuple[Task, list[Record | Failure]]]:
        """Each task with what it found. What assets are judged by is learnt by a first, small listing."""
        if not self.tasks:
            return
        around = self._surroundings()
        with ThreadPoolExecutor(len(self.tasks), "list") as pool:
            listings = [pool.submit(self._listed, task.content, around) for task in self.tasks]
            try:
                for task, listing in zip(self.tasks, listings, strict=True):
                    yield task, listing.result()
            finally:
                pool.shutdown(wait=False, cancel_futures=True)

    def _surroundings(self) -> Surroundings:
        within = frozenset({self._scope})
        found: list[dict[str, Any]] = []
        try:
            for page in self._assets.pages(self._scope, "RESOURCE", (PROJECT, NETWORK)):
                found.extend(page)
        except CallFailed as error:
            return surroundings(found, within)._replace(provided=error.failure.as_unknown())
        return surroundings(found, within)

    def _listed(self, content: Content, around: Surroundings) -> list[Record | Failure]:
        """What was listed, also where it ends before its end. A page is dropped once it has been translated."""
        found: list[Record | Failure] = []
        try:
            for page in self._assets.pages(self._scope, content.name, content.assets):
                found.extend(records(page, around))
                if content.name == "RESOURCE":
                    details = details_of(page, around.projects, self._details, self._services, self.statistics)
                    found.extend(details)
        except CallFailed as error:
            found.append(error.failure._replace(types=content.types))
        return found


def contents() -> list[Content]:
    """All that is ever listed: of each content, every type of asset that is understood."""
    translators = load_translators()
    types = dict.fromkeys(type_ for of, _ in translators.values() for type_ in of)
    types |= dict.fromkeys(detail.type for detail in DETAILS)
    return [
        Content("RESOURCE", tuple(translators), tuple(types)),
        Content("IAM_POLICY", IAM_ASSETS, IAM_TYPES),
        Content("ORG_POLICY", _HOLDERS, ORG_TYPES),
    ]


def needed(rules: Sequence[Question]) -> list[Content]:
    """The contents that tell of what the rules read, or of parts of it."""
    registry.load("gcp")
    kinds = {rule.kind for rule in rules}
    types = {type_ for type_, adapters in registry.ADAPTERS.items() if any(kind in kinds for kind, _ in adapters)}
    types |= {
        type_ for type_, of in registry.PARTS.items() if any(main in types for mains in of.values() for main in mains)
    }
    return [content for content in contents() if types.intersection(content.types)]


def role(rules: Sequence[Question]) -> dict[str, Any]:
    """The custom role that a scan with these rules needs, as ``gcloud iam roles create --file`` reads it."""
    permissions = {permission("RESOURCE"), *(permission(content.name) for content in needed(rules))}
    permissions |= {detail.permission for detail in needed_details(rules)}
    return {
        "title": "policycheck scan",
        "description": "Lists the assets of a project, folder or organisation, and parts of them; changes nothing",
        "stage": "GA",
        "includedPermissions": sorted(permissions),
    }
