"""``policycheck scan azure``: live subscriptions, read only."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from policycheck.assessment.follow_up import follow_up
from policycheck.assessment.live import LiveRun, Manner, code_of
from policycheck.cli.options import (
    BaselineOption,
    ColorOption,
    FailOnOption,
    FormatOption,
    OutputOption,
    PacksOption,
    PassedOption,
    QuietOption,
    ResumeOption,
    RuleOption,
    SafeguardOption,
    SaveOption,
    SeverityOption,
    SkipOption,
    StatsOption,
    TerraformOption,
    UnknownOption,
)
from policycheck.cli.outputs import conclude, paired
from policycheck.cli.scan_settings import begin, print_permissions


class Cloud(StrEnum):
    """Azure and its sovereign clouds: the names of `policycheck.providers.azure.access.CLOUDS`."""

    public = "public"
    government = "government"
    china = "china"


def azure(  # noqa: PLR0913  # a command's parameters are its options
    ctx: typer.Context,
    subscription: Annotated[list[str] | None, typer.Option(help="Only these subscriptions, by id; repeatable.")] = None,
    management_group: Annotated[str | None, typer.Option(help="Only the subscriptions below this group.")] = None,
    cloud: Annotated[Cloud, typer.Option(help="Azure, or a sovereign cloud.")] = Cloud.public,
    print_policy: Annotated[bool, typer.Option("--print-policy", help="Print the custom role that it needs.")] = False,
    save: SaveOption = None,
    resume: ResumeOption = False,
    stats: StatsOption = False,
    terraform: TerraformOption = None,
    format_: FormatOption = None,
    output: OutputOption = None,
    fail_on: FailOnOption = None,
    fail_on_unknown: UnknownOption = False,
    severity: SeverityOption = None,
    rule: RuleOption = None,
    skip_rule: SkipOption = None,
    safeguard: SafeguardOption = None,
    rules: PacksOption = None,
    baseline: BaselineOption = None,
    config: Annotated[str | None, typer.Option(help="Settings; policycheck.yaml here or above if not given.")] = None,
    show_passed: PassedOption = False,
    quiet: QuietOption = False,
    no_color: ColorOption = False,
) -> None:
    """Scans Azure subscriptions: every one that the credentials reach, or those that are named."""
    from policycheck.assessment.accounts import scan_azure
    from policycheck.providers.azure.access import Access
    from policycheck.providers.azure.scan import role

    formats = paired(ctx.meta["arguments"], format_ or [], output or [])
    settings, known, selected = begin(
        "azure", config, fail_on=fail_on, severity=severity, fail_on_unknown=fail_on_unknown, rule=rule,
        skip_rule=skip_rule, safeguard=safeguard, rules=rules, baseline=baseline, show_passed=show_passed,
    )  # fmt: skip
    if print_policy:
        print_permissions(role(selected, subscription or []))
    access = Access(cloud.value, tuple(subscription or ()), management_group)
    manner = Manner(save, resume, stats, code_of(terraform) if terraform is not None else None, settings.phi)
    report = scan_azure(LiveRun("azure", selected, manner), access, settings.show_passed)
    follow_up(report, known, settings, None, whole=False)
    conclude(report, formats, quiet, no_color)
