"""The calls of one collector in one region: paginated, counted, and never an exception that ends the scan."""

from __future__ import annotations

import fnmatch
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import TYPE_CHECKING, Any, Final, TypeVar

from policycheck.model.values import Unknown
from policycheck.providers.aws.config.items import Answer
from policycheck.providers.aws.session import THROTTLED, Account
from policycheck.providers.live.calls import CallFailed, Statistics
from policycheck.providers.live.record import Failure, Record
from policycheck.providers.terraform import registry

if TYPE_CHECKING:
    from policycheck.providers.aws.recorded import Recorded

RECORDED: Final = "config:BatchGetResourceConfig"
"""The call that tells what AWS Config has recorded."""

_DENIED: Final = frozenset(
    {
        "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AuthorizationError", "AuthFailure",
        "OptInRequired", "SubscriptionRequiredException", "AccessDeniedFault", "403", "NotAuthorized",
    }
)  # fmt: skip
_EXPIRED: Final = frozenset({"ExpiredToken", "ExpiredTokenException", "RequestExpired", "InvalidClientTokenId"})


_READING: Final = re.compile(r"(list|get|describe|batch_get)_\w+|generate_credential_report")
"""The operations that there are for a scan."""

_PREFIXES: Final = {"monitoring": "cloudwatch", "tagging": "tag"}
_ACTIONS: Final = {
    "s3": {
        "ListBuckets": "s3:ListAllMyBuckets",
        "ListDirectoryBuckets": "s3express:ListAllMyDirectoryBuckets",
        "GetBucketEncryption": "s3:GetEncryptionConfiguration",
        "GetPublicAccessBlock": "s3:GetBucketPublicAccessBlock",
        "GetObjectLockConfiguration": "s3:GetBucketObjectLockConfiguration",
        "GetBucketReplication": "s3:GetReplicationConfiguration",
        "GetBucketLifecycleConfiguration": "s3:GetLifecycleConfiguration",
        "GetBucketNotificationConfiguration": "s3:GetBucketNotification",
    },
    "keyspaces": dict.fromkeys(("ListKeyspaces", "ListTables", "GetTable"), "cassandra:Select"),
    "s3control": {"GetPublicAccessBlock": "s3:GetAccountPublicAccessBlock"},
}
"""Actions that have another name than the call (Service Authorization Reference)."""

_AHEAD: Final = 32
"""Detail calls of one collector that are under way, or waiting to be."""

_TOKENS: Final = ("NextToken", "nextToken", "NextMarker", "Marker")
"""Members that ask for a next page, and that an answer with more pages has."""

_Thing = TypeVar("_Thing")
_Found = TypeVar("_Found")


