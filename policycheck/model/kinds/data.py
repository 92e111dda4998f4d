"""Kinds that hold data in databases and caches."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, number, version
from policycheck.model.kinds.storage import ENCRYPTION

KINDS: Final = (
    Kind(
        "database",
        "A managed relational, document, graph or key-value database, or the server that holds several",
        {
            **ENCRYPTION,
            "public": flag("Reachable from the internet: a public address, and no firewall that keeps everyone out"),
            "tls_required": flag("Connections without TLS are refused"),
            "tls_minimum": version("The lowest TLS version that connections may use"),
            "backup_retention_days": number("Automated backups are kept this long; 0 for none"),
            "point_in_time_recovery": flag("Any moment within the backup period can be restored"),
            "deletion_protected": flag("Deleting takes a separate step that lifts the protection"),
            "central_authentication": flag("People log in with identities of the cloud, not with passwords of its own"),
            "audit_logged": flag("Its log of access or queries goes to a log service"),
        },
    ),
    Kind(
        "database_snapshot",
        "A copy of a database at a point in time",
        {**ENCRYPTION, "public": flag("Any account may restore it")},
    ),
    Kind(
        "cache",
        "A managed in-memory store",
        {
            **ENCRYPTION,
            "tls_required": flag("Connections without TLS are refused"),
            "authenticated": flag("Clients must authenticate"),
        },
    ),
    Kind(
        "warehouse",
        "A data warehouse or the datasets in it",
        {**ENCRYPTION, "public": flag("Anyone on the internet may read it or reach it")},
    ),
)
