"""CSV as RFC 4180 has it and Terraform reads it: quotes only around whole fields, no empty lines."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.providers.terraform.source.functions.values import FunctionError


def csv_records(text: str) -> Iterator[tuple[int, list[str]]]:
    """The records with the line that each begins on. Raises FunctionError at the first fault."""
    text = text.replace("\r\n", "\n").removesuffix("\r")
    position, line = 0, 1
    while position < len(text):
        if text[position] == "\n":
            position, line = position + 1, line + 1
            continue
        fields: list[str] = []
        start = line
        more = True
        while more:
            if text.startswith('"', position):
                field, position = _quoted(text, position + 1, line)
                line += field.count("\n")
            else:
                field, position = _bare(text, position, line)
            fields.append(field)
            more = text.startswith(",", position)
            position += 1
        line += 1
        yield start, fields


def _bare(text: str, start: int, line: int) -> tuple[str, int]:
    end = start
    while end < len(text) and text[end] not in ",\n":
        end += 1
    if '"' in text[start:end]:
        raise FunctionError(f'CSV parse error on line {line}: bare " in non-quoted-field')
    return text[start:end], end


def _quoted(text: str, start: int, line: int) -> tuple[str, int]:
    parts: list[str] = []
    while True:
        end = text.find('"', start)
        if end < 0:
            raise FunctionError(f'CSV parse error on line {line}: extraneous or missing " in quoted-field')
        parts.append(text[start:end])
        if not text.startswith('"', end + 1):
            break
        parts.append('"')
        start = end + 2
    if end + 1 < len(text) and text[end + 1] not in ",\n":
        raise FunctionError(f'CSV parse error on line {line}: extraneous or missing " in quoted-field')
    return "".join(parts), end + 1
