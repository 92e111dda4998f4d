"""Amazon ECR, EKS and ECS."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls, or_failure
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, variables
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Failure, Record

_NODES: Final = "aws_eks_node_group"
_SERVICE: Final = "aws_ecs_service"
_AT_ONCE: Final = 100
"""Clusters that one call describes (ECS API Reference, ``DescribeClusters``)."""


@collector(
    "ecr",
    types=("aws_ecr_repository", "aws_ecr_repository_policy"),
    actions=("ecr:DescribeRepositories", "ecr:GetRegistryScanningConfiguration", "ecr:GetRepositoryPolicy"),
    covers=("aws_ecr_registry_scanning_configuration",),
)
def repositories(calls: Calls) -> Iterator[Record]:
    """Repositories of images; the registry's rules for scanning are those of each repository."""
    scanned = _scans_all(calls) if calls.wants("registry.scanned") else False
    listed = calls.pages("describe_repositories", "repositories")
    yield from calls.each(listed, lambda one: _repository(calls, one, scanned))


def _scans_all(calls: Calls) -> bool | Unknown:
    answer = calls.maybe("get_registry_scanning_configuration")
    if isinstance(answer, Unknown):
        return answer
    rules = at(answer, "scanningConfiguration.rules") or []
    return any(
        rule.get("scanFrequency") != "MANUAL" and any(one.get("filter") == "*" for one in rule["repositoryFilters"])
        for rule in rules
    )


def _repository(calls: Calls, repository: dict[str, Any], scanned: bool | Unknown) -> Iterator[Record]:
    arn, name = repository["repositoryArn"], repository["repositoryName"]
    encryption = other(
        repository, encryption_type="encryptionConfiguration.encryptionType", kms_key="encryptionConfiguration.kmsKey"
    )
    own = at(repository, "imageScanningConfiguration.scanOnPush") or False
    values = {
        "name": name,
        "arn": arn,
        **other(repository, image_tag_mutability="imageTagMutability"),
        "encryption_configuration": [encryption],
        "image_scanning_configuration": [{"scan_on_push": own or scanned}],
    }
    yield calls.record("aws_ecr_repository", arn, values, "describe_repositories")
    if calls.wants("registry.public"):
        answer = calls.maybe("get_repository_policy", "RepositoryPolicyNotFoundException", repositoryName=name)
        policy = answer if isinstance(answer, Unknown) else at(answer, "policyText")
        if policy is not None:
            values = {"repository": name, "policy": policy}
            yield calls.record("aws_ecr_repository_policy", f"{arn}:policy", values, "get_repository_policy")


@collector(
    "eks",
    types=("aws_eks_cluster", _NODES),
    actions=("eks:ListClusters", "eks:DescribeCluster", "eks:ListNodegroups", "eks:DescribeNodegroup"),
)
def eks_clusters(calls: Calls) -> Iterator[Record | Failure]:
    """Clusters of Kubernetes, and the machines that they run on."""
    names = list(calls.pages("list_clusters", "clusters"))
    if calls.judges("aws_eks_cluster"):
        yield from calls.each(names, lambda name: [_eks_cluster(calls, name)])
    if calls.judges(_NODES):
        yield from or_failure(calls.each(names, lambda name: _node_groups(calls, name)), _NODES)


def _eks_cluster(calls: Calls, name: str) -> Record:
    arn = calls.arn("eks", f"cluster/{name}")
    answer = calls.maybe("describe_cluster", name=name)
    values: dict[str, Any]
    if isinstance(answer, Unknown):
        names = ("vpc_config", "enabled_cluster_log_types", "encryption_config", "version")
        values = dict.fromkeys(names, answer)
    else:
        cluster = at(answer, "cluster") or {}
        logging = at(cluster, "logging.clusterLogging") or []
        values = {
            **other(cluster, version="version"),
            "vpc_config": [
                other(
                    cluster, endpoint_public_access="resourcesVpcConfig.endpointPublicAccess",
                    public_access_cidrs="resourcesVpcConfig.publicAccessCidrs",
                )
            ],
            "enabled_cluster_log_types": [kind for one in logging if one.get("enabled") for kind in one["types"]],
            "encryption_config": [other(one, resources="resources") for one in cluster.get("encryptionConfig", ())],
        }  # fmt: skip
    return calls.record("aws_eks_cluster", arn, {"name": name, "arn": arn, **values}, "describe_cluster")


@collector(
    "ecs",
    types=("aws_ecs_cluster", _SERVICE),
    actions=("ecs:ListClusters", "ecs:DescribeClusters", "ecs:ListServices", "ecs:DescribeServices"),
)
def ecs_clusters(calls: Calls) -> Iterator[Record | Failure]:
    """Clusters of containers, and the services that run in them."""
    arns = list(calls.pages("list_clusters", "clusterArns"))
    if calls.judges("aws_ecs_cluster"):
        yield from or_failure(_ecs_clusters(calls, arns), "aws_ecs_cluster")
    if calls.judges(_SERVICE):
        yield from or_failure(calls.each(arns, lambda arn: _services(calls, arn)), _SERVICE)


