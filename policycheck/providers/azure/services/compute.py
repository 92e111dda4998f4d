"""Virtual machines, Kubernetes clusters, registries and containers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import DIAGNOSTICS, Calls
from policycheck.providers.azure.collector import resources
from policycheck.providers.azure.row import Row, at, block, is_, objects, reachable, ref
from policycheck.providers.live.record import Record
from policycheck.semantics.secrets import looks_secret

_UNTOLD: Final = Unknown("not told by Azure Resource Manager: what a machine was given to start with")
_LEFT_OUT: Final = "secret=left-out"
"""Stands for a value that carries a secret, so that it is still seen to."""

_REPLICATIONS: Final = "Microsoft.ContainerRegistry/registries/replications/read"
_EXTENSIONS: Final = "Microsoft.Compute/virtualMachines/extensions"


@resources("Microsoft.Compute/virtualMachines", "azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine")
def virtual_machine(row: Row, calls: Calls) -> Iterator[Record]:
    """A machine. Its data disks are judged as disks, as where code attaches them."""
    system = row.get("storageProfile.osDisk.osType", "")
    linux, windows = row.get("osProfile.linuxConfiguration"), row.get("osProfile.windowsConfiguration")
    disk = row.get("storageProfile.osDisk.managedDisk")
    values = {
        **row.base,
        **_security(row),
        "os_disk": [
            {
                "disk_encryption_set_id": ref(at(disk, "diskEncryptionSet.id")),
                "secure_vm_disk_encryption_set_id": ref(at(disk, "securityProfile.diskEncryptionSet.id")),
            }
        ],
        "storage_os_disk": [{"vhd_uri": row.get("storageProfile.osDisk.vhd.uri")}],
        "network_interface_ids": [ref(one.get("id")) for one in row.each("networkProfile.networkInterfaces")],
        "boot_diagnostics": block(is_on := at(row.get("diagnosticsProfile"), "bootDiagnostics.enabled"), enabled=is_on),
        "provision_vm_agent": at(linux or windows, "provisionVMAgent", True),
        "custom_data": _UNTOLD,
    }
    if str(system).lower() == "windows":
        values["automatic_updates_enabled"] = at(windows, "enableAutomaticUpdates", True)
        yield calls.record("azurerm_windows_virtual_machine", row, values)
        return
    keys = [{"public_key": key.get("keyData")} for key in objects(at(linux, "ssh.publicKeys"))]
    values["disable_password_authentication"] = at(linux, "disablePasswordAuthentication", False)
    yield calls.record("azurerm_linux_virtual_machine", row, {**values, "admin_ssh_key": keys})


def _security(row: Row) -> dict[str, Any]:
    return {
        "encryption_at_host_enabled": row.get("securityProfile.encryptionAtHost", False),
        "secure_boot_enabled": row.get("securityProfile.uefiSettings.secureBootEnabled", False),
        "vtpm_enabled": row.get("securityProfile.uefiSettings.vTpmEnabled", False),
    }


@resources(
    "Microsoft.Compute/virtualMachineScaleSets", "azurerm_linux_virtual_machine_scale_set",
    "azurerm_windows_virtual_machine_scale_set",
)  # fmt: skip
def scale_set(row: Row, calls: Calls) -> Iterator[Record]:
    """A scale set: the machines' profile, as of a machine."""
    profile = Row({**row.data, "properties": row.get("virtualMachineProfile")})
    linux, windows = profile.get("osProfile.linuxConfiguration"), profile.get("osProfile.windowsConfiguration")
    disk = profile.get("storageProfile.osDisk.managedDisk")
    values = {
        **row.base,
        **_security(profile),
        "os_disk": [{"disk_encryption_set_id": ref(at(disk, "diskEncryptionSet.id"))}],
        "network_interface": [
            {"ip_configuration": [_scale_address(c) for c in objects(at(nic, "properties.ipConfigurations"))]}
            for nic in profile.each("networkProfile.networkInterfaceConfigurations")
        ],
        "provision_vm_agent": at(linux or windows, "provisionVMAgent", True),
        "custom_data": _UNTOLD,
    }
    if windows or is_(profile.get("storageProfile.osDisk.osType", ""), "Windows"):
        values["automatic_updates_enabled"] = at(windows, "enableAutomaticUpdates", True)
        yield calls.record("azurerm_windows_virtual_machine_scale_set", row, values)
        return
    keys = [{"public_key": key.get("keyData")} for key in objects(at(linux, "ssh.publicKeys"))]
    values["disable_password_authentication"] = at(linux, "disablePasswordAuthentication", False)
    yield calls.record("azurerm_linux_virtual_machine_scale_set", row, {**values, "admin_ssh_key": keys})


