"""What a webhook is told of a run: clients, counts and names of rules; nothing that was read from an account."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from policycheck.evidence.record import COMPLETE
from policycheck.fleet.notify import Message
from policycheck.fleet.outcome import Result
from policycheck.rules.rule import SEVERITIES

if TYPE_CHECKING:
    from policycheck.evidence.store import Store

SCHEMA: Final = "policycheck/fleet-notice/v1"
_RULES: Final = 10
"""How many rules are named for a client, those with most new findings first."""


def message_of(result: Result, store: Store) -> Message:
    """The message about a run: each client's standing and what is new since its last run."""
    document = result.document()
    clients: list[dict[str, Any]] = []
    for client, line in zip(document["clients"], result.lines(), strict=True):
        changes = _changes(store, client["client"], result.run.started)
        targets = [{"target": one["target"], "outcome": one["outcome"]} for one in client["targets"]]
        clients.append({**client, "targets": targets, "changes": changes, "line": _line(line, changes)})
    lines = [client.pop("line") for client in clients]
    outcomes = Counter(told.outcome for told in result.all())
    failing = sum(sum(client["severities"].values()) for client in clients)
    trouble = sum(outcomes.values()) - outcomes[COMPLETE]
    title = f"policycheck: {len(clients)} clients, {sum(outcomes.values())} targets, {trouble} not complete; "
    title += f"{failing} failing, {sum(client['changes']['new'] for client in clients)} of them new"
    return Message(title, lines, {**document, "schema": SCHEMA, "title": title, "clients": clients})


def _changes(store: Store, client: str, since: str) -> dict[str, Any]:
    new: Counter[tuple[str, str]] = Counter()
    fixed = 0
    for finding in store.findings(client):
        if finding.status == "fixed":
            fixed += finding.fixed >= since
        elif finding.status == "open" and finding.first_seen >= since:
            new[(finding.severity, finding.rule)] += 1
    worst = sorted(new.items(), key=lambda item: (SEVERITIES.index(item[0][0]), -item[1], item[0][1]))
    rules = [{"rule": rule, "severity": severity, "findings": count} for (severity, rule), count in worst[:_RULES]]
    return {"new": new.total(), "fixed": fixed, "new_rules": rules}


def _line(standing: str, changes: dict[str, Any]) -> str:
    named = ", ".join(f"{one['rule']} ({one['findings']})" for one in changes["new_rules"])
    return f"{standing}; {changes['new']} new{f' ({named})' if named else ''}, {changes['fixed']} fixed"
