"""Kinds that keep copies for the day they are needed."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, number
from policycheck.model.kinds.storage import ENCRYPTION

KINDS: Final = (
    Kind(
        "backup_source",
        "A resource whose data a backup plan should select: machine, volume, file system, database, share",
        {"backed_up": flag("A backup plan or snapshot schedule of this input selects it")},
        holds_data=True,
    ),
    Kind(
        "backup_plan",
        "A schedule that takes backups and says how long they are kept",
        {
            "retention_days": number("The longest that a backup of it is kept; unlimited where nothing ends it"),
            "interval_days": number("Days between two backups at its most frequent; unlimited without a schedule"),
        },
    ),
    Kind(
        "backup_vault",
        "The store that holds backups",
        {
            **ENCRYPTION,
            "deletion_prevented": flag("Backups cannot be deleted by hand before their time, or can be restored after"),
            "public": flag("Anyone may copy backups in or out"),
            "managed_identity": flag("It reaches keys and sources with an identity that the cloud manages"),
        },
    ),
)
