"""Services' own APIs, for the little that no asset tells: read only, counted, and never an exception that ends the
scan."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.providers.live.calls import CallFailed, Statistics
from policycheck.providers.live.record import Failure

ENDPOINT: Final = "POLICYCHECK_GCP_REST_ENDPOINT"
_SCOPE: Final = "https://www.googleapis.com/auth/cloud-platform"
_SECONDS: Final = (10, 60)
_RETRIES: Final = 6
_PASSING: Final = (429, 500, 502, 503, 504)
AT_ONCE: Final = 10
"""Resources that are asked about at the same time, each over a connection of its own."""
_REASONS: Final = {
    401: "the credentials are not accepted", 403: "permission denied", 404: "not there",
    429: "throttled beyond the retries",
}  # fmt: skip


class Services:
    """The APIs of services, asked with the application default credentials.

    Where a server is named to be asked in their place, it gets none; where Cloud Asset Inventory alone has one, whoever
    named it means no other service, and nothing is asked.
    """

    def __init__(self, session: Any, endpoint: str) -> None:
        self._session = session
        self._endpoint = endpoint

    def each(
        self, permission: str, path: str, account: str, statistics: Statistics
    ) -> Iterator[Mapping[str, Any]]:  # fmt: skip
        """The ``items`` of every page of a list; `path` begins with the host. Raises CallFailed."""
        if self._session is None:
            service = path.partition("/")[0]
            raise CallFailed(Failure(permission, f"not read: {service} was not asked", account, ""))
        token = ""
        while True:
            answer = self._page(permission, path, token, account, statistics)
            items = answer.get("items") or []
            if not isinstance(items, list) or not all(isinstance(one, dict) for one in items):
                raise CallFailed(Failure(permission, "its answer could not be read", account, ""))
            yield from items
            before, token = token, str(answer.get("nextPageToken") or "")
            if not token:
                return
            if token == before:
                raise CallFailed(Failure(permission, "the same page again and again", account, ""))

    def _page(
        self, permission: str, path: str, token: str, account: str, statistics: Statistics
    ) -> Mapping[str, Any]:  # fmt: skip
        from google.auth.exceptions import GoogleAuthError

        try:
            parameters = {"pageToken": token} if token else {}
            reply = self._session.get(
                f"{self._endpoint}{path}", params=parameters, timeout=_SECONDS, allow_redirects=False
            )
            answer = reply.json() if reply.status_code == 200 else None
        except (GoogleAuthError, OSError, ValueError) as error:
            statistics.count(permission, 0, 0)
            reason = f"no usable answer ({type(error).__name__})"
            raise CallFailed(Failure(permission, reason, account, "")) from error
        statistics.count(permission, len(reply.raw.retries.history) if reply.raw.retries else 0, len(reply.content))
        if not isinstance(answer, dict):
            refused = reply.status_code != 200
            reason = _REASONS.get(reply.status_code, f"refused ({reply.status_code})")
            raise CallFailed(Failure(permission, reason if refused else "its answer could not be read", account, ""))
        return answer


def open_services(elsewhere: bool) -> Services:
    """The APIs of services; nothing is asked where Cloud Asset Inventory is asked `elsewhere`, unless
    ``POLICYCHECK_GCP_REST_ENDPOINT`` names a server for these too, without credentials."""
    endpoint = os.environ.get(ENDPOINT)
    if endpoint is None and elsewhere:
        return Services(None, "")
    import requests
    from requests.adapters import HTTPAdapter
    from urllib3.util.retry import Retry

    session: Any = requests.Session()
    if endpoint is None:
        import google.auth
        from google.auth.exceptions import GoogleAuthError
        from google.auth.transport import requests as transport

        authorized: Any = transport.AuthorizedSession
        try:
            session = authorized(google.auth.default(scopes=[_SCOPE])[0])
        except GoogleAuthError:
            return Services(None, "")  # Cloud Asset Inventory could not be asked either, and says so
    retry = Retry(total=_RETRIES, status_forcelist=_PASSING, backoff_factor=0.5, raise_on_status=False)
    adapter = HTTPAdapter(max_retries=retry, pool_maxsize=AT_ONCE)
    for scheme in ("https://", "http://"):
        session.mount(scheme, adapter)
    return Services(session, f"{endpoint.rstrip('/')}/" if endpoint is not None else "https://")
