"""Roles of Azure, and Entra ID: who may do what, how people log in, and which outside tokens count."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import HOLE, Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.facts import facts
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.iam_actions import matches
from policycheck.semantics.iam_trust import is_shared_issuer, names_owner

_OWNER: Final = frozenset({"owner", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635"})
_ACCESS_ADMINISTRATORS: Final = frozenset(
    {
        *_OWNER, "user access administrator", "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
        "role based access control administrator", "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
    }
)  # fmt: skip
"""Roles, and their ids, whose holders grant roles (Microsoft Learn, "Azure built-in roles")."""

_GRANTING: Final = ("microsoft.authorization/roleassignments/write", "microsoft.authorization/roledefinitions/write")
_SERVICE: Final = re.compile(r"[^/*]+/\*")
_DEFAULT_PASSWORD_DAYS: Final = 730
_HOURS: Final = re.compile(r"(\d+)h(?:\d+m)?(?:\d+s)?")


# -- roles ---------------------------------------------------------------------------------------------------


@terraform_type("azurerm_role_definition", "policy")
def role_definition(role: Block) -> Attributes:
    """Everything but granting roles, as the built-in Contributor has it, is neither administration nor escalation."""
    return {
        "allows_admin": _where_wide(role, _grants(role, lambda action: action == "*")),
        "allows_every_action": _some_action(role, lambda action: action == "*"),
        "allows_identity_admin": _where_wide(
            role, _grants(role, lambda action: action in ("*", "microsoft.authorization/*"))
        ),
        "allows_service_wildcard": _some_action(role, lambda a: a == "*" or _SERVICE.fullmatch(a) is not None),
        "allows_escalation": _grants(role, lambda action: any(matches(action, grant) for grant in _GRANTING)),
    }


def _grants(role: Block, test: Callable[[str], bool]) -> Attribute:
    return _some_action(role, test, lambda denied: all(any(matches(d, grant) for d in denied) for grant in _GRANTING))


def _some_action(
    role: Block, test: Callable[[str], bool], taken_away: Callable[[set[str]], bool] = lambda _: False
) -> Attribute:
    """Whether an action passes, in a block of permissions whose ``not_actions`` do not take it away."""
    unknown: Attribute | None = None
    for permissions in role.blocks("permissions"):
        actions = permissions.texts("actions")
        left_out = permissions.texts("not_actions").value
        denied = {str(a).lower() for a in left_out if isinstance(a, str)} if isinstance(left_out, list) else set()
        if isinstance(actions.value, Unknown):
            unknown = actions
            continue
        for action in () if taken_away(denied) else actions.value:
            if isinstance(action, Unknown):
                unknown = permissions.derived(action, "actions")
            elif test(action.lower()):
                return permissions.derived(True, "actions")
    return role.derived(False, "permissions") if unknown is None else unknown


def _where_wide(role: Block, answer: Attribute) -> Attribute:
    """The answer where the role can be assigned to a whole subscription; no elsewhere."""
    wide = _wide_definition(role)
    return answer if answer.value is False or wide is True else Attribute(wide, answer.origin, answer.field)


def _wide_definition(role: Block) -> bool | Unknown:
    scopes = role.texts("assignable_scopes").value
    listed = scopes if isinstance(scopes, list) and scopes else [scopes] if isinstance(scopes, Unknown) else []
    if not listed and role.read("scope") is None:
        return True  # part of a configuration, in which nothing narrows it
    answers = [_subscription_wide(scope) for scope in listed or [role.read("scope")]]
    if any(answer is True for answer in answers):
        return True
    return next((answer for answer in answers if isinstance(answer, Unknown)), False)


@terraform_type("azurerm_role_assignment", "policy")
def role_assignment(assignment: Block) -> Attributes:
    """Owner of a whole subscription or management group may do everything in it, and grant it on."""
    attributes = {
        "allows_admin": _assigned(assignment, _OWNER),
        "allows_identity_admin": _assigned(assignment, _ACCESS_ADMINISTRATORS),
    }
    kind = assignment.text("principal_type", default=None)
    if kind.value is not None:
        known = kind.value if isinstance(kind.value, Unknown) else kind.value == "User"
        attributes["attached_to_user"] = assignment.derived(known, "principal_type")
    return attributes


def _assigned(assignment: Block, roles: frozenset[str]) -> Attribute:
    """Whether one of some roles is assigned for a whole subscription. A role of the input is judged by itself."""
    field = "role_definition_name" if assignment.read("role_definition_name") is not None else "role_definition_id"
    name = assignment.text(field, default="")
    if isinstance(name.value, Unknown):
        return assignment.derived(False, field) if name.value.references else name
    if name.value.lower().rpartition("/")[2] not in roles:
        return assignment.derived(False, field)
    return assignment.derived(_subscription_wide(assignment.read("scope")), field)


def _subscription_wide(scope: Any) -> bool | Unknown:
    if isinstance(scope, Unknown):
        if isinstance(scope.shape, str) and scope.shape.strip(HOLE):
            return _subscription_wide(scope.shape)
        if not scope.references:
            return scope
        return any("azurerm_subscription." in a or "azurerm_management_group." in a for a in scope.references)
    parts = str(scope).strip("/").split("/")
    return parts == [""] or (len(parts) == 2 and parts[0] == "subscriptions") or "managementGroups" in parts


# -- federation ----------------------------------------------------------------------------------------------


@terraform_type("azuread_application_federated_identity_credential", "role")
@terraform_type("azurerm_federated_identity_credential", "role")
def federated_credential(credential: Block) -> Attributes:
    return {"trusts_unguarded_federation": _unguarded(credential, "subject")}


@terraform_type("azuread_application_flexible_federated_identity_credential", "role")
def flexible_federated_credential(credential: Block) -> Attributes:
    return {"trusts_unguarded_federation": _unguarded(credential, "claims_matching_expression")}


def _is_shared(issuer: Any) -> bool | Unknown:
    """What a resource of the configuration issues is for that one alone: a cluster's service accounts."""
    if isinstance(issuer, Unknown):
        return False if issuer.references else issuer
    return is_shared_issuer(issuer)


