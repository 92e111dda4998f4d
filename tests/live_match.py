"""The verdicts of a scan beside those of the code that made what it found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Verdict = tuple[str, str]
"""Verdict and reason."""

_PART_OF = {
    "aws_security_group_rule": "security_group_id",
    "aws_sqs_queue_policy": "queue_url",
}
"""Types that an account has only as a part of another resource, and the argument that names it."""

_SINGLE = ("aws_iam_account_password_policy",)
_WORST = {"pass": 0, "not_applicable": 0, "unknown": 1, "fail": 2}


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
    if type_ == "aws_iam_role_policy":
        found.add(f"{values['role']}:{values['name']}")
    if type_ == "aws_iam_role_policy_attachment":
        found.add(f"{values['role']}:{values['policy_arn']}")
    if type_ in _SINGLE:
        found.add(type_)
    return {name for name in found if name}


def _live(document: dict[str, Any]) -> dict[tuple[str, str, str], Verdict]:
    """A scan's verdicts by rule, type, and each name that the resource may be known by."""
    found = {}
    for result in document["results"]:
        type_ = result["resource"]["type"]
        address = result["resource"]["address"].partition("#")[0]
        known = {address, address.rpartition(":role/")[2]}
        if ":ec2:" in address:
            known.add(address.rpartition("/")[2])
        if type_ in _SINGLE:
            known.add(type_)
        for name in known:
            found[result["rule"], type_, name] = (result["verdict"], result["reason"])
    return found


def _owner(resource: dict[str, Any], made: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The resource that the account has in a resource's place."""
    named = resource["values"].get(_PART_OF.get(resource["type"], ""))
    owners = (one for one in made.values() if named is not None and one["values"].get("id") == named)
    return next(owners, resource)


def differences(
    plan: dict[str, Any], live: dict[str, Any], state: dict[str, Any]
) -> Iterator[tuple[str, str, Verdict, Verdict | None]]:
    """Rule, address, the plan's verdict and the scan's (None where it has none), where they are not the same.

    Where the account has several resources of the code as one, it has the worst of their verdicts.
    """
    made = {resource["address"]: resource for resource in state_resources(state["values"]["root_module"])}
    expected: dict[tuple[str, str], Verdict] = {}
    for result in plan["results"]:
        resource = made.get(result["resource"]["address"])
        if resource is None:
            continue
        owner = _owner(resource, made)
        if owner is not resource and result["resource"]["kind"] == "network":
            continue  # the part stands in for a network that the account has itself
        # An exception that the code has in a comment is one of the code alone.
        said = "fail" if result["verdict"] == "suppressed" else result["verdict"]
        key, verdict = (result["rule"], owner["address"]), (said, result["reason"])
        expected[key] = max(expected.get(key, verdict), verdict, key=lambda one: _WORST[one[0]])
    scanned = _live(live)
    for (rule, address), verdict in expected.items():
        resource = made[address]
        found = next((v for n in names(resource) if (v := scanned.get((rule, resource["type"], n)))), None)
        if found is None or found[0] != verdict[0]:
            yield rule, address, verdict, found
