"""``policycheck scan``: live accounts, read only."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from policycheck.assessment.follow_up import follow_up
from policycheck.assessment.live import LiveRun, Manner, code_of
from policycheck.cli.commands import group
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
from policycheck.cli.outputs import CheckCommand, conclude, paired
from policycheck.cli.scan_azure import azure
from policycheck.cli.scan_gcp import gcp
from policycheck.cli.scan_settings import begin, print_permissions

_ACCOUNTS_AT_ONCE: Final = 4
"""Accounts of an organisation that are scanned at the same time; AWS limits the calls of each by itself."""

app = group("Inventories a live account and checks it; nothing is ever written to it.")
app.command(
    "azure", cls=CheckCommand, epilog="Example: policycheck scan azure --subscription ID -f sarif -o out.sarif"
)(azure)
app.command("gcp", cls=CheckCommand, epilog="Example: policycheck scan gcp --project clinic -f sarif -o out.sarif")(gcp)


@app.callback()
def _group() -> None:
    """Inventories a live account and checks it; nothing is ever written to it."""


@app.command("aws", cls=CheckCommand, epilog="Example: policycheck scan aws --profile clinic -f sarif -o out.sarif")
def aws(  # noqa: PLR0913  # a command's parameters are its options
    ctx: typer.Context,
    profile: Annotated[str | None, typer.Option(help="A profile of the shared AWS configuration.")] = None,
    role_arn: Annotated[str | None, typer.Option(help="A role to take on first.")] = None,
    external_id: Annotated[str | None, typer.Option(help="The external id that the role asks for.")] = None,
    session_name: Annotated[str, typer.Option(help="The scan's name in the account's CloudTrail.")] = "policycheck",
    organization: Annotated[bool, typer.Option("--organization", help="Every account of the organisation.")] = False,
    role_name: Annotated[str, typer.Option(help="The role in each account of the organisation.")] = "policycheck",
    region: Annotated[list[str] | None, typer.Option(help="Only these regions; repeatable.")] = None,
    recorded: Annotated[
        bool, typer.Option("--recorded", help="Take from AWS Config what it keeps, not from each resource.")
    ] = False,
    print_policy: Annotated[bool, typer.Option("--print-policy", help="Print the IAM policy that it needs.")] = False,
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
    """Scans an AWS account, or every account of an organisation."""
    from policycheck.assessment.accounts import scan_aws
    from policycheck.providers.aws.scan import policy
    from policycheck.providers.aws.session import Access

    formats = paired(ctx.meta["arguments"], format_ or [], output or [])
    settings, known, selected = begin(
        "aws", config, fail_on=fail_on, severity=severity, fail_on_unknown=fail_on_unknown, rule=rule,
        skip_rule=skip_rule, safeguard=safeguard, rules=rules, baseline=baseline, show_passed=show_passed,
    )  # fmt: skip
    if print_policy:
        print_permissions(policy(selected, recorded))
    access = Access(profile, role_arn, external_id, session_name, tuple(region or ()), recorded)
    code = code_of(terraform) if terraform is not None else None
    manner = Manner(save, resume, stats, code, settings.phi, at_once=_ACCOUNTS_AT_ONCE)
    report = scan_aws(
        LiveRun("aws", selected, manner), access, settings.show_passed, role_name if organization else None
    )
    follow_up(report, known, settings, None, whole=False)
    conclude(report, formats, quiet, no_color)
