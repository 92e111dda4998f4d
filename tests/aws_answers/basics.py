"""What many services name: a key of the account, and how ARNs are written."""

from __future__ import annotations

import json
from typing import Any, Final

from aws_documented import ByText

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

_OTHERS: Final = {
    f"{kind}-{name}": arn("kms", f"key/{kind}-{name}") for kind in ("external", "replica") for name in ("good", "bad")
}
"""Keys whose material is the customer's own, and copies of other regions' keys."""


def _other(id_: str, own_arn: str) -> dict[str, Any]:
    sort: dict[str, Any] = {"Origin": "EXTERNAL"}
    if id_.startswith("replica"):
        sort = {"Origin": "AWS_KMS", "MultiRegionConfiguration": {"MultiRegionKeyType": "REPLICA"}}
    state = "Enabled" if id_.endswith("good") else "Disabled"
    return {"KeyMetadata": {"KeyId": id_, "Arn": own_arn, "KeyManager": "CUSTOMER", "KeyState": state, **sort}}


DOCUMENTS: dict[str, Any] = {
    "kms:ListAliases": {
        "Aliases": [
            {"AliasName": "alias/aws/rds", "AliasArn": arn("kms", "alias/aws/rds"), "TargetKeyId": _KEY_ID_OF_AWS}
        ]
    },
    "kms:ListKeys": {
        "Keys": [
            {"KeyId": KEY_ID, "KeyArn": KEY},
            {"KeyId": _KEY_ID_OF_AWS, "KeyArn": KEY_OF_AWS},
            *({"KeyId": id_, "KeyArn": own_arn} for id_, own_arn in _OTHERS.items()),
        ]
    },
    "kms:DescribeKey": ByText(
        {KEY_ID: {"KeyMetadata": {"KeyId": KEY_ID, "Arn": KEY, "KeyManager": "CUSTOMER", "KeyState": "Enabled"}}}
        | {id_: _other(id_, own_arn) for id_, own_arn in _OTHERS.items()}
    ),
    "kms:GetKeyRotationStatus": {"KeyRotationEnabled": True},
    "kms:GetKeyPolicy": {"Policy": CLOSED},
}
BOTH = {"key-enabled": {"aws_kms_external_key", "aws_kms_replica_key"}}
