"""What every output format is made from, and how values are shown in all of them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from policycheck.errors import PolicycheckError
from policycheck.model.resource import Location
from policycheck.model.values import Unknown
from policycheck.printable import clean
from policycheck.results.notice import Notice
from policycheck.rules.evaluate import FAIL, PASS, SUPPRESSED, UNCHANGED, UNDECIDED, Assessment, Result, Suppression
from policycheck.rules.rule import SEVERITIES
from policycheck.semantics.secrets import mask, names_secret

SENSITIVE: Final = "(sensitive value)"
_LONGEST: Final = 200
_RANK: Final = {severity: rank for rank, severity in enumerate(SEVERITIES)}


class Report:
    """A finished run.

    Attributes:
        assessments: one for each input.
        errors: inputs that could not be assessed.
        fail_on: the lowest severity that fails the run; ``never`` for none.
        fail_on_unknown: whether an unknown verdict fails the run too.
        color: whether the text goes to a terminal that wants colours.
        show_passed: whether passing results are listed.
        notices: what is wrong with exceptions, and other remarks on the run.
        baseline: the earlier result that this one was compared with; None for none.
        changed_since: the commit to whose diff the results are limited; empty for all results.
        untouched: how many results that diff leaves out.
    """

    def __init__(self, assessments: Sequence[Assessment], errors: Sequence[PolicycheckError] = ()) -> None:
        self.assessments = assessments
        self.errors = errors
        self.fail_on = "low"
        self.fail_on_unknown = False
        self.color = False
        self.show_passed = False
        self.notices: list[Notice] = []
        self.baseline: str | None = None
        self.changed_since = ""
        self.untouched = 0

    def results(self) -> Iterator[Result]:
        """The listed results of all inputs."""
        for assessment in self.assessments:
            yield from assessment.results

    def known(self) -> int:
        """How many failing results the baseline has already."""
        return sum(result.verdict == FAIL and result.baseline == UNCHANGED for result in self.results())

    def counts(self) -> Counter[str]:
        """How many results there are of each verdict."""
        total: Counter[str] = Counter()
        for assessment in self.assessments:
            total.update(assessment.counts)
        return total

    def by_safeguard(self) -> dict[str, Counter[str]]:
        """For each safeguard, how many results there are of each verdict."""
        total: dict[str, Counter[str]] = {}
        for assessment in self.assessments:
            for safeguard, counts in assessment.by_safeguard.items():
                total.setdefault(safeguard, Counter()).update(counts)
        return total

    def fails(self) -> bool:
        """Whether a result counts against the run."""
        if self.fail_on == "never":
            return False
        worst = _RANK[self.fail_on]
        for result in self.results():
            counted = result.verdict == FAIL or (self.fail_on_unknown and result.verdict == UNDECIDED)
            if counted and result.baseline != UNCHANGED and _RANK[result.rule.severity] <= worst:
                return True
        return False


def place(result: Result) -> Location:
    """Where a result stands: the attribute that decided it, or the resource."""
    attribute = result.attribute
    origin = attribute.origin if attribute is not None else result.resource.origin
    return origin.locate(attribute.field if attribute is not None else "")


def justification(suppression: Suppression) -> str:
    """The exception that covers a result, in words: what HIPAA takes it for, then the team's own."""
    until = f" until {suppression.until}" if suppression.until else ""
    approved = f", approved by {suppression.approved_by}" if suppression.approved_by else ""
    instead = f" Instead: {suppression.alternative}" if suppression.alternative else ""
    kind = "Risk of a required safeguard accepted" if suppression.acceptance == "risk" else "Documented exception"
    return f"{kind}{until}{approved}: {suppression.reason}{instead}"


def by_severity(results: Iterable[Result]) -> list[Result]:
    """Worst first, then by resource and rule."""
    return sorted(results, key=lambda r: (_RANK[r.rule.severity], r.resource.address, r.rule.id))


def shown(result: Result) -> Any:
    """The value that decided a result, fit for any output: sensitive ones masked, long ones cut.

    A fact of the model (``public``: true) is shown as the provider's own value that it follows from, where
    there is one.
    """
    attribute = result.attribute
    if attribute is None or attribute.value is None or isinstance(attribute.value, Unknown):
        return None
    if result.sensitive:
        return SENSITIVE
    own = attribute.origin.raw(attribute.field) if attribute.field else attribute.value
    if attribute.value.__class__ is bool and (own is None or own.__class__ is bool):
        return own
    if not isinstance(own, (bool, Unknown)) and own is not None and names_secret(attribute.field.rpartition(".")[2]):
        # A password is one although no schema marks it, as in plans of resources that the provider does not mark.
        return SENSITIVE
    if isinstance(attribute.value, bool):
        if isinstance(own, Unknown) or (isinstance(own, str) and own.lstrip().startswith(("{", "["))):
            # A document, such as a policy or definitions of containers, is too long to show: what it amounts to is.
            return f"{result.wanted.partition(' ')[0]}: {as_text(attribute.value)}"
        return _plain(attribute.value if isinstance(own, (list, dict)) else own)
    return _plain(
        own if isinstance(own, (str, bool)) and isinstance(attribute.value, (str, float)) else attribute.value
    )


def _plain(value: Any) -> Any:
    if value is None:
        return None
    if isinstance(value, str):
        masked = mask(value)
        return masked if len(masked) <= _LONGEST else f"{masked[:_LONGEST]}…"
    if isinstance(value, float) and math.isinf(value):
        return "unlimited"
    if isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, list):
        if all(isinstance(element, str) for element in value):
            return [_plain(element) for element in value[:20]]
        return f"{len(value)} found" if value else "none"
    return str(type(value).__name__)


def found(result: Result) -> str:
    """What was found, in words: ``encrypted is false``; for an unknown verdict, why it is unknown."""
    subject = result.field or result.resource.type
    return clean(
        f"{subject} is not known: {result.reason}" if result.reason else f"{subject} is {as_text(shown(result))}"
    )


def outcome(report: Report) -> str:
    """How a run ends, in a word, as its exit code has it: what could not be read has not passed."""
    return "failed" if report.fails() else "incomplete" if report.errors else "passed"


def verdict_line(report: Report) -> str:
    """The outcome of a run in one sentence."""
    counts = report.counts()
    worst = Counter(result.rule.severity for result in report.results() if result.verdict == FAIL)
    split = ", ".join(f"{worst[severity]} {severity}" for severity in SEVERITIES if worst[severity])
    failing = f"{counts[FAIL]} failing ({split})" if split else "nothing failing"
    if report.baseline is not None:
        failing += f", {report.known()} of them in the baseline"
    rest = [f"{counts[UNDECIDED]} unknown", f"{counts[PASS]} passing"]
    if counts[SUPPRESSED]:
        rest.append(f"{counts[SUPPRESSED]} suppressed")
    resources = sum(len(assessment.inventory) for assessment in report.assessments)
    return f"{failing}, {', '.join(rest)}; {resources} resources assessed"


def as_text(value: Any) -> str:
    """A value of `shown` as words: ``not set``, ``true``, ``a, b``."""
    if value is None:
        return "not set"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, list):
        return ", ".join(value) if value else "none"
    return str(value)
