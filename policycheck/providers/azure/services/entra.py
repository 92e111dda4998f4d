"""Entra ID: settings of the directory, who administers it, and conditional access."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import of_subscription
from policycheck.providers.azure.row import at
from policycheck.providers.azure.services.entra_identities import unlisted
from policycheck.providers.live.record import Record

_POLICIES: Final = "Policy.Read.All"
_ROLES: Final = "RoleManagement.Read.Directory"
_ADMINISTRATOR: Final = "62e90394-69f5-4237-9190-012177145e10"
"""The role template Global Administrator (Microsoft Learn, "Microsoft Entra built-in roles")."""
_RESTRICTED_GUEST: Final = "2af84b1e-32c8-42b7-82bc-daa82404023b"
"""The role of guests who see only themselves (Microsoft Graph, "authorizationPolicy", ``guestUserRoleId``)."""
_CONSENT: Final = "managepermissiongrantsforself."
_INVITERS: Final = ("none", "adminsandguestinviters")
_READS: Final = ("Microsoft.Resources/subscriptions/read",)


@of_subscription("azuread_directory", actions=_READS)
def directory(calls: Calls) -> Iterator[Record]:
    """The directory of the subscription; what Microsoft Graph does not tell is unknown, setting by setting."""
    rules = calls.directory(_POLICIES, "policies/authorizationPolicy")
    defaults = calls.directory(_POLICIES, "policies/identitySecurityDefaultsEnforcementPolicy")
    allowed = at(rules, "defaultUserRolePermissions")
    values = {
        "name": "directory",
        "directory_admins": _administrators(calls),
        "security_defaults": at(defaults, "isEnabled"),
        "users_may_create_apps": at(allowed, "allowedToCreateApps"),
        "users_may_create_groups": at(allowed, "allowedToCreateSecurityGroups"),
        "users_may_consent": _consent(at(allowed, "permissionGrantPoliciesAssigned", [])),
        "guests_restricted": _lower(at(rules, "guestUserRoleId"), lambda role: role == _RESTRICTED_GUEST),
        "guests_invited_by_admins": _lower(at(rules, "allowInvitesFrom"), lambda who: who in _INVITERS),
        "trusted_locations": _trusted(calls),
    }
    untold = Unknown("not told by Microsoft Graph")
    place = f"/subscriptions/{calls.subscription}/directory"
    told = {name: untold if value is None else value for name, value in values.items()}
    yield Record("azuread_directory", place, told, calls.subscription, "", "graph:policies")


@of_subscription("azuread_conditional_access_policy", actions=_READS)
def conditional_access(calls: Calls) -> Iterator[Record]:
    """Policies of conditional access: they are the tenant's, and told with one of its subscriptions.

    Where they cannot be listed, one stands for them of which nothing is known.
    """
    if not calls.is_home:
        return
    type_, path = "azuread_conditional_access_policy", "identity/conditionalAccess/policies"
    listed = calls.directory(_POLICIES, path, many=True)
    if isinstance(listed, Unknown):
        yield unlisted(calls, type_, path, _POLICIES, listed)
        return
    for policy in listed:
        grant = at(policy, "grantControls")
        values = {
            "id": policy.get("id"),
            "name": policy.get("displayName"),
            "state": policy.get("state"),
            "grant_controls": [_controls(grant)] if isinstance(grant, Mapping) else [],
        }
        yield Record(type_, f"/{path}/{policy.get('id')}", values, calls.subscription, "", f"graph:{_POLICIES}")


def _controls(grant: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "operator": grant.get("operator"),
        "built_in_controls": grant.get("builtInControls") or [],
        "authentication_strength_policy_id": at(grant, "authenticationStrength.id"),
    }


def _administrators(calls: Calls) -> Any:
    members = calls.directory(_ROLES, f"directoryRoles/roleTemplateId={_ADMINISTRATOR}/members", many=True)
    if isinstance(members, Unknown):
        return members
    if any(str(member.get("@odata.type", "")).endswith("group") for member in members):
        return Unknown("a group is among the administrators, whose members were not read")
    return len(members)


def _trusted(calls: Calls) -> Any:
    places = calls.directory(_POLICIES, "identity/conditionalAccess/namedLocations", many=True)
    return places if isinstance(places, Unknown) else any(place.get("isTrusted") is True for place in places)


def _consent(granted: Any) -> Any:
    if isinstance(granted, Unknown):
        return granted
    return any(str(policy).lower().startswith(_CONSENT) for policy in granted or ())


def _lower(value: Any, answer: Any) -> Any:
    return answer(value.lower()) if isinstance(value, str) else value
