"""``policycheck report``: what auditors, managers and the provider itself read."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from policycheck.cli.commands import single
from policycheck.cli.evidence_options import DEFAULT_STORE, StoreOption, open_store
from policycheck.errors import PolicycheckError

if TYPE_CHECKING:
    from policycheck.reports.client import ClientReport


class ReportFormat(StrEnum):
    """What a report is written as."""

    html = "html"
    markdown = "markdown"


def report(
    results: Annotated[
        Path | None, typer.Argument(metavar="[RESULTS]", help="What `--format json` wrote, instead of the store.")
    ] = None,
    client: Annotated[str | None, typer.Option(help="The client of the store to report on.")] = None,
    fleet: Annotated[bool, typer.Option("--fleet", help="One report over all clients of the store.")] = False,
    store: StoreOption = DEFAULT_STORE,
    format_: Annotated[ReportFormat, typer.Option("--format", "-f", help="Output format.")] = ReportFormat.html,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File; standard output if not given.")] = None,
) -> None:
    """Writes a report on a client or on all of them from the evidence store, or from results."""
    if sum((results is not None, client is not None, fleet)) != 1:
        raise PolicycheckError("give one of --client NAME, --fleet, and a file of results")
    data = _results(results, format_) if results is not None else _stored(store, client, format_)
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise PolicycheckError(f"cannot be written: {error.strerror}", str(output)) from None


def _stored(url: str, client: str | None, format_: ReportFormat) -> bytes:
    import contextlib

    from policycheck.reports.from_store import client_report, fleet_report

    with contextlib.closing(open_store(url)) as store:
        if client is None:
            everybody = fleet_report(store)
            if format_ == ReportFormat.markdown:
                from policycheck.reports.client_markdown import fleet_markdown

                return fleet_markdown(everybody)
            from policycheck.reports.html.fleet_page import fleet_page

            return fleet_page(everybody)
        return _written(client_report(store, client), format_)


def _results(path: Path, format_: ReportFormat) -> bytes:
    from policycheck.cache import Cache
    from policycheck.reports.from_results import results_report
    from policycheck.rules.pack import load_pack

    return _written(results_report(path, {rule.id: rule for rule in load_pack((), Cache())}), format_)


def _written(told: ClientReport, format_: ReportFormat) -> bytes:
    if format_ == ReportFormat.markdown:
        from policycheck.reports.client_markdown import client_markdown

        return client_markdown(told)
    from policycheck.reports.html.client_page import client_page

    return client_page(told)


app = single(report, "policycheck report --client north-clinic -o north.html")
