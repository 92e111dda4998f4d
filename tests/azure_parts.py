"""A subscription whose resources have parts of their own, and a directory with people and programs in it; whatever is
called good is as the rules want it, whatever is called bad is not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from azure_server import Azure
from azure_world import ONE, TWO, row

GROUP = f"/subscriptions/{ONE}/resourceGroups/Clinic/providers"
ACCOUNT = "Microsoft.Storage/storageAccounts"
RECORDS = f"{GROUP}/{ACCOUNT}/phi-records"
COPIES = f"{GROUP}/{ACCOUNT}/copies"
TOPIC = f"{GROUP}/Microsoft.EventGrid/topics/phi-visits"
SERVER = f"{GROUP}/Microsoft.Sql/servers/phi-sql"
INSTANCE = f"{GROUP}/Microsoft.Sql/managedInstances"
IDENTITY = f"{GROUP}/Microsoft.ManagedIdentity/userAssignedIdentities/pipelines"
HSM = f"{GROUP}/Microsoft.KeyVault/managedHSMs/hsm"
LEARNING = f"{GROUP}/Microsoft.MachineLearningServices/workspaces/triage"
SPRING = f"{GROUP}/Microsoft.AppPlatform/Spring/enterprise"
POOLS = f"{GROUP}/Microsoft.Synapse/workspaces/lake/sqlPools"
RUNS = f"{GROUP}/Microsoft.Automation/automationAccounts/runs"
GITHUB = "https://token.actions.githubusercontent.com"


def _policy(name: str, source: str, duration: str, store: str = "VaultStore") -> dict[str, Any]:
    rules = [
        {"objectType": "AzureBackupRule", "name": "BackupDaily"},
        {
            "objectType": "AzureRetentionRule", "name": "Default", "isDefault": True,
            "lifecycles": [
                {
                    "deleteAfter": {"objectType": "AbsoluteDeleteOption", "duration": duration},
                    "sourceDataStore": {"dataStoreType": store, "objectType": "DataStoreInfoBase"},
                }
            ],
        },
    ]  # fmt: skip
    vault = "Microsoft.DataProtection/backupVaults"
    found = row(f"{vault}/copies/backupPolicies", name, {"datasourceTypes": [source], "policyRules": rules})
    return {**found, "type": f"{vault}/backupPolicies".lower()}


def _below(parent: str, name: str, properties: dict[str, Any], **top: Any) -> dict[str, Any]:
    return {"id": f"{parent}/{name}", "name": name, "properties": properties, **top}


def _rows() -> list[dict[str, Any]]:
    hook = row("Microsoft.ContainerRegistry/registries/images/webhooks", "told", {"status": "enabled"})
    pools = [row("Microsoft.Synapse/workspaces/lake/sqlPools", name, {}) for name in ("good", "bad")]
    databases = [row("Microsoft.Sql/servers/phi-sql/databases", name, {}) for name in ("good", "bad", "master")]
    item = "Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems"
    action = {"odata.type": "Microsoft.WindowsAzure.Management.Monitoring.Alerts.Models.AlertingAction"}
    return [
        row(ACCOUNT, "phi-records", {}, kind="StorageV2", sku={"name": "Standard_LRS"}),
        row(ACCOUNT, "copies", {}, kind="StorageV2", sku={"name": "Standard_LRS"}),
        row("Microsoft.EventGrid/topics", "phi-visits", {}),
        row("Microsoft.Sql/servers", "phi-sql", {}),
        row("Microsoft.Synapse/workspaces", "lake", {}),
        row("Microsoft.Sql/managedInstances", "good", {}),
        row("Microsoft.Sql/managedInstances", "bad", {}),
        row("Microsoft.ManagedIdentity/userAssignedIdentities", "pipelines", {"clientId": "c"}),
        row("Microsoft.KeyVault/managedHSMs", "hsm", {"enablePurgeProtection": True}),
        row("Microsoft.MachineLearningServices/workspaces", "triage", {}),
        row(
            "Microsoft.AppPlatform/Spring", "enterprise", {"networkProfile": {"serviceRuntimeSubnetId": "subnet"}},
            sku={"name": "E0", "tier": "Enterprise"},
        ),
        row("Microsoft.AppPlatform/Spring", "open", {}, sku={"name": "S0", "tier": "Standard"}),
        row("Microsoft.Automation/automationAccounts", "runs", {}),
        row("Microsoft.Insights/scheduledQueryRules", "good", {"enabled": True, "actions": {"actionGroups": ["g"]}}),
        row("Microsoft.Insights/scheduledQueryRules", "bad", {"enabled": False, "actions": {}}),
        row(
            "Microsoft.Insights/scheduledQueryRules", "older",
            {"enabled": "true", "action": {**action, "aznsAction": {"actionGroup": ["g"]}}},
        ),
        row(
            "Microsoft.Insights/scheduledQueryRules", "measure",
            {"enabled": "true", "action": {"odata.type": action["odata.type"].replace("Alerting", "LogToMetric")}},
        ),
        row(
            item, "share", {
                "protectedItemType": "AzureFileShareProtectedItem", "friendlyName": "scans",
                "sourceResourceId": RECORDS.upper().replace("/SUBSCRIPTIONS", "/subscriptions"),
            },
        ),
        _policy("blobs", "Microsoft.Storage/storageAccounts/blobServices", "P30D", "OperationalStore"),
        _policy("disks", "Microsoft.Compute/disks", "P35D", "OperationalStore"),
        _policy("clusters", "Microsoft.ContainerService/managedClusters", "P7D", "OperationalStore"),
        _policy("mysql", "Microsoft.DBforMySQL/flexibleServers", "P1Y"),
        _policy("older-postgresql", "Microsoft.DBforPostgreSQL/servers/databases", "P3M"),
        _policy("postgresql", "Microsoft.DBforPostgreSQL/flexibleServers", "P14D"),
        hook | {"type": "microsoft.containerregistry/registries/webhooks"},
        *(pool | {"type": "microsoft.synapse/workspaces/sqlpools"} for pool in pools),
        *(database | {"type": "microsoft.sql/servers/databases"} for database in databases),
        *_owners(),
    ]  # fmt: skip


def _owners() -> list[dict[str, Any]]:
    """Who owns the subscription, and who a group in it only."""
    kind, role = "Microsoft.Authorization/roleAssignments", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635"
    scopes = {"guest": f"/subscriptions/{TWO}", "staff": f"/subscriptions/{ONE}/resourceGroups/Clinic"}
    return [
        row(kind, who, {"scope": scope, "principalId": who, "principalType": "User", "roleDefinitionId": role})
        for who, scope in scopes.items()
    ]


def _documents() -> dict[str, Any]:
    scans = {"recurringScans": {"isEnabled": True, "emails": ["a@clinic.example"]}}
    stored = {"storageContainerPath": "https://reports.blob.core.windows.net/va"}
    watched = {"state": "Enabled", "emailAddresses": ["a@clinic.example"], "emailAccountAdmins": True}
    return {
        f"{RECORDS}/objectReplicationPolicies": [
            _below(f"{RECORDS}/objectReplicationPolicies", name, {"sourceAccount": source, "destinationAccount": to})
            for name, source, to in (("out", RECORDS, COPIES), ("in", "copies", RECORDS))
        ],
        f"{RECORDS}/providers/Microsoft.EventGrid/eventSubscriptions": [
            _below(
                f"{RECORDS}/providers/Microsoft.EventGrid/eventSubscriptions", "queue",
                {"destination": {"endpointType": "StorageQueue", "properties": {"resourceId": RECORDS}}},
            )
        ],
        f"{TOPIC}/providers/Microsoft.EventGrid/eventSubscriptions": [
            _below(
                f"{TOPIC}/providers/Microsoft.EventGrid/eventSubscriptions", "copied",
                {
                    "deliveryWithResourceIdentity": {
                        "destination": {"endpointType": "StorageQueue", "properties": {"resourceId": COPIES}}
                    }
                },
            ),
            *(
                _below(
                    f"{TOPIC}/providers/Microsoft.EventGrid/eventSubscriptions", name,
                    {"destination": {"endpointType": kind, "properties": properties}},
                )
                for name, kind, properties in (
                    ("hook", "WebHook", {"endpointBaseUrl": "https://elsewhere.example/take"}),
                    ("untold", "WebHook", {}),
                    ("hub", "EventHub", {"resourceId": f"{GROUP}/Microsoft.EventHub/namespaces/n/eventhubs/phi-hub"}),
                    ("function", "AzureFunction", {"resourceId": f"{GROUP}/Microsoft.Web/sites/phi-app/functions/f"}),
                )
            ),
        ],
        f"{SERVER}/failoverGroups": [
            _below(
                f"{SERVER}/failoverGroups", name,
                {"replicationRole": role, "partnerServers": [{"id": f"{GROUP}/Microsoft.Sql/servers/other"}]},
            )
            for name, role in (("away", "Primary"), ("here", "Secondary"))
        ],
        f"{RECORDS}/fileServices/default/shares": [
            _below(f"{RECORDS}/fileServices/default/shares", name, {}) for name in ("scans", "letters")
        ],
        f"{COPIES}/fileServices/default/shares": [_below(f"{COPIES}/fileServices/default/shares", "other", {})],
        f"{IDENTITY}/federatedIdentityCredentials": [
            _below(f"{IDENTITY}/federatedIdentityCredentials", name, {"issuer": GITHUB, "subject": subject})
            for name, subject in (("good", "repo:clinic/records:ref:refs/heads/main"), ("bad", "repo:*"))
        ],
        f"{HSM}/keys": [
            _below(f"{HSM}/keys", "good", {"kty": "RSA-HSM", "attributes": {"exp": 1900000000}}),
            _below(f"{HSM}/keys", "bad", {"kty": "RSA-HSM", "attributes": {}}),
        ],
        f"{HSM}/keys/bad": _below(f"{HSM}/keys", "bad", {"kty": "RSA-HSM"}),
        f"{LEARNING}/computes": [
            _below(f"{LEARNING}/computes", "good", {"computeType": "AmlCompute", "disableLocalAuth": True}),
            _below(f"{LEARNING}/computes", "bad", {"computeType": "AmlCompute", "properties": {"vmSize": "D2"}}),
            _below(
                f"{LEARNING}/computes", "inside",
                {"computeType": "ComputeInstance", "properties": {"enableNodePublicIp": False}},
            ),
            _below(f"{LEARNING}/computes", "outside", {"computeType": "ComputeInstance"}),
            _below(f"{LEARNING}/computes", "cluster", {"computeType": "AKS"}),
        ],
        f"{SPRING}/apps": [
            _below(f"{SPRING}/apps", name, {"httpsOnly": good, "enableEndToEndTLS": good}, identity={"type": kind})
            for name, good, kind in (("good", True, "SystemAssigned"), ("bad", False, "None"))
        ],
        f"{SPRING}/apiPortals": [_below(f"{SPRING}/apiPortals", "default", {"httpsOnly": True, "public": False})],
        f"{RUNS}/variables": [
            _below(f"{RUNS}/variables", name, {"isEncrypted": encrypted, "value": '"canary-4711"'})
            for name, encrypted in (("good", True), ("bad", False))
        ],
        f"{SERVER}/databases/good/extendedAuditingSettings/default": {
            "properties": {"state": "Enabled", "retentionDays": 400, "isAzureMonitorTargetEnabled": True}
        },
        f"{SERVER}/databases/bad/extendedAuditingSettings/default": {
            "properties": {"state": "Enabled", "retentionDays": 30}
        },
        f"{INSTANCE}/good/vulnerabilityAssessments/default": {"properties": {**stored, **scans}},
        f"{INSTANCE}/bad/vulnerabilityAssessments/default": {"properties": {}},
        f"{POOLS}/good/transparentDataEncryption/current": {"properties": {"status": "Enabled"}},
        f"{POOLS}/bad/transparentDataEncryption/current": {"properties": {"status": "Disabled"}},
        f"{POOLS}/good/extendedAuditingSettings/default": {
            "properties": {"state": "Enabled", "isAzureMonitorTargetEnabled": True}
        },
        f"{POOLS}/bad/extendedAuditingSettings/default": {"properties": {"state": "Disabled"}},
        f"{POOLS}/good/securityAlertPolicies/default": {"properties": watched},
        f"{POOLS}/bad/securityAlertPolicies/default": {"properties": {"state": "Disabled"}},
        f"{POOLS}/good/vulnerabilityAssessments/default": {"properties": {**stored, **scans}},
    }  # fmt: skip


def _ago(days: int) -> str:
    return (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")


def _secret(key: str, days: int, start: int = 1) -> dict[str, Any]:
    return {
        "keyId": key, "displayName": key, "hint": "Xy3", "secretText": None, "startDateTime": _ago(start),
        "endDateTime": _ago(start - days),
    }  # fmt: skip


def people() -> dict[str, Any]:
    """The directory's people and programs, by the paths of Microsoft Graph."""
    token = {"issuer": GITHUB, "audiences": ["api://AzureADTokenExchange"]}
    expression = {"value": "claims['sub'] matches 'repo:clinic/*'", "languageVersion": 1}
    person = {"userType": "Member", "accountEnabled": True, "passwordPolicies": None, "createdDateTime": _ago(900)}
    return {
        "/v1.0/applications": [
            {
                "id": "portal", "displayName": "Portal",
                "passwordCredentials": [_secret("short", 180), _secret("long", 720), _secret("ended", 30, start=60)],
                "federatedIdentityCredentials": [
                    {**token, "id": "1", "name": "main", "subject": "repo:clinic/records:ref:refs/heads/main"},
                    {**token, "id": "2", "name": "anyone", "subject": "repo:*"},
                    {**token, "id": "3", "name": "owner", "subject": None, "claimsMatchingExpression": expression},
                    {**token, "id": "4", "name": "untold", "subject": None},
                ],
            },
            {"id": "plain", "displayName": "Plain", "passwordCredentials": []},
        ],
        "/v1.0/serviceprincipals": [
            {"id": "robot", "displayName": "Robot", "passwordCredentials": [_secret("own", 365)]},
        ],
        "/v1.0/users": [
            {**person, "id": "staff", "userPrincipalName": "staff@clinic.example", "displayName": "Staff",
             "signInActivity": {"lastSignInDateTime": _ago(3), "lastNonInteractiveSignInDateTime": _ago(400)}},
            {**person, "id": "guest", "userPrincipalName": "g_x#EXT#@clinic.example", "userType": "Guest",
             "passwordPolicies": "DisablePasswordExpiration, DisableStrongPassword"},
            {**person, "id": "left", "userPrincipalName": "left@clinic.example", "accountEnabled": False},
        ],
        "/v1.0/reports/authenticationmethods/userregistrationdetails": [
            {"id": "staff", "isMfaRegistered": True}, {"id": "guest", "isMfaRegistered": False},
        ],
    }  # fmt: skip


def parts() -> Azure:
    """Two subscriptions of one directory."""
    azure = Azure([ONE, TWO])
    azure.rows = _rows()
    azure.documents = {path.lower(): document for path, document in {**_documents(), **people()}.items()}
    return azure
