"""``policycheck scan``: live accounts, read only."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from policycheck.cache import Cache
from policycheck.cli.options import (
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
)
from policycheck.cli.outputs import CheckCommand, conclude, paired
from policycheck.cli.selection import chosen
from policycheck.cli.workflow import follow_up
from policycheck.config.load import Config
from policycheck.errors import PolicycheckError
from policycheck.reports.report import Report
from policycheck.results.notice import Notice

if TYPE_CHECKING:
    from policycheck.providers.aws.scan import Scan
    from policycheck.providers.aws.session import Access, Account
    from policycheck.providers.live.code import Code
    from policycheck.providers.live.saved import Saved, Writer
    from policycheck.rules.rule import Rule

app = typer.Typer(help="Inventories a live account and checks it; nothing is ever written to it.", no_args_is_help=True)


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
    print_policy: Annotated[bool, typer.Option("--print-policy", help="Print the IAM policy that it needs.")] = False,
    save: SaveOption = None,
    resume: ResumeOption = False,
    stats: StatsOption = False,
    terraform: TerraformOption = None,
    format_: FormatOption = None,
    output: OutputOption = None,
    fail_on: FailOnOption = None,
    severity: SeverityOption = None,
    rule: RuleOption = None,
    skip_rule: SkipOption = None,
    safeguard: SafeguardOption = None,
    rules: PacksOption = None,
    show_passed: PassedOption = False,
    quiet: QuietOption = False,
    no_color: ColorOption = False,
) -> None:
    """Scans an AWS account, or every account of an organisation."""
    from policycheck.providers.aws.scan import policy
    from policycheck.providers.aws.session import Access

    formats = paired(ctx.meta["arguments"], [f.value for f in format_ or []], output or [])
    settings = Config()
    settings.override(
        fail_on=fail_on and fail_on.value, severity=severity and severity.value, rule=rule, skip_rule=skip_rule,
        safeguard=safeguard, rules=rules, show_passed=show_passed,
    )  # fmt: skip
    known, selected = chosen(settings, Cache())
    selected = [rule_ for rule_ in selected if "aws" in rule_.providers]
    if print_policy:
        import orjson

        sys.stdout.buffer.write(orjson.dumps(policy(selected), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        raise typer.Exit
    access = Access(profile, role_arn, external_id, session_name, tuple(region or ()))
    run = _AwsRun(selected, save, resume, stats, terraform)
    report = run.report(access, role_name if organization else None, show_passed)
    follow_up(report, known, settings, None)
    conclude(report, formats, quiet, no_color)


def _code_of(path: str) -> Code:
    """The code that manages an account. Raises PolicycheckError where it cannot be read."""
    from policycheck.inputs import Inputs
    from policycheck.providers.live.code import Code

    inputs = Inputs(Cache())
    code = Code(inputs.read(path))
    if inputs.errors:
        raise inputs.errors[0]
    return code


class _AwsRun:
    """A scan of one or several accounts, kept in a file as it goes."""

    def __init__(
        self, rules: Sequence[Rule], save: str | None, resume: bool, stats: bool, terraform: str | None
    ) -> None:
        self._rules = list(rules)
        self._save = save
        self._earlier = self._read_earlier(save) if resume else None
        self._stats = stats
        self._code = _code_of(terraform) if terraform is not None else None
        self._started = time.monotonic()

    def report(self, access: Access, role_name: str | None, show_passed: bool) -> Report:
        """Scans what `access` leads to, and judges it."""
        from policycheck.providers.aws.session import open_account, open_organisation
        from policycheck.providers.live.inventory import drift_of, errors_of, live_inventory
        from policycheck.providers.live.record import Failure, Record
        from policycheck.rules.evaluate import assess

        accounts = [open_account(access)] if role_name is None else open_organisation(access, role_name)
        assessments, errors, notices = [], [], []
        writer = self._writer()
        try:
            for account in accounts:
                if isinstance(account, PolicycheckError):
                    errors.append(account)
                    continue
                found = list(self._account(account, writer))
                records = [one for one in found if isinstance(one, Record)]
                failures = [one for one in found if isinstance(one, Failure)]
                errors.extend(errors_of(failures))
                inventory = live_inventory(account.id, records, failures, code=self._code)
                assessments.append(assess(inventory, self._rules, show_passed))
                for drift in drift_of(records, self._code) if self._code else ():
                    place = drift.entry.locate((drift.field,))
                    notices.append(Notice(str(drift), place.file, place.line))
        except BaseException:
            if writer is not None:
                writer.close(complete=False)
            raise
        if writer is not None:
            writer.close(complete=True)
        report = Report(assessments, errors)
        report.notices.extend(notices)
        return report

    def _account(self, account: Account, writer: Writer | None) -> Iterator[Any]:
        from policycheck.providers.aws.scan import Scan
        from policycheck.providers.live.record import Failure

        earlier = self._earlier
        scan = Scan(account, self._rules, frozenset(earlier.done if earlier else ()))
        if earlier is not None:
            yield from (one for one in earlier.found() if one.account == account.id)
        total = len(scan.tasks)
        for number, (task, found) in enumerate(scan.run(), 1):
            if writer is not None:
                for one in found:
                    writer.add(one)
                failed = any(isinstance(one, Failure) for one in found)
                (writer.failed if failed else writer.done)(str(task))
            self._show(f"{account.id}: {number} of {total} reads, {sum(scan.statistics.calls.values())} calls")
            yield from found
        if self._stats:
            self._print(account, scan)

    def _writer(self) -> Writer | None:
        from policycheck.providers.live.saved import Writer

        if self._save is None:
            return None
        writer = Writer(self._save, "aws", "")
        for one in self._earlier.found() if self._earlier else ():
            writer.add(one)
        for task in sorted(self._earlier.done) if self._earlier else ():
            writer.done(task)
        return writer

    @staticmethod
    def _read_earlier(save: str | None) -> Saved:
        from policycheck.providers.live.saved import read_saved

        if save is None:
            raise PolicycheckError("--resume goes on with the file of --save; name it")
        saved = read_saved(save)
        saved.forget_unfinished()
        return saved

    def _show(self, text: str) -> None:
        if sys.stderr.isatty():
            width = os.get_terminal_size(sys.stderr.fileno()).columns if sys.stderr.isatty() else 80
            sys.stderr.write(f"\r{text[: width - 1]:{width - 1}}\r")

    def _print(self, account: Account, scan: Scan) -> None:
        statistics, seconds = scan.statistics, time.monotonic() - self._started
        services: dict[str, int] = {}
        for action, number in statistics.calls.items():
            service = action.partition(":")[0]
            services[service] = services.get(service, 0) + number
        each = ", ".join(f"{service} {number}" for service, number in sorted(services.items()))
        sys.stderr.write(
            f"policycheck: {account.id}: {sum(services.values())} calls ({each}), {statistics.retries} retries, "
            f"{statistics.bytes} bytes, {seconds:.1f} s\n"
        )
