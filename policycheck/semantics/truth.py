"""Three-valued logic on plain answers: true, false, or unknown with the reason why."""

from __future__ import annotations

from collections.abc import Iterable

from policycheck.model.values import Unknown

Truth = bool | Unknown


def both(*answers: Truth) -> Truth:
    """True where all are; false where one is, whatever the others; else the first unknown."""
    unknown: Unknown | None = None
    for answer in answers:
        if answer is False:
            return False
        if unknown is None and answer.__class__ is Unknown:
            unknown = answer
    return True if unknown is None else unknown


def either(answers: Iterable[Truth]) -> Truth:
    """True where one is, whatever the others; else the first unknown; else false."""
    unknown: Unknown | None = None
    for answer in answers:
        if answer is True:
            return True
        if isinstance(answer, Unknown) and unknown is None:
            unknown = answer
    return False if unknown is None else unknown


def negated(answer: Truth) -> Truth:
    """True for false and false for true."""
    return answer if isinstance(answer, Unknown) else not answer
