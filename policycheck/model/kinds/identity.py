"""Kinds that say who may do what, and how people and programs prove who they are."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Field, Kind, flag, number

PASSWORDS: Final[dict[str, Field]] = {
    "password_length": number("The shortest password that people may choose, in characters"),
    "password_lowercase": flag("A password must have a lower-case letter"),
    "password_uppercase": flag("A password must have a capital letter"),
    "password_numbers": flag("A password must have a digit"),
    "password_symbols": flag("A password must have a character that is neither letter nor digit"),
}
"""What every kind that sets rules for passwords says of them."""

_POLICY: Final[dict[str, Field]] = {
    "allows_admin": flag("Everything is allowed on everything"),
    "allows_every_action": flag("Every action is allowed, on whatever resource"),
    "allows_identity_admin": flag("Every action of identity management is allowed, everywhere"),
    "allows_service_wildcard": flag("Every action of a service is allowed"),
    "allows_every_object_action": flag("Every action of object storage is allowed"),
    "allows_all_but_some": flag("It grants everything but what it names"),
    "allows_escalation": flag("Its holder can take more rights than it grants"),
    "uses_wildcards": flag("It has an action with a wildcard, or every resource for an action that could be limited"),
    "exposes_credentials": flag("Its holder can have credentials of others, with no constraint"),
    "exfiltrates_data": flag("Its holder can read or copy stored data wherever it is, with no constraint"),
    "manages_permissions": flag("Its holder can set permissions on every resource, with no constraint"),
    "writes_everywhere": flag("Its holder can write to every resource, with no constraint"),
    "lacks_resources": flag("Actions that could be limited to resources are allowed on every one"),
    "decrypts_everywhere": flag("Its holder can decrypt what is encrypted under any key"),
    "passes_any_role": flag("Its holder can hand every role to a service"),
    "subscribes_to_anything": flag("Its holder can subscribe to any software of the marketplace"),
    "impersonates_services": flag("Its holder can act as every service account in its scope"),
    "basic_role": flag("It grants a role that spans all services (owner, editor, viewer)"),
    "service_admin": flag("It grants an administrator's role to a program"),
    "to_default_service_account": flag("It grants to the account that programs run under when nobody chose one"),
    "to_personal_account": flag("It grants to a private mail address that the organisation does not manage"),
    "combines_duties": flag("It grants managing keys (accounts) to who also uses them"),
    "attached_to_user": flag("It is attached to a single person, not to a group or role"),
    "inline": flag("It is part of one identity, and can be neither reused nor reviewed by itself"),
    "public": flag("It grants something to everyone on the internet"),
}

KINDS: Final = (
    Kind("policy", "A set of permissions, or the grant of a role", _POLICY),
    Kind(
        "role",
        "An identity that others may take on, or the trust that lets them",
        {
            "trusts_everyone": flag("Anyone may assume it"),
            "trusts_whole_account": flag("All of an account may assume it, with no condition that says who"),
            "trusts_unguarded_federation": flag("Whoever an identity provider issues a token to may assume it"),
            "federation_conditioned": flag("Tokens of the identity provider must meet a condition"),
            "session_hours": number("A session under it ends after this many hours"),
        },
    ),
    Kind(
        "user",
        "A person or program that logs in to an account of the cloud",
        {
            "local": flag("It lives in the account itself, not with a central identity provider"),
            "console_access": flag("It can log in with a password"),
            "mfa": flag("Logging in takes a second factor"),
            "in_group": flag("It is a member of a group"),
            "active_access_keys": number("How many access keys of it are active"),
            "strong_password_required": flag("Its password must meet the rules for passwords"),
            "idle_days": number("Days since it last logged in"),
            "owner": flag("It may do everything in the account"),
            "external": flag("It belongs to another organisation"),
            "disabled": flag("It cannot log in any more"),
        },
    ),
    Kind(
        "group",
        "A group of users",
        {
            "has_members": flag("Someone is a member of it"),
            "mfa_enforced": flag("Its policies hold only for who logged in with a second factor"),
        },
    ),
    Kind(
        "credential",
        "A password, key or token that proves who someone is",
        {
            "of_root": flag("It belongs to the root user of the account"),
            "user_managed": flag("It is a key of a service account that people keep themselves"),
            "plain_text": flag("It stands in the configuration as plain text"),
            "lifetime_days": number("It ends after this many days; unlimited where it never does"),
            "restricted": flag("It is good for chosen services only"),
            "age_days": number("Days since it was made or last replaced"),
            "idle_days": number("Days since it was last used"),
        },
    ),
    Kind(
        "output",
        "A value that holds a secret and that the configuration hands out",
        {"hidden": flag("It is marked sensitive, so that no plan, log or command prints it")},
    ),
    Kind(
        "user_directory",
        "A directory that people log in to an application with",
        {
            **PASSWORDS,
            "mfa": flag("Logging in takes a second factor"),
            "guests": flag("Who has not logged in gets credentials all the same"),
            "threat_protected": flag("Log-ins that look stolen or automated are challenged or refused"),
            "deletion_protected": flag("Deleting takes a separate step that lifts the protection"),
        },
    ),
    Kind(
        "sign_in_policy",
        "A rule about who may log in, from where and how",
        {
            "enforced": flag("It is switched on, not only reported"),
            "mfa": flag("It takes a second factor, or lets nobody in"),
        },
    ),
    Kind(
        "account",
        "Settings of a whole account, subscription, project, organisation or directory",
        {
            **PASSWORDS,
            "password_reuse_prevented": number("How many earlier passwords may not be chosen again"),
            "password_age_days": number("A password must be replaced after this many days; unlimited where never"),
            "root_mfa": flag("The root user logs in with a second factor"),
            "root_hardware_mfa": flag("The second factor of the root user is a device of its own"),
            "root_idle_days": number("Days since the root user was last used"),
            "owners": number("How many people may do everything in it"),
            "directory_admins": number("How many people administer the whole directory"),
            "asset_inventory": flag("An inventory of all resources is kept"),
            "access_analysed": flag("Access from outside is searched for all the time"),
            "provider_access_approved": flag("Staff of the provider reach data only when the customer approves"),
            "security_defaults": flag("The provider's defaults for log-ins (MFA, no legacy protocols) are on"),
            "users_may_create_apps": flag("Everyone in the directory may register applications"),
            "users_may_create_groups": flag("Everyone in the directory may create security groups"),
            "users_may_consent": flag("Everyone in the directory may give applications access to data"),
            "guests_restricted": flag("Guests see nothing of the directory but themselves"),
            "guests_invited_by_admins": flag("Only administrators may invite guests"),
            "trusted_locations": flag("Networks that people log in from are known by name"),
            "service_account_keys_blocked": flag("Keys of service accounts cannot be made"),
        },
    ),
)
