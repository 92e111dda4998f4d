"""Machines, containers, and what keeps copies of their disks."""

from __future__ import annotations

import base64
import json
from typing import Any, Final

from aws_documented import ByText, Refused

from aws_answers.basics import ACCOUNT, CLOSED, KEY, KEY_OF_AWS, OPEN, TIME, arn

_BOTH: Final = ("good", "bad")
_GROUP: Final = arn("elasticloadbalancing", "targetgroup/clinic/1")
_SECRET: Final = base64.b64encode(b"#!/bin/sh\nexport DB_PASSWORD=canary-5511-secret\n").decode()
_DENIED: Final = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Deny", "Principal": "*", "Action": "backup:DeleteRecoveryPoint", "Resource": "*"}
        ],
    }
)  # fmt: skip


def _configuration(name: str) -> dict[str, Any]:
    return {
        "LaunchConfigurationName": name, "LaunchConfigurationARN": arn("autoscaling", f"launchConfiguration:1:{name}"),
        "ImageId": "ami-1", "InstanceType": "t3.micro", "CreatedTime": TIME,
        "AssociatePublicIpAddress": name == "bad", "UserData": _SECRET if name == "bad" else "",
        "MetadataOptions": {"HttpTokens": "required" if name == "good" else "optional", "HttpEndpoint": "enabled"},
        "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"Encrypted": name == "good"}}],
    }  # fmt: skip


def _service(name: str) -> dict[str, Any]:
    address = "ENABLED" if name == "bad" else "DISABLED"
    return {
        "serviceName": name, "serviceArn": arn("ecs", f"service/clinic/{name}"), "launchType": "FARGATE",
        "platformVersion": "LATEST" if name == "good" else "1.3.0",
        "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"], "assignPublicIp": address}},
    }  # fmt: skip


def _nodes(name: str) -> dict[str, Any]:
    groups = ["sg-1"] if name == "good" else []
    return {
        "nodegroup": {
            "nodegroupName": name, "nodegroupArn": arn("eks", f"nodegroup/clinic/{name}/1"), "clusterName": "clinic",
            "remoteAccess": {"ec2SshKey": "admins", "sourceSecurityGroups": groups},
        }
    }  # fmt: skip


def _policy(name: str) -> dict[str, Any]:
    copies = {"Target": "us-west-2", "Encrypted": name == "good", **({"CmkArn": KEY} if name == "good" else {})}
    schedule = {
        "CreateRule": {"Interval": 24, "IntervalUnit": "HOURS"}, "CrossRegionCopyRules": [copies],
        "RetainRule": {"Interval": 40 if name == "good" else 5, "IntervalUnit": "DAYS"},
    }  # fmt: skip
    details = {"ResourceTypes": ["VOLUME"], "TargetTags": [{"Key": "phi", "Value": name}], "Schedules": [schedule]}
    return {"Policy": {"PolicyId": f"policy-{name}", "State": "ENABLED", "PolicyDetails": details}}


