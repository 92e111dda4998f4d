"""The resources of live_azure/machines.tf as Azure tells of them: machines, apps, networks and entrances."""

from __future__ import annotations

from typing import Any

from azure_world import GROUP, row

GUID = GROUP.split("/")[2]
SITES = "Microsoft.Web/sites"
DOOR = f"{GROUP}/Microsoft.Cdn/profiles/door"
ROUTES = f"{GROUP}/Microsoft.Cdn/profiles/door/afdEndpoints/site/routes"
GATEWAY = "Microsoft.Network"


def child(path: str, properties: dict[str, Any], **top: Any) -> dict[str, Any]:
    """A resource below another one: ``Microsoft.Web/sites/portal/slots/staging``."""
    resource, _, name = path.rpartition("/")
    namespace, *parts = path.split("/")
    return {**row(resource, name, properties, **top), "type": "/".join([namespace, *parts[::2]]).lower()}


def below(parent: str, name: str, properties: dict[str, Any], **top: Any) -> dict[str, Any]:
    """An element of a list below a resource."""
    return {"id": f"{parent}/{name}", "name": name, "properties": properties, **top}


_WINDOWS = {"windowsConfiguration": {"enableAutomaticUpdates": False, "provisionVMAgent": True}}
_SECURED = {"encryptionAtHost": True, "uefiSettings": {"secureBootEnabled": True, "vTpmEnabled": True}}
_DISK = {"osDisk": {"managedDisk": {"diskEncryptionSet": {"id": "set"}}}}


def _scale_set(system: dict[str, Any], address: Any) -> dict[str, Any]:
    addressed = {"properties": {"publicIPAddressConfiguration": address}}
    return {
        "virtualMachineProfile": {
            "osProfile": system, "storageProfile": _DISK, "securityProfile": _SECURED,
            "networkProfile": {
                "networkInterfaceConfigurations": [{"properties": {"ipConfigurations": [addressed]}}]
            },
        }
    }  # fmt: skip


_LINUX = {
    "linuxConfiguration": {
        "disablePasswordAuthentication": True, "ssh": {"publicKeys": [{"keyData": "ssh-ed25519 AAAA"}]},
    }
}  # fmt: skip

_MACHINES = [
    row(
        "Microsoft.Compute/virtualMachines", "desk",
        {
            "osProfile": _WINDOWS, "securityProfile": _SECURED,
            "storageProfile": {"osDisk": {"osType": "Windows", **_DISK["osDisk"]}},
        },
    ),
    child(
        "Microsoft.Compute/virtualMachines/desk/extensions/guard",
        {"type": "IaaSAntimalware", "autoUpgradeMinorVersion": True, "settings": {"key": "canary-4711"}},
    ),
    row("Microsoft.Compute/virtualMachineScaleSets", "nodes", _scale_set(_LINUX, None)),
    row("Microsoft.Compute/virtualMachineScaleSets", "desks", _scale_set(_WINDOWS, {"name": "public"})),
    row(
        "Microsoft.ContainerInstance/containerGroups", "group",
        {
            "containers": [
                {
                    "name": "one",
                    "properties": {
                        "securityContext": {"privileged": True},
                        "environmentVariables": [
                            {"name": "DB_PASSWORD", "value": "canary-4711"}, {"name": "TOKEN", "secureValue": None},
                        ],
                    },
                }
            ],
            "subnetIds": [{"id": "subnet"}], "ipAddress": {"type": "Private"},
            "diagnostics": {"logAnalytics": {"workspaceId": "w"}}, "encryptionProperties": {"keyName": "k"},
        },
    ),
]  # fmt: skip

