"""A subscription as Azure tells of it, and the Terraform code that makes the same resources."""

from __future__ import annotations

from typing import Any

import azure_more
from azure_server import Azure

ONE = "11111111-1111-1111-1111-111111111111"
TWO = "22222222-2222-2222-2222-222222222222"
GROUP = f"/subscriptions/{ONE}/resourceGroups/Clinic/providers"


def row(resource: str, name: str, properties: dict[str, Any], **top: Any) -> dict[str, Any]:
    """A resource as Resource Graph lists it: its type in small letters."""
    base = {"id": f"{GROUP}/{resource}/{name}", "name": name, "type": resource.lower(), "location": "eastus"}
    return {**base, "tags": {}, "properties": properties, **top}


ACCOUNT = "Microsoft.Storage/storageAccounts"
SQL = "Microsoft.Sql/servers"
POSTGRES = "Microsoft.DBforPostgreSQL/flexibleServers"
VAULT = "Microsoft.KeyVault/vaults"
LOGS = "providers/Microsoft.Insights/diagnosticSettings"
WORKSPACE = f"{GROUP}/Microsoft.OperationalInsights/workspaces/logs"
PATIENTS = {"zoneRedundant": True, "currentBackupStorageRedundancy": "Local"}


def world() -> Azure:
    """Two subscriptions, of which the second is empty."""
    azure = Azure([ONE, TWO])
    azure.rows = [
        row(
            ACCOUNT, "records",
            {
                "supportsHttpsTrafficOnly": True, "minimumTlsVersion": "TLS1_2", "allowBlobPublicAccess": False,
                "allowSharedKeyAccess": False, "allowCrossTenantReplication": False, "isLocalUserEnabled": False,
                "publicNetworkAccess": "Enabled", "defaultToOAuthAuthentication": True,
                "networkAcls": {"bypass": "AzureServices, Logging", "defaultAction": "Deny", "ipRules": []},
                "encryption": {
                    "keySource": "Microsoft.Keyvault", "keyvaultproperties": {"keyname": "phi"},
                    "requireInfrastructureEncryption": True,
                },
            },
            kind="StorageV2", sku={"name": "Standard_GRS", "tier": "Standard"},
        ),
        row(ACCOUNT, "scratch", {"supportsHttpsTrafficOnly": False}, kind="StorageV2", sku={"name": "Standard_LRS"}),
        row(
            "Microsoft.Compute/disks", "plain",
            {"encryption": {"type": "EncryptionAtRestWithPlatformKey"}, "networkAccessPolicy": "AllowAll"},
        ),
        row(
            SQL, "clinic-sql",
            {
                "minimalTlsVersion": "1.2", "publicNetworkAccess": "Enabled",
                "administrators": {"login": "dba", "azureADOnlyAuthentication": True},
            },
        ),
        row(f"{SQL}/clinic-sql/databases", "patients", PATIENTS) | {"type": f"{SQL}/databases".lower()},
        row(
            POSTGRES, "clinic-pg",
            {
                "network": {"publicNetworkAccess": "Enabled"},
                "backup": {"backupRetentionDays": 14, "geoRedundantBackup": "Enabled"},
                "highAvailability": {"mode": "ZoneRedundant"}, "authConfig": {"activeDirectoryAuth": "Disabled"},
            },
        ),
        row(
            VAULT, "clinic-kv",
            {
                "enablePurgeProtection": True, "enableSoftDelete": True, "softDeleteRetentionInDays": 90,
                "enableRbacAuthorization": True, "networkAcls": {"bypass": "AzureServices", "defaultAction": "Allow"},
            },
        ),
        row(
            "Microsoft.Network/networkSecurityGroups", "front",
            {
                "securityRules": [
                    {
                        "name": "ssh",
                        "properties": {
                            "direction": "Inbound", "access": "Allow", "priority": 100, "protocol": "Tcp",
                            "sourceAddressPrefix": "*", "sourceAddressPrefixes": [], "destinationAddressPrefix": "*",
                            "sourcePortRange": "*", "destinationPortRange": "22", "destinationPortRanges": [],
                        },
                    }
                ]
            },
        ),
        row(
            "Microsoft.ContainerService/managedClusters", "aks",
            {
                "enableRBAC": True, "disableLocalAccounts": True, "networkProfile": {"networkPlugin": "azure"},
                "agentPoolProfiles": [{"name": "system", "mode": "System", "enableEncryptionAtHost": True}],
                "apiServerAccessProfile": {"enablePrivateCluster": True},
                "addonProfiles": {"azurepolicy": {"enabled": True}},
            },
            identity={"type": "SystemAssigned"},
        ),
        row("Microsoft.Cache/redis", "sessions", {"enableNonSslPort": True, "sku": {"name": "Basic", "family": "C"}}),
        row("Microsoft.ServiceBus/namespaces", "bus", {"minimumTlsVersion": "1.0", "disableLocalAuth": True}),
        row("Microsoft.Web/sites", "portal", {"httpsOnly": True, "clientCertEnabled": False}, kind="app,linux"),
        row(
            "Microsoft.ContainerRegistry/registries", "images",
            {"adminUserEnabled": True, "publicNetworkAccess": "Disabled", "zoneRedundancy": "Disabled"},
        ),
        row(
            "Microsoft.OperationalInsights/workspaces", "logs",
            {"retentionInDays": 400, "features": {"disableLocalAuth": True}},
        ),
    ]  # fmt: skip
    azure.rows += [row(resource, name, properties, **top) for resource, name, properties, top in azure_more.RESOURCES]
    documents = {**_documents(), **azure_more.DOCUMENTS}
    azure.documents = {path.lower(): document for path, document in documents.items()}
    return azure