def _scale_address(configuration: Mapping[str, Any]) -> dict[str, Any]:
    public = at(configuration, "properties.publicIPAddressConfiguration")
    return {"public_ip_address": block(public, name=at(public, "name"))}


@resources(_EXTENSIONS, "azurerm_virtual_machine_extension")
def extension(row: Row, calls: Calls) -> Iterator[Record]:
    """An extension of a machine; its settings, which may hold secrets, are left out."""
    values = {
        "id": ref(row.id),
        "name": row.name,
        "virtual_machine_id": ref(row.id.rpartition("/extensions/")[0]),
        "type": row.get("type"),
        "auto_upgrade_minor_version": row.get("autoUpgradeMinorVersion", False),
        "automatic_upgrade_enabled": row.get("enableAutomaticUpgrade", False),
    }
    yield calls.record("azurerm_virtual_machine_extension", row, values)


@resources("Microsoft.ContainerService/managedClusters", "azurerm_kubernetes_cluster", actions=(DIAGNOSTICS,))
def kubernetes_cluster(row: Row, calls: Calls) -> Iterator[Record]:
    """A Kubernetes cluster."""
    yield calls.record("azurerm_kubernetes_cluster", row, {**row.base, **_cluster(row), **_addons(row)})
    if calls.wants("cluster.logged"):
        yield from calls.diagnostics(row)


def _cluster(row: Row) -> dict[str, Any]:
    pools = list(row.each("agentPoolProfiles"))
    pool = next((pool for pool in pools if pool.get("mode") == "System"), pools[0] if pools else None)
    kms = at(row.get("securityProfile"), "azureKeyVaultKms")
    access = row.get("apiServerAccessProfile")
    return {
        "default_node_pool": [
            {
                "node_public_ip_enabled": at(pool, "enableNodePublicIP", False),
                "host_encryption_enabled": at(pool, "enableEncryptionAtHost", False),
            }
        ],
        "private_cluster_enabled": at(access, "enablePrivateCluster", False),
        "api_server_access_profile": [{"authorized_ip_ranges": at(access, "authorizedIPRanges", [])}],
        "key_management_service": block(at(kms, "enabled", False), key_vault_key_id=at(kms, "keyId")),
        "disk_encryption_set_id": ref(row.get("diskEncryptionSetID")),
        "role_based_access_control_enabled": row.get("enableRBAC", True),
        "local_account_disabled": row.get("disableLocalAccounts", False),
        "azure_active_directory_role_based_access_control": block(row.get("aadProfile"), tenant_id=None),
        "network_profile": [
            {
                "network_plugin": row.get("networkProfile.networkPlugin", "kubenet"),
                "network_policy": _unless_none(row.get("networkProfile.networkPolicy")),
            }
        ],
        "automatic_upgrade_channel": row.get("autoUpgradeProfile.upgradeChannel", "none"),
    }


def _unless_none(value: Any) -> Any:
    return None if str(value).lower() == "none" else value


def _addons(row: Row) -> dict[str, Any]:
    addons = row.get("addonProfiles")

    def on(name: str) -> Any:
        return at(addons, f"{name}.enabled", False)

    rotates = str(at(addons, "azureKeyvaultSecretsProvider.config.enableSecretRotation", "false")).lower() == "true"
    return {
        "oms_agent": block(on("omsAgent"), log_analytics_workspace_id=None),
        "azure_policy_enabled": on("azurepolicy"),
        "http_application_routing_enabled": on("httpApplicationRouting"),
        "key_vault_secrets_provider": block(on("azureKeyvaultSecretsProvider"), secret_rotation_enabled=rotates),
        "addon_profile": [{"kube_dashboard": [{"enabled": on("kubeDashboard")}]}],
    }


@resources("Microsoft.ContainerRegistry/registries", "azurerm_container_registry", actions=(_REPLICATIONS,))
def container_registry(row: Row, calls: Calls) -> Iterator[Record]:
    """A container registry; its first region is not among its replications."""
    values = {
        **row.base,
        "admin_enabled": row.get("adminUserEnabled", False),
        "anonymous_pull_enabled": row.get("anonymousPullEnabled", False),
        "public_network_access_enabled": reachable(row),
        "encryption": block(is_(row.get("encryption.status", "disabled"), "enabled"), enabled=True),
        "trust_policy_enabled": is_(row.get("policies.trustPolicy.status", "disabled"), "enabled"),
        "quarantine_policy_enabled": is_(row.get("policies.quarantinePolicy.status", "disabled"), "enabled"),
        "data_endpoint_enabled": row.get("dataEndpointEnabled", False),
        "zone_redundancy_enabled": is_(row.get("zoneRedundancy", "Disabled"), "Enabled"),
    }
    if calls.wants("registry.geo_replicated", "registry.zone_redundant"):
        listed = calls.listed(_REPLICATIONS, f"{row.id}/replications", "2023-07-01")
        values["georeplications"] = listed if isinstance(listed, Unknown) else [
            {"location": other.location, "zone_redundancy_enabled": is_(other.get("zoneRedundancy", ""), "Enabled")}
            for other in map(Row, listed)
            if other.location != row.location
        ]  # fmt: skip
    yield calls.record("azurerm_container_registry", row, values)


