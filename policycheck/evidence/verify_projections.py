"""Whether the tables that follow from the records are what follows from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, select

from policycheck.evidence.findings import Finding
from policycheck.evidence.projections import findings_of, summary_of
from policycheck.evidence.tables import summaries
from policycheck.evidence.verify_chain import Chain, Problem


def compare(connection: Connection, chain: Chain) -> list[Problem]:
    """What the summaries and findings of a client say otherwise than its records do."""
    return [*_summaries(connection, chain), *_findings(connection, chain)]


def _summaries(connection: Connection, chain: Chain) -> Iterator[Problem]:
    wanted = dict(chain.summaries)
    stored = select(summaries).where(summaries.c.client == chain.client)
    for row in connection.execute(stored.order_by(summaries.c.sequence)):
        summary = wanted.pop(row.sequence, None)
        if summary is None:
            yield Problem(chain.client, row.sequence, "has a summary, but no body that it could follow from")
        elif summary_of(row) != summary:
            yield Problem(chain.client, row.sequence, "the summary does not say what the record says")
    for sequence in wanted:
        yield Problem(chain.client, sequence, "has no summary")


def _findings(connection: Connection, chain: Chain) -> Iterator[Problem]:
    wanted = {(target, name): one for target, known in chain.findings.items() for name, one in known.items()}
    for stored in findings_of(connection, chain.client):
        what = f"the finding {str(stored.fingerprint)[:32]} of {str(stored.rule)[:80]}"
        expected = wanted.pop((stored.target, stored.fingerprint), None)
        if expected is None:
            yield Problem(chain.client, stored.sequence, f"{what} follows from no record")
        elif stored != _aged(expected, stored, chain.purged):
            yield Problem(chain.client, expected.sequence, f"{what} does not say what the records say")
    for finding in wanted.values():
        what = f"the finding {finding.fingerprint[:32]} of {finding.rule[:80]}"
        yield Problem(chain.client, finding.sequence, f"{what} is missing")


def _aged(expected: Finding, stored: Finding, purged: int) -> Finding:
    """Purged records are no longer there to say since when a finding was there, and how often it came back."""
    if not purged:
        return expected
    since, count = stored.first_seen, stored.reopened
    if (
        isinstance(since, str)
        and isinstance(count, int)
        and since <= expected.first_seen
        and count >= expected.reopened
    ):
        return replace(expected, first_seen=since, reopened=count)
    return expected
