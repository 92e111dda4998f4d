"""Cloud Functions, Cloud Run, App Engine, registries and build workers of Google Cloud."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import at, negated, one_of
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every
from policycheck.providers.terraform.google.iam import public_grant, to_everyone
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.secrets import plain_names

for _grant in ("binding", "member"):
    part(f"google_storage_bucket_iam_{_grant}", "bucket", "google_container_registry")


@terraform_type("google_cloudfunctions_function", "function")
def cloud_function(function: Block) -> Attributes:
    return {**_function(function), "customer_managed_key": function.is_set("kms_key_name")}


@terraform_type("google_cloudfunctions2_function", "function")
def cloud_function_2(function: Block) -> Attributes:
    return {**_function(function.block("service_config")), "customer_managed_key": function.is_set("kms_key_name")}


def _function(settings: Block) -> Attributes:
    return {
        "ingress_restricted": negated(one_of(settings, "ingress_settings", ("ALLOW_ALL",), default="ALLOW_ALL")),
        "in_network": settings.is_set("vpc_connector"),
        "plain_secrets": settings.derived(plain_names(settings.tree("environment_variables")), "environment_variables"),
    }


@terraform_type("google_cloudfunctions_function", "web_app")
def function_trigger(function: Block) -> Attributes:
    """Plain HTTP is taken too where the level is not set (Cloud Functions API, ``securityLevel``)."""
    if function.flag("trigger_http", default=False).value is False:
        return {}
    return {"tls_required": one_of(function, "https_trigger_security_level", ("SECURE_ALWAYS",), "SECURE_OPTIONAL")}


@terraform_type("google_cloudfunctions_function_iam_binding", "function")
@terraform_type("google_cloudfunctions2_function_iam_binding", "function")
def function_binding(grant: Block) -> Attributes:
    return {"public": to_everyone(grant)}


@terraform_type("google_cloudfunctions_function_iam_member", "function")
@terraform_type("google_cloudfunctions2_function_iam_member", "function")
def function_member(grant: Block) -> Attributes:
    return {"public": to_everyone(grant)}


@terraform_type("google_cloud_run_service", "workload")
def cloud_run_service(service: Block) -> Attributes:
    """The first version keeps most of it in annotations (Cloud Run, "Restrict network ingress")."""
    template = service.block("template")
    ingress = at(service.block("metadata").tree("annotations"), "run.googleapis.com/ingress")
    key = at(template.block("metadata").tree("annotations"), "run.googleapis.com/encryption-key")
    spec = template.block("spec")
    return {
        "plain_secrets": _plain_secrets(service, spec.blocks("containers")),
        "ingress_restricted": service.derived(
            ingress if isinstance(ingress, Unknown) else ingress not in (None, "all"), "metadata"
        ),
        "customer_managed_key": service.derived(key if isinstance(key, Unknown) else bool(key), "template"),
        "identity": spec.is_set("service_account_name"),
    }


@terraform_type("google_cloud_run_v2_service", "workload")
def cloud_run_v2_service(service: Block) -> Attributes:
    template = service.block("template")
    return {
        "plain_secrets": _plain_secrets(service, template.blocks("containers")),
        "ingress_restricted": negated(
            one_of(service, "ingress", ("INGRESS_TRAFFIC_ALL",), default="INGRESS_TRAFFIC_ALL")
        ),
        "customer_managed_key": template.is_set("encryption_key"),
        "identity": template.is_set("service_account"),
    }


def _plain_secrets(service: Block, containers: list[Block]) -> Attribute:
    unknown: Attribute | None = None
    for container in containers:
        for block in (container, *container.blocks("env")):
            if block.reason is not None:
                unknown = container.derived(block.reason, "env")
        names = plain_names({env.read("name"): env.read("value") for env in container.blocks("env")})
        if isinstance(names, Unknown) or names:
            return container.derived(names, "env")
    return service.derived([], "template") if unknown is None else unknown


@terraform_type("google_cloud_run_service_iam_binding", "workload")
@terraform_type("google_cloud_run_v2_service_iam_binding", "workload")
def run_binding(grant: Block) -> Attributes:
    return {"public": to_everyone(grant)}


@terraform_type("google_cloud_run_service_iam_member", "workload")
@terraform_type("google_cloud_run_v2_service_iam_member", "workload")
def run_member(grant: Block) -> Attributes:
    return {"public": to_everyone(grant)}


@terraform_type("google_app_engine_flexible_app_version", "web_app")
@terraform_type("google_app_engine_standard_app_version", "web_app")
def app_engine_version(version: Block) -> Attributes:
    handlers = version.blocks("handlers")
    attributes = {
        "plain_secrets": version.derived(plain_names(version.tree("env_variables")), "env_variables"),
    }
    if handlers:
        attributes["tls_required"] = every(
            [one_of(handler, "security_level", ("SECURE_ALWAYS",), default="SECURE_DEFAULT") for handler in handlers]
        )
    return attributes


@terraform_type("google_artifact_registry_repository", "registry")
def artifact_repository(repository: Block) -> Attributes:
    attributes = {"customer_managed_key": repository.is_set("kms_key_name")}
    if one_of(repository, "format", ("DOCKER",), default=None).value is True:
        attributes["immutable_tags"] = repository.block("docker_config").flag("immutable_tags", default=False)
    scanning = repository.block("vulnerability_scanning_config")
    if scanning.read("enablement_config") == "DISABLED":
        attributes["scanned"] = scanning.derived(False, "enablement_config")
    return attributes


@terraform_type("google_artifact_registry_repository_iam_binding", "registry")
def repository_binding(grant: Block) -> Attributes:
    return {"public": to_everyone(grant)}


@terraform_type("google_artifact_registry_repository_iam_member", "registry")
def repository_member(grant: Block) -> Attributes:
    return {"public": to_everyone(grant)}


@terraform_type("google_container_registry", "registry")
def container_registry(registry: Block) -> Attributes:
    """Its images lie in a bucket, whose grants are its own (Container Registry, "Configuring access control")."""
    return {"public": public_grant(registry, "google_storage_bucket_iam")}


@terraform_type("google_cloudbuild_worker_pool", "build")
def worker_pool(pool: Block) -> Attributes:
    return {"public_address": negated(pool.block("worker_config").flag("no_external_ip", default=False))}
