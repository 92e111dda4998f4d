"""Buckets, what is written into them, and the distributions in front of them."""

from __future__ import annotations

from typing import Any, Final

from aws_documented import ByText, Refused

from aws_answers.basics import ACCOUNT, KEY, TIME

_BOTH: Final = ("good", "bad")
_ARN: Final = f"arn:aws:cloudfront::{ACCOUNT}:distribution/"
_NONE: Final = {"Quantity": 0}
_ORIGINS: Final = {"Quantity": 1, "Items": [{"Id": "app", "DomainName": "app.example.org"}]}
_BEHAVIOR: Final = {"TargetOriginId": "app", "ViewerProtocolPolicy": "https-only"}
_BLOCK: Final = ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets")


def _summary(name: str) -> dict[str, Any]:
    return {
        "Id": name, "ARN": f"{_ARN}{name}", "Status": "Deployed", "LastModifiedTime": TIME, "DomainName": "x",
        "Aliases": _NONE, "Origins": _ORIGINS, "DefaultCacheBehavior": _BEHAVIOR, "CacheBehaviors": _NONE,
        "CustomErrorResponses": _NONE, "Comment": "", "PriceClass": "PriceClass_All", "Enabled": True,
        "ViewerCertificate": {}, "Restrictions": {"GeoRestriction": {"RestrictionType": "none", "Quantity": 0}},
        "WebACLId": "", "HttpVersion": "http2", "IsIPV6Enabled": True, "Staging": False,
    }  # fmt: skip


def _config(name: str) -> dict[str, Any]:
    limited = {"RestrictionType": "whitelist" if name == "good" else "none", "Quantity": 0}
    config = {
        "CallerReference": name, "Origins": _ORIGINS, "DefaultCacheBehavior": _BEHAVIOR, "Comment": "",
        "Enabled": True, "DefaultRootObject": "index.html" if name == "good" else "",
        "Restrictions": {"GeoRestriction": limited},
        "Logging": {"Enabled": False, "IncludeCookies": False, "Bucket": "", "Prefix": ""},
    }  # fmt: skip
    return {"DistributionConfig": config}


def _encryption(name: str) -> dict[str, Any]:
    good = {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": KEY}
    rule = {"ApplyServerSideEncryptionByDefault": good if name == "good" else {"SSEAlgorithm": "AES256"}}
    return {"ServerSideEncryptionConfiguration": {"Rules": [rule]}}


DOCUMENTS: dict[str, Any] = {
    "s3:ListBuckets": {
        "Buckets": [{"Name": f"{name}-records", "CreationDate": TIME, "BucketRegion": "us-east-1"} for name in _BOTH]
    },
    "s3:GetBucketEncryption": ByText({name: _encryption(name) for name in _BOTH}),
    "s3:GetBucketVersioning": ByText({
        "good": {"Status": "Enabled", "MFADelete": "Enabled"}, "bad": {"Status": "Enabled"},
    }),
    "s3:GetBucketLogging": ByText({
        "good": {"LoggingEnabled": {"TargetBucket": "elsewhere", "TargetPrefix": "x/"}}, "bad": {},
    }),
    "s3:GetObjectLockConfiguration": ByText({
        "good": {
            "ObjectLockConfiguration": {
                "ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "COMPLIANCE", "Days": 2555}},
            }
        },
        "bad": Refused("ObjectLockConfigurationNotFoundError:none"),
    }),
    "s3:GetBucketReplication": ByText({
        "good": {
            "ReplicationConfiguration": {
                "Role": "x", "Rules": [{"Status": "Enabled", "Destination": {"Bucket": "arn:aws:s3:::copies"}}],
            }
        },
        "bad": Refused("ReplicationConfigurationNotFoundError:none"),
    }),
    "s3:GetBucketOwnershipControls": ByText({
        "good": {"OwnershipControls": {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}},
        "bad": {"OwnershipControls": {"Rules": [{"ObjectOwnership": "ObjectWriter"}]}},
    }),
    "s3:GetPublicAccessBlock": ByText({
        name: {"PublicAccessBlockConfiguration": dict.fromkeys(_BLOCK, name == "good")} for name in _BOTH
    }),
    "s3:GetBucketNotificationConfiguration": ByText({"good": {"EventBridgeConfiguration": {}}, "bad": {}}),
    "cloudfront:ListDistributions": {
        "DistributionList": {
            "Marker": "", "MaxItems": 100, "IsTruncated": False, "Quantity": 2,
            "Items": [_summary(name) for name in _BOTH],
        }
    },
    "cloudfront:GetDistributionConfig": ByText({f"/{name}/": _config(name) for name in _BOTH}),
    "logs:DescribeDeliverySources": {
        "deliverySources": [
            {
                "name": "cdn", "arn": f"arn:aws:logs:us-east-1:{ACCOUNT}:delivery-source:cdn", "service": "cloudfront",
                "resourceArns": [f"{_ARN}good"], "logType": "ACCESS_LOGS",
            },
            {
                "name": "bot", "arn": f"arn:aws:logs:us-east-1:{ACCOUNT}:delivery-source:bot", "service": "bedrock",
                "resourceArns": ["x"], "logType": "APPLICATION_LOGS",
            },
        ]
    },
    "cloudtrail:DescribeTrails": {"trailList": []},
    "config:DescribeDeliveryChannels": {
        "DeliveryChannels": [{"name": f"{name}-channel", "s3BucketName": f"{name}-records"} for name in _BOTH]
    },
}  # fmt: skip
BOTH = {
    "audit-store-customer-managed-key": {"aws_s3_bucket"},
    "audit-store-retention-locked": {"aws_s3_bucket"},
    "cdn-access-logged": {"aws_cloudfront_distribution"},
    "cdn-countries-limited": {"aws_cloudfront_distribution"},
    "cdn-default-object": {"aws_cloudfront_distribution"},
    "object-store-access-logged": {"aws_s3_bucket"},
    "object-store-acls-disabled": {"aws_s3_bucket_ownership_controls"},
    "object-store-customer-managed-key": {"aws_s3_bucket"},
    "object-store-deletion-guarded": {"aws_s3_bucket"},
    "object-store-events-notified": {"aws_s3_bucket"},
    "object-store-public-access-blocked": {"aws_s3_bucket"},
    "object-store-replicated": {"aws_s3_bucket"},
    "object-store-write-once": {"aws_s3_bucket"},
}
