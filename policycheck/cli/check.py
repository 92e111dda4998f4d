"""``policycheck check``: files, offline."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from policycheck.cache import Cache
from policycheck.cli.outputs import Format, paired, write
from policycheck.cli.selection import FailOn, Provider, Severity, for_safeguards, select
from policycheck.cli.workflow import follow_up
from policycheck.config.load import find_config, load_config
from policycheck.inputs import Inputs
from policycheck.providers.terraform.source.given import Given
from policycheck.reports.report import Report
from policycheck.rules.evaluate import assess
from policycheck.rules.pack import load_pack
from policycheck.rules.rule import PROVIDERS


def check(  # noqa: PLR0913  # a command's parameters are its options
    ctx: typer.Context,
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Terraform source, plan or state; - is standard input."),
    ],
    format_: Annotated[list[Format] | None, typer.Option("--format", "-f", help="Output format; repeatable.")] = None,
    output: Annotated[list[str] | None, typer.Option("--output", "-o", help="File for the format before it.")] = None,
    fail_on: Annotated[FailOn | None, typer.Option(help="Lowest severity that fails the run (low).")] = None,
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
    baseline: Annotated[str | None, typer.Option(help="An earlier result: only what is new fails.")] = None,
    changed_since: Annotated[str | None, typer.Option(metavar="REF", help="Only what a git diff touches.")] = None,
    config: Annotated[str | None, typer.Option(help="Settings; policycheck.yaml above PATH if not given.")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Keep nothing for the next run.")] = False,
    show_passed: Annotated[bool, typer.Option("--show-passed", help="List passing results too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Nothing on standard output.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours.")] = False,
) -> None:
    """Checks files against the HIPAA safeguards, offline."""
    formats = paired(ctx.meta["arguments"], [f.value for f in format_ or []], output or [])
    settings = load_config(find_config(paths[0]) if config is None else config)
    settings.override(
        fail_on=fail_on and fail_on.value, severity=severity and severity.value, fail_on_unknown=fail_on_unknown,
        rule=rule, skip_rule=skip_rule, safeguard=safeguard, provider=provider and [p.value for p in provider],
        rules=rules, baseline=baseline, show_passed=show_passed,
    )  # fmt: skip
    cache = Cache(enabled=not no_cache)
    known = load_pack(settings.rules, cache)
    selected = select(known, settings.severity, settings.rule, settings.skip_rule)
    selected = for_safeguards(selected, settings.safeguard)
    assessments = []
    inputs = Inputs(cache, Given(var or (), var_file or ()), source)
    for path in paths:
        for inventory in inputs.read(path):
            inventory.keep(set(settings.provider or PROVIDERS))
            assessments.append(assess(inventory, selected, settings.show_passed))
    report = Report(assessments, inputs.errors)
    follow_up(report, known, settings, changed_since)
    report.color = sys.stdout.isatty() and not no_color and "NO_COLOR" not in os.environ
    write(report, formats, quiet)
    raise typer.Exit(1 if report.fails() else 3 if report.errors else 0)
