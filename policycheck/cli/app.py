"""The commands of policycheck."""

from __future__ import annotations

from typing import Annotated

import typer

from policycheck import __version__
from policycheck.cli.commands import Commands

app = typer.Typer(
    name="policycheck",
    cls=Commands,
    help="Checks cloud infrastructure, as code and live, against the HIPAA Security Rule.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"policycheck {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[  # the callback acts on it
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Checks cloud infrastructure, as code and live, against the HIPAA Security Rule."""
