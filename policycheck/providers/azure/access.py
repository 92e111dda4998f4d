"""Ways into Azure: the cloud, the credentials, and the subscriptions that they reach."""

from __future__ import annotations

import base64
import json
import os
import time
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from policycheck.errors import PolicycheckError
from policycheck.model.values import Unknown
from policycheck.providers.azure.client import Client
from policycheck.providers.azure.directory import Directory
from policycheck.providers.live.calls import CallFailed, Statistics

CLOUDS: Final = {
    "public": ("https://management.azure.com", "https://login.microsoftonline.com", "https://graph.microsoft.com"),
    "government": (
        "https://management.usgovcloudapi.net", "https://login.microsoftonline.us", "https://graph.microsoft.us",
    ),
    "china": (
        "https://management.chinacloudapi.cn", "https://login.chinacloudapi.cn",
        "https://microsoftgraph.chinacloudapi.cn",
    ),
}  # fmt: skip
"""Resource Manager, the authority and Microsoft Graph of each cloud (Microsoft Learn, "National clouds")."""

_ENDPOINT: Final = "AZURE_RESOURCE_MANAGER_ENDPOINT"
_GRAPH_ENDPOINT: Final = "MICROSOFT_GRAPH_ENDPOINT"
_TOKEN: Final = "POLICYCHECK_AZURE_TOKEN"
_SUBSCRIPTIONS: Final = "Microsoft.Resources/subscriptions/read"
GRAPH: Final = "Microsoft.ResourceGraph/resources/read"
_BELOW: Final = (
    "resourcecontainers | where type =~ 'microsoft.resources/subscriptions' | project id, tenantId | order by id asc"
)
_FOREIGN: Final = Unknown("not read: the subscription's directory is not that of the credentials")


class Access(NamedTuple):
    """How Azure is reached.

    Attributes:
        cloud: a name of `CLOUDS`.
        subscriptions: ids of the only ones to be read; every one that is reached where there are none.
        management_group: the group whose subscriptions are read.
    """

    cloud: str = "public"
    subscriptions: tuple[str, ...] = ()
    management_group: str | None = None


class Subscription:
    """A subscription that a scan reads.

    Attributes:
        id: its GUID.
        client: Resource Manager.
        directory: Entra ID.
    """

    def __init__(self, id_: str, client: Client, directory: Directory) -> None:
        self.id = id_
        self.client = client
        self.directory = directory


class Tenant(NamedTuple):
    """What the credentials reach.

    Attributes:
        client: Resource Manager.
        subscriptions: those that are to be read, and why others are not.
    """

    client: Client
    subscriptions: Sequence[Subscription | PolicycheckError]

    @property
    def ids(self) -> list[str]:
        """The ids of the subscriptions that are reached."""
        return [one.id for one in self.subscriptions if isinstance(one, Subscription)]


class _StaticToken:
    """A token that somebody else has got: a relay that stands between an isolated network and Azure."""

    def __init__(self, token: str) -> None:
        self._token = token

    def get_token(self, *_scopes: str, **_options: Any) -> Any:
        """The token, as azure-core asks for it; how long it holds, only the server knows."""
        from azure.core.credentials import AccessToken

        return AccessToken(self._token, int(time.time()) + 86_400)


def open_tenant(access: Access) -> Tenant:
    """What `access` leads to. Raises PolicycheckError where Azure cannot be reached."""
    manager, authority, graph = CLOUDS[access.cloud]
    endpoint = _checked(_ENDPOINT, os.environ.get(_ENDPOINT) or manager)
    credential = _credential(authority)
    client = Client(endpoint, credential, f"{manager}/.default")
    try:
        reached = _reached(client, access.management_group)
    except CallFailed as error:
        raise PolicycheckError(f"Azure's subscriptions cannot be listed: {error}") from None
    wanted = [id_.lower() for id_ in access.subscriptions] or sorted(reached)
    own = _tenant(credential, f"{manager}/.default")
    directories = _directories({id_: reached[id_] for id_ in wanted if id_ in reached}, own, _graph(graph, credential))
    return Tenant(
        client,
        [
            Subscription(id_, client, directories[reached[id_]])
            if id_ in reached
            else PolicycheckError(f"the subscription {id_} is not one that the credentials reach")
            for id_ in dict.fromkeys(wanted)
        ],
    )


def _directories(tenants: Mapping[str, str], own: str, graph: Client | None) -> dict[str, Directory]:
    """By tenant, the directory of subscriptions. Microsoft Graph tells of the credentials' own tenant alone; a
    subscription that is delegated to them (Azure Lighthouse) has another directory."""
    found = {}
    for tenant in dict.fromkeys(tenants.values()):
        ids = [id_ for id_, of in tenants.items() if of == tenant]
        foreign = bool(own and tenant and own != tenant)
        found[tenant] = Directory(None, ids[0], ids, _FOREIGN) if foreign else Directory(graph, ids[0], ids)
    return found


def _tenant(credential: Any, scope: str) -> str:
    """The tenant that a token of the credentials is for; empty where it does not show."""
    try:
        payload = credential.get_token(scope).token.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
        return str(claims["tid"]).lower()
    except Exception:  # whatever a token is made of: it is opaque to all but Azure
        return ""


def _graph(graph: str, credential: Any) -> Client | None:
    """Microsoft Graph. Who puts a relay before Resource Manager, or brings a token for it, means no other service."""
    named = os.environ.get(_GRAPH_ENDPOINT)
    if not named and (os.environ.get(_ENDPOINT) or os.environ.get(_TOKEN)):
        return None
    return Client(_checked(_GRAPH_ENDPOINT, named or graph), credential, f"{graph}/.default")


def _checked(name: str, endpoint: str) -> str:
    """An endpoint that a token may be sent to: over TLS, or on this machine."""
    parts = urlsplit(endpoint)
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if parts.scheme != "https" and not (local and parts.scheme == "http"):
        raise PolicycheckError(f"{name} is not an https address: {endpoint}")
    return endpoint.rstrip("/")


def _credential(authority: str) -> Any:
    try:
        from azure.identity import DefaultAzureCredential
    except ImportError:
        raise PolicycheckError("azure-identity is not installed: pip install 'policycheck[azure]'") from None
    token = os.environ.get(_TOKEN)
    return _StaticToken(token) if token else DefaultAzureCredential(authority=authority)


def _reached(client: Client, group: str | None) -> dict[str, str]:
    """The subscriptions that the credentials reach, below a management group where one is named, with their tenants."""
    statistics = Statistics()
    if group is None:
        listed = client.pages(_SUBSCRIPTIONS, "/subscriptions", "2022-12-01", "", statistics)
        return {one["subscriptionId"].lower(): _of(one) for one in listed if one.get("state") != "Disabled"}
    rows = client.query(GRAPH, _BELOW, {"managementGroups": [group]}, "", statistics)
    return {row["id"].rpartition("/")[2].lower(): _of(row) for row in rows}


def _of(subscription: Mapping[str, Any]) -> str:
    return str(subscription.get("tenantId") or "").lower()