_APPS = [
    row(SITES, "desk-app", {"httpsOnly": False, "clientCertEnabled": True}, kind="app"),
    row(SITES, "job", {"httpsOnly": True}, kind="functionapp,linux", identity={"type": "SystemAssigned"}),
    row(SITES, "desk-job", {"httpsOnly": True, "publicNetworkAccess": "Disabled"}, kind="functionapp"),
    row(SITES, "flow", {"httpsOnly": True}, kind="functionapp,workflowapp"),
    child(f"{SITES}/desk-app/slots/staging", {"httpsOnly": True}, kind="app"),
    child(f"{SITES}/job/slots/next", {"httpsOnly": False}, kind="functionapp,linux"),
    child(f"{SITES}/desk-job/slots/next-desk", {"httpsOnly": True}, kind="functionapp"),
]
"""Their configuration is that of `CONFIGURATION`, each."""

CONFIGURATION = {
    "minTlsVersion": "1.2", "ftpsState": "Disabled", "http20Enabled": True, "remoteDebuggingEnabled": True,
    "cors": {"allowedOrigins": ["*"]}, "linuxFxVersion": "PYTHON|3.6",
}  # fmt: skip

_NETWORK = [
    row(f"{GATEWAY}/connections", "site", {"connectionType": "IPsec", "connectionProtocol": "IKEv1"}),
    row(f"{GATEWAY}/azureFirewalls", "own", {"threatIntelMode": "Deny"}),
    row(f"{GATEWAY}/azureFirewalls", "governed", {"firewallPolicy": {"id": f"{GROUP}/{GATEWAY}/firewallPolicies/p"}}),
    row(
        f"{GATEWAY}/firewallPolicies", "p", {"threatIntelMode": "Alert", "intrusionDetection": {"mode": "Deny"}}
    ),
    row("Microsoft.Cdn/profiles", "door", {}, sku={"name": "Premium_AzureFrontDoor"}),
    child("Microsoft.Cdn/profiles/door/afdEndpoints/site", {"enabledState": "Enabled"}),
    child("Microsoft.Cdn/profiles/old/endpoints/files", {"isHttpAllowed": False}),
    row(
        f"{GATEWAY}/FrontDoorWebApplicationFirewallPolicies", "waf",
        {
            "policySettings": {"enabledState": "Enabled", "mode": "Detection"},
            "managedRules": {
                "managedRuleSets": [{"ruleSetType": "Microsoft_DefaultRuleSet", "ruleSetVersion": "2.1"}]
            },
        },
    ),
]  # fmt: skip

_LOGS = "providers/Microsoft.Insights/diagnosticSettings"
_ON = {"logs": [{"categoryGroup": "allLogs", "enabled": True}], "workspaceId": "w"}

ROWS = [*_MACHINES, *_APPS, *_NETWORK]
DOCUMENTS: dict[str, Any] = {
    **{
        f"{app['id']}/config/{name}": {"properties": properties}
        for app in _APPS
        for name, properties in (
            ("web", CONFIGURATION), ("authsettingsV2", {"platform": {"enabled": True}}),
            ("logs", {"httpLogs": {"fileSystem": {"enabled": True}}, "detailedErrorMessages": {"enabled": True}}),
        )
    },
    f"{GROUP}/{GATEWAY}/azureFirewalls/own/{_LOGS}": [below(f"{GROUP}/{GATEWAY}/azureFirewalls/own", "logs", _ON)],
    f"{DOOR}/securityPolicies": [below(f"{DOOR}/securityPolicies", "attached", {})],
    f"{DOOR}/customDomains": [
        below(f"{DOOR}/customDomains", "www", {"tlsSettings": {"minimumTlsVersion": "TLS10"}})
    ],
    ROUTES: [
        below(ROUTES, "good", {"supportedProtocols": ["Http", "Https"], "httpsRedirect": "Enabled"}),
        below(ROUTES, "bad", {"supportedProtocols": ["Http", "Https"], "httpsRedirect": "Disabled"}),
    ],
    f"{GROUP}/Microsoft.Cdn/profiles/old/endpoints/files/customDomains": [
        below(
            f"{GROUP}/Microsoft.Cdn/profiles/old/endpoints/files/customDomains", name,
            {"customHttpsProvisioningState": state, "customHttpsParameters": {"minimumTlsVersion": "TLS12"}},
        )
        for name, state in (("secure", "Enabled"), ("plain", "Disabled"))
    ],
}  # fmt: skip
