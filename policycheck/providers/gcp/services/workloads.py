"""Kubernetes Engine, Cloud Run, Cloud Functions, registries, Pub/Sub, data processing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.providers.gcp.asset import Asset, dig, snaked, without_secrets
from policycheck.providers.gcp.services.compute import metadata
from policycheck.providers.gcp.translators import Found, asset_type, plain

plain("pubsub.googleapis.com/Topic", "google_pubsub_topic", "kmsKeyName")
plain("datastream.googleapis.com/Stream", "google_datastream_stream", "customerManagedEncryptionKey")
plain(
    "artifactregistry.googleapis.com/Repository", "google_artifact_registry_repository", "kmsKeyName", "format",
    "dockerConfig", "vulnerabilityScanningConfig",
)  # fmt: skip


@asset_type("pubsub.googleapis.com/Subscription", "google_pubsub_subscription")
def subscription(asset: Asset) -> Iterator[Found]:
    values = asset.taken("bigqueryConfig", "cloudStorageConfig")
    yield "google_pubsub_subscription", {**values, "topic": asset.get("topic")}


# -- Kubernetes ------------------------------------------------------------------------------------------------


@asset_type("container.googleapis.com/Cluster", "google_container_cluster")
def cluster(asset: Asset) -> Iterator[Found]:
    """Node pools are assets of their own; what opens the cluster to its administrators is never kept."""
    allowed = asset.get("masterAuthorizedNetworksConfig") or {}
    native = asset.get("ipAllocationPolicy", "useIpAliases")
    values: dict[str, Any] = {
        **asset.taken("loggingService", "monitoringService", "databaseEncryption", "privateClusterConfig"),
        **asset.taken("binaryAuthorization", "releaseChannel", "networkPolicy", "addonsConfig"),
        "enable_autopilot": asset.get("autopilot", "enabled") or False,
        "remove_default_node_pool": True,
        "enable_legacy_abac": asset.get("legacyAbac", "enabled") or False,
        "enable_shielded_nodes": asset.get("shieldedNodes", "enabled") or False,
        "enable_kubernetes_alpha": asset.get("enableKubernetesAlpha") or False,
        "enable_intranode_visibility": asset.get("networkConfig", "enableIntraNodeVisibility") or False,
        "datapath_provider": asset.get("networkConfig", "datapathProvider"),
        "networking_mode": "VPC_NATIVE" if native else "ROUTES",
        "authenticator_groups_config": {"security_group": asset.get("authenticatorGroupsConfig", "securityGroup")},
        "master_auth": _administrators(asset.get("masterAuth")),
    }
    if allowed.get("enabled"):
        blocks = [{"cidr_block": one.get("cidrBlock")} for one in allowed.get("cidrBlocks") or ()]
        values["master_authorized_networks_config"] = {"cidr_blocks": blocks}
    for name in ("logging", "monitoring"):
        config = asset.get(f"{name}Config", "componentConfig")
        if isinstance(config, dict):
            values[f"{name}_config"] = {"enable_components": config.get("enableComponents") or []}
    yield "google_container_cluster", values


def _administrators(access: Any) -> dict[str, Any]:
    """A certificate that was issued shows, whatever the setting says now."""
    issued = bool(dig(access, "clientCertificate") or dig(access, "clientCertificateConfig", "issueClientCertificate"))
    return {
        "username": dig(access, "username"),
        "client_certificate_config": {"issue_client_certificate": issued},
    }


@asset_type("container.googleapis.com/NodePool", "google_container_node_pool")
def node_pool(asset: Asset) -> Iterator[Found]:
    config = asset.get("config") or {}
    plain_metadata = config.get("metadata")
    pairs = [{"key": key, "value": value} for key, value in (plain_metadata or {}).items()]
    yield (
        "google_container_node_pool",
        {
            "management": {
                "auto_repair": asset.get("management", "autoRepair") or False,
                "auto_upgrade": asset.get("management", "autoUpgrade") or False,
            },
            "node_config": {
                "service_account": config.get("serviceAccount"),
                "image_type": config.get("imageType"),
                "boot_disk_kms_key": config.get("bootDiskKmsKey"),
                "shielded_instance_config": snaked(config.get("shieldedInstanceConfig") or {}),
                "workload_metadata_config": snaked(config.get("workloadMetadataConfig") or {}),
                "metadata": metadata(pairs) if plain_metadata is not None else None,
            },
        },
    )


# -- serverless ------------------------------------------------------------------------------------------------

_ANNOTATIONS: Final = ("run.googleapis.com/ingress", "run.googleapis.com/encryption-key")


@asset_type("run.googleapis.com/Service", "google_cloud_run_service", "google_cloud_run_v2_service")
def run_service(asset: Asset) -> Iterator[Found]:
    """The inventory has the first version's shape; the second one's is told by where the template stands."""
    spec = asset.get("spec")
    if not isinstance(spec, dict):
        template = asset.get("template") or {}
        yield (
            "google_cloud_run_v2_service",
            {
                **asset.taken("ingress"),
                "template": {
                    "service_account": template.get("serviceAccount"),
                    "encryption_key": template.get("encryptionKey"),
                    "containers": _containers(template),
                },
            },
        )
        return
    template, revision = spec.get("template") or {}, dig(spec, "template", "spec") or {}
    yield (
        "google_cloud_run_service",
        {
            "metadata": {"annotations": _annotations(asset.data or {})},
            "template": {
                "metadata": {"annotations": _annotations(template)},
                "spec": {
                    "service_account_name": revision.get("serviceAccountName"),
                    "containers": _containers(revision),
                },
            },
        },
    )


def _annotations(of: Mapping[str, Any]) -> dict[str, Any]:
    found = dig(of, "metadata", "annotations") or {}
    return {name: found[name] for name in _ANNOTATIONS if name in found}


def _containers(template: Mapping[str, Any]) -> list[dict[str, Any]]:
    found = []
    for container in template.get("containers") or ():
        settings = {str(one.get("name")): one.get("value") for one in container.get("env") or ()}
        env = [{"name": name, "value": value} for name, value in without_secrets(settings).items()]
        found.append({"image": container.get("image"), "env": env})
    return found


@asset_type("cloudfunctions.googleapis.com/CloudFunction", "google_cloudfunctions_function")
def function(asset: Asset) -> Iterator[Found]:
    trigger = asset.get("httpsTrigger")
    yield (
        "google_cloudfunctions_function",
        {
            **asset.taken("ingressSettings", "vpcConnector", "kmsKeyName"),
            "environment_variables": without_secrets(asset.get("environmentVariables")),
            "trigger_http": trigger is not None,
            "https_trigger_security_level": dig(trigger, "securityLevel"),
        },
    )


@asset_type("cloudfunctions.googleapis.com/Function", "google_cloudfunctions2_function")
def function_2(asset: Asset) -> Iterator[Found]:
    settings = asset.get("serviceConfig") or {}
    yield (
        "google_cloudfunctions2_function",
        {
            **asset.taken("kmsKeyName"),
            "service_config": {
                "ingress_settings": settings.get("ingressSettings"),
                "vpc_connector": settings.get("vpcConnector"),
                "environment_variables": without_secrets(settings.get("environmentVariables")),
            },
        },
    )


@asset_type("composer.googleapis.com/Environment", "google_composer_environment")
def composer(asset: Asset) -> Iterator[Found]:
    config = asset.get("config") or {}
    private = config.get("privateEnvironmentConfig") or {}
    endpoint = dig(private, "privateClusterConfig", "enablePrivateEndpoint") or False
    yield (
        "google_composer_environment",
        {
            "config": {
                "private_environment_config": {"enable_private_endpoint": endpoint},
                "enable_private_environment": private.get("enablePrivateEnvironment") or False,
                "encryption_config": snaked(config.get("encryptionConfig") or {}),
            }
        },
    )


@asset_type("datafusion.googleapis.com/Instance", "google_data_fusion_instance")
def data_fusion(asset: Asset) -> Iterator[Found]:
    yield (
        "google_data_fusion_instance",
        asset.taken("cryptoKeyConfig", "privateInstance", "enableStackdriverLogging", "enableStackdriverMonitoring"),
    )
