"""Commands that are made only when they are run: making one means to evaluate the annotation of each of its options."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

NAMES: Final = ("check", "init", "report", "rules", "scan", "evidence", "fleet")
"""Each is a module here, whose `app` is the command or the group of commands."""


class Commands(TyperGroup):
    """The commands of `NAMES`; the module of one is loaded when it is asked for."""

    def list_commands(self, _ctx: Any) -> list[str]:
        """Their names, in the order in which help shows them."""
        return list(NAMES)

    def get_command(self, _ctx: Any, cmd_name: str) -> Any:
        """The command of a name; None where there is none."""
        if cmd_name not in NAMES:
            return None
        command = get_command(importlib.import_module(f"policycheck.cli.{cmd_name}").app)
        command.name = cmd_name
        return command


def group(about: str) -> typer.Typer:
    """A group of commands."""
    return typer.Typer(help=about, no_args_is_help=True, add_completion=False, rich_markup_mode=None)


def single(function: Callable[..., Any], example: str, cls: type[TyperCommand] = TyperCommand) -> typer.Typer:
    """A command that stands by itself; `example` is what its help ends with."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(cls=cls, epilog=f"Example: {example}")(function)
    return app
