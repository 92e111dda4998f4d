"""What changed at a client between two moments, as text, Markdown and JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Final

import orjson

from policycheck.evidence.difference import GONE, NEW, REOPENED, STILL, Accepted, Change, Difference
from policycheck.printable import clean
from policycheck.reports.markdown_text import MARKS, code, prose
from policycheck.rules.rule import SEVERITIES

SCHEMA: Final = "policycheck/evidence-diff/v1"

_TITLES: Final = {NEW: "New", REOPENED: "Reopened", GONE: "Fixed", STILL: "Still open"}
_MOST: Final = 500
"""Rows of a table in Markdown, which a page of a code host still shows."""


def as_json(found: Difference) -> bytes:
    """One JSON document."""
    document = {
        "schema": SCHEMA,
        "client": found.client,
        "before": {"name": found.before, "time": found.before_time},
        "after": {"name": found.after, "time": found.after_time},
        "summary": {status: len(found.of(status)) for status in _TITLES},
        "findings": [asdict(one) for one in found.findings],
        "accepted": [asdict(one) for one in found.accepted],
        "appeared": [one._asdict() for one in found.appeared],
        "vanished": [one._asdict() for one in found.vanished],
        "notes": [one._asdict() for one in found.notes],
        "incomplete": found.incomplete,
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def as_text(found: Difference) -> bytes:
    """Lines for a terminal."""
    return ("\n".join(_text(found)) + "\n").encode("utf-8", "replace")


def as_markdown(found: Difference) -> bytes:
    """For a ticket or a page."""
    return ("\n".join(_markdown(found)) + "\n").encode("utf-8", "replace")


def sentence(found: Difference) -> str:
    """The outcome in one sentence."""
    counts = [f"{len(found.of(status))} {title.lower()}" for status, title in _TITLES.items()]
    worst = Counter(one.severity for one in found.findings if one.status in (NEW, REOPENED))
    split = ", ".join(f"{worst[severity]} {severity}" for severity in SEVERITIES if worst[severity])
    alarming = f" (new or reopened: {split})" if split else ""
    return f"{', '.join(counts)}{alarming}; {len(found.appeared)} resources appeared, {len(found.vanished)} vanished"


def _text(found: Difference) -> Iterator[str]:
    yield f"{found.client}: {found.before} ({found.before_time}) to {found.after} ({found.after_time})"
    for note in found.notes:
        yield clean(f"  note: {note.target} {note.message}")
    for status, title in _TITLES.items():
        if found.of(status):
            yield f"\n{title}"
            yield from (clean(_line(one)) for one in found.of(status))
    if found.accepted:
        yield "\nAccepted"
        for one in found.accepted:
            yield clean(f"  {one.severity:8} {one.rule}  {one.resource}  {_terms(one)}: {one.reason}")
    for title, moved in (("Appeared", found.appeared), ("Vanished", found.vanished)):
        if moved:
            yield f"\n{title}"
            yield from (clean(f"  {one.target}  {one.address}") for one in moved)
    yield f"\n{sentence(found)}"


def _line(one: Change) -> str:
    note = f"; {one.note}" if one.note else ""
    return f"  {one.severity:8} {one.rule}  {one.target}  {one.resource}  ({_age(one)}{note})"


def _age(one: Change) -> str:
    return f"since {one.first_seen[:10]}, {one.age_days} {'day' if one.age_days == 1 else 'days'}"


def _terms(one: Accepted) -> str:
    words = [f"by {one.approved_by}" if one.approved_by else "by nobody named"]
    words += [f"until {one.until}"] if one.until else []
    return ", ".join(words) + ("" if one.since_before else ", new")


def _markdown(found: Difference) -> Iterator[str]:
    yield f"# What changed at {prose(found.client)}\n"
    yield f"From {code(found.before)} ({found.before_time}) to {code(found.after)} ({found.after_time}):"
    yield f"{sentence(found)}."
    for note in found.notes:
        yield f"- {code(note.target)} {prose(note.message)}"
    for status, title in _TITLES.items():
        yield from _table(title, "severity | rule | target | resource | age | note", map(_row, found.of(status)))
    accepted = [
        f"| {code(one.rule)} | {code(one.resource)} | {prose(_terms(one))} | {prose(one.reason)} |"
        for one in found.accepted
    ]
    yield from _table("Accepted", "rule | resource | terms | reason", accepted)
    for title, moved in (("Appeared", found.appeared), ("Vanished", found.vanished)):
        listed = [f"| {code(one.target)} | {code(one.address)} | {code(one.type)} |" for one in moved]
        yield from _table(title, "target | resource | type", listed)


def _row(one: Change) -> str:
    worst = f"{MARKS.get(one.severity, '')} {one.severity}"
    rule = f"{prose(one.title)} {code(one.rule)}"
    return f"| {worst} | {rule} | {code(one.target)} | {code(one.resource)} | {_age(one)} | {prose(one.note)} |"


def _table(title: str, columns: str, lines: Iterable[str]) -> Iterator[str]:
    rows = list(lines)
    if rows:
        yield f"\n## {title}\n"
        yield f"| {columns} |\n|{' --- |' * (columns.count('|') + 1)}"
        yield from rows[:_MOST]
        if len(rows) > _MOST:
            yield f"\n{len(rows) - _MOST} more are not shown here; `-f json` has them all."
