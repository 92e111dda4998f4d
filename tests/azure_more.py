"""More of the subscription of `azure_world`: machines, gateways, brokers, alerts, and the code that makes them."""

from __future__ import annotations

from typing import Any

GUID = "11111111-1111-1111-1111-111111111111"
GROUP = f"/subscriptions/{GUID}/resourceGroups/Clinic/providers"
NETWORK = f"{GROUP}/Microsoft.Network"
SERVER = f"{GROUP}/Microsoft.Sql/servers/watched"

RESOURCES: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    (
        "Microsoft.Compute/virtualMachines", "web",
        {
            "storageProfile": {"osDisk": {"osType": "Linux", "managedDisk": {"id": "x"}}},
            "osProfile": {
                "linuxConfiguration": {
                    "disablePasswordAuthentication": True, "provisionVMAgent": True,
                    "ssh": {"publicKeys": [{"keyData": "ssh-ed25519 AAAA"}]},
                }
            },
            "securityProfile": {"encryptionAtHost": True, "uefiSettings": {"secureBootEnabled": True}},
            "networkProfile": {"networkInterfaces": [{"id": f"{NETWORK}/networkInterfaces/NIC".upper()}]},
            "diagnosticsProfile": {"bootDiagnostics": {"enabled": True}},
        },
        {"identity": {"type": "SystemAssigned"}},
    ),
    (
        "Microsoft.Network/networkInterfaces", "nic",
        {"ipConfigurations": [{"properties": {"publicIPAddress": {"id": "some"}}}], "enableIPForwarding": True}, {},
    ),
    (
        "Microsoft.Network/virtualNetworks", "net",
        {
            "dhcpOptions": {"dnsServers": ["8.8.8.8"]},
            "subnets": [
                {"id": f"{NETWORK}/virtualNetworks/net/subnets/{name}", "name": name, "properties": properties}
                for name, properties in (("app", {"networkSecurityGroup": {"id": "g"}}), ("bare", {}))
            ],
        },
        {},
    ),
    (
        "Microsoft.Network/networkWatchers/flowLogs", "watcher/flows",
        {
            "targetResourceId": f"{NETWORK}/networkSecurityGroups/front", "enabled": True,
            "retentionPolicy": {"enabled": True, "days": 90},
        },
        {},
    ),
    (
        "Microsoft.Network/applicationGateways", "gate",
        {
            "httpListeners": [
                {"name": "plain", "properties": {"protocol": "Http"}},
                {"name": "tls", "properties": {"protocol": "Https"}},
            ],
            "requestRoutingRules": [
                {
                    "properties": {
                        "httpListener": {"id": f"{NETWORK}/applicationGateways/gate/httpListeners/plain"},
                        "redirectConfiguration": {"id": f"{NETWORK}/applicationGateways/gate/redirects/up"},
                    }
                }
            ],
            "sslPolicy": {"policyType": "Predefined", "policyName": "AppGwSslPolicy20220101S"},
            "firewallPolicy": {"id": f"{NETWORK}/ApplicationGatewayWebApplicationFirewallPolicies/waf"},
        },
        {},
    ),
    (
        "Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies", "waf",
        {
            "policySettings": {"state": "Enabled", "mode": "Detection"},
            "managedRules": {"managedRuleSets": [{"ruleSetType": "OWASP", "ruleSetVersion": "3.2"}]},
        },
        {},
    ),
    (
        "Microsoft.DocumentDB/databaseAccounts", "cosmos",
        {
            "publicNetworkAccess": "Enabled", "ipRules": [{"ipAddressOrRange": "198.51.100.4"}],
            "disableKeyBasedMetadataWriteAccess": True, "disableLocalAuth": True,
            "backupPolicy": {"type": "Continuous"}, "privateEndpointConnections": [{"properties": {}}],
        },
        {"kind": "GlobalDocumentDB"},
    ),
    (
        "Microsoft.DBforMySQL/flexibleServers", "clinic-my",
        {
            "network": {"publicNetworkAccess": "Disabled"}, "backup": {"backupRetentionDays": 7},
            "dataEncryption": {"type": "AzureKeyVault", "primaryKeyURI": "https://kv/keys/k"},
        },
        {},
    ),
    (
        "Microsoft.Sql/servers", "watched",
        {"minimalTlsVersion": "1.0", "publicNetworkAccess": "Disabled", "keyId": "https://kv/keys/k"}, {},
    ),
    (
        "Microsoft.App/containerApps", "app",
        {
            "configuration": {"ingress": {"external": True, "allowInsecure": True}},
            "template": {"containers": [{"env": [{"name": "DB_PASSWORD", "value": "hunter2-hunter2"}]}]},
        },
        {},
    ),
    (
        "Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems", "item",
        {
            "protectedItemType": "Microsoft.Compute/virtualMachines",
            "sourceResourceId": f"{GROUP}/Microsoft.Compute/virtualMachines/web",
        },
        {},
    ),
    (
        "Microsoft.Insights/activityLogAlerts", "firewalls",
        {
            "enabled": True, "scopes": [f"/subscriptions/{GUID}"],
            "condition": {
                "allOf": [
                    {"field": "category", "equals": "Administrative"},
                    {"field": "operationName", "equals": "Microsoft.Sql/servers/firewallRules/write"},
                ]
            },
            "actions": {"actionGroups": [{"actionGroupId": "g"}]},
        },
        {},
    ),
    (
        "Microsoft.Automation/automationAccounts", "runs",
        {"publicNetworkAccess": False, "disableLocalAuth": True, "encryption": {"keySource": "Microsoft.Automation"}},
        {},
    ),
]  # fmt: skip

