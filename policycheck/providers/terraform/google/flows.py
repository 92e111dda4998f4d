"""Where Google Cloud resources pass data on to."""

from __future__ import annotations

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.flow import first_target, flow
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("google_pubsub_subscription", "data_flow")
def subscription(subscription_: Block) -> Attributes:
    topic = first_target(subscription_, "topic", "google_pubsub_topic")
    tables = subscription_.block("bigquery_config")
    if tables.present:
        return flow(topic, tables, "table", "google_bigquery_table")
    return flow(topic, subscription_.block("cloud_storage_config"), "bucket", "google_storage_bucket")


@terraform_type("google_storage_transfer_job", "data_flow")
def transfer(job: Block) -> Attributes:
    specification = job.block("transfer_spec")
    source = first_target(specification.block("gcs_data_source"), "bucket_name", "google_storage_bucket")
    return flow(source, specification.block("gcs_data_sink"), "bucket_name", "google_storage_bucket")


@terraform_type("google_storage_notification", "data_flow")
def notification(notification_: Block) -> Attributes:
    bucket = first_target(notification_, "bucket", "google_storage_bucket")
    return flow(bucket, notification_, "topic", "google_pubsub_topic")
