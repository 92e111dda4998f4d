"""Services that move data: DataSync, AppFlow, Storage Gateway, Kinesis, and logs that are passed on."""

from __future__ import annotations

from typing import Any, Final

from aws_documented import ByText, Refused

from aws_answers.basics import CLOSED, KEY, OPEN, ROLE, TIME, arn

_FILES: Final = arn("storagegateway", "gateway/sgw-files")
_CACHED: Final = arn("storagegateway", "gateway/sgw-cached")
_STORED: Final = arn("storagegateway", "gateway/sgw-stored")
_HADOOP: Final = {name: arn("datasync", f"location/loc-{name}-hdfs") for name in ("good", "bad")}
_OBJECTS: Final = {name: arn("datasync", f"location/loc-{name}-objects") for name in ("good", "bad")}
_SECRET: Final = arn("secretsmanager", "secret:appflow!123456789012-")


def _volume(gateway: str, name: str) -> dict[str, Any]:
    key = {"KMSKey": KEY} if name == "good" else {}
    return {"VolumeARN": f"{gateway}/volume/vol-{name}", "VolumeId": f"vol-{name}", **key}


def _volumes(gateway: str) -> list[dict[str, Any]]:
    return [_volume(gateway, name) for name in ("good", "bad")]


def _stream(name: str) -> dict[str, Any]:
    return {
        "StreamDescriptionSummary": {
            "StreamName": name, "StreamARN": arn("kinesis", f"stream/{name}"), "StreamStatus": "ACTIVE",
            "RetentionPeriodHours": 24, "StreamCreationTimestamp": TIME, "EnhancedMonitoring": [], "OpenShardCount": 1,
            "EncryptionType": "NONE",
        }
    }  # fmt: skip


DOCUMENTS: dict[str, Any] = {
    "datasync:ListLocations": {
        "Locations": [
            {"LocationArn": arn("datasync", "location/loc-bucket"), "LocationUri": "s3://clinic/"},
            *({"LocationArn": one, "LocationUri": "hdfs://10.0.0.1:8020/"} for one in _HADOOP.values()),
            *({"LocationArn": one, "LocationUri": "object-storage://archive/x/"} for one in _OBJECTS.values()),
        ]
    },
    "datasync:DescribeLocationHdfs": ByText({
        "good": {"QopConfiguration": {"RpcProtection": "PRIVACY", "DataTransferProtection": "PRIVACY"}},
        "bad": {"QopConfiguration": {"RpcProtection": "PRIVACY", "DataTransferProtection": "INTEGRITY"}},
    }),
    "datasync:DescribeLocationObjectStorage": ByText({
        "good": {"ServerProtocol": "HTTPS", "AccessKey": "canary-5511"},
        "bad": {"ServerProtocol": "HTTP", "AccessKey": "canary-5511"},
    }),
    "appflow:DescribeConnectorProfiles": {
        "connectorProfileDetails": [
            {
                "connectorProfileArn": arn("appflow", f"connectorprofile/{name}"), "connectorProfileName": name,
                "connectorType": "Salesforce", "connectionMode": "Public", "credentialsArn": f"{_SECRET}{name}-AbCdEf",
            }
            for name in ("good", "bad", "lost")
        ]
    },
    "secretsmanager:ListSecrets": {
        "SecretList": [
            {
                "ARN": f"{_SECRET}good-AbCdEf", "Name": "appflow!good", "KmsKeyId": KEY, "OwningService": "appflow",
                "RotationEnabled": True, "RotationRules": {"AutomaticallyAfterDays": 30},
            },
            {
                "ARN": f"{_SECRET}bad-AbCdEf", "Name": "appflow!bad", "OwningService": "appflow",
                "RotationEnabled": True, "RotationRules": {"AutomaticallyAfterDays": 365},
            },
        ]
    },
    "storagegateway:ListGateways": {
        "Gateways": [
            {"GatewayARN": _FILES, "GatewayName": "files", "GatewayType": "FILE_S3"},
            {"GatewayARN": _CACHED, "GatewayName": "cached", "GatewayType": "CACHED"},
            {"GatewayARN": _STORED, "GatewayName": "stored", "GatewayType": "STORED"},
        ]
    },
    "storagegateway:ListVolumes": {
        "VolumeInfos": [
            {**{k: v for k, v in one.items() if k != "KMSKey"}, "GatewayARN": gateway, "VolumeType": kind}
            for gateway, kind in ((_CACHED, "CACHED"), (_STORED, "STORED"))
            for one in _volumes(gateway)
        ]
    },
    "storagegateway:DescribeCachediSCSIVolumes": {"CachediSCSIVolumes": _volumes(_CACHED)},
    "storagegateway:DescribeStorediSCSIVolumes": {"StorediSCSIVolumes": _volumes(_STORED)},
    "storagegateway:ListFileShares": {"FileShareInfoList": []},
    "storagegateway:DescribeSMBSettings": {"GatewayARN": _FILES, "SMBSecurityStrategy": "MandatoryEncryption"},
    "kinesis:ListStreams": {"StreamNames": ["good", "bad", "plain"], "HasMoreStreams": False},
    "kinesis:DescribeStreamSummary": ByText({name: _stream(name) for name in ("good", "bad", "plain")}),
    "kinesis:GetResourcePolicy": ByText({
        "stream/good": {"Policy": CLOSED}, "stream/bad": {"Policy": OPEN},
        "stream/plain": Refused("ResourceNotFoundException:no policy"),
    }),
    "cloudwatch:ListMetrics": {
        "Metrics": [
            {
                "Namespace": "AWS/Logs", "MetricName": "ForwardedLogEvents",
                "Dimensions": [
                    {"Name": "LogGroupName", "Value": "clinic"}, {"Name": "DestinationType", "Value": "Lambda"},
                    {"Name": "FilterName", "Value": name},
                ],
            }
            for name in ("good", "bad")
        ]
    },
    "logs:DescribeLogGroups": {"logGroups": [{"logGroupName": name, "arn": f"{arn('logs', 'log-group:')}{name}:*"}
                                             for name in ("clinic", "quiet")]},
    "logs:DescribeSubscriptionFilters": {
        "subscriptionFilters": [
            {
                "filterName": name, "logGroupName": "clinic", "filterPattern": "", "roleArn": ROLE,
                "destinationArn": arn("kinesis", f"stream/{name}"),
            }
            for name in ("good", "bad")
        ]
    },
}  # fmt: skip
BOTH = {
    "data-pipeline-customer-managed-key": {"aws_appflow_connector_profile"},
    "secret-rotated-quarterly": {"aws_secretsmanager_secret_rotation"},
    "stream-not-public": {"aws_kinesis_resource_policy"},
    "transfer-location-tls-required": {"aws_datasync_location_hdfs", "aws_datasync_location_object_storage"},
    "volume-customer-managed-key": {"aws_storagegateway_cached_iscsi_volume", "aws_storagegateway_stored_iscsi_volume"},
}
