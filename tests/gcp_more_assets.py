"""The resources of live_gcp/more.tf as Cloud Asset Inventory has them."""

from __future__ import annotations

from typing import Any

_COMPUTE = "https://www.googleapis.com/compute/v1/projects/clinic-prod"
_KEYS = "projects/clinic-prod/locations/us-east1/keyRings/phi/cryptoKeys"
_HERE = "projects/clinic-prod/locations/us-east1"


def _asset(type_: str, path: str, data: dict[str, Any], location: str = "us-east1") -> Any:
    return {
        "name": f"//{type_.partition('/')[0]}/{path}",
        "assetType": type_,
        "ancestors": ["projects/123456789012", "organizations/42"],
        "resource": {"version": "v1", "data": data, "location": location},
    }


def _compute(type_: str, path: str, **data: Any) -> Any:
    return _asset(f"compute.googleapis.com/{type_}", f"projects/clinic-prod/{path}", data, "global")


MORE = {
    "google_compute_target_https_proxy.front": _compute(
        "TargetHttpsProxy", "global/targetHttpsProxies/front", name="front",
        urlMap=f"{_COMPUTE}/global/urlMaps/front", sslPolicy=f"{_COMPUTE}/global/sslPolicies/front",
    ),
    "google_compute_target_http_proxy.plain": _compute(
        "TargetHttpProxy", "global/targetHttpProxies/plain", name="plain", urlMap=f"{_COMPUTE}/global/urlMaps/plain"
    ),
    "google_compute_url_map.plain": _compute(
        "UrlMap", "global/urlMaps/plain", name="plain",
        defaultUrlRedirect={"httpsRedirect": True, "redirectResponseCode": "MOVED_PERMANENTLY_DEFAULT"},
    ),
    "google_compute_global_forwarding_rule.plain": _compute(
        "GlobalForwardingRule", "global/forwardingRules/plain", name="plain", loadBalancingScheme="EXTERNAL_MANAGED",
        target=f"{_COMPUTE}/global/targetHttpProxies/plain", portRange="80-80",
    ),
    "google_compute_backend_service.front": _compute(
        "BackendService", "global/backendServices/front", name="front", loadBalancingScheme="EXTERNAL_MANAGED",
        protocol="HTTPS", securityPolicy=f"{_COMPUTE}/global/securityPolicies/front",
        logConfig={"enable": True, "sampleRate": 1.0},
    ),
    "google_compute_security_policy.front": _compute(
        "SecurityPolicy", "global/securityPolicies/front", name="front",
        rules=[
            {
                "action": "deny(403)", "priority": 1, "preview": False,
                "match": {"expr": {"expression": "evaluatePreconfiguredWaf('cve-canary')"}},
            }
        ],
    ),
    "google_compute_snapshot.web": _compute("Snapshot", "global/snapshots/web", name="web"),
    "google_compute_image.web": _compute(
        "Image", "global/images/web", name="web", imageEncryptionKey={"kmsKeyName": f"{_KEYS}/disks"}
    ),
    "google_compute_resource_policy.daily": _compute(
        "ResourcePolicy", "regions/us-east1/resourcePolicies/daily", name="daily",
        snapshotSchedulePolicy={
            "schedule": {"dailySchedule": {"daysInCycle": 1, "startTime": "04:00"}},
            "retentionPolicy": {"maxRetentionDays": 14, "onSourceDiskDelete": "KEEP_AUTO_SNAPSHOTS"},
        },
    ),
    "google_dns_policy.main": _asset(
        "dns.googleapis.com/Policy", "projects/clinic-prod/policies/1",
        {
            "name": "main", "enableLogging": True,
            "networks": [{"networkUrl": f"{_COMPUTE}/global/networks/clinic"}],
        },
    ),
    "google_compute_network_firewall_policy_rule.all": _compute(
        "FirewallPolicy", "global/firewallPolicies/edge", name="edge",
        rules=[
            {
                "action": "allow", "direction": "INGRESS", "priority": 10,
                "match": {
                    "srcIpRanges": ["0.0.0.0/0"], "layer4Configs": [{"ipProtocol": "tcp", "ports": ["3389"]}],
                },
            }
        ],
    ),
    "google_cloudfunctions2_function.intake": _asset(
        "cloudfunctions.googleapis.com/Function", f"{_HERE}/functions/intake",
        {
            "name": f"{_HERE}/functions/intake", "environment": "GEN_2",
            "serviceConfig": {
                "ingressSettings": "ALLOW_INTERNAL_ONLY", "environmentVariables": {"API_TOKEN": "hunter2hunter2"},
            },
        },
    ),
    "google_cloudfunctions_function.legacy": _asset(
        "cloudfunctions.googleapis.com/CloudFunction", f"{_HERE}/functions/legacy",
        {"runtime": "python39", "httpsTrigger": {"url": "https://x", "securityLevel": "SECURE_ALWAYS"}},
    ),
    "google_alloydb_cluster.charts": _asset(
        "alloydb.googleapis.com/Cluster", f"{_HERE}/clusters/charts",
        {
            "encryptionConfig": {"kmsKeyName": f"{_KEYS}/charts"}, "initialUser": {"password": "hunter2hunter2"},
            "continuousBackupConfig": {"enabled": True, "recoveryWindowDays": 20},
        },
    ),
    "google_alloydb_instance.charts": _asset(
        "alloydb.googleapis.com/Instance", f"{_HERE}/clusters/charts/instances/charts",
        {
            "instanceType": "PRIMARY",
            "clientConnectionConfig": {"sslConfig": {"sslMode": "ALLOW_UNENCRYPTED_AND_ENCRYPTED"}},
        },
    ),
    "google_firestore_database.app": _asset(
        "firestore.googleapis.com/Database", "projects/clinic-prod/databases/app",
        {
            "type": "FIRESTORE_NATIVE", "deleteProtectionState": "DELETE_PROTECTION_ENABLED",
            "pointInTimeRecoveryEnablement": "POINT_IN_TIME_RECOVERY_DISABLED",
        },
        "nam5",
    ),
    "google_redis_cluster.queue": _asset(
        "redis.googleapis.com/Cluster", f"{_HERE}/clusters/queue",
        {
            "replicaCount": 1, "shardCount": 3, "authorizationMode": "AUTH_MODE_IAM_AUTH",
            "transitEncryptionMode": "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION",
        },
    ),
    "google_service_account_key.old": _asset(
        "iam.googleapis.com/ServiceAccountKey",
        "projects/clinic-prod/serviceAccounts/app@clinic-prod.iam.gserviceaccount.com/keys/abc",
        {"keyType": "USER_MANAGED", "keyAlgorithm": "KEY_ALG_RSA_2048", "validAfterTime": "2026-01-01T00:00:00Z"},
    ),
    "google_apikeys_key.maps": _asset(
        "apikeys.googleapis.com/Key", "projects/123456789012/locations/global/keys/1",
        {"displayName": "maps", "restrictions": {"apiTargets": [{"service": "maps-backend.googleapis.com"}]}},
    ),
    "google_logging_metric.owners": _asset(
        "logging.googleapis.com/LogMetric", "projects/clinic-prod/metrics/owners",
        {
            "name": "owners",
            "filter": 'protoPayload.methodName="SetIamPolicy" AND '
            'protoPayload.serviceData.policyDelta.bindingDeltas.role="roles/owner"',
        },
    ),
    "google_monitoring_alert_policy.owners": _asset(
        "monitoring.googleapis.com/AlertPolicy", "projects/clinic-prod/alertPolicies/1",
        {
            "displayName": "owners", "enabled": True, "combiner": "OR",
            "notificationChannels": ["projects/clinic-prod/notificationChannels/1"],
            "conditions": [
                {
                    "displayName": "owners",
                    "conditionThreshold": {
                        "comparison": "COMPARISON_GT", "duration": "0s",
                        "filter": 'metric.type="logging.googleapis.com/user/owners"',
                    },
                }
            ],
        },
    ),
    "google_project_service.assets": _asset(
        "serviceusage.googleapis.com/Service", "projects/123456789012/services/cloudasset.googleapis.com",
        {"name": "cloudasset.googleapis.com", "state": "ENABLED", "parent": "projects/123456789012"},
    ),
    "google_vertex_ai_endpoint.triage": _asset(
        "aiplatform.googleapis.com/Endpoint", f"{_HERE}/endpoints/1",
        {"displayName": "triage", "encryptionSpec": {"kmsKeyName": f"{_KEYS}/ml"}},
    ),
    "google_workbench_instance.notes": _asset(
        "notebooks.googleapis.com/Instance", "projects/clinic-prod/locations/us-east1-b/instances/notes",
        {"gceSetup": {"disablePublicIp": True, "bootDisk": {"diskEncryption": "GMEK"}}},
    ),
    "google_pubsub_subscription.results": _asset(
        "pubsub.googleapis.com/Subscription", "projects/clinic-prod/subscriptions/results",
        {"topic": "projects/clinic-prod/topics/results"},
    ),
}  # fmt: skip
"""By the address of the same resource in more.tf."""
