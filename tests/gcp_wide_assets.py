"""The resources of live_gcp/wide.tf as Cloud Asset Inventory has them."""

from __future__ import annotations

from typing import Any

_COMPUTE = "https://www.googleapis.com/compute/v1/projects/clinic-prod"
_KEYS = "projects/clinic-prod/locations/us-east1/keyRings/phi/cryptoKeys"
_KEY = {"kmsKeyName": f"{_KEYS}/charts"}
_HERE = "projects/clinic-prod/locations/us-east1"
_PROJECT = ["projects/123456789012", "organizations/42"]


def _asset(type_: str, path: str, ancestors: list[str] | None = None, **data: Any) -> Any:
    return {
        "name": f"//{type_.partition('/')[0]}/{path}",
        "assetType": type_,
        "ancestors": ancestors or _PROJECT,
        "resource": {"version": "v1", "data": data, "location": "us-east1"},
    }


def _compute(type_: str, path: str, **data: Any) -> Any:
    return _asset(f"compute.googleapis.com/{type_}", f"projects/clinic-prod/{path}", **data)


def _vertex(type_: str, **data: Any) -> Any:
    return _asset(f"aiplatform.googleapis.com/{type_}", f"{_HERE}/{type_}s/1", **data)


_ABOVE = ["folders/7", "organizations/42"]

_MACHINES = {
    "google_compute_instance_template.web": _compute(
        "InstanceTemplate", "global/instanceTemplates/web", name="web",
        properties={
            "canIpForward": True, "serviceAccounts": [],
            "disks": [{"boot": True, "type": "PERSISTENT", "diskEncryptionKey": _KEY}],
            "metadata": {"items": [{"key": "block-project-ssh-keys", "value": "true"}]},
            "networkInterfaces": [{"network": "default", "accessConfigs": [{"type": "ONE_TO_ONE_NAT"}]}],
            "shieldedInstanceConfig": {"enableSecureBoot": True, "enableVtpm": True},
        },
    ),
    "google_compute_project_metadata.all": _asset(
        "compute.googleapis.com/Project", "projects/clinic-prod", name="clinic-prod",
        commonInstanceMetadata={"items": [{"key": "enable-oslogin", "value": "TRUE"}]},
    ),
    "google_compute_region_disk.shared": _compute(
        "Disk", "regions/us-east1/disks/shared", name="shared", diskEncryptionKey=_KEY,
        resourcePolicies=[f"{_COMPUTE}/regions/us-east1/resourcePolicies/daily"],
    ),
    "google_compute_machine_image.gold": _compute(
        "MachineImage", "global/machineImages/gold", name="gold", machineImageEncryptionKey=_KEY
    ),
    "google_backup_dr_backup_plan.weekly": _asset(
        "backupdr.googleapis.com/BackupPlan", f"{_HERE}/backupPlans/weekly",
        backupRules=[{"backupRetentionDays": 90, "standardSchedule": {"recurrenceType": "WEEKLY"}}],
    ),
    "google_backup_dr_backup_vault.copies": _asset(
        "backupdr.googleapis.com/BackupVault", f"{_HERE}/backupVaults/copies", state="ACTIVE"
    ),
    "google_compute_disk.planned": _compute("Disk", "zones/us-east1-b/disks/planned", name="planned"),
    "google_backup_dr_backup_plan_association.planned": _asset(
        "backupdr.googleapis.com/BackupPlanAssociation", f"{_HERE}/backupPlanAssociations/planned",
        resource="//compute.googleapis.com/projects/clinic-prod/zones/us-east1-b/disks/planned",
    ),
}  # fmt: skip

