"""Applies exceptions to failing results, and says of each that does nothing why."""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Final, NamedTuple

from policycheck.model.resource import Inventory, Location, Resource
from policycheck.results.comments import Mark, marks_in
from policycheck.results.hcl_text import HclText
from policycheck.results.marks import has_words, read_source
from policycheck.results.names import RuleNames
from policycheck.results.notice import Notice
from policycheck.results.waiver import EVERY_RULE, Waiver
from policycheck.rules.evaluate import FAIL, SUPPRESSED, Assessment, Result
from policycheck.semantics.secrets import mask

_OTHERS: Final = {"checkov": "checkov:skip", "tfsec": "tfsec:ignore", "trivy": "trivy:ignore", "kics": "kics-scan"}


class _Reach(NamedTuple):
    """A mark with the lines that it covers: those from `first` to `last`, and the block that holds line `inside`."""

    mark: Mark
    first: int
    last: int
    inside: int

    def covers(self, block: Location, found: Location | None) -> bool:
        """Whether the exception counts for a result in `block`, found at `found` (None: for the block as a whole)."""
        if self.mark.reach == "file":
            return True
        if self.mark.reach == "block":
            return block.line <= self.inside <= block.end_line or self.first == block.line
        whole = self.first <= block.line and block.end_line <= self.last
        return whole or (found is not None and found.file == block.file and self.first <= found.line <= self.last)


