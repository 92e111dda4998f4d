"""A rule's page: what it wants, why, what is read, how to fix it. In Markdown, for the documentation and a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from policycheck.model.kind import Field
from policycheck.model.kinds import all_kinds
from policycheck.pack_tools.cases import case_files
from policycheck.rules.rule import Rule
from policycheck.rules.safeguards import safeguards

CLOUDS: Final = {"aws": "AWS", "azure": "Azure", "gcp": "Google Cloud", "organisation": "Organisation"}
_FILES: Final = {"aws": "aws", "azure": "azure", "gcp": "google", "organisation": "attestations"}
_ATTESTED: Final = re.compile(r"^(  - type: .*\n)    name: pass.*\n((?:    .*\n)*)", re.M)
_PASSING: Final = re.compile(r'^resource "[^"]+" "pass(?:_[^"]*)?" \{\n(?:.*\n)*?\}', re.M)


def rule_page(rule: Rule) -> str:
    """The page of a rule, whose examples are those of its own passing cases."""
    return "\n".join([*_head(rule), *_read(rule), *_fixes(rule), *_others(rule)]) + "\n"


def _head(rule: Rule) -> Iterator[str]:
    clouds = ", ".join(CLOUDS[cloud] for cloud in rule.providers)
    yield f"# {rule.title}\n\n`{rule.id}` · {rule.severity} · {clouds} · since {rule.since}\n"
    yield f"{rule.why.strip()}\n"
    yield "## Regulation\n"
    for name in rule.safeguards:
        safeguard = safeguards()[name]
        requirement = f" ({safeguard.requirement})" if safeguard.requirement else ""
        section = name.partition("(")[0]
        address = f"https://www.ecfr.gov/current/title-45/section-{section}"
        yield f"- [45 CFR {name}]({address}) {safeguard.title}{requirement}"


def _read(rule: Rule) -> Iterator[str]:
    yield "\n## What is wanted\n"
    if rule.condition_of_application:
        yield f"Where {rule.condition_of_application}:\n"
    yield f"    {rule.wanted}\n"
    kind = all_kinds()[rule.kind]
    yield f"of each {kind.name.replace('_', ' ')} ({kind.meaning[0].lower()}{kind.meaning[1:]}), where\n"
    for name, field in _named(kind.fields, f"{rule.condition_of_application} {rule.wanted}"):
        yield f"- `{name}`: {field.meaning}"


def _named(fields: dict[str, Field] | object, words: str) -> Iterator[tuple[str, Field]]:
    """The attributes that the words of a condition name, inner ones too."""
    for name, field in fields.items() if isinstance(fields, dict) else ():
        if re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", words):
            yield name, field
            yield from _named(field.fields, words)


def _fixes(rule: Rule) -> Iterator[str]:
    yield "\n## Fix"
    files = {path.stem: path for path in case_files(rule)}
    for cloud in rule.providers:
        yield f"\n### {CLOUDS[cloud]}\n\n{' '.join(rule.fix[cloud].split())}"
        example = _example(files.get(_FILES[cloud]))
        if example:
            yield f"\n```{'yaml' if cloud == 'organisation' else 'hcl'}\n{example}\n```"


def _example(path: Path | None) -> str:
    if path is None:
        return ""
    text = path.read_text(encoding="utf-8")
    attested = _ATTESTED.search(text)
    found = _PASSING.search(text)
    return f"attestations:\n{attested[1]}{attested[2]}".rstrip() if attested else found[0] if found else ""


def _others(rule: Rule) -> Iterator[str]:
    if rule.implied_by:
        yield "\n## Implied by\n"
        listed = ", ".join(f"[{id_}]({id_}.md)" for id_ in rule.implied_by)
        yield f"Where one of these fails for the same argument, reports for people tell only of that one: {listed}"
    if rule.changes:
        yield "\n## Changes\n"
        yield from (f"- {version}: {' '.join(what.split())}" for version, what in rule.changes)
    if rule.aliases:
        yield "\n## Known elsewhere as\n"
        yield ", ".join(f"`{alias}`" for alias in rule.aliases)
