"""What a scan finds: resources in the shape of Terraform's arguments, and calls that failed.

A collector puts an API's answer into the shape of the Terraform type that would have made the resource. So the same
function reads it as reads the code, and the same resource gets the same verdict (``docs/decisions/0005``).
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Any, Final, NamedTuple

from policycheck.model.values import Unknown

_UNKNOWN: Final = "$unknown"

PROVIDED: Final = "$provided"
"""Stands in the values, as true, where a resource belongs to the cloud itself (a key that AWS manages)."""

TAGS: Final = "aws_resource_tags"
"""The type of a record that only tells the tags of the resource whose id it has."""

REST: Final = "$rest"
"""Stands in the values, as unknown, for every argument that they do not have: of the resource little more is known than
that it is there."""


class Record(NamedTuple):
    """One resource, or a part of one.

    Attributes:
        type: the Terraform type whose arguments `values` has.
        id: the cloud's own id: ARN, Azure resource id, Google full resource name. Parts have that of their main.
        values: arguments; what could not be read is `Unknown` with the call and the reason.
        account: account, subscription or project.
        region: empty for what is global.
        call: the API call that told it: ``s3:GetBucketPolicy``.
    """

    type: str
    id: str
    values: Mapping[str, Any]
    account: str
    region: str
    call: str

    def as_json(self) -> dict[str, Any]:
        """What `record_from` reads."""
        return {**self._asdict(), "values": encoded(self.values)}


class Failure(NamedTuple):
    """A call without which something of the inventory is missing.

    Attributes:
        call: ``ec2:DescribeFlowLogs``.
        reason: ``permission denied``, ``throttled``, ``timed out``, ...
        account: where it failed.
        region: where it failed; empty for a global service.
        types: the Terraform types that could not be listed; empty where only single resources are affected, whose
            values say so.
    """

    call: str
    reason: str
    account: str
    region: str
    types: tuple[str, ...] = ()

    def __str__(self) -> str:
        place = f" in {self.account}{f'/{self.region}' if self.region else ''}"
        return f"{self.reason}: {self.call}{place}"

    def as_unknown(self) -> Unknown:
        """The unknown value of what the call would have told."""
        return Unknown(f"{self.reason}: {self.call}")


class Exported(NamedTuple):
    """What was read of files that a cloud's own inventory was exported to, as far as it is judged together: an account,
    where that is told.

    Attributes:
        name: the files.
        records: what was understood.
        broken: what could not be read.
        absent: what the files were not made to hold.
        collected: the Terraform types that are looked for in them.
    """

    name: str
    records: list[Record]
    broken: list[Failure]
    absent: list[Failure]
    collected: Set[str]


def record_from(data: Mapping[str, Any]) -> Record:
    """A record from its JSON form. Raises KeyError or TypeError where it has none."""
    values = decoded(data["values"])
    if not isinstance(values, dict):
        raise TypeError("values is not an object")
    texts = [data[name] for name in ("type", "id", "account", "region", "call")]
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("type, id, account, region and call are texts")
    type_, id_, account, region, call = texts
    return Record(type_, id_, values, account, region, call)


def failure_from(data: Mapping[str, Any]) -> Failure:
    """A failure from its JSON form. Raises KeyError where it has none."""
    call, reason, account, region = (str(data[name]) for name in ("call", "reason", "account", "region"))
    return Failure(call, reason, account, region, tuple(map(str, data["types"])))


def encoded(value: Any) -> Any:
    """A value as JSON has it, unknown parts as ``{"$unknown": reason}``."""
    if isinstance(value, Unknown):
        return {_UNKNOWN: value.reason}
    if isinstance(value, Mapping):
        return {str(name): encoded(element) for name, element in value.items()}
    if isinstance(value, (list, tuple)):
        return [encoded(element) for element in value]
    return value


def decoded(value: Any) -> Any:
    """The value that `encoded` was given."""
    if isinstance(value, dict):
        if value.keys() == {_UNKNOWN}:
            return Unknown(str(value[_UNKNOWN]))
        return {name: decoded(element) for name, element in value.items()}
    if isinstance(value, list):
        return [decoded(element) for element in value]
    return value
