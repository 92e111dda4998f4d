"""Types of Google's code that no asset becomes, although a scan misses nothing of them."""

from __future__ import annotations

from typing import Final

from policycheck.providers.gcp.policies import IAM_TYPES
from policycheck.providers.gcp.scan import contents

_TOLD: Final = frozenset({
    # Grants are told as bindings, whichever type made them; of a dataset, in its own list of access.
    *(type_.removesuffix("binding") + form for type_ in IAM_TYPES if type_.endswith("binding")
      for form in ("member", "policy")),
    *(f"google_cloud_run_v2_service_iam_{form}" for form in ("binding", "member", "policy")),
    *(f"google_bigquery_dataset_iam_{form}" for form in ("binding", "member", "policy")),
    "google_bigquery_dataset_access",
    # Settings that stand in the resource that they complete.
    "google_storage_bucket_acl", "google_storage_default_object_acl", "google_compute_project_metadata_item",
    "google_compute_disk_resource_policy_attachment", "google_compute_region_disk_resource_policy_attachment",
    "google_project_services", "google_org_policy_policy",
    # Other names for what is one and the same.
    "google_compute_instance_from_template", "google_compute_region_instance_template",
    "google_compute_region_network_firewall_policy_rule", "google_compute_region_snapshot",
    "google_dataflow_flex_template_job",
    # Judged only for passwords that are written out in code, which no project tells.
    "google_alloydb_user", "google_datastream_connection_profile", "google_secret_manager_secret_version",
    # What webhooks of Dialogflow are asked, their agents log: the service has no such setting of a webhook.
    "google_dialogflow_cx_webhook",
    # Services that are no more: Container Registry (March 18, 2025), managed notebooks of Vertex AI Workbench
    # (April 14, 2025), Pub/Sub Lite (March 18, 2026), Document AI Warehouse (January 16, 2025).
    "google_document_ai_warehouse_location", "google_container_registry", "google_notebooks_runtime",
    "google_pubsub_lite_topic",
})  # fmt: skip

# Single objects, and what is granted on them, are the one thing that is judged in code and never looked for: a bucket
# has millions, each of which would have to be listed, and its own settings say for all of them which key there is and
# whether grants to everyone hold.


def collected() -> frozenset[str]:
    """The Terraform types that scans look for; of every other type a project tells nothing here."""
    return _TOLD | {type_ for content in contents() for type_ in content.types}
