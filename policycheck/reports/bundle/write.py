"""Writes a bundle: every file, its digests, the signed statement."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import orjson

from policycheck import __version__
from policycheck.errors import PolicycheckError
from policycheck.evidence.chain import RUN, Entry, utc_now
from policycheck.evidence.keys import SigningKey
from policycheck.evidence.record import FAILED, canonical
from policycheck.evidence.store import Store
from policycheck.reports.bundle import tables
from policycheck.reports.bundle.chain import Chain, sound_chain
from policycheck.reports.bundle.dsse import signed, signed_bytes, statement
from policycheck.reports.bundle.oscal import VERSION, assessment_results
from policycheck.reports.bundle.sink import Sink, opened

RESULTS_SCHEMA: Final = "policycheck/evidence-results/v1"

_PAGE: Final = Path(__file__).with_name("VERIFY.md")


class Wanted(NamedTuple):
    """What a bundle is about: a client and a period, whose ends are dates or times in UTC, or empty for no end."""

    client: str
    since: str
    until: str

    @property
    def start(self) -> str:
        """Where the period begins, in words."""
        return self.since or "the first record"

    @property
    def end(self) -> str:
        """Where it ends."""
        return self.until or "the last record"


class Bundle(NamedTuple):
    """What was written: how many files, how many records of runs, and of which targets."""

    files: int
    records: int
    targets: list[str]


def export(store: Store, wanted: Wanted, key: SigningKey, path: Path) -> Bundle:
    """Writes the bundle of one client into a new folder, or a ZIP file where `path` ends so.

    Raises:
        PolicycheckError: where there is nothing to export, the chain does not hold, or it cannot be written.
    """
    chain = sound_chain(store, wanted.client, key)
    runs = list(store.entries(wanted.client, since=wanted.since, until=wanted.until, kind=RUN))
    kept = [entry for entry in runs if entry.sequence not in chain.purged]
    if not kept:
        raise PolicycheckError(f"there is no run of client {wanted.client!r} in this period", store.database.name)
    with opened(path) as sink:
        latest = _write_records(store, kept, sink)
        _write_tables(store, wanted, latest, sink)
        _write_json(sink, "oscal/assessment-results.json", assessment_results(latest, wanted.client, utc_now()))
        _write_chain(chain, sink)
        sink.write("public-key.pem", key.public.pem.encode())
        sink.write("VERIFY.md", _page(wanted, len(runs) - len(kept), key))
        _sign(sink, wanted, chain, key)
        return Bundle(len(sink.digests), len(kept), [record["target"] for record in latest])


def _write_records(store: Store, entries: Sequence[Entry], sink: Sink) -> list[dict[str, Any]]:
    """Every record, one after the other; what is returned is the latest of each target that assessed something, or
    where none did, the latest."""
    latest: dict[str, dict[str, Any]] = {}
    for entry in entries:
        body = store.body(entry)
        sink.write(f"records/{entry.sequence:06}.json", canonical(body))
        before = latest.get(entry.target)
        if before is None or body["outcome"] != FAILED or before["outcome"] == FAILED:
            latest[entry.target] = body
    return [latest[target] for target in sorted(latest)]


def _write_tables(store: Store, wanted: Wanted, latest: Sequence[dict[str, Any]], sink: Sink) -> None:
    about = ("target", "run", "started", "finished", "outcome", "actor", "tool", "pack", "inputs", "summary", "errors")
    found = [{**{name: one[name] for name in about}, "results": list(tables.results(one))} for one in latest]
    head = {"schema": RESULTS_SCHEMA, "client": wanted.client, "since": wanted.since, "until": wanted.until}
    _write_json(sink, "results.json", {**head, "targets": found})
    sink.write("results.csv", tables.results_csv(latest))
    matrix, accepted = tables.coverage(latest), tables.exceptions(latest)
    _write_json(sink, "coverage.json", matrix)
    sink.write("coverage.csv", tables.coverage_csv(matrix))
    _write_json(sink, "exceptions.json", accepted)
    sink.write("exceptions.csv", tables.exceptions_csv(accepted))
    _write_json(sink, "attestations.json", tables.attestations(latest))
    sink.write("history.csv", tables.history_csv(store.history(wanted.client, wanted.since, wanted.until)))


def _write_chain(chain: Chain, sink: Sink) -> None:
    lines = [canonical({**entry.document(), "hash": entry.hash}) for entry in chain.entries]
    sink.write("chain/entries.jsonl", b"\n".join(lines) + b"\n")
    sink.write("chain/head.json", chain.head.statement())
    sink.write("chain/head.sig", base64.b64decode(chain.head.signature))


def _page(wanted: Wanted, purged: int, key: SigningKey) -> bytes:
    """How to verify it all, with this bundle's own names."""
    note = f"\nRuns of this period whose records are not kept any more: {purged}. The chain still has their hashes.\n"
    text = _PAGE.read_text(encoding="utf-8")
    for name, value in {
        "@CLIENT@": wanted.client, "@SINCE@": wanted.start, "@UNTIL@": wanted.end, "@OSCAL@": VERSION,
        "@FINGERPRINT@": key.id.removeprefix("sha256:"), "@PURGED@\n": note if purged else "",
    }.items():  # fmt: skip
        text = text.replace(name, value)
    return text.encode()


def _sign(sink: Sink, wanted: Wanted, chain: Chain, key: SigningKey) -> None:
    """The list of digests, and the statement that names every file, that list too."""
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(sink.digests.items()))
    sink.write("SHA256SUMS", lines.encode())
    predicate = {
        "client": wanted.client, "since": wanted.since, "until": wanted.until,
        "tool": {"name": "policycheck", "version": __version__},
        "head": {"sequence": chain.head.sequence, "hash": chain.head.hash},
    }  # fmt: skip
    payload = statement(sink.digests, predicate)
    envelope, signature = signed(payload, key)
    _write_json(sink, "attestation.dsse.json", envelope)
    sink.write("attestation.pae", signed_bytes(payload))
    sink.write("attestation.sig", base64.b64decode(signature))


def _write_json(sink: Sink, name: str, data: Any) -> None:
    sink.write(name, orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
