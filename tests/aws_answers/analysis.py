"""Services that people and models work with: Connect, QuickSight, Flink, Bedrock's agents, Comprehend."""

from __future__ import annotations

from typing import Any, Final

from aws_documented import ByText

from aws_answers.basics import KEY, ROLE, TIME, arn

_INSTANCE: Final = "1111aaaa-22bb-33cc-44dd-5555eeee6666"
_BOTH: Final = ("good", "bad")


def _recordings(name: str) -> dict[str, Any]:
    encrypted = {"EncryptionConfig": {"EncryptionType": "KMS", "KeyId": KEY}} if name == "good" else {}
    bucket = {"BucketName": "clinic", "BucketPrefix": "calls", **encrypted}
    return {"AssociationId": name, "StorageType": "S3", "S3Config": bucket}


def _application(name: str) -> dict[str, Any]:
    log = {"LogStreamARN": arn("logs", "log-group:flink:log-stream:clinic")}
    return {
        "ApplicationDetail": {
            "ApplicationARN": arn("kinesisanalytics", f"application/{name}"), "ApplicationName": name,
            "RuntimeEnvironment": "FLINK-1_20", "ApplicationStatus": "RUNNING", "ApplicationVersionId": 1,
            "CloudWatchLoggingOptionDescriptions": [log] if name == "good" else [],
        }
    }  # fmt: skip


def _agent(name: str) -> dict[str, Any]:
    chosen = {
        "customerEncryptionKeyArn": KEY,
        "guardrailConfiguration": {"guardrailIdentifier": "guard1", "guardrailVersion": "1"},
    }
    return {
        "agent": {
            "agentId": name.upper(), "agentName": name, "agentArn": arn("bedrock", f"agent/{name.upper()}"),
            "agentVersion": "DRAFT", "agentStatus": "PREPARED", "idleSessionTTLInSeconds": 600,
            "agentResourceRoleArn": ROLE, "createdAt": TIME, "updatedAt": TIME, "instruction": "canary-5511 " * 4,
            **(chosen if name == "good" else {}),
        }
    }  # fmt: skip


def _model(kind: str, name: str) -> dict[str, Any]:
    keys = {"ModelKmsKeyId": KEY, "VolumeKmsKeyId": KEY} if name == "good" else {}
    word = "document-classifier" if kind == "DocumentClassifierArn" else "entity-recognizer"
    return {kind: arn("comprehend", f"{word}/{name}"), "LanguageCode": "en", "Status": "TRAINED", **keys}


DOCUMENTS: dict[str, Any] = {
    "connect:ListInstances": {
        "InstanceSummaryList": [{"Id": _INSTANCE, "Arn": arn("connect", f"instance/{_INSTANCE}")}]
    },
    "connect:ListInstanceStorageConfigs": ByText({
        "CALL_RECORDINGS": {"StorageConfigs": [_recordings(name) for name in _BOTH]},
        "": {"StorageConfigs": []},
    }),
    "quicksight:ListDataSources": {
        "DataSources": [
            {
                "Arn": arn("quicksight", f"datasource/{name}"), "DataSourceId": name, "Name": name,
                "Type": "POSTGRESQL", "SslProperties": {"DisableSsl": name == "bad"},
            }
            for name in _BOTH
        ]
    },
    "kinesisanalyticsv2:ListApplications": {
        "ApplicationSummaries": [
            {
                "ApplicationName": name, "ApplicationARN": arn("kinesisanalytics", f"application/{name}"),
                "ApplicationStatus": "RUNNING", "ApplicationVersionId": 1, "RuntimeEnvironment": "FLINK-1_20",
            }
            for name in _BOTH
        ]
    },
    "kinesisanalyticsv2:DescribeApplication": ByText({name: _application(name) for name in _BOTH}),
    "bedrock-agent:ListAgents": {
        "agentSummaries": [
            {"agentId": name.upper(), "agentName": name, "agentStatus": "PREPARED", "updatedAt": TIME}
            for name in _BOTH
        ]
    },
    "bedrock-agent:GetAgent": ByText({name.upper(): _agent(name) for name in _BOTH}),
    "comprehend:ListDocumentClassifiers": {
        "DocumentClassifierPropertiesList": [_model("DocumentClassifierArn", name) for name in _BOTH]
    },
    "comprehend:ListEntityRecognizers": {
        "EntityRecognizerPropertiesList": [_model("EntityRecognizerArn", name) for name in _BOTH]
    },
}  # fmt: skip
BOTH = {
    "ai-service-customer-managed-key": {
        "aws_bedrockagent_agent", "aws_comprehend_document_classifier", "aws_comprehend_entity_recognizer",
    },
    "ai-service-guarded": {"aws_bedrockagent_agent"},
    "ai-service-volume-customer-managed-key": {
        "aws_comprehend_document_classifier", "aws_comprehend_entity_recognizer",
    },
    "data-service-customer-managed-key": {"aws_connect_instance_storage_config"},
    "data-service-encrypted-in-transit": {"aws_quicksight_data_source"},
    "data-service-logged": {"aws_kinesisanalyticsv2_application"},
}  # fmt: skip
