"""The resources of live_gcp/main.tf as Cloud Asset Inventory has them, in the documented shapes of each service."""

from __future__ import annotations

from typing import Any

from gcp_granted_assets import ADDRESSES, GRANTED
from gcp_more_assets import MORE
from gcp_wide_assets import WIDE

_COMPUTE = "https://www.googleapis.com/compute/v1/projects/clinic-prod"
_KEYS = "projects/clinic-prod/locations/us-east1/keyRings/phi/cryptoKeys"
ANCESTORS = ["projects/123456789012", "organizations/42"]


def asset(type_: str, path: str, data: dict[str, Any] | None, location: str = "us-east1", **more: Any) -> Any:
    document = {
        "name": f"//{type_.partition('/')[0]}/{path}",
        "assetType": type_,
        "ancestors": ANCESTORS,
        "updateTime": "2026-10-01T00:00:00Z",
        **more,
    }
    if data is not None:
        document["resource"] = {"version": "v1", "data": data, "location": location}
    return document


def granted(role: str, *members: str, **more: Any) -> Any:
    return {"iamPolicy": {"version": 1, "etag": "BwX=", "bindings": [{"role": role, "members": list(members)}], **more}}


STORAGE = {
    "google_storage_bucket.records": asset(
        "storage.googleapis.com/Bucket", "clinic-records",
        {
            "kind": "storage#bucket", "id": "clinic-records", "name": "clinic-records", "location": "US",
            "locationType": "multi-region", "projectNumber": "123456789012",
            "iamConfiguration": {
                "publicAccessPrevention": "enforced",
                "uniformBucketLevelAccess": {"enabled": True, "lockedTime": "2026-12-01T00:00:00Z"},
            },
            "versioning": {"enabled": True}, "logging": {"logBucket": "clinic-logs"}, "acl": [],
            "encryption": {"defaultKmsKeyName": "projects/clinic-prod/locations/us/keyRings/phi/cryptoKeys/records"},
            "softDeletePolicy": {"retentionDurationSeconds": "2592000"},
        },
        "us", **granted("roles/storage.objectAdmin", "group:records@clinic.example"),
    ),
    "google_storage_bucket.intake": asset(
        "storage.googleapis.com/Bucket", "clinic-intake",
        {
            "name": "clinic-intake", "location": "US-EAST1", "versioning": {}, "retentionPolicy": None,
            "iamConfiguration": {"publicAccessPrevention": "inherited", "uniformBucketLevelAccess": {"enabled": False}},
            "acl": [{"entity": "project-owners-123456789012", "role": "OWNER"}],
        },
        **granted("roles/storage.objectViewer", "allUsers"),
    ),
}  # fmt: skip

DATABASES = {
    "google_sql_database_instance.charts": asset(
        "sqladmin.googleapis.com/Instance", "projects/clinic-prod/instances/charts",
        {
            "name": "charts", "databaseVersion": "POSTGRES_15", "region": "us-east1", "state": "RUNNABLE",
            "diskEncryptionConfiguration": {"kmsKeyName": f"{_KEYS}/charts"}, "rootPassword": "hunter2hunter2",
            "settings": {
                "tier": "db-custom-2-7680", "availabilityType": "REGIONAL", "deletionProtectionEnabled": True,
                "ipConfiguration": {"ipv4Enabled": False, "sslMode": "ENCRYPTED_ONLY", "requireSsl": False},
                "backupConfiguration": {
                    "enabled": True, "pointInTimeRecoveryEnabled": True,
                    "backupRetentionSettings": {"retainedBackups": 30, "retentionUnit": "COUNT"},
                },
                "databaseFlags": [{"name": "log_connections", "value": "on"}],
            },
        },
    ),
    "google_sql_database_instance.billing": asset(
        "sqladmin.googleapis.com/Instance", "projects/clinic-prod/instances/billing",
        {
            "name": "billing", "databaseVersion": "MYSQL_8_0", "region": "us-east1",
            "settings": {
                "tier": "db-f1-micro", "availabilityType": "ZONAL",
                "ipConfiguration": {"ipv4Enabled": True, "authorizedNetworks": [{"value": "0.0.0.0/0"}]},
            },
        },
    ),
    "google_redis_instance.sessions": asset(
        "redis.googleapis.com/Instance", "projects/clinic-prod/locations/us-east1/instances/sessions",
        {
            "name": "projects/clinic-prod/locations/us-east1/instances/sessions", "tier": "STANDARD_HA",
            "authEnabled": True, "memorySizeGb": 1, "transitEncryptionMode": "DISABLED",
        },
    ),
    "google_bigquery_dataset.cohort": asset(
        "bigquery.googleapis.com/Dataset", "projects/clinic-prod/datasets/cohort",
        {
            "datasetReference": {"datasetId": "cohort", "projectId": "clinic-prod"}, "location": "US",
            "access": [{"role": "READER", "specialGroup": "allAuthenticatedUsers"}],
        },
        **granted("roles/bigquery.dataViewer", "allAuthenticatedUsers"),
    ),
}  # fmt: skip

