"""String functions, but for regular expressions and `format`."""

from __future__ import annotations

import unicodedata
from typing import Any, Final

from policycheck.providers.terraform.source.functions.graphemes import graphemes
from policycheck.providers.terraform.source.functions.signature import terraform
from policycheck.providers.terraform.source.functions.unify import normal
from policycheck.providers.terraform.source.functions.values import FunctionError, check_length, whole

_SPACES: Final = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f"
    "\u205f\u3000"
)
_WIDEST_INDENT: Final = 100_000


@terraform("chomp(str: string)")
def chomp(text: str) -> str:
    return text.rstrip("\r\n")


@terraform("endswith(str: string, suffix: string)")
def endswith(text: str, suffix: str) -> bool:
    return text.endswith(suffix)


@terraform("startswith(str: string, prefix: string)")
def startswith(text: str, prefix: str) -> bool:
    return text.startswith(prefix)


@terraform("strcontains(str: string, substr: string)")
def strcontains(text: str, part: str) -> bool:
    return part in text


@terraform("indent(spaces: number, str: string)")
def indent(spaces: float, text: str) -> str:
    count = whole(spaces)
    if not 0 <= count <= _WIDEST_INDENT:
        raise FunctionError(f"must be between 0 and {_WIDEST_INDENT}", "spaces")
    check_length(len(text) + count * text.count("\n"))
    return text.replace("\n", "\n" + " " * count)


@terraform("join(separator: string, lists: list(string)...)")
def join(separator: str, *lists: list[Any]) -> str:
    if not lists:
        raise FunctionError("at least two arguments are required")
    parts: list[str] = []
    for number, listed in enumerate(lists):
        for index, element in enumerate(listed):
            if element is None:
                place = f"element {index} of list {number + 1}" if len(lists) > 1 else f"element {index}"
                raise FunctionError(f"{place} is null; cannot concatenate null values", "lists")
            parts.append(element)
    check_length(sum(map(len, parts)) + len(separator) * len(parts))
    return separator.join(parts)


@terraform("split(separator: string, str: string)")
def split(separator: str, text: str) -> list[str]:
    return text.split(separator) if separator else list(text)


@terraform("lower(str: string)")
def lower(text: str) -> str:
    return text.lower() if text.isascii() else "".join(character.lower()[:1] for character in text)


@terraform("upper(str: string)")
def upper(text: str) -> str:
    return text.upper() if text.isascii() else "".join(map(_one_upper, text))


def _one_upper(character: str) -> str:
    """A character's upper case where that is one character; Terraform has no others (``ß`` stays)."""
    for cased in (character.upper(), character.title()):
        if len(cased) == 1:
            return cased
    return character


@terraform("title(str: string)")
def title(text: str) -> str:
    titled: list[str] = []
    before = " "
    for character in text:
        if _separates(before):
            cased = character.title()
            titled.append(cased if len(cased) == 1 else character)
        else:
            titled.append(character)
        before = character
    return "".join(titled)


def _separates(character: str) -> bool:
    """Whether a word may begin after a character, to Go's `strings.Title`."""
    if character.isascii():
        return not (character.isalnum() or character == "_")
    return not unicodedata.category(character).startswith(("L", "Nd")) and character in _SPACES


@terraform("strrev(str: string)")
def strrev(text: str) -> str:
    return "".join(reversed(graphemes(text)))


@terraform("substr(str: string, offset: number, length: number)")
def substr(text: str, offset: float, length: float) -> str:
    characters = graphemes(text)
    start, count = whole(offset), whole(length)
    if start < 0:
        # Unlike Python, an offset from the end that goes too far begins at the start.
        start = max(start + len(characters), 0)
    return "".join(characters[start:] if count < 0 else characters[start : start + count])


@terraform("trim(str: string, cutset: string)")
def trim(text: str, cutset: str) -> str:
    return text.strip(cutset) if cutset else text


@terraform("trimprefix(str: string, prefix: string)")
def trimprefix(text: str, prefix: str) -> str:
    return text.removeprefix(prefix)


@terraform("trimsuffix(str: string, suffix: string)")
def trimsuffix(text: str, suffix: str) -> str:
    return text.removesuffix(suffix)


@terraform("trimspace(str: string)")
def trimspace(text: str) -> str:
    return text.strip(_SPACES)


@terraform("replace(str: string, substr: string, replace: string)")
def replace(text: str, part: str, replacement: str) -> str:
    if len(part) > 1 and part.startswith("/") and part.endswith("/"):
        from policycheck.providers.terraform.source.functions.regexes import substitute

        return substitute(part[1:-1], text, replacement)
    occurrences = text.count(part)
    check_length(len(text) + occurrences * max(len(replacement) - len(part), 0))
    return normal(text.replace(part, replacement))
