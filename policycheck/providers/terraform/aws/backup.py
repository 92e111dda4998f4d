"""What the plans of AWS Backup select."""

from __future__ import annotations

import fnmatch
from collections.abc import Mapping
from typing import Any

from policycheck.model.resource import Attribute
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block

_SELECTION = "aws_backup_selection"


def in_backup_plan(resource: Block, arn_pattern: str) -> Attribute:
    """Whether a backup selection of the input takes the resource.

    `arn_pattern` is what an ARN of the type looks like before the first apply: ``arn:aws:rds:*:*:db:*``.
    Resources narrow a selection down, tags and conditions narrow it further (AWS Backup Developer Guide,
    "Assigning resources to a backup plan").
    """
    unknown = resource.reason
    for entry in resource.entry.graph.by_type.get(_SELECTION, ()):
        answer = _selects(entry.block, resource, arn_pattern)
        if answer is True:
            return resource.fact(True)
        unknown = answer if isinstance(answer, Unknown) else unknown
    return resource.fact(False if unknown is None else unknown)


def _selects(selection: Block, resource: Block, arn_pattern: str) -> bool | Unknown:
    if _names(selection.tree("not_resources"), resource, arn_pattern) is True:
        return False
    resources = selection.tree("resources")
    named = True if resources is None or resources == [] else _names(resources, resource, arn_pattern)
    if named is False:
        return False
    tagged = _tagged(selection, resource)
    return named if tagged is True else tagged


def _names(listed: Any, resource: Block, arn_pattern: str) -> bool | Unknown:
    unknown: Unknown | None = None
    for item in listed if isinstance(listed, list) else [listed]:
        if isinstance(item, Unknown):
            if resource.entry.address in item.references:
                return True
            unknown = unknown if item.references else item
        elif isinstance(item, str) and _covers(item, resource.read("arn"), arn_pattern):
            return True
    return False if unknown is None else unknown


def _covers(pattern: str, arn: Any, arn_pattern: str) -> bool:
    """Whether a pattern takes the ARN or, where that is not known yet, every ARN of the type."""
    if isinstance(arn, str):
        return fnmatch.fnmatchcase(arn, pattern)
    return fnmatch.fnmatchcase(arn_pattern, pattern)


def _tagged(selection: Block, resource: Block) -> bool | Unknown:
    tags = _tags(resource)
    choices = selection.blocks("selection_tag")
    if choices:
        if isinstance(tags, Unknown):
            return tags
        if not any(tags.get(choice.read("key")) == choice.read("value") for choice in choices):
            return False
    for condition in selection.blocks("condition"):
        for wanted in condition.blocks("string_equals"):
            if isinstance(tags, Unknown):
                return tags
            if tags.get(str(wanted.read("key")).removeprefix("aws:ResourceTag/")) != wanted.read("value"):
                return False
    return True


def _tags(resource: Block) -> Mapping[str, Any] | Unknown:
    for field in ("tags_all", "tags"):
        tags = resource.read(field)
        if isinstance(tags, (Mapping, Unknown)):
            return tags
    return {}
