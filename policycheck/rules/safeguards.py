"""The HIPAA safeguards: standards and implementation specifications of 45 CFR part 164, subparts C and D."""

from __future__ import annotations

import csv
import functools
from pathlib import Path
from typing import NamedTuple


class Safeguard(NamedTuple):
    """A standard or implementation specification.

    Attributes:
        id: its section: ``164.312(a)(2)(iv)``.
        kind: ``standard`` or ``implementation_spec``.
        parent: the standard that a specification implements; empty for a standard.
        requirement: ``required`` or ``addressable`` (Appendix A to subpart C); empty for a standard that
            only its specifications fill in.
        rule: ``security`` or ``breach_notification``.
    """

    id: str
    kind: str
    parent: str
    title: str
    requirement: str
    rule: str


@functools.cache
def safeguards() -> dict[str, Safeguard]:
    """Every safeguard by its section, in the regulation's order."""
    names = {"R": "required", "A": "addressable", "": ""}
    with Path(__file__).with_name("safeguards.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return {
            row["id"]: Safeguard(
                row["id"],
                row["kind"],
                row["parent"],
                row["title"],
                names[row["required_or_addressable"]],
                row["rule"],
            )
            for row in rows
        }


def covers(selected: str, safeguard: str) -> bool:
    """Whether a section that the user selects (``164.312(a)``) is `safeguard` or holds it."""
    return safeguard == selected or safeguard.startswith(f"{selected}(")