def _unguarded(credential: Block, field: str) -> Attribute:
    """Where everybody's pipelines get tokens of the issuer, the subject must begin with an owner."""
    issuer, subject = credential.text("issuer", default=""), credential.text(field, default="")
    shared = _is_shared(issuer.value)
    if isinstance(shared, Unknown):
        return issuer
    text = subject.value.shape if isinstance(subject.value, Unknown) else subject.value
    if not isinstance(text, str) or (text and not text.strip(HOLE)):
        return subject
    if not shared:
        return credential.derived(text in ("", "*"), field)
    quoted = re.findall(r"'((?:repo|project_path|organization)[^']*)'", text)
    subjects = quoted if field != "subject" else [text]
    return credential.derived(not any(map(names_owner, subjects)), field)


# -- people and programs -------------------------------------------------------------------------------------


@terraform_type("azuread_user", "user")
def entra_user(user: Block) -> Attributes:
    weak = user.flag("disable_strong_password", default=False)
    strong = weak.value if isinstance(weak.value, Unknown) else not weak.value
    return {
        "strong_password_required": user.derived(strong, "disable_strong_password"),
        **facts(user, "mfa", "idle_days", "owner", "external", "disabled"),
    }


@terraform_type("azuread_directory", "account")
def directory(whole: Block) -> Attributes:
    return facts(
        whole,
        "directory_admins",
        "security_defaults",
        "users_may_create_apps",
        "users_may_create_groups",
        "users_may_consent",
        "guests_restricted",
        "guests_invited_by_admins",
        "trusted_locations",
    )


@terraform_type("azurerm_subscription", "account")
def subscription(whole: Block) -> Attributes:
    return facts(whole, "owners")


@terraform_type("azuread_application_password", "credential")
@terraform_type("azuread_service_principal_password", "credential")
def client_secret(password: Block) -> Attributes:
    """Without an end it holds for two years (Microsoft Graph, "application: addPassword")."""
    relative, end = password.text("end_date_relative", default=None), password.text("end_date", default=None)
    for field in (relative, end):
        if isinstance(field.value, Unknown):
            return {"lifetime_days": field}
    if relative.value is not None:
        hours = _HOURS.fullmatch(relative.value)
        days: float | Unknown = int(hours[1]) / 24 if hours else Unknown(f"{relative.value!r} is not a duration")
        return {"lifetime_days": password.derived(days, "end_date_relative")}
    if end.value is not None:
        return {"lifetime_days": password.derived(_days(password.read("start_date"), end.value), "end_date")}
    return {"lifetime_days": password.derived(_DEFAULT_PASSWORD_DAYS, "end_date")}


def _days(start: Any, end: str) -> float | Unknown:
    try:
        begin = datetime.fromisoformat(start) if isinstance(start, str) else datetime.now(UTC)
        return (datetime.fromisoformat(end) - begin).days
    except (ValueError, TypeError):
        return Unknown(f"{end!r} is not a date with its time zone")


@terraform_type("azuread_conditional_access_policy", "sign_in_policy")
def conditional_access_policy(policy: Block) -> Attributes:
    state = policy.text("state", default="")
    known = state.value if isinstance(state.value, Unknown) else state.value == "enabled"
    attributes = {"enforced": policy.derived(known, "state")}
    grant = policy.block("grant_controls")
    if grant.present:
        attributes["mfa"] = _second_factor(grant)
    return attributes


def _second_factor(grant: Block) -> Attribute:
    """A second factor, a strength of authentication or a managed device is asked for, or nobody is let in."""
    strength = grant.is_set("authentication_strength_policy_id")
    controls = grant.texts("built_in_controls")
    if strength.value is True or isinstance(controls.value, Unknown):
        return strength if strength.value is True else controls
    strong = {"mfa", "block", "compliantDevice", "domainJoinedDevice"}
    named = [control for control in controls.value if isinstance(control, str)]
    if grant.read("operator") == "OR" and any(control not in strong for control in named):
        return grant.derived(False, "built_in_controls")
    return grant.derived(any(control in strong for control in named), "built_in_controls")


@terraform_type("azuread_named_location", "account")
def named_location(location: Block) -> Attributes:
    trusted = location.block("ip").flag("trusted", default=False)
    return {} if trusted.value is False else {"trusted_locations": trusted}
