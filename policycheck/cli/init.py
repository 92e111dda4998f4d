"""``policycheck init``: a ``policycheck.yaml`` to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from policycheck.cli.commands import single
from policycheck.errors import PolicycheckError


def init(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Where it is written.")] = Path("."),
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Writes a policycheck.yaml with every setting explained."""
    from policycheck.config.load import NAME
    from policycheck.config.starter import STARTER

    path = folder / NAME
    try:
        with path.open("w" if force else "x", encoding="utf-8", newline="\n") as file:
            file.write(STARTER)
    except FileExistsError:
        raise PolicycheckError("is there already; --force replaces it", str(path)) from None
    except OSError as error:
        raise PolicycheckError(f"cannot be written: {error.strerror}", str(path)) from None
    typer.echo(f"{path} is written.")


app = single(init, "policycheck init")
