"""What holds PHI, in the team's own words: by tags, names, accounts and modules. Without any, everything does."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from policycheck.model.values import Unknown

_INDEX: Final = re.compile(r'\[(?:"(?:[^"\\]|\\.)*"|\d+|\*)\]')
_MODULES: Final = re.compile(r"(?:module\.[^.\[]+\.)+")
_ACCOUNT: Final = re.compile(
    r"^(?:arn:[^:]*:[^:]*:[^:]*:(\d{12}):|/subscriptions/([^/]+)|(?://[^/]+/)?projects/([^/]+)/)"
)
"""The account, subscription or project in an id."""


class PhiScope:
    """Which resources hold PHI.

    Attributes:
        tags: tags or labels with globs of their values; one that fits is enough.
        names: globs on names, and on addresses within their module (``aws_s3_bucket.records``).
        accounts: accounts, subscriptions and projects.
        modules: globs on module paths without indexes (``module.records``); what a module calls belongs to it.
        lowers: whether what is out of scope is still judged, one severity lower; else it is not judged.
    """

    def __init__(
        self,
        tags: Mapping[str, Sequence[str]],
        names: Sequence[str] = (),
        accounts: Sequence[str] = (),
        modules: Sequence[str] = (),
        *,
        lowers: bool = False,
    ) -> None:
        self.tags = tags
        self.names = names
        self.accounts = accounts
        self.modules = modules
        self.lowers = lowers

    def covers(self, address: str, name: str, account: str, tags: Any) -> bool | Unknown:
        """Whether a resource is in scope; unknown where only its tags could tell and they are not known."""
        plain = _INDEX.sub("", address)
        own = _MODULES.sub("", plain)
        if any(_fits(text, self.names) for text in (name, own)) or (account and account in self.accounts):
            return True
        if self._in_module(plain):
            return True
        if isinstance(tags, Unknown):
            return tags if self.tags else False
        return self._tagged(tags if isinstance(tags, dict) else {})

    def covers_id(self, text: str) -> bool:
        """Whether the name or id of a resource that is not in the input is that of one in scope."""
        found = _ACCOUNT.match(text)
        name = re.split(r"[:/]", text.rstrip("/"))[-1]
        return _fits(name, self.names) or (found is not None and found[found.lastindex or 0] in self.accounts)

    def _in_module(self, address: str) -> bool:
        modules = _MODULES.match(address)
        parts = modules[0].rstrip(".").split(".") if modules else []
        paths = [".".join(parts[: end + 2]) for end in range(0, len(parts), 2)]
        return any(_fits(path, self.modules) for path in paths)

    def _tagged(self, tags: dict[str, Any]) -> bool | Unknown:
        unknown: Unknown | None = None
        for tag, values in self.tags.items():
            value = tags.get(tag)
            if isinstance(value, Unknown):
                unknown = value
            elif value is not None and _fits(str(value), values):
                return True
        return False if unknown is None else unknown


def _fits(text: str, globs: Sequence[str]) -> bool:
    return any(fnmatch.fnmatchcase(text.lower(), glob.lower()) for glob in globs)
