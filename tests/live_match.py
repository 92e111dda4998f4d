"""The verdicts of a scan beside those of the code that made what it found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Verdict = tuple[str, str]
"""Verdict and reason."""

_SAME = {
    # A scan cannot tell how something was made; these have the same arguments.
    "aws_lb_listener_rule": "aws_lb_listener",
}


def state_resources(module: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The resources of a state, as ``terraform show -json`` has it, with those of modules in it."""
    yield from (resource for resource in module.get("resources", ()) if resource["mode"] == "managed")
    for child in module.get("child_modules", ()):
        yield from state_resources(child)


def names(resource: dict[str, Any]) -> set[str]:
    """What a live resource that a state's resource made may be called by."""
    values, type_ = resource["values"], resource["type"]
    found = {values.get("arn"), values.get("id")}
    if type_.startswith("aws_s3_bucket"):
        found.add(f"arn:aws:s3:::{values['bucket']}")
    if type_ in ("aws_iam_role_policy", "aws_iam_role_policy_attachment"):
        found.add(f"{values['role']}:{values.get('name') or values.get('policy_arn')}")
    return {name for name in found if name}


def live_verdicts(document: dict[str, Any]) -> dict[tuple[str, str, str], Verdict]:
    """A scan's verdicts by rule, type, and each name that the resource may be known by."""
    found = {}
    for result in document["results"]:
        resource = result["resource"]
        address = resource["address"].partition("#")[0]
        verdict = (result["verdict"], result["reason"])
        for name in {address, address.rpartition(":role/")[2], address.rpartition(":")[2], address.rpartition("/")[2]}:
            found[result["rule"], resource["type"], name] = verdict
    return found


def differences(
    plan: dict[str, Any], live: dict[str, Any], state: dict[str, Any]
) -> Iterator[tuple[str, str, Verdict, Verdict | None]]:
    """Rule, address, the plan's verdict and the scan's (None where it has none), where they are not the same."""
    made = {resource["address"]: resource for resource in state_resources(state["values"]["root_module"])}
    scanned = live_verdicts(live)
    for result in plan["results"]:
        address = result["resource"]["address"]
        resource = made.get(address)
        if resource is None:
            continue
        keys = [(result["rule"], resource["type"], name) for name in names(resource)]
        found = next((scanned[key] for key in keys if key in scanned), None)
        if found is None or found[0] != result["verdict"]:
            yield result["rule"], address, (result["verdict"], result["reason"]), found
