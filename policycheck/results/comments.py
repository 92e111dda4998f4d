"""Exceptions in comments: our own, and those that users of Checkov, tfsec, Trivy and KICS have already.

``# policycheck:ignore RULE[,RULE] reason="..." until=2027-03-31``
``#checkov:skip=CKV_AWS_19:reason``, ``#tfsec:ignore:aws-s3-enable-bucket-logging:exp:2027-01-01 reason``,
``#trivy:ignore:AVD-AWS-0089[bucket=site]:ws:dev reason``, ``# kics-scan ignore-block reason``
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from typing import Final, NamedTuple

from policycheck.results.hcl_text import Comment, HclText
from policycheck.results.waiver import EVERY_RULE, IN_SOURCE, Waiver

_OURS: Final = re.compile(r"\bpolicycheck:\s*ignore\b:?(.*)", re.I)
_RULES: Final = re.compile(r"\s*([\w.:*-]+(?:\s*,\s*[\w.:*-]+)*)\s*(?=\s|$)")
_SETTING: Final = re.compile(r"\s*([\w-]+)\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|([^\s\"']\S*))")
_SETTINGS: Final = ("reason", "until", "alternative", "approved_by")
_CHECKOV: Final = re.compile(r"(?:checkov|bridgecrew):skip=\s*(\w+(?:\s*,\s*\w+)*)(?::(.*))?")
_NEXT: Final = re.compile(r"\s*#?\s*(?:tfsec|trivy):ignore:")
_AQUA: Final = re.compile(r"^[#/*]*(tfsec|trivy):(ignore:.*)$")
_KICS: Final = re.compile(r"^kics-scan\s+(ignore-line|ignore-block|ignore)\b(.*)", re.I)
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST: Final = 2_000


class Mark(NamedTuple):
    """An exception in a comment, and what the comment reaches.

    Attributes:
        reach: ``block`` (the whole resource or module call that it stands in or above), ``lines`` (what begins on
            the line that it stands beside or above), ``line`` (that line alone) or ``file``.
        workspace: the Terraform workspace that it is limited to; empty for all.
        parameters: values that the resource must have for it to count.
    """

    waiver: Waiver
    reach: str
    workspace: str = ""
    parameters: tuple[tuple[str, str], ...] = ()


def marks_in(text: HclText, file: str) -> Iterator[tuple[Mark, Comment]]:
    """The exceptions in a file's comments, each with its comment."""
    prose: list[str] = []
    above = 0
    for comment in text.comments:
        alone = not text.has_code(comment.line)
        if not alone or comment.line > above + 1:
            prose = []
        above = comment.line
        marks = parse_comment(comment, file)
        if not marks and alone:
            prose.append(comment.text)
        for mark in marks:
            if mark.reach == "file" and any(map(text.has_code, range(1, comment.line))):
                continue
            if mark.waiver.tool != "policycheck" and mark.reach != "file" and not mark.waiver.reason:
                # Other tools have no place for a reason: it stands in the lines above, by custom.
                mark.waiver.reason = _words(" ".join(prose))[:_LONGEST]
            yield mark, comment


def parse_comment(comment: Comment, file: str) -> list[Mark]:
    """The exceptions in one line of a comment; empty for any other comment."""
    text = comment.text[:_LONGEST]
    place = (file, comment.line, comment.column)
    if found := _OURS.search(text):
        return [Mark(_ours(found[1], place), "block")]
    if found := _KICS.search(text):
        reach = {"ignore-line": "line", "ignore-block": "lines", "ignore": "file"}[found[1].lower()]
        return [Mark(Waiver(IN_SOURCE, "kics", (EVERY_RULE,), *place, reason=_words(found[2])), reach)]
    checkov = _CHECKOV.search(text)
    if checkov is None:
        return _aqua(text, place)
    rules = tuple(name.strip() for name in checkov[1].split(","))
    reason = _NEXT.split(checkov[2] or "", maxsplit=1)[0].strip()
    waiver = Waiver(IN_SOURCE, "checkov", rules, *place, reason=reason)
    return [Mark(waiver, "block"), *_aqua(text, place, reason)]


def _ours(text: str, place: tuple[str, int, int]) -> Waiver:
    """``RULE[,RULE] reason="..." until=2027-03-31``: what is unclear in it makes the exception void."""
    waiver = Waiver(IN_SOURCE, "policycheck", (), *place)
    names = _RULES.match(text)
    if names is None:
        waiver.problem = "names no rule"
        return waiver
    waiver.rules = tuple(name.strip() for name in names[1].split(","))
    position = names.end()
    while found := _SETTING.match(text, position):
        position = found.end()
        quoted = found[2] if found[2] is not None else found[3]
        value = found[4] if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
        waiver.problem = waiver.problem or _set(waiver, found[1], value)
    rest = text[position:].strip()
    if rest and not waiver.problem:
        waiver.problem = f'cannot be read from {rest[:40]!r} on; write reason="..." until=2027-03-31'
    return waiver


def _set(waiver: Waiver, name: str, value: str) -> str:
    """Sets one setting of a waiver; says what is wrong with it."""
    if name not in _SETTINGS:
        near = get_close_matches(name, _SETTINGS, 1)
        return f"has an unknown setting {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")
    if name == "until":
        waiver.until = parse_date(value)
        return "" if waiver.until else f"has no usable date: until={value[:20]} is not like 2027-03-31"
    setattr(waiver, name, value.strip())
    return ""


def parse_date(text: str) -> date | None:
    """``2027-03-31`` as a date; None for whatever is none."""
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def _aqua(text: str, place: tuple[str, int, int], reason: str | None = None) -> list[Mark]:
    """Those of tfsec and Trivy: words like ``tool:ignore:ID:exp:DATE:ws:NAME``; the rest is the reason."""
    words = text.split()
    found = [match for word in words if (match := _AQUA.match(word))]
    if reason is None:
        reason = _words(" ".join(word for word in words if not _AQUA.match(word)))
    return [mark for match in found if (mark := _aqua_mark(match[1], match[2], reason, place))]


def _aqua_mark(tool: str, text: str, reason: str, place: tuple[str, int, int]) -> Mark | None:
    sections = re.split(r":(?![^\[]*\])", text)
    given = dict(zip(sections[::2], sections[1::2], strict=False))
    id_, _, rest = given.get("ignore", "").partition("[")
    if not id_:
        return None
    waiver = Waiver(IN_SOURCE, tool, (id_,), *place, reason=reason)
    if "exp" in given:
        waiver.until = parse_date(given["exp"])
        if waiver.until is None:
            waiver.problem = f"has no usable date: exp:{given['exp'][:20]} is not like 2027-03-31"
    parameters = tuple(
        (name.strip(), value.strip())
        for name, equals, value in (pair.partition("=") for pair in rest.rstrip("]").split(","))
        if equals
    )
    return Mark(waiver, "lines", given.get("ws", ""), parameters)


def _words(text: str) -> str:
    """A reason without the punctuation that leads to it."""
    return text.strip().lstrip("#/*-–—:;,. ").strip()