def _documents() -> dict[str, Any]:
    records, scratch = f"{GROUP}/{ACCOUNT}/records", f"{GROUP}/{ACCOUNT}/scratch"
    server, patients = f"{GROUP}/{SQL}/clinic-sql", f"{GROUP}/{SQL}/clinic-sql/databases/patients"
    vault, site = f"{GROUP}/{VAULT}/clinic-kv", f"{GROUP}/Microsoft.Web/sites/portal"
    logs = [{"categoryGroup": "allLogs", "enabled": True}]
    kept = {
        "isVersioningEnabled": True,
        "deleteRetentionPolicy": {"enabled": True, "days": 30},
    }
    return {
        f"{records}/blobServices/default": {"properties": kept},
        f"{records}/fileServices/default": {
            "properties": {"shareDeleteRetentionPolicy": {"enabled": True, "days": 14}}
        },
        f"{records}/blobServices/default/{LOGS}": [
            {"id": f"{records}/{LOGS}/x", "name": "x", "properties": {"logs": logs, "workspaceId": WORKSPACE}}
        ],
        f"{records}/blobServices/default/containers": [
            {"id": f"{records}/blobServices/default/containers/{name}", "name": name, "properties": {"publicAccess": a}}
            for name, a in (("scans", "None"), ("site", "Blob"), ("letters", "None"))
        ],
        f"{scratch}/blobServices/default": {"properties": {"deleteRetentionPolicy": {"enabled": False}}},
        f"{scratch}/fileServices/default": {"properties": {}},
        f"{server}/extendedAuditingSettings/default": {
            "properties": {"state": "Enabled", "retentionDays": 120, "isAzureMonitorTargetEnabled": True}
        },
        f"{server}/securityAlertPolicies/default": {"properties": {"state": "Disabled", "emailAddresses": [""]}},
        f"{server}/firewallRules": [
            {
                "id": f"{server}/firewallRules/everyone",
                "name": "everyone",
                "properties": {"startIpAddress": "0.0.0.0", "endIpAddress": "255.255.255.255"},
            }
        ],
        f"{patients}/transparentDataEncryption/current": {"properties": {"state": "Enabled"}},
        f"{patients}/backupShortTermRetentionPolicies/default": {"properties": {"retentionDays": 35}},
        f"{patients}/backupLongTermRetentionPolicies/default": {
            "properties": {"weeklyRetention": "PT0S", "monthlyRetention": "PT0S", "yearlyRetention": "P6Y"}
        },
        f"{vault}/keys": [
            {"id": f"{vault}/keys/phi", "name": "phi", "properties": {"kty": "RSA-HSM", "attributes": {}}}
        ],
        f"{vault}/keys/phi": {
            "id": f"{vault}/keys/phi",
            "properties": {
                "rotationPolicy": {
                    "attributes": {"expiryTime": "P1Y"},
                    "lifetimeActions": [{"trigger": {"timeAfterCreate": "P90D"}, "action": {"type": "rotate"}}],
                }
            },
        },
        f"{site}/config/web": {"properties": {"minTlsVersion": "1.2", "ftpsState": "Disabled", "http20Enabled": True}},
        f"{site}/config/authsettingsV2": {"properties": {"platform": {"enabled": True}}},
        f"{site}/config/logs": {"properties": {"httpLogs": {"fileSystem": {"enabled": True}}}},
        f"{GROUP}/Microsoft.ServiceBus/namespaces/bus/networkRuleSets/default": {
            "properties": {"defaultAction": "Deny"}
        },
        f"/subscriptions/{ONE}/providers/Microsoft.Security/pricings": [
            {"id": f"/subscriptions/{ONE}/providers/Microsoft.Security/pricings/{n}", "name": n, "properties": p}
            for n, p in (("VirtualMachines", {"pricingTier": "Standard"}), ("KeyVaults", {"pricingTier": "Free"}))
        ],
        f"/subscriptions/{ONE}/providers/Microsoft.Authorization/roleAssignments": [
            {
                "id": f"/subscriptions/{ONE}/providers/Microsoft.Authorization/roleAssignments/{number}",
                "name": str(number),
                "properties": {
                    "roleDefinitionId": f"/providers/Microsoft.Authorization/roleDefinitions/{role}",
                    "scope": f"/subscriptions/{ONE}",
                    "principalType": "User",
                    "principalId": f"person-{number}",
                },
            }
            for number, role in enumerate(
                ["8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "acdd72a7-3385-48ef-bd42-f606fba81ae7"]
            )
        ],
    }


CODE = f"""
resource "azurerm_storage_account" "records" {{
  name                              = "records"
  location                          = "eastus"
  account_replication_type          = "GRS"
  allow_nested_items_to_be_public   = false
  shared_access_key_enabled         = false
  local_user_enabled                = false
  default_to_oauth_authentication   = true
  infrastructure_encryption_enabled = true
  network_rules {{
    default_action = "Deny"
    bypass         = ["AzureServices", "Logging"]
  }}
  customer_managed_key {{
    key_name = "phi"
  }}
  blob_properties {{
    versioning_enabled = true
    delete_retention_policy {{
      days = 30
    }}
  }}
  share_properties {{
    retention_policy {{
      days = 14
    }}
  }}
}}
resource "azurerm_monitor_diagnostic_setting" "x" {{
  name                       = "x"
  target_resource_id         = "${{azurerm_storage_account.records.id}}/blobServices/default"
  log_analytics_workspace_id = azurerm_log_analytics_workspace.logs.id
  enabled_log {{
    category_group = "allLogs"
  }}
}}
resource "azurerm_storage_container" "each" {{
  for_each              = {{ scans = "private", site = "blob", letters = "private" }}
  name                  = each.key
  storage_account_id    = azurerm_storage_account.records.id
  container_access_type = each.value
}}
resource "azurerm_storage_account" "scratch" {{
  name                             = "scratch"
  location                         = "eastus"
  account_replication_type         = "LRS"
  https_traffic_only_enabled       = false
  min_tls_version                  = "TLS1_0"
  cross_tenant_replication_enabled = true
  share_properties {{
    retention_policy {{
      days = 0
    }}
  }}
}}
resource "azurerm_managed_disk" "plain" {{
  name = "plain"
}}
resource "azurerm_mssql_server" "sql" {{
  name = "clinic-sql"
  azuread_administrator {{
    login_username              = "dba"
    azuread_authentication_only = true
  }}
}}
resource "azurerm_mssql_server_extended_auditing_policy" "sql" {{
  server_id              = azurerm_mssql_server.sql.id
  retention_in_days      = 120
  log_monitoring_enabled = true
}}
resource "azurerm_mssql_firewall_rule" "everyone" {{
  name             = "everyone"
  server_id        = azurerm_mssql_server.sql.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}}
resource "azurerm_mssql_database" "patients" {{
  name                 = "patients"
  server_id            = azurerm_mssql_server.sql.id
  zone_redundant       = true
  storage_account_type = "Local"
  short_term_retention_policy {{
    retention_days = 35
  }}
  long_term_retention_policy {{
    yearly_retention = "P6Y"
  }}
}}
resource "azurerm_postgresql_flexible_server" "pg" {{
  name                         = "clinic-pg"
  backup_retention_days        = 14
  geo_redundant_backup_enabled = true
  high_availability {{
    mode = "ZoneRedundant"
  }}
}}
resource "azurerm_key_vault" "kv" {{
  name                       = "clinic-kv"
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
}}
resource "azurerm_key_vault_key" "phi" {{
  name         = "phi"
  key_vault_id = azurerm_key_vault.kv.id
  key_type     = "RSA-HSM"
  rotation_policy {{
    expire_after = "P1Y"
    automatic {{
      time_after_creation = "P90D"
    }}
  }}
}}
resource "azurerm_network_security_group" "front" {{
  name = "front"
  security_rule {{
    name                       = "ssh"
    direction                  = "Inbound"
    access                     = "Allow"
    priority                   = 100
    protocol                   = "Tcp"
    source_address_prefix      = "*"
    source_port_range          = "*"
    destination_address_prefix = "*"
    destination_port_range     = "22"
  }}
}}
resource "azurerm_kubernetes_cluster" "aks" {{
  name                    = "aks"
  local_account_disabled  = true
  private_cluster_enabled = true
  azure_policy_enabled    = true
  network_profile {{
    network_plugin = "azure"
  }}
  default_node_pool {{
    host_encryption_enabled = true
  }}
  identity {{
    type = "SystemAssigned"
  }}
}}
resource "azurerm_redis_cache" "sessions" {{
  name                 = "sessions"
  sku_name             = "Basic"
  non_ssl_port_enabled = true
}}
resource "azurerm_servicebus_namespace" "bus" {{
  name                = "bus"
  minimum_tls_version = "1.0"
  local_auth_enabled  = false
  network_rule_set {{
    default_action = "Deny"
  }}
}}
resource "azurerm_linux_web_app" "portal" {{
  name       = "portal"
  https_only = true
  site_config {{
    http2_enabled = true
  }}
  auth_settings_v2 {{
    auth_enabled = true
  }}
  logs {{
    http_logs {{
      file_system {{
        retention_in_days = 7
      }}
    }}
  }}
}}
resource "azurerm_container_registry" "images" {{
  name                          = "images"
  admin_enabled                 = true
  public_network_access_enabled = false
}}
resource "azurerm_log_analytics_workspace" "logs" {{
  name                          = "logs"
  retention_in_days             = 400
  local_authentication_disabled = true
}}
resource "azurerm_security_center_subscription_pricing" "VirtualMachines" {{
  resource_type = "VirtualMachines"
  tier          = "Standard"
}}
resource "azurerm_security_center_subscription_pricing" "KeyVaults" {{
  resource_type = "KeyVaults"
  tier          = "Free"
}}
resource "azurerm_role_assignment" "each" {{
  for_each           = {{ 0 = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", 1 = "acdd72a7-3385-48ef-bd42-f606fba81ae7" }}
  name               = each.key
  scope              = "/subscriptions/{ONE}"
  role_definition_id = each.value
  principal_type     = "User"
}}
"""
CODE += azure_more.CODE
