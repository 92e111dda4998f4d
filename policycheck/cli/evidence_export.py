"""``policycheck evidence export``: the bundle that an auditor verifies without policycheck."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from policycheck.cli.evidence_options import (
    DEFAULT_STORE,
    ClientOption,
    KeyOption,
    SinceOption,
    StoreOption,
    UntilOption,
    open_store,
)
from policycheck.errors import PolicycheckError


def export(
    client: ClientOption,
    output: Annotated[Path, typer.Option("--output", "-o", help="A new folder, or a new file that ends in .zip.")],
    since: SinceOption = "",
    until: UntilOption = "",
    store: StoreOption = DEFAULT_STORE,
    key: KeyOption = None,
) -> None:
    """Writes one client's results, exceptions, attestations and chain of a period, signed, with how to verify it."""
    opened = open_store(store, key, signs=True)
    from policycheck.reports.bundle.write import Wanted
    from policycheck.reports.bundle.write import export as write

    if opened.key is None:
        raise PolicycheckError("an export is signed: give the store's key with --key or POLICYCHECK_SIGNING_KEY")
    made = write(opened, Wanted(client, since, until), opened.key, output)
    typer.echo(f"{output}: {made.files} files, {made.records} records of {', '.join(made.targets)}; see VERIFY.md")
