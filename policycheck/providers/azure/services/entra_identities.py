"""Entra ID: people, and what programs log in with: secrets, and tokens of others that count as theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.calls import Calls
from policycheck.providers.azure.collector import of_subscription
from policycheck.providers.azure.row import at, objects
from policycheck.providers.live.record import REST, Record

_APPLICATIONS: Final = "Application.Read.All"
_USERS: Final = "User.Read.All"
_LOGS: Final = "AuditLog.Read.All"
_SUBSCRIPTIONS: Final = "Microsoft.Resources/subscriptions/read"
_ASSIGNMENTS: Final = "Microsoft.Authorization/roleAssignments/read"

_PROGRAMS: Final = (
    "applications?$select=id,displayName,passwordCredentials&$expand=federatedIdentityCredentials&$top=999"
)
"""An application has 20 federated credentials at most, and as many come with it (Microsoft Graph, "application")."""
_PRINCIPALS: Final = "servicePrincipals?$select=id,displayName,passwordCredentials&$top=999"
_PEOPLE: Final = (
    "users?$select=id,displayName,userPrincipalName,userType,accountEnabled,passwordPolicies,createdDateTime&$top=999"
)
_SIGN_INS: Final = "users?$select=id,signInActivity&$top=500"
"""Asked for apart: without a premium licence, or the permission to read logs, this list alone is refused."""
_REGISTRATIONS: Final = "reports/authenticationMethods/userRegistrationDetails"

_OWNERS: Final = (
    "authorizationresources | where type =~ 'microsoft.authorization/roleassignments'"
    " | where tostring(properties.roleDefinitionId) endswith '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'"
    " | project id, properties | order by id asc"
)
"""Who has the built-in role Owner (Microsoft Learn, "Azure built-in roles")."""


def unlisted(calls: Calls, type_: str, path: str, permission: str, reason: Unknown) -> Record:
    """What stands for everything of a list that could not be read: there may be any."""
    values = {"name": path.partition("?")[0], REST: reason}
    return Record(type_, f"/{path.partition('?')[0]}", values, calls.subscription, "", f"graph:{permission}")


# -- programs --------------------------------------------------------------------------------------------------


@of_subscription(
    "azuread_application_password", "azuread_application_federated_identity_credential",
    "azuread_application_flexible_federated_identity_credential", actions=(_SUBSCRIPTIONS,),
)  # fmt: skip
def applications(calls: Calls) -> Iterator[Record]:
    """Secrets of applications, of which only the dates are kept, and tokens that count as theirs."""
    if not calls.is_home or not calls.wants("credential.lifetime_days", "role.trusts_*"):
        return
    listed = calls.directory(_APPLICATIONS, _PROGRAMS, many=True)
    secret, token = "azuread_application_password", "azuread_application_federated_identity_credential"
    if isinstance(listed, Unknown):
        yield from (unlisted(calls, type_, _PROGRAMS, _APPLICATIONS, listed) for type_ in (secret, token))
        return
    for one in listed:
        yield from _secrets(calls, secret, "applications", one)
        yield from (_federated(calls, one, token) for token in objects(one.get("federatedIdentityCredentials")))


@of_subscription("azuread_service_principal_password", actions=(_SUBSCRIPTIONS,))
def service_principals(calls: Calls) -> Iterator[Record]:
    """Secrets that service principals have beside those of their applications."""
    if not calls.is_home or not calls.wants("credential.lifetime_days"):
        return
    type_ = "azuread_service_principal_password"
    listed = calls.directory(_APPLICATIONS, _PRINCIPALS, many=True)
    if isinstance(listed, Unknown):
        yield unlisted(calls, type_, _PRINCIPALS, _APPLICATIONS, listed)
        return
    for one in listed:
        yield from _secrets(calls, type_, "servicePrincipals", one)


def _secrets(calls: Calls, type_: str, path: str, owner: Mapping[str, Any]) -> Iterator[Record]:
    """The secrets that still hold; one that has ended lets nobody in."""
    for secret in objects(owner.get("passwordCredentials")):
        end = _moment(secret.get("endDateTime"))
        if end is not None and end < datetime.now(UTC):
            continue
        id_ = f"/{path}/{owner.get('id')}/passwordCredentials/{secret.get('keyId')}"
        values = {
            "id": id_,
            "name": f"{owner.get('displayName')}: {secret.get('displayName') or secret.get('keyId')}",
            "start_date": secret.get("startDateTime"),
            "end_date": secret.get("endDateTime"),
        }
        yield Record(type_, id_, values, calls.subscription, "", f"graph:{_APPLICATIONS}")


def _federated(calls: Calls, owner: Mapping[str, Any], token: Mapping[str, Any]) -> Record:
    """One whose subject is an expression has no subject; version 1.0 of the API may leave the expression out."""
    flexible = token.get("subject") is None
    id_ = f"/applications/{owner.get('id')}/federatedIdentityCredentials/{token.get('id')}"
    values = {"id": id_, "name": token.get("name"), "issuer": token.get("issuer")}
    if flexible:
        untold = Unknown("not told by Microsoft Graph: the expression that its subjects must match")
        values["claims_matching_expression"] = at(token, "claimsMatchingExpression.value", untold)
    else:
        values["subject"] = token.get("subject")
    type_ = f"azuread_application_{'flexible_' if flexible else ''}federated_identity_credential"
    return Record(type_, id_, values, calls.subscription, "", f"graph:{_APPLICATIONS}")


# -- people ----------------------------------------------------------------------------------------------------


@of_subscription("azuread_user", actions=(_SUBSCRIPTIONS, _ASSIGNMENTS))
def users(calls: Calls) -> Iterator[Record]:
    """The directory's people. Who cannot log in needs no second factor, and is idle on purpose."""
    if not calls.is_home or not calls.wants("user.*"):
        return
    listed = calls.directory(_USERS, _PEOPLE, many=True)
    if isinstance(listed, Unknown):
        yield unlisted(calls, "azuread_user", _PEOPLE, _USERS, listed)
        return
    registered = _by_id(calls, _REGISTRATIONS, "user.mfa")
    signed_in = _by_id(calls, _SIGN_INS, "user.idle_days")
    owners = calls.assigned(_ASSIGNMENTS, _OWNERS) if calls.wants("user.owner") else []
    for person in listed:
        id_ = str(person.get("id"))
        active = person.get("accountEnabled") is not False
        values = {
            "id": id_,
            "name": person.get("userPrincipalName") or person.get("displayName"),
            "disable_strong_password": "DisableStrongPassword" in str(person.get("passwordPolicies")),
            "external": _external(person),
            "disabled": not active,
            "owner": _owns(id_, owners),
        }
        if active:
            values |= {"mfa": _second_factor(id_, registered), "idle_days": _idle(person, signed_in)}
        yield Record("azuread_user", f"/users/{id_}", values, calls.subscription, "", f"graph:{_USERS}")


