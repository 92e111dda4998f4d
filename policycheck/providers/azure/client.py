"""Azure Resource Manager over HTTP: retried as it asks for, counted, and never past what one may read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from policycheck import __version__
from policycheck.errors import PolicycheckError
from policycheck.providers.live.calls import CallFailed, Statistics
from policycheck.providers.live.record import Failure

_GRAPH: Final = "/providers/Microsoft.ResourceGraph/resources"
_GRAPH_VERSION: Final = "2022-10-01"
_PAGE: Final = 1000
"""Rows of a page of Resource Graph: its largest (Microsoft Learn, "Work with large data sets")."""

SUBSCRIPTIONS_A_QUERY: Final = 1000
"""The most that a query may name (Microsoft Learn, "Azure Resource Graph query", limits)."""

_CONNECT_SECONDS: Final = 10
_READ_SECONDS: Final = 60
_RETRIES: Final = 6
_REASONS: Final = {
    401: "the credentials expired or were refused", 403: "permission denied", 429: "throttled beyond the retries",
}  # fmt: skip
UNREADABLE: Final = "its answer could not be read"


class Client:
    """Resource Manager of one cloud, or Microsoft Graph, which has no versions by date; it serves many threads.

    Every method names the action of Azure's roles that it needs, by which it is counted and reported, and the
    account that a failure belongs to. Only two kinds of request are ever sent: GET, and Resource Graph's query.
    """

    def __init__(self, endpoint: str, credential: Any, scope: str) -> None:
        try:
            from azure.core.pipeline import Pipeline
            from azure.core.pipeline.policies import BearerTokenCredentialPolicy, RetryPolicy, UserAgentPolicy
            from azure.core.pipeline.transport import RequestsTransport
        except ImportError:
            raise PolicycheckError("azure-core is not installed: pip install 'policycheck[azure]'") from None
        retry = RetryPolicy(retry_total=_RETRIES, retry_status=_RETRIES, retry_backoff_max=60)
        # No policy that follows redirects: Resource Manager has none, and a token goes to its own host only.
        policies: list[Any] = [
            UserAgentPolicy(f"policycheck/{__version__}"),
            retry,
            BearerTokenCredentialPolicy(credential, scope),
        ]
        self._endpoint = endpoint
        self._pipeline: Any = Pipeline(RequestsTransport(), policies)

    def get(self, action: str, path: str, version: str, account: str, statistics: Statistics) -> dict[str, Any]:
        """What stands at a path. Raises CallFailed."""
        from azure.core.rest import HttpRequest

        request = HttpRequest("GET", f"{self._endpoint}{path}", params={"api-version": version} if version else {})
        return self._send(request, action, account, statistics)

    def pages(
        self, action: str, path: str, version: str, account: str, statistics: Statistics
    ) -> Iterator[dict[str, Any]]:
        """The elements of every page of a list. Raises CallFailed, also in the midst of it."""
        from azure.core.rest import HttpRequest

        answer = self.get(action, path, version, account, statistics)
        while True:
            yield from _objects(answer.get("value"), action, account)
            following = answer.get("nextLink") or answer.get("@odata.nextLink")
            if not following:
                return
            if not isinstance(following, str) or urlsplit(following)[:2] != urlsplit(self._endpoint)[:2]:
                raise CallFailed(Failure(action, "its next page is on another host", account, ""))
            answer = self._send(HttpRequest("GET", following), action, account, statistics)

    def query(
        self, action: str, query: str, scope: Mapping[str, Any], account: str, statistics: Statistics
    ) -> Iterator[dict[str, Any]]:
        """The rows of every page of a query of Resource Graph. Raises CallFailed, also in the midst of it.

        `scope` is what is asked beside the query: the subscriptions, or options of the query's own.
        """
        from azure.core.rest import HttpRequest

        url = f"{self._endpoint}{_GRAPH}"
        options: dict[str, Any] = {**scope.get("options", {}), "resultFormat": "objectArray", "$top": _PAGE}
        while True:
            body = {**scope, "query": query, "options": options}
            request = HttpRequest("POST", url, params={"api-version": _GRAPH_VERSION}, json=body)
            answer = self._send(request, action, account, statistics)
            yield from _objects(answer.get("data"), action, account)
            token = answer.get("$skipToken")
            if not token:
                if str(answer.get("resultTruncated")).lower() == "true":
                    raise CallFailed(Failure(action, "its answer was cut off", account, ""))
                return
            options = {**options, "$skipToken": token}

    def _send(self, request: Any, action: str, account: str, statistics: Statistics) -> dict[str, Any]:
        from azure.core.exceptions import AzureError, ClientAuthenticationError

        try:
            done = self._pipeline.run(
                request,
                enforce_https=self._endpoint.startswith("https:"),
                connection_timeout=_CONNECT_SECONDS,
                read_timeout=_READ_SECONDS,
                retry_on_methods=frozenset({"GET", "POST"}),  # the only POST is a query
            )
            raw = done.http_response.read()
        except ClientAuthenticationError:
            statistics.count(action, 0, 0)
            raise CallFailed(Failure(action, "there are no usable credentials", account, "")) from None
        except (AzureError, OSError, ValueError) as error:
            statistics.count(action, 0, 0)
            reason = f"no usable answer ({type(error).__name__})"
            raise CallFailed(Failure(action, reason, account, "")) from error
        statistics.count(action, len(done.context.get("history") or ()), len(raw))
        return _answer(done.http_response.status_code, raw, action, account)


class NotThere(CallFailed):
    """What was asked for does not exist."""


def _answer(status: int, raw: bytes, action: str, account: str) -> dict[str, Any]:
    import orjson

    if status == 404:
        raise NotThere(Failure(action, "not there", account, ""))
    try:
        answer = orjson.loads(raw)
    except orjson.JSONDecodeError:
        answer = None
    if status >= 300:
        reason = _REASONS.get(status) or f"refused ({_code(answer) or status})"
        raise CallFailed(Failure(action, reason, account, ""))
    if not isinstance(answer, dict):
        raise CallFailed(Failure(action, UNREADABLE, account, ""))
    return answer


def _objects(listed: Any, action: str, account: str) -> list[dict[str, Any]]:
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise CallFailed(Failure(action, UNREADABLE, account, ""))
    return listed


def _code(answer: Any) -> str:
    error = answer.get("error") if isinstance(answer, dict) else None
    code = error.get("code") if isinstance(error, dict) else None
    return code if isinstance(code, str) else ""
