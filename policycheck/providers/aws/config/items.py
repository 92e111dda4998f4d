"""Configuration items: what AWS Config says of one resource each, in the spelling of the services' APIs."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import unquote

import orjson

from policycheck.errors import PolicycheckError

_LARGEST: Final = 4_000_000_000
"""Bytes, unpacked: a small file must not blow up beyond all bounds."""
GONE: Final = ("ResourceDeleted", "ResourceDeletedNotRecorded", "ResourceNotRecorded")
"""States of an item whose resource is not there, or is not looked at any more."""
_BEGINNINGS: Final = ("{", "[", '"')


_POLICY: Final = "Policy"
"""What stays text: the names in a policy are not Config's."""


class Answer(dict[str, Any]):
    """An object whose members are found whichever way their names are written.

    Config spells what APIs answer in a way of its own: ``SSEDescription`` as ``ssedescription``, ``DBInstanceArn`` as
    ``dBInstanceArn``.
    """

    def __init__(self, given: Mapping[str, Any]) -> None:
        super().__init__({str(name).lower(): loose(value) for name, value in given.items()})

    def __getitem__(self, name: str) -> Any:
        return super().__getitem__(name.lower())

    def __setitem__(self, name: str, value: Any) -> None:
        super().__setitem__(name.lower(), value)

    def __contains__(self, name: object) -> bool:
        return super().__contains__(str(name).lower())

    def get(self, name: str, default: Any = None) -> Any:
        """What stands under a name; a null is as if it were not there, as APIs leave such members out."""
        value = super().get(name.lower())
        return default if value is None else value


def loose(value: Any) -> Any:
    """A JSON value with every object in it as an `Answer`."""
    if isinstance(value, Mapping):
        return Answer(value)
    return [loose(element) for element in value] if isinstance(value, list) else value


class Item:
    """A configuration item.

    Attributes:
        type: ``AWS::S3::Bucket``.
        id, name, arn, account, region: of the resource.
        tags: of the resource, as its API lists them.
        is_whole: whether it says what it is of, and how that is configured.
        configuration: what its API describes.
        more: what further calls tell, by Config's names for it.
    """

    def __init__(self, given: Mapping[str, Any]) -> None:
        self.type, self.id = _text(given, "resourceType"), _text(given, "resourceId")
        self.name, self.arn = _text(given, "resourceName"), _text(given, "ARN") or _text(given, "arn")
        self.account = _text(given, "awsAccountId") or _text(given, "accountId")
        self.region = _text(given, "awsRegion")
        configuration = _written(given.get("configuration"))
        self.is_whole = bool(self.type) and isinstance(configuration, dict) and bool(configuration)
        self.configuration = Answer(configuration if isinstance(configuration, dict) else {})
        more = _written(given.get("supplementaryConfiguration"))
        kept = more if isinstance(more, dict) else {}
        self.more = Answer({name: value if name == _POLICY else _written(value) for name, value in kept.items()})
        self.more[_POLICY] = _unquoted(kept.get(_POLICY))
        self.tags = _tags(given.get("tags"))
        self.configuration["Tags"] = self.configuration["TagList"] = self.tags


def read_items(raw: bytes, name: str) -> list[Item]:
    """The items of a file. Raises PolicycheckError, with the place, where it is none that Config writes."""
    text = _unpacked(raw, name)
    try:
        document = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        message = str(error).rpartition(": line")[0] or str(error)
        raise PolicycheckError(f"not valid JSON: {message}", name, error.lineno, error.colno) from None
    items = [Item(one) for one in _listed(document, name)]
    if not all(item.is_whole for item in items):
        raise PolicycheckError(
            "a configuration item without resourceType or configuration: select both, and supplementaryConfiguration",
            name,
        )
    return items


def _listed(document: Any, name: str) -> Iterator[Mapping[str, Any]]:
    """The objects of resources that are there; a query answers each as text."""
    found = document.get("configurationItems", document.get("Results")) if isinstance(document, dict) else None
    for number, given in enumerate(found if isinstance(found, list) else [None], 1):
        one = _written(given)
        if not isinstance(one, dict):
            raise PolicycheckError(f"not a snapshot of AWS Config: its item {number} is none", name)
        if one.get("configurationItemStatus") not in GONE:
            yield one


def _unpacked(raw: bytes, name: str) -> bytes:
    if not raw.startswith(b"\x1f\x8b"):
        return raw
    try:
        text = gzip.GzipFile(fileobj=io.BytesIO(raw)).read(_LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise PolicycheckError(f"not a whole gzip file: {error}", name) from None
    if len(text) > _LARGEST:
        raise PolicycheckError("larger than 4 GB when unpacked", name)
    return text


def _written(value: Any) -> Any:
    """JSON that is written as text, once or twice; what is no JSON stays as it is."""
    for _ in range(2):
        if not isinstance(value, str) or not value.startswith(_BEGINNINGS):
            break
        try:
            value = orjson.loads(value)
        except orjson.JSONDecodeError:
            break
    return value


def _tags(given: Any) -> list[Answer]:
    """Files have tags under their names, queries as a list."""
    pairs = list(given.items()) if isinstance(given, Mapping) else []
    if isinstance(given, list):
        pairs = [(tag.get("key"), tag.get("value")) for tag in given if isinstance(tag, Mapping)]
    return [Answer({"Key": key, "Value": value}) for key, value in pairs]


def _unquoted(value: Any) -> Any:
    """A text that is written as JSON of one."""
    if not isinstance(value, str) or not value.startswith('"'):
        return value
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        return value


def document(value: Any) -> Any:
    """A policy as text: Config keeps those of IAM in the escapes of a URL."""
    return unquote(value) if isinstance(value, str) and value.startswith("%7B") else value


def _text(given: Mapping[str, Any], name: str) -> str:
    value = given.get(name)
    return value if isinstance(value, str) else ""