class Exceptions:
    """Every exception of a run: those of the configuration, and those in the comments of the files that it reads."""

    def __init__(self, names: RuleNames, configured: Sequence[Waiver] = (), today: date | None = None) -> None:
        self._names = names
        self._configured = configured
        self._today = today or date.today()
        self._files: dict[str, list[_Reach]] = {}
        self._texts: dict[str, HclText] = {}
        self._ran: set[str] = set()

    def apply(self, assessment: Assessment) -> None:
        """Suppresses the failing results that an exception covers."""
        self._ran.update(rule.id for rule in assessment.rules)
        self._read_sources(assessment.inventory)
        for result in assessment.results:
            if result.verdict == FAIL:
                waiver = self._accepted(result)
                if waiver is not None:
                    waiver.used += 1
                    assessment.recount(result, SUPPRESSED)
                    result.verdict, result.suppression = SUPPRESSED, waiver.suppression(result.rule)

    def _read_sources(self, inventory: Inventory) -> None:
        """Reads the comments of every file that a resource stands in, or a call of its module."""
        modules = set()
        for resource in inventory:
            block = resource.origin.span()
            if block is None:
                continue
            self._reaches(block.file)
            module = resource.address.rpartition(f".{resource.type}.")[0]
            if module and module not in modules:
                modules.add(module)
                for call in resource.origin.locate("").related:
                    self._reaches(call.file)

    def _accepted(self, result: Result) -> Waiver | None:
        """The first exception that stands for a result. Where none does, each remembers why."""
        refusals = []
        for waiver, misses in chain(self._in_comments(result), self._in_configuration(result)):
            refusal = misses or waiver.refusal(result.rule, self._today)
            if not refusal:
                return waiver
            refusals.append((waiver, refusal))
        for waiver, refusal in refusals:
            waiver.refused.setdefault(refusal, set()).add(result.rule.id)
        return None

    # -- which exceptions cover a result -------------------------------------------------------------------

    def _in_configuration(self, result: Result) -> Iterator[tuple[Waiver, str]]:
        for pattern, waiver in self._by_rule.get(result.rule.id, ()):
            if pattern.match(result.resource.address):
                yield waiver, ""

    @cached_property
    def _by_rule(self) -> dict[str, list[tuple[re.Pattern[str], Waiver]]]:
        by_rule: dict[str, list[tuple[re.Pattern[str], Waiver]]] = {}
        for waiver in self._configured:
            # An address has brackets of its own, so that they are no part of the glob.
            pattern = re.compile(fnmatch.translate(waiver.resource.replace("[", "[[]")))
            for id_ in {id_ for name in waiver.rules for id_ in self._names.find(name)}:
                by_rule.setdefault(id_, []).append((pattern, waiver))
        return by_rule

    def _in_comments(self, result: Result) -> Iterator[tuple[Waiver, str]]:
        """The exceptions in and above the resource's block, the block that decided, and the module calls around.

        Each with the reason why it misses the result, where it is meant for another line of the same block.
        """
        own = result.resource.origin.span() if self._texts else None
        if own is None:
            return
        attribute = result.attribute
        origin = attribute.origin if attribute is not None else result.resource.origin
        found = origin.locate(attribute.field if attribute is not None else "")
        deciding = origin.span()
        another = deciding is not None and (deciding.file, deciding.line) != (own.file, own.line)
        blocks: list[tuple[Location, Location | None]] = [(own, None if another else found)]
        if deciding is not None and another:
            blocks.append((deciding, found))
        blocks += [(self._whole(call), None) for call in found.related]
        for block, place in blocks:
            for reach in self._reaches(block.file):
                covered = reach.covers(block, place)
                aimed = block.line < reach.inside <= block.end_line and EVERY_RULE not in reach.mark.waiver.rules
                if (covered or aimed) and self._means(reach.mark, result):
                    missed = f"covers line {reach.first} alone; above the block it covers all of it"
                    yield reach.mark.waiver, "" if covered else missed

    def _whole(self, call: Location) -> Location:
        """A module call from its first line to its last."""
        self._reaches(call.file)
        text = self._texts.get(call.file)
        return call if text is None else call.through(text.block_end(call.line))

    def _means(self, mark: Mark, result: Result) -> bool:
        if mark.workspace and not fnmatch.fnmatchcase(os.environ.get("TF_WORKSPACE", "default"), mark.workspace):
            return False
        if not any(result.rule.id in self._names.find(name) for name in mark.waiver.rules):
            return False
        return all(_value(result.resource, name) == wanted for name, wanted in mark.parameters)

    def _reaches(self, file: str) -> list[_Reach]:
        """The exceptions in a file's comments; most files have none, and are only searched for the words."""
        reaches = self._files.get(file)
        if reaches is None:
            reaches = self._files[file] = []
            content = read_source(file)
            if has_words(content):
                text = self._texts[file] = HclText(content)
                for mark, comment in marks_in(text, file):
                    target = text.target(comment.line)
                    last = target if mark.reach == "line" else text.block_end(target)
                    reaches.append(_Reach(mark, target, last, comment.line))
        return reaches

    # -- what the report says of them ----------------------------------------------------------------------

    def notices(self, whole: bool = True) -> list[Notice]:
        """What is wrong with exceptions: those that do not stand, and our own that nothing needs any more.

        `whole` says that the run looks at everything, so that an exception without a result is an unused one.
        """
        own = [reach.mark.waiver for file in sorted(self._files) for reach in self._files[file]]
        return [
            Notice(mask(message), waiver.file, waiver.line, waiver.column)
            for waiver in chain(own, self._configured)
            for message in self._remarks(waiver, whole)
        ]

    def _remarks(self, waiver: Waiver, whole: bool) -> Iterator[str]:
        """A comment for another tool is nobody's mistake where it covers nothing of ours, so only a refusal is told."""
        what = f"{_OTHERS[waiver.tool]} comment" if waiver.tool in _OTHERS else "exception"
        for refusal, ids in waiver.refused.items():
            yield f"{what} does not suppress {', '.join(sorted(ids))}: it {refusal}"
        if waiver.tool in _OTHERS or waiver.refused or waiver.used:
            return
        unknown = [name for name in waiver.rules if not self._names.find(name)]
        if waiver.problem or unknown:
            fault = f"it {waiver.problem}" if waiver.problem else self._names.unknown(unknown[0])
            yield f"{what} suppresses nothing: {fault}"
        elif whole and any(self._names.find(name) & self._ran for name in waiver.rules):
            named = f"{', '.join(waiver.rules)}" + (f" on {waiver.resource}" if waiver.resource else "")
            yield f"unused exception: no failing result of {named}"


def _value(resource: Resource, path: str) -> str:
    """A resource's own value as a comment writes it."""
    value = resource.raw(path).value
    return str(value).lower() if isinstance(value, bool) else str(value)
