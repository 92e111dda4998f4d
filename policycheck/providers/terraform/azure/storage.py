"""Storage accounts of Azure with what is in them and around them."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated, one_of, renamed
from policycheck.providers.terraform.azure.reach import declare_private_endpoints, private_endpoint
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import contains, every, some
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.tls import minimum_version

_RULES: Final = "azurerm_storage_account_network_rules"
_QUEUES: Final = "azurerm_storage_account_queue_properties"
_DIAGNOSTICS: Final = "azurerm_monitor_diagnostic_setting"
_BLOBS_ONLY: Final = ("BlobStorage", "BlockBlobStorage", "FileStorage")

part("azurerm_storage_account_customer_managed_key", "storage_account_id", "azurerm_storage_account")
part(_RULES, "storage_account_id", "azurerm_storage_account")
part(_RULES, "storage_account_name", "azurerm_storage_account")  # azurerm 2
part(_QUEUES, "storage_account_id", "azurerm_storage_account")
part("azurerm_storage_management_policy", "storage_account_id", "azurerm_storage_account")
part(_DIAGNOSTICS, "target_resource_id", "azurerm_storage_account")
declare_private_endpoints("azurerm_storage_account")


@terraform_type("azurerm_storage_account", "object_store")
def storage_account(account: Block) -> Attributes:
    attributes = {
        # Azure Storage encrypts everything (Microsoft Learn, "Azure Storage encryption for data at rest").
        "encrypted": account.fact(True),
        "customer_managed_key": _customer_key(account),
        "infrastructure_encrypted": account.flag("infrastructure_encryption_enabled", default=False),
        "tls_required": _https_only(account),
        "tls_minimum": _tls_minimum(account),
        "replicated": _replicated(account),
        "lifecycle_set": _lifecycle_set(account),
        **_recovery(account),
        **_reach(account),
        **_log_in(account),
    }
    if account.text("account_kind", default="StorageV2").value not in _BLOBS_ONLY:
        attributes["queue_logged"] = _queue_logged(account)
    return attributes


def _customer_key(account: Block) -> Attribute:
    own = account.part("azurerm_storage_account_customer_managed_key")
    if own.present:
        return own.derived(True if own.reason is None else own.reason, "key_name")
    return account.has("customer_managed_key")


def _https_only(account: Block) -> Attribute:
    """azurerm 4 renamed ``enable_https_traffic_only`` to ``https_traffic_only_enabled``; both default to true."""
    old = account.read("enable_https_traffic_only")
    field = "https_traffic_only_enabled" if old is None else "enable_https_traffic_only"
    return account.flag(field, default=True)


def _tls_minimum(account: Block) -> Attribute:
    """``TLS1_2`` by default since azurerm 3 (its upgrade guide, "Behavioural updates"), ``TLS1_0`` before."""
    default = account.since("min_tls_version", (3, 0), old="TLS1_0", new="TLS1_2", assumed="TLS1_2")
    name = account.text("min_tls_version", default)
    return account.derived(
        name.value if isinstance(name.value, Unknown) else minimum_version(name.value), "min_tls_version"
    )


# -- copies and earlier versions -------------------------------------------------------------------------------


def _replicated(account: Block) -> Attribute:
    """GRS and GZRS, with or without reading, copy to a second region (Microsoft Learn, "Azure Storage redundancy")."""
    kind = account.text("account_replication_type", default="LRS").value
    known = kind if isinstance(kind, Unknown) else kind.upper().removeprefix("RA") in ("GRS", "GZRS")
    return account.derived(known, "account_replication_type")


def _lifecycle_set(account: Block) -> Attribute:
    policy = account.part("azurerm_storage_management_policy")
    rules = [rule.flag("enabled", default=True) for rule in policy.blocks("rule")]
    return some(rules, policy.derived(False if policy.reason is None else policy.reason, "rule"))


def _recovery(account: Block) -> Attributes:
    blobs, shares = account.block("blob_properties"), account.block("share_properties")
    attributes = {}
    kind = account.text("account_kind", default="StorageV2").value
    if kind != "FileStorage":
        attributes["soft_delete_days"] = _retention(blobs, "delete_retention_policy")
        attributes["access_logged"] = _logged(account)
        if account.flag("is_hns_enabled", default=False).value is not True:
            # Hierarchical namespaces have no versions (Microsoft Learn, "Blob versioning").
            attributes["versioned"] = blobs.flag("versioning_enabled", default=False)
    if kind not in _BLOBS_ONLY[:2]:
        # Soft delete of shares is on with 7 days unless set otherwise (azurerm, ``share_properties``).
        attributes["share_soft_delete_days"] = shares.block("retention_policy").number("days", default=7)
    return attributes


def _retention(properties: Block, field: str) -> Attribute:
    policy = properties.block(field)
    return policy.number("days", default=7 if policy.present else 0)


# -- logs ------------------------------------------------------------------------------------------------------


def _logged(account: Block) -> Attribute:
    """A diagnostic setting with logs: an account's own has metrics only, so those are of one of its services."""
    settings = account.parts(_DIAGNOSTICS)
    states = [state for setting in settings for state in _log_switches(setting)]
    reason = account.part(_DIAGNOSTICS).reason
    return some(states, account.fact(False if reason is None else reason))


