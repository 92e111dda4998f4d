"""Cloud Storage, Filestore, BigQuery."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from policycheck.model.values import Unknown
from policycheck.providers.gcp.asset import Asset
from policycheck.providers.gcp.translators import Found, asset_type, plain

_EVERYONE: Final = ("allUsers", "allAuthenticatedUsers")
_ACLS: Final = {
    "acl": "google_storage_bucket_access_control",
    "defaultObjectAcl": "google_storage_default_object_access_control",
}

plain("file.googleapis.com/Instance", "google_filestore_instance", "kmsKeyName")


@asset_type("storage.googleapis.com/Bucket", "google_storage_bucket", *_ACLS.values())
def bucket(asset: Asset) -> Iterator[Found]:
    """Of the access control lists, what is granted to everyone: the rest is the project's own people."""
    access = asset.get("iamConfiguration") or {}
    rules = asset.get("lifecycle", "rule")
    yield (
        "google_storage_bucket",
        {
            "bucket": asset.short,
            **asset.taken(
                "location", "encryption", "versioning", "logging", "softDeletePolicy", "retentionPolicy",
                "customPlacementConfig",
            ),
            "public_access_prevention": access.get("publicAccessPrevention") or "inherited",
            "uniform_bucket_level_access": (access.get("uniformBucketLevelAccess") or {}).get("enabled", False),
            "lifecycle_rule": rules if isinstance(rules, list) else [],
        },
    )  # fmt: skip
    for field, type_ in _ACLS.items():
        for entry in asset.get(field) or ():
            if entry.get("entity") in _EVERYONE:
                yield type_, {"bucket": asset.short, "entity": entry["entity"], "role": entry.get("role")}


@asset_type("bigquery.googleapis.com/Dataset", "google_bigquery_dataset")
def dataset(asset: Asset) -> Iterator[Found]:
    yield (
        "google_bigquery_dataset",
        {
            "dataset_id": asset.short,
            **asset.taken("location", "defaultEncryptionConfiguration", "access"),
        },
    )


@asset_type("bigquery.googleapis.com/Table", "google_bigquery_table")
def table(asset: Asset) -> Iterator[Found]:
    """Protection from deletion is Terraform's own: the service has none to tell of."""
    protection = Unknown("a table's protection from deletion is known to Terraform alone")
    yield (
        "google_bigquery_table",
        {"table_id": asset.short, "deletion_protection": protection, **asset.taken("encryptionConfiguration")},
    )
