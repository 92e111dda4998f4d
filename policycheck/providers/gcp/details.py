"""What no asset tells and a service's own API does: asked for resource by resource, where a rule reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, NamedTuple

from policycheck.model.values import Unknown
from policycheck.providers.gcp.asset import Asset, asset_from, bare
from policycheck.providers.gcp.rest import AT_ONCE, Services
from policycheck.providers.live.calls import CallFailed, Statistics
from policycheck.providers.live.record import REST, Record
from policycheck.providers.live.wanted import Question

Part = tuple[str, Mapping[str, Any]]
"""The name of a part, and its arguments."""


class Detail(NamedTuple):
    """A list that a service has of a resource's parts.

    Attributes:
        asset: the type of asset whose parts they are.
        type: the Terraform type that they become.
        kind: the kind that rules judge them as.
        permission: what listing them needs.
        path: where the list is, from the host on.
        translate: makes a part of an element.
    """

    asset: str
    type: str
    kind: str
    permission: str
    path: Callable[[Asset], str]
    translate: Callable[[Asset, Mapping[str, Any]], Part]


def _sql_user(instance: Asset, user: Mapping[str, Any]) -> Part:
    """Whether a user has a password, the service never tells."""
    values = {
        "instance": instance.path,
        "host": user.get("host"),
        "type": user.get("type"),
        "password": Unknown("not told by Cloud SQL: whether a user has a password"),
    }
    return str(user.get("name")), values


def _notification(bucket: Asset, configuration: Mapping[str, Any]) -> Part:
    return str(configuration.get("id")), {"bucket": bucket.short, "topic": bare(configuration.get("topic"))}


DETAILS: Final = (
    Detail(
        "sqladmin.googleapis.com/Instance", "google_sql_user", "database_user", "cloudsql.users.list",
        lambda instance: f"sqladmin.googleapis.com/v1/{instance.path}/users", _sql_user,
    ),
    Detail(
        "storage.googleapis.com/Bucket", "google_storage_notification", "data_flow", "storage.buckets.get",
        lambda bucket: f"storage.googleapis.com/storage/v1/b/{bucket.short}/notificationConfigs", _notification,
    ),
)  # fmt: skip


def needed_details(rules: Sequence[Question]) -> list[Detail]:
    """The lists that tell of what the rules read."""
    kinds = {rule.kind for rule in rules}
    return [detail for detail in DETAILS if detail.kind in kinds]


def details_of(
    page: Iterable[Mapping[str, Any]],
    projects: Mapping[str, str],
    details: Sequence[Detail],
    services: Services,
    statistics: Statistics,
) -> Iterator[Record]:
    """The parts of a page's assets. Where they cannot be listed, one stands for them whose arguments are unknown: there
    may be any."""
    wanted = {detail.asset for detail in details}
    assets = [asset_from(document, projects) for document in page if document.get("assetType") in wanted]
    work = [(asset, detail) for asset in assets for detail in details if detail.asset == asset.type]
    if not work:
        return
    with ThreadPoolExecutor(AT_ONCE, "details") as pool:
        for found in pool.map(lambda one: _listed(one[0], one[1], services, statistics), work):
            yield from found


def _listed(asset: Asset, detail: Detail, services: Services, statistics: Statistics) -> list[Record]:
    """The parts of one asset: names of users hold for one host, and are told apart by it."""
    path = detail.path(asset)
    place = f"{asset.name}/{path.rpartition('/')[2]}"

    def record(id_: str, values: Mapping[str, Any]) -> Record:
        whole = {"project": asset.project, **values} if asset.project else values
        return Record(detail.type, id_, whole, asset.project, asset.location, detail.permission)

    found = []
    try:
        for element in services.each(detail.permission, path, asset.project, statistics):
            name, values = detail.translate(asset, element)
            host = f"@{values['host']}" if values.get("host") else ""
            found.append(record(f"{place}/{name}{host}", {"name": name, **values}))
    except CallFailed as error:
        found.append(record(place, {REST: error.failure.as_unknown()}))
    return found
