"""Exports of Azure's resources: what ``az graph query`` and ``az resource list`` write.

Rows are read by the collectors that read them in a scan. What a scan asks Resource Manager for besides is not in an
export, nor are resources of types of which it has none: it may have been asked for others only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

import orjson

from policycheck.errors import PolicycheckError
from policycheck.model.kinds import all_kinds
from policycheck.model.values import Unknown
from policycheck.providers.azure.access import GRAPH, Subscription
from policycheck.providers.azure.calls import GRAPH_CALL, Calls
from policycheck.providers.azure.client import Client
from policycheck.providers.azure.collector import Collector, load_collectors
from policycheck.providers.azure.covered import collected
from policycheck.providers.azure.directory import Directory
from policycheck.providers.azure.row import Row
from policycheck.providers.azure.scan import collected_by
from policycheck.providers.live.calls import CallFailed, Statistics
from policycheck.providers.live.record import REST, Exported, Failure, Record

_ABSENT: Final = "not in this export"
_LISTS: Final = ("data", "value")
_TOTALS: Final = ("total_records", "totalrecords")


def read_exports(files: Sequence[tuple[bytes | str, str]]) -> Iterator[Exported]:
    """The inventories in the texts of files, each with its name: pages of one answer count as one.

    Raises PolicycheckError, with the place, where one is no export after all.
    """
    rows: dict[str, Row] = {}
    total = 0
    for text, name in files:
        listed, of = _listed(text, name)
        total = max(total, of)
        for number, data in enumerate(listed, 1):
            if not _is_resource(data):
                raise PolicycheckError(f"not an export of resources: its element {number} is none", name)
            rows.setdefault(data["id"].lower(), Row(data))
    name = ", ".join(name for _, name in files)
    by_type: dict[str, dict[str, list[Row]]] = {}
    for row in rows.values():
        by_type.setdefault(row.subscription, {}).setdefault(row.type, []).append(row)
    missing = f"only {len(rows)} of {total} resources are in this export" if total > len(rows) else ""
    for subscription, of_types in by_type.items():
        yield _subscription(name, subscription, of_types, missing)


def _listed(text: bytes | str, name: str) -> tuple[list[Any], int]:
    """The rows of a file, and of how many they are a page."""
    try:
        document = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        message = str(error).rpartition(": line")[0] or str(error)
        raise PolicycheckError(f"not valid JSON: {message}", name, error.lineno, error.colno) from None
    if isinstance(document, list):
        return document, 0
    fields = {key.lower(): value for key, value in document.items()}
    total = next((fields[field] for field in _TOTALS if isinstance(fields.get(field), int)), 0)
    return next((fields[field] for field in _LISTS if isinstance(fields.get(field), list)), []), total


def _is_resource(data: Any) -> bool:
    return isinstance(data, dict) and isinstance(data.get("id"), str) and isinstance(data.get("type"), str)


def _subscription(name: str, subscription: str, rows: Mapping[str, list[Row]], missing: str) -> Exported:
    wanted = frozenset(f"{kind}.{attribute}" for kind, of in all_kinds().items() for attribute in of.fields)
    calls = Calls(Subscription(subscription, _NoCalls(), Directory()), wanted, Statistics())
    found = Exported(name, [], [], [], collected())
    collectors = load_collectors()
    for collector in collectors:
        if not collector.resource:
            _take(found, collected_by(collector, subscription, partial(collector.collect, calls)))
        for row in rows.get(collector.resource.lower(), ()):
            _take(found, _row(collector, row, calls))
    there = {type_ for one in collectors if one.resource.lower() in rows for type_ in one.types}
    for collector in collectors:
        types = tuple(type_ for type_ in collector.types if type_ not in there)
        if collector.resource and collector.resource.lower() not in rows and types:
            found.absent.append(Failure(f"{collector.resource} rows", _ABSENT, subscription, "", types))
    if missing:
        everything = tuple(dict.fromkeys(type_ for one in collectors if one.resource for type_ in one.types))
        found.broken.append(Failure(GRAPH, missing, subscription, "", everything))
    return found


def _take(found: Exported, results: list[Record | Failure]) -> None:
    for one in results:
        if isinstance(one, Record):
            found.records.append(one)
        else:
            (found.absent if one.reason == _ABSENT else found.broken).append(one)


def _row(collector: Collector, row: Row, calls: Calls) -> list[Record | Failure]:
    """The records of a row. One that has no properties (``az resource list`` leaves them out) tells only that it is."""
    results = collected_by(collector, row.subscription, partial(collector.collect, row, calls))
    if row.data.get("properties") is not None:
        return results
    untold = Unknown(f"{_ABSENT}: properties of {row.type}")
    return [
        one._replace(values={**row.base, REST: untold}) if isinstance(one, Record) and one.call == GRAPH_CALL else one
        for one in results
    ]


class _NoCalls(Client):
    """Resource Manager where there is none to ask: an export is read offline."""

    def __init__(self) -> None:
        """Needs neither credentials nor a library."""

    def get(self, action: str, *_: Any, **__: Any) -> dict[str, Any]:
        """Never tells anything. Raises CallFailed."""
        raise CallFailed(Failure(action, _ABSENT, "", ""))
