"""The resources of live_azure/services.tf and governance.tf as Azure tells of them."""

from __future__ import annotations

from typing import Any

from azure_wide_machines import below, child
from azure_world import GROUP, ONE, row

KEY = {"keySource": "Microsoft.KeyVault", "keyVaultProperties": {"keyIdentifier": "https://kv/keys/k", "keyName": "k"}}
VAULT = f"{GROUP}/Microsoft.RecoveryServices/vaults/copies"
POSTGRES = f"{GROUP}/Microsoft.DBforPostgreSQL/flexibleServers/pg"
MYSQL = f"{GROUP}/Microsoft.DBforMySQL/flexibleServers/my"
REDIS = f"{GROUP}/Microsoft.Cache/redis/cache"
API = f"{GROUP}/Microsoft.ApiManagement/service/api"
ACCOUNT = f"{GROUP}/Microsoft.Storage/storageAccounts/blobs"
KEYS = f"{GROUP}/Microsoft.KeyVault/vaults/kv"
LAKE = f"{GROUP}/Microsoft.Synapse/workspaces/lake"
WHOLE = f"/subscriptions/{ONE}/providers"
PROTOCOLS = "Microsoft.WindowsAzure.ApiManagement.Gateway.Security"
CLOSED = {"publicNetworkAccess": "Disabled"}
SYSTEM = {"identity": {"type": "SystemAssigned"}}

_DATABASES = [
    row("Microsoft.Sql/managedInstances", "instance", {"minimalTlsVersion": "1.2", "keyId": "https://kv/keys/k"}),
    row(
        "Microsoft.DBforPostgreSQL/flexibleServers", "pg",
        {"network": {"publicNetworkAccess": "Enabled"}, "backup": {"backupRetentionDays": 7}},
    ),
    row(
        "Microsoft.DBforMySQL/flexibleServers", "my",
        {"network": {"publicNetworkAccess": "Enabled"}, "backup": {"backupRetentionDays": 40}},
    ),
    row(
        "Microsoft.Cache/redis", "cache",
        {"minimumTlsVersion": "1.2", "sku": {"name": "Premium"}, "publicNetworkAccess": "Enabled"},
    ),
    row(
        "Microsoft.Search/searchServices", "find",
        {
            "publicNetworkAccess": "enabled", "networkRuleSet": {"ipRules": [{"value": "0.0.0.0/0"}]},
            "replicaCount": 3, "encryptionWithCmk": {"enforcement": "Enabled"},
        },
    ),
    row("Microsoft.Synapse/workspaces", "lake", {"managedVirtualNetwork": "default", **CLOSED}),
    row(
        "Microsoft.Kusto/clusters", "explorer",
        {
            "enableDiskEncryption": True, "enableDoubleEncryption": False, **CLOSED,
            "keyVaultProperties": {"keyName": "k", "keyVaultUri": "https://kv"},
        },
        sku={"name": "Dev(No SLA)_Standard_E2a_v4"}, **SYSTEM,
    ),
    row(
        "Microsoft.Databricks/workspaces", "bricks",
        {
            "publicNetworkAccess": "Disabled",
            "encryption": {"entities": {"managedServices": {"keyVaultProperties": {"keyName": "k"}}}},
            "parameters": {
                "customVirtualNetworkId": {"value": "network"},
                "encryption": {"value": {"keySource": "Microsoft.Keyvault", "KeyName": "root"}},
            },
        },
    ),
]  # fmt: skip

_KEPT = [
    row(
        "Microsoft.RecoveryServices/vaults", "copies",
        {
            "encryption": {"keyVaultProperties": {"keyUri": "https://kv/keys/k"}},
            "securitySettings": {"softDeleteSettings": {"softDeleteState": "Disabled"}},
        },
        **SYSTEM,
    ),
    row(
        "Microsoft.DataProtection/backupVaults", "more",
        {"securitySettings": {"softDeleteSettings": {"state": "Off"}, "immutabilitySettings": {"state": "Locked"}}},
    ),
    row(
        "Microsoft.Storage/storageAccounts", "blobs",
        {
            "supportsHttpsTrafficOnly": True, "minimumTlsVersion": "TLS1_2", "allowSharedKeyAccess": True,
            "allowCrossTenantReplication": False, "allowBlobPublicAccess": True,
        },
        kind="BlobStorage", sku={"name": "Standard_LRS"},
    ),
    row(
        "Microsoft.Compute/snapshots", "before", {"networkAccessPolicy": "AllowAll", "publicNetworkAccess": "Enabled"}
    ),
    row("Microsoft.StorageSync/storageSyncServices", "sync", {"incomingTrafficPolicy": "AllowVirtualNetworksOnly"}),
    child(
        "Microsoft.NetApp/netAppAccounts/a/capacityPools/p/volumes/files",
        {"protocolTypes": ["CIFS"], "smbEncryption": True, "encryptionKeySource": "Microsoft.KeyVault"},
    ),
    row(
        "Microsoft.KeyVault/vaults", "kv",
        {"enablePurgeProtection": True, "networkAcls": {"defaultAction": "Deny"}, "enableRbacAuthorization": True},
    ),
]  # fmt: skip

