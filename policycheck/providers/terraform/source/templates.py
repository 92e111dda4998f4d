"""Templates: text with ``${...}`` and ``%{...}`` in it, in quotes or as a heredoc.

tree-sitter passes over blanks at the edges of literals, so the text is taken from between the sequences.
Specification: "HCL Native Syntax Specification", section "Template Expressions".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

_ESCAPE: Final = r"\\(?:([nrt\"\\])|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))|([$%])\4(?=\{)"
_PLAIN: Final = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}
_SEQUENCES: Final = {
    "template_interpolation": "expr",
    "template_if_intro": "if",
    "template_else_intro": "else",
    "template_if_end": "endif",
    "template_for_start": "each",
    "template_for_end": "endfor",
}
_NESTING: Final = frozenset({"template_directive", "template_if", "template_for"})

Token = list[Any]
"""``[form, text or node, strip before, strip after]``."""


def read(node: Any, source: bytes, expression: Callable[[Any], Any]) -> Any:
    """The expression of a ``quoted_template``, ``string_lit`` or ``heredoc_template`` node."""
    if node.type == "heredoc_template":
        tokens = _heredoc(node, source)
    else:
        first, last = node.children[0], node.children[-1]
        tokens = list(_tokens(node.children[1:-1], source, first.end_byte, last.start_byte))
        for token in tokens:
            if token[0] == "text":
                token[1] = re.sub(_ESCAPE, _unescaped, token[1])
        _strip(tokens)
    parts, _ = _assemble(tokens, 0, expression)
    return _simplest(parts, node.type == "heredoc_template")


def without_last_newline(expression: Any) -> Any:
    """The expression of a heredoc without the line break before its end."""
    if isinstance(expression, str):
        return expression.removesuffix("\n")
    last = expression[-1]
    if isinstance(last, str):
        parts = [*expression[:-1], *([last[:-1]] if last != "\n" else [])]
        return (
            parts[1] if len(parts) == 2 and isinstance(parts[1], list) and parts[1][0] not in ("if", "each") else parts
        )
    return expression


def _simplest(parts: list[Any], is_text: bool) -> Any:
    """Text alone is a string; one interpolation alone in quotes is its own value, of any type."""
    if not parts:
        return ""
    if len(parts) == 1:
        (part,) = parts
        if isinstance(part, str) or not (is_text or part.__class__ is not list or part[0] in ("if", "each")):
            return part
    return ["tpl", *parts]


def _tokens(nodes: list[Any], source: bytes, start: int, end: int) -> Iterator[Token]:
    for node in _sequences(nodes):
        if node.start_byte > start:
            yield ["text", source[start : node.start_byte].decode("utf-8", "replace"), False, False]
        inner = [child for child in node.children if child.type != "comment"]
        before, after = inner[1].type == "strip_marker", inner[-2].type == "strip_marker"
        yield [_SEQUENCES[node.type], node, before, after]
        start = node.end_byte
    if end > start:
        yield ["text", source[start:end].decode("utf-8", "replace"), False, False]


def _sequences(nodes: list[Any]) -> Iterator[Any]:
    for node in nodes:
        if node.type in _SEQUENCES:
            yield node
        elif node.type in _NESTING:
            yield from _sequences(node.children)


def _heredoc(node: Any, source: bytes) -> list[Token]:
    start = source.index(b"\n", node.children[1].end_byte) + 1
    closing = node.children[-1].start_byte
    end = max(start, source.rfind(b"\n", 0, closing) + 1)
    tokens: list[Token] = []
    for token in _tokens(node.children, source, start, end):
        if token[0] != "text":
            tokens.append(token)
            continue
        # Terraform's scanner makes each line a token of its own, which `~` and the indentation act upon.
        tokens.extend(["text", line, False, False] for line in _lines(token[1]))
    _strip(tokens)
    if source[node.children[0].start_byte : node.children[0].end_byte] == b"<<-":
        _dedent(tokens)
    for token in tokens:
        if token[0] == "text":
            token[1] = re.sub(r"([$%])\1(?=\{)", r"\1", token[1])
    return tokens


def _lines(text: str) -> list[str]:
    """Lines with their ends, which become line feeds."""
    return re.findall(r"[^\n]*\n|[^\n]+", text.replace("\r\n", "\n"))


def _dedent(tokens: list[Token]) -> None:
    """Takes off the indentation that all lines share; a line that begins with a sequence has none."""
    starts: list[Token] = []
    indents: list[int] = []
    fresh = True
    for token in tokens:
        if token[0] != "text":
            if fresh:
                indents.append(0)
            fresh = False
            continue
        text = token[1]
        if fresh:
            starts.append(token)
            if text.strip() or not text.endswith("\n"):
                indents.append(len(text) - len(text.lstrip()))
        fresh = text.endswith("\n")
    indent = min(indents, default=0)
    for token in starts:
        blank = len(token[1]) - len(token[1].lstrip(" \t"))
        token[1] = token[1][min(indent, blank) :]


def _unescaped(match: re.Match[str]) -> str:
    plain, short, long, sign = match.groups()
    if plain:
        return _PLAIN[plain]
    if sign:
        return str(sign)
    code = int(short or long, 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _strip(tokens: list[Token]) -> None:
    """A ``~`` takes the blanks and line breaks beside its sequence away."""
    for position, (form, _, before, after) in enumerate(tokens):
        if form == "text":
            continue
        if before and position and tokens[position - 1][0] == "text":
            tokens[position - 1][1] = tokens[position - 1][1].rstrip()
        if after and position + 1 < len(tokens) and tokens[position + 1][0] == "text":
            tokens[position + 1][1] = tokens[position + 1][1].lstrip()


def _assemble(tokens: list[Token], position: int, expression: Callable[[Any], Any]) -> tuple[list[Any], int]:
    """Parts up to the end of the directive that they stand in, and the position of what ends it."""
    parts: list[Any] = []
    while position < len(tokens):
        form, content, _, _ = tokens[position]
        if form in ("else", "endif", "endfor"):
            break
        if form == "text":
            if content and parts and isinstance(parts[-1], str):
                parts[-1] += content
            elif content:
                parts.append(content)
        elif form == "expr":
            inner = next((c for c in content.children if c.type == "expression"), None)
            parts.append(expression(inner) if inner is not None else "")
        elif form == "if":
            condition = expression(next(c for c in content.children if c.type == "expression"))
            then, position = _assemble(tokens, position + 1, expression)
            otherwise: list[Any] = []
            if position < len(tokens) and tokens[position][0] == "else":
                otherwise, position = _assemble(tokens, position + 1, expression)
            parts.append(["if", condition, then, otherwise])
        else:
            names = [c.text.decode("utf-8", "replace") for c in content.children if c.type == "identifier"]
            collection = expression(next(c for c in content.children if c.type == "expression"))
            inside, position = _assemble(tokens, position + 1, expression)
            parts.append(["each", names[0] if len(names) > 1 else None, names[-1], collection, inside])
        position += 1
    return parts, position
