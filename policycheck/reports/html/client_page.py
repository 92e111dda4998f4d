"""The page on one client, or on one run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from policycheck.printable import clean
from policycheck.reports.client import LISTED, ClientReport, Record, Seen, found, where
from policycheck.reports.html.page import page
from policycheck.reports.report import justification
from policycheck.reports.standing import MEANINGS, STATES, by_state, in_sections, in_words, standing_sentence
from policycheck.rules.evaluate import SUPPRESSED, UNCHANGED, Suppression
from policycheck.rules.rule import SEVERITIES
from policycheck.rules.safeguards import safeguards

SCRIPTS: Final = ("static/dom.js", "static/page.js", "static/findings.js")
_CHART: Final = ("vendor/uPlot.iife.min.js", "static/trend.js")
CLOUDS: Final = {"aws": "AWS", "azure": "Azure", "gcp": "Google Cloud", "organisation": "Organisation"}
_FIRST: Final = 5
"""How many rules the summary names as those to see to first."""


def client_page(report: ClientReport) -> bytes:
    """The page as UTF-8."""
    charted = len(report.trend) > 1
    data: dict[str, Any] = {"findings-data": findings(report)}
    if charted:
        data["trend-data"] = _trend(report)
    fixes, states = report.fixes(), by_state(report.standings)
    return page(
        "client.html.j2",
        (*SCRIPTS, *(_CHART if charted else ())),
        data,
        report=report,
        charted=charted,
        states=states,
        states_listed=in_words(f"{count} {STATES[state].lower()}" for state, count in states.items()),
        severities_listed=in_words(f"{count:,} {name}" for name, count in report.severities.items() if count),
        standing_sentence=standing_sentence(states),
        state_words=STATES,
        meanings=MEANINGS,
        sections=in_sections(report.standings),
        first=fixes[:_FIRST],
        later=fixes[_FIRST:],
        severities=SEVERITIES,
        clouds=CLOUDS,
        titles={section: safeguard.title for section, safeguard in safeguards().items()},
    )


def findings(report: ClientReport) -> dict[str, Any]:
    """What the table of findings is made from: rules told once, results as rows that name them by position."""
    rules: dict[tuple[str, str], int] = {}
    told: list[dict[str, Any]] = []
    rows = []
    for record, result in report.results():
        key = (record["target"], result["rule"])
        if key not in rules:
            rules[key] = len(told)
            told.append(_rule(result["rule"], record))
        seen = report.seen.get((record["target"], result["fingerprint"]))
        rows.append(_row(rules[key], record, result, seen))
    rows.sort(key=lambda row: (row[1], row[2], row[3], row[0]))
    sections = sorted({section for rule in told for section in rule["safeguards"]})
    return {
        "severities": SEVERITIES,
        "verdicts": [[verdict, _FINDING_WORDS[verdict]] for verdict in LISTED],
        "titles": {section: safeguards()[section].title for section in sections if section in safeguards()},
        "rules": told,
        "rows": rows,
        "aged": bool(report.seen),
    }


_FINDING_WORDS: Final = {"fail": "Failing", "unknown": "Unclear", "suppressed": "Accepted"}


def _rule(rule: str, record: Record) -> dict[str, Any]:
    told = record["rules"][rule]
    return {"id": rule, "title": told["title"], "safeguards": told["safeguards"], "fix": told["fix"]}


def _row(rule: int, record: Record, result: Mapping[str, Any], seen: Seen | None) -> list[Any]:
    resource = result["resource"]
    place = " / ".join(
        filter(None, (CLOUDS.get(resource["provider"], resource["provider"]), resource["account"], resource["region"]))
    )
    return [
        rule,
        SEVERITIES.index(result["severity"]),
        LISTED.index(result["verdict"]),
        clean(resource["address"]),
        clean(resource["type"]),
        clean(place),
        found(result),
        clean(result["expected"] or ""),
        where(result),
        seen.first[:10] if seen else "",
        " ".join(filter(None, (_note(result), _past(seen)))),
        resource["provider"],
        record["target"],
    ]


def _note(result: Mapping[str, Any]) -> str:
    if result["verdict"] == SUPPRESSED and result["suppression"]:
        return clean(justification(Suppression(**result["suppression"])))
    return "Known before: it stands in the baseline." if result["baseline"] == UNCHANGED else ""


def _past(seen: Seen | None) -> str:
    if seen is None or not seen.reopened:
        return ""
    return f"Fixed before, and back {'once' if seen.reopened == 1 else f'{seen.reopened} times'}."


def _trend(report: ClientReport) -> dict[str, Any]:
    return {
        "severities": SEVERITIES,
        "points": [
            [point.finished, *(point.severities[severity] for severity in SEVERITIES)] for point in report.trend
        ],
    }