COMPUTE = {
    "google_compute_network.main": asset(
        "compute.googleapis.com/Network", "projects/clinic-prod/global/networks/clinic",
        {"name": "clinic", "selfLink": f"{_COMPUTE}/global/networks/clinic", "autoCreateSubnetworks": False}, "global",
    ),
    "google_compute_subnetwork.main": asset(
        "compute.googleapis.com/Subnetwork", "projects/clinic-prod/regions/us-east1/subnetworks/clinic",
        {
            "name": "clinic", "network": f"{_COMPUTE}/global/networks/clinic", "privateIpGoogleAccess": True,
            "purpose": "PRIVATE", "stackType": "IPV4_ONLY", "logConfig": {"enable": True},
            "privateIpv6GoogleAccess": "DISABLE_GOOGLE_ACCESS",
        },
    ),
    "google_compute_firewall.ssh": asset(
        "compute.googleapis.com/Firewall", "projects/clinic-prod/global/firewalls/ssh",
        {
            "name": "ssh", "network": f"{_COMPUTE}/global/networks/clinic", "direction": "INGRESS",
            "sourceRanges": ["0.0.0.0/0"], "allowed": [{"IPProtocol": "tcp", "ports": ["22"]}], "disabled": False,
        },
        "global",
    ),
    "google_compute_instance.web": asset(
        "compute.googleapis.com/Instance", "projects/clinic-prod/zones/us-east1-b/instances/web",
        {
            "name": "web", "zone": f"{_COMPUTE}/zones/us-east1-b", "canIpForward": False,
            "metadata": {
                "fingerprint": "x=",
                "items": [
                    {"key": "enable-oslogin", "value": "FALSE"}, {"key": "serial-port-enable", "value": "true"},
                    {"key": "startup-script", "value": "export DB_PASSWORD=hunter2hunter2"},
                ],
            },
            "disks": [{"boot": True, "type": "PERSISTENT", "source": f"{_COMPUTE}/zones/us-east1-b/disks/web"}],
            "networkInterfaces": [
                {"network": f"{_COMPUTE}/global/networks/clinic", "accessConfigs": [{"natIP": "203.0.113.9"}]}
            ],
            "serviceAccounts": [
                {
                    "email": "123456789012-compute@developer.gserviceaccount.com",
                    "scopes": ["https://www.googleapis.com/auth/cloud-platform"],
                }
            ],
            "shieldedInstanceConfig": {
                "enableSecureBoot": False, "enableVtpm": True, "enableIntegrityMonitoring": True,
            },
        },
        "us-east1-b",
    ),
    "google_compute_disk.web": asset(
        "compute.googleapis.com/Disk", "projects/clinic-prod/zones/us-east1-b/disks/web",
        {"name": "web", "diskEncryptionKey": {"kmsKeyName": f"{_KEYS}/disks/cryptoKeyVersions/1"}}, "us-east1-b",
    ),
    "google_compute_ssl_policy.front": asset(
        "compute.googleapis.com/SslPolicy", "projects/clinic-prod/global/sslPolicies/front",
        {"name": "front", "profile": "MODERN", "minTlsVersion": "TLS_1_2"}, "global",
    ),
    "google_dns_managed_zone.clinic": asset(
        "dns.googleapis.com/ManagedZone", "projects/clinic-prod/managedZones/123",
        {
            "name": "clinic", "dnsName": "clinic.example.", "visibility": "PUBLIC", "dnssecConfig": {"state": "ON"},
        },
        "global",
    ),
}  # fmt: skip

SECURITY = {
    "google_kms_crypto_key.records": asset(
        "cloudkms.googleapis.com/CryptoKey", "projects/clinic-prod/locations/us/keyRings/phi/cryptoKeys/records",
        {
            "name": "projects/clinic-prod/locations/us/keyRings/phi/cryptoKeys/records", "purpose": "ENCRYPT_DECRYPT",
            "rotationPeriod": "7776000s", "destroyScheduledDuration": "2592000s",
            "versionTemplate": {"algorithm": "GOOGLE_SYMMETRIC_ENCRYPTION", "protectionLevel": "HSM"},
        },
        "us",
    ),
    "google_secret_manager_secret.api": asset(
        "secretmanager.googleapis.com/Secret", "projects/123456789012/secrets/api",
        {"name": "projects/123456789012/secrets/api", "replication": {"automatic": {}}}, "global",
    ),
    "google_logging_project_sink.archive": asset(
        "logging.googleapis.com/LogSink", "projects/123456789012/sinks/archive",
        {"name": "archive", "destination": "storage.googleapis.com/clinic-logs", "filter": "severity >= ERROR"},
        "global",
    ),
    "google_logging_project_bucket_config.default": asset(
        "logging.googleapis.com/LogBucket", "projects/123456789012/locations/global/buckets/_Default",
        {"name": "projects/123456789012/locations/global/buckets/_Default", "retentionDays": 30}, "global",
    ),
    "google_project.prod": asset(
        "cloudresourcemanager.googleapis.com/Project", "projects/123456789012",
        {
            "projectId": "clinic-prod", "projectNumber": "123456789012", "name": "Clinic", "lifecycleState": "ACTIVE",
            "parent": {"type": "organization", "id": "42"},
        },
        "global",
        orgPolicy=[
            {"constraint": "constraints/iam.disableServiceAccountKeyCreation", "booleanPolicy": {"enforced": True}}
        ],
        **granted(
            "roles/editor", "user:someone@gmail.com",
            auditConfigs=[
                {"service": "allServices", "auditLogConfigs": [{"logType": "DATA_READ"}, {"logType": "DATA_WRITE"}]}
            ],
        ),
    ),
}  # fmt: skip

