"""Kinds that run code."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, texts

KINDS: Final = (
    Kind(
        "instance",
        "A virtual machine, or the template that machines are made from",
        {
            "metadata_protected": flag("The metadata service takes session tokens only (IMDSv2)"),
            "password_login": flag("People may log in to it with a password over SSH"),
            "public_address": flag("It has an address on the internet"),
            "disks_encrypted": flag("Every disk that is declared with it is encrypted"),
            "plain_secrets": texts("Where its user data carries a credential in plain text"),
        },
    ),
    Kind(
        "function",
        "A function that runs on demand",
        {
            "plain_secrets": texts("Names of environment variables that hold a credential in plain text"),
            "environment_customer_key": flag("Its environment variables are encrypted under a key of the customer"),
        },
    ),
)
