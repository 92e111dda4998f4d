"""What a report on all clients says: how each stands, which of them is worst off, and what most of them miss."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from policycheck.evidence.findings import Finding
from policycheck.evidence.record import COMPLETE, FAILED
from policycheck.evidence.summary import Summary
from policycheck.reports.client import Point
from policycheck.reports.standing import (
    ATTESTATIONS,
    NOT_ASSESSED,
    STATES,
    Standing,
    by_state,
    severities,
    standings,
)
from policycheck.rules.evaluate import FAIL
from policycheck.rules.rule import SEVERITIES
from policycheck.rules.safeguards import Safeguard, safeguards

_RANK: Final = {severity: rank for rank, severity in enumerate(SEVERITIES)}


class ClientLine:
    """A client as the page on all of them shows it.

    Attributes:
        latest: the latest run of each target, whatever became of it.
        usable: the latest run of each target that could assess something.
        worst: its worst open findings; `open` says how many there are in all.
        trend: how it stood after each run of the last weeks, oldest first.
    """

    def __init__(
        self,
        client: str,
        latest: Sequence[Summary],
        usable: Sequence[Summary],
        findings: Sequence[Finding],
        trend: Sequence[Point],
    ) -> None:
        self.client = client
        self.latest = latest
        self.usable = usable
        self.open = len(findings)
        self.worst = sorted(findings, key=lambda one: (_RANK[one.severity], one.first_seen, one.rule, one.resource))[:5]
        self.trend = list(trend)
        self.standings: list[Standing] = standings((one.target, one.summary) for one in usable)
        self.states = by_state(self.standings)
        self.severities = severities(one.summary for one in usable)
        self.failing = sum(self.severities.values())
        self.finished = max((one.finished for one in usable), default="")

    @property
    def attested(self) -> bool:
        """Whether the client has given attestations."""
        return any(one.target == ATTESTATIONS for one in self.usable)

    @property
    def outcome(self) -> str:
        """How the last run of its targets ended: the worst of them."""
        outcomes = {one.outcome for one in self.latest}
        return FAILED if FAILED in outcomes else "incomplete" if outcomes - {COMPLETE} else COMPLETE

    @property
    def troubles(self) -> list[Summary]:
        """The targets that were not assessed in full."""
        return [one for one in self.latest if one.outcome != COMPLETE]

    @property
    def change(self) -> int | None:
        """How many more checks fail than after the first run of the trend; None where there is nothing to compare."""
        if len(self.trend) < 2:
            return None
        return sum(self.trend[-1].severities.values()) - sum(self.trend[0].severities.values())

    def unmet(self) -> list[Standing]:
        """The safeguards that are not met."""
        return [row for row in self.standings if row.state == FAIL]

    def rank(self) -> tuple[object, ...]:
        """Sorts the worst first."""
        return (*(-self.severities[severity] for severity in SEVERITIES), self.client)

    def by_standard(self) -> dict[str, str]:
        """For each standard the worst state of itself and its specifications."""
        order = list(STATES)
        found: dict[str, str] = {}
        for row in self.standings:
            standard = row.safeguard.parent or row.safeguard.id
            state = row.state if row.own else NOT_ASSESSED
            found[standard] = min(found.get(standard, NOT_ASSESSED), state, key=order.index)
        return found


class Missed(NamedTuple):
    """A safeguard and the clients that do not meet it."""

    safeguard: Safeguard
    clients: list[str]


class FleetReport:
    """All clients of a store, the worst first.

    Attributes:
        since: the day on which the trend begins.
        made: the time in UTC at which the report is made.
    """

    def __init__(self, clients: Sequence[ClientLine], since: str) -> None:
        self.clients = sorted(clients, key=ClientLine.rank)
        self.since = since
        self.made = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        self.severities = {name: sum(one.severities[name] for one in clients) for name in SEVERITIES}

    @property
    def failing(self) -> int:
        """How many checks fail over all clients."""
        return sum(self.severities.values())

    def standards(self) -> list[Safeguard]:
        """The standards of the Security Rule that the clients are compared by."""
        shown = {standard for client in self.clients for standard in client.by_standard()}
        return [safeguard for section, safeguard in safeguards().items() if section in shown]

    def missed(self) -> list[Missed]:
        """The safeguards that at least one client does not meet: those that most miss first."""
        found: dict[str, Missed] = {}
        for client in self.clients:
            for row in client.unmet():
                found.setdefault(row.safeguard.id, Missed(row.safeguard, [])).clients.append(client.client)
        return sorted(found.values(), key=lambda one: (-len(one.clients), one.safeguard.id))

    def outcomes(self) -> Counter[str]:
        """How many clients there are by how their last run ended."""
        return Counter(client.outcome for client in self.clients)
