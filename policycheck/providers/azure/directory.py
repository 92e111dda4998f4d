"""Entra ID through Microsoft Graph, asked once for all subscriptions of a scan."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.client import Client
from policycheck.providers.live.calls import CallFailed, Statistics

_NOT_ASKED: Final = Unknown("not read: Microsoft Graph was not asked")


class Directory:
    """The directory of a tenant.

    Attributes:
        home: the subscription among whose resources the directory's own policies are told.
        subscriptions: all of the tenant that are read.
    """

    def __init__(
        self,
        client: Client | None = None,
        home: str = "",
        subscriptions: Sequence[str] = (),
        unasked: Unknown = _NOT_ASKED,
    ) -> None:
        self.home = home
        self.subscriptions = subscriptions
        self._client = client
        self._unasked = unasked
        self._lock = threading.Lock()
        self._known: dict[str, Any] = {}

    def get(self, permission: str, path: str, account: str, statistics: Statistics) -> dict[str, Any] | Unknown:
        """What stands at a path below ``/v1.0/``; unknown, with the permission that it needs, where that fails."""
        found = self._once(permission, path, account, statistics, single=True)
        return found if isinstance(found, (dict, Unknown)) else self._unasked

    def listed(
        self, permission: str, path: str, account: str, statistics: Statistics
    ) -> list[dict[str, Any]] | Unknown:
        """A whole list; unknown where any page of it fails."""
        found = self._once(permission, path, account, statistics, single=False)
        return found if isinstance(found, (list, Unknown)) else self._unasked

    def _once(self, permission: str, path: str, account: str, statistics: Statistics, *, single: bool) -> Any:
        with self._lock:
            if self._client is not None and path not in self._known:
                arguments = (f"graph:{permission}", f"/v1.0/{path}", "", account, statistics)
                try:
                    answer: Any = self._client.get(*arguments) if single else list(self._client.pages(*arguments))
                except CallFailed as error:
                    answer = error.failure.as_unknown()
                self._known[path] = answer
            return self._known.get(path)
