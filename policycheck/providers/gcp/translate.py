"""Assets as records, whichever way they came: from the API or from an export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any, Final, NamedTuple

from policycheck.model.values import Unknown
from policycheck.providers.gcp.asset import Asset, asset_from, dig
from policycheck.providers.gcp.policies import enforced, granted
from policycheck.providers.gcp.translators import Found, load_translators
from policycheck.providers.live.record import Failure, Record

CALL: Final = "cloudasset:ListAssets"
PROJECT: Final = "cloudresourcemanager.googleapis.com/Project"
NETWORK: Final = "compute.googleapis.com/Network"
_RESOURCES: Final = "//cloudresourcemanager.googleapis.com/"


class Surroundings(NamedTuple):
    """What assets are judged by that they do not tell themselves.

    Attributes:
        projects: the ids of projects by their numbers.
        within: the organisations, folders and projects of which everything is among the assets: what holds for a
            project from further above is not known.
        provided: the projects that have the network named default; unknown where networks could not be listed.
    """

    projects: Mapping[str, str]
    within: Set[str]
    provided: Set[str] | Unknown


def surroundings(documents: Iterable[Mapping[str, Any]], within: Set[str] | None = None) -> Surroundings:
    """The surroundings that assets give one another. Without `within`, the organisations and folders that are
    themselves among the assets are there whole."""
    numbers: dict[str, str] = {}
    networks, names = [], []
    for document in documents:
        type_ = document.get("assetType") or document.get("asset_type")
        name = str(document.get("name", ""))
        if type_ == PROJECT:
            id_ = dig(document, "resource", "data", "projectId")
            if isinstance(id_, str):
                numbers[name.rpartition("/")[2]] = id_
        elif type_ == NETWORK and name.endswith("/default"):
            networks.append(document)
        elif name.startswith((f"{_RESOURCES}o", f"{_RESOURCES}f")):
            names.append(name.removeprefix(_RESOURCES))
    provided = frozenset(asset_from(network, numbers).project for network in networks)
    return Surroundings(numbers, frozenset(names) if within is None else within, provided)


def records(documents: Iterable[Mapping[str, Any]], around: Surroundings) -> Iterator[Record | Failure]:
    """The records of assets, one after the other; an asset of an unforeseen shape is a failure.

    Raises AttributeError, KeyError or TypeError where a document is no asset.
    """
    translators = load_translators()
    for document in documents:
        asset = asset_from(document, around.projects)
        try:
            found: list[Found] = []
            if asset.data is not None and asset.type in translators:
                found.extend(translators[asset.type][1](asset))
            found.extend(granted(asset))
            found.extend(enforced(asset))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            types = translators[asset.type][0] if asset.type in translators else ()
            reason = f"{asset.name} could not be read ({type(error).__name__})"
            yield Failure(CALL, reason, asset.project, asset.location, types)
            continue
        for type_, values in found:
            if type_ == "google_project":
                values = {**values, **_of_project(asset, around)}  # noqa: PLW2901  # completed here
            yield _record(asset, type_, values)


def _of_project(asset: Asset, around: Surroundings) -> dict[str, Any]:
    """What the project's own asset does not tell."""
    known = len(asset.ancestors) < 2 or asset.ancestors[-1] in around.within
    above = {} if known else {"audited_above": Unknown(f"{asset.ancestors[-1]} is not part of this inventory")}
    provided = around.provided
    return {
        "auto_create_network": provided if isinstance(provided, Unknown) else asset.project in provided,
        **above,
    }


def _record(asset: Asset, type_: str, values: Mapping[str, Any]) -> Record:
    """Bindings are told apart by their roles, so that each keeps its address whatever else is granted."""
    role = values.get("role") if type_.endswith("_iam_binding") else None
    service = values.get("service") if type_.endswith("_iam_audit_config") else None
    constraint = values.get("constraint") if type_.endswith("organization_policy") else None
    part = role or service or constraint
    common = {} if part else {"name": asset.short, "id": asset.path, "self_link": asset.path}
    if asset.project:
        common["project"] = asset.project
    id_ = f"{asset.name}#{part}" if part else asset.name
    return Record(type_, id_, {**common, **values}, asset.project or asset.path, asset.location, CALL)
