"""``policycheck scan gcp``: live projects, read only."""

from __future__ import annotations

from typing import Annotated

import typer

from policycheck.assessment.follow_up import follow_up
from policycheck.assessment.live import Manner, code_of
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
from policycheck.errors import PolicycheckError


def gcp(  # noqa: PLR0913  # a command's parameters are its options
    ctx: typer.Context,
    project: Annotated[str | None, typer.Option(help="A project, by its id or number.")] = None,
    folder: Annotated[str | None, typer.Option(help="Every project in a folder, by its number.")] = None,
    organization: Annotated[str | None, typer.Option(help="Every project of an organisation, by its number.")] = None,
    patience: Annotated[float, typer.Option(hidden=True)] = 180.0,
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
    """Scans a Google Cloud project, or every project of a folder or organisation."""
    from policycheck.assessment.accounts import GcpRun, scan_gcp
    from policycheck.providers.gcp.client import open_access
    from policycheck.providers.gcp.scan import role

    formats = paired(ctx.meta["arguments"], format_ or [], output or [])
    settings, known, selected = begin(
        "gcp", config, fail_on=fail_on, severity=severity, fail_on_unknown=fail_on_unknown, rule=rule,
        skip_rule=skip_rule, safeguard=safeguard, rules=rules, baseline=baseline, show_passed=show_passed,
    )  # fmt: skip
    if print_policy:
        print_permissions(role(selected))
    scope = _scope({"projects": project, "folders": folder, "organizations": organization})
    manner = Manner(save, resume, stats, code_of(terraform) if terraform is not None else None, settings.phi)
    report = scan_gcp(GcpRun("gcp", selected, manner), scope, open_access(patience), settings.show_passed)
    follow_up(report, known, settings, None, whole=False)
    conclude(report, formats, quiet, no_color)


def _scope(given: dict[str, str | None]) -> str:
    named = [f"{kind}/{value.removeprefix(f'{kind}/')}" for kind, value in given.items() if value]
    if len(named) != 1:
        raise PolicycheckError("name one of --project, --folder and --organization")
    return named[0]
