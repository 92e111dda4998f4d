"""Kinds that say who may do what."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, number

KINDS: Final = (
    Kind(
        "policy",
        "A set of permissions, or the grant of a role",
        {
            "allows_admin": flag("Everything is allowed on everything"),
            "allows_service_wildcard": flag("Every action of a service is allowed on every resource"),
            "allows_escalation": flag("Its holder can take more rights than it grants"),
            "public": flag("It grants something to everyone on the internet"),
        },
    ),
    Kind(
        "role",
        "An identity that others may take on",
        {
            "trusts_everyone": flag("Anyone may assume it"),
            "trusts_unguarded_federation": flag("Whoever an identity provider issues a token to may assume it"),
        },
    ),
    Kind(
        "account",
        "Settings of a whole account, subscription or project",
        {
            "password_length": number("The shortest password that people may choose, in characters"),
            "password_reuse_prevented": number("How many earlier passwords may not be chosen again"),
        },
    ),
)
