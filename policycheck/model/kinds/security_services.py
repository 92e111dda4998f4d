"""Kinds of the services that watch over an account, and of the people they tell."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag
from policycheck.model.kinds.storage import ENCRYPTION

PROTECTED: Final = {
    "servers": "servers",
    "app_services": "managed web applications",
    "databases": "managed SQL databases",
    "server_databases": "SQL databases on virtual machines",
    "open_databases": "open-source relational databases",
    "document_databases": "document databases",
    "object_stores": "object storage",
    "clusters": "Kubernetes clusters",
    "registries": "container registries",
    "containers": "containers",
    "keys": "stores of keys and secrets",
    "control_plane": "the management of resources",
    "dns": "name resolution",
}
"""What threat detection can be switched on for."""

KINDS: Final = (
    Kind(
        "threat_detection",
        "The service that recognises attacks on an account",
        {
            "enabled": flag("It is switched on"),
            "organization_wide": flag("New accounts of the organisation are watched by themselves"),
            **{f"watches_{name}": flag(f"It watches {meaning}") for name, meaning in PROTECTED.items()},
        },
    ),
    Kind(
        "detection_source",
        "A product whose findings threat detection can take in",
        {"enabled": flag("Its findings are taken in")},
    ),
    Kind(
        "vulnerability_scanning",
        "The service that searches machines and images for known vulnerabilities",
        {"enabled": flag("It is switched on")},
    ),
    Kind(
        "posture_management",
        "The service that evaluates an account against security standards",
        {"enabled": flag("It evaluates at least one standard")},
    ),
    Kind(
        "data_discovery",
        "The service that finds sensitive data in storage",
        {"enabled": flag("It is switched on")},
    ),
    Kind(
        "security_contact",
        "Whom the provider tells of security incidents",
        {
            "email": flag("It has a mail address"),
            "phone": flag("It has a telephone number"),
            "alerts_sent": flag("Security alerts are sent to it"),
            "owners_told": flag("Security alerts are sent to the owners of the subscription too"),
        },
    ),
    Kind(
        "configuration_recorder",
        "The record of what resources there are and how their configuration changes",
        {
            "enabled": flag("It is recording"),
            "every_type": flag("It records every type of resource of its region"),
            "complete": flag("It records every type of resource, global ones included"),
            "multi_region": flag("It takes in every region"),
        },
    ),
    Kind("guardrail", "The assignment of a policy that resources must keep to", {"enforced": flag("It is enforced")}),
    Kind(
        "agent_provisioning",
        "What installs the monitoring agent on machines",
        {"automatic": flag("New machines get the agent by themselves")},
    ),
    Kind(
        "admin_session",
        "How remote sessions of administrators on machines run",
        {
            "encrypted": flag("Sessions are encrypted under a key of the customer, beside TLS"),
            "recorded": flag("What is done in a session is recorded, and the record is encrypted"),
        },
    ),
    Kind("runbook", "A document of automated steps", {"public": flag("Any account may read and run it")}),
    Kind(
        "automation_account",
        "What runs scripts on a schedule, with rights of its own",
        {
            "network_restricted": flag("It cannot be reached over the public internet"),
            "managed_identity": flag("It acts with an identity that the cloud manages, not with stored credentials"),
            "central_authentication": flag("Access takes identities of the cloud; shared keys are refused"),
            "customer_managed_key": ENCRYPTION["customer_managed_key"],
        },
    ),
    Kind(
        "automation_variable",
        "A value that scripts of an automation account share",
        {"encrypted": flag("It is stored encrypted, and not shown")},
    ),
)
