"""Which rules a run executes."""

from __future__ import annotations

import fnmatch
from collections.abc import Sequence

from policycheck.cache import Cache
from policycheck.config.load import Config
from policycheck.errors import PolicycheckError
from policycheck.rules.pack import load_pack
from policycheck.rules.profiles import choose
from policycheck.rules.rule import SEVERITIES, Rule
from policycheck.rules.safeguards import covers, safeguards


def select(rules: Sequence[Rule], severity: str | None, only: Sequence[str], without: Sequence[str]) -> list[Rule]:
    """The rules of a severity or worse whose ids match. Raises PolicycheckError for a pattern that matches none."""
    worst = SEVERITIES.index(severity) if severity else len(SEVERITIES)
    for pattern in (*only, *without):
        if not any(fnmatch.fnmatchcase(rule.id, pattern) for rule in rules):
            raise PolicycheckError(f"no rule matches {pattern!r}; see `policycheck rules list`")
    return [
        rule
        for rule in rules
        if SEVERITIES.index(rule.severity) <= worst
        and (not only or any(fnmatch.fnmatchcase(rule.id, pattern) for pattern in only))
        and not any(fnmatch.fnmatchcase(rule.id, pattern) for pattern in without)
    ]


def for_safeguards(rules: Sequence[Rule], sections: Sequence[str]) -> list[Rule]:
    """The rules that assess one of the sections. Raises PolicycheckError for a section that is none."""
    for section in sections:
        if not any(covers(section, known) for known in safeguards()):
            raise PolicycheckError(f"no safeguard {section!r}; for example 164.312(a)")
    return [
        rule
        for rule in rules
        if not sections or any(covers(section, own) for section in sections for own in rule.safeguards)
    ]


def chosen(settings: Config, cache: Cache) -> tuple[list[Rule], list[Rule]]:
    """Every rule that is known, and those that the settings select."""
    if settings.profile is not None:
        choose(settings.profile)
    known = load_pack(settings.rules, cache)
    selected = select(known, settings.severity, settings.rule, settings.skip_rule)
    return known, for_safeguards(selected, settings.safeguard)
