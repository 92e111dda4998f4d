"""Regular expressions of Terraform (RE2), matched in time linear in the text, whatever the pattern.

Python's `re` backtracks: ``(a+)+$`` on forty letters would run for hours, and configurations come from strangers.
The patterns are compiled to a program that follows all alternatives at once (Pike's method, as RE2 itself), with
the preference of Perl: of the matches that begin first, that which a backtracking search would find first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from policycheck.providers.terraform.source.functions.regex_syntax import Node, Parser
from policycheck.providers.terraform.source.functions.signature import terraform
from policycheck.providers.terraform.source.functions.values import FunctionError, check_elements, check_length

_LONGEST_PROGRAM: Final = 20_000
_MOST_STEPS: Final = 2_000_000
_CHARACTER, _SPLIT, _JUMP, _SAVE, _ASSERT, _MATCH = range(6)
_WORD: Final = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_")
_REFERENCE: Final = re.compile(r"\$(?:\$|(\w+)|\{(\w+)\})", re.A)

Captures = tuple[int, ...]
"""Start and end of the match and of each group, -1 where a group took no part."""


class Regex:
    """A compiled pattern."""

    __slots__ = ("_program", "names")

    def __init__(self, pattern: str) -> None:
        parser = Parser(pattern)
        tree = parser.parse()
        self.names = parser.names
        self._program: list[tuple[int, Any, int]] = []
        self._emit(("group", tree, 0))
        self._program.append((_MATCH, None, 0))

    # -- compilation -------------------------------------------------------------------------------------------

    def _emit(self, node: Node) -> None:
        program = self._program
        if len(program) > _LONGEST_PROGRAM:
            raise FunctionError("invalid regexp pattern: expression too large", "pattern")
        kind = node[0]
        if kind == "class":
            program.append((_CHARACTER, node[1], 0))
        elif kind == "assert":
            program.append((_ASSERT, node[1], 0))
        elif kind == "cat":
            for part in node[1]:
                self._emit(part)
        elif kind == "group":
            program.append((_SAVE, node[2] * 2, 0))
            self._emit(node[1])
            program.append((_SAVE, node[2] * 2 + 1, 0))
        elif kind == "or":
            self._emit_alternatives(node[1])
        else:
            self._emit_repeat(*node[1:])

    def _emit_alternatives(self, branches: list[Node]) -> None:
        jumps = []
        for branch in branches[:-1]:
            split = self._reserve()
            self._emit(branch)
            jumps.append(self._reserve())
            self._program[split] = (_SPLIT, split + 1, len(self._program))
        self._emit(branches[-1])
        for jump in jumps:
            self._program[jump] = (_JUMP, len(self._program), 0)

    def _emit_repeat(self, node: Node, least: int, most: int | None, greedy: bool) -> None:
        for _ in range(least if most is not None or least == 0 else least - 1):
            self._emit(node)
        if most is None:
            # A loop whose body can match nothing is (body+)?, else its groups would be those of a round too many.
            optional = self._reserve() if least == 0 else None
            start = len(self._program)
            self._emit(node)
            self._split(self._reserve(), start, None, greedy)
            if optional is not None:
                self._split(optional, optional + 1, len(self._program), greedy)
            return
        splits = []
        for _ in range(most - least):
            splits.append(self._reserve())
            self._emit(node)
        for split in splits:
            self._split(split, split + 1, len(self._program), greedy)

    def _reserve(self) -> int:
        self._program.append((_JUMP, 0, 0))
        return len(self._program) - 1

    def _split(self, at: int, body: int, beyond: int | None, greedy: bool) -> None:
        after = at + 1 if beyond is None else beyond
        self._program[at] = (_SPLIT, body, after) if greedy else (_SPLIT, after, body)

    # -- matching ----------------------------------------------------------------------------------------------

    def search(self, text: str, start: int, steps: list[int]) -> Captures | None:
        """The first match at or after `start`; counts its work in ``steps[0]``."""
        program = self._program
        nothing: Captures = (-1,) * (2 * len(self.names) + 2)
        threads: list[tuple[int, Captures]] = []
        found: Captures | None = None
        for position in range(start, len(text) + 1):
            seen: set[int] = set()
            following: list[tuple[int, Captures]] = []
            for state, captures in threads:
                self._follow(state, captures, text, position, seen, following)
            if found is None:
                self._follow(0, nothing, text, position, seen, following)
            steps[0] += len(seen) + 1
            if steps[0] > _MOST_STEPS:
                raise FunctionError("the regular expression takes too long on this text")
            threads = []
            character = text[position] if position < len(text) else None
            for state, captures in following:
                operation, operand, _ = program[state]
                if operation == _MATCH:
                    # Threads after this one would only be reached by a worse choice.
                    found = captures
                    break
                if character is not None and character in operand:
                    threads.append((state + 1, captures))
            if found is not None and not threads:
                break
        return found

    def _follow(
        self, state: int, captures: Captures, text: str, position: int, seen: set[int],
        following: list[tuple[int, Captures]],
    ) -> None:  # fmt: skip
        """Adds the states that wait for a character (or match), reached from `state` without one, in order."""
        stack = [(state, captures)]
        program = self._program
        while stack:
            state, captures = stack.pop()
            if state in seen:
                continue
            seen.add(state)
            operation, operand, other = program[state]
            if operation in (_CHARACTER, _MATCH):
                following.append((state, captures))
            elif operation == _SPLIT:
                stack.append((other, captures))
                stack.append((operand, captures))
            elif operation == _JUMP:
                stack.append((operand, captures))
            elif operation == _SAVE:
                stack.append((state + 1, (*captures[:operand], position, *captures[operand + 1 :])))
            elif _holds(operand, text, position):
                stack.append((state + 1, captures))

    def matches(self, text: str) -> Iterator[Captures]:
        """All matches, none overlapping; an empty one directly after another is left out."""
        steps = [0]
        position, last_end = 0, -1
        while position <= len(text):
            captures = self.search(text, position, steps)
            if captures is None:
                return
            start, end = captures[0], captures[1]
            if end > start or end != last_end:
                yield captures
            last_end = end
            position = end + 1 if end == start else end

    def value(self, text: str, captures: Captures) -> Any:
        """A match as Terraform gives it: text, or the groups as list or map."""
        if not self.names:
            return text[captures[0] : captures[1]]
        groups = [_group(text, captures, number) for number in range(1, len(self.names) + 1)]
        if self.names[0] is None:
            return groups
        return {str(name): group for name, group in zip(self.names, groups, strict=True)}


def _group(text: str, captures: Captures, number: int) -> str | None:
    start, end = captures[2 * number : 2 * number + 2]
    return None if start < 0 else text[start:end]


def _holds(kind: str, text: str, position: int) -> bool:
    if kind == "A":
        return position == 0
    if kind == "z":
        return position == len(text)
    if kind == "^":
        return position == 0 or text[position - 1] == "\n"
    if kind == "$":
        return position == len(text) or text[position] == "\n"
    before = position > 0 and text[position - 1] in _WORD
    after = position < len(text) and text[position] in _WORD
    return (before is not after) is (kind == "b")


@lru_cache(maxsize=512)
def compiled(pattern: str) -> Regex:
    """The compiled pattern. Raises FunctionError where it is not one of RE2."""
    if len(pattern) > _LONGEST_PROGRAM:
        raise FunctionError("invalid regexp pattern: expression too large", "pattern")
    return Regex(pattern)


def _capturing(pattern: str) -> Regex:
    found = compiled(pattern)
    if len({name is None for name in found.names}) > 1:
        raise FunctionError("invalid regexp pattern: cannot mix both named and unnamed capture groups", "pattern")
    return found


@terraform("regex(pattern: string, string: string)")
def regex(pattern: str, string: str) -> Any:
    found = _capturing(pattern)
    captures = found.search(string, 0, [0])
    if captures is None:
        raise FunctionError("pattern did not match any part of the given string")
    return found.value(string, captures)


@terraform("regexall(pattern: string, string: string)")
def regexall(pattern: str, string: str) -> list[Any]:
    found = _capturing(pattern)
    values: list[Any] = []
    for captures in found.matches(string):
        values.append(found.value(string, captures))
        check_elements(len(values) * (len(found.names) + 1))
    return values


def substitute(pattern: str, text: str, replacement: str) -> str:
    """`text` with ``$1`` or ``${name}`` in `replacement` for each match of `pattern`."""
    found = compiled(pattern)
    parts: list[str] = []
    position = length = 0
    for captures in found.matches(text):
        expanded = _REFERENCE.sub(lambda reference: _referenced(found, text, captures, reference), replacement)  # noqa: B023 - called at once
        parts += (text[position : captures[0]], expanded)
        position = captures[1]
        check_length(length := length + len(expanded))
    return "".join([*parts, text[position:]])


def _referenced(found: Regex, text: str, captures: Captures, reference: re.Match[str]) -> str:
    name = reference[1] or reference[2]
    if name is None:
        return "$"
    number = found.names.index(name) + 1 if name in found.names else int(name[:6]) if name.isdecimal() else -1
    return (_group(text, captures, number) or "") if 0 <= number <= len(found.names) else ""
