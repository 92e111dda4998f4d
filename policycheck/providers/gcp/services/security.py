"""Keys, secrets, projects, logs and alarms, organisation policies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.model.values import Unknown
from policycheck.providers.gcp.asset import Asset
from policycheck.providers.gcp.translators import Found, asset_type, plain

_HOLDERS = ("project", "folder", "organization", "billing_account")

plain(
    "cloudkms.googleapis.com/CryptoKey", "google_kms_crypto_key", "purpose", "rotationPeriod",
    "destroyScheduledDuration", "versionTemplate",
)  # fmt: skip
plain("cloudkms.googleapis.com/KeyRing", "google_kms_key_ring")
plain("backupdr.googleapis.com/BackupPlan", "google_backup_dr_backup_plan", "backupRules")
plain("backupdr.googleapis.com/BackupVault", "google_backup_dr_backup_vault")
plain("logging.googleapis.com/LogMetric", "google_logging_metric", "name", "filter", "disabled")
plain(
    "essentialcontacts.googleapis.com/Contact", "google_essential_contacts_contact", "email",
    "notificationCategorySubscriptions",
)  # fmt: skip


@asset_type(
    "secretmanager.googleapis.com/Secret", "google_secret_manager_secret", "google_secret_manager_regional_secret"
)
def secret(asset: Asset) -> Iterator[Found]:
    if "/locations/" in asset.name:
        own = asset.taken("customerManagedEncryption", "rotation")
        yield "google_secret_manager_regional_secret", {"secret_id": asset.short, **own}
        return
    replication = asset.taken("replication").get("replication") or {}
    if "automatic" in replication:
        replication = {"auto": replication["automatic"]}
    values = {"secret_id": asset.short, "replication": replication, **asset.taken("rotation")}
    yield "google_secret_manager_secret", values


@asset_type("cloudresourcemanager.googleapis.com/Project", "google_project")
def project(asset: Asset) -> Iterator[Found]:
    """The network named default is added where the scan finds one: the project itself does not tell of it."""
    parent = asset.get("parent") or {}
    above = {"folder": "folder_id", "organization": "org_id"}.get(str(parent.get("type")))
    yield (
        "google_project",
        {
            "project_id": asset.project,
            "number": asset.short,
            "auto_create_network": False,
            **({above: str(parent.get("id"))} if above else {}),
        },
    )


@asset_type("serviceusage.googleapis.com/Service", "google_project_service")
def service(asset: Asset) -> Iterator[Found]:
    if asset.get("state") == "ENABLED":
        yield "google_project_service", {"project": asset.project, "service": asset.short}


def holder(asset: Asset) -> tuple[str, dict[str, str]]:
    """What logs belong to: ``project``, ``folder``, ``organization``, with the argument that names it."""
    kind, _, rest = asset.path.partition("/")
    name = rest.partition("/")[0]
    known = {"folders": "folder", "organizations": "organization", "billingAccounts": "billing_account"}
    found = known.get(kind, "project")
    argument = "org_id" if found == "organization" else found
    return found, {argument: asset.project if found == "project" else f"folders/{name}" if found == "folder" else name}


@asset_type("logging.googleapis.com/LogSink", *(f"google_logging_{of}_sink" for of in _HOLDERS))
def sink(asset: Asset) -> Iterator[Found]:
    of, named = holder(asset)
    yield f"google_logging_{of}_sink", {**named, **asset.taken("destination", "filter", "exclusions", "disabled")}


@asset_type("logging.googleapis.com/LogBucket", *(f"google_logging_{of}_bucket_config" for of in _HOLDERS))
def log_bucket(asset: Asset) -> Iterator[Found]:
    of, named = holder(asset)
    values = asset.taken("retentionDays", "locked", "cmekSettings")
    yield f"google_logging_{of}_bucket_config", {**named, "bucket_id": asset.short, **values}


@asset_type("monitoring.googleapis.com/AlertPolicy", "google_monitoring_alert_policy")
def alert_policy(asset: Asset) -> Iterator[Found]:
    values = asset.taken("displayName", "enabled", "notificationChannels", "conditions")
    yield "google_monitoring_alert_policy", values


@asset_type("iam.googleapis.com/ServiceAccountKey", "google_service_account_key")
def account_key(asset: Asset) -> Iterator[Found]:
    """Keys that Google keeps and changes by itself are no credentials that leave it."""
    if asset.get("keyType") == "USER_MANAGED":
        yield "google_service_account_key", {"service_account_id": asset.path.partition("/keys/")[0]}


@asset_type("apikeys.googleapis.com/Key", "google_apikeys_key")
def api_key(asset: Asset) -> Iterator[Found]:
    targets = asset.get("restrictions", "apiTargets")
    restrictions: dict[str, Any] = {"api_targets": [{"service": one.get("service")} for one in targets or ()]}
    yield "google_apikeys_key", {"restrictions": restrictions}


@asset_type(
    "accessapproval.googleapis.com/AccessApprovalSettings",
    *(f"google_{of}_access_approval_settings" for of in ("project", "folder", "organization")),
)
def access_approval(asset: Asset) -> Iterator[Found]:
    """For what Google's staff must ask. What is enrolled above, the settings there tell."""
    enrolled: Any = [{"cloud_product": one.get("cloudProduct")} for one in asset.get("enrolledServices") or ()]
    if asset.get("enrolledAncestor") and not any(one["cloud_product"] == "all" for one in enrolled):
        enrolled = Unknown("services are enrolled further above, and the settings do not tell which")
    of, _ = holder(asset)
    yield f"google_{of}_access_approval_settings", {"enrolled_services": enrolled}


@asset_type("identitytoolkit.googleapis.com/Config", "google_identity_platform_config")
def identity_platform(asset: Asset) -> Iterator[Found]:
    """How people log in to a project's applications; keys and secrets of the configuration are left out."""
    anonymous = asset.get("signIn", "anonymous", "enabled") or False
    values: dict[str, Any] = {"sign_in": [{"anonymous": [{"enabled": anonymous}]}]}
    state = asset.get("mfa", "state")
    values["mfa"] = [{"state": "DISABLED" if state in (None, "STATE_UNSPECIFIED") else state}]
    yield "google_identity_platform_config", values


@asset_type("identitytoolkit.googleapis.com/Tenant", "google_identity_platform_tenant")
def identity_platform_tenant(asset: Asset) -> Iterator[Found]:
    values = {"enable_anonymous_user": asset.get("enableAnonymousUser") or False, **asset.taken("displayName")}
    yield "google_identity_platform_tenant", values
