"""Alarms of CloudWatch, and the events in a trail that they tell of."""

from __future__ import annotations

import re
from typing import Any, Final

from policycheck.model.resource import Attributes
from policycheck.model.values import NotRead, Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.truth import Truth, both, either
from policycheck.semantics.watched_events import AWS_EVENTS, aws_pattern_finds

_FILTER: Final = "aws_cloudwatch_log_metric_filter"
_GROUP: Final = "aws_cloudwatch_log_group"
_ACTIONS: Final = ("alarm_actions", "ok_actions", "insufficient_data_actions")


@terraform_type("aws_cloudwatch_metric_alarm", "alarm")
@terraform_type("aws_cloudwatch_composite_alarm", "alarm")
def cloudwatch_alarm(alarm: Block) -> Attributes:
    actions = [alarm.is_set(field) for field in _ACTIONS]
    return {
        "enabled": alarm.flag("actions_enabled", default=True),
        "notifies": alarm.derived(either(action.value for action in actions), "alarm_actions"),
    }


def trail_alarms(trail: Block, watchable: Truth) -> Attributes:
    """For each event, whether a metric filter on the trail's log group finds it and an alarm watches its metric.

    Says nothing of a trail that does not see all events, which is no place to watch them (`watchable`).
    """
    if watchable is False:
        return {}
    try:
        filters = trail.entry.graph.of_type(_FILTER)
        sounding = [(filter_, both(_same_group(trail, filter_), _alarmed(filter_))) for filter_ in filters]
    except NotRead as error:
        return {f"alarms_on_{event}": trail.fact(error.unknown) for event in AWS_EVENTS}

    def heard_of(event: str) -> Truth:
        answer = either(both(heard, _finds(filter_, event)) for filter_, heard in sounding)
        return watchable if answer is False and isinstance(watchable, Unknown) else answer

    return {f"alarms_on_{event}": trail.derived(heard_of(event), "cloud_watch_logs_group_arn") for event in AWS_EVENTS}


def _finds(filter_: Block, event: str) -> Truth:
    pattern = filter_.text("pattern", default="").value
    return pattern if isinstance(pattern, Unknown) else aws_pattern_finds(pattern, event)


def _same_group(trail: Block, filter_: Block) -> Truth:
    if trail.is_set("cloud_watch_logs_group_arn").value is False:
        return False
    ours, theirs = _group(trail, "cloud_watch_logs_group_arn"), _group(filter_, "log_group_name")
    if isinstance(ours, Unknown):
        return ours
    return theirs if isinstance(theirs, Unknown) else bool(ours & theirs)


def _group(block: Block, field: str) -> set[str] | Unknown:
    """What the log group that an argument names is known by: its address in the document and its name."""
    known: set[str] = set()
    targets = block.targets(field, _GROUP)
    for target in () if isinstance(targets, Unknown) else targets:
        name = target.read("name")
        known.update({target.entry.address, *([name] if isinstance(name, str) else [])})
    value = block.read(field)
    if isinstance(value, str):
        arn = re.search(r":log-group:([^:]+)", value)
        known.add(arn[1] if arn else value)
    if not known:
        return value if isinstance(value, Unknown) else Unknown(f"{field} is not known")
    return known


def _alarmed(filter_: Block) -> Truth:
    alarms = filter_.entry.graph.of_type("aws_cloudwatch_metric_alarm")
    return either(_measures(alarm, filter_) for alarm in alarms)


def _measures(alarm: Block, filter_: Block) -> Truth:
    metrics = [alarm, *(query.block("metric") for query in alarm.blocks("metric_query"))]
    return either(
        both(_named(metric, "metric_name", transformation, "name"), _same_namespace(metric, transformation))
        for metric in metrics
        for transformation in filter_.blocks("metric_transformation")
    )


def _named(metric: Block, field: str, transformation: Block, own: str) -> Truth:
    """Whether a metric's name is the transformation's, by text or because it refers to the filter."""
    value: Any = metric.read(field)
    if value is None:
        return False
    if isinstance(value, Unknown):
        return transformation.entry.address in value.references if value.references else value
    name = transformation.read(own)
    return name if isinstance(name, Unknown) else bool(value == name)


def _same_namespace(metric: Block, transformation: Block) -> Truth:
    mine, theirs = metric.read("namespace"), transformation.read("namespace")
    return mine == theirs if isinstance(mine, str) and isinstance(theirs, str) else True
