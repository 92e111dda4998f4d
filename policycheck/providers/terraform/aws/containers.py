"""Containers of AWS: ECS, EKS, ECR, Batch and App Runner."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown, is_unknown
from policycheck.providers.terraform.answers import at, contains, json_tree, negated, one_of
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.aws.policies import ask
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every, some
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics import iam_policy, network
from policycheck.semantics.holes import elements
from policycheck.semantics.secrets import plain_names

_LOG_TYPES: Final = frozenset({"api", "audit", "authenticator", "controllerManager", "scheduler"})
"""Every log of a control plane (EKS User Guide, "Send control plane logs to CloudWatch Logs")."""
_ROOT: Final = frozenset({"", "0", "root", "0:0", "root:root"})


@terraform_type("aws_ecs_cluster", "cluster")
def ecs_cluster(cluster: Block) -> Attributes:
    commands = cluster.block("configuration").block("execute_command_configuration")
    attributes = {
        "monitored": _container_insights(cluster),
        # DEFAULT, which holds where nothing is set, logs to where the containers log (ECS API,
        # "ExecuteCommandConfiguration").
        "commands_logged": negated(one_of(commands, "logging", ("NONE",), default="DEFAULT")),
    }
    services = cluster.referrers("aws_ecs_service", "cluster")
    if commands.present or any(s.flag("enable_execute_command", default=False).value is True for s in services):
        attributes["commands_customer_key"] = every(
            [customer_managed(commands, "kms_key_id"), attributes["commands_logged"], _command_log_encrypted(commands)]
        )
    return attributes


def _container_insights(cluster: Block) -> Attribute:
    unknown: Unknown | None = None
    for setting in cluster.blocks("setting"):
        name = setting.read("name")
        if name == "containerInsights":
            return one_of(setting, "value", ("enabled", "enhanced"), default=None)
        unknown = name if isinstance(name, Unknown) else unknown
    if unknown is not None:
        return cluster.derived(unknown, "setting")
    for default in cluster.entry.graph.of_type("aws_ecs_account_setting_default"):
        if default.read("name") == "containerInsights" and not cluster.entry.graph.is_live:
            # New clusters get what the account has (ECS Developer Guide, "Account settings").
            return one_of(default, "value", ("enabled", "enhanced"), default=None)
    return cluster.derived(False, "setting")


def _command_log_encrypted(commands: Block) -> Attribute:
    """A log of its own (OVERRIDE) is to be encrypted as the session is."""
    if commands.read("logging") != "OVERRIDE":
        return commands.fact(True)
    log = commands.block("log_configuration")
    return some(
        [
            log.flag("cloud_watch_encryption_enabled", default=False),
            log.flag("s3_bucket_encryption_enabled", default=False),
        ]
    )


@terraform_type("aws_ecs_service", "workload")
def ecs_service(service: Block) -> Attributes:
    attributes = {
        "public_address": service.block("network_configuration").flag("assign_public_ip", default=False),
    }
    if _may_run_on_fargate(service):
        # LATEST is the default; 1.4.0 is the newest for Linux, 1.0.0 for Windows (ECS Developer Guide, "Fargate
        # platform versions").
        attributes["platform_current"] = one_of(service, "platform_version", ("LATEST", "1.4.0"), default="LATEST")
    return attributes


def _may_run_on_fargate(service: Block) -> bool:
    """Only Fargate has platforms: also where a capacity provider chooses it, and where a version of one is named."""
    providers = [p.read("capacity_provider") for p in service.blocks("capacity_provider_strategy")]
    chosen = service.read("platform_version") is not None or any("FARGATE" in str(name) for name in providers)
    return chosen or one_of(service, "launch_type", ("FARGATE",), default="EC2").value is not False


@terraform_type("aws_ecs_task_definition", "workload")
def ecs_task_definition(task: Block) -> Attributes:
    containers = _Containers(task, "container_definitions")
    attributes = {
        "privileged": containers.some("privileged", lambda value: value is True),
        "root_filesystem_read_only": containers.every("readonlyRootFilesystem", lambda value: value is True),
        "logged": containers.every("logConfiguration", lambda value: value is not None),
        "plain_secrets": containers.plain_secrets(),
        "host_processes": one_of(task, "pid_mode", ("host",), default=None),
        "root_on_host_network": _root_on_host_network(task, containers),
    }
    shares = [share for volume in task.blocks("volume") for share in volume.blocks("efs_volume_configuration")]
    if shares:
        attributes["volumes_tls"] = every(
            [one_of(share, "transit_encryption", ("ENABLED",), default="DISABLED") for share in shares]
        )
    if task.is_set("task_role_arn").value is not False or task.is_set("execution_role_arn").value is not False:
        attributes["separate_roles"] = _separate_roles(task)
    return attributes


class _Containers:
    """The containers in a JSON argument of a task or job: itself, or `key` of the elements of its list `parts`."""

    def __init__(self, block: Block, field: str, parts: str = "", key: str = "") -> None:
        self._block = block
        self._field = field
        tree = json_tree(block, field)
        if parts:
            tree = _under(at(tree, parts), key)
        listed = [] if tree is None else elements(tree)
        self.found = [container for container in listed if isinstance(container, (dict, Unknown))]

    def some(self, key: str, test: Callable[[Any], bool]) -> Attribute:
        """Whether the value under `key` passes the test in some container."""
        return some([*self._answers(key, test), self._block.derived(False, self._field)])

    def every(self, key: str, test: Callable[[Any], bool]) -> Attribute:
        """Whether the value under `key` passes the test in each container."""
        return every([*self._answers(key, test), self._block.derived(True, self._field)])

    def _answers(self, key: str, test: Callable[[Any], bool]) -> list[Attribute]:
        values = [at(container, key) for container in self.found]
        return [self._block.derived(value if is_unknown(value) else test(value), self._field) for value in values]

    def plain_secrets(self) -> Attribute:
        """Names of environment variables that hold a credential in plain text."""
        found: list[str] = []
        unknown: Unknown | None = None
        for container in self.found:
            variables = at(container, "environment")
            pairs = variables if isinstance(variables, list) else []
            names = plain_names({p.get("name"): p.get("value") for p in pairs if isinstance(p, dict)})
            unknown = next((v for v in (container, variables, names) if isinstance(v, Unknown)), unknown)
            found.extend(names if isinstance(names, list) else [])
        return self._block.derived(found if found or unknown is None else unknown, self._field)


def _root_on_host_network(task: Block, containers: _Containers) -> Attribute:
    """In host mode, a container that is not declared privileged must name a user other than root (AWS Config,
    ``ecs-task-definition-user-for-host-mode-check``)."""
    host = one_of(task, "network_mode", ("host",), default="bridge")
    if host.value is not True:
        return host
    for container in containers.found:
        user = at(container, "user")
        if is_unknown(user):
            return task.derived(user, "container_definitions")
        if (user is None or str(user) in _ROOT) and at(container, "privileged") is not True:
            return task.derived(True, "container_definitions")
    return task.derived(False, "container_definitions")


def _separate_roles(task: Block) -> Attribute:
    """Of two that are named; where only one is, the other role is no role at all."""
    own, starting = task.read("task_role_arn"), task.read("execution_role_arn")
    if isinstance(own, Unknown) and isinstance(starting, Unknown) and own.references and starting.references:
        same = own.references == starting.references and own.shape == starting.shape
        return task.derived(not same, "execution_role_arn")
    if own in (None, "") or starting in (None, ""):
        return task.derived(True, "execution_role_arn")
    unknown = next((value for value in (own, starting) if isinstance(value, Unknown) and not value.references), None)
    return task.derived(own != starting if unknown is None else unknown, "execution_role_arn")


def _under(parts: Any, key: str) -> Any:
    """What stands under a key of each element of a list, lists of them as one."""
    found: list[Any] = []
    for part in parts if isinstance(parts, list) else [parts]:
        inner = at(part, key)
        found.extend(inner if isinstance(inner, list) else [inner])
    return found


@terraform_type("aws_batch_job_definition", "workload")
def batch_job_definition(job: Block) -> Attributes:
    jobs = [
        _Containers(job, "container_properties"),
        _Containers(job, "node_properties", "nodeRangeProperties", "container"),
        _Containers(job, "ecs_properties", "taskProperties", "containers"),
    ]
    pods = [
        container.block("security_context").flag("privileged", default=False)
        for properties in job.blocks("eks_properties")
        for pod in properties.blocks("pod_properties")
        for container in pod.blocks("containers")
    ]
    secrets = [containers.plain_secrets() for containers in jobs]
    return {
        "privileged": some(
            [*pods, *(containers.some("privileged", lambda value: value is True) for containers in jobs)]
        ),
        "plain_secrets": next((found for found in secrets if found.value != []), secrets[0]),
    }


@terraform_type("aws_apprunner_service", "workload")
def apprunner_service(service: Block) -> Attributes:
    source = service.block("source_configuration")
    code = source.block("code_repository").block("code_configuration").block("code_configuration_values")
    image = source.block("image_repository").block("image_configuration")
    settings = image if image.present else code
    plain = plain_names(settings.tree("runtime_environment_variables"))
    return {
        "plain_secrets": settings.derived(plain, "runtime_environment_variables"),
        "customer_managed_key": customer_managed(service.block("encryption_configuration"), "kms_key"),
        "identity": service.block("instance_configuration").is_set("instance_role_arn"),
    }


@terraform_type("aws_eks_cluster", "cluster")
def eks_cluster(cluster: Block) -> Attributes:
    access = cluster.block("vpc_config")
    public = access.flag("endpoint_public_access", default=True)
    networks = access.texts("public_access_cidrs", default=["0.0.0.0/0"])
    open_ = public if public.value is not True else access.derived(_any_world(networks.value), "public_access_cidrs")
    return {
        "endpoint_public": public,
        "endpoint_open": open_,
        "logged": _logs_everything(cluster),
        "secrets_customer_key": some(
            [contains(config, "resources", "secrets") for config in cluster.blocks("encryption_config")]
            or [cluster.derived(False, "encryption_config")]
        ),
        "kubernetes_version": cluster.text("version", default=None),
    }


def _any_world(ranges: Any) -> bool | Unknown:
    """An empty list is everyone, as a missing one is (EKS API, "VpcConfigRequest")."""
    return True if ranges == [] else network.any_world(ranges)


def _logs_everything(cluster: Block) -> Attribute:
    types = cluster.texts("enabled_cluster_log_types")
    if is_unknown(types.value):
        return types
    missing = _LOG_TYPES - {value for value in types.value if isinstance(value, str)}
    unknown = next((value for value in types.value if is_unknown(value)), None) if missing else None
    return cluster.derived(not missing if unknown is None else unknown, "enabled_cluster_log_types")


@terraform_type("aws_eks_node_group", "node_pool")
def eks_node_group(group: Block) -> Attributes:
    """With a key pair and no security group named, port 22 is opened to everyone (EKS API, "RemoteAccessConfig")."""
    access = group.block("remote_access")
    key = access.is_set("ec2_ssh_key")
    sources = access.is_set("source_security_group_ids")
    return {"world_open_ssh": key if key.value is not True else negated(sources)}


@terraform_type("aws_ecr_repository", "registry")
def ecr_repository(repository: Block) -> Attributes:
    encryption = repository.block("encryption_configuration")
    kms = one_of(encryption, "encryption_type", ("KMS", "KMS_DSSE"), default="AES256")
    return {
        "kms_encrypted": kms,
        "customer_managed_key": kms if kms.value is not True else customer_managed(encryption, "kms_key"),
        "immutable_tags": one_of(
            repository, "image_tag_mutability", ("IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"), default="MUTABLE"
        ),
        "scanned": _scanned(repository),
    }


def _scanned(repository: Block) -> Attribute:
    """The registry's own scanning rules take the place of those of a repository (ECR User Guide, "Scan images")."""
    for entry in repository.entry.graph.by_type.get("aws_ecr_registry_scanning_configuration", ()):
        for rule in entry.block.blocks("rule"):
            if rule.block("repository_filter").read("filter") == "*" and rule.read("scan_frequency") != "MANUAL":
                return repository.fact(True)
    return repository.block("image_scanning_configuration").flag("scan_on_push", default=False)


@terraform_type("aws_ecr_repository_policy", "registry")
@terraform_type("aws_ecr_registry_policy", "registry")
def ecr_policy(policy: Block) -> Attributes:
    return {"public": ask(policy, "policy", iam_policy.is_public, absent=False)}
