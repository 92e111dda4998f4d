"""What is granted on the resources of live_gcp/grants.tf, as Cloud Asset Inventory has it: policies of their own, and
the lists of a bucket."""

from __future__ import annotations

from typing import Any

_HERE = "projects/clinic-prod/locations/us-east1"
_EVERYONE = "allUsers"
_PROJECT = ["projects/123456789012", "organizations/42"]

_GRANTED = {
    "google_kms_crypto_key_iam_binding.records": (
        "cloudkms.googleapis.com/CryptoKey", "projects/clinic-prod/locations/us/keyRings/phi/cryptoKeys/records",
        "roles/cloudkms.cryptoKeyDecrypter", _EVERYONE,
    ),
    "google_kms_key_ring_iam_binding.phi": (
        "cloudkms.googleapis.com/KeyRing", f"{_HERE}/keyRings/phi", "roles/cloudkms.viewer", "group:k@clinic.example",
    ),
    "google_secret_manager_secret_iam_binding.api": (
        "secretmanager.googleapis.com/Secret", "projects/123456789012/secrets/api",
        "roles/secretmanager.secretAccessor", "allAuthenticatedUsers",
    ),
    "google_service_account_iam_binding.app": (
        "iam.googleapis.com/ServiceAccount",
        "projects/clinic-prod/serviceAccounts/app@clinic-prod.iam.gserviceaccount.com",
        "roles/iam.serviceAccountTokenCreator", "user:dev@clinic.example",
    ),
    "google_pubsub_subscription_iam_binding.results": (
        "pubsub.googleapis.com/Subscription", "projects/clinic-prod/subscriptions/results", "roles/pubsub.subscriber",
        _EVERYONE,
    ),
    "google_compute_image_iam_binding.web": (
        "compute.googleapis.com/Image", "projects/clinic-prod/global/images/web", "roles/compute.imageUser",
        "allAuthenticatedUsers",
    ),
    "google_compute_snapshot_iam_binding.web": (
        "compute.googleapis.com/Snapshot", "projects/clinic-prod/global/snapshots/web", "roles/compute.viewer",
        "group:ops@clinic.example",
    ),
    "google_bigquery_table_iam_binding.visits": (
        "bigquery.googleapis.com/Table", "projects/clinic-prod/datasets/cohort/tables/visits",
        "roles/bigquery.dataViewer", _EVERYONE,
    ),
    "google_cloudfunctions_function_iam_binding.legacy": (
        "cloudfunctions.googleapis.com/CloudFunction", f"{_HERE}/functions/legacy", "roles/cloudfunctions.invoker",
        _EVERYONE,
    ),
    "google_cloudfunctions2_function_iam_binding.intake": (
        "cloudfunctions.googleapis.com/Function", f"{_HERE}/functions/intake", "roles/cloudfunctions.invoker",
        "group:apps@clinic.example",
    ),
    "google_cloud_run_service_iam_binding.portal": (
        "run.googleapis.com/Service", f"{_HERE}/services/portal", "roles/run.invoker", _EVERYONE,
    ),
    "google_artifact_registry_repository_iam_binding.apps": (
        "artifactregistry.googleapis.com/Repository", f"{_HERE}/repositories/apps", "roles/artifactregistry.reader",
        "allAuthenticatedUsers",
    ),
    "google_dataproc_cluster_iam_binding.jobs": (
        "dataproc.googleapis.com/Cluster", "projects/clinic-prod/regions/us-east1/clusters/jobs",
        "roles/dataproc.viewer", _EVERYONE,
    ),
}  # fmt: skip
"""Address in grants.tf → type of asset, its name, role and member."""


def _policy(type_: str, path: str, role: str, member: str, ancestors: list[str], **more: Any) -> Any:
    return {
        "name": f"//{type_.partition('/')[0]}/{path}",
        "assetType": type_,
        "ancestors": ancestors,
        "iamPolicy": {"version": 1, "etag": "BwX=", "bindings": [{"role": role, "members": [member]}]},
        **more,
    }


_KEYLESS = [{"constraint": "constraints/iam.disableServiceAccountKeyCreation", "booleanPolicy": {"enforced": False}}]
_AUDITED = [
    {
        "service": "storage.googleapis.com",
        "auditLogConfigs": [{"logType": "DATA_READ", "exemptedMembers": ["user:root@clinic.example"]}],
    }
]


def _above(kind: str, path: str, role: str, member: str, ancestors: list[str]) -> Any:
    found = _policy(f"cloudresourcemanager.googleapis.com/{kind}", path, role, member, ancestors, orgPolicy=_KEYLESS)
    found["iamPolicy"]["auditConfigs"] = _AUDITED
    return found


_SITE = {
    "name": "//storage.googleapis.com/clinic-site",
    "assetType": "storage.googleapis.com/Bucket",
    "ancestors": _PROJECT,
    "resource": {
        "version": "v1", "location": "us",
        "data": {
            "name": "clinic-site", "location": "US", "iamConfiguration": {"publicAccessPrevention": "inherited"},
            "acl": [{"entity": "allUsers", "role": "READER"}, {"entity": "project-owners-1", "role": "OWNER"}],
            "defaultObjectAcl": [{"entity": "allAuthenticatedUsers", "role": "READER"}],
        },
    },
}  # fmt: skip

GRANTED = [
    *(_policy(*grant, _PROJECT) for grant in _GRANTED.values()),
    _above("Folder", "folders/7", "roles/owner", "user:boss@clinic.example", ["folders/7", "organizations/42"]),
    _above("Organization", "organizations/42", "roles/viewer", "group:all@clinic.example", ["organizations/42"]),
    _SITE,
]

_FOLDER = "//cloudresourcemanager.googleapis.com/folders/7"
_ORGANIZATION = "//cloudresourcemanager.googleapis.com/organizations/42"
_CONSTRAINT = "constraints/iam.disableServiceAccountKeyCreation"

ADDRESSES = {
    **{address: f"//{type_.partition('/')[0]}/{path}#{role}" for address, (type_, path, role, _) in _GRANTED.items()},
    "google_folder_iam_binding.owner": f"{_FOLDER}#roles/owner",
    "google_folder_iam_audit_config.storage": f"{_FOLDER}#storage.googleapis.com",
    "google_folder_organization_policy.keys": f"{_FOLDER}#{_CONSTRAINT}",
    "google_organization_iam_binding.viewer": f"{_ORGANIZATION}#roles/viewer",
    "google_organization_iam_audit_config.storage": f"{_ORGANIZATION}#storage.googleapis.com",
    "google_organization_policy.keys": f"{_ORGANIZATION}#{_CONSTRAINT}",
    "google_storage_bucket.site": _SITE["name"],
    "google_storage_bucket_access_control.site": f"{_SITE['name']}#google_storage_bucket_access_control",
    "google_storage_default_object_access_control.site": (
        f"{_SITE['name']}#google_storage_default_object_access_control"
    ),
}
"""Address in grants.tf → address of the same in an inventory."""
