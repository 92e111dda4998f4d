"""Vertex AI, notebooks, Document AI, Dataproc: what works on data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.gcp.asset import Asset, snaked
from policycheck.providers.gcp.translators import Found, asset_type, plain

_VERTEX: Final = {
    "Dataset": "dataset",
    "Endpoint": "endpoint",
    "Featurestore": "featurestore",
    "FeatureOnlineStore": "feature_online_store",
    "IndexEndpoint": "index_endpoint",
    "MetadataStore": "metadata_store",
    "Tensorboard": "tensorboard",
}

for _asset, _type in _VERTEX.items():
    plain(
        f"aiplatform.googleapis.com/{_asset}", f"google_vertex_ai_{_type}", "encryptionSpec", "network",
        "privateServiceConnectConfig", "publicEndpointEnabled",
    )  # fmt: skip
plain("documentai.googleapis.com/Processor", "google_document_ai_processor", "kmsKeyName")


@asset_type("notebooks.googleapis.com/Instance", "google_notebooks_instance", "google_workbench_instance")
def notebook(asset: Asset) -> Iterator[Found]:
    """The second version, Workbench, keeps its machine in a part of its own."""
    setup = asset.get("gceSetup")
    if not isinstance(setup, dict):
        shielded = asset.get("shieldedInstanceConfig") or {}
        named = ("enableSecureBoot", "enableVtpm", "enableIntegrityMonitoring")
        yield (
            "google_notebooks_instance",
            {
                **asset.taken("kmsKey", "noPublicIp"),
                "shielded_instance_config": snaked({name: shielded.get(name, False) for name in named}),
            },
        )
        return
    disks: dict[str, Any] = {
        name: [{"disk_encryption": disk.get("diskEncryption"), "kms_key": disk.get("kmsKey")} for disk in found]
        for name, found in (
            ("boot_disk", [setup["bootDisk"]] if setup.get("bootDisk") else []),
            ("data_disks", setup.get("dataDisks") or []),
        )
    }
    yield (
        "google_workbench_instance",
        {"gce_setup": {**disks, "disable_public_ip": setup.get("disablePublicIp", False)}},
    )


@asset_type("dataproc.googleapis.com/Cluster", "google_dataproc_cluster")
def dataproc(asset: Asset) -> Iterator[Found]:
    key = asset.get("config", "encryptionConfig", "gcePdKmsKeyName")
    inside = asset.get("config", "gceClusterConfig", "internalIpOnly") or False
    yield (
        "google_dataproc_cluster",
        {
            "cluster_config": {
                "gce_cluster_config": {"internal_ip_only": inside},
                "encryption_config": {"kms_key_name": key},
            }
        },
    )