@resources("Microsoft.ContainerRegistry/registries/webhooks", "azurerm_container_registry_webhook")
def registry_webhook(row: Row, calls: Calls) -> Iterator[Record]:
    """Whom a registry tells. Addresses may hold credentials, and only an action that is no reading tells them."""
    address = Unknown("not told by Azure Resource Manager to those who may only read: where a webhook leads")
    yield calls.record("azurerm_container_registry_webhook", row, {**row.base, "service_uri": address})


@resources("Microsoft.ContainerInstance/containerGroups", "azurerm_container_group")
def container_group(row: Row, calls: Calls) -> Iterator[Record]:
    """A container group. Of variables the names are kept, and whether they carry a secret."""
    values = {
        **row.base,
        "container": [_container(one) for one in row.each("containers")],
        "init_container": [_container(one) for one in row.each("initContainers")],
        "subnet_ids": [ref(one.get("id")) for one in row.each("subnetIds")],
        "ip_address_type": row.get("ipAddress.type", "None"),
        "diagnostics": [{"log_analytics": block(row.get("diagnostics.logAnalytics"), log_type=None)}],
        "key_vault_key_id": row.get("encryptionProperties.keyName"),
    }
    yield calls.record("azurerm_container_group", row, values)


def _container(container: Mapping[str, Any]) -> dict[str, Any]:
    variables = [v for v in objects(at(container, "properties.environmentVariables")) if "secureValue" not in v]
    return {
        "security": [{"privilege_enabled": at(container, "properties.securityContext.privileged", False)}],
        "environment_variables": variables_of([v for v in variables if v.get("value") is not None]),
    }


def variables_of(listed: Any) -> dict[str, str]:
    """Variables by their names; a value that carries a secret is replaced, any other left out."""
    return {str(v.get("name")): _marked(str(v.get("name")), v.get("value")) for v in objects(listed)}


def _marked(name: str, value: Any) -> str:
    return _LEFT_OUT if isinstance(value, str) and looks_secret(name, value) else ""


@resources("Microsoft.ServiceFabric/clusters", "azurerm_service_fabric_cluster")
def service_fabric_cluster(row: Row, calls: Calls) -> Iterator[Record]:
    """A cluster of Service Fabric. Of its settings, those of security are kept."""
    tenant = row.get("azureActiveDirectory.tenantId")
    settings = [
        {
            "name": "Security",
            "parameters": {one.get("name"): one.get("value") for one in objects(at(part, "parameters"))},
        }
        for part in row.each("fabricSettings")
        if at(part, "name") == "Security"
    ]
    values = {**row.base, "fabric_settings": settings, "azure_active_directory": block(tenant, tenant_id=tenant)}
    yield calls.record("azurerm_service_fabric_cluster", row, values)


@resources("Microsoft.App/jobs", "azurerm_container_app_job")
def container_app_job(row: Row, calls: Calls) -> Iterator[Record]:
    """A job of containers."""
    values = {**row.base, "template": [{"container": _app_containers(row)}]}
    yield calls.record("azurerm_container_app_job", row, values)


def _app_containers(row: Row) -> list[dict[str, Any]]:
    return [
        {"env": [{"name": name, "value": value} for name, value in variables_of(one.get("env")).items()]}
        for field in ("template.containers", "template.initContainers")
        for one in row.each(field)
    ]


@resources("Microsoft.App/containerApps", "azurerm_container_app")
def container_app(row: Row, calls: Calls) -> Iterator[Record]:
    """A container app."""
    ingress = row.get("configuration.ingress")
    values = {
        **row.base,
        "template": [{"container": _app_containers(row)}],
        "ingress": block(
            ingress,
            allow_insecure_connections=at(ingress, "allowInsecure", False),
            external_enabled=at(ingress, "external", False),
        ),
    }
    yield calls.record("azurerm_container_app", row, values)
