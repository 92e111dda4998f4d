"""Kinds that record what happened, and tell people of it."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Field, Kind, flag, number
from policycheck.model.kinds.storage import ENCRYPTION

WATCHED: Final = {
    "unauthorized_calls": "a call was refused for lack of rights",
    "login_failures": "somebody failed to log in to the console",
    "login_without_mfa": "somebody logged in to the console without a second factor",
    "root_use": "the root user did something",
    "owner_changes": "the owners of a project changed",
    "access_policy_changes": "an access policy changed",
    "role_changes": "a role of the customer's own changed",
    "trail_changes": "the audit trail itself was changed or stopped",
    "recorder_changes": "the recording of configurations was changed or stopped",
    "key_deletion": "an encryption key was disabled or its deletion scheduled",
    "bucket_policy_changes": "who may read object storage changed",
    "firewall_changes": "a firewall was created or changed",
    "firewall_deletion": "a firewall was deleted",
    "network_acl_changes": "a network access list changed",
    "gateway_changes": "a gateway to other networks changed",
    "route_changes": "a route changed",
    "network_changes": "a virtual network changed",
    "public_address_changes": "a public address was created or deleted",
    "organization_changes": "the organisation of accounts changed",
    "database_firewall_changes": "a database's firewall was opened or changed",
    "database_firewall_deletion": "a rule of a database's firewall was deleted",
    "database_changes": "the settings of a database server changed",
    "guardrail_changes": "a policy assignment was created or changed",
    "guardrail_deletion": "a policy assignment was deleted",
    "security_solution_changes": "a security solution was created or changed",
    "security_solution_deletion": "a security solution was deleted",
    "service_incidents": "the provider reports an incident of its services",
}
"""Events that an alarm should go off at, each with what has happened then."""

_ALARMS: Final[dict[str, Field]] = {
    f"alarms_on_{name}": flag(f"An alarm goes off when {meaning}") for name, meaning in WATCHED.items()
}

KINDS: Final = (
    Kind(
        "audit_trail",
        "The record of who did what in an account, subscription or project",
        {
            "complete": flag("It records management events, and accesses where the cloud records them with it"),
            "multi_region": flag("It records every region"),
            "enabled": flag("It is switched on"),
            "tamper_evident": flag("Changes to its files can be proved"),
            "customer_managed_key": ENCRYPTION["customer_managed_key"],
            "retention_days": number("Its records are kept this long; unlimited where they never expire"),
            "deletion_protected": flag("Deleting takes a separate step that lifts the protection"),
            "streamed": flag("Its events also go to a log service, where alarms can watch them"),
            "delivery_notified": flag("Each delivery of records is announced, so that they can be processed"),
            "object_reads_logged": flag("It records reads of objects in every bucket"),
            "object_writes_logged": flag("It records writes of objects in every bucket"),
            **_ALARMS,
        },
    ),
    Kind(
        "audit_store",
        "The bucket or storage account that audit records are delivered to",
        {
            "public": flag("Anyone may read, list or write"),
            "access_logged": flag("Each request is logged to a place of its own"),
            "customer_managed_key": ENCRYPTION["customer_managed_key"],
            "retention_locked": flag("Nobody can delete records, or shorten how long they are kept"),
        },
    ),
    Kind(
        "log_group",
        "A store of log records",
        {
            "customer_managed_key": ENCRYPTION["customer_managed_key"],
            "retention_days": number("Records are kept this long; unlimited where they never expire"),
            "retention_decided": flag("How long records are kept is written down, not left to the provider's default"),
            "retention_locked": flag("Nobody can shorten how long records are kept"),
            "network_restricted": flag("Records cannot be sent or read over the public internet"),
            "central_authentication": flag("Access takes identities of the cloud; shared keys are refused"),
        },
    ),
    Kind(
        "log_sink",
        "What routes log records to a place where they are kept",
        {"complete": flag("Every record of its project, folder or organisation is routed by it or by another one")},
    ),
    Kind(
        "logged_service",
        "A service whose log of requests goes nowhere unless it is told to",
        {"access_logged": flag("Its log of requests goes to a place of its own")},
    ),
    Kind(
        "alarm",
        "What notifies people when a measure or an event is out of the ordinary",
        {
            "enabled": flag("It is switched on, its actions included"),
            "notifies": flag("It does something when it goes off: somebody is told"),
        },
    ),
)
