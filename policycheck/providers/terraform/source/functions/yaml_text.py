"""YAML: 1.2's core schema, as Terraform reads it, and block style with quoted strings, as it writes it."""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

from policycheck.providers.terraform.source.functions.dates import rfc3339
from policycheck.providers.terraform.source.functions.signature import terraform
from policycheck.providers.terraform.source.functions.unify import normal
from policycheck.providers.terraform.source.functions.values import (
    DEEPEST,
    FunctionError,
    HclSet,
    bounded,
    check_length,
    number,
    number_text,
)

_TAGS: Final = "tag:yaml.org,2002:"
_WIDTH: Final = 80
_ESCAPES: Final = {
    "\0": "0", "\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", "\x1b": "e", "\x85": "N",
    "\u2028": "L", "\u2029": "P",
}  # fmt: skip
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE: Final = frozenset({"true", "True", "TRUE", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON"})
_FALSE: Final = frozenset({"false", "False", "FALSE", "n", "N", "no", "No", "NO", "off", "Off", "OFF"})
_SCALARS: Final = frozenset({"null", "bool", "int", "float", "timestamp"})
_INFINITE: Final = re.compile(r"[+-]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_INTEGER: Final = re.compile(r"0o[0-7]+|0x[0-9A-Fa-f]+")
_TIMESTAMP: Final = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)"
    r"(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)| (\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?)?",
    re.A,
)


# -- reading ---------------------------------------------------------------------------------------------------


@terraform("yamldecode(src: string)")
def yamldecode(text: str) -> Any:
    try:
        return bounded(_Reader(text).read())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"on line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        raise FunctionError(f"{place}{error.problem or 'not valid YAML'}") from None
    except (yaml.YAMLError, ValueError):
        raise FunctionError("not valid YAML") from None


class _Reader:
    """Builds a value from the parser's events, which (unlike its nodes) tell a quoted string from a plain one."""

    def __init__(self, text: str) -> None:
        self._events = yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
        self._anchors: dict[str, Any] = {}

    def read(self) -> Any:
        """The value of the one document."""
        next(self._events)
        if not isinstance(next(self._events), yaml.DocumentStartEvent):
            raise FunctionError("on line 1, column 1: missing start of document")
        value = self._value(next(self._events), 0)
        next(self._events)
        if not isinstance(next(self._events), yaml.StreamEndEvent):
            raise FunctionError("on line 1, column 1: unexpected extra content after value")
        return value

    def _value(self, event: Any, depth: int) -> Any:
        if depth > DEEPEST:
            raise FunctionError(f"the value is nested more than {DEEPEST} levels deep")
        if isinstance(event, yaml.AliasEvent):
            if event.anchor not in self._anchors:
                raise FunctionError(f'reference to undefined anchor "{event.anchor}"')
            return self._anchors[event.anchor]
        if isinstance(event, yaml.ScalarEvent):
            value = _scalar(event.value, event.tag, not event.style)
        elif isinstance(event, yaml.SequenceStartEvent):
            value = self._sequence(event, depth)
        else:
            value = self._mapping(event, depth)
        if event.anchor:
            self._anchors[event.anchor] = value
        return value

    def _sequence(self, event: Any, depth: int) -> list[Any]:
        _allow(event.tag, "seq")
        elements: list[Any] = []
        while not isinstance(following := next(self._events), yaml.SequenceEndEvent):
            elements.append(self._value(following, depth + 1))
        return elements

    def _mapping(self, event: Any, depth: int) -> dict[str, Any]:
        _allow(event.tag, "map")
        mapping: dict[str, Any] = {}
        merged: dict[str, Any] = {}
        while not isinstance(following := next(self._events), yaml.MappingEndEvent):
            merges = isinstance(following, yaml.ScalarEvent) and following.value == "<<" and not following.style
            key = self._value(following, depth + 1)
            value = self._value(next(self._events), depth + 1)
            if merges:
                if not isinstance(value, dict):
                    raise FunctionError("cannot merge: a map is required")
                merged.update(value)
            elif isinstance(key, (list, dict)) or key is None:
                raise FunctionError("invalid map key: a string, number or bool is required")
            else:
                mapping[_key(key)] = value
        return {**merged, **mapping}


def _key(key: Any) -> str:
    if isinstance(key, bool):
        return "true" if key else "false"
    return key if isinstance(key, str) else number_text(key)


def _allow(tag: str | None, kind: str) -> None:
    if tag not in (None, _TAGS + kind):
        raise FunctionError(f'unsupported tag "{tag}"')


def _scalar(text: str, tag: str | None, plain: bool) -> Any:
    """A scalar in the type that its form or its tag says."""
    if tag is None:
        return _plain(text) if plain else normal(text)
    kind = str(tag).removeprefix(_TAGS)
    if kind in ("str", "binary") or (not plain and kind in _SCALARS):
        return normal(text)
    value = None if kind == "null" else _plain(text)
    fits = {
        "null": value is None,
        "bool": isinstance(value, bool),
        "int": isinstance(value, int) and not isinstance(value, bool),
        "float": isinstance(value, (int, float)) and not isinstance(value, bool),
        "timestamp": isinstance(value, str),
    }
    if not fits.get(kind, False):
        raise FunctionError(f'cannot parse as tag "{tag}"')
    return value


def _plain(text: str) -> Any:
    if text in _NULLS:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if text[0] in "0123456789+-.":
        if _INFINITE.fullmatch(text):
            raise FunctionError("cannot represent infinity or NaN")
        if _INTEGER.fullmatch(text) and len(text) < 100:
            return int(text, 0)
        value = number(text)
        if value is not None:
            return value
        timestamp = _TIMESTAMP.fullmatch(text)
        if timestamp is not None:
            return _moment(timestamp) or text
    return normal(text)


def _moment(match: re.Match[str]) -> str | None:
    date, time = match.groups()[:3], match.groups()[3:6] if match[7] else match.groups()[7:]
    return rfc3339([int(part) for part in date], [int(part or 0) for part in time], match[7] or "Z")


# -- writing ---------------------------------------------------------------------------------------------------


@terraform("yamlencode(value: any?)")
def yamlencode(value: Any) -> str:
    bounded(value)
    text: str = yaml.dump(value, Dumper=_Dumper, default_flow_style=False, allow_unicode=True, width=_WIDTH)
    check_length(len(text))
    return text


class _Dumper(yaml.SafeDumper):
    """PyYAML's writer where it differs from libyaml, of which Terraform's is a translation."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        return True

    def write_literal(self, text: str) -> None:
        super().write_literal(text)
        self.open_ended = False

    def write_double_quoted(self, text: str, split: bool = True) -> None:
        self.write_indicator('"', True)
        spaces = False
        for index, character in enumerate(text):
            if character == " " and split and not spaces and self.column > _WIDTH and 0 < index < len(text) - 1:
                self.write_indent()
                if text[index + 1] == " ":
                    self._write("\\")
            else:
                self._write(_escaped(character))
            spaces = character == " "
        self.write_indicator('"', False)

    def _write(self, text: str) -> None:
        self.column += len(text)
        self.stream.write(text)


def _escaped(character: str) -> str:
    """A character within double quotes."""
    if " " <= character <= "~":
        return "\\" + character if character in '"\\' else character
    if character in _ESCAPES:
        return "\\" + _ESCAPES[character]
    code = ord(character)
    if "\xa0" <= character <= "\ud7ff" or ("\ue000" <= character <= "\ufffd" and character != "\ufeff"):
        return character
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def _write_string(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar(_TAGS + "str", text, style="|" if "\n" in text else '"')


def _write_number(dumper: yaml.SafeDumper, value: float) -> yaml.ScalarNode:
    kind = "int" if isinstance(value, int) else "float"
    return dumper.represent_scalar(_TAGS + kind, number_text(value))


_Dumper.add_representer(str, _write_string)
_Dumper.add_representer(int, _write_number)
_Dumper.add_representer(float, _write_number)
_Dumper.add_representer(HclSet, yaml.SafeDumper.represent_list)