WORKLOADS = {
    "google_pubsub_topic.results": asset(
        "pubsub.googleapis.com/Topic", "projects/clinic-prod/topics/results",
        {"name": "projects/clinic-prod/topics/results"}, "global",
        **granted("roles/pubsub.publisher", "allAuthenticatedUsers"),
    ),
    "google_container_cluster.apps": asset(
        "container.googleapis.com/Cluster", "projects/clinic-prod/locations/us-east1/clusters/apps",
        {
            "name": "apps", "masterAuth": {"clusterCaCertificate": "LS0t", "clientKey": "hunter2hunter2"},
            "shieldedNodes": {"enabled": True}, "ipAllocationPolicy": {"useIpAliases": True},
            "privateClusterConfig": {"enablePrivateNodes": True},
            "masterAuthorizedNetworksConfig": {"enabled": True, "cidrBlocks": [{"cidrBlock": "203.0.113.0/24"}]},
            "releaseChannel": {"channel": "REGULAR"}, "loggingService": "logging.googleapis.com/kubernetes",
            "loggingConfig": {"componentConfig": {"enableComponents": ["SYSTEM_COMPONENTS", "WORKLOADS"]}},
            "databaseEncryption": {"state": "DECRYPTED"},
        },
    ),
    "google_container_node_pool.apps": asset(
        "container.googleapis.com/NodePool", "projects/clinic-prod/locations/us-east1/clusters/apps/nodePools/apps",
        {
            "name": "apps", "management": {"autoRepair": True},
            "config": {
                "imageType": "COS_CONTAINERD", "serviceAccount": "default",
                "shieldedInstanceConfig": {"enableSecureBoot": True},
                "workloadMetadataConfig": {"mode": "GKE_METADATA"},
            },
        },
    ),
    "google_cloud_run_service.portal": asset(
        "run.googleapis.com/Service", "projects/clinic-prod/locations/us-east1/services/portal",
        {
            "apiVersion": "serving.knative.dev/v1", "kind": "Service",
            "metadata": {"name": "portal", "annotations": {"run.googleapis.com/ingress": "internal"}},
            "spec": {
                "template": {
                    "spec": {
                        "containers": [
                            {
                                "image": "us-docker.pkg.dev/clinic-prod/apps/portal",
                                "env": [
                                    {"name": "DB_PASSWORD", "value": "hunter2hunter2"},
                                    {"name": "LANGUAGE", "value": "en"},
                                ],
                            }
                        ]
                    }
                }
            },
        },
    ),
    "google_artifact_registry_repository.apps": asset(
        "artifactregistry.googleapis.com/Repository", "projects/clinic-prod/locations/us-east1/repositories/apps",
        {
            "name": "projects/clinic-prod/locations/us-east1/repositories/apps", "format": "DOCKER",
            "dockerConfig": {"immutableTags": True},
        },
    ),
}  # fmt: skip

ASSETS = {**STORAGE, **DATABASES, **COMPUTE, **SECURITY, **WORKLOADS, **MORE, **WIDE}
"""By the address of the same resource in main.tf, more.tf or wide.tf."""

EVERY = [*ASSETS.values(), *GRANTED]
"""These, and what is granted on them."""

GRANTS = {
    **ADDRESSES,
    "google_storage_bucket_iam_binding.intake": "//storage.googleapis.com/clinic-intake#roles/storage.objectViewer",
    "google_storage_bucket_iam_binding.records": "//storage.googleapis.com/clinic-records#roles/storage.objectAdmin",
    "google_pubsub_topic_iam_binding.results": (
        "//pubsub.googleapis.com/projects/clinic-prod/topics/results#roles/pubsub.publisher"
    ),
    "google_project_iam_binding.editor": (
        "//cloudresourcemanager.googleapis.com/projects/123456789012#roles/editor"
    ),
    "google_project_iam_audit_config.all": (
        "//cloudresourcemanager.googleapis.com/projects/123456789012#allServices"
    ),
    "google_project_organization_policy.keys": (
        "//cloudresourcemanager.googleapis.com/projects/123456789012"
        "#constraints/iam.disableServiceAccountKeyCreation"
    ),
}  # fmt: skip
"""Address of what comes of a policy in main.tf or grants.tf → address of the same in an inventory."""
