"""Buckets, disks and messages of Google Cloud."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.google.iam import public_grant
from policycheck.providers.terraform.registry import part, terraform_type

for _grant in ("binding", "member", "policy"):
    part(f"google_storage_bucket_iam_{_grant}", "bucket", "google_storage_bucket")
    part(f"google_pubsub_topic_iam_{_grant}", "topic", "google_pubsub_topic")
    part(f"google_pubsub_subscription_iam_{_grant}", "subscription", "google_pubsub_subscription")
    part(f"google_compute_image_iam_{_grant}", "image", "google_compute_image")
part("google_storage_bucket_access_control", "bucket", "google_storage_bucket")


@terraform_type("google_storage_bucket", "object_store")
def storage_bucket(bucket: Block) -> Attributes:
    prevention = bucket.text("public_access_prevention", default="inherited")
    blocked = prevention.value if isinstance(prevention.value, Unknown) else prevention.value == "enforced"
    logging = bucket.block("logging")
    return {
        # Cloud Storage encrypts everything, and takes no request without TLS on its own endpoints' HTTPS form
        # only; at rest: Google Cloud, "Default encryption at rest".
        "encrypted": bucket.fact(True),
        "customer_managed_key": bucket.block("encryption").is_set("default_kms_key_name"),
        "public": bucket.derived(False, "public_access_prevention") if blocked is True else _public(bucket),
        "public_access_blocked": bucket.derived(blocked, "public_access_prevention"),
        "versioned": bucket.block("versioning").flag("enabled", default=False),
        "access_logged": logging.is_set("log_bucket"),
    }


def _public(bucket: Block) -> Attribute:
    grant = public_grant(bucket, "google_storage_bucket_iam")
    if grant.value is not False:
        return grant
    for control in bucket.parts("google_storage_bucket_access_control"):
        entity = control.text("entity", default="")
        if entity.value in ("allUsers", "allAuthenticatedUsers"):
            return control.derived(True, "entity")
    return grant


@terraform_type("google_compute_disk", "volume")
@terraform_type("google_compute_region_disk", "volume")
def compute_disk(disk: Block) -> Attributes:
    key = disk.block("disk_encryption_key")
    own = key.is_set("kms_key_self_link")
    return {
        "encrypted": disk.fact(True),
        "customer_managed_key": own if own.value is not False else key.is_set("raw_key"),
    }


@terraform_type("google_compute_image", "snapshot")
def compute_image(image: Block) -> Attributes:
    return {"encrypted": image.fact(True), "public": public_grant(image, "google_compute_image_iam")}


@terraform_type("google_pubsub_topic", "topic")
def pubsub_topic(topic: Block) -> Attributes:
    return {
        "encrypted": topic.fact(True),
        "customer_managed_key": topic.is_set("kms_key_name"),
        "public": public_grant(topic, "google_pubsub_topic_iam"),
    }


@terraform_type("google_pubsub_subscription", "queue")
def pubsub_subscription(subscription: Block) -> Attributes:
    return {
        "encrypted": subscription.fact(True),
        "public": public_grant(subscription, "google_pubsub_subscription_iam"),
    }
