"""The calls of one subscription's collectors: counted, and never an exception that ends the scan."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.azure.access import Subscription
from policycheck.providers.azure.client import SUBSCRIPTIONS_A_QUERY, NotThere
from policycheck.providers.azure.row import Row, objects, ref
from policycheck.providers.live.calls import CallFailed, Statistics
from policycheck.providers.live.record import REST, Record

DIAGNOSTICS: Final = "Microsoft.Insights/diagnosticSettings/read"
_DIAGNOSTICS_VERSION: Final = "2021-05-01-preview"
_SETTING: Final = "azurerm_monitor_diagnostic_setting"
_ENDPOINT: Final = "azurerm_private_endpoint"


class Calls:
    """Resource Manager for one subscription.

    Attributes:
        subscription: the subscription's GUID.
        wanted: the attributes that selected rules read, as ``kind.attribute``.
    """

    def __init__(self, subscription: Subscription, wanted: frozenset[str], statistics: Statistics) -> None:
        self.subscription = subscription.id
        self.wanted = wanted
        self._client = subscription.client
        self._directory = subscription.directory
        self._statistics = statistics

    @property
    def is_home(self) -> bool:
        """Whether what belongs to the whole tenant is told here."""
        return self._directory.home == self.subscription

    def directory(self, permission: str, path: str, *, many: bool = False) -> Any:
        """What Microsoft Graph has at a path, a list where it is `many`; unknown where it cannot be read."""
        read = self._directory.listed if many else self._directory.get
        return read(permission, path, self.subscription, self._statistics)

    def assigned(self, action: str, query: str) -> list[dict[str, Any]] | Unknown:
        """What Resource Graph finds in all subscriptions that are read, and above them; unknown where it fails."""
        found: list[dict[str, Any]] = []
        ids, options = list(self._directory.subscriptions), {"authorizationScopeFilter": "AtScopeAboveAndBelow"}
        try:
            for start in range(0, len(ids), SUBSCRIPTIONS_A_QUERY):
                scope = {"subscriptions": ids[start : start + SUBSCRIPTIONS_A_QUERY], "options": options}
                found.extend(self._client.query(action, query, scope, self.subscription, self._statistics))
        except CallFailed as error:
            return error.failure.as_unknown()
        return found

    def wants(self, *patterns: str) -> bool:
        """Whether a selected rule reads an attribute that fits one of the patterns (``database.audit_*``)."""
        return any(fnmatch.filter(self.wanted, pattern) for pattern in patterns)

    def get(self, action: str, path: str, version: str) -> dict[str, Any]:
        """What stands at a path. Raises CallFailed."""
        return self._client.get(action, path, version, self.subscription, self._statistics)

    def maybe(self, action: str, path: str, version: str) -> dict[str, Any] | Unknown | None:
        """What stands at a path: None where nothing does, unknown with the call and the reason where it fails."""
        try:
            return self.get(action, path, version)
        except NotThere:
            return None
        except CallFailed as error:
            return error.failure.as_unknown()

    def properties(self, action: str, path: str, version: str, *, may_miss: bool = False) -> Any:
        """The properties of what stands at a path; unknown where the call fails.

        What every resource of a kind has is unknown too where it is not there, unless it `may_miss`: then it has none.
        """
        answer = self.maybe(action, path, version)
        if answer is None and not may_miss:
            return Unknown(f"not there: {action}")
        return answer if isinstance(answer, Unknown) else (answer or {}).get("properties") or {}

    def pages(self, action: str, path: str, version: str) -> Iterator[dict[str, Any]]:
        """The elements of every page of a list. Raises CallFailed."""
        return self._client.pages(action, path, version, self.subscription, self._statistics)

    def listed(self, action: str, path: str, version: str) -> list[dict[str, Any]] | Unknown:
        """A whole list; unknown where any page of it fails, since what is missing may be what matters."""
        try:
            return list(self.pages(action, path, version))
        except CallFailed as error:
            return error.failure.as_unknown()

    def record(self, type_: str, row: Row, values: Mapping[str, Any], call: str = "") -> Record:
        """A record of this subscription: a resource, or with the call that told it a part of one."""
        return Record(type_, row.id, values, self.subscription, row.location, call or GRAPH_CALL)

    def children(
        self, type_: str, row: Row, call: tuple[str, str, str], field: str, translate: Any
    ) -> Iterator[Record]:
        """The records of resources below another, which their argument `field` names.

        Where they cannot be listed, one stands for them whose arguments are unknown: there may be any.
        """
        listed = self.listed(*call)
        if isinstance(listed, Unknown):
            unknown = _AllUnknown({field: ref(row.id)}, listed, translate)
            yield Record(type_, call[1], unknown, self.subscription, row.location, call[0])
            return
        for one in listed:
            child = Row({**one, "location": row.location})
            values = {"id": ref(child.id), "name": child.name, field: ref(row.id), **translate(child)}
            yield Record(type_, child.id, values, self.subscription, row.location, call[0])

    def diagnostics(self, row: Row, below: str = "") -> Iterator[Record]:
        """The diagnostic settings of a resource, or of a service `below` it, which then count as the resource's."""
        path = f"{row.id}{below}/providers/Microsoft.Insights/diagnosticSettings"
        listed = self.listed(DIAGNOSTICS, path, _DIAGNOSTICS_VERSION)
        if isinstance(listed, Unknown):
            values = {"target_resource_id": ref(row.id), "enabled_log": listed}
            yield Record(_SETTING, path, values, self.subscription, row.location, DIAGNOSTICS)
            return
        for setting in map(Row, listed):
            values = setting_values(setting, ref(row.id))
            yield Record(_SETTING, setting.id, values, self.subscription, row.location, DIAGNOSTICS)

    def endpoints(self, row: Row) -> Iterator[Record]:
        """The private endpoints that lead to a resource, as the resource itself tells of them: one may stand in
        another subscription."""
        for connection in row.each("privateEndpointConnections"):
            state = Row({"id": row.id, **connection}).get("privateLinkServiceConnectionState.status", "Approved")
            if state == "Approved":
                leads = [{"private_connection_resource_id": ref(row.id)}]
                yield self.record(_ENDPOINT, row, {"private_service_connection": leads})


GRAPH_CALL: Final = "Microsoft.ResourceGraph/resources/read"


class _AllUnknown(dict[str, Any]):
    """The arguments that a translation would have made, all unknown; so is what else may complete the resource."""

    def __init__(self, known: Mapping[str, Any], reason: Unknown, translate: Any) -> None:
        super().__init__(dict.fromkeys(translate(Row({"id": ""})), reason))
        self.update({**known, REST: reason})


def setting_values(setting: Row, target: Any) -> dict[str, Any]:
    """A diagnostic setting's arguments: the logs that are switched on, and where they go."""
    logs = [log for log in objects(setting.get("logs")) if log.get("enabled") is True]
    return {
        "name": setting.name,
        "target_resource_id": target,
        "enabled_log": [{"category": log.get("category"), "category_group": log.get("categoryGroup")} for log in logs],
        "log_analytics_workspace_id": ref(setting.get("workspaceId")),
        "storage_account_id": ref(setting.get("storageAccountId")),
        "eventhub_name": setting.get("eventHubName"),
    }
