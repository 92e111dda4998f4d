"""The code that manages an account: which resource of Terraform made what is there, and how the two differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from policycheck.model.resource import Inventory
from policycheck.model.values import Unknown
from policycheck.providers.terraform import registry
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.graph import Entry
from policycheck.semantics.secrets import names_secret

_IDS: Final = ("arn", "id", "url", "key_id")
"""Arguments that name one resource in the world."""

_NAMES: Final = (
    "bucket", "name", "identifier", "cluster_identifier", "function_name", "domain_name", "alarm_name", "family",
    "replication_group_id", "project_id", "dataset_id", "table_id", "secret_id", "repository_id", "bucket_id",
    "service", "constraint",
)  # fmt: skip
"""Arguments that name one resource of its type, in an account and region."""

_PLACES: Final = (
    "resource_group_name", "virtual_network_name", "project", "region", "location", "zone", "role",
    "role_definition_id",
)  # fmt: skip
"""Arguments that tell resources of one name apart, where both sides have them."""

_ALIKE: Final = {
    "aws_ebs_snapshot": "aws_ebs_snapshot_copy", "aws_ebs_snapshot_import": "aws_ebs_snapshot_copy",
    "aws_alb": "aws_lb", "aws_alb_listener": "aws_lb_listener", "aws_alb_target_group": "aws_lb_target_group",
    "aws_elasticsearch_domain": "aws_opensearch_domain",
    "azurerm_sql_server": "azurerm_mssql_server", "azurerm_sql_database": "azurerm_mssql_database",
    "azurerm_sql_managed_instance": "azurerm_mssql_managed_instance",
    **{
        f"azurerm_automation_variable_{kind}": "azurerm_automation_variable_string"
        for kind in ("bool", "datetime", "int", "object")
    },
    "google_dataflow_flex_template_job": "google_dataflow_job",
    "google_cloud_run_v2_service": "google_cloud_run_service",
    "google_compute_instance_from_template": "google_compute_instance",
    "google_compute_region_instance_template": "google_compute_instance_template",
}  # fmt: skip
"""Types that a scan cannot tell from another one, which it uses."""

_SYSTEMS: Final = {
    "azurerm_app_service": "web_app", "azurerm_function_app": "function_app",
    "azurerm_virtual_machine": "virtual_machine", "azurerm_virtual_machine_scale_set": "virtual_machine_scale_set",
}  # fmt: skip
"""Older types of Azure, which scans tell apart by the operating system: ``azurerm_linux_…``, ``azurerm_windows_…``."""

_OTHERWISE: Final = frozenset({
    *_IDS, "name", "policy", "assume_role_policy", "user_data", "access_policies", "tags", "self_link",
    "auto_create_network",
})  # fmt: skip
"""Arguments that a provider writes in its own way, or that are left out of scans."""


class Drift(NamedTuple):
    """An argument that is there otherwise than the code has it.

    Attributes:
        entry: the resource in the code.
        field: the argument.
        there: its value in the account.
        written: its value in the code.
    """

    entry: Entry
    field: str
    there: Any
    written: Any

    def __str__(self) -> str:
        return f"drift: {self.entry.address}: {self.field} is {self.there!r}, in the code {self.written!r}"


class Code:
    """The resources of some code, by what they may be called in an account."""

    def __init__(self, inventories: Iterable[Inventory]) -> None:
        self._by_id: dict[tuple[str, str], list[Entry]] = {}
        self._by_name: dict[tuple[str, str], list[Entry]] = {}
        graphs = {
            id(resource.origin.entry.graph): resource.origin.entry.graph
            for inventory in inventories
            for resource in inventory
            if isinstance(resource.origin, Block)
        }
        for graph in graphs.values():
            for entry in graph.entries.values():
                if entry.managed:
                    self._add(entry)

    def _add(self, entry: Entry) -> None:
        system = _SYSTEMS.get(entry.type)
        types = [_ALIKE.get(entry.type, entry.type)]
        for type_ in types if system is None else [f"azurerm_{os}_{system}" for os in ("linux", "windows")]:
            for index, fields in ((self._by_id, _IDS), (self._by_name, _names(type_))):
                for value in {_spelled(type_, value) for field in fields for value in _known(entry, field)}:
                    index.setdefault((type_, value), []).append(entry)

    def tells(self, type_: str, values: Mapping[str, Any]) -> bool:
        """Whether a resource that the code has would be found: by its id, which only a state knows, or its name."""
        if len(self._found(self._by_name, _names(type_), type_, values)) > 1:
            return False
        if self._by_id:
            return True
        named = (value for field in _names(type_) if isinstance(value := values.get(field), str))
        return not type_.startswith("aws_default_") and any(not name.startswith("arn:") for name in named)

    def maker(self, type_: str, values: Mapping[str, Any]) -> Entry | None:
        """The resource of the code that made a live one: by its id, else by a name that only one has."""
        for index, fields in ((self._by_id, _IDS), (self._by_name, _names(type_))):
            found = self._found(index, fields, type_, values)
            if len(found) == 1:
                return found[0]
        return None

    @staticmethod
    def _found(
        index: Mapping[tuple[str, str], list[Entry]], fields: tuple[str, ...], type_: str, values: Mapping[str, Any]
    ) -> list[Entry]:
        """What an index has for a live resource, and is not known to stand elsewhere."""
        found = {
            id(entry): entry
            for field in fields
            if isinstance(value := values.get(field), str)
            for entry in index.get((type_, _spelled(type_, value)), ())
            if not _apart(entry, values)
        }
        return list(found.values())


def _spelled(type_: str, value: str) -> str:
    """A name as it is compared. Azure heeds no capitals, and where code names a resource, an account has its id."""
    if not type_.startswith("azurerm_"):
        return value
    return value.lower().rstrip("/")


def _apart(entry: Entry, values: Mapping[str, Any]) -> bool:
    """Whether a resource of the code is known to be another one than a live one of the same name."""
    for field in _PLACES:
        there, written = values.get(field), entry.block.read(field)
        if isinstance(there, str) and isinstance(written, str) and there and written and not _same(there, written):
            return True
    return False


def _names(type_: str) -> tuple[str, ...]:
    """The arguments that tell resources of a type apart: a part is told by what it completes."""
    return (*_NAMES, *registry.PARTS.get(type_, ()))


def _known(entry: Entry, field: str) -> Iterator[str]:
    """What an argument names, also where it refers to a resource whose name is known."""
    value = entry.block.read(field) if "." not in field else None
    if isinstance(value, str) and value:
        yield value
    elif isinstance(value, Unknown) and field not in _IDS:
        targets = entry.block.targets(field)
        for target in targets if isinstance(targets, list) else ():
            yield from (name for one in _NAMES if isinstance(name := target.read(one), str) and name)


def drifts(entry: Entry, values: Mapping[str, Any]) -> Iterator[Drift]:
    """Arguments of a live resource that differ from what the code says; only plain values are compared."""
    for field in sorted(values):
        written, there = entry.block.read(field), values[field]
        if field in _OTHERWISE or names_secret(field) or isinstance(written, Unknown) or isinstance(there, Unknown):
            continue
        plain = isinstance(written, (str, int, float)) and isinstance(there, (str, int, float))
        if plain and not _same(there, written) and not entry.is_sensitive((field,)):
            yield Drift(entry, field, there, written)


def _same(there: Any, written: Any) -> bool:
    """Whether two values say the same: a name that stands for its ARN or path does, ``true`` in quotes, and ``East US``
    for ``eastus``."""
    if there == written:
        return True
    ours, theirs = (str(value).lower().replace(" ", "") for value in (there, written))
    if "alias/" in ours or "alias/" in theirs:
        return True
    whole = {ours, theirs}
    return len(whole) == 1 or any(
        (one.startswith("arn:") and one.replace("/", ":").endswith(f":{other}")) or one.endswith(f"/{other}")
        for one in whole
        for other in whole - {one}
    )
