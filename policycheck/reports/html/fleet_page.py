"""The page on all clients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from policycheck.reports.client import Point
from policycheck.reports.fleet import ClientLine, FleetReport
from policycheck.reports.html.page import page
from policycheck.reports.standing import MEANINGS, STATES, in_words
from policycheck.rules.rule import SEVERITIES

_SCRIPTS: Final = ("static/dom.js", "static/page.js", "static/fleet.js")
_WIDTH: Final = 120
_HEIGHT: Final = 28
_MISSED: Final = 12
"""How many of the safeguards that clients miss are listed."""


def fleet_page(report: FleetReport) -> bytes:
    """The page as UTF-8."""
    return page(
        "fleet.html.j2",
        _SCRIPTS,
        {"matrix-data": _matrix(report)},
        report=report,
        lines=[(client, sparkline(client.trend), _change(client)) for client in report.clients],
        severities_listed=in_words(f"{count:,} {name}" for name, count in report.severities.items() if count),
        sentences=_sentences(report),
        missed=report.missed()[:_MISSED],
        severities=SEVERITIES,
        state_words=STATES,
        meanings=MEANINGS,
    )


def sparkline(trend: Sequence[Point]) -> str:
    """The points of a line through the failing results of each run, in a box of 120 by 28; empty for no line."""
    totals = [sum(point.severities.values()) for point in trend]
    if len(totals) < 2:
        return ""
    low, high = min(totals), max(totals)
    step, scale = _WIDTH / (len(totals) - 1), (_HEIGHT - 6) / ((high - low) or 1)
    level = _HEIGHT / 2 if high == low else 0
    return " ".join(
        f"{at * step:.1f},{level or _HEIGHT - 3 - (total - low) * scale:.1f}" for at, total in enumerate(totals)
    )


def _change(client: ClientLine) -> str:
    change = client.change
    if change is None:
        return "one run"
    return f"{-change:,} fewer" if change < 0 else f"{change:,} more" if change else "no change"


def _matrix(report: FleetReport) -> dict[str, Any]:
    order = list(STATES)
    standards = report.standards()
    rows = []
    for client in report.clients:
        states = client.by_standard()
        rows.append([client.client, [order.index(states[one.id]) if one.id in states else -1 for one in standards]])
    return {
        "states": [[state, STATES[state]] for state in order],
        "standards": [[one.id, one.title] for one in standards],
        "rows": rows,
    }


def _sentences(report: FleetReport) -> list[str]:
    """What stands out, in plain words."""
    clients, outcomes = report.clients, report.outcomes()
    critical = sum(client.severities["critical"] > 0 for client in clients)
    clean = sum(client.failing == 0 and bool(client.finished) for client in clients)
    silent = sum(not client.attested for client in clients)
    told = [(critical, "has critical findings", "have critical findings"), (clean, "has none", "have none at all")]
    troubled = outcomes["failed"] + outcomes["incomplete"]
    told.append((troubled, "was not assessed in full in its last run", "were not assessed in full in their last run"))
    told.append((silent, "has no attestations", "have no attestations"))
    return [f"{count} {one if count == 1 else many}" for count, one, many in told if count]
