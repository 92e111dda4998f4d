"""The calls of one collector in one region: paginated, counted, and never an exception that ends the scan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.live.calls import CallFailed, Statistics
from policycheck.providers.live.record import Failure

_DENIED: Final = frozenset(
    {
        "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AuthorizationError", "AuthFailure",
        "OptInRequired", "SubscriptionRequiredException", "AccessDeniedFault", "403", "NotAuthorized",
    }
)  # fmt: skip
_THROTTLED: Final = frozenset(
    {"Throttling", "ThrottlingException", "RequestLimitExceeded", "TooManyRequestsException", "SlowDown"}
)
_EXPIRED: Final = frozenset({"ExpiredToken", "ExpiredTokenException", "RequestExpired", "InvalidClientTokenId"})


class Calls:
    """A service's client in a region of an account.

    Attributes:
        account: the account's number.
        region: ``us-east-1``; where a global service is asked, the partition's home region.
        partition: ``aws``, ``aws-us-gov`` or ``aws-cn``.
        wanted: the attributes that selected rules read, as ``kind.attribute``.
    """

    def __init__(
        self, client: Any, account: str, region: str, partition: str, wanted: frozenset[str], statistics: Statistics
    ) -> None:
        self.account = account
        self.region = region
        self.partition = partition
        self.wanted = wanted
        self._client = client
        self._statistics = statistics

    def arn(self, service: str, resource: str, *, regional: bool = True) -> str:
        """The ARN of a resource of this account."""
        return f"arn:{self.partition}:{service}:{self.region if regional else ''}:{self.account}:{resource}"

    def wants(self, *attributes: str) -> bool:
        """Whether a selected rule reads one of the attributes (``object_store.tls_required``)."""
        return any(attribute in self.wanted for attribute in attributes)

    def pages(self, operation: str, key: str, **arguments: Any) -> Iterator[Any]:
        """The elements under `key` of every page of a list. Raises CallFailed."""
        client = self._client
        if not client.can_paginate(operation):
            yield from _elements(self.get(operation, **arguments), key)
            return
        pages = iter(client.get_paginator(operation).paginate(**arguments))
        while (page := self._guarded(operation, lambda: next(pages, None))) is not None:
            yield from _elements(page, key)

    def get(self, operation: str, **arguments: Any) -> dict[str, Any]:
        """The answer of one call. Raises CallFailed."""
        method = getattr(self._client, operation)
        answer: dict[str, Any] = self._guarded(operation, lambda: method(**arguments))
        return answer

    def maybe(self, operation: str, *absent: str, **arguments: Any) -> dict[str, Any] | Unknown | None:
        """The answer of one call about one resource: None where the error is one of the codes `absent`, unknown with
        the call and the reason where it fails otherwise."""
        try:
            return self.get(operation, **arguments)
        except CallFailed as error:
            code = getattr(error.__cause__, "response", {}).get("Error", {}).get("Code", "")
            return None if code in absent else error.failure.as_unknown()

    def _guarded(self, operation: str, call: Callable[[], Any]) -> Any:
        from botocore.exceptions import BotoCoreError, ClientError

        action = self.action(operation)
        try:
            answer = call()
        except ClientError as error:
            self._statistics.count(action, error.response.get("ResponseMetadata", {}).get("RetryAttempts", 0), 0)
            raise CallFailed(Failure(action, _reason(error), self.account, self.region)) from error
        except (BotoCoreError, OSError, ValueError) as error:
            self._statistics.count(action, 0, 0)
            reason = f"no usable answer ({type(error).__name__})"
            raise CallFailed(Failure(action, reason, self.account, self.region)) from error
        if isinstance(answer, dict):
            metadata = answer.get("ResponseMetadata", {})
            size = int(metadata.get("HTTPHeaders", {}).get("content-length", 0) or 0)
            self._statistics.count(action, metadata.get("RetryAttempts", 0), size)
        return answer

    def action(self, operation: str) -> str:
        """The call as it is named in reports: ``s3:GetBucketPolicy``."""
        name = self._client.meta.method_to_api_mapping.get(operation, operation)
        return f"{self._client.meta.service_model.signing_name}:{name}"


def _elements(page: dict[str, Any], key: str) -> Any:
    """What stands at a dotted key; a page without it is empty."""
    value: Any = page
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value if isinstance(value, list) else []


def _reason(error: Any) -> str:
    code = str(error.response.get("Error", {}).get("Code", ""))
    if code in _DENIED:
        return "permission denied"
    if code in _THROTTLED:
        return "throttled beyond the retries"
    return "the credentials expired" if code in _EXPIRED else f"refused ({code or 'no code'})"