_MESSAGES = [
    row(
        "Microsoft.EventHub/namespaces", "hub",
        {
            "minimumTlsVersion": "1.1", "disableLocalAuth": True,
            "encryption": {"keySource": "Microsoft.KeyVault", "keyVaultProperties": [{"keyName": "k"}]},
        },
    ),
    row("Microsoft.EventGrid/domains", "events", {"disableLocalAuth": True, **CLOSED}, **SYSTEM),
    row("Microsoft.Devices/IotHubs", "things", {"minTlsVersion": "1.2", **CLOSED}),
    row("Microsoft.DataFactory/factories", "factory", {"encryption": {"keyName": "k"}, **CLOSED}),
    row(
        "Microsoft.ApiManagement/service", "api",
        {"virtualNetworkType": "Internal", "customProperties": {f"{PROTOCOLS}.Protocols.Tls10": "True"}, **CLOSED},
        sku={"name": "Developer", "capacity": 1},
    ),
    row("Microsoft.ApiManagement/service", "small", {}, sku={"name": "Consumption", "capacity": 0}),
    row("Microsoft.SignalRService/SignalR", "signals", {"tls": {"clientCertEnabled": True}, **CLOSED}, **SYSTEM),
    row("Microsoft.SignalRService/WebPubSub", "pages", {"tls": {"clientCertEnabled": False}}),
    row("Microsoft.Logic/workflows", "steps", {"definition": {"parameters": {"secret": "canary-4711"}}}),
    row("Microsoft.StreamAnalytics/streamingJobs", "stream", {}),
]  # fmt: skip

_AI = [
    row(
        "Microsoft.CognitiveServices/accounts", "words",
        {
            "disableLocalAuth": True, "restrictOutboundNetworkAccess": True, "allowedFqdnList": ["clinic.example"],
            "encryption": KEY, **CLOSED,
        },
        kind="OpenAI", **SYSTEM,
    ),
    row("Microsoft.CognitiveServices/accounts", "many", {"disableLocalAuth": False}, kind="AIServices"),
    row(
        "Microsoft.Batch/batchAccounts", "batch",
        {"encryption": KEY, "networkProfile": {"accountAccess": {"defaultAction": "Deny"}}},
    ),
    row(
        "Microsoft.AppConfiguration/configurationStores", "settings",
        {"encryption": KEY, "disableLocalAuth": True, "enablePurgeProtection": True, **CLOSED},
    ),
]  # fmt: skip

_WATCHING = [
    row("Microsoft.Insights/metricAlerts", "busy", {"enabled": False, "actions": [{"actionGroupId": "g"}]}),
    row(
        "Microsoft.Insights/components", "insights",
        {"RetentionInDays": 30, "DisableLocalAuth": True, "publicNetworkAccessForIngestion": "Disabled"},
    ),
]  # fmt: skip

ROWS = [*_DATABASES, *_KEPT, *_MESSAGES, *_AI, *_WATCHING]


def _role(name: str, actions: list[str]) -> dict[str, Any]:
    properties = {
        "type": "CustomRole", "roleName": name, "assignableScopes": [f"/subscriptions/{ONE}"],
        "permissions": [{"actions": actions, "notActions": []}],
    }  # fmt: skip
    return below(f"{WHOLE}/Microsoft.Authorization/roleDefinitions", name, properties)


def _configuration(name: str, value: str) -> dict[str, Any]:
    return below(f"{POSTGRES}/configurations", name, {"value": value, "source": "user-override"})


def _range(parent: str, name: str, first: str, last: str) -> dict[str, Any]:
    return below(f"{parent}/firewallRules", name, {"startIpAddress": first, "endIpAddress": last})