_NETWORK = {
    "google_compute_service_attachment.open": _compute(
        "ServiceAttachment", "regions/us-east1/serviceAttachments/open", name="open",
        connectionPreference="ACCEPT_AUTOMATIC",
    ),
    "google_compute_vpn_tunnel.old": _compute(
        "VpnTunnel", "regions/us-east1/vpnTunnels/old", name="old", ikeVersion=1, sharedSecret="hunter2hunter2"
    ),
    "google_compute_firewall_policy_rule.rdp": _asset(
        "compute.googleapis.com/FirewallPolicy", "locations/global/firewallPolicies/1", _ABOVE,
        rules=[
            {
                "action": "allow", "direction": "INGRESS", "priority": 1,
                "match": {"srcIpRanges": ["0.0.0.0/0"], "layer4Configs": [{"ipProtocol": "tcp", "ports": ["3389"]}]},
            }
        ],
    ),
    "google_compute_region_ssl_policy.inner": _compute(
        "SslPolicy", "regions/us-east1/sslPolicies/inner", name="inner", profile="RESTRICTED", minTlsVersion="TLS_1_2"
    ),
    "google_compute_ssl_certificate.ended": _compute(
        "SslCertificate", "global/sslCertificates/ended", name="ended", expireTime="2024-01-01T00:00:00Z"
    ),
    "google_compute_region_ssl_certificate.long": _compute(
        "SslCertificate", "regions/us-east1/sslCertificates/long", name="long", expireTime="2090-01-01T00:00:00Z"
    ),
    "google_compute_region_target_https_proxy.inner": _compute(
        "TargetHttpsProxy", "regions/us-east1/targetHttpsProxies/inner", name="inner",
        sslPolicy=f"{_COMPUTE}/regions/us-east1/sslPolicies/inner",
    ),
    "google_compute_target_ssl_proxy.tcp": _compute("TargetSslProxy", "global/targetSslProxies/tcp", name="tcp"),
    "google_compute_region_target_http_proxy.inner": _compute(
        "TargetHttpProxy", "regions/us-east1/targetHttpProxies/inner", name="inner",
        urlMap=f"{_COMPUTE}/regions/us-east1/urlMaps/inner",
    ),
    "google_compute_region_url_map.inner": _compute(
        "UrlMap", "regions/us-east1/urlMaps/inner", name="inner", defaultUrlRedirect={"httpsRedirect": True}
    ),
    "google_compute_forwarding_rule.inner": _compute(
        "ForwardingRule", "regions/us-east1/forwardingRules/inner", name="inner",
        loadBalancingScheme="EXTERNAL_MANAGED", target=f"{_COMPUTE}/regions/us-east1/targetHttpProxies/inner",
    ),
    "google_compute_region_backend_service.inner": _compute(
        "RegionBackendService", "regions/us-east1/backendServices/inner", name="inner",
        loadBalancingScheme="EXTERNAL_MANAGED", protocol="HTTPS", logConfig={"enable": True},
    ),
}  # fmt: skip

_DATA = {
    "google_vertex_ai_dataset.one": _vertex("Dataset", encryptionSpec=_KEY),
    "google_vertex_ai_featurestore.one": _vertex("Featurestore", encryptionSpec=_KEY),
    "google_vertex_ai_feature_online_store.one": _vertex("FeatureOnlineStore"),
    "google_vertex_ai_index_endpoint.one": _vertex("IndexEndpoint", publicEndpointEnabled=True),
    "google_vertex_ai_metadata_store.one": _vertex("MetadataStore", encryptionSpec=_KEY),
    "google_vertex_ai_tensorboard.one": _vertex("Tensorboard"),
    "google_document_ai_processor.forms": _asset(
        "documentai.googleapis.com/Processor", "projects/123456789012/locations/us/processors/1",
        kmsKeyName=_KEY["kmsKeyName"],
    ),
    "google_notebooks_instance.old": _asset(
        "notebooks.googleapis.com/Instance", "projects/clinic-prod/locations/us-east1-b/instances/old",
        kmsKey=f"{_KEYS}/ml", noPublicIp=True,
        shieldedInstanceConfig={"enableSecureBoot": True, "enableVtpm": True, "enableIntegrityMonitoring": True},
    ),
    "google_dataproc_cluster.jobs": _asset(
        "dataproc.googleapis.com/Cluster", "projects/clinic-prod/regions/us-east1/clusters/jobs",
        config={
            "encryptionConfig": {"gcePdKmsKeyName": f"{_KEYS}/jobs"}, "gceClusterConfig": {"internalIpOnly": True},
        },
    ),
    "google_memcache_instance.pages": _asset("memcache.googleapis.com/Instance", f"{_HERE}/instances/pages"),
    "google_spanner_database.ledger": _asset(
        "spanner.googleapis.com/Database", "projects/clinic-prod/instances/i/databases/ledger",
        encryptionConfig=_KEY, enableDropProtection=True,
    ),
    "google_memorystore_instance.valkey": _asset(
        "memorystore.googleapis.com/Instance", f"{_HERE}/instances/valkey", replicaCount=2,
        transitEncryptionMode="SERVER_AUTHENTICATION", authorizationMode="AUTH_DISABLED",
        deletionProtectionEnabled=True,
    ),
    "google_filestore_instance.files": _asset(
        "file.googleapis.com/Instance", f"{_HERE}/instances/files", kmsKeyName=f"{_KEYS}/files"
    ),
    "google_datastream_stream.copy": _asset(
        "datastream.googleapis.com/Stream", f"{_HERE}/streams/copy", customerManagedEncryptionKey=f"{_KEYS}/copy"
    ),
    "google_cloud_run_v2_service.next": _asset(
        "run.googleapis.com/Service", f"{_HERE}/services/next", ingress="INGRESS_TRAFFIC_INTERNAL_ONLY",
        template={
            "serviceAccount": "app@clinic-prod.iam.gserviceaccount.com", "encryptionKey": f"{_KEYS}/run",
            "containers": [{"image": "x", "env": [{"name": "API_TOKEN", "value": "hunter2hunter2"}]}],
        },
    ),
    "google_composer_environment.flows": _asset(
        "composer.googleapis.com/Environment", f"{_HERE}/environments/flows",
        config={
            "privateEnvironmentConfig": {"privateClusterConfig": {"enablePrivateEndpoint": True}},
            "encryptionConfig": {"kmsKeyName": f"{_KEYS}/flows"},
        },
    ),
    "google_data_fusion_instance.join": _asset(
        "datafusion.googleapis.com/Instance", f"{_HERE}/instances/join", privateInstance=True,
        enableStackdriverLogging=True, cryptoKeyConfig={"keyReference": f"{_KEYS}/join"},
    ),
    "google_eventarc_google_channel_config.own": _asset(
        "eventarc.googleapis.com/GoogleChannelConfig", f"{_HERE}/googleChannelConfig", cryptoKeyName=f"{_KEYS}/events"
    ),
    "google_eventarc_message_bus.own": _asset("eventarc.googleapis.com/MessageBus", f"{_HERE}/messageBuses/own"),
    "google_dialogflow_agent.desk": _asset(
        "dialogflow.googleapis.com/Agent", f"{_HERE}/agent", displayName="desk", enableLogging=True
    ),
    "google_storage_transfer_job.copy": _asset(
        "storagetransfer.googleapis.com/TransferJob", "projects/clinic-prod/transferJobs/1", status="ENABLED",
        transferSpec={
            "gcsDataSource": {"bucketName": "clinic-records"}, "gcsDataSink": {"bucketName": "clinic-intake"},
            "awsS3DataSource": {"awsAccessKey": {"secretAccessKey": "hunter2hunter2"}},
        },
    ),
}  # fmt: skip

