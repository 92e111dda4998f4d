"""`format` and `formatlist`: the verbs of Terraform's documentation, "format Function"."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from policycheck.providers.terraform.source.functions.graphemes import graphemes
from policycheck.providers.terraform.source.functions.json_text import json_text
from policycheck.providers.terraform.source.functions.signature import terraform
from policycheck.providers.terraform.source.functions.unify import to_bool, to_number, to_string
from policycheck.providers.terraform.source.functions.values import FunctionError, check_elements, check_length

_VERB: Final = re.compile(
    r"%(?P<flags>[ +#0-]*)(?P<width>\d+)?(?:\.(?P<precision>\d*))?(?:\[(?P<index>\d+)\])?(?P<mode>[A-Za-z%])?",
    re.A,
)
_WIDEST: Final = 100_000
_BASES: Final = {"b": "0b", "o": "0", "x": "0x", "X": "0X"}


class _Verb:
    """One ``%...`` of a format string."""

    __slots__ = ("flags", "mode", "offset", "precision", "text", "width")

    def __init__(self, match: re.Match[str]) -> None:
        self.text = match[0]
        self.offset = match.start()
        self.flags = match["flags"]
        self.mode = match["mode"]
        self.width = _size(match["width"] or "0")
        self.precision = None if match["precision"] is None else _size(match["precision"] or "0")

    def fault(self, message: str) -> FunctionError:
        """An error that names the verb and its place."""
        return FunctionError(f'unsupported value for "{self.text}" at {self.offset}: {message}')


def _size(digits: str) -> int:
    if len(digits) > 6 or int(digits) > _WIDEST:
        raise FunctionError(f"a width or precision may not be more than {_WIDEST}")
    return int(digits)


@terraform("format(format: string, args: any?...)")
def format_text(format: str, *args: Any) -> str:
    parts: list[str] = []
    position = following = used = length = 0
    while (start := format.find("%", position)) >= 0:
        parts.append(format[position:start])
        if format.startswith("%%", start):
            parts.append("%")
            position = start + 2
            continue
        match = _VERB.match(format, start)
        assert match is not None
        if match["mode"] is None or match["mode"] == "%":
            raise FunctionError(_unreadable(format, match))
        verb = _Verb(match)
        following = int(match["index"][:9]) if match["index"] else following + 1
        if not 1 <= following <= len(args):
            raise FunctionError(
                f'not enough arguments for "{verb.text}" at {start}: need index {following} but have {len(args)} total'
            )
        used = max(used, following)
        parts.append(_formatted(verb, args[following - 1]))
        position = match.end()
        check_length(length := length + len(parts[-1]))
    if used < len(args):
        detail = f"only {used} used by format string" if used else "no verbs in format string"
        raise FunctionError(f"too many arguments; {detail}", "args")
    parts.append(format[position:])
    return "".join(parts)


def _unreadable(format: str, match: re.Match[str]) -> str:
    if match.end() >= len(format):
        return f"invalid format string starting at offset {match.end()}"
    return (
        f"unrecognized format character {format[match.end() - (match['mode'] is not None)]!r} at offset {match.end()}"
    )


@terraform("formatlist(format: string, args: any?...)")
def formatlist(format: str, *args: Any) -> list[str]:
    lengths = [len(argument) for argument in args if isinstance(argument, list)]
    if len(set(lengths)) > 1:
        odd = next(index for index, length in enumerate(lengths) if length != lengths[0])
        raise FunctionError(
            f"argument {odd + 1} has length {lengths[odd]}, which is inconsistent with argument 1 of length "
            f"{lengths[0]}",
            "args",
        )
    count = lengths[0] if lengths else 1
    check_elements(count * (len(args) + 1))
    texts: list[str] = []
    total = 0
    for index in range(count):
        row = [argument[index] if isinstance(argument, list) else argument for argument in args]
        try:
            texts.append(format_text(format, *row))
        except FunctionError as error:
            raise FunctionError(f"error on format iteration {index}: {error.message}") from None
        check_length(total := total + len(texts[-1]))
    return texts


# -- one value -------------------------------------------------------------------------------------------------


def _formatted(verb: _Verb, value: Any) -> str:
    if verb.mode == "v":
        return _default(verb, value)
    how = _MODES.get(verb.mode)
    if how is None:
        raise FunctionError(f"unsupported format verb '{verb.mode}' in \"{verb.text}\" at offset {verb.offset}")
    convert, write = how
    if value is None:
        raise verb.fault("null value cannot be formatted")
    try:
        return write(verb, convert(value))
    except FunctionError as error:
        raise verb.fault(error.message) from None


def _default(verb: _Verb, value: Any) -> str:
    if "#" in verb.flags:
        return _padded(verb, json_text(value))
    if isinstance(value, bool):
        return _padded(verb, to_string(value))
    if isinstance(value, (int, float)):
        return _padded(verb, _general(value, None))
    return _padded(verb, value if isinstance(value, str) else json_text(value))


def _truth(_: _Verb, value: bool) -> str:
    # A width is allowed here, and does nothing.
    return to_string(value)


def _text(verb: _Verb, value: str) -> str:
    return _padded(verb, _cut(verb, value))


def _quoted(verb: _Verb, value: str) -> str:
    return _padded(verb, json_text(_cut(verb, value)))


def _cut(verb: _Verb, value: str) -> str:
    return value if verb.precision is None else "".join(graphemes(value)[: verb.precision])


def _integer(verb: _Verb, value: float) -> str:
    if not isinstance(value, int):
        raise FunctionError("an integer is required")
    digits = format(abs(value), verb.mode)
    base = _BASES.get(verb.mode, "") if "#" in verb.flags else ""
    zeros = verb.precision or 0
    if verb.precision is None and "0" in verb.flags and "-" not in verb.flags:
        zeros = verb.width - len(_signed(verb, value < 0, base))
    text = _signed(verb, value < 0, base + digits.rjust(zeros, "0"))
    return text.ljust(verb.width) if "-" in verb.flags else text.rjust(verb.width)


def _real(verb: _Verb, value: float) -> str:
    number = _decimal(value)
    magnitude = abs(number)
    if verb.mode in "gG":
        digits = _general(magnitude, verb.precision)
    elif verb.mode in "eE":
        digits = _scientific(magnitude, 6 if verb.precision is None else verb.precision)
    else:
        digits = format(magnitude, f".{6 if verb.precision is None else verb.precision}f")
    if verb.mode in "EG":
        digits = digits.upper()
    return _padded(verb, _signed(verb, number < 0, digits), digits=True)


def _decimal(value: float | Decimal) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(repr(value))


def _scientific(value: Decimal, precision: int) -> str:
    mantissa, _, exponent = format(value if value else 0.0, f".{precision}e").partition("e")
    return f"{mantissa}e{exponent[0]}{exponent[1:].rjust(2, '0')}"


def _general(value: float | Decimal, precision: int | None) -> str:
    """``%g``: the shortest of the two notations, as Go decides it."""
    number = _decimal(value)
    if precision is not None and number:
        number = Decimal(format(number, f".{max(precision, 1) - 1}e"))
    _, digits, _ = number.normalize().as_tuple() if number else (0, (0,), 0)
    exponent = number.adjusted() if number else 0
    most = 6 if precision is None else max(precision, 1)
    if precision is not None and most > len(digits) > exponent:
        most = len(digits)
    if exponent < -4 or exponent >= most:
        return _scientific(number, len(digits) - 1)
    return format(number.normalize(), "f") if number else "0"


def _signed(verb: _Verb, negative: bool, digits: str) -> str:
    sign = "-" if negative else "+" if "+" in verb.flags else " " if " " in verb.flags else ""
    return sign + digits


def _padded(verb: _Verb, text: str, digits: bool = False) -> str:
    missing = verb.width - (len(text) if text.isascii() else len(graphemes(text)))
    if missing <= 0:
        return text
    if "-" in verb.flags:
        return text + " " * missing
    if "0" not in verb.flags:
        return " " * missing + text
    sign = text[:1] if digits and text[:1] in ("-", "+", " ") else ""
    return sign + "0" * missing + text[len(sign) :]


_MODES: Final[dict[str, tuple[Callable[[Any], Any], Callable[[_Verb, Any], str]]]] = {
    "t": (to_bool, _truth),
    "s": (to_string, _text),
    "q": (to_string, _quoted),
    **dict.fromkeys("bdoxX", (to_number, _integer)),
    **dict.fromkeys("eEfgG", (to_number, _real)),
}
