"""What applications are built with: builds, functions, workflows, brokers, transfers and jobs."""

from __future__ import annotations

import json
from typing import Any, Final

from aws_documented import ByText

from aws_answers.basics import KEY, KEY_OF_AWS, OPEN, ROLE, TIME, arn

_BOTH: Final = ("good", "bad")
_ZEROS: Final = "0" * 17
"""What makes an id as long as those of Transfer Family."""


def _names(name: str) -> dict[str, bool]:
    return {"Enabled": name == "good"}


def _environment(name: str) -> dict[str, Any]:
    logs = {f"{kind}Logs": _names(name) for kind in ("Scheduler", "Worker", "Webserver")}
    mode = "PRIVATE_ONLY" if name == "good" else "PUBLIC_ONLY"
    key = {"KmsKey": KEY} if name == "good" else {}
    return {
        "Environment": {
            "Name": name, "LoggingConfiguration": logs, "WebserverAccessMode": mode, **key,
            "AirflowConfigurationOptions": {"core.fernet_key": "canary-5511"},
        }
    }  # fmt: skip


def _app(name: str) -> dict[str, Any]:
    variable = {"DB_PASSWORD": "canary-5511"} if name == "bad" else {"STAGE": "production"}
    image = {
        "ImageIdentifier": "123456789012.dkr.ecr.us-east-1.amazonaws.com/x:1", "ImageRepositoryType": "ECR",
        "ImageConfiguration": {"RuntimeEnvironmentVariables": variable},
    }  # fmt: skip
    chosen = {"EncryptionConfiguration": {"KmsKey": KEY}} if name == "good" else {}
    return {
        "Service": {
            "ServiceName": name, "ServiceId": name, "ServiceArn": arn("apprunner", f"service/{name}/1"),
            "CreatedAt": TIME, "UpdatedAt": TIME, "Status": "RUNNING",
            "SourceConfiguration": {"ImageRepository": image}, "AutoScalingConfigurationSummary": {},
            "InstanceConfiguration": {"InstanceRoleArn": ROLE} if name == "good" else {},
            "NetworkConfiguration": {}, **chosen,
        }
    }  # fmt: skip


def _summary(name: str) -> dict[str, Any]:
    return {"ServiceName": name, "ServiceArn": arn("apprunner", f"service/{name}/1")}


def _connector(name: str) -> dict[str, Any]:
    kind = "AES256_CBC" if name == "good" else "NONE"
    signed = "SHA256" if name == "good" else "NONE"
    return {
        "Connector": {
            "Arn": arn("transfer", f"connector/c-{name}{_ZEROS}"), "ConnectorId": f"c-{name}{_ZEROS}", "Url": "http://partner.example",
            "EgressType": "SERVICE_MANAGED", "Status": "ACTIVE",
            "As2Config": {
                "EncryptionAlgorithm": kind, "SigningAlgorithm": signed, "MdnSigningAlgorithm": signed,
                "MdnResponse": "SYNC",
            },
            **({"LoggingRole": ROLE} if name == "good" else {}),
        }
    }  # fmt: skip


def _sftp(name: str) -> dict[str, Any]:
    config = {"TrustedHostKeys": ["ssh-ed25519 AAAA"]} if name == "good" else {"TrustedHostKeys": []}
    return {
        "Connector": {
            "Arn": arn("transfer", f"connector/c-sftp-{name}{_ZEROS}"), "ConnectorId": f"c-sftp-{name}{_ZEROS}",
            "Url": "sftp://partner.example", "EgressType": "SERVICE_MANAGED", "Status": "ACTIVE", "SftpConfig": config,
            **({"LoggingRole": ROLE} if name == "good" else {}),
        }
    }  # fmt: skip


def _workflow(name: str) -> dict[str, Any]:
    place = {"S3FileLocation": {"Bucket": "incoming"}}
    step = {"Type": "DECRYPT", "DecryptStepDetails": {"Type": "PGP", "DestinationFileLocation": place}}
    exceptions = [{"Type": "DELETE", "DeleteStepDetails": {"Name": "gone"}}] if name == "good" else []
    return {"Workflow": {"Arn": arn("transfer", f"workflow/w-{name}{_ZEROS}"), "Steps": [step],
                         "OnExceptionSteps": exceptions}}  # fmt: skip


def _quality(name: str) -> dict[str, Any]:
    key = KEY if name == "good" else None
    disks = {"InstanceCount": 1, "InstanceType": "ml.m5.large", "VolumeSizeInGB": 20}
    output: dict[str, Any] = {"MonitoringOutputs": []}
    if key:
        disks |= {"VolumeKmsKeyId": key}
        output["KmsKeyId"] = key
    return {
        "JobDefinitionArn": arn("sagemaker", f"data-quality-job-definition/{name}"), "JobDefinitionName": name,
        "CreationTime": TIME, "DataQualityAppSpecification": {"ImageUri": "x"}, "DataQualityJobInput": {},
        "DataQualityJobOutputConfig": output, "JobResources": {"ClusterConfig": disks}, "RoleArn": ROLE,
        "NetworkConfig": {"EnableInterContainerTrafficEncryption": name == "good"},
    }  # fmt: skip


