"""What an organisation attests of itself (``attestations.yaml``), as resources of the kind ``attestation``."""

from __future__ import annotations

import csv
import functools
from pathlib import Path
from typing import NamedTuple


class Subject(NamedTuple):
    """Something that an organisation can attest.

    Attributes:
        id: ``risk_analysis``.
        title: in words.
        rehearsed: whether the regulation or its guidance asks for tests of it.
        only_for: the only organisations that it concerns; empty where it concerns all.
    """

    id: str
    title: str
    rehearsed: bool
    only_for: str


@functools.cache
def subjects() -> dict[str, Subject]:
    """Everything that can be attested, in the regulation's order."""
    with Path(__file__).with_name("types.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["id"]: Subject(row["id"], row["title"], bool(row["rehearsed"]), row["only_for"])
            for row in csv.DictReader(file)
        }