class Calls:
    """A service's client in a region of an account.

    Attributes:
        account: the account's number.
        region: ``us-east-1``; where a global service is asked, the partition's home region.
        regions: all that the scan reads.
        partition: ``aws``, ``aws-us-gov`` or ``aws-cn``.
        wanted: the attributes that selected rules read, as ``kind.attribute``.
        items: what AWS Config tells of resources; None where it is not asked.
        of: the calls of another service in the same place, by its name.
    """

    of: Callable[[str], Calls]

    def __init__(  # made in one place only
        self,
        client: Any,
        account: Account,
        region: str,
        wanted: frozenset[str],
        statistics: Statistics,
        details: Executor,
    ) -> None:
        self.account = account.id
        self.region = region
        self.regions = account.regions
        self.partition = account.partition
        self.wanted = wanted
        self._client = client
        self._statistics = statistics
        self._details = details
        self.items: Recorded | None = None

    def arn(self, service: str, resource: str, *, regional: bool = True) -> str:
        """The ARN of a resource of this account."""
        return f"arn:{self.partition}:{service}:{self.region if regional else ''}:{self.account}:{resource}"

    def wants(self, *attributes: str) -> bool:
        """Whether a selected rule reads one of the attributes (``object_store.tls_required``)."""
        return any(attribute in self.wanted for attribute in attributes)

    def wants_some(self, *patterns: str) -> bool:
        """Whether a selected rule reads an attribute that fits one of the patterns (``*.customer_managed_key``)."""
        return any(fnmatch.filter(self.wanted, pattern) for pattern in patterns)

    def judges(self, *types: str) -> bool:
        """Whether a selected rule judges resources of one of the types: of its kind, that is."""
        kinds = {attribute.partition(".")[0] for attribute in self.wanted}
        return any(kind in kinds for type_ in types for kind, _ in registry.ADAPTERS.get(type_, ()))

    def each(self, things: Iterable[_Thing], detail: Callable[[_Thing], Iterable[_Found]]) -> Iterator[_Found]:
        """What `detail` finds of each thing, in order; a bounded number of them at the same time, and no more of the
        list read ahead than those. Raises CallFailed where `detail` does."""
        running: deque[Future[list[_Found]]] = deque()
        try:
            for thing in things:
                running.append(self._details.submit(_listed, detail, thing))
                if len(running) >= _AHEAD:
                    yield from running.popleft().result()
            while running:
                yield from running.popleft().result()
        finally:
            for future in running:
                future.cancel()

    def recorded(
        self, type_: str, things: Iterable[_Thing], place: Callable[[_Thing], tuple[str, str]]
    ) -> Iterable[_Thing]:
        """The things, of one of AWS Config's types: where Config is to be asked, what it tells of them answers `maybe`.
        `place` tells the id of each there, and the region."""
        return things if self.items is None else self.items.each(type_, things, place)

    def record(self, type_: str, id_: str, values: dict[str, Any], operation: str) -> Record:
        """A record of this account and region, told by an operation of this client."""
        return Record(type_, id_, values, self.account, self.region, self.action(operation))

    def pages(self, operation: str, key: str, **arguments: Any) -> Iterator[Any]:
        """The elements under `key` of every page of a list. Raises CallFailed."""
        for page in self.answers(operation, **arguments):
            yield from _elements(page, key)

    def answers(self, operation: str, **arguments: Any) -> Iterator[dict[str, Any]]:
        """Every page of a list. Raises CallFailed."""
        client = self._client
        if not client.can_paginate(operation):
            yield from self._by_token(operation, arguments)
            return
        pages = iter(client.get_paginator(operation).paginate(**arguments))
        while (page := self._guarded(operation, lambda: next(pages, None))) is not None:
            yield page

    def _by_token(self, operation: str, arguments: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Pages of an operation for which botocore has no paginator; one alone where it has no token."""
        known = self._client.meta.service_model.operation_model(self._client.meta.method_to_api_mapping[operation])
        members = known.input_shape.members if known.input_shape is not None else {}
        token = next((name for name in _TOKENS if name in members), None)
        while True:
            page = self.get(operation, **arguments)
            yield page
            if token is None or not page.get(token):
                return
            arguments = {**arguments, token: page[token]}

    def get(self, operation: str, **arguments: Any) -> dict[str, Any]:
        """The answer of one call. Raises CallFailed."""
        method = getattr(self._client, operation)
        answer: dict[str, Any] = self._guarded(operation, lambda: method(**arguments))
        return answer

    def maybe(self, operation: str, *absent: str, **arguments: Any) -> dict[str, Any] | Unknown | None:
        """The answer of one call about one resource: None where the error is one of the codes `absent`, unknown with
        the call and the reason where it fails otherwise."""
        if self.items is not None:
            known = self.items.answer(self._client.meta.service_model.service_name, operation, arguments)
            if not isinstance(known, Unknown):
                return known
        try:
            return self.get(operation, **arguments)
        except CallFailed as error:
            return None if error_code(error) in absent else error.failure.as_unknown()

    def _guarded(self, operation: str, call: Callable[[], Any]) -> Any:
        from botocore.exceptions import BotoCoreError, ClientError
        from botocore.parsers import ResponseParserError

        if not _READING.fullmatch(operation):
            raise ValueError(f"{operation} may write: a scan only reads")
        action = self.action(operation)
        try:
            answer = call()
        except ClientError as error:
            self._statistics.count(action, error.response.get("ResponseMetadata", {}).get("RetryAttempts", 0), 0)
            raise CallFailed(Failure(action, _reason(error), self.account, self.region)) from error
        except (BotoCoreError, ResponseParserError, OSError, ValueError) as error:
            self._statistics.count(action, 0, 0)
            reason = f"no usable answer ({type(error).__name__})"
            raise CallFailed(Failure(action, reason, self.account, self.region)) from error
        if isinstance(answer, dict):
            metadata = answer.get("ResponseMetadata", {})
            size = int(metadata.get("HTTPHeaders", {}).get("content-length", 0) or 0)
            self._statistics.count(action, metadata.get("RetryAttempts", 0), size)
        return answer

    def told_by(self, operation: str, answer: object) -> str:
        """The call that an answer of `maybe` is from."""
        return RECORDED if isinstance(answer, Answer) else self.action(operation)

    def action(self, operation: str) -> str:
        """The call by the action that a policy must allow for it: ``s3:GetBucketPolicy``."""
        meta = self._client.meta
        name = meta.method_to_api_mapping.get(operation, operation)
        service = meta.service_model.signing_name
        if service == "apigateway":
            return "apigateway:GET"  # its actions are the methods of HTTP (Service Authorization Reference)
        own = _ACTIONS.get(meta.service_model.service_name, {})
        return own.get(name) or f"{_PREFIXES.get(service, service)}:{name}"


def or_failure(records: Iterable[Record | Failure], *types: str) -> Iterator[Record | Failure]:
    """Records, and that some of the types are missing where a list failed: it costs those, and no other list."""
    try:
        yield from records
    except CallFailed as error:
        yield error.failure._replace(types=types)


def error_code(error: CallFailed) -> str:
    """The code with which AWS refused a call; empty where no answer came."""
    return str(getattr(error.__cause__, "response", {}).get("Error", {}).get("Code", ""))


def error_message(error: CallFailed) -> str:
    """What AWS said when it refused a call; empty where no answer came."""
    return str(getattr(error.__cause__, "response", {}).get("Error", {}).get("Message", ""))


def _listed(detail: Callable[[_Thing], Iterable[_Found]], thing: _Thing) -> list[_Found]:
    return list(detail(thing))


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
    if code in THROTTLED:
        return "throttled beyond the retries"
    return "the credentials expired" if code in _EXPIRED else f"refused ({code or 'no code'})"