def _plan(name: str, kind: str, period: str, count: int) -> dict[str, Any]:
    kept = {f"{period}Schedule": {"retentionDuration": {"count": count}}}
    frequency = {"scheduleRunFrequency": "Weekly" if period == "weekly" else "Daily"}
    properties = {"backupManagementType": kind, "schedulePolicy": frequency, "retentionPolicy": kept}
    return below(f"{VAULT}/backupPolicies", name, properties)


DOCUMENTS: dict[str, Any] = {
    f"{VAULT}/backupPolicies": [
        _plan("machines", "AzureIaasVM", "daily", 40), _plan("shares", "AzureStorage", "weekly", 4),
        _plan("databases", "AzureWorkload", "daily", 1),
    ],
    f"{GROUP}/Microsoft.EventHub/namespaces/hub/networkRuleSets/default": {"properties": {"defaultAction": "Allow"}},
    f"{GROUP}/Microsoft.Sql/managedInstances/instance/securityAlertPolicies/default": {
        "properties": {"state": "Disabled"}
    },
    f"{POSTGRES}/firewallRules": [_range(POSTGRES, "azure", "0.0.0.0", "0.0.0.0")],
    f"{POSTGRES}/configurations": [
        _configuration("require_secure_transport", "off"), _configuration("log_connections", "on"),
    ],
    f"{MYSQL}/firewallRules": [_range(MYSQL, "everyone", "0.0.0.0", "255.255.255.255")],
    f"{MYSQL}/administrators": [below(f"{MYSQL}/administrators", "ActiveDirectory", {"login": "dba"})],
    f"{REDIS}/firewallRules": [
        below(f"{REDIS}/firewallRules", "office", {"startIP": "203.0.113.1", "endIP": "203.0.113.9"})
    ],
    f"{LAKE}/firewallRules": [_range(LAKE, "open", "0.0.0.0", "255.255.255.255")],
    f"{LAKE}/extendedAuditingSettings/default": {"properties": {"state": "Enabled"}},
    f"{LAKE}/securityAlertPolicies/default": {"properties": {"state": "Enabled", "emailAccountAdmins": True}},
    f"{LAKE}/vulnerabilityAssessments/default": {"properties": {"storageContainerPath": "https://reports"}},
    f"{ACCOUNT}/blobServices/default": {
        "properties": {"isVersioningEnabled": True, "deleteRetentionPolicy": {"enabled": True, "days": 30}}
    },
    f"{ACCOUNT}/managementPolicies/default": {
        "properties": {"policy": {"rules": [{"name": "old", "enabled": True, "type": "Lifecycle"}]}}
    },
    f"{KEYS}/secrets": [
        below(f"{KEYS}/secrets", "good", {"attributes": {"exp": 1900000000}}),
        below(f"{KEYS}/secrets", "bad", {"attributes": {}}),
    ],
    f"{API}/apis": [
        below(f"{API}/apis", "good", {"protocols": ["https"]}), below(f"{API}/apis", "bad", {"protocols": ["http"]}),
    ],
    f"{API}/backends": [
        below(f"{API}/backends", "plain", {"url": "http://inside", "credentials": {"header": {"k": ["canary-4711"]}}})
    ],
    f"{WHOLE}/Microsoft.Authorization/roleDefinitions": [
        _role("everything", ["*"]), _role("reader", ["Microsoft.Storage/storageAccounts/read"]),
        below(WHOLE, "built in", {"type": "BuiltInRole", "permissions": [{"actions": ["*"]}]}),
    ],
    f"{WHOLE}/Microsoft.Authorization/policyAssignments": [
        below(f"{WHOLE}/Microsoft.Authorization/policyAssignments", "tried", {"enforcementMode": "DoNotEnforce"})
    ],
    f"{WHOLE}/Microsoft.Security/securityContacts": [
        below(
            f"{WHOLE}/Microsoft.Security/securityContacts", "default",
            {
                "emails": "a@clinic.example", "alertNotifications": {"state": "On"},
                "notificationsByRole": {"state": "Off"},
            },
        )
    ],
    f"{WHOLE}/Microsoft.Security/autoProvisioningSettings": [
        below(f"{WHOLE}/Microsoft.Security/autoProvisioningSettings", "default", {"autoProvision": "Off"})
    ],
    f"{WHOLE}/Microsoft.Security/settings": [below(f"{WHOLE}/Microsoft.Security/settings", "MCAS", {"enabled": True})],
}  # fmt: skip
