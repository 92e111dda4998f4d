"""What a scan is made for, as far as it has to know that: rules know nothing of scans, and scans nothing of rules."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import NamedTuple, Protocol


class Question(Protocol):
    """Whatever asks something of resources: a rule.

    Attributes:
        kind: the kind of resource that it is asked of.
    """

    kind: str

    @property
    def reads(self) -> frozenset[str]:
        """The attributes that it reads, as ``kind.attribute``."""


class Sought(NamedTuple):
    """What was looked for in an account; nothing is known of anything else.

    Attributes:
        types: Terraform types; None where every one was.
        attributes: what the rules read that it was scanned for, as ``kind.attribute``; None where all was read.
    """

    types: Set[str] | None = None
    attributes: Set[str] | None = None


EVERYTHING = Sought()


def attributes_of(questions: Iterable[Question]) -> frozenset[str]:
    """All that rules read."""
    return frozenset(name for question in questions for name in question.reads)
