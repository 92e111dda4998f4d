"""One chain, read from its first record to its head."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from policycheck.errors import PolicycheckError
from policycheck.evidence import body as bodies
from policycheck.evidence.chain import HOLD, PURGED, RELEASED, RETENTION, RUN, Entry, Head
from policycheck.evidence.findings import Finding, advance, by_fingerprint
from policycheck.evidence.retention import YEARS, term
from policycheck.evidence.summary import Summary, check_record, summarised
from policycheck.printable import clean


class Problem(NamedTuple):
    """Something that is not as it was written.

    Attributes:
        client: whose chain; empty for the store's own.
        sequence: the record; 0 for the chain as a whole.
    """

    client: str
    sequence: int
    message: str

    def __str__(self) -> str:
        where = self.client or "(the store's own chain)"
        # A name out of a store that somebody has changed may hold anything.
        return clean(
            f"{where}, record {self.sequence}: {self.message}" if self.sequence else f"{where}: {self.message}"
        )


class Chain:
    """A chain as it is read.

    Attributes:
        problems: what is wrong with it.
        length: how many records were there; `purged`: how many bodies of them were purged.
        bodies: those of all records but runs, by sequence; what they say is little.
        summaries: what follows from the runs, by sequence.
        findings: what follows from them, by target and fingerprint.
    """

    def __init__(self, client: str) -> None:
        self.client = client
        self.problems: list[Problem] = []
        self.length = 0
        self.purged = 0
        self.bodies: dict[int, Mapping[str, Any]] = {}
        self.summaries: dict[int, Summary] = {}
        self.findings: dict[str, dict[str, Finding]] = {}
        self._last: Entry | None = None
        self._others: list[Entry] = []
        self._without: dict[int, Entry] = {}
        self._holds: set[int] = set()
        self._years = YEARS

    def entries(self, kind: str) -> list[Entry]:
        """The records of a kind that is not `RUN`."""
        return [entry for entry in self._others if entry.kind == kind]

    def add(self, entry: Entry, data: bytes | None) -> None:
        """Reads the next record."""
        if not isinstance(entry.sequence, int):
            self._wrong(0, "there is a record whose position is no number")
            return
        self._check_place(entry)
        self.length += 1
        self._last = entry
        if entry.kind != RUN:
            self._others.append(entry)
        if data is None:
            self._without[entry.sequence] = entry
            return
        body = bodies.unpack(data, entry.body_digest)
        if body is None:
            self._wrong(entry.sequence, "the body is not the one that was recorded")
        elif entry.kind == RUN:
            self._add_run(entry, body)
        else:
            self.bodies[entry.sequence] = body
            self._follow(entry, body)

    def end(self, head: Head | None) -> None:
        """Compares the end of the chain with its head."""
        last = self._last
        if head is None:
            if last is not None:
                self._wrong(last.sequence, "the chain has no head")
        elif not isinstance(head.sequence, int):
            self._wrong(0, "the head's position is no number")
        elif last is None or last.sequence < head.sequence:
            first = last.sequence + 1 if last else 1
            self._missing(first, head.sequence, "missing: the chain was cut off, its head is signed for more")
        elif last.sequence > head.sequence:
            self._wrong(head.sequence + 1, "stands after the head: it was added past the store")
        elif last.hash != head.hash:
            self._wrong(last.sequence, "is not the record that the head was signed for")
        for sequence in self._without:
            self._wrong(sequence, "the body was removed, and no purge says so")

    def _check_place(self, entry: Entry) -> None:
        expected = self._last.sequence + 1 if self._last else 1
        if entry.sequence < expected:
            self._wrong(entry.sequence, "stands before the beginning of the chain")
        elif entry.sequence > expected:
            self._missing(expected, entry.sequence - 1, "missing")
        if entry.computed() != entry.hash:
            self._wrong(entry.sequence, "was changed: its fields do not give its hash")
        if entry.sequence == expected and entry.previous != (self._last.hash if self._last else ""):
            before = f"record {self._last.sequence}" if self._last else "the beginning"
            self._wrong(entry.sequence, f"does not follow {before}: one of the two was changed or put there")

    def _add_run(self, entry: Entry, body: Mapping[str, Any]) -> None:
        try:
            check_record(body, entry.client, entry.run, entry.target)
            self.summaries[entry.sequence] = summarised(body, entry.sequence)
            known = self.findings.setdefault(entry.target, {})
            known.update(by_fingerprint(advance(known, body, entry.sequence)))
        except (PolicycheckError, LookupError, TypeError, AttributeError):
            self._wrong(entry.sequence, "the body is no record of this run")

    def _follow(self, entry: Entry, body: Mapping[str, Any]) -> None:
        """What the rules of retention allow depends on the records so far."""
        if entry.kind == HOLD:
            self._holds.add(entry.sequence)
        elif entry.kind == RELEASED:
            self._holds.discard(body.get("hold", 0))
        elif entry.kind == RETENTION and isinstance(body.get("years"), int):
            self._years = max(YEARS, body["years"])
        elif entry.kind == PURGED:
            self._purge(entry, body.get("last"))

    def _purge(self, entry: Entry, last: object) -> None:
        if not isinstance(last, int):
            self._wrong(entry.sequence, "is a purge that does not say of what")
            return
        if self._holds:
            self._wrong(entry.sequence, "is a purge under a legal hold")
        for sequence in [sequence for sequence in self._without if sequence <= last]:
            gone = self._without[sequence]
            if gone.kind != RUN:
                continue
            del self._without[sequence]
            self.purged += 1
            end = term(gone.created, self._years)
            if end > entry.created[:10]:
                self._wrong(sequence, f"was purged by record {entry.sequence}, but is kept until {end}")
        if any(sequence <= last for sequence in self.summaries):
            self._wrong(entry.sequence, f"says that runs up to record {last} are purged, but a body is there")

    def _missing(self, first: int, last: int, why: str) -> None:
        if last - first > 20:
            self._wrong(first, f"{why}, as all after it to record {last}")
            return
        for sequence in range(first, last + 1):
            self._wrong(sequence, why)

    def _wrong(self, sequence: int, message: str) -> None:
        self.problems.append(Problem(self.client, sequence, message))
