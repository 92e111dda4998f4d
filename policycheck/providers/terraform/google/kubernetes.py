"""Kubernetes Engine clusters and node pools."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import is_unknown
from policycheck.providers.terraform.answers import at, negated, one_of
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every, some
from policycheck.providers.terraform.google.machines import default_account
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics import network


@terraform_type("google_container_cluster", "cluster")
def container_cluster(cluster: Block) -> Attributes:
    autopilot = cluster.flag("enable_autopilot", default=False)
    private = cluster.block("private_cluster_config")
    private_endpoint = private.flag("enable_private_endpoint", default=False)
    return {
        "endpoint_public": negated(private_endpoint),
        "endpoint_open": negated(private_endpoint) if private_endpoint.value is not False else _open(cluster),
        "authorized_networks": some([private_endpoint, cluster.has("master_authorized_networks_config")]),
        "private_nodes": private.flag("enable_private_nodes", default=False),
        "logged": _service(cluster, "logging"),
        "monitored": _service(cluster, "monitoring"),
        "secrets_customer_key": one_of(cluster.block("database_encryption"), "state", ("ENCRYPTED",), "DECRYPTED"),
        "role_based_access": negated(cluster.flag("enable_legacy_abac", default=False)),
        "client_certificates": _client_certificates(cluster),
        "central_authentication": cluster.block("authenticator_groups_config").is_set("security_group"),
        # Autopilot and Dataplane V2 enforce network policies always (GKE, "GKE Dataplane V2").
        "network_policies": some(
            [
                cluster.block("network_policy").flag("enabled", default=False),
                one_of(cluster, "datapath_provider", ("ADVANCED_DATAPATH",), default=None),
                autopilot,
            ]
        ),
        "images_verified": _images_verified(cluster),
        "automatic_upgrades": some([_in_channel(cluster), autopilot]),
        "dashboard": _dashboard(cluster),
        "pod_traffic_visible": some([cluster.flag("enable_intranode_visibility", default=False), autopilot]),
        "pods_on_network": _pods_on_network(cluster, autopilot),
        "shielded_nodes": _shielded(cluster),
        "alpha_features": cluster.flag("enable_kubernetes_alpha", default=False),
    }


def _shielded(cluster: Block) -> Attribute:
    """On by default since version 4 of the provider (its upgrade guide)."""
    field = "enable_shielded_nodes"
    return cluster.flag(field, cluster.since(field, (4, 0), old=False, new=True, assumed=True))


def _open(cluster: Block) -> Attribute:
    """Without the block every address may call; a block without ranges shuts out all but the nodes."""
    allowed = cluster.block("master_authorized_networks_config")
    if not allowed.present:
        return cluster.derived(True, "master_authorized_networks_config")
    ranges = [block.read("cidr_block") for block in allowed.blocks("cidr_blocks")]
    return allowed.derived(network.any_world(ranges), "cidr_blocks")


def _service(cluster: Block, name: str) -> Attribute:
    """On unless it is ``none``, or a configuration names no component."""
    config = cluster.block(f"{name}_config")
    on = negated(one_of(cluster, f"{name}_service", ("none",), default=f"{name}.googleapis.com/kubernetes"))
    return every([on, config.is_set("enable_components")]) if config.present else on


def _client_certificates(cluster: Block) -> Attribute:
    """Off by default since Kubernetes 1.12 (GKE, "Harden your cluster's security")."""
    access = cluster.block("master_auth")
    issued = access.block("client_certificate_config").flag("issue_client_certificate", default=False)
    return some([issued, access.is_set("username")])


def _images_verified(cluster: Block) -> Attribute:
    config = cluster.block("binary_authorization")
    off = one_of(config, "evaluation_mode", ("DISABLED", "EVALUATION_MODE_UNSPECIFIED"), default="DISABLED")
    on = [negated(off), config.flag("enabled", default=False), cluster.flag("enable_binary_authorization", False)]
    return some(on)


def _in_channel(cluster: Block) -> Attribute:
    """Left out, it depends on when the cluster was made whether it is in a release channel."""
    return negated(one_of(cluster.block("release_channel"), "channel", ("UNSPECIFIED",), default="UNSPECIFIED"))


def _pods_on_network(cluster: Block, autopilot: Attribute) -> Attribute:
    """Left out, version 5 of the provider takes VPC_NATIVE and older ones take routes (google provider, upgrade
    guide for version 5)."""
    if cluster.read("networking_mode") == "ROUTES":
        return cluster.derived(False, "networking_mode")
    default = cluster.since("networking_mode", (5, 0), old="ROUTES", new="VPC_NATIVE", assumed=None)
    native = one_of(cluster, "networking_mode", ("VPC_NATIVE",), default)
    return some([native, cluster.has("ip_allocation_policy"), autopilot])


def _dashboard(cluster: Block) -> Attribute:
    addon = cluster.block("addons_config").block("kubernetes_dashboard")
    return negated(addon.flag("disabled", default=True))


@terraform_type("google_container_cluster", "node_pool")
def cluster_nodes(cluster: Block) -> Attributes:
    """The default pool and those that are declared inside; Autopilot keeps its nodes itself."""
    configs = [*cluster.blocks("node_config"), *(pool.block("node_config") for pool in cluster.blocks("node_pool"))]
    removed = cluster.flag("remove_default_node_pool", default=False).value is True
    if cluster.flag("enable_autopilot", default=False).value is True or (removed and not configs):
        return {}
    pools = [_nodes(config) for config in configs or [cluster.block("node_config")]]
    attributes = {}
    for name, first in pools[0].items():
        decide = some if name in ("legacy_metadata", "default_identity") else every
        attributes[name] = decide([first, *(pool[name] for pool in pools[1:])])
    return attributes


@terraform_type("google_container_node_pool", "node_pool")
def node_pool(pool: Block) -> Attributes:
    management = pool.block("management")
    return {
        **_nodes(pool.block("node_config")),
        "automatic_repair": _managed(management, "auto_repair"),
        "automatic_upgrades": _managed(management, "auto_upgrade"),
    }


def _managed(management: Block, field: str) -> Attribute:
    """On by default; before version 5 of the provider not in a block that leaves it out (its upgrade guide)."""
    default = management.since(field, (5, 0), old=False, new=True, assumed=True) if management.present else True
    return management.flag(field, default)


def _nodes(config: Block) -> Attributes:
    metadata = config.block("workload_metadata_config")
    old = one_of(metadata, "node_metadata", ("SECURE", "GKE_METADATA_SERVER"), default=None)
    return {
        "secure_boot": config.block("shielded_instance_config").flag("enable_secure_boot", default=False),
        "metadata_protected": some([one_of(metadata, "mode", ("GKE_METADATA",), default=None), old]),
        "legacy_metadata": _legacy_metadata(config),
        "default_identity": default_account(config, "service_account"),
        "hardened_image": one_of(config, "image_type", ("COS", "COS_CONTAINERD"), default="COS_CONTAINERD"),
        "disks_customer_managed_key": config.is_set("boot_disk_kms_key"),
    }


def _legacy_metadata(config: Block) -> Attribute:
    """GKE shuts the old endpoints; metadata that does not repeat it opens them (google provider documentation)."""
    metadata = config.tree("metadata")
    if metadata is None or is_unknown(metadata):
        return config.derived(False if metadata is None else metadata, "metadata")
    shut = at(metadata, "disable-legacy-endpoints")
    return config.derived(shut if is_unknown(shut) else str(shut).lower() != "true", "metadata")
