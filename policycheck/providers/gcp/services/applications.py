"""App Engine, Dataflow, Eventarc, Dialogflow, build pools, TPUs, Bigtable, and who may come from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.model.values import Unknown
from policycheck.providers.gcp.asset import Asset, without_secrets
from policycheck.providers.gcp.translators import Found, asset_type, plain

plain("eventarc.googleapis.com/Channel", "google_eventarc_channel", "cryptoKeyName")
plain("eventarc.googleapis.com/GoogleChannelConfig", "google_eventarc_google_channel_config", "cryptoKeyName")
plain("eventarc.googleapis.com/MessageBus", "google_eventarc_message_bus", "cryptoKeyName")
plain(
    "iam.googleapis.com/WorkloadIdentityPoolProvider", "google_iam_workload_identity_pool_provider",
    "attributeCondition", "oidc",
)  # fmt: skip
plain("tpu.googleapis.com/Node", "google_tpu_v2_vm", "networkConfig")


@asset_type("dialogflow.googleapis.com/Agent", "google_dialogflow_cx_agent", "google_dialogflow_agent")
def dialogflow_agent(asset: Asset) -> Iterator[Found]:
    """An agent of the first version is the only one of its project or place: ``.../agent``."""
    if asset.short == "agent":
        yield "google_dialogflow_agent", asset.taken("displayName", "enableLogging")
    else:
        values = asset.taken("displayName", "enableStackdriverLogging", "advancedSettings")
        yield "google_dialogflow_cx_agent", values


@asset_type("storagetransfer.googleapis.com/TransferJob", "google_storage_transfer_job")
def transfer_job(asset: Asset) -> Iterator[Found]:
    """A job that is not switched off; of what it copies, the buckets alone, never the keys to elsewhere."""
    if asset.get("status") in ("DISABLED", "DELETED"):
        return
    ends = {"gcs_data_source": "gcsDataSource", "gcs_data_sink": "gcsDataSink"}
    named = {name: asset.get("transferSpec", field, "bucketName") for name, field in ends.items()}
    specification = {name: [{"bucket_name": bucket}] for name, bucket in named.items() if bucket}
    yield "google_storage_transfer_job", {"transfer_spec": [specification]}


@asset_type(
    "appengine.googleapis.com/Version", "google_app_engine_standard_app_version",
    "google_app_engine_flexible_app_version",
)  # fmt: skip
def app_version(asset: Asset) -> Iterator[Found]:
    """A version that answers; of its variables, whether they hold a secret."""
    if asset.get("servingStatus") != "STOPPED":
        form = "flexible" if str(asset.get("env") or "").lower().startswith("flex") else "standard"
        values = {**asset.taken("handlers"), "env_variables": without_secrets(asset.get("envVariables"))}
        yield f"google_app_engine_{form}_app_version", values


@asset_type("dataflow.googleapis.com/Job", "google_dataflow_job")
def dataflow_job(asset: Asset) -> Iterator[Found]:
    """A job that runs: those that have ended are kept in the list."""
    if asset.get("currentState") in ("JOB_STATE_RUNNING", "JOB_STATE_PENDING", "JOB_STATE_QUEUED"):
        pools = [pool for pool in asset.get("environment", "workerPools") or () if isinstance(pool, dict)]
        private = bool(pools) and all(pool.get("ipConfiguration") == "WORKER_IP_PRIVATE" for pool in pools)
        untold = Unknown("a job's workers are not told by this inventory")
        yield (
            "google_dataflow_job",
            {
                "kms_key_name": asset.get("environment", "serviceKmsKeyName"),
                "ip_configuration": ("WORKER_IP_PRIVATE" if private else "WORKER_IP_PUBLIC") if pools else untold,
            },
        )


@asset_type("cloudbuild.googleapis.com/WorkerPool", "google_cloudbuild_worker_pool")
def worker_pool(asset: Asset) -> Iterator[Found]:
    egress = asset.get("privatePoolV1Config", "networkConfig", "egressOption")
    values: dict[str, Any] = {"worker_config": [{"no_external_ip": egress == "NO_PUBLIC_EGRESS"}]}
    yield "google_cloudbuild_worker_pool", values


@asset_type("bigtableadmin.googleapis.com/Instance", "google_bigtable_instance")
def bigtable_instance(asset: Asset) -> Iterator[Found]:
    """Its clusters are assets of their own, and its protection from deletion is Terraform's."""
    clusters = Unknown("an instance's clusters are not told by this inventory")
    protection = Unknown("an instance's protection from deletion is known to Terraform alone")
    yield (
        "google_bigtable_instance",
        {
            "cluster": clusters,
            "deletion_protection": protection,
            **asset.taken("displayName"),
        },
    )
