"""Which events a log filter looks for: CloudWatch filter patterns, Cloud Logging queries, Azure operation names.

The events are those of `policycheck.model.kinds.audit.WATCHED`. For AWS the calls come from the Security Hub User
Guide, "Security Hub controls for Amazon CloudWatch"; for Google Cloud the methods from Cloud Audit Logs; for Azure
the operations from "Azure resource provider operations".
"""

from __future__ import annotations

import functools
import re
from fnmatch import fnmatchcase
from typing import Final, NamedTuple

_AWS_CALLS: Final = {
    "access_policy_changes": (
        "PutGroupPolicy PutRolePolicy PutUserPolicy CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion "
        "DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy AttachRolePolicy DetachRolePolicy AttachUserPolicy "
        "DetachUserPolicy AttachGroupPolicy DetachGroupPolicy"
    ),
    "trail_changes": "CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging",
    "recorder_changes": ("StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel PutConfigurationRecorder"),
    "key_deletion": "DisableKey ScheduleKeyDeletion",
    "bucket_policy_changes": (
        "PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication DeleteBucketPolicy "
        "DeleteBucketCors DeleteBucketLifecycle DeleteBucketReplication"
    ),
    "firewall_changes": (
        "AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress "
        "RevokeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup"
    ),
    "network_acl_changes": (
        "CreateNetworkAcl CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry ReplaceNetworkAclEntry "
        "ReplaceNetworkAclAssociation"
    ),
    "gateway_changes": (
        "CreateCustomerGateway DeleteCustomerGateway AttachInternetGateway CreateInternetGateway "
        "DeleteInternetGateway DetachInternetGateway"
    ),
    "route_changes": (
        "CreateRoute CreateRouteTable ReplaceRoute ReplaceRouteTableAssociation DeleteRouteTable DeleteRoute "
        "DisassociateRouteTable"
    ),
    "network_changes": (
        "CreateVpc DeleteVpc ModifyVpcAttribute AcceptVpcPeeringConnection CreateVpcPeeringConnection "
        "DeleteVpcPeeringConnection RejectVpcPeeringConnection"
    ),
    "organization_changes": (
        "AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy DeletePolicy DetachPolicy "
        "LeaveOrganization MoveAccount RemoveAccountFromOrganization UpdatePolicy"
    ),
}
_AWS_SOURCES: Final = {
    "access_policy_changes": "iam.amazonaws.com",
    "trail_changes": "cloudtrail.amazonaws.com",
    "recorder_changes": "config.amazonaws.com",
    "key_deletion": "kms.amazonaws.com",
    "organization_changes": "organizations.amazonaws.com",
}
"""Services all of whose calls are the event: a pattern on the source alone looks for it too."""

_AWS_COMPARISON: Final = r'\$\.([\w.]+)\s*(!?=)\s*("[^"]*"|[^\s()&|}]+)'

AWS_EVENTS: Final = (*_AWS_CALLS, "unauthorized_calls", "login_failures", "login_without_mfa", "root_use")


class _Pattern(NamedTuple):
    """The comparisons of a filter pattern, by field."""

    equal: dict[str, list[str]]
    unequal: dict[str, list[str]]

    def finds(self, field: str, *values: str) -> bool:
        """Whether each of the values is among those that the pattern takes for a field; ``*`` stands for anything."""
        taken = self.equal.get(field, [])
        return all(any(fnmatchcase(value, pattern) for pattern in taken) for value in values)


@functools.lru_cache(maxsize=1024)
def _aws_pattern(text: str) -> _Pattern:
    pattern = _Pattern({}, {})
    for field, operator, value in re.findall(_AWS_COMPARISON, text):
        side = pattern.equal if operator == "=" else pattern.unequal
        side.setdefault(field, []).append(value.strip('"'))
    return pattern


def aws_pattern_finds(text: str, event: str) -> bool:
    """Whether a metric filter's pattern on CloudTrail records looks for an event.

    CloudWatch Logs User Guide, "Filter pattern syntax for metric filters".
    """
    pattern = _aws_pattern(text)
    if event == "unauthorized_calls":
        return pattern.finds("errorCode", "AccessDenied", "UnauthorizedOperation")
    if event == "root_use":
        return pattern.finds("userIdentity.type", "Root")
    if event in ("login_failures", "login_without_mfa"):
        return pattern.finds("eventName", "ConsoleLogin") and _login(pattern, event)
    if event == "organization_changes" and not pattern.finds("eventSource", _AWS_SOURCES[event]):
        return False
    source = _AWS_SOURCES.get(event)
    if source and "eventName" not in pattern.equal:
        return "eventName" not in pattern.unequal and source in pattern.equal.get("eventSource", [])
    return pattern.finds("eventName", *_AWS_CALLS[event].split())


def _login(pattern: _Pattern, event: str) -> bool:
    if event == "login_failures":
        return pattern.finds("errorMessage", "Failed authentication") or pattern.finds(
            "responseElements.ConsoleLogin", "Failure"
        )
    used = "additionalEventData.MFAUsed"
    return "Yes" in pattern.unequal.get(used, []) or pattern.finds(used, "No")


_GOOGLE_WORDS: Final = {
    "owner_changes": ("roles/owner", "policydelta"),
    "trail_changes": ("setiampolicy", "auditconfigdeltas"),
    "role_changes": ("iam_role", "createrole", "deleterole", "updaterole"),
    "firewall_changes": ("compute.firewalls.insert", "compute.firewalls.patch"),
    "route_changes": ("compute.routes.insert", "compute.routes.delete"),
    "network_changes": ("compute.networks.insert", "compute.networks.patch", "compute.networks.delete"),
    "bucket_policy_changes": ("gcs_bucket", "storage.setiampermissions"),
    "database_changes": ("cloudsql.instances.update",),
}
_GOOGLE_TYPES: Final = {
    "firewall_changes": "gce_firewall_rule",
    "route_changes": "gce_route",
    "network_changes": "gce_network",
    "role_changes": "iam_role",
}
"""Types of the audited resource: a query on the type alone looks for every change of it."""

GOOGLE_EVENTS: Final = tuple(_GOOGLE_WORDS)


def google_query_finds(query: str, event: str) -> bool:
    """Whether a Cloud Logging query on audit logs looks for an event."""
    text = query.lower()
    if all(word in text for word in _GOOGLE_WORDS[event]):
        return True
    type_ = _GOOGLE_TYPES.get(event)
    return type_ is not None and f'"{type_}"' in text and "methodname" not in text and "event_subtype" not in text


AZURE_OPERATIONS: Final = {
    "guardrail_changes": ("microsoft.authorization/policyassignments/write",),
    "guardrail_deletion": ("microsoft.authorization/policyassignments/delete",),
    "firewall_changes": ("microsoft.network/networksecuritygroups/write",),
    "firewall_deletion": ("microsoft.network/networksecuritygroups/delete",),
    "database_firewall_changes": ("microsoft.sql/servers/firewallrules/write",),
    "database_firewall_deletion": ("microsoft.sql/servers/firewallrules/delete",),
    "security_solution_changes": ("microsoft.security/securitysolutions/write",),
    "security_solution_deletion": ("microsoft.security/securitysolutions/delete",),
    "public_address_changes": (
        "microsoft.network/publicipaddresses/write",
        "microsoft.network/publicipaddresses/delete",
    ),
}
"""The operations of the activity log that make up an event, in lower case; each needs an alert."""
