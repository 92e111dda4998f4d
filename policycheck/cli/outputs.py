"""Which formats a report is written in, and where each of them goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import typer
from typer.core import TyperCommand

from policycheck.errors import PolicycheckError
from policycheck.reports import renderer
from policycheck.reports.report import Report


class CheckCommand(TyperCommand):
    """Keeps the order of ``-f`` and ``-o``: an output belongs to the format before it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Remembers the arguments as they were given."""
        ctx.meta["arguments"] = list(args)
        return super().parse_args(ctx, args)


def paired(arguments: Sequence[str], formats: Sequence[str], outputs: Sequence[str]) -> list[tuple[str, str | None]]:
    """Formats with their outputs: an output belongs to the format that stands before it.

    Raises PolicycheckError for an output without a format of its own.
    """
    options = arguments[: list(arguments).index("--")] if "--" in arguments else arguments
    order = [_option(argument) for argument in options]
    pairs: list[tuple[str, str | None]] = []
    left, files = list(formats), list(outputs)
    for option in filter(None, order):
        if option == "f":
            pairs.append((left.pop(0), None))
        elif not pairs:
            pairs.append(("text", files.pop(0)))
        elif pairs[-1][1] is None:
            pairs[-1] = (pairs[-1][0], files.pop(0))
        else:
            raise PolicycheckError("--output stands twice after one --format")
    return pairs or [("text", None)]


def _option(argument: str) -> str | None:
    for letter, long in (("f", "--format"), ("o", "--output")):
        if argument.startswith(f"-{letter}") or argument == long or argument.startswith(f"{long}="):
            return letter
    return None


def conclude(report: Report, formats: Sequence[tuple[str, str | None]], quiet: bool, no_color: bool) -> NoReturn:
    """Writes the report in every format asked for, and ends with the run's exit code."""
    report.color = sys.stdout.isatty() and not no_color and "NO_COLOR" not in os.environ
    write(report, formats, quiet)
    raise typer.Exit(1 if report.fails() else 3 if report.errors else 0)


def write(report: Report, formats: Sequence[tuple[str, str | None]], quiet: bool) -> None:
    """Renders every format asked for, into its file or to standard output."""
    for format_, output in formats:
        if output is None and quiet:
            continue
        data = renderer(format_)(report)
        if output is None or output == "-":
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
            continue
        try:
            Path(output).write_bytes(data)
        except OSError as error:
            raise PolicycheckError(f"cannot be written: {error.strerror}", output) from None
