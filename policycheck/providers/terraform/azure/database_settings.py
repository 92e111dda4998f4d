"""Server parameters of Azure Database for PostgreSQL and MySQL."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type


def _on(value: str) -> bool:
    return value.lower() in ("on", "1", "true", "yes")


def _days(value: str) -> float | Unknown:
    """Days as a number; ``on`` and ``off`` stand for always and never."""
    if value.isdecimal():
        return int(value)
    return math.inf if _on(value) else 0


def _audits_connections(value: str) -> bool:
    return "CONNECTION" in value.upper().replace(" ", "").split(",")


_Reader = Callable[[str], "bool | float | Unknown"]
_PARAMETERS: Final[dict[str, tuple[str, _Reader]]] = {
    "log_connections": ("connections_logged", _on),
    "log_disconnections": ("disconnections_logged", _on),
    "log_checkpoints": ("checkpoints_logged", _on),
    "log_duration": ("durations_logged", _on),
    "connection_throttling": ("logins_throttled", _on),
    "connection_throttle.enable": ("logins_throttled", _on),
    "log_retention": ("log_retention_days", _days),
    "log_retention_days": ("log_retention_days", _days),
    "logfiles.retention_days": ("log_retention_days", _days),
    "audit_log_events": ("connections_logged", _audits_connections),
}
"""Server parameter → the attribute that it decides, and how its value reads."""

_DEFAULTS: Final[dict[str, dict[str, bool | int]]] = {
    "azurerm_postgresql_server": {
        "connections_logged": True, "disconnections_logged": False, "checkpoints_logged": True,
        "logins_throttled": True, "log_retention_days": 3,
    },
    "azurerm_postgresql_flexible_server": {
        "connections_logged": True, "checkpoints_logged": True, "log_retention_days": 3,
    },
    "azurerm_mysql_flexible_server": {"connections_logged": False},
}  # fmt: skip
"""What a server does whose parameters nobody changed (Microsoft Learn, "Server parameters" of each service)."""

_CONFIGURATIONS: Final = {
    "azurerm_postgresql_server": "azurerm_postgresql_configuration",
    "azurerm_postgresql_flexible_server": "azurerm_postgresql_flexible_server_configuration",
    "azurerm_mysql_flexible_server": "azurerm_mysql_flexible_server_configuration",
}


@terraform_type("azurerm_postgresql_configuration", "database_settings")
@terraform_type("azurerm_postgresql_flexible_server_configuration", "database_settings")
@terraform_type("azurerm_mysql_flexible_server_configuration", "database_settings")
def configuration(parameter: Block) -> Attributes:
    attribute, reader = _read_as(parameter)
    return {attribute: _value(parameter, reader)} if attribute else {}


def _read_as(parameter: Block) -> tuple[str, _Reader]:
    """The attribute that a parameter decides, empty for none, and how its value reads."""
    return _PARAMETERS.get(str(parameter.read("name")).lower(), ("", _on))


def _value(parameter: Block, reader: _Reader) -> Attribute:
    value = parameter.text("value", default="").value
    return parameter.derived(value if isinstance(value, Unknown) else reader(value), "value")


@terraform_type("azurerm_postgresql_server", "database_settings")
@terraform_type("azurerm_postgresql_flexible_server", "database_settings")
@terraform_type("azurerm_mysql_flexible_server", "database_settings")
def server_defaults(server: Block) -> Attributes:
    """What holds of a server by default. A parameter that is a resource of its own is judged there."""
    if server.reason is not None:
        return {}
    type_ = _CONFIGURATIONS.get(server.entry.type, "")
    unknown = server.undecided(type_)
    defaults = _DEFAULTS.get(server.entry.type, {})
    attributes = {name: server.fact(value if unknown is None else unknown) for name, value in defaults.items()}
    parameters = server.parts(type_)
    unnamed = next((p for p in parameters if isinstance(p.read("name"), Unknown)), None)
    if unnamed is not None:
        attributes = dict.fromkeys(attributes, unnamed.derived(unnamed.read("name"), "name"))
    for parameter in parameters:
        attributes.pop(_read_as(parameter)[0], None)
    return attributes
