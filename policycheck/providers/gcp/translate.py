"""Assets as records, whichever way they came: from the API or from an export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.gcp.asset import Asset, dig, snake
from policycheck.providers.gcp.policies import enforced, granted
from policycheck.providers.gcp.translators import Found, load_translators
from policycheck.providers.live.record import Failure, Record

CALL: Final = "cloudasset:ListAssets"
PROJECT: Final = "cloudresourcemanager.googleapis.com/Project"
_NETWORK: Final = "compute.googleapis.com/Network"


def project_ids(documents: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The ids of the projects among assets, by their numbers."""
    found: dict[str, str] = {}
    for document in documents:
        if PROJECT in (document.get("assetType"), document.get("asset_type")):
            data = dig(document, "resource", "data") or {}
            number, id_ = str(document.get("name", "")).rpartition("/")[2], data.get("projectId")
            if isinstance(id_, str):
                found[number] = id_
    return found


def records(assets: Iterable[Asset], within: Set[str]) -> Iterator[Record | Failure]:
    """The records of assets; an asset of an unforeseen shape is a failure.

    `within` are the organisations, folders and projects of which everything is among the assets: what holds for a
    project from further above is not known.
    """
    translators = load_translators()
    listed = list(assets)
    provided = {asset.project for asset in listed if asset.type == _NETWORK and asset.short == "default"}
    for asset in listed:
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
                values = {**values, **_of_project(asset, provided, within)}  # noqa: PLW2901  # completed here
            yield _record(asset, type_, values)


def _of_project(asset: Asset, provided: Set[str], within: Set[str]) -> dict[str, Any]:
    """What the project's own asset does not tell."""
    known = len(asset.ancestors) < 2 or asset.ancestors[-1] in within
    above = {} if known else {"audited_above": Unknown(f"{asset.ancestors[-1]} is not part of this inventory")}
    return {"auto_create_network": asset.project in provided, **above}


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


def scope_of(documents: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The organisations and folders that are themselves among the assets: then so is what is in them."""
    names = (str(document.get("name", "")) for document in documents)
    prefix = "//cloudresourcemanager.googleapis.com/"
    return frozenset(name.removeprefix(prefix) for name in names if name.startswith((f"{prefix}o", f"{prefix}f")))


def has_content(document: Mapping[str, Any], content: str) -> bool:
    """Whether an asset has a content: ``resource`` (with data), ``iam_policy``, ``org_policy``."""
    fields = {snake(name): value for name, value in document.items()}
    found = fields.get(content)
    return dig(found, "data") is not None if content == "resource" else found is not None