def _ecs_clusters(calls: Calls, arns: list[str]) -> Iterator[Record]:
    for start in range(0, len(arns), _AT_ONCE):
        some = arns[start : start + _AT_ONCE]
        answer = calls.get("describe_clusters", clusters=some, include=["SETTINGS", "CONFIGURATIONS"])
        for cluster in answer.get("clusters", ()):
            commands = at(cluster, "configuration.executeCommandConfiguration")
            values = {
                "name": cluster["clusterName"],
                "arn": cluster["clusterArn"],
                "setting": [other(one, name="name", value="value") for one in cluster.get("settings", ())],
                "configuration": [{"execute_command_configuration": [_commands(commands)]}] if commands else [],
            }
            yield calls.record("aws_ecs_cluster", cluster["clusterArn"], values, "describe_clusters")


def _commands(commands: dict[str, Any]) -> dict[str, Any]:
    log = other(
        commands.get("logConfiguration", {}), cloud_watch_encryption_enabled="cloudWatchEncryptionEnabled",
        s3_bucket_encryption_enabled="s3EncryptionEnabled",
    )  # fmt: skip
    return {**other(commands, kms_key_id="kmsKeyId", logging="logging"), "log_configuration": [log]}


@collector(
    "ecs",
    types=("aws_ecs_task_definition",),
    actions=("ecs:ListTaskDefinitionFamilies", "ecs:DescribeTaskDefinition"),
)
def task_definitions(calls: Calls) -> Iterator[Record]:
    """The newest active task definition of each family."""
    families = calls.pages("list_task_definition_families", "families", status="ACTIVE")
    yield from calls.each(families, lambda family: [_task(calls, family)])


def _task(calls: Calls, family: str) -> Record:
    operation = "describe_task_definition"
    try:
        task = calls.get(operation, taskDefinition=family)["taskDefinition"]
    except CallFailed as error:
        values: dict[str, Any] = {"family": family, "container_definitions": error.failure.as_unknown()}
        return calls.record("aws_ecs_task_definition", calls.arn("ecs", f"task-definition/{family}"), values, operation)
    values = {
        "family": family,
        "arn": task["taskDefinitionArn"],
        "container_definitions": json.dumps([container(one) for one in task.get("containerDefinitions", ())]),
        **other(
            task, pid_mode="pidMode", network_mode="networkMode", task_role_arn="taskRoleArn",
            execution_role_arn="executionRoleArn",
        ),
        "volume": [
            {"efs_volume_configuration": [other(volume, transit_encryption="efsVolumeConfiguration.transitEncryption")]}
            for volume in task.get("volumes", ())
            if "efsVolumeConfiguration" in volume
        ],
    }  # fmt: skip
    return calls.record("aws_ecs_task_definition", task["taskDefinitionArn"], values, operation)


def container(container: dict[str, Any]) -> dict[str, Any]:
    """What rules read of a container; of its environment, the names."""
    kept = {
        name: container[name]
        for name in ("name", "privileged", "readonlyRootFilesystem", "user")
        if container.get(name) is not None
    }
    if container.get("logConfiguration"):
        kept["logConfiguration"] = {"logDriver": at(container, "logConfiguration.logDriver")}
    pairs = {one["name"]: one.get("value", "") for one in container.get("environment", ())}
    kept["environment"] = [{"name": name, "value": value} for name, value in variables(pairs).items()]
    return kept


def _services(calls: Calls, cluster: str) -> Iterator[Record]:
    for page in calls.answers("list_services", cluster=cluster):
        arns = page.get("serviceArns", [])
        answer = calls.get("describe_services", cluster=cluster, services=arns) if arns else {}
        for service in answer.get("services", ()):
            network = at(service, "networkConfiguration.awsvpcConfiguration") or {}
            values = {
                "name": service["serviceName"],
                "arn": service["serviceArn"],
                **other(service, launch_type="launchType", platform_version="platformVersion"),
                "network_configuration": [{"assign_public_ip": network.get("assignPublicIp") == "ENABLED"}],
            }
            yield calls.record(_SERVICE, service["serviceArn"], values, "describe_services")


def _node_groups(calls: Calls, cluster: str) -> Iterator[Record]:
    for name in calls.pages("list_nodegroups", "nodegroups", clusterName=cluster):
        yield _node_group(calls, cluster, name)


def _node_group(calls: Calls, cluster: str, name: str) -> Record:
    operation = "describe_nodegroup"
    answer = calls.maybe(operation, clusterName=cluster, nodegroupName=name)
    arn = calls.arn("eks", f"nodegroup/{cluster}/{name}")
    remote: Any = answer
    if not isinstance(answer, Unknown):
        access = at(answer, "nodegroup.remoteAccess")
        remote = [other(access, ec2_ssh_key="ec2SshKey", source_security_group_ids="sourceSecurityGroups")]
        arn = at(answer, "nodegroup.nodegroupArn") or arn
        remote = remote if access else []
    values = {"node_group_name": name, "arn": arn, "remote_access": remote}
    return calls.record(_NODES, arn, values, operation)
