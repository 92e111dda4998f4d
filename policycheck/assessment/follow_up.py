"""What follows the verdicts: exceptions, the baseline and the diff. Nothing is loaded that the run has no use for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from policycheck.config.load import Config
from policycheck.errors import PolicycheckError
from policycheck.reports.report import Report
from policycheck.results.marks import may_hold
from policycheck.rules.rule import Rule


def follow_up(
    report: Report, known: Sequence[Rule], settings: Config, changed_since: str | None, whole: bool = True
) -> None:
    """Applies what the settings say to the results of a report.

    In this order: an exception is seen to be unused only before the diff drops results, and what it covers is no
    news against the baseline. Where the report is not the `whole` of what the exceptions are for, those that it has no
    use for are not told.
    """
    report.fail_on = settings.fail_on or "low"
    report.fail_on_unknown, report.show_passed = settings.fail_on_unknown, settings.show_passed
    if any(assessment.inventory.collected is not None for assessment in report.assessments):
        from policycheck.assessment.gaps import gaps

        report.notices.extend(gaps(report.assessments))
    _except(report, known, settings, whole)
    if settings.baseline is not None:
        from policycheck.results.baseline import Baseline

        baseline = Baseline.read(settings.baseline)
        baseline.compare(result for assessment in report.assessments for result in assessment.results)
        report.baseline = settings.baseline
    if changed_since is not None:
        _keep_changed(report, changed_since)


def _except(report: Report, known: Sequence[Rule], settings: Config, whole: bool) -> None:
    if not settings.exceptions and not any(may_hold(assessment.inventory) for assessment in report.assessments):
        return
    from policycheck.results.exceptions import Exceptions
    from policycheck.results.names import RuleNames

    names = RuleNames(known)
    for waiver in settings.exceptions:
        unknown = next((name for name in waiver.rules if not names.find(name)), None)
        if unknown is not None:
            raise PolicycheckError(names.unknown(unknown), waiver.file, waiver.line, waiver.column)
    exceptions = Exceptions(names, settings.exceptions)
    for assessment in report.assessments:
        exceptions.apply(assessment)
    report.notices.extend(exceptions.notices(whole=whole and not settings.provider and not report.errors))


def _keep_changed(report: Report, ref: str) -> None:
    from policycheck.results.changes import Changes
    from policycheck.results.git import Commit
    from policycheck.results.notice import Notice

    first = report.assessments[0].inventory.input if report.assessments else "."
    start = Path(first if Path(first).exists() else ".").resolve()
    changes = Changes(Commit(start if start.is_dir() else start.parent, ref))
    unplaced = 0
    for assessment in report.assessments:
        dropped, kept = changes.keep_touched(assessment)
        report.untouched += dropped
        unplaced += kept
    report.changed_since = ref
    report.notices = [
        notice for notice in report.notices if not notice.line or changes.touches(notice.file, notice.line, notice.line)
    ]
    if unplaced:
        text = f"{unplaced} results have no source that the diff since {ref} could be compared with, and are reported"
        report.notices.append(Notice(text))
