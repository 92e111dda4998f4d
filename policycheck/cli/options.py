"""The options that `check` and `scan` share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from policycheck.cli.selection import FailOn, Severity
from policycheck.reports import Format

FormatOption = Annotated[list[Format] | None, typer.Option("--format", "-f", help="Output format; repeatable.")]
OutputOption = Annotated[list[str] | None, typer.Option("--output", "-o", help="File for the format before it.")]
FailOnOption = Annotated[FailOn | None, typer.Option(help="Lowest severity that fails the run (low).")]
ProfileOption = Annotated[str | None, typer.Option(help="hipaa, or hipaa-nprm-2025: the rule proposed in 2025.")]
SeverityOption = Annotated[Severity | None, typer.Option(help="Only rules of this severity or worse.")]
RuleOption = Annotated[list[str] | None, typer.Option(help="Only rules whose id matches; repeatable.")]
SkipOption = Annotated[list[str] | None, typer.Option(help="No rules whose id matches; repeatable.")]
SafeguardOption = Annotated[list[str] | None, typer.Option(help="Only rules for a section: 164.312(a).")]
PacksOption = Annotated[list[Path] | None, typer.Option(help="A folder of further rules; repeatable.")]
SaveOption = Annotated[str | None, typer.Option(help="Keep the inventory in a file, for `policycheck check`.")]
ResumeOption = Annotated[bool, typer.Option("--resume", help="Go on with the interrupted scan in the file of --save.")]
TerraformOption = Annotated[
    str | None, typer.Option("--terraform", help="The code, plan or state that manages what is there.")
]
PassedOption = Annotated[bool, typer.Option("--show-passed", help="List passing results too.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Nothing on standard output.")]
ColorOption = Annotated[bool, typer.Option("--no-color", help="No colours.")]
StatsOption = Annotated[bool, typer.Option("--stats", help="Calls, retries, bytes and time, on standard error.")]
UnknownOption = Annotated[bool, typer.Option("--fail-on-unknown", help="An unknown verdict fails too.")]
BaselineOption = Annotated[str | None, typer.Option(help="An earlier result: only what is new fails.")]
