"""Kinds that record what happened."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, number
from policycheck.model.kinds.storage import ENCRYPTION

KINDS: Final = (
    Kind(
        "audit_trail",
        "The record of who did what in an account, subscription or project",
        {
            "complete": flag("It records management events of every region and service"),
            "enabled": flag("It is switched on"),
            "tamper_evident": flag("Changes to its files can be proved"),
            "customer_managed_key": ENCRYPTION["customer_managed_key"],
        },
    ),
    Kind(
        "log_group",
        "A store of log records",
        {
            "customer_managed_key": ENCRYPTION["customer_managed_key"],
            "retention_days": number("Records are kept this long; unlimited where they never expire"),
        },
    ),
)
