"""``policycheck check``: files, offline."""

from __future__ import annotations

from typing import Annotated

import typer

from policycheck.assessment.files import check_files
from policycheck.assessment.follow_up import follow_up
from policycheck.assessment.selection import chosen
from policycheck.cache import Cache
from policycheck.cli.commands import single
from policycheck.cli.options import (
    BaselineOption,
    ColorOption,
    FailOnOption,
    FormatOption,
    OutputOption,
    PacksOption,
    PassedOption,
    ProfileOption,
    QuietOption,
    RuleOption,
    SafeguardOption,
    SeverityOption,
    SkipOption,
    UnknownOption,
)
from policycheck.cli.outputs import CheckCommand, conclude, paired
from policycheck.cli.selection import Provider
from policycheck.config.load import find_config, load_config
from policycheck.inputs import Inputs
from policycheck.providers.terraform.source.given import Given


def check(  # noqa: PLR0913  # a command's parameters are its options
    ctx: typer.Context,
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Terraform source, plan, state, an inventory or attestations; - is standard input."
        ),
    ],
    format_: FormatOption = None,
    output: OutputOption = None,
    fail_on: FailOnOption = None,
    fail_on_unknown: UnknownOption = False,
    profile: ProfileOption = None,
    severity: SeverityOption = None,
    rule: RuleOption = None,
    skip_rule: SkipOption = None,
    safeguard: SafeguardOption = None,
    provider: Annotated[list[Provider] | None, typer.Option(help="Only resources of this cloud.")] = None,
    rules: PacksOption = None,
    source: Annotated[str | None, typer.Option(help="The folder that a plan was made from.")] = None,
    var: Annotated[list[str] | None, typer.Option(help="A variable's value, NAME=VALUE; repeatable.")] = None,
    var_file: Annotated[list[str] | None, typer.Option(help="A file of variables' values; repeatable.")] = None,
    baseline: BaselineOption = None,
    changed_since: Annotated[str | None, typer.Option(metavar="REF", help="Only what a git diff touches.")] = None,
    config: Annotated[str | None, typer.Option(help="Settings; policycheck.yaml above PATH if not given.")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Keep nothing for the next run.")] = False,
    show_passed: PassedOption = False,
    quiet: QuietOption = False,
    no_color: ColorOption = False,
) -> None:
    """Checks files against the HIPAA safeguards, offline."""
    formats = paired(ctx.meta["arguments"], [f.value for f in format_ or []], output or [])
    settings = load_config(find_config(paths[0]) if config is None else config)
    settings.override(
        fail_on=fail_on and fail_on.value, severity=severity and severity.value, fail_on_unknown=fail_on_unknown,
        rule=rule, skip_rule=skip_rule, safeguard=safeguard, provider=provider and [p.value for p in provider],
        rules=rules, baseline=baseline, show_passed=show_passed, profile=profile,
    )  # fmt: skip
    cache = Cache(enabled=not no_cache)
    known, selected = chosen(settings, cache)
    inputs = Inputs(cache, Given(var or (), var_file or ()), source, settings.phi)
    report = check_files(paths, inputs, selected, settings)
    follow_up(report, known, settings, changed_since)
    conclude(report, formats, quiet, no_color)


app = single(check, "policycheck check plan.json -f sarif -o out.sarif", CheckCommand)
