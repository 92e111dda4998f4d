"""``policycheck report -f markdown``: the report on a client, or on all of them, for wikis, tickets and mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from policycheck.reports.client import ClientReport, found, where
from policycheck.reports.fleet import FleetReport
from policycheck.reports.markdown_text import MARKS, code, prose
from policycheck.reports.standing import STATES, by_state, in_sections, in_words, standing_sentence
from policycheck.rules.evaluate import FAIL
from policycheck.rules.rule import SEVERITIES

_FINDINGS: Final = 500
"""How many findings are listed; the rest are counted, and stand in the page."""


def client_markdown(report: ClientReport) -> bytes:
    """The report on one client as UTF-8."""
    lines = [f"# {prose(report.title) or 'policycheck'}: HIPAA Security Rule", ""]
    lines += [_verdict(report), standing_sentence(by_state(report.standings)), ""]
    lines += _targets(report)
    lines += _fixes(report)
    lines += _standing(report)
    lines += _trend(report)
    lines += _findings(report)
    lines += _exceptions(report)
    lines += _attestations(report)
    lines += _coverage(report)
    return _bytes(lines)


def fleet_markdown(report: FleetReport) -> bytes:
    """The report on all clients as UTF-8, the worst first."""
    lines = [
        "# HIPAA Security Rule: all clients",
        "",
        f"{len(report.clients)} clients, {report.failing} checks fail.",
        "",
    ]
    heads = [
        "Client",
        *(name.capitalize() for name in SEVERITIES),
        "Safeguards not met",
        "Change",
        "Last run",
        "Outcome",
    ]
    rows = [
        [
            code(one.client),
            *(str(one.severities[name]) for name in SEVERITIES),
            str(len(one.unmet())),
            "" if one.change is None else f"{one.change:+d}",
            one.finished or "never",
            one.outcome,
        ]
        for one in report.clients
    ]
    lines += [f"Change is since {report.since}.", "", *_table(heads, rows), "", "## What most clients miss", ""]
    missed = [
        [one.safeguard.id, prose(one.safeguard.title), str(len(one.clients)), ", ".join(map(code, one.clients[:10]))]
        for one in report.missed()
    ]
    lines += [*_table(["Safeguard", "", "Clients", "Worst off"], missed), ""]
    for client in report.clients:
        for trouble in client.troubles:
            lines.append(f"- {code(client.client)} {code(trouble.target)}: {trouble.outcome}. {code(trouble.error)}")
    return _bytes(lines)


def _verdict(report: ClientReport) -> str:
    if not report.finished:
        return "Nothing could be assessed."
    failing = report.verdicts[FAIL]
    split = in_words(f"{count} {name}" for name, count in report.severities.items() if count)
    return f"**{failing} failing**: {split}." if failing else "**Nothing fails.**"


def _targets(report: ClientReport) -> Iterator[str]:
    rows = [
        [
            code(target.name or one["path"]),
            one["form"],
            str(one["resources"]),
            target.record["finished"],
            f"policycheck {prose(target.record['tool']['version'])}",
            target.state,
        ]
        for target in report.targets
        for one in target.record["inputs"] or [{"path": "", "form": "nothing", "resources": 0}]
    ]
    yield from _table(["Assessed", "From", "Resources", "Finished", "By", "Outcome"], rows)
    yield ""


def _fixes(report: ClientReport) -> Iterator[str]:
    fixes = report.fixes()
    if not fixes:
        return
    yield from ("## What to fix first", "")
    rows = [
        [
            f"{MARKS[fix.severity]} {fix.severity}",
            f"{prose(fix.title)}<br>{'<br>'.join(map(prose, fix.how.values()))}",
            str(fix.resources),
            ", ".join(fix.safeguards),
        ]
        for fix in fixes
    ]
    yield from (*_table(["", "What is wanted, and how to get there", "Resources", "Safeguards"], rows), "")


def _standing(report: ClientReport) -> Iterator[str]:
    yield from ("## Standing on each safeguard", "")
    for section in in_sections(report.standings):
        yield from (f"### {section.number} {section.title}", "")
        rows = [
            [
                row.safeguard.id,
                prose(row.safeguard.title),
                row.safeguard.requirement,
                row.words if row.own else "see its specifications",
                *(str(row.tested[verdict]) for verdict in ("fail", "unknown", "suppressed", "pass")),
                row.attestation,
            ]
            for row in section.rows
        ]
        heads = ["Safeguard", "", "", "Standing", "Failing", "Unclear", "Accepted", "Passing", "Attestation"]
        yield from (*_table(heads, rows), "")


def _trend(report: ClientReport) -> Iterator[str]:
    if len(report.trend) < 2:
        return
    rows = [
        [point.finished, *(str(point.severities[name]) for name in SEVERITIES), str(point.suppressed)]
        for point in reversed(report.trend[-30:])
    ]
    heads = ["Run finished", *(name.capitalize() for name in SEVERITIES), "Accepted"]
    yield from ("## Trend", "", *_table(heads, rows), "")


def _findings(report: ClientReport) -> Iterator[str]:
    results = sorted(
        (result for _, result in report.results() if result["verdict"] == FAIL),
        key=lambda one: (SEVERITIES.index(one["severity"]), one["resource"]["address"], one["rule"]),
    )
    if not results:
        return
    yield from ("## Findings", "")
    rows = [
        [
            f"{MARKS[one['severity']]} {one['severity']}",
            code(one["rule"]),
            code(one["resource"]["address"]),
            code(found(one)),
            code(where(one)),
        ]
        for one in results[:_FINDINGS]
    ]
    yield from (*_table(["", "Rule", "Resource", "Found", "Where"], rows), "")
    if len(results) > _FINDINGS:
        yield from (f"{len(results) - _FINDINGS} more are left out here: see the page (-f html).", "")


def _exceptions(report: ClientReport) -> Iterator[str]:
    accepted = report.exceptions()
    if not accepted:
        return
    rows = [
        [prose(rule["title"]), code(one["resource"]), code(one["reason"]), code(one["approved_by"]), one["until"]]
        for rule, one in accepted
    ]
    yield from ("## Exceptions", "", *_table(["Accepted", "Resource", "Reason", "Approved by", "Until"], rows), "")


def _attestations(report: ClientReport) -> Iterator[str]:
    rows = [
        [
            code(one.name),
            one.words,
            code(str(one.known.get("owner", ""))),
            f"{code(str(one.known.get('document', '')))} {code(one.dated)}".strip(),
            ", ".join(one.safeguards),
            "; ".join(map(code, one.remarks)),
        ]
        for one in report.attestations()
    ]
    if rows:
        yield from (
            "## Attestations",
            "",
            *_table(["Item", "State", "Owner", "Document", "Safeguards", "Remarks"], rows),
            "",
        )


def _coverage(report: ClientReport) -> Iterator[str]:
    states = by_state(report.standings)
    open_ = [f"{STATES[state].lower()}: {states[state]}" for state in ("absent", "not_assessed") if states.get(state)]
    yield from ("## What was not assessed", "", f"Safeguards: {', '.join(open_) or 'none'}.", "")
    yield from (f"- {code(name)} {code(text)}" for name, text in report.errors())
    yield from (f"- {code(kind)}: {count}, which no rule looks at" for kind, count in report.unsupported())


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _bytes(lines: Iterable[str]) -> bytes:
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")
