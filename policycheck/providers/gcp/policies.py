"""What IAM policies grant and audit, and what organisation policies enforce."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.providers.gcp.asset import Asset
from policycheck.providers.gcp.translators import Found

_NAMED: Final = {
    "storage.googleapis.com/Bucket": ("google_storage_bucket", "bucket"),
    "cloudkms.googleapis.com/CryptoKey": ("google_kms_crypto_key", "crypto_key_id"),
    "cloudkms.googleapis.com/KeyRing": ("google_kms_key_ring", "key_ring_id"),
    "secretmanager.googleapis.com/Secret": ("google_secret_manager_secret", "secret_id"),
    "iam.googleapis.com/ServiceAccount": ("google_service_account", "service_account_id"),
    "pubsub.googleapis.com/Topic": ("google_pubsub_topic", "topic"),
    "pubsub.googleapis.com/Subscription": ("google_pubsub_subscription", "subscription"),
    "compute.googleapis.com/Image": ("google_compute_image", "image"),
    "compute.googleapis.com/Snapshot": ("google_compute_snapshot", "name"),
    "bigquery.googleapis.com/Table": ("google_bigquery_table", "table_id"),
    "cloudfunctions.googleapis.com/CloudFunction": ("google_cloudfunctions_function", "cloud_function"),
    "cloudfunctions.googleapis.com/Function": ("google_cloudfunctions2_function", "cloud_function"),
    "run.googleapis.com/Service": ("google_cloud_run_service", "service"),
    "artifactregistry.googleapis.com/Repository": ("google_artifact_registry_repository", "repository"),
    "dataproc.googleapis.com/Cluster": ("google_dataproc_cluster", "cluster"),
}
"""Type of asset → the Terraform type, and the argument with which its IAM bindings name it.

Datasets are left out: what is granted on them stands in their own list of access.
"""

_HOLDERS: Final = {
    "cloudresourcemanager.googleapis.com/Project": "project",
    "cloudresourcemanager.googleapis.com/Folder": "folder",
    "cloudresourcemanager.googleapis.com/Organization": "organization",
}

IAM_ASSETS: Final = (*_NAMED, *_HOLDERS)
IAM_TYPES: Final = (
    *(f"{type_}_iam_binding" for type_, _ in _NAMED.values()),
    *(f"google_{of}_iam_{what}" for of in _HOLDERS.values() for what in ("binding", "audit_config")),
)
ORG_TYPES: Final = tuple(
    f"google_{f'{of}_' if of != 'organization' else ''}organization_policy" for of in _HOLDERS.values()
)


def granted(asset: Asset) -> Iterator[Found]:
    """The bindings of an asset's IAM policy, each as Terraform's resource of its own; what it audits."""
    policy = asset.iam or {}
    if asset.type in _NAMED:
        type_, argument = _NAMED[asset.type]
        named = {argument: asset.path}
    elif asset.type in _HOLDERS:
        of, named = _held(asset)
        type_ = f"google_{of}"
        yield from ((f"{type_}_iam_audit_config", {**named, **one}) for one in map(_audited, _listed(policy, "audit")))
    else:
        return
    for binding in _listed(policy, "bindings"):
        values = {"role": binding.get("role"), "members": binding.get("members") or []}
        condition = binding.get("condition")
        yield f"{type_}_iam_binding", {**named, **values, **({"condition": condition} if condition else {})}


def _listed(policy: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = policy.get("audit_configs" if name == "audit" else name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _audited(config: Mapping[str, Any]) -> dict[str, Any]:
    logs = [
        {"log_type": log.get("log_type"), "exempted_members": log.get("exempted_members") or []}
        for log in config.get("audit_log_configs") or ()
    ]
    return {"service": config.get("service"), "audit_log_config": logs}


def enforced(asset: Asset) -> Iterator[Found]:
    """The organisation policies that are set on a project, folder or organisation itself."""
    if asset.type in _HOLDERS:
        of, named = _held(asset)
        type_ = f"google_{f'{of}_' if of != 'organization' else ''}organization_policy"
        for policy in asset.org:
            boolean = policy.get("boolean_policy")
            values: dict[str, Any] = {"constraint": policy.get("constraint")}
            if boolean is not None:
                values["boolean_policy"] = {"enforced": boolean.get("enforced", False)}
            yield type_, {**named, **values}


def _held(asset: Asset) -> tuple[str, dict[str, str]]:
    of = _HOLDERS[asset.type]
    if of == "project":
        return of, {"project": asset.project}
    return of, {"org_id": asset.short} if of == "organization" else {of: f"folders/{asset.short}"}