def _by_id(calls: Calls, path: str, attribute: str) -> Mapping[str, Any] | Unknown:
    """What a list of logs tells of people, by their ids."""
    if not calls.wants(attribute):
        return {}
    listed = calls.directory(_LOGS, path, many=True)
    return listed if isinstance(listed, Unknown) else {str(one.get("id")): one for one in listed}


def _external(person: Mapping[str, Any]) -> bool:
    """Accounts from before there were types of users are told by their names."""
    kind = person.get("userType")
    return kind == "Guest" if kind else "#EXT#" in str(person.get("userPrincipalName"))


def _second_factor(id_: str, registered: Mapping[str, Any] | Unknown) -> Any:
    """Whether a second factor is registered; whether log-ins ask for it, conditional access says."""
    if isinstance(registered, Unknown):
        return registered
    untold = Unknown("not told by Microsoft Graph: what the user has registered")
    return at(registered.get(id_), "isMfaRegistered", untold)


def _idle(person: Mapping[str, Any], signed_in: Mapping[str, Any] | Unknown) -> Any:
    """Days since the last log-in, by whichever way; since the account was made where there was none."""
    if isinstance(signed_in, Unknown):
        return signed_in
    activity = at(signed_in.get(str(person.get("id"))), "signInActivity")
    names = ("lastSignInDateTime", "lastNonInteractiveSignInDateTime", "lastSuccessfulSignInDateTime")
    moments = [moment for name in names if (moment := _moment(at(activity, name)))]
    last = max(moments, default=_moment(person.get("createdDateTime")))
    return Unknown("not told by Microsoft Graph: the last log-in") if last is None else (datetime.now(UTC) - last).days


def _moment(text: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=UTC)


def _owns(id_: str, owners: list[dict[str, Any]] | Unknown) -> Any:
    """Whether somebody owns one of the subscriptions, or what is above them; groups' members are not read."""
    if isinstance(owners, Unknown):
        return owners
    whole = [one for one in owners if _is_whole(str(at(one, "properties.scope", "")))]
    if any(str(at(one, "properties.principalId")).lower() == id_.lower() for one in whole):
        return True
    if any(at(one, "properties.principalType") == "Group" for one in whole):
        return Unknown("a group is among the owners, whose members were not read")
    return False


def _is_whole(scope: str) -> bool:
    parts = scope.strip("/").lower().split("/")
    return parts == [""] or (parts[0] == "subscriptions" and len(parts) == 2) or "managementgroups" in parts
