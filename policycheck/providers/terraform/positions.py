"""Lines and columns in a JSON document, looked up only for what ends up in a finding.

The text is walked member by member: a regular expression skips simple values, and the scanner of the standard
library's `json` (C code too) all others. So finding a key costs about as much as the object around it is long.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import cached_property
from typing import Final

from policycheck.model.resource import Excerpt, Location
from policycheck.semantics.secrets import mask

_SPACE: Final = re.compile(r"[ \t\r\n]*")
STRING: Final = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_SCALAR: Final = rf"(?:{STRING}|[-+.0-9eE]++|true|false|null)"
_FLAT: Final = (
    rf"(?:{_SCALAR}|\[(?:\s*+{_SCALAR}\s*+,?+)*+\s*+\]|\{{(?:\s*+{STRING}\s*+:\s*+{_SCALAR}\s*+,?+)*+\s*+\}})"
)
_MEMBER: Final = rf"\s*+({STRING})\s*+:\s*+(?:({_FLAT})\s*+,?+)?+"
"""A member of an object up to its value, and that too with the comma after it where it is a simple one."""

_STRINGS: Final = re.compile(STRING)

_SNIPPET: Final = 200


class JsonText:
    """A JSON document as text, with the places of its values."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        decoder = json.JSONDecoder()
        self._elements: dict[int, list[int]] = {}
        self._skip = decoder.scan_once  # type: ignore[attr-defined]  # the C scanner, which typeshed leaves out

    @cached_property
    def _lines(self) -> list[int]:
        """Offset of each line's first character."""
        begins = [0]
        while (end := self.text.find("\n", begins[-1])) >= 0:
            begins.append(end + 1)
        return begins

    def find(self, path: tuple[str | int, ...], start: int = 0) -> tuple[int, int] | None:
        """Where the value at `path` below the value at `start` stands: (offset, offset of its end).

        A key's place begins at the key itself. None where the path leads nowhere.
        """
        place = self._place(path, start)
        return (place[0], self.end(place[1])) if place is not None else None

    def follow(self, path: tuple[str | int, ...], start: int, end: int) -> tuple[int, int] | None:
        """As `find`, for a path that leads somewhere below the value from `start` to `end`: quicker, since no member
        is walked that stands before it."""
        begin = position = start
        for key in path:
            found = self._named(key, position, end) if key.__class__ is str else None
            found = found or self._member(position, key)
            if found is None:
                return None
            begin, position = found
        return begin, self.end(position)

    def end(self, start: int) -> int:
        """Where the value that begins at `start` ends."""
        try:
            return int(self._skip(self.text, start)[1])
        except RecursionError:
            return self._end_of_nested(start)

    def _end_of_nested(self, start: int) -> int:
        """As `end`, of an object or array however deep."""
        depth = 0
        for found in re.compile(rf"{STRING}|[\[{{\]}}]").finditer(self.text, start):
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found[0], 0)
            if depth == 0:
                return found.end()
        return len(self.text)

    def value(self, path: tuple[str | int, ...], start: int = 0) -> int | None:
        """Where the value itself begins at `path` below the value at `start`; None where the path leads nowhere."""
        place = self._place(path, start)
        return place[1] if place is not None else None

    def _place(self, path: tuple[str | int, ...], start: int) -> tuple[int, int] | None:
        """Where the key at the end of `path` begins, and where its value does."""
        position = begin = start
        for key in path:
            found = self._member(position, key)
            if found is None:
                return None
            begin, position = found
        return begin, position

    def deepest(self, path: tuple[str | int, ...], start: int) -> tuple[int, int] | None:
        """The place of the longest part of `path` that exists below `start`, of one key at least."""
        for length in range(len(path), 0, -1):
            found = self.find(path[:length], start)
            if found is not None:
                return found
        return None

    def _member(self, position: int, key: str | int) -> tuple[int, int] | None:
        """Where a member of the object or array at `position` begins, and where its value does."""
        if isinstance(key, int):
            if key == 0:
                first = self._after_space(position + 1)
                is_there = self.text[position : position + 1] == "[" and self.text[first : first + 1] not in ("]", "")
                return (first, first) if is_there else None
            elements = self._array(position)
            return (elements[key], elements[key]) if key < len(elements) else None
        text = self.text
        if text[position : position + 1] != "{":
            return None
        position += 1
        quoted = f'"{key}"'
        member_at = re.compile(_MEMBER).match  # which `re` keeps: most runs need none, and it takes a millisecond
        while (member := member_at(text, position)) is not None:
            name = member[1]
            simple = member.start(2) >= 0
            if name == quoted or ("\\" in name and json.loads(name) == key):
                return member.start(1), member.start(2) if simple else member.end()
            position = member.end() if simple else self._after_value(member.end())
        return None

    def _named(self, key: str | int, position: int, end: int) -> tuple[int, int] | None:
        """As `_member`, of an object that has the key, without characters that JSON escapes, and no space behind it.

        No string has the key between quotes of its own, since quotes are escaped there; so it stands either in the
        object or in one inside it, which the braces before it tell apart, where there are several before `end`.
        """
        text = self.text
        if text[position : position + 1] != "{":
            return None
        quoted = f'"{key}":'
        position += 1
        depth = 0
        while (found := text.find(quoted, position, end)) >= 0:
            behind = found + len(quoted)
            between = text[position:found]
            if "{" in between or "[" in between or "}" in between or "]" in between:
                if not depth and text.find(quoted, behind, end) < 0:
                    return found, self._after_space(behind)
                bare = _STRINGS.sub("", between)
                depth += bare.count("{") + bare.count("[") - bare.count("}") - bare.count("]")
            if depth == 0:
                return found, self._after_space(behind)
            position = behind
        return None

    def _array(self, position: int) -> list[int]:
        """Where each element of the array at `position` begins; kept, since findings share long arrays."""
        elements = self._elements.get(position)
        if elements is None:
            elements = self._elements[position] = []
            if self.text[position : position + 1] == "[":
                current = self._after_space(position + 1)
                while self.text[current : current + 1] not in ("]", ""):
                    elements.append(current)
                    current = self._after_value(current)
        return elements

    def _after_value(self, position: int) -> int:
        """The next member of the object or array, or its end."""
        position = self._after_space(self.end(position))
        return self._after_space(position + 1) if self.text[position : position + 1] == "," else position

    def _after_space(self, position: int) -> int:
        if self.text[position : position + 1] > " ":
            return position
        match = _SPACE.match(self.text, position)
        return match.end() if match else position

    def location(self, place: tuple[int, int], header: tuple[int, int], hidden: bool) -> Location:
        """The region of `place`, its snippet masked where the value must stay `hidden`.

        The context runs from `header`, which names the resource, to the end of `place`; its text leaves out
        what lies between, which may hold secrets.
        """
        begin, end = place
        line, column = self.point(begin)
        # Most values end in the line that they begin in: a plan as Terraform writes it has one line.
        of_one_line = line == len(self._lines) or end < self._lines[line]
        end_line, end_column = (line, column + end - begin) if of_one_line else self.point(end)
        location = _Place(self.file, line, column, end_line, end_column)
        location.document, location.place, location.header, location.hidden = self, place, header, hidden
        return location

    def snippet(self, begin: int, end: int, hidden: bool) -> str:
        text = self.text[begin : min(end, begin + _SNIPPET)]
        if hidden:
            key, colon, _ = text.partition(":")
            return f'{key}{colon} "(sensitive value)"' if text.startswith('"') and colon else "(sensitive value)"
        return mask(text) + ("…" if end - begin > _SNIPPET else "")

    def point(self, offset: int) -> tuple[int, int]:
        """Line and column of a character."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


class _Place(Location):
    """A place in a JSON document, which tells its text when it is asked for it."""

    __slots__ = ("document", "header", "hidden", "place")

    document: JsonText
    place: tuple[int, int]
    header: tuple[int, int]
    hidden: bool

    def snippet(self) -> str:
        return self.document.snippet(*self.place, self.hidden)

    def context(self) -> Location | None:
        if self.place[0] <= self.header[0]:
            return None
        text = f"{self.document.snippet(*self.header, False)}, … {self.snippet()}"
        return Excerpt(text, self.file, *self.document.point(self.header[0]), self.end_line, self.end_column)