def _log_switches(setting: Block) -> list[Attribute]:
    """``enabled_log`` came with azurerm 3; ``log`` blocks before it could be switched off."""
    switches = [log.flag("enabled", default=True) for log in setting.blocks("log")]
    return [*switches, setting.has("enabled_log")]


def _queue_logged(account: Block) -> Attribute:
    own = account.part(_QUEUES)
    log = (own if own.present else account.block("queue_properties")).block("logging")
    return every([log.flag(kind, default=False) for kind in ("read", "write", "delete")], account.fact(False))


# -- who reaches it --------------------------------------------------------------------------------------------


def _reach(account: Block) -> Attributes:
    network = account.flag("public_network_access_enabled", default=True)
    copies = "cross_tenant_replication_enabled"
    attributes = {
        "public_access_blocked": _no_public_blobs(account),
        "public_network": network,
        "private_endpoint": private_endpoint(account),
        # azurerm 4 turned the default to false, as Azure itself had done in December 2023.
        "copies_to_other_tenants": account.flag(copies, account.since(copies, (4, 0), True, False, assumed=False)),
    }
    if not account.parts(_RULES):
        attributes |= network_rules(account.block("network_rules"))
    if network.value is False:
        attributes["network_restricted"] = negated(network)
    elif "network_restricted" in attributes:
        attributes["network_restricted"] = some([attributes["network_restricted"], negated(network)])
    return attributes


@terraform_type(_RULES, "object_store")
def network_rules(rules: Block) -> Attributes:
    """Everyone may come unless the default action is to deny (azurerm documentation, ``default_action``)."""
    action = rules.text("default_action", default="Allow").value
    denies = action if isinstance(action, Unknown) else action.lower() == "deny"
    # Azure lets its own services pass unless told otherwise (Microsoft Learn, "Trusted Azure services").
    passing = rules.texts("bypass", default=["AzureServices"])
    return {
        "network_restricted": rules.derived(denies, "default_action"),
        "trusted_services_allowed": rules.derived(contains(passing, "AzureServices"), "bypass"),
    }


def _no_public_blobs(account: Block) -> Attribute:
    """azurerm 3 renamed ``allow_blob_public_access``, by default false, to ``allow_nested_items_to_be_public``, by
    default true until version 5 (the upgrade guides of both)."""
    field = renamed(account, "allow_nested_items_to_be_public", "allow_blob_public_access")
    before = account.since(field, (3, 0), old=False, new=True, assumed=True)
    allowed = account.flag(field, account.since(field, (5, 0), old=before, new=False, assumed=before)).value
    return account.derived(allowed if isinstance(allowed, Unknown) else not allowed, field)


def _log_in(account: Block) -> Attributes:
    return {
        "shared_key": account.flag("shared_access_key_enabled", default=True),
        "identity_by_default": account.flag("default_to_oauth_authentication", default=False),
        "signed_links_expire": account.has("sas_policy"),
        "local_users": account.flag("local_user_enabled", default=True),
    }


# -- what is in an account -------------------------------------------------------------------------------------


@terraform_type("azurerm_storage_container", "object_store")
def storage_container(container: Block) -> Attributes:
    access = container.text("container_access_type", default="private")
    public = access.value if isinstance(access.value, Unknown) else access.value.lower() in ("blob", "container")
    return {"public": container.derived(public, "container_access_type")}


@terraform_type("azurerm_data_lake_store", "object_store")
def data_lake_store(store: Block) -> Attributes:
    """Data Lake Storage of the first generation, retired in February 2024 but still in configurations."""
    return {
        "encrypted": one_of(store, "encryption_state", ("Enabled",), default="Enabled"),
        "network_restricted": one_of(store, "firewall_state", ("Enabled",), default="Enabled"),
    }
