"""``policycheck check``: files, offline."""

from __future__ import annotations

import fnmatch
import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from policycheck.cache import Cache
from policycheck.errors import PolicycheckError
from policycheck.inputs import Inputs
from policycheck.providers.terraform.source.given import Given
from policycheck.reports import renderer
from policycheck.reports.report import Report
from policycheck.rules.evaluate import assess
from policycheck.rules.pack import load_pack
from policycheck.rules.rule import PROVIDERS, SEVERITIES, Rule
from policycheck.rules.safeguards import covers, safeguards


class CheckCommand(TyperCommand):
    """Keeps the order of ``-f`` and ``-o``: an output belongs to the format before it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Remembers the arguments as they were given."""
        ctx.meta["arguments"] = list(args)
        return super().parse_args(ctx, args)


class Format(StrEnum):
    """Output formats: the names of `policycheck.reports.FORMATS`."""

    text = "text"
    sarif = "sarif"
    json = "json"


class FailOn(StrEnum):
    """Severities, and none."""

    critical = "critical"
    high = "high"
    medium = "medium"
    low = "low"
    never = "never"


class Severity(StrEnum):
    """Severities, worst first."""

    critical = "critical"
    high = "high"
    medium = "medium"
    low = "low"


class Provider(StrEnum):
    """Clouds."""

    aws = "aws"
    azure = "azure"
    gcp = "gcp"


def check(  # noqa: PLR0913  # a command's parameters are its options
    ctx: typer.Context,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Plan or state JSON, or Terraform source; - is standard input."),
    ],
    format_: Annotated[list[Format] | None, typer.Option("--format", "-f", help="Output format; repeatable.")] = None,
    output: Annotated[list[str] | None, typer.Option("--output", "-o", help="File for the format before it.")] = None,
    fail_on: Annotated[FailOn, typer.Option(help="Lowest severity that fails the run.")] = FailOn.low,
    fail_on_unknown: Annotated[bool, typer.Option("--fail-on-unknown", help="An unknown verdict fails too.")] = False,
    severity: Annotated[Severity | None, typer.Option(help="Only rules of this severity or worse.")] = None,
    rule: Annotated[list[str] | None, typer.Option(help="Only rules whose id matches; repeatable.")] = None,
    skip_rule: Annotated[list[str] | None, typer.Option(help="No rules whose id matches; repeatable.")] = None,
    safeguard: Annotated[list[str] | None, typer.Option(help="Only rules for a section: 164.312(a).")] = None,
    provider: Annotated[list[Provider] | None, typer.Option(help="Only resources of this cloud.")] = None,
    rules: Annotated[list[Path] | None, typer.Option(help="A folder of further rules; repeatable.")] = None,
    source: Annotated[str | None, typer.Option(help="The folder that a plan was made from.")] = None,
    var: Annotated[list[str] | None, typer.Option(help="A variable's value, NAME=VALUE; repeatable.")] = None,
    var_file: Annotated[list[str] | None, typer.Option(help="A file of variables' values; repeatable.")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Keep nothing for the next run.")] = False,
    show_passed: Annotated[bool, typer.Option("--show-passed", help="List passing results too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Nothing on standard output.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours.")] = False,
) -> None:
    """Checks files against the HIPAA safeguards, offline."""
    formats = paired(ctx.meta["arguments"], [f.value for f in format_ or []], output or [])
    cache = Cache(enabled=not no_cache)
    selected = select(load_pack(rules or (), cache), severity and severity.value, rule or [], skip_rule or [])
    selected = for_safeguards(selected, safeguard or [])
    wanted = {p.value for p in provider} if provider else set(PROVIDERS)
    assessments = []
    inputs = Inputs(cache, Given(var or (), var_file or ()), source)
    for path in paths:
        for inventory in inputs.read(path):
            inventory.keep(wanted)
            assessments.append(assess(inventory, selected, show_passed))
    report = Report(assessments, inputs.errors)
    report.fail_on, report.fail_on_unknown, report.show_passed = fail_on.value, fail_on_unknown, show_passed
    report.color = sys.stdout.isatty() and not no_color and "NO_COLOR" not in os.environ
    write(report, formats, quiet)
    raise typer.Exit(1 if report.fails() else 3 if report.errors else 0)


def paired(arguments: Sequence[str], formats: Sequence[str], outputs: Sequence[str]) -> list[tuple[str, str | None]]:
    """Formats with their outputs: an output belongs to the format that stands before it.

    Raises PolicycheckError for an output without a format of its own.
    """
    order = [_option(argument) for argument in arguments]
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


def select(rules: Sequence[Rule], severity: str | None, only: Sequence[str], without: Sequence[str]) -> list[Rule]:
    """The rules of a severity or worse whose ids match. Raises PolicycheckError for a pattern that matches none."""
    worst = SEVERITIES.index(severity) if severity else len(SEVERITIES)
    for pattern in (*only, *without):
        if not any(fnmatch.fnmatchcase(rule.id, pattern) for rule in rules):
            raise PolicycheckError(f"no rule matches {pattern!r}; see `policycheck rules list`")
    return [
        rule
        for rule in rules
        if SEVERITIES.index(rule.severity) <= worst
        and (not only or any(fnmatch.fnmatchcase(rule.id, pattern) for pattern in only))
        and not any(fnmatch.fnmatchcase(rule.id, pattern) for pattern in without)
    ]


def for_safeguards(rules: Sequence[Rule], sections: Sequence[str]) -> list[Rule]:
    """The rules that assess one of the sections. Raises PolicycheckError for a section that is none."""
    for section in sections:
        if not any(covers(section, known) for known in safeguards()):
            raise PolicycheckError(f"no safeguard {section!r}; for example 164.312(a)")
    return [
        rule
        for rule in rules
        if not sections or any(covers(section, own) for section in sections for own in rule.safeguards)
    ]


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
