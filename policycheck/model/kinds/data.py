"""Kinds that hold data in databases, caches, search services and warehouses."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Field, Kind, flag, number, version
from policycheck.model.kinds.storage import ENCRYPTION

_REACH: Final[dict[str, Field]] = {
    "public": flag("Reachable from the internet: a public address, and no firewall that keeps everyone out"),
    "public_endpoint": flag("It answers at an address on the internet, whatever firewall stands before it"),
    "private_endpoint": flag("It has an address in a private network of the customer"),
}
_TLS: Final[dict[str, Field]] = {
    "tls_required": flag("Connections without TLS are refused"),
    "tls_minimum": version("The lowest TLS version that connections may use"),
}
_UPKEEP: Final[dict[str, Field]] = {
    "backup_retention_days": number("Automated backups are kept this long; 0 for none"),
    "deletion_protected": flag("Deleting takes a separate step that lifts the protection"),
    "minor_upgrades": flag("Minor versions, which carry security fixes, are installed without a request"),
    "failover": flag("A standby, in another zone where the service has them, takes over when a machine fails"),
}
_AUDIT: Final[dict[str, Field]] = {
    "audit_logged": flag("Its log of access or queries goes to a log service"),
    "audit_retention_days": number("Its audit log is kept this long; unlimited where nothing ends it, 0 for none"),
    "threat_detection": flag("The provider's detection of attacks on it is on"),
    "vulnerability_assessed": flag("The provider scans its configuration for weaknesses, and keeps the reports"),
}

_DATABASE: Final[dict[str, Field]] = {
    **ENCRYPTION,
    **_REACH,
    **_TLS,
    **_UPKEEP,
    **_AUDIT,
    "double_encrypted": flag("The storage below encrypts a second time, with a key and algorithm of its own"),
    "network_restricted": flag("Only chosen networks and addresses reach it"),
    "provider_network_admitted": flag("Machines of every customer of the provider may reach it"),
    "certificate_valid": flag("Its certificate authority is one that clients can still trust"),
    "point_in_time_recovery": flag("Any moment within the backup period can be restored"),
    "rewindable": flag("The running database can be wound back in place"),
    "backup_in_second_region": flag("Backups are copied to another region"),
    "long_term_backups": flag("Backups are also kept for years"),
    "drop_protected": flag("The service itself refuses to drop it, whoever asks"),
    "scales": flag("Its capacity follows the load"),
    "tags_on_snapshots": flag("Its snapshots carry its tags"),
    "central_authentication": flag("People log in with identities of the cloud, not with passwords of its own"),
    "fine_grained_access": flag("Rights are given per table or command, not for the whole of it"),
    "keys_change_schema": flag("Whoever holds an access key may change databases, containers and throughput"),
    "tamper_evident": flag("Changes to its records can be proved"),
    "audit_log_exported": flag("The audit log, and not only errors, goes to a log service"),
    "audit_monitored": flag("Its audit records also go to the monitoring service"),
    "queries_logged": flag("The server logs the statements that it runs"),
    "monitored": flag("Its operating system's activity is recorded"),
    "load_recorded": flag("The load is recorded by user, host and statement"),
    "load_record_customer_key": flag("That record, which holds statements, is encrypted under a key of the customer"),
    "scans_recurring": flag("The scans for weaknesses recur by themselves"),
    "scan_reports_sent": flag("Reports of the scans go to somebody by mail"),
    "scan_reports_to_owners": flag("Reports of the scans go to the administrators and owners of the subscription"),
    "known_vulnerable": flag("Its engine version has a published flaw that gives away files of the server"),
}

_SETTINGS: Final[dict[str, Field]] = {
    "connections_logged": flag("Each log-in is logged"),
    "disconnections_logged": flag("The end of each session is logged, with its length"),
    "checkpoints_logged": flag("Checkpoints are logged"),
    "lock_waits_logged": flag("Sessions that wait long for a lock are logged"),
    "temp_files_logged": flag("Temporary files are logged, whatever their size"),
    "durations_logged": flag("The duration of each statement is logged"),
    "statements_logged": flag("Statements that change the schema are logged at least"),
    "slow_statements_logged": flag("The text of slow statements, which may hold PHI, is logged"),
    "errors_logged": flag("Warnings and errors are logged"),
    "error_statements_logged": flag("The statement that caused an error is logged"),
    "host_names_logged": flag("Host names are looked up for the log"),
    "executor_stats_logged": flag("Statistics of the executor are logged for each query"),
    "parser_stats_logged": flag("Statistics of the parser are logged for each query"),
    "planner_stats_logged": flag("Statistics of the planner are logged for each query"),
    "statement_stats_logged": flag("Statistics of whole statements are logged for each query"),
    "logins_throttled": flag("Addresses that fail to log in again and again are slowed down"),
    "log_retention_days": number("The server keeps its own log files this long"),
    "local_files_loadable": flag("Clients may have the server ask them for files (LOAD DATA LOCAL)"),
    "databases_listed": flag("Every user may list all databases"),
    "ownership_chained": flag("Owners of one database reach into the others (cross-database ownership chaining)"),
    "contained_authentication": flag("Databases may bring users of their own, past the server's log-ins"),
    "external_scripts": flag("Scripts outside the engine may run on the server"),
    "remote_procedures": flag("Stored procedures of this server may be run from other servers"),
    "error_details_masked": flag("Error messages hide what only administrators should see (trace flag 3625)"),
}

KINDS: Final = (
    Kind(
        "database",
        "A managed relational, document, graph or key-value database, or the server that holds several",
        _DATABASE,
        holds_data=True,
    ),
    Kind("database_settings", "What a database server logs and allows: its flags or server parameters", _SETTINGS),
    Kind(
        "database_firewall",
        "A rule that says who may reach a database server from the internet",
        {
            "public": flag("It lets everyone in"),
            "provider_network_admitted": flag("It lets in the machines of every customer of the provider"),
        },
    ),
    Kind(
        "database_user",
        "An account of a database, a cache or its server",
        {
            "authenticated": flag("It takes a password or an identity to log in"),
            "remote_administrator": flag("It is an administrator that may log in from every host"),
        },
    ),
    Kind(
        "database_alerts",
        "The provider's alerts of attacks on a database server",
        {
            "enabled": flag("It is switched on"),
            "all_threats": flag("It is on, and looks for every kind of attack that it knows"),
            "alerts_sent": flag("Alerts go to somebody by mail"),
            "alerts_to_owners": flag("Alerts go to the administrators and owners of the subscription"),
        },
    ),
    Kind(
        "database_snapshot",
        "A copy of a database at a point in time",
        {**ENCRYPTION, "public": flag("Any account may restore it")},
        holds_data=True,
    ),
    Kind(
        "cache",
        "A managed in-memory store",
        {
            **ENCRYPTION,
            **_REACH,
            **_TLS,
            **_UPKEEP,
            "authenticated": flag("Clients must authenticate"),
            "network_chosen": flag("It stands in subnets that were chosen for it, not in the default ones"),
        },
        holds_data=True,
    ),
    Kind(
        "search_domain",
        "A search service and the documents that it indexes",
        {
            **ENCRYPTION,
            **_REACH,
            **_TLS,
            "nodes_encrypted": flag("What its nodes tell each other is encrypted"),
            "fine_grained_access": flag("Rights are given per index, document and field"),
            "logged": flag("Its logs go to a log service"),
            "audit_logged": flag("Its log of who searched and read what goes to a log service"),
            "everyone_admitted": flag("The list of addresses that may reach it has everyone in it"),
            "own_firewall": flag("A security group was chosen for it, not the network's default one"),
            "dedicated_masters": number("Nodes that only keep the cluster together; 0 where data nodes do it"),
            "replicas": number("Copies of the service that share the load"),
            "managed_identity": flag("It reaches other services with an identity of its own, not with their keys"),
        },
        holds_data=True,
    ),
    Kind(
        "warehouse",
        "A data warehouse or analytics cluster, or the datasets in it",
        {
            **ENCRYPTION,
            **_REACH,
            **_TLS,
            **_UPKEEP,
            **_AUDIT,
            "double_encrypted": flag("The storage below encrypts a second time, with a key and algorithm of its own"),
            "root_storage_customer_key": flag("The workspace's own file system is encrypted under the customer's key"),
            "network_chosen": flag("It stands in a network that was chosen for it"),
            "traffic_in_network": flag("What it loads and unloads travels through the customer's network"),
            "compute_in_network": flag("Its computers stand in a network that only this workspace uses"),
            "compute_isolated": flag("Its computers run on machines that no other customer shares"),
            "exfiltration_blocked": flag("It sends data to approved tenants only"),
            "firewall_opened": flag("A firewall rule lets addresses of the internet in"),
            "managed_identity": flag("It reaches other services with an identity of its own, not with their keys"),
            "service_level": flag("The provider promises its availability"),
            "known_administrator_public": flag("It is public, and its administrator has a name that is tried first"),
        },
        holds_data=True,
    ),
)
