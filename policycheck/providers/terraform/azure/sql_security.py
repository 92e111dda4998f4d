"""Microsoft Defender's alerts and vulnerability assessments of Azure SQL and Synapse."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import names_some, negated, one_of, renamed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every
from policycheck.providers.terraform.registry import terraform_type


def threat_detection(server: Block, policy_type: str) -> Attribute:
    """Whether an alert policy of the input watches the server."""
    policy = server.part(policy_type)
    if policy.reason is not None:
        return server.fact(policy.reason)
    return _enabled(policy) if policy.present else server.fact(False)


def _enabled(policy: Block) -> Attribute:
    """The state has another name for each type; only that of managed instances and pools has a default (on)."""
    state = renamed(policy, "enabled", "state", "policy_state")
    return policy.flag(state, default=True) if state == "enabled" else one_of(policy, state, ("Enabled",), None)


@terraform_type("azurerm_mssql_server_security_alert_policy", "database_alerts")
@terraform_type("azurerm_mssql_managed_instance_security_alert_policy", "database_alerts")
@terraform_type("azurerm_synapse_workspace_security_alert_policy", "database_alerts")
@terraform_type("azurerm_synapse_sql_pool_security_alert_policy", "database_alerts")
def alert_policy(policy: Block) -> Attributes:
    enabled = _enabled(policy)
    owners = renamed(policy, "email_account_admins", "email_account_admins_enabled")
    return {
        "enabled": enabled,
        "all_threats": enabled if enabled.value is not True else _nothing_disabled(policy),
        "alerts_sent": names_some(policy, "email_addresses"),
        "alerts_to_owners": policy.flag(owners, default=False),
    }


def _nothing_disabled(policy: Block) -> Attribute:
    return negated(names_some(policy, "disabled_alerts"))


def watched_parts(server: Block, policy_type: str, type_: str) -> list[Block]:
    """The vulnerability assessments that belong to alert policies of the server; those of a disabled one are idle."""
    policies = [policy for policy in server.parts(policy_type) if _enabled(policy).value is not False]
    return [found for policy in policies for found in policy.parts(type_)]


def while_watched(server: Block, policy_type: str, answers: Attributes) -> Attributes:
    """Assessments count while the alert policy is on: where that is unknown, no good answer is certain."""
    unsure = [on for on in map(_enabled, server.parts(policy_type)) if isinstance(on.value, Unknown)]
    return {name: every([answer, *unsure]) for name, answer in answers.items()}


def assessment(server: Block, assessments: list[Block], type_: str, *, mails_owners: bool = False) -> Attributes:
    """What the vulnerability assessments of a server say; without one, nothing is scanned.

    `mails_owners` is the default of ``email_subscription_admins``.
    """
    if not assessments:
        missing = server.without(False, type_)
        names = ("vulnerability_assessed", "scans_recurring", "scan_reports_sent", "scan_reports_to_owners")
        return dict.fromkeys(names, missing)
    return {"vulnerability_assessed": assessments[0].exists(), **_scans(assessments[0], mails_owners)}


def _scans(assessed: Block, mails_owners: bool) -> Attributes:
    recurring = assessed.block("recurring_scans")
    return {
        "scans_recurring": recurring.flag("enabled", default=False),
        "scan_reports_sent": names_some(recurring, "emails"),
        "scan_reports_to_owners": recurring.flag(
            renamed(recurring, "email_subscription_admins", "email_subscription_admins_enabled"),
            default=mails_owners and recurring.present,
        ),
    }
