"""Database flags of Cloud SQL."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type


class Flag(Attribute):
    """A database flag: its text in lower case, None where it is left at its default, and where it is set."""

    __slots__ = ()

    def read(self, meaning: Callable[[str], bool], default: bool) -> Attribute:
        text = self.value
        known = default if text is None else text if text.__class__ is Unknown else meaning(text)
        return Attribute(known, self.origin, self.field)

    def on(self, *, default: bool) -> Attribute:
        return self.read(_on, default)


def _on(text: str) -> bool:
    return text in ("on", "1", "true", "yes")


class Flags:
    """The database flags of an instance's settings, by name."""

    def __init__(self, settings: Block) -> None:
        self._named: dict[str, Block] = {}
        self._other = Flag(None, settings, "database_flags")
        for flag in settings.blocks("database_flags"):
            if flag.reason is not None:
                self._other = Flag(flag.reason, settings, "database_flags")
                break
            name = flag.read("name")
            if name.__class__ is str:
                self._named.setdefault(name, flag)
            elif isinstance(name, Unknown):
                self._other = Flag(name, flag, "name")

    def of(self, *names: str) -> Flag:
        """The first flag with one of the names, by which versions of the engine call the same one."""
        for name in names:
            flag = self._named.get(name)
            if flag is not None:
                text = flag.text("value", default="").value
                return Flag(text if text.__class__ is Unknown else text.lower(), flag, "value")
        return self._other


def engine(instance: Block) -> str:
    """``MYSQL``, ``POSTGRES`` or ``SQLSERVER``; empty where the version is not known."""
    version = instance.read("database_version")
    return version.partition("_")[0] if isinstance(version, str) else ""


_Meaning = Callable[[str], bool]

_BELOW_ERRORS: Final = ("log", "fatal", "panic")
"""Severities that leave errors out (PostgreSQL documentation, ``log_min_messages``)."""

_POSTGRES: Final[dict[str, tuple[str, _Meaning, bool]]] = {
    "connections_logged": ("log_connections", _on, False),
    "disconnections_logged": ("log_disconnections", _on, False),
    "lock_waits_logged": ("log_lock_waits", _on, False),
    "temp_files_logged": ("log_temp_files", lambda text: text == "0", False),
    "durations_logged": ("log_duration", _on, False),
    "statements_logged": ("log_statement", lambda text: text in ("ddl", "mod", "all"), False),
    "slow_statements_logged": ("log_min_duration_statement", lambda text: text != "-1", False),
    "errors_logged": ("log_min_messages", lambda text: text not in _BELOW_ERRORS, True),
    "error_statements_logged": ("log_min_error_statement", lambda text: text not in _BELOW_ERRORS, True),
    "host_names_logged": ("log_hostname", _on, False),
    "executor_stats_logged": ("log_executor_stats", _on, False),
    "parser_stats_logged": ("log_parser_stats", _on, False),
    "planner_stats_logged": ("log_planner_stats", _on, False),
    "statement_stats_logged": ("log_statement_stats", _on, False),
}
_MYSQL: Final[dict[str, tuple[str, _Meaning, bool]]] = {
    "local_files_loadable": ("local_infile", _on, True),
    "databases_listed": ("skip_show_database", lambda text: not _on(text), True),
}
_SQLSERVER: Final[dict[str, tuple[str, _Meaning, bool]]] = {
    "ownership_chained": ("cross db ownership chaining", _on, False),
    "contained_authentication": ("contained database authentication", _on, False),
    "external_scripts": ("external scripts enabled", _on, False),
    "remote_procedures": ("remote access", _on, True),
    "error_details_masked": ("3625", _on, False),
}
_FLAGS: Final = {"POSTGRES": _POSTGRES, "MYSQL": _MYSQL, "SQLSERVER": _SQLSERVER}
"""Attribute → its flag, how the flag reads, and what holds without it (documentation of each engine and Cloud SQL)."""


@terraform_type("google_sql_database_instance", "database_settings")
def database_settings(instance: Block) -> Attributes:
    flags = Flags(instance.block("settings"))
    name = engine(instance)
    attributes = {
        attribute: flags.of(flag).read(meaning, default)
        for attribute, (flag, meaning, default) in _FLAGS.get(name, {}).items()
    }
    if name == "POSTGRES":
        attributes["checkpoints_logged"] = flags.of("log_checkpoints").on(default=_from_15(instance))
    return attributes


def _from_15(instance: Block) -> bool:
    """Checkpoints are logged by default since PostgreSQL 15 (its release notes)."""
    major = str(instance.read("database_version")).removeprefix("POSTGRES_").partition("_")[0]
    return major.isdecimal() and int(major) >= 15
