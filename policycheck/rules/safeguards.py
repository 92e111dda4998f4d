"""The HIPAA safeguards: standards and implementation specifications of 45 CFR part 164, subparts C and D."""

from __future__ import annotations

import csv
import functools
from pathlib import Path
from typing import Final, NamedTuple


class Safeguard(NamedTuple):
    """A standard or implementation specification.

    Attributes:
        id: its section: ``164.312(a)(2)(iv)``.
        kind: ``standard`` or ``implementation_spec``.
        parent: the standard that a specification implements; empty for a standard.
        requirement: ``required`` or ``addressable`` (Appendix A to subpart C); empty for a standard that
            only its specifications fill in.
        rule: ``security``, ``breach_notification``, or ``proposed`` (90 FR 898).
    """

    id: str
    kind: str
    parent: str
    title: str
    requirement: str
    rule: str


_FILE: Final = "safeguards.csv"
_PROPOSED: Final = "safeguards-nprm-2025.csv"
_NAMES: Final = {"R": "required", "A": "addressable", "": ""}
_in_use: list[str] = [_FILE]


def use_proposed(wanted: bool) -> None:
    """Adds the safeguards that are only proposed, under which no specification is addressable any more."""
    _in_use[:] = [_FILE, _PROPOSED] if wanted else [_FILE]
    safeguards.cache_clear()


def is_proposed() -> bool:
    """Whether the proposed safeguards are in use."""
    return _PROPOSED in _in_use


@functools.cache
def safeguards() -> dict[str, Safeguard]:
    """Every safeguard by its section, in the regulation's order."""
    found: dict[str, Safeguard] = {}
    for name in _in_use:
        with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                requirement = _NAMES[row["required_or_addressable"]]
                if requirement == "addressable" and is_proposed():
                    requirement = "required"
                found[row["id"]] = Safeguard(
                    row["id"], row["kind"], row["parent"], row["title"], requirement, row["rule"]
                )
    return found


@functools.cache
def organisational_parts() -> dict[str, str]:
    """By section, what of a safeguard no scan of infrastructure can show, and needs an attestation."""
    with Path(__file__).with_name("organisational.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["part"] for row in csv.DictReader(file)}


def covers(selected: str, safeguard: str) -> bool:
    """Whether a section that the user selects (``164.312(a)``) is `safeguard` or holds it."""
    return safeguard == selected or safeguard.startswith(f"{selected}(")
