"""Identities of Google Cloud: keys of service accounts, API keys, federation, directories, organisation policies."""

from __future__ import annotations

import re
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.facts import facts
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics.iam_trust import is_shared_issuer

_OWNER_CLAIM: Final = (
    r"(?:assertion|attribute)\.(?:sub|repository(?:_owner)?(?:_id)?|job_workflow_ref|enterprise(?:_id)?|namespace_id"
    r"|namespace_path|project_id|project_path|terraform_organization_(?:id|name)|organization(?:_id|_slug)?)\b|google\.subject"
)
_COMPARED: Final = r"==\s*['\"][^'\"*]+['\"]|\bin\s*\[|startsWith\(\s*['\"][^'\"*]*[:/][^'\"*/]+/|matches\("
_NO_KEYS: Final = ("iam.disableServiceAccountKeyCreation", "iam.managed.disableServiceAccountKeyCreation")


part("google_project_service", "project", "google_project")


@terraform_type("google_service_account_key", "credential")
def service_account_key(key: Block) -> Attributes:
    return {"user_managed": key.fact(True), **facts(key, "age_days", "idle_days")}


@terraform_type("google_apikeys_key", "credential")
def api_key(key: Block) -> Attributes:
    restrictions = key.block("restrictions")
    targets = restrictions.has("api_targets")
    return {"restricted": targets}


@terraform_type("google_iam_workload_identity_pool_provider", "role")
def workload_identity_provider(provider: Block) -> Attributes:
    condition = provider.text("attribute_condition", default="")
    attributes = {"federation_conditioned": provider.is_set("attribute_condition")}
    issuer = provider.block("oidc").text("issuer_uri", default="")
    if isinstance(issuer.value, Unknown):
        return {**attributes, "trusts_unguarded_federation": issuer}
    written = condition.value.shape if isinstance(condition.value, Unknown) else condition.value
    guarded = _names_owner(str(written))  # also where the owner's name is not known yet
    if is_shared_issuer(issuer.value) and isinstance(condition.value, Unknown) and not guarded:
        return {**attributes, "trusts_unguarded_federation": condition}
    unguarded = is_shared_issuer(issuer.value) and not guarded
    return {**attributes, "trusts_unguarded_federation": provider.derived(unguarded, "attribute_condition")}


def _names_owner(condition: str) -> bool:
    """Whether a condition compares a claim that only pipelines of one owner have with some text."""
    return all(re.search(pattern, condition) for pattern in (_OWNER_CLAIM, _COMPARED))


@terraform_type("google_identity_platform_config", "user_directory")
def identity_platform(config: Block) -> Attributes:
    state = config.block("mfa").text("state", default="DISABLED")
    mandatory = state.value if isinstance(state.value, Unknown) else state.value == "MANDATORY"
    anonymous = config.block("sign_in").block("anonymous")
    return {
        "mfa": Attribute(mandatory, state.origin, state.field),
        "guests": anonymous.flag("enabled", default=False),
    }


@terraform_type("google_identity_platform_tenant", "user_directory")
def identity_platform_tenant(tenant: Block) -> Attributes:
    return {"guests": tenant.flag("enable_anonymous_user", default=False)}


@terraform_type("google_org_policy_policy", "account")
def organisation_policy(policy: Block) -> Attributes:
    name = policy.text("name", default="")
    if not isinstance(name.value, str) or name.value.rpartition("/")[2] not in _NO_KEYS:
        return {}
    rules = policy.block("spec").blocks("rules")
    enforced = [rule.flag("enforce", default=False) for rule in rules]
    return {"service_account_keys_blocked": enforced[0] if enforced else policy.derived(False, "spec")}


@terraform_type("google_project_organization_policy", "account")
@terraform_type("google_folder_organization_policy", "account")
@terraform_type("google_organization_policy", "account")
def old_organisation_policy(policy: Block) -> Attributes:
    constraint = policy.text("constraint", default="")
    if not isinstance(constraint.value, str) or constraint.value.removeprefix("constraints/") not in _NO_KEYS:
        return {}
    return {"service_account_keys_blocked": policy.block("boolean_policy").flag("enforced", default=False)}


@terraform_type("google_project_access_approval_settings", "account")
@terraform_type("google_folder_access_approval_settings", "account")
@terraform_type("google_organization_access_approval_settings", "account")
def access_approval(settings: Block) -> Attributes:
    services = [service.text("cloud_product", default="") for service in settings.blocks("enrolled_services")]
    unknown = next((service for service in services if isinstance(service.value, Unknown)), None)
    every = any(service.value == "all" for service in services)
    return {
        "provider_access_approved": unknown if unknown and not every else settings.derived(every, "enrolled_services")
    }


@terraform_type("google_project", "account")
def project(account: Block) -> Attributes:
    """The inventory is judged where the project's services are part of the input."""
    services = [service.text("service", default="") for service in account.parts("google_project_service")]
    if not services:
        return {}
    found = next((service for service in services if service.value == "cloudasset.googleapis.com"), None)
    unknown = next((service for service in services if isinstance(service.value, Unknown)), None)
    if found is not None:
        return {"asset_inventory": Attribute(True, found.origin, found.field)}
    return {"asset_inventory": unknown or account.fact(False)}
