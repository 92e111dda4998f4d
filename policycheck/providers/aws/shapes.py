"""From the shapes of API answers to those of Terraform's arguments."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.semantics.secrets import carries_encoded_secret, plain_names

_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

SECRET: Final = "password=(left out)"
"""Stands where a secret was: rules still see that there was one."""


def snake(name: str) -> str:
    """``StorageEncrypted`` as ``storage_encrypted``."""
    return _HUMP.sub("_", name).lower()


def at(answer: Any, path: str) -> Any:
    """What stands in an answer under a dotted path; None where nothing does."""
    for key in path.split("."):
        answer = answer.get(key) if isinstance(answer, Mapping) else None
    return answer


def same(answer: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """The members of an answer whose arguments have the same names, in Terraform's spelling."""
    return {snake(name): answer[name] for name in names if answer.get(name) is not None}


def other(answer: Mapping[str, Any], **names: str) -> dict[str, Any]:
    """Arguments by the paths under which the answer has them."""
    return {name: value for name, path in names.items() if (value := at(answer, path)) is not None}


def told(
    answer: Mapping[str, Any] | Unknown | None, shape: Callable[[Mapping[str, Any]], dict[str, Any]], *fields: str
) -> dict[str, Any]:
    """The arguments that an answer has by `shape`; where it could not be had, each of `fields` is unknown."""
    return dict.fromkeys(fields, answer) if isinstance(answer, Unknown) else shape(answer or {})


def tags(listed: Sequence[Mapping[str, Any]] | Mapping[str, str] | None) -> dict[str, Any]:
    """Tags, as lists of keys and values or as a mapping."""
    if isinstance(listed, Mapping):
        return {"tags": dict(listed)}
    found = {}
    for tag in listed or ():
        key = tag.get("Key", tag.get("key", tag.get("TagKey")))
        found[str(key)] = tag.get("Value", tag.get("value", tag.get("TagValue", "")))
    return {"tags": found}


def without_secret(text: str) -> str:
    """A text of which only that it carries a secret is kept."""
    return SECRET if carries_encoded_secret(text) else ""


def variables(environment: Mapping[str, str]) -> dict[str, str]:
    """The names of variables; values are left out, and a marker stands where one holds a secret."""
    found = plain_names(dict(environment))
    secret = set(found) if isinstance(found, list) else set()
    return {name: SECRET if name in secret else "" for name in environment}
