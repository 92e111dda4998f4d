"""Alert policies of Cloud Monitoring, and the events in audit logs that they tell of."""

from __future__ import annotations

import re
from typing import Any, Final

from policycheck.model.resource import Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.graph import Graph
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.truth import Truth, both, either, negated
from policycheck.semantics.watched_events import GOOGLE_EVENTS, google_query_finds

_POLICY: Final = "google_monitoring_alert_policy"
_METRIC: Final = "google_logging_metric"
_CONDITIONS: Final = ("condition_threshold", "condition_absent", "condition_monitoring_query_language")


@terraform_type(_POLICY, "alarm")
def alert_policy(policy: Block) -> Attributes:
    return {
        "enabled": policy.flag("enabled", default=True),
        "notifies": policy.is_set("notification_channels"),
    }


@terraform_type(_METRIC, "audit_trail")
def logging_metric(metric: Block) -> Attributes:
    """For each event that a log-based metric counts, whether an alert policy watches it."""
    found = [event for event in GOOGLE_EVENTS if _finds(metric, event) is True]
    heard = either(_watches(policy, metric) for policy in _same_project(metric, _POLICY)) if found else False
    return {f"alarms_on_{event}": metric.derived(heard, "filter") for event in found}


def has_alarms(graph: Graph) -> bool:
    """Whether the input says anything of what is told of logs."""
    return bool(graph.by_type.get(_METRIC))


def query_alarms(trail: Block) -> Attributes:
    """For each event, whether an alert policy watches a log-based metric of it, or the log itself."""
    policies, metrics = _same_project(trail, _POLICY), _same_project(trail, _METRIC)
    heard = [(metric, either(_watches(policy, metric) for policy in policies)) for metric in metrics]
    heard += [
        (condition.block("condition_matched_log"), _on(policy))
        for policy in policies
        for condition in policy.blocks("conditions")
        if condition.has("condition_matched_log").value is not False
    ]
    return {
        f"alarms_on_{event}": trail.fact(either(both(loud, _finds(source, event)) for source, loud in heard))
        for event in GOOGLE_EVENTS
    }


def _same_project(trail: Block, type_: str) -> list[Block]:
    """The resources of a type that may belong to one project with `trail`; those of no known project may."""
    mine = _project(trail)
    if mine is None:
        return trail.entry.graph.of_type(type_)
    projects = trail.entry.graph.once(_by_project)
    return [*projects.get((type_, mine), ()), *projects.get((type_, None), ())]


def _by_project(graph: Graph) -> dict[tuple[str, str | None], list[Block]]:
    found: dict[tuple[str, str | None], list[Block]] = {}
    for block in graph.of_type(_POLICY, _METRIC):
        found.setdefault((block.entry.type, _project(block)), []).append(block)
    return found


def _project(block: Block) -> str | None:
    project = block.read("project_id" if block.entry.type == "google_project" else "project")
    return project.removeprefix("projects/") if isinstance(project, str) else None


def _finds(source: Block, event: str) -> Truth:
    query = source.text("filter", default="").value
    return query if isinstance(query, Unknown) else google_query_finds(query, event)


def _on(policy: Block) -> Truth:
    answer: Truth = policy.flag("enabled", default=True).value
    return answer


def _watches(policy: Block, metric: Block) -> Truth:
    queries = [
        condition.block(name).read("query" if name.endswith("language") else "filter")
        for condition in policy.blocks("conditions")
        for name in _CONDITIONS
    ]
    off: Truth = metric.flag("disabled", default=False).value
    return both(_on(policy), negated(off), either(_names(query, metric) for query in queries if query is not None))


def _names(query: Any, metric: Block) -> Truth:
    """Whether a condition's query is on a metric, by its name or by reference."""
    if isinstance(query, Unknown):
        return metric.entry.address in query.references if query.references else query
    name = metric.read("name")
    if isinstance(name, Unknown):
        return name
    return re.search(rf"logging\.googleapis\.com/user/{re.escape(str(name))}(?![\w./-])", str(query)) is not None
