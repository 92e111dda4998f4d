"""Which results a git diff touches.

A result belongs to a change when its own block has changed, the block that decided it, or a module call on the way
to it. What stands between such blocks reaches further: a variable, a local value, a provider, a ``.tfvars`` file, or
a block that is gone may change any resource of its folder and of the modules that the folder calls, so that all of
them count as touched. A diff that says too much costs a look; one that says too little hides a finding. What flows
back out of a module through its outputs is not followed.
"""

from __future__ import annotations

import difflib
import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from policycheck.model.resource import Location
from policycheck.results.git import Commit
from policycheck.results.hcl_text import HclText
from policycheck.results.marks import decode
from policycheck.rules.evaluate import Assessment, Result

_HCL: Final = (".tf", ".tofu")
_SOURCES: Final = (*_HCL, ".tf.json", ".tofu.json", ".tfvars", ".tfvars.json")
_HEADER: Final = re.compile(r'^[ \t]*([a-z_]+(?:[ \t]+(?:"[^"\n]*"|[\w-]+))*)[ \t]*\{', re.M)
_HARMLESS: Final = frozenset({"output", "moved", "removed", "import", "check"})
"""Blocks that no resource of the same folder depends on."""
_CONTAINED: Final = _HARMLESS | {"resource", "module"}
"""Blocks whose change is seen at the results themselves, or changes none."""
_MOST_PAIRS: Final = 25_000_000
"""Lines times lines that are compared; of larger changes the whole stretch counts as changed."""


class Lines(NamedTuple):
    """Changed lines from `first` to `last`; where lines were deleted, `first` is the one behind and `last` before."""

    first: int
    last: int

    def touches(self, first: int, last: int) -> bool:
        """Whether the change is inside a block from line `first` to line `last`."""
        return self.first <= last and first <= self.last


