"""Grapheme clusters: what a person counts as one character, and Terraform too (in `length`, `substr`, `strrev`).

Source: Unicode Standard Annex #29, "Grapheme Cluster Boundaries"; conjoining letters of Indic scripts are left out.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_JOINER: Final = "\u200d"
_CONTROLS: Final = ("Cc", "Zl", "Zp", "Cf")
_EXTENDING: Final = ("Mn", "Me", "Mc")


def graphemes(text: str) -> list[str]:
    """The clusters of a text, in order."""
    if text.isascii() and "\r\n" not in text:
        return list(text)
    clusters: list[str] = []
    flags = 0
    for character in text:
        flags = flags + 1 if _is_flag(character) else 0
        if clusters and _joins(clusters[-1], character, flags):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _joins(cluster: str, character: str, flags: int) -> bool:
    """Whether a character belongs to the cluster before it; `flags` counts regional indicators up to it."""
    last = cluster[-1]
    if last == "\r" and character == "\n":
        return True
    if _is_control(last) or _is_control(character):
        return False
    if _is_extending(character):
        return True
    if last == _JOINER:
        return _is_pictograph(character) and _is_pictograph(cluster.rstrip(_JOINER)[:1] or " ")
    if flags:
        return flags % 2 == 0
    return _is_hangul_continued(last, character)


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_control(character: str) -> bool:
    return (
        unicodedata.category(character) in _CONTROLS
        and character not in (_JOINER, "\u200c")
        and not ("\U000e0020" <= character <= "\U000e007f")
    )


def _is_extending(character: str) -> bool:
    return (
        character in (_JOINER, "\u200c")
        or unicodedata.category(character) in _EXTENDING
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def _is_pictograph(character: str) -> bool:
    return unicodedata.category(character) == "So" or "\U0001f000" <= character <= "\U0001faff"


def _is_hangul_continued(last: str, character: str) -> bool:
    """Jamo that make one syllable: leading consonant, vowel, trailing consonant."""
    vowel, trailing = "\u1160" <= character <= "\u11a7", "\u11a8" <= character <= "\u11ff"
    if "\u1100" <= last <= "\u115f":
        return "\u1100" <= character <= "\u115f" or vowel or "\uac00" <= character <= "\ud7a3"
    if "\uac00" <= last <= "\ud7a3":
        return trailing or (vowel and (ord(last) - 0xAC00) % 28 == 0)
    return ("\u1160" <= last <= "\u11a7" and (vowel or trailing)) or ("\u11a8" <= last <= "\u11ff" and trailing)
