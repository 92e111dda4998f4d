"""The commands of policycheck."""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer

from policycheck import __version__
from policycheck.cli.commands import Commands
from policycheck.errors import PolicycheckError

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


def main() -> None:
    """Runs the command line; the one place where errors become exit codes."""
    # A run allocates much and frees it all at its end: collecting cycles in between only costs time.
    gc.disable()
    try:
        app()
    except PolicycheckError as error:
        sys.stderr.write(f"policycheck: error: {error}\n")
        raise SystemExit(2) from None
    except BrokenPipeError:
        raise SystemExit(2) from None
    finally:
        # Nor does the collection pay that Python makes as it ends.
        gc.freeze()
