"""Reports from the evidence store: the latest record of each target, and the summaries of those before it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Final

from policycheck.errors import PolicycheckError
from policycheck.evidence.record import FAILED
from policycheck.evidence.store import Store, stored_record
from policycheck.evidence.summary import Summary
from policycheck.reports.client import ClientReport, Point, Seen, Target, trend
from policycheck.reports.fleet import ClientLine, FleetReport
from policycheck.rules.profiles import PROPOSED
from policycheck.rules.safeguards import use_proposed

_DAYS: Final = 30
"""How far the trend of the page on all clients goes back."""


def client_report(store: Store, client: str) -> ClientReport:
    """What the store knows of one client.

    Raises:
        PolicycheckError: where it knows nothing of it, or a record was changed.
    """
    latest = store.standing(client)
    if not latest:
        raise PolicycheckError(f"there is no client {client!r} with a finished run", store.database.name)
    history = store.history(client)
    use_profile(latest)
    targets = [_target(store, one, history) for one in latest]
    seen = {(one.target, one.fingerprint): Seen(one.first_seen, one.reopened) for one in store.findings(client)}
    return ClientReport(client, targets, _trend(history), seen)


def fleet_report(store: Store) -> FleetReport:
    """What the store knows of all clients, from summaries alone.

    Raises:
        PolicycheckError: where there is no client, or a summary was changed.
    """
    since = (datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=_DAYS)).date().isoformat()
    found: list[tuple[str, list[Summary]]] = [(client, store.standing(client)) for client in store.clients()]
    if not found:
        raise PolicycheckError("the store has no client yet", store.database.name)
    use_profile([summary for _, latest in found for summary in latest])
    lines = []
    for client, latest in found:
        history = store.history(client, since)
        usable = [one for one in (_usable(summary, history) for summary in latest) if one.outcome != FAILED]
        lines.append(ClientLine(client, latest, usable, store.findings(client, "open"), _trend(history)))
    return FleetReport(lines, since)


def use_profile(summaries: Sequence[Summary]) -> None:
    """Has safeguards be those that the runs were judged by."""
    use_proposed(any(summary.pack.get("profile") == PROPOSED for summary in summaries))


def _usable(summary: Summary, history: Sequence[Summary]) -> Summary:
    """The latest run of the same target that could assess something; `summary` itself where there is none."""
    if summary.outcome != FAILED:
        return summary
    before = (one for one in reversed(history) if one.target == summary.target and one.outcome != FAILED)
    return next(before, summary)


def _target(store: Store, latest: Summary, history: Sequence[Summary]) -> Target:
    usable = _usable(latest, history)
    return Target(stored_record(store, usable), stored_record(store, latest) if usable is not latest else None)


def _trend(history: Sequence[Summary]) -> list[Point]:
    return trend((one.run, one.target, one.finished, one.summary) for one in history if one.outcome != FAILED)
