"""An exception that a team has made: to which rules, for what reason, until when; and whether HIPAA lets it stand.

45 CFR 164.306(d) tells two kinds of specification apart. An *addressable* one may be left out where that is
reasonable and appropriate, if the reason is documented (and an equivalent measure taken, where there is one). A
*required* one may not: leaving it out for a while is a risk that somebody accepts, by name and with an end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from policycheck.rules.evaluate import Suppression
from policycheck.rules.rule import Rule
from policycheck.rules.safeguards import safeguards
from policycheck.semantics.secrets import mask

IN_SOURCE: Final = "inSource"
EXTERNAL: Final = "external"
EVERY_RULE: Final = "*"


@dataclass(slots=True)
class Waiver:
    """One exception, as it is written; `Exception` is Python's word for another thing.

    Attributes:
        kind: `IN_SOURCE` for a comment, `EXTERNAL` for the configuration: SARIF's words.
        tool: whose comment it is: ``policycheck``, ``checkov``, ``tfsec``, ``trivy`` or ``kics``.
        rules: names of rules, our own or those of other tools; `EVERY_RULE` for all.
        resource: in the configuration, a glob on addresses.
        problem: why it cannot stand, whatever it covers; empty where it can.
        used: how many results it suppresses.
        refused: why it does not suppress what it covers, each reason with the rules concerned.
    """

    kind: str
    tool: str
    rules: tuple[str, ...]
    file: str
    line: int
    column: int
    reason: str = ""
    alternative: str = ""
    approved_by: str = ""
    until: date | None = None
    resource: str = ""
    problem: str = ""
    used: int = 0
    refused: dict[str, set[str]] = field(default_factory=dict)

    def refusal(self, rule: Rule, today: date) -> str:
        """Why the exception does not stand for a rule; empty where it does."""
        if self.problem:
            return self.problem
        if self.until is not None and self.until < today:
            return f"expired on {self.until.isoformat()}"
        if not self.reason:
            return "gives no reason"
        section = required_section(rule)
        if section:
            missing = [] if self.until else ["until"]
            if self.kind == EXTERNAL and not self.approved_by:
                missing.append("approved_by")
            if missing:
                return f"lacks {' and '.join(missing)}: {section} is not addressable, so a dated risk acceptance is due"
        return ""

    def suppression(self, rule: Rule) -> Suppression:
        """The exception as part of a result."""
        return Suppression(
            kind=self.kind,
            acceptance="risk" if required_section(rule) else "addressable",
            reason=mask(self.reason),
            alternative=mask(self.alternative),
            approved_by=self.approved_by,
            until=self.until.isoformat() if self.until else "",
            file=self.file,
            line=self.line,
        )


def required_section(rule: Rule) -> str:
    """The first safeguard of a rule that has to be met as it stands; empty where all of them are addressable.

    A standard has to be met too, but where the rule names an addressable specification of that very standard,
    the specification says how.
    """
    known = safeguards()
    addressed = {known[s].parent for s in rule.safeguards if known[s].requirement == "addressable"}
    for section in rule.safeguards:
        requirement = known[section].requirement
        if requirement == "required" or (not requirement and section not in addressed):
            return section
    return ""