def _security(name: str) -> str:
    on = name == "good"
    disks = {"EncryptionKeyProviderType": "AwsKms", "AwsKmsKey": KEY, "EnableEbsEncryption": True}
    rest: dict[str, Any] = {
        "S3EncryptionConfiguration": {"EncryptionMode": "SSE-KMS" if on else "SSE-S3", "AwsKmsKey": KEY}
    }
    if on:
        rest["LocalDiskEncryptionConfiguration"] = disks
    encryption = {
        "EnableInTransitEncryption": on, "EnableAtRestEncryption": on, "AtRestEncryptionConfiguration": rest,
    }  # fmt: skip
    return json.dumps({"EncryptionConfiguration": encryption})


def _pipeline(name: str) -> dict[str, Any]:
    key = {"encryptionKey": {"id": KEY, "type": "KMS"}} if name == "good" else {}
    store = {"type": "S3", "location": "artifacts", **key}
    return {"pipeline": {"name": name, "roleArn": ROLE, "stages": [], "artifactStore": store}}


def _component(name: str) -> str:
    return arn("imagebuilder", f"component/{name}/1.0.0")


DOCUMENTS: dict[str, Any] = {
    "appsync:ListGraphqlApis": {
        "graphqlApis": [{"apiId": f"api-{name}", "name": name, "arn": arn("appsync", f"apis/api-{name}")}
                        for name in (*_BOTH, "plain")]
    },
    "appsync:GetApiCache": ByText({
        f"api-{name}": {
            "apiCache": {"transitEncryptionEnabled": name == "good", "atRestEncryptionEnabled": name == "good"}
        }
        for name in _BOTH
    }),
    "kafka:ListClustersV2": {
        "ClusterInfoList": [
            {"ClusterArn": arn("kafka", "cluster/clinic/1"), "ClusterName": "clinic", "ClusterType": "SERVERLESS"}
        ]
    },
    "codepipeline:ListPipelines": {"pipelines": [{"name": name} for name in _BOTH]},
    "codepipeline:GetPipeline": ByText({name: _pipeline(name) for name in _BOTH}),
    "codeartifact:ListDomains": {
        "domains": [
            {"name": name, "arn": arn("codeartifact", f"domain/{name}"),
             "encryptionKey": KEY if name == "good" else KEY_OF_AWS}
            for name in _BOTH
        ]
    },
    "imagebuilder:ListComponents": {
        "componentVersionList": [{"arn": _component(name), "name": name, "version": "1.0.0"} for name in _BOTH]
    },
    "imagebuilder:GetComponent": ByText({
        name: {
            "component": {
                "arn": f"{_component(name)}/1", "name": name, "data": "canary-5511", "encrypted": True,
                **({"kmsKeyId": KEY} if name == "good" else {}),
            }
        }
        for name in _BOTH
    }),
    "apprunner:ListServices": {"ServiceSummaryList": [_summary(name) for name in _BOTH]},
    "apprunner:DescribeService": ByText({f"service/{name}": _app(name) for name in _BOTH}),
    "mwaa:ListEnvironments": {"Environments": list(_BOTH)},
    "mwaa:GetEnvironment": ByText({f"environments/{name}": _environment(name) for name in _BOTH}),
    "emr:ListSecurityConfigurations": {"SecurityConfigurations": [{"Name": name} for name in _BOTH]},
    "emr:DescribeSecurityConfiguration": ByText({
        name: {"Name": name, "SecurityConfiguration": _security(name)} for name in _BOTH
    }),
    "glue:GetCrawlers": {
        "Crawlers": [{"Name": "good", "CrawlerSecurityConfiguration": "clinic"}, {"Name": "bad"}]
    },
    "glue:GetDevEndpoints": {
        "DevEndpoints": [{"EndpointName": "good", "SecurityConfiguration": "clinic"}, {"EndpointName": "bad"}]
    },
    "dms:DescribeReplicationConfigs": {
        "ReplicationConfigs": [
            {
                "ReplicationConfigIdentifier": name, "ReplicationConfigArn": arn("dms", f"replication-config:{name}"),
                "ComputeConfig": {"KmsKeyId": KEY if name == "good" else KEY_OF_AWS},
            }
            for name in _BOTH
        ]
    },
    "sagemaker:ListDataQualityJobDefinitions": {
        "JobDefinitionSummaries": [
            {
                "MonitoringJobDefinitionName": name, "CreationTime": TIME, "EndpointName": "x",
                "MonitoringJobDefinitionArn": arn("sagemaker", f"data-quality-job-definition/{name}"),
            }
            for name in _BOTH
        ]
    },
    "sagemaker:DescribeDataQualityJobDefinition": ByText({name: _quality(name) for name in _BOTH}),
    "datasync:ListTasks": {
        "Tasks": [{"TaskArn": arn("datasync", f"task/task-{name}"), "Name": name} for name in _BOTH]
    },
    "datasync:DescribeTask": ByText({
        "task-good": {
            "Options": {"VerifyMode": "POINT_IN_TIME_CONSISTENT", "LogLevel": "TRANSFER"},
            "CloudWatchLogGroupArn": arn("logs", "log-group:copies"),
        },
        "task-bad": {"Options": {"VerifyMode": "NONE", "LogLevel": "OFF"}},
    }),
    "lambda:ListFunctions": {
        "Functions": [
            {"FunctionName": name, "FunctionArn": arn("lambda", f"function:{name}"), "Runtime": "python3.13"}
            for name in _BOTH
        ]
    },
    "lambda:ListFunctionEventInvokeConfigs": ByText({
        "functions/good": {
            "FunctionEventInvokeConfigs": [
                {"DestinationConfig": {"OnFailure": {"Destination": arn("sqs", "failures")}}}
            ]
        },
        "functions/bad": {"FunctionEventInvokeConfigs": []},
    }),
    "lambda:ListEventSourceMappings": {
        "EventSourceMappings": [
            {
                "UUID": "good", "EventSourceArn": arn("kinesis", "stream/good"),
                "FunctionArn": arn("lambda", "function:good"),
            }
        ]
    },
    "transfer:ListConnectors": {
        "Connectors": [{"ConnectorId": id_, "Arn": arn("transfer", f"connector/{id_}")}
                       for name in _BOTH for id_ in (f"c-{name}{_ZEROS}", f"c-sftp-{name}{_ZEROS}")]
    },
    "transfer:DescribeConnector": ByText(
        {f"c-{name}{_ZEROS}": _connector(name) for name in _BOTH}
        | {f"c-sftp-{name}{_ZEROS}": _sftp(name) for name in _BOTH}
    ),
    "transfer:ListProfiles": {
        "Profiles": [
            {
                "Arn": arn("transfer", f"profile/p-{name}{_ZEROS}"), "ProfileId": f"p-{name}{_ZEROS}", "As2Id": name,
                "ProfileType": "PARTNER",
            }
            for name in _BOTH
        ]
    },
    "transfer:DescribeProfile": ByText({
        f"p-{name}{_ZEROS}": {
            "Profile": {
                "Arn": arn("transfer", f"profile/p-{name}{_ZEROS}"),
                "CertificateIds": ["cert-1"] if name == "good" else [],
            }
        }
        for name in _BOTH
    }),
    "transfer:ListWorkflows": {
        "Workflows": [
            {"WorkflowId": f"w-{name}{_ZEROS}", "Arn": arn("transfer", f"workflow/w-{name}{_ZEROS}")} for name in _BOTH
        ]
    },
    "transfer:DescribeWorkflow": ByText({f"w-{name}{_ZEROS}": _workflow(name) for name in _BOTH}),
    "events:ListEventBuses": {
        "EventBuses": [
            {"Name": name, "Arn": arn("events", f"event-bus/{name}"), **({"Policy": OPEN} if name == "bad" else {})}
            for name in _BOTH
        ]
    },
}  # fmt: skip
BOTH = {
    "ai-service-encrypted-in-transit": {"aws_sagemaker_data_quality_job_definition"},
    "ai-service-volume-customer-managed-key": {"aws_sagemaker_data_quality_job_definition"},
    "build-customer-managed-key": {"aws_codeartifact_domain", "aws_codepipeline", "aws_imagebuilder_component"},
    "cache-encrypted-at-rest": {"aws_appsync_api_cache"},
    "cache-tls-required": {"aws_appsync_api_cache"},
    "data-pipeline-customer-managed-key": {"aws_dms_replication_config"},
    "data-service-encrypted-at-rest": {"aws_emr_security_configuration"},
    "data-service-encrypted-in-transit": {"aws_emr_security_configuration"},
    "data-service-kms-encrypted": {"aws_emr_security_configuration"},
    "data-service-local-disks-encrypted": {"aws_emr_security_configuration"},
    "data-service-security-configured": {"aws_glue_crawler", "aws_glue_dev_endpoint"},
    "function-failures-kept": {"aws_lambda_function"},
    "transfer-connector-encrypted": {"aws_transfer_connector"},
    "transfer-connector-host-verified": {"aws_transfer_connector"},
    "transfer-connector-logged": {"aws_transfer_connector"},
    "transfer-connector-receipt-signed": {"aws_transfer_connector"},
    "transfer-connector-signed": {"aws_transfer_connector"},
    "transfer-partner-certified": {"aws_transfer_profile"},
    "transfer-task-logged": {"aws_datasync_task"},
    "transfer-task-verified": {"aws_datasync_task"},
    "transfer-workflow-failures-handled": {"aws_transfer_workflow"},
    "workflow-customer-managed-key": {"aws_mwaa_environment"},
    "workflow-not-public": {"aws_mwaa_environment"},
    "workflow-scheduler-logged": {"aws_mwaa_environment"},
    "workflow-webserver-logged": {"aws_mwaa_environment"},
    "workflow-worker-logged": {"aws_mwaa_environment"},
    "workload-customer-managed-key": {"aws_apprunner_service"},
    "workload-identity": {"aws_apprunner_service"},
    "workload-no-plain-secrets": {"aws_apprunner_service"},
}
ONE = {("topic-not-public", "aws_cloudwatch_event_bus_policy"): "fail"}