DOCUMENTS: dict[str, Any] = {
    f"{GROUP}/Microsoft.DBforMySQL/flexibleServers/clinic-my/configurations": [
        {
            "id": f"{GROUP}/Microsoft.DBforMySQL/flexibleServers/clinic-my/configurations/{name}",
            "name": name,
            "properties": {"value": value, "source": source},
        }
        for name, value, source in (
            ("require_secure_transport", "OFF", "user-override"),
            ("audit_log_enabled", "ON", "user-override"),
            ("tls_version", "TLSv1.2", "system-default"),
        )
    ],
    f"{SERVER}/extendedAuditingSettings/default": {"properties": {"state": "Disabled"}},
    f"{SERVER}/securityAlertPolicies/default": {
        "properties": {"state": "Enabled", "emailAddresses": ["a@example.org"], "emailAccountAdmins": True}
    },
    f"{SERVER}/vulnerabilityAssessments/default": {
        "properties": {
            "storageContainerPath": "https://records.blob.core.windows.net/va",
            "recurringScans": {"isEnabled": True, "emails": [""], "emailSubscriptionAdmins": True},
        }
    },
    f"/subscriptions/{GUID}/providers/Microsoft.Insights/diagnosticSettings": [
        {
            "id": f"/subscriptions/{GUID}/providers/Microsoft.Insights/diagnosticSettings/activity",
            "name": "activity",
            "properties": {
                "storageAccountId": f"{GROUP}/Microsoft.Storage/storageAccounts/RECORDS",
                "logs": [{"category": "Administrative", "enabled": True}, {"category": "Security", "enabled": False}],
            },
        }
    ],
}

