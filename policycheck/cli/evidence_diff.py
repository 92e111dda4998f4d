"""``policycheck evidence diff``: what changed at a client between two runs or dates."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from policycheck.cli.evidence_options import DEFAULT_STORE, ClientOption, StoreOption, open_store
from policycheck.cli.selection import FailOn
from policycheck.errors import PolicycheckError


class DiffFormat(StrEnum):
    """What a diff is written as."""

    text = "text"
    json = "json"
    markdown = "markdown"


def diff(  # noqa: PLR0913  # a command's parameters are its options
    client: ClientOption,
    before: Annotated[
        str, typer.Argument(metavar="[FROM]", help="A run's id, a date or a time; the last run but one without.")
    ] = "",
    after: Annotated[str, typer.Argument(metavar="[TO]", help="Likewise; the last run without.")] = "",
    store: StoreOption = DEFAULT_STORE,
    fail_on: Annotated[FailOn, typer.Option(help="Exit code 1 where this or worse is new or reopened.")] = FailOn.low,
    format_: Annotated[DiffFormat, typer.Option("--format", "-f", help="Output format.")] = DiffFormat.text,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File; standard output if not given.")] = None,
) -> None:
    """Shows what is new, fixed, reopened and still open, what was accepted, and which resources came and went."""
    opened = open_store(store)
    from policycheck.evidence.difference import difference
    from policycheck.evidence.moments import moments
    from policycheck.reports.evidence_diff import as_json, as_markdown, as_text

    found = difference(opened, client, *moments(opened, client, before, after))
    write = {DiffFormat.json: as_json, DiffFormat.markdown: as_markdown, DiffFormat.text: as_text}[format_]
    if output is None:
        sys.stdout.buffer.write(write(found))
        sys.stdout.buffer.flush()
    else:
        try:
            output.write_bytes(write(found))
        except OSError as error:
            raise PolicycheckError(f"cannot be written: {error.strerror}", str(output)) from None
    raise typer.Exit(1 if found.alarms(fail_on.value) else 3 if found.incomplete else 0)
