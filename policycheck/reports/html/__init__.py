"""``--format html``: one self-contained page, for people who do not run policycheck themselves.

The page asks the network for nothing: style, scripts, charts and data stand in it, and its own policy
(Content-Security-Policy) lets nothing else run, whatever a resource is called.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from policycheck.evidence.record import Occasion
from policycheck.reports.client import ClientReport, Target
from policycheck.reports.html.client_page import client_page
from policycheck.reports.record import pack_digest, record_of
from policycheck.reports.report import Report
from policycheck.reports.standing import ATTESTATIONS
from policycheck.rules.profiles import IN_FORCE, PROPOSED
from policycheck.rules.rule import Rule
from policycheck.rules.safeguards import is_proposed


def render(report: Report) -> bytes:
    """The page of one run."""
    return client_page(ClientReport("", _targets(report), limits=list(_limits(report))))


def _limits(report: Report) -> Iterator[str]:
    if report.changed_since:
        yield f"Only what the diff since {report.changed_since} touches; {report.untouched} results are left out."
    if report.known():
        yield f"{report.known()} of the failing checks were known before: they stand in the baseline."


def _targets(report: Report) -> list[Target]:
    """The run as records, with what is attested apart from what is tested."""
    attested = [one for one in report.assessments if {r.kind for r in one.inventory} == {"attestation"}]
    tested = [one for one in report.assessments if one not in attested]
    parts = [("", tested, True), (ATTESTATIONS, attested, not tested)]
    rules: dict[str, Rule] = {rule.id: rule for one in report.assessments for rule in one.rules}
    pack = {
        "profile": PROPOSED if is_proposed() else IN_FORCE,
        "rules": len(rules),
        "digest": pack_digest(list(rules.values())),
    }
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    targets = []
    for name, assessments, first in parts:
        if not assessments and not first:
            continue
        part = Report(assessments, report.errors if first else ())
        part.notices = report.notices if first else []
        targets.append(Target(record_of(part, Occasion("", name, "", now, now, {}), pack, {})))
    return targets
