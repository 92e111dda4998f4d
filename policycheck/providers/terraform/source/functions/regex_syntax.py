"""The syntax of RE2, the regular expressions of Terraform, as a tree.

Source: https://github.com/google/re2/wiki/Syntax, and Go's package regexp/syntax. Nodes are tuples: ("class", Class),
("cat", nodes), ("or", nodes), ("repeat", node, least, most or None, greedy), ("group", node, number),
("assert", kind), with kind one of ``^``, ``$``, ``A``, ``z``, ``b``, ``B``.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Final

from policycheck.providers.terraform.source.functions.values import FunctionError

Node = tuple[Any, ...]
Range = tuple[int, int]

_LAST: Final = 0x10FFFF
_MOST_REPEATS: Final = 1000
_DEEPEST: Final = 100
_PERL: Final[dict[str, list[Range]]] = {
    "d": [(48, 57)],
    "s": [(9, 10), (12, 13), (32, 32)],
    "w": [(48, 57), (65, 90), (95, 95), (97, 122)],
}
_POSIX: Final[dict[str, list[Range]]] = {
    "alnum": [(48, 57), (65, 90), (97, 122)], "alpha": [(65, 90), (97, 122)], "ascii": [(0, 127)],
    "blank": [(9, 9), (32, 32)], "cntrl": [(0, 31), (127, 127)], "digit": [(48, 57)], "graph": [(33, 126)],
    "lower": [(97, 122)], "print": [(32, 126)], "punct": [(33, 47), (58, 64), (91, 96), (123, 126)],
    "space": [(9, 13), (32, 32)], "upper": [(65, 90)], "word": [(48, 57), (65, 90), (95, 95), (97, 122)],
    "xdigit": [(48, 57), (65, 70), (97, 102)],
}  # fmt: skip
_CONTROLS: Final = {"a": 7, "f": 12, "t": 9, "n": 10, "r": 13, "v": 11}
_ASSERTIONS: Final = {"A": "A", "z": "z", "b": "b", "B": "B"}
_COUNT: Final = re.compile(r"\{(\d{1,9})(,(\d{1,9})?)?\}", re.A)
_FLAGS: Final = re.compile(r"\?([imsU]*)(-([imsU]+))?([:)])")
_NAME: Final = re.compile(r"\?P?<([A-Za-z0-9_]+)>")
_POSIX_CLASS: Final = re.compile(r"\[:(\^?)(\w+):\]")
_HEX: Final = re.compile(r"x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,8})\})")
_OCTAL: Final = re.compile(r"0[0-7]{0,2}|[1-7][0-7]{1,2}")
_CATEGORY: Final = re.compile(r"(\^?)(?:(\w)|\{(\^?)(\w+)\})")


class Class:
    """A set of characters."""

    __slots__ = ("_known", "categories", "fold", "negated", "ranges")

    def __init__(self, fold: bool = False) -> None:
        self.ranges: list[Range] = []
        self.categories: list[tuple[str, bool]] = []
        """Prefixes of Unicode categories, and whether they are excluded instead."""
        self.negated = False
        self.fold = fold
        self._known: dict[str, bool] = {}

    def __contains__(self, character: str) -> bool:
        found = self._known.get(character)
        if found is None:
            variants = {character, character.lower(), character.upper()} if self.fold else (character,)
            found = any(len(variant) == 1 and self._has(variant) for variant in variants) is not self.negated
            self._known[character] = found
        return found

    def _has(self, character: str) -> bool:
        code = ord(character)
        if any(low <= code <= high for low, high in self.ranges):
            return True
        category = unicodedata.category(character) if self.categories else ""
        return any(category.startswith(prefix) is not excluded for prefix, excluded in self.categories)

    def add(self, ranges: list[Range], negated: bool = False) -> None:
        """Adds the characters of `ranges`, or all others."""
        self.ranges += _complement(ranges) if negated else ranges


def _complement(ranges: list[Range]) -> list[Range]:
    gaps: list[Range] = []
    start = 0
    for low, high in sorted(ranges):
        if low > start:
            gaps.append((start, low - 1))
        start = max(start, high + 1)
    return [*gaps, (start, _LAST)] if start <= _LAST else gaps


class Parser:
    """Reads one pattern; `names` then has the name of each group, None for one without."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0
        self.flags: frozenset[str] = frozenset()
        self.names: list[str | None] = []

    def parse(self) -> Node:
        """The tree of the whole pattern."""
        node = self._alternatives(0)
        if self.at < len(self.pattern):
            raise self._error("unexpected )", self.pattern)
        return node

    def _error(self, code: str, part: str) -> FunctionError:
        return FunctionError(f"invalid regexp pattern: {code} in {part[:100]}", "pattern")

    def _take(self, text: str) -> bool:
        if self.pattern.startswith(text, self.at):
            self.at += len(text)
            return True
        return False

    def _alternatives(self, depth: int) -> Node:
        if depth > _DEEPEST:
            raise self._error("expression nests too deeply", self.pattern)
        flags = self.flags
        branches = [self._sequence(depth)]
        while self._take("|"):
            branches.append(self._sequence(depth))
        # Flags set within a group end with it.
        self.flags = flags
        return branches[0] if len(branches) == 1 else ("or", branches)

    def _sequence(self, depth: int) -> Node:
        nodes: list[Node] = []
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            start = self.at
            node = self._atom(depth)
            if node is not None:
                nodes.append(self._repeated(node, start))
        return ("cat", nodes)

    def _repeated(self, node: Node, start: int) -> Node:
        """`node` with the repetition after it; RE2 allows no second one."""
        seen = False
        while self.at < len(self.pattern):
            operator = self.at
            count = self._count()
            if count is None:
                return node
            if seen:
                raise self._error("invalid nested repetition operator", self.pattern[start : self.at])
            seen = True
            least, most = count
            if max(least, most or 0) > _MOST_REPEATS or (most is not None and least > most):
                raise self._error("invalid repeat count", self.pattern[operator : self.at])
            greedy = self._take("?") is ("U" in self.flags)
            node, start = ("repeat", node, least, most, greedy), operator
        return node

    def _count(self) -> tuple[int, int | None] | None:
        for text, count in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._take(text):
                return count
        match = _COUNT.match(self.pattern, self.at)
        if match is None:
            return None
        self.at = match.end()
        least = int(match[1])
        return least, (int(match[3]) if match[3] else None) if match[2] else least

    def _atom(self, depth: int) -> Node | None:
        character = self.pattern[self.at]
        if character in "*+?":
            raise self._error("missing argument to repetition operator", character)
        self.at += 1
        if character == "(":
            return self._group(depth)
        if character == "[":
            return self._class()
        if character == ".":
            found = Class()
            found.add([(0, _LAST)] if "s" in self.flags else [(0, 9), (11, _LAST)])
            return ("class", found)
        if character in "^$":
            return ("assert", character if "m" in self.flags else "A" if character == "^" else "z")
        return self._escape() if character == "\\" else self._literal(ord(character))

    def _literal(self, code: int) -> Node:
        found = Class("i" in self.flags)
        found.add([(code, code)])
        if found.fold:
            found.add([(ord(c), ord(c)) for c in (chr(code).lower(), chr(code).upper()) if len(c) == 1])
        return ("class", found)

    # -- groups ------------------------------------------------------------------------------------------------

    def _group(self, depth: int) -> Node | None:
        start = self.at - 1
        flags = self.flags
        number = None
        if self.pattern.startswith("?", self.at):
            name, setting = _NAME.match(self.pattern, self.at), _FLAGS.match(self.pattern, self.at)
            if name is not None:
                number = self._numbered(name[1])
                self.at = name.end()
            elif setting is not None:
                self.at = setting.end()
                self.flags = (flags | set(setting[1])) - set(setting[3] or "")
                if setting[4] == ")":
                    return None
            else:
                raise self._error("invalid or unsupported Perl syntax", self.pattern[start : self.at + 2])
        else:
            number = self._numbered(None)
        node = self._alternatives(depth + 1)
        if not self._take(")"):
            raise self._error("missing closing )", self.pattern)
        self.flags = flags
        return node if number is None else ("group", node, number)

    def _numbered(self, name: str | None) -> int:
        self.names.append(name)
        return len(self.names)

    # -- escapes and classes -----------------------------------------------------------------------------------

    def _escape(self) -> Node:
        if self.at >= len(self.pattern):
            raise self._error("trailing backslash at end of expression", "")
        letter = self.pattern[self.at]
        if letter in _ASSERTIONS:
            self.at += 1
            return ("assert", _ASSERTIONS[letter])
        if letter == "Q":
            text, _, _ = self.pattern[self.at + 1 :].partition("\\E")
            self.at = min(self.at + 3 + len(text), len(self.pattern))
            return ("cat", [self._literal(ord(character)) for character in text])
        found = Class("i" in self.flags)
        if self._named(found):
            return ("class", found)
        return self._literal(self._code())

    def _named(self, found: Class) -> bool:
        r"""Adds ``\d``, ``\W``, ``\pL`` and the like, if one stands here (after its backslash)."""
        letter = self.pattern[self.at]
        if letter.lower() in _PERL:
            self.at += 1
            found.add(_PERL[letter.lower()], letter.isupper())
            return True
        if letter not in "pP":
            return False
        match = _CATEGORY.match(self.pattern, self.at + 1)
        if match is None or (match[4] or match[2])[:1] not in "LMNPSZC" or len(match[4] or match[2]) > 2:
            raise self._error("invalid character class range", self.pattern[self.at - 1 : self.at + 12])
        found.categories.append((match[4] or match[2], (letter == "P") is not bool(match[1] or match[3])))
        self.at = match.end()
        return True

    def _code(self) -> int:
        """The character of an escape, after its backslash."""
        letter = self.pattern[self.at]
        hexadecimal, octal = _HEX.match(self.pattern, self.at), _OCTAL.match(self.pattern, self.at)
        if hexadecimal is not None:
            self.at = hexadecimal.end()
            code = int(hexadecimal[1] or hexadecimal[2], 16)
            if code <= _LAST:
                return code
        elif octal is not None:
            self.at = octal.end()
            return int(octal[0], 8)
        elif letter in _CONTROLS or (letter.isascii() and not letter.isalnum()):
            self.at += 1
            return _CONTROLS.get(letter, ord(letter))
        raise self._error("invalid escape sequence", "\\" + letter)

    def _class(self) -> Node:
        start = self.at - 1
        found = Class("i" in self.flags)
        found.negated = self._take("^")
        first = True
        while first or not self.pattern.startswith("]", self.at):
            if self.at >= len(self.pattern):
                raise self._error("missing closing ]", self.pattern[start:])
            first = False
            self._class_part(found, start)
        self.at += 1
        return ("class", found)

    def _class_part(self, found: Class, start: int) -> None:
        posix = _POSIX_CLASS.match(self.pattern, self.at)
        if posix is not None:
            if posix[2] not in _POSIX:
                raise self._error("invalid character class range", posix[0])
            self.at = posix.end()
            found.add(_POSIX[posix[2]], posix[1] == "^")
            return
        begin = self.at
        low = self._class_character(found)
        if low is None:
            return
        high = low
        if self.pattern.startswith("-", self.at) and not self.pattern.startswith("-]", self.at):
            self.at += 1
            if self.at >= len(self.pattern):
                raise self._error("missing closing ]", self.pattern[start:])
            end = self._class_character(found)
            high = -1 if end is None else end
        if high < low:
            raise self._error("invalid character class range", self.pattern[begin : self.at])
        found.add([(low, high)])
        if found.fold and high - low < 1000:
            variants = [v for code in range(low, high + 1) for v in (chr(code).lower(), chr(code).upper())]
            found.add([(ord(variant), ord(variant)) for variant in variants if len(variant) == 1])

    def _class_character(self, found: Class) -> int | None:
        """One character of a class; None where a named class stood, which is added."""
        character = self.pattern[self.at]
        self.at += 1
        if character != "\\":
            return ord(character)
        if self.at >= len(self.pattern):
            raise self._error("trailing backslash at end of expression", "")
        return None if self._named(found) else self._code()