_SECURITY = {
    "google_kms_key_ring.phi": _asset(
        "cloudkms.googleapis.com/KeyRing", "projects/clinic-prod/locations/us-east1/keyRings/phi"
    ),
    "google_essential_contacts_contact.billing": _asset(
        "essentialcontacts.googleapis.com/Contact", "projects/123456789012/contacts/1", email="b@clinic.example",
        notificationCategorySubscriptions=["BILLING"],
    ),
    "google_logging_folder_sink.part": _asset(
        "logging.googleapis.com/LogSink", "folders/7/sinks/part", _ABOVE, destination="storage.googleapis.com/x",
        filter="severity>=ERROR",
    ),
    "google_logging_organization_sink.whole": _asset(
        "logging.googleapis.com/LogSink", "organizations/42/sinks/whole", ["organizations/42"],
        destination="storage.googleapis.com/x",
    ),
    "google_logging_billing_account_sink.off": _asset(
        "logging.googleapis.com/LogSink", "billingAccounts/0/sinks/off", ["organizations/42"],
        destination="storage.googleapis.com/x", disabled=True,
    ),
    "google_logging_folder_bucket_config.kept": _asset(
        "logging.googleapis.com/LogBucket", "folders/7/locations/global/buckets/kept", _ABOVE, retentionDays=3650,
        locked=True, cmekSettings=_KEY,
    ),
    "google_logging_organization_bucket_config.short": _asset(
        "logging.googleapis.com/LogBucket", "organizations/42/locations/global/buckets/short", ["organizations/42"],
        retentionDays=30,
    ),
    "google_project_access_approval_settings.prod": _asset(
        "accessapproval.googleapis.com/AccessApprovalSettings", "projects/123456789012/accessApprovalSettings",
        enrolledServices=[{"cloudProduct": "all", "enrollmentLevel": "BLOCK_ALL"}], enrolledAncestor=True,
    ),
    "google_folder_access_approval_settings.part": _asset(
        "accessapproval.googleapis.com/AccessApprovalSettings", "folders/7/accessApprovalSettings", _ABOVE,
        enrolledServices=[{"cloudProduct": "storage.googleapis.com", "enrollmentLevel": "BLOCK_ALL"}],
    ),
    "google_organization_access_approval_settings.whole": _asset(
        "accessapproval.googleapis.com/AccessApprovalSettings", "organizations/42/accessApprovalSettings",
        ["organizations/42"], notificationEmails=["a@clinic.example"],
    ),
    "google_identity_platform_config.portal": _asset(
        "identitytoolkit.googleapis.com/Config", "projects/123456789012/config", mfa={"state": "MANDATORY"},
        signIn={
            "anonymous": {"enabled": True}, "email": {"enabled": True, "passwordRequired": True},
            "hashConfig": {"signerKey": "hunter2hunter2"},
        },
        client={"apiKey": "hunter2hunter2"},
    ),
    "google_identity_platform_tenant.clinic": _asset(
        "identitytoolkit.googleapis.com/Tenant", "projects/123456789012/tenants/clinic-1", displayName="clinic",
        enableAnonymousUser=False, hashConfig={"signerKey": "hunter2hunter2"},
    ),
}  # fmt: skip

WIDE = {**_MACHINES, **_NETWORK, **_DATA, **_SECURITY}
"""By the address of the same resource in wide.tf."""