class Changes:
    """The differences between a commit and the files that lie here now."""

    def __init__(self, commit: Commit) -> None:
        self._commit = commit
        self._contents: dict[str, str] = {}
        self._texts: dict[str, HclText] = {}
        self._lines: dict[str, list[Lines]] = {}
        self._folders: dict[str, bool] = {}

    def keep_touched(self, assessment: Assessment) -> tuple[int, int]:
        """Drops the results that the diff does not touch.

        Returns how many were dropped, and how many were kept because no source of theirs is known.
        """
        kept, unplaced = [], 0
        for result in assessment.results:
            touched = self._touched(result)
            if touched is None:
                unplaced += 1
            if touched is False:
                assessment.recount(result, "")
            else:
                kept.append(result)
        dropped = len(assessment.results) - len(kept)
        assessment.results = kept
        return dropped, unplaced

    def _touched(self, result: Result) -> bool | None:
        own = result.resource.origin.span()
        if own is None:
            return None
        attribute = result.attribute
        origin = attribute.origin if attribute is not None else result.resource.origin
        found = origin.locate(attribute.field if attribute is not None else "")
        deciding = origin.span()
        blocks = [own, found, *(() if deciding is None else (deciding,)), *map(self._whole, found.related)]
        return any(
            self.touches(block.file, block.line, block.end_line) or self._folder_changed(os.path.dirname(block.file))
            for block in blocks
        )

    def _whole(self, call: Location) -> Location:
        """A module call from its first line to its last."""
        return call.through(self._text(call.file).block_end(call.line))

    def touches(self, file: str, first: int, last: int) -> bool:
        """Whether lines of a file have changed."""
        return any(lines.touches(first, last) for lines in self.lines(file))

    # -- one file ------------------------------------------------------------------------------------------

    def _content(self, file: str) -> str:
        if file not in self._contents:
            try:
                self._contents[file] = decode(Path(file).read_bytes())
            except OSError:
                self._contents[file] = ""
        return self._contents[file]

    def _text(self, file: str) -> HclText:
        if file not in self._texts:
            self._texts[file] = HclText(self._content(file))
        return self._texts[file]

    def lines(self, file: str) -> list[Lines]:
        """What has changed in a file; all of it where the commit has no such file."""
        if file not in self._lines:
            same = _downloaded(file) or self._commit.same(file)
            self._lines[file] = [] if same else difference(self._old(file), self._content(file))
        return self._lines[file]

    def _old(self, file: str) -> str:
        path = self._commit.path_of(file)
        return "" if path is None else decode(self._commit.content(path) or b"")

    # -- what reaches beyond its block ---------------------------------------------------------------------

    def _folder_changed(self, folder: str) -> bool:
        if folder not in self._folders:
            self._folders[folder] = not _downloaded(folder) and self._reaches_out(folder)
        return self._folders[folder]

    def _reaches_out(self, folder: str) -> bool:
        here = [entry.path for entry in os.scandir(folder or ".") if entry.name.endswith(_SOURCES)]
        gone = self._gone(folder, here)
        changed = [file for file in here if self.lines(file)]
        if any(not file.endswith(_HCL) for file in (*gone, *changed)):
            return True
        if any(self._between_blocks(file) for file in changed):
            return True
        before = sum((_headers(self._old(file)) for file in (*gone, *changed)), Counter[str]())
        now = sum((_headers(self._content(file)) for file in changed), Counter[str]())
        return bool(before - now)

    def _gone(self, folder: str, here: list[str]) -> list[str]:
        """The files of a folder that are no longer there."""
        prefix = self._commit.path_of(folder or ".")
        left = {self._commit.path_of(file) for file in here}
        names = [] if prefix is None else self._before.get(prefix, [])
        return [os.path.join(folder, os.path.basename(path)) for path in names if path not in left]

    @cached_property
    def _before(self) -> dict[str, list[str]]:
        """The commit's source files by folder."""
        folders: dict[str, list[str]] = {}
        for path in self._commit.paths():
            if path.endswith(_SOURCES):
                folders.setdefault(os.path.dirname(path) or ".", []).append(path)
        return folders

    def _between_blocks(self, file: str) -> bool:
        """Whether code changed outside of the blocks that show their change by themselves."""
        text = self._text(file)
        blocks = list(_blocks(self._content(file), text))
        contained = [block for header, *block in blocks if _kind(header) in _CONTAINED]
        reaching = [block for header, *block in blocks if _kind(header) not in _CONTAINED]
        for lines in self.lines(file):
            if any(lines.touches(first, last) for first, last in reaching):
                return True
            for line in range(lines.first, lines.last + 1):
                if text.has_code(line) and not any(first <= line <= last for first, last in contained):
                    return True
        return False


def difference(old: str, new: str) -> list[Lines]:
    """The lines of `new` that are not in `old`, and the gaps where lines of `old` were."""
    before, after = old.splitlines(), new.splitlines()
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    before, after = before[head : len(before) - tail], after[head : len(after) - tail]
    if not before and not after:
        return []
    if not before or not after or len(before) * len(after) > _MOST_PAIRS:
        return [Lines(head + 1, head + len(after))]
    codes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [Lines(head + begin + 1, head + end) for tag, _, _, begin, end in codes if tag != "equal"]


def _blocks(content: str, text: HclText) -> Iterator[tuple[str, int, int]]:
    """The top-level blocks of a file: header, first and last line."""
    last, line, position = 0, 1, 0
    for found in _HEADER.finditer(content):
        line += content.count("\n", position, found.start())
        position = found.start()
        if line > last:
            last = text.block_end(line)
            yield " ".join(found[1].split()), line, last


def _headers(content: str) -> Counter[str]:
    """The headers of the top-level blocks, outputs and the like left out, each with how often it stands there."""
    headers = Counter(header for header, _, _ in _blocks(content, HclText(content)))
    return Counter({header: number for header, number in headers.items() if _kind(header) not in _HARMLESS})


def _kind(header: str) -> str:
    return header.partition(" ")[0]


def _downloaded(path: str) -> bool:
    """Whether ``terraform init`` put it there: a change of it is a change of the call's version."""
    return ".terraform" in Path(path).parts