CODE = f"""
resource "azurerm_linux_virtual_machine" "web" {{
  name                       = "web"
  encryption_at_host_enabled = true
  secure_boot_enabled        = true
  network_interface_ids      = [azurerm_network_interface.nic.id]
  os_disk {{
    caching = "None"
  }}
  admin_ssh_key {{
    public_key = "ssh-ed25519 AAAA"
  }}
  boot_diagnostics {{
  }}
  identity {{
    type = "SystemAssigned"
  }}
}}
resource "azurerm_backup_protected_vm" "web" {{
  source_vm_id = azurerm_linux_virtual_machine.web.id
}}
resource "azurerm_network_interface" "nic" {{
  name                  = "nic"
  ip_forwarding_enabled = true
  ip_configuration {{
    public_ip_address_id = "some"
  }}
}}
resource "azurerm_virtual_network" "net" {{
  name        = "net"
  dns_servers = ["8.8.8.8"]
}}
resource "azurerm_subnet" "app" {{
  name                      = "app"
  network_security_group_id = "g"
}}
resource "azurerm_subnet" "bare" {{
  name = "bare"
}}
resource "azurerm_network_watcher_flow_log" "flows" {{
  name               = "flows"
  target_resource_id = azurerm_network_security_group.front.id
  enabled            = true
  retention_policy {{
    enabled = true
    days    = 90
  }}
}}
resource "azurerm_application_gateway" "gate" {{
  name               = "gate"
  firewall_policy_id = azurerm_web_application_firewall_policy.waf.id
  http_listener {{
    name     = "plain"
    protocol = "Http"
  }}
  http_listener {{
    name     = "tls"
    protocol = "Https"
  }}
  request_routing_rule {{
    http_listener_name          = "plain"
    redirect_configuration_name = "up"
  }}
  ssl_policy {{
    policy_name = "AppGwSslPolicy20220101S"
  }}
}}
resource "azurerm_web_application_firewall_policy" "waf" {{
  name = "waf"
  policy_settings {{
    mode = "Detection"
  }}
  managed_rules {{
    managed_rule_set {{
      type    = "OWASP"
      version = "3.2"
    }}
  }}
}}
resource "azurerm_cosmosdb_account" "cosmos" {{
  name                               = "cosmos"
  ip_range_filter                    = ["198.51.100.4"]
  access_key_metadata_writes_enabled = false
  local_authentication_disabled      = true
  backup {{
    type = "Continuous"
  }}
}}
resource "azurerm_private_endpoint" "cosmos" {{
  name = "cosmos"
  private_service_connection {{
    private_connection_resource_id = azurerm_cosmosdb_account.cosmos.id
  }}
}}
resource "azurerm_mysql_flexible_server" "my" {{
  name                          = "clinic-my"
  public_network_access_enabled = false
  customer_managed_key {{
    key_vault_key_id = "https://kv/keys/k"
  }}
}}
resource "azurerm_mysql_flexible_server_configuration" "each" {{
  for_each    = {{ require_secure_transport = "OFF", audit_log_enabled = "ON" }}
  name        = each.key
  server_name = azurerm_mysql_flexible_server.my.name
  value       = each.value
}}
resource "azurerm_mssql_server" "watched" {{
  name                                         = "watched"
  minimum_tls_version                          = "1.0"
  public_network_access_enabled                = false
  transparent_data_encryption_key_vault_key_id = "https://kv/keys/k"
}}
resource "azurerm_mssql_server_security_alert_policy" "default" {{
  server_name          = azurerm_mssql_server.watched.name
  state                = "Enabled"
  email_addresses      = ["a@example.org"]
  email_account_admins = true
}}
resource "azurerm_mssql_server_vulnerability_assessment" "watched" {{
  server_security_alert_policy_id = azurerm_mssql_server_security_alert_policy.default.id
  recurring_scans {{
    enabled                   = true
    email_subscription_admins = true
  }}
}}
resource "azurerm_container_app" "app" {{
  name = "app"
  template {{
    container {{
      env {{
        name  = "DB_PASSWORD"
        value = "hunter2-hunter2"
      }}
    }}
  }}
  ingress {{
    external_enabled           = true
    allow_insecure_connections = true
  }}
}}
resource "azurerm_monitor_activity_log_alert" "firewalls" {{
  name   = "firewalls"
  scopes = ["/subscriptions/{GUID}"]
  criteria {{
    category       = "Administrative"
    operation_name = "Microsoft.Sql/servers/firewallRules/write"
  }}
  action {{
    action_group_id = "g"
  }}
}}
resource "azurerm_monitor_diagnostic_setting" "activity" {{
  name               = "activity"
  target_resource_id = "/subscriptions/{GUID}"
  storage_account_id = azurerm_storage_account.records.id
  enabled_log {{
    category = "Administrative"
  }}
}}
resource "azurerm_automation_account" "runs" {{
  name                          = "runs"
  public_network_access_enabled = false
  local_authentication_enabled  = false
}}
"""
