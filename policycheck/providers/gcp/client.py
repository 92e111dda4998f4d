"""The one call that lists what there is, ListAssets: in pages, counted, and never an exception that ends the scan."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from policycheck.errors import PolicycheckError
from policycheck.providers.gcp.rest import Services, open_services
from policycheck.providers.live.calls import CallFailed, Statistics
from policycheck.providers.live.record import Failure

_PAGE: Final = 1000
"""The most assets that the API puts on a page."""
_SECONDS: Final = 60.0
_ENDPOINT: Final = "POLICYCHECK_GCP_ENDPOINT"
PATIENCE: Final = 180.0
"""Seconds for which a call is tried again that is throttled."""
_REASONS: Final = {
    "PERMISSION_DENIED": "permission denied",
    "UNAUTHENTICATED": "the credentials are not accepted",
    "RESOURCE_EXHAUSTED": "throttled beyond the retries",
    "DEADLINE_EXCEEDED": "timed out",
}


class Access(NamedTuple):
    """How Cloud Asset Inventory is reached.

    Attributes:
        client: the library's client.
        patience: for how many seconds a call is tried again that is throttled.
        services: the APIs of services.
    """

    client: Any
    patience: float
    services: Services


class Assets:
    """Cloud Asset Inventory, asked with the application default credentials."""

    def __init__(self, access: Access, statistics: Statistics) -> None:
        self._client = access.client
        self._patience = access.patience
        self._statistics = statistics

    def pages(self, scope: str, content: str, types: Sequence[str]) -> Iterator[list[dict[str, Any]]]:
        """The assets of some types in a project, folder or organisation, each as its JSON, page by page.

        A server that does not know one of the types is asked for all, of which the others are dropped.
        Raises CallFailed.
        """
        wanted, token, asked = frozenset(types), "", list(types)
        while True:
            try:
                page = self._page(scope, content, asked, token)
            except CallFailed as error:
                if not asked or token or "INVALID_ARGUMENT" not in error.failure.reason:
                    raise
                asked = []
                continue
            assets = page.get("assets", ())
            if not all(one.get("name") for one in assets):
                raise CallFailed(Failure(permission(content), "an answer with nameless assets", scope, ""))
            yield [one for one in assets if one.get("assetType") in wanted]
            before, token = token, str(page.get("nextPageToken", ""))
            if not token:
                return
            if token == before:
                raise CallFailed(Failure(permission(content), "the same page again and again", scope, ""))

    def _page(self, scope: str, content: str, types: list[str], token: str) -> dict[str, Any]:
        from google.api_core.exceptions import GoogleAPICallError, RetryError
        from google.auth.exceptions import GoogleAuthError
        from google.protobuf.json_format import MessageToDict

        request = {
            "parent": scope, "content_type": content, "asset_types": types, "page_size": _PAGE, "page_token": token,
        }  # fmt: skip
        retries: list[Exception] = []
        try:
            pager = self._client.list_assets(request=request, retry=self._retry(retries), timeout=_SECONDS)
            message = type(page := next(iter(pager.pages))).pb(page)
            self._statistics.count("cloudasset:ListAssets", len(retries), message.ByteSize())
            answer: dict[str, Any] = MessageToDict(message)
        except (GoogleAPICallError, RetryError, GoogleAuthError, OSError, ValueError) as error:
            self._statistics.count("cloudasset:ListAssets", len(retries), 0)
            cause = error.cause if isinstance(error, RetryError) and error.cause is not None else error
            raise CallFailed(Failure(permission(content), _reason(cause), scope, "")) from error
        return answer

    def _retry(self, retries: list[Exception]) -> Any:
        from google.api_core import exceptions
        from google.api_core.retry import Retry, if_exception_type

        passing = if_exception_type(
            exceptions.ResourceExhausted, exceptions.ServiceUnavailable, exceptions.DeadlineExceeded
        )
        return Retry(passing, initial=0.5, maximum=32.0, timeout=self._patience, on_error=retries.append)


def permission(content: str) -> str:
    """The permission that listing a content needs (Cloud Asset Inventory, "Access control with IAM")."""
    first, *others = content.lower().split("_")
    return f"cloudasset.assets.list{''.join(word.capitalize() for word in (first, *others))}"


def _reason(error: BaseException) -> str:
    status = getattr(getattr(error, "grpc_status_code", None), "name", None)
    if status is None:
        return f"no usable answer ({type(error).__name__})"
    return _REASONS.get(status, f"refused ({status})")


def open_access(patience: float = PATIENCE) -> Access:
    """Access to Cloud Asset Inventory; where ``POLICYCHECK_GCP_ENDPOINT`` names one, to the server on that
    ``host:port``, without TLS and so without credentials.

    Raises PolicycheckError where the library or the credentials are missing.
    """
    endpoint = os.environ.get(_ENDPOINT)
    client = _client(endpoint)
    return Access(client, patience, open_services(elsewhere=endpoint is not None))


def _client(endpoint: str | None) -> Any:
    try:
        import grpc
        from google.auth.exceptions import GoogleAuthError
        from google.cloud.asset_v1 import AssetServiceClient
        from google.cloud.asset_v1.services.asset_service.transports import AssetServiceGrpcTransport
    except ImportError:
        raise PolicycheckError(
            "Google Cloud is scanned with google-cloud-asset: pip install 'policycheck[gcp]'"
        ) from None
    if endpoint is not None:
        return AssetServiceClient(transport=AssetServiceGrpcTransport(channel=grpc.insecure_channel(endpoint)))
    try:
        return AssetServiceClient()
    except GoogleAuthError as error:
        reason = str(error).partition("\n")[0].rstrip(".")
        raise PolicycheckError(f"no credentials for Google Cloud: {reason}") from None
