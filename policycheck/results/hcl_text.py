"""HCL text without a parser: its comments, the lines that hold code, and where the brackets of a line close.

Comments are no part of a syntax tree, and exceptions live in them. One pass over the text, in linear time, that
also gets through files with syntax errors.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"(?P<line>(?:#|//)[^\n]*)|(?P<block>/\*)|(?P<quote>\")|(?P<heredoc><<-?(?P<mark>[^\W\d][\w-]*)[ \t]*\r?\n)"
    r"|(?P<open>[{\[(])|(?P<close>[}\])])"
)
_QUOTED: Final = re.compile(r'\\.|\$\$\{|%%\{|(?P<template>[$%]\{)|(?P<end>"|\n)')
_TEMPLATE: Final = 0
"""Stands on the stack of open brackets for a ``${`` inside a string."""


class Comment(NamedTuple):
    """One line of a comment, without its marks."""

    line: int
    column: int
    text: str


class HclText:
    """The comments and blocks of a file.

    Attributes:
        comments: each line of every comment, in order.
    """

    def __init__(self, text: str) -> None:
        self.comments: list[Comment] = []
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._ends: dict[int, int] = {}
        self._open: list[int] = []
        code: list[str] = []
        self._scan(code)
        self._code = [bool(line.strip()) for line in "".join(code).split("\n")]
        self._below = self._code_below()

    def block_end(self, line: int) -> int:
        """The last line of what begins on `line`: where the brackets that it opens are closed."""
        return self._ends.get(line, line)

    def target(self, line: int) -> int:
        """The line of code that a comment on `line` stands beside, or above with only comments between; else 0."""
        return self._below[line] if line < len(self._below) else 0

    def has_code(self, line: int) -> bool:
        """Whether something other than comments stands on a line."""
        return line <= len(self._code) and self._code[line - 1]

    def _scan(self, code: list[str]) -> None:
        """Walks the tokens; `code` gets the text with its comments left out, line feeds kept."""
        text, position, begin = self._text, 0, 0
        while found := _TOKEN.search(text, position):
            position = found.end()
            kind = found.lastgroup
            if kind in ("line", "block"):
                if kind == "block":
                    close = text.find("*/", position)
                    position = len(text) if close < 0 else close + 2
                self._comment(found.start(), position)
                code.append(text[begin : found.start()] + "\n" * text.count("\n", found.start(), position))
                begin = position
            elif kind == "quote":
                position = self._after_string(position)
            elif kind == "open":
                self._open.append(self._line(found.start()))
            elif kind == "close":
                position = self._closed(position)
            else:
                position = self._after_heredoc(found["mark"], position)
        code.append(text[begin:])

    def _comment(self, begin: int, end: int) -> None:
        line = self._line(begin)
        column = begin - self._starts[line - 1] + 1
        text = self._text[begin:end]
        text = text[2:].removesuffix("*/") if text.startswith("/*") else text.lstrip("#/")
        for number, part in enumerate(text.split("\n")):
            self.comments.append(Comment(line + number, 1 if number else column, part.strip(" \t\r*")))

    def _closed(self, position: int) -> int:
        """Closes the innermost bracket; after the one of a template the string goes on."""
        if not self._open:
            return position
        opened = self._open.pop()
        if opened == _TEMPLATE:
            return self._after_string(position)
        self._ends[opened] = self._line(position - 1)
        return position

    def _after_string(self, position: int) -> int:
        """Where a quoted string goes on as code: behind its end, or in a template in it."""
        while found := _QUOTED.search(self._text, position):
            position = found.end()
            if found["template"]:
                self._open.append(_TEMPLATE)
                return position
            if found["end"]:
                # A string ends with its line at the latest, so that one missing quote spoils one line only.
                return found.start() if found["end"] == "\n" else position
        return len(self._text)

    def _after_heredoc(self, mark: str, position: int) -> int:
        end = re.compile(rf"^[ \t]*{re.escape(mark)}[ \t]*\r?$", re.M).search(self._text, position)
        return end.end() if end else len(self._text)

    def _line(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def _code_below(self) -> list[int]:
        commented = {comment.line for comment in self.comments}
        below = [0] * (len(self._code) + 2)
        for line in range(len(self._code), 0, -1):
            below[line] = line if self._code[line - 1] else below[line + 1] if line in commented else 0
        return below
