"""What many services name: a key of the account, and how ARNs are written."""

from __future__ import annotations

import json
from typing import Any, Final

ACCOUNT: Final = "123456789012"
REGION: Final = "us-east-1"
TIME: Final = 1_760_000_000
ROLE: Final = f"arn:aws:iam::{ACCOUNT}:role/clinic"


def arn(service: str, resource: str, region: str = REGION) -> str:
    """The ARN of a resource of the account."""
    return f"arn:aws:{service}:{region}:{ACCOUNT}:{resource}"


KEY_ID: Final = "1234abcd-12ab-34cd-56ef-1234567890ab"
KEY: Final = arn("kms", f"key/{KEY_ID}")
_KEY_ID_OF_AWS: Final = "0987dcba-09fe-87dc-65ba-ab0987654321"
KEY_OF_AWS: Final = arn("kms", f"key/{_KEY_ID_OF_AWS}")
"""A key that AWS made and manages, whose ARN looks like any other."""
GROUP: Final = arn("logs", "log-group:clinic")

OPEN: Final = json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}]}
)
"""A policy that lets everyone do everything."""
CLOSED: Final = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": {"AWS": ROLE}, "Action": "*", "Resource": "*"}],
    }
)
"""A policy for one role."""

DOCUMENTS: dict[str, Any] = {
    "kms:ListAliases": {
        "Aliases": [
            {"AliasName": "alias/aws/rds", "AliasArn": arn("kms", "alias/aws/rds"), "TargetKeyId": _KEY_ID_OF_AWS}
        ]
    },
    "kms:ListKeys": {"Keys": [{"KeyId": KEY_ID, "KeyArn": KEY}, {"KeyId": _KEY_ID_OF_AWS, "KeyArn": KEY_OF_AWS}]},
    "kms:DescribeKey": {"KeyMetadata": {"KeyId": KEY_ID, "Arn": KEY, "KeyManager": "CUSTOMER", "Enabled": True}},
    "kms:GetKeyRotationStatus": {"KeyRotationEnabled": True},
    "kms:GetKeyPolicy": {"Policy": CLOSED},
}
BOTH: dict[str, set[str]] = {}
