"""Object, block and file storage of AWS."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type

_SSE = "aws_s3_bucket_server_side_encryption_configuration"

part(_SSE, "bucket", "aws_s3_bucket")
part("aws_s3_bucket_versioning", "bucket", "aws_s3_bucket")
part("aws_s3_bucket_public_access_block", "bucket", "aws_s3_bucket")


@terraform_type("aws_s3_bucket", "object_store")
def s3_bucket(bucket: Block) -> Attributes:
    encryption = _encryption(bucket)
    return {
        # S3 encrypts every new object since 5 January 2023 (S3 User Guide, "Default encryption FAQ").
        "encrypted": encryption.derived(True, "sse_algorithm"),
        "customer_managed_key": customer_managed(encryption, "kms_master_key_id"),
        "encryption_algorithm": encryption.text("sse_algorithm", default="AES256"),
        "versioned": _versioned(bucket),
    }


def _encryption(bucket: Block) -> Block:
    """The default encryption: of its own resource, or inline as the provider had it before version 4."""
    part_ = bucket.part(_SSE)
    if part_.present:
        return part_.block("rule").block("apply_server_side_encryption_by_default")
    inline = bucket.block("server_side_encryption_configuration")
    return inline.block("rule").block("apply_server_side_encryption_by_default")


def _versioned(bucket: Block) -> Attribute:
    part_ = bucket.part("aws_s3_bucket_versioning")
    if part_.present:
        status = part_.block("versioning_configuration").text("status", default="Disabled")
        if isinstance(status.value, str):
            status.value = status.value == "Enabled"
        return status
    return bucket.block("versioning").flag("enabled", default=False)
