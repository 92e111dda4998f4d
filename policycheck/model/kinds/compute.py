"""Kinds that run code on machines and as functions."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, number, texts

KINDS: Final = (
    Kind(
        "instance",
        "A virtual machine, the template that machines are made from, or settings that hold for all of them",
        {
            "metadata_protected": flag("The metadata service takes session tokens only (IMDSv2)"),
            "metadata_hop_limit": number("Answers of the metadata service travel this many network hops"),
            "password_login": flag("People may log in to it with a password over SSH"),
            "key_login": flag("A public key is set up for logging in"),
            "os_login": flag("Who may log in is decided by IAM (OS Login), or left to the project's setting"),
            "project_keys": flag("SSH keys that are kept for the whole project open it"),
            "serial_console": flag("Its serial console can be reached"),
            "public_address": flag("It has an address on the internet"),
            "ip_forwarding": flag("It may send and receive traffic that is not its own"),
            "identity": flag("It acts under an identity that the cloud gives and renews the credentials of"),
            "default_identity": flag("It acts under the identity that every machine of the project shares"),
            "full_api_access": flag("That shared identity may call every API of the cloud"),
            "disks_encrypted": flag("Every disk that is declared with it is encrypted"),
            "disks_customer_managed_key": flag("Every disk that is declared with it is under a key of the customer"),
            "host_encrypted": flag("Temporary disks and caches on its host are encrypted too"),
            "managed_disks": flag("Its disks are managed by the cloud, none is a file in a storage account"),
            "secure_boot": flag("Only signed boot loaders, kernels and drivers start"),
            "vtpm": flag("A virtual TPM measures what starts"),
            "integrity_monitored": flag("The measured start is compared with a known good one"),
            "automatic_patching": flag("Updates of the operating system are installed by themselves"),
            "agent": flag("The cloud's agent runs in it, which patches and watches it"),
            "antimalware": flag("A scanner for malicious software runs in it and is kept up to date"),
            "public_console": flag("It has an address on the internet and a serial console"),
            "backed_up": flag("A backup service takes copies of it on a schedule"),
            "monitored": flag("It reports its activity every minute"),
            "plain_secrets": texts("Where its user data carries a credential in plain text"),
        },
        holds_data=True,
    ),
    Kind(
        "instance_group",
        "A group of machines that is kept at its size",
        {"health_checked": flag("Machines that do not answer the load balancer are replaced")},
    ),
    Kind(
        "function",
        "A function that runs on demand, or a grant or address that lets others call it",
        {
            "public": flag("Anyone may call it"),
            "permission_scoped": flag("A service that may call it can do so for named resources or accounts only"),
            "ingress_restricted": flag("Calls from outside the cloud's own network are refused"),
            "in_network": flag("It runs inside a network of the customer"),
            "plain_secrets": texts("Names of environment variables that hold a credential in plain text"),
            "environment_customer_key": flag("Its environment variables are encrypted under a key of the customer"),
            "customer_managed_key": flag("Its code and state are encrypted under a key of the customer"),
            "code_signed": flag("Only code that a trusted publisher signed is deployed"),
            "runtime_supported": flag("The publisher still mends its language runtime"),
            "failures_kept": flag("Events that it could not process are kept"),
            "concurrency_limited": flag("No more copies than a set number run at the same time"),
            "traced": flag("Its calls are traced from service to service"),
            "logged": flag("Its runs are logged"),
        },
        holds_data=True,
    ),
)
