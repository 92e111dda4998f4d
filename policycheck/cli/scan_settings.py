"""What the scans of every cloud begin with."""

from __future__ import annotations

import sys
from typing import Any, NoReturn

import typer

from policycheck.assessment.selection import chosen
from policycheck.cache import Cache
from policycheck.config.load import Config, find_config, load_config
from policycheck.rules.rule import Rule


def begin(provider: str, config: str | None, **options: Any) -> tuple[Config, list[Rule], list[Rule]]:
    """The settings of a scan, every rule that is known, and those of its cloud that the settings select."""
    settings = load_config(find_config(".") if config is None else config)
    settings.override(**options)
    known, selected = chosen(settings, Cache())
    return settings, known, [rule for rule in selected if provider in rule.providers]


def print_permissions(document: Any) -> NoReturn:
    """Prints what a scan must be allowed to do, and ends: nothing is scanned."""
    import orjson

    sys.stdout.buffer.write(orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    raise typer.Exit
