"""Calls with constant arguments, as they stand in an HCL expression; enough to test the function library alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

_TOKEN = re.compile(r'\s*(?:("(?:[^"\\]|\\.)*")|(\d+\.?\d*(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|(\.\.\.|.))', re.S)
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.S)
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t"}
_WORDS = {"true": True, "false": False, "null": None}


def evaluate(expression: str, functions: Mapping[str, Callable[..., Any]]) -> Any:
    return _Reader(expression, functions).value()


class _Reader:
    def __init__(self, text: str, functions: Mapping[str, Callable[..., Any]]) -> None:
        self.tokens = [match.groups() for match in _TOKEN.finditer(text.strip())]
        self.functions = functions

    def take(self, *symbols: str) -> bool:
        if self.tokens and self.tokens[0][3] in symbols:
            del self.tokens[0]
            return True
        return False

    def value(self) -> Any:
        string, number, word, symbol = self.tokens.pop(0)
        if string:
            return _text(string)
        if number:
            return self.functions["tonumber"](number)
        if word in _WORDS:
            return _WORDS[word]
        if word:
            assert self.take("(")
            return self.functions[word](*self.arguments())
        if symbol == "-":
            return -self.value()
        if symbol == "[":
            return self.elements("]")
        assert symbol == "{", symbol
        return self.attributes()

    def elements(self, end: str) -> list[Any]:
        found: list[Any] = []
        while not self.take(end):
            found.append(self.value())
            self.take(",")
        return found

    def arguments(self) -> list[Any]:
        found: list[Any] = []
        while not self.take(")"):
            found.append(self.value())
            if self.take("..."):
                found.extend(found.pop())
            self.take(",")
        return found

    def attributes(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not self.take("}"):
            string, _, word, _ = self.tokens.pop(0)
            assert self.take("=")
            found[_text(string) if string else word] = self.value()
            self.take(",")
        return found


def _text(token: str) -> str:
    text = _ESCAPE.sub(_unescaped, token[1:-1]).replace("$${", "${")
    return unicodedata.normalize("NFC", text)


def _unescaped(match: re.Match[str]) -> str:
    escape = match[1]
    return chr(int(escape[1:], 16)) if escape[0] in "uU" and len(escape) > 1 else _CONTROLS.get(escape, escape)