DOCUMENTS: dict[str, Any] = {
    "autoscaling:DescribeLaunchConfigurations": {"LaunchConfigurations": [_configuration(name) for name in _BOTH]},
    "autoscaling:DescribeAutoScalingGroups": {
        "AutoScalingGroups": [
            {
                "AutoScalingGroupName": name, "AutoScalingGroupARN": arn("autoscaling", f"autoScalingGroup:1:{name}"),
                "MinSize": 1, "MaxSize": 2, "DesiredCapacity": 1, "DefaultCooldown": 300, "CreatedTime": TIME,
                "AvailabilityZones": ["us-east-1a"], "TargetGroupARNs": [_GROUP],
                "HealthCheckType": "ELB" if name == "good" else "EC2",
            }
            for name in _BOTH
        ]
    },
    "ec2:GetEbsEncryptionByDefault": {"EbsEncryptionByDefault": False},
    "ec2:DescribeImages": {
        "Images": [
            {
                "ImageId": f"ami-{name}", "Name": name, "OwnerId": ACCOUNT, "Public": name == "bad",
                "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"Encrypted": name == "good"}}],
            }
            for name in _BOTH
        ]
    },
    "ecs:ListClusters": {"clusterArns": [arn("ecs", "cluster/clinic")]},
    "ecs:DescribeClusters": {"clusters": []},
    "ecs:ListServices": {"serviceArns": [arn("ecs", f"service/clinic/{name}") for name in _BOTH]},
    "ecs:DescribeServices": {"services": [_service(name) for name in _BOTH]},
    "eks:ListClusters": {"clusters": ["clinic"]},
    "eks:DescribeCluster": {"cluster": {"name": "clinic", "version": "1.33"}},
    "eks:ListNodegroups": {"nodegroups": list(_BOTH)},
    "eks:DescribeNodegroup": ByText({name: _nodes(name) for name in _BOTH}),
    "ecr:DescribeRepositories": {
        "repositories": [
            {"repositoryArn": arn("ecr", f"repository/{name}"), "repositoryName": name} for name in (*_BOTH, "plain")
        ]
    },
    "ecr:GetRepositoryPolicy": ByText({
        "good": {"policyText": CLOSED}, "bad": {"policyText": OPEN},
        "plain": Refused("RepositoryPolicyNotFoundException:no policy"),
    }),
    "dynamodb:ListTables": {"TableNames": list(_BOTH)},
    "dynamodb:DescribeTable": {"Table": {"BillingModeSummary": {"BillingMode": "PROVISIONED"}}},
    "application-autoscaling:DescribeScalableTargets": {
        "ScalableTargets": [
            {
                "ServiceNamespace": "dynamodb", "ResourceId": "table/good", "MinCapacity": 1, "MaxCapacity": 9,
                "ScalableDimension": "dynamodb:table:ReadCapacityUnits", "RoleARN": "x", "CreationTime": TIME,
            }
        ]
    },
    "application-autoscaling:DescribeScalingPolicies": {
        "ScalingPolicies": [
            {
                "PolicyARN": "x", "PolicyName": "x", "ServiceNamespace": "dynamodb", "ResourceId": "table/good",
                "ScalableDimension": "dynamodb:table:ReadCapacityUnits", "PolicyType": "TargetTrackingScaling",
                "CreationTime": TIME,
            }
        ]
    },
    "backup:ListBackupVaults": {
        "BackupVaultList": [
            *(
                {
                    "BackupVaultName": name, "BackupVaultArn": arn("backup", f"backup-vault:{name}"),
                    "EncryptionKeyArn": KEY if name == "good" else KEY_OF_AWS, "Locked": name == "good",
                    "VaultType": "BACKUP_VAULT",
                }
                for name in _BOTH
            ),
            {
                "BackupVaultName": "gapped", "BackupVaultArn": arn("backup", "backup-vault:gapped"), "Locked": True,
                "VaultType": "LOGICALLY_AIR_GAPPED_BACKUP_VAULT",
            },
        ]
    },
    "backup:GetBackupVaultAccessPolicy": ByText({"good": {"Policy": _DENIED}, "bad": {"Policy": OPEN}}),
    "backup:ListBackupPlans": {
        "BackupPlansList": [{"BackupPlanId": "p-1", "BackupPlanArn": arn("backup", "backup-plan:p-1"),
                             "BackupPlanName": "daily"}]
    },
    "backup:GetBackupPlan": {"BackupPlan": {"BackupPlanName": "daily", "Rules": []}},
    "backup:ListBackupSelections": {"BackupSelectionsList": [{"SelectionId": "s-1", "BackupPlanId": "p-1"}]},
    "backup:GetBackupSelection": {
        "BackupSelection": {
            "SelectionName": "good", "IamRoleArn": "x", "Resources": [arn("dynamodb", "table/good")],
        }
    },
    "dlm:GetLifecyclePolicies": {"Policies": [{"PolicyId": f"policy-{name}"} for name in _BOTH]},
    "dlm:GetLifecyclePolicy": ByText({name: _policy(name) for name in _BOTH}),
    "workspaces:DescribeWorkspaces": {
        "Workspaces": [
            {
                "WorkspaceId": f"ws-{name}", "UserVolumeEncryptionEnabled": name == "good",
                "RootVolumeEncryptionEnabled": name == "good",
            }
            for name in _BOTH
        ]
    },
    "elasticbeanstalk:DescribeEnvironments": {
        "Environments": [
            {
                "EnvironmentName": f"{name}-env", "ApplicationName": "clinic",
                "EnvironmentArn": arn("elasticbeanstalk", f"environment/clinic/{name}-env"),
            }
            for name in _BOTH
        ]
    },
    "elasticbeanstalk:DescribeConfigurationSettings": ByText({
        f"EnvironmentName={name}-env": {
            "ConfigurationSettings": [
                {
                    "OptionSettings": [
                        {"Namespace": "aws:elasticbeanstalk:healthreporting:system", "OptionName": "SystemType",
                         "Value": "enhanced" if name == "good" else "basic"},
                        {"Namespace": "aws:elasticbeanstalk:managedactions", "OptionName": "ManagedActionsEnabled",
                         "Value": str(name == "good").lower()},
                        {"Namespace": "aws:elasticbeanstalk:application:environment", "OptionName": "DB_PASSWORD",
                         "Value": "canary-5511"},
                    ]
                }
            ]
        }
        for name in _BOTH
    }),
}  # fmt: skip
BOTH = {
    "backup-plan-kept-35-days": {"aws_dlm_lifecycle_policy"},
    "backup-plan-selects-source": {"aws_dynamodb_table"},
    "backup-vault-customer-managed-key": {"aws_backup_vault"},
    "backup-vault-deletion-prevented": {"aws_backup_vault"},
    "backup-vault-not-public": {"aws_backup_vault"},
    "database-scales": {"aws_dynamodb_table"},
    "desktop-root-volume-encrypted": {"aws_workspaces_workspace"},
    "desktop-user-volume-encrypted": {"aws_workspaces_workspace"},
    "instance-disks-encrypted": {"aws_launch_configuration"},
    "instance-group-health-checked": {"aws_autoscaling_group"},
    "instance-metadata-protected": {"aws_launch_configuration"},
    "instance-no-plain-secrets": {"aws_launch_configuration"},
    "instance-no-public-address": {"aws_launch_configuration"},
    "node-pool-no-world-open-ssh": {"aws_eks_node_group"},
    "registry-not-public": {"aws_ecr_repository_policy"},
    "snapshot-customer-managed-key": {"aws_dlm_lifecycle_policy"},
    "snapshot-encrypted-at-rest": {"aws_ami", "aws_dlm_lifecycle_policy"},
    "snapshot-not-public": {"aws_ami"},
    "web-app-health-checked": {"aws_elastic_beanstalk_environment"},
    "web-app-managed-updates": {"aws_elastic_beanstalk_environment"},
    "workload-no-public-address": {"aws_ecs_service"},
    "workload-platform-current": {"aws_ecs_service"},
}
ONE = {("backup-vault-deletion-prevented", "aws_backup_logically_air_gapped_vault"): "pass"}
