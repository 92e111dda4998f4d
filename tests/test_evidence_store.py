"""The evidence store on SQLite and PostgreSQL: what is appended, and what each query gives of it."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from evidence_records import Clock, add_run, record, sql

from policycheck.errors import PolicycheckError
from policycheck.evidence.findings import Finding
from policycheck.evidence.keys import SigningKey
from policycheck.evidence.store import Store
from policycheck.evidence.verify import verify

BUCKET, OTHER = "aws_s3_bucket.records", "aws_s3_bucket.logs"
PASS, FAIL, SUPPRESSED, UNKNOWN = "pass", "fail", "suppressed", "unknown"


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    store = Store(address, SigningKey.new(), Clock())
    yield store
    store.close()


def only(store: Store, client: str = "north") -> Finding:
    (finding,) = store.findings(client)
    return finding


def test_what_is_appended_is_read_back(store: Store) -> None:
    run = store.begin_run("fleet.yaml", "sha256:fleet")
    body = record("north", "aws/1", run.id, [("encrypted", FAIL, BUCKET), ("logged", PASS, BUCKET)], note="ü\n\0")
    entry = store.append("north", "run", body, run.id, "aws/1")
    assert (entry.sequence, entry.previous, entry.hash) == (1, "", entry.computed())
    assert list(store.entries("north")) == [entry]
    assert store.body(entry) == body
    assert store.clients() == ["north"]
    assert store.finished_targets(run.id) == {("north", "aws/1")}
    (summary,) = store.standing("north")
    assert (summary.outcome, summary.sequence, summary.run) == ("complete", 1, run.id)
    assert summary.summary == body["summary"]
    assert verify(store).problems == []


def test_a_chain_links_each_record_to_the_one_before(store: Store) -> None:
    for _ in range(3):
        add_run(store, "north", "aws/1", ("encrypted", PASS, BUCKET))
    entries = list(store.entries("north"))
    assert [entry.sequence for entry in entries] == [1, 2, 3]
    assert [entry.previous for entry in entries] == ["", entries[0].hash, entries[1].hash]


def test_entries_are_chosen_by_period_target_run_and_kind(store: Store) -> None:
    clock = Clock("2026-11-01")
    store._clock = clock
    first = add_run(store, "north", "aws/1")
    clock.day = "2026-11-02"
    add_run(store, "north", "gcp/p")
    clock.day = "2026-11-03"
    store.append("north", "hold", {"reason": "a case"})

    def chosen(**wanted: Any) -> list[int]:
        return [entry.sequence for entry in store.entries("north", **wanted)]

    assert chosen(since="2026-11-02") == [2, 3]
    assert chosen(until="2026-11-02") == [1, 2]
    assert chosen(since="2026-11-02", until="2026-11-02") == [2]
    assert chosen(since="2026-11-03T23:00:00Z") == []
    assert chosen(target="gcp/p") == [2]
    assert chosen(run=first) == [1]
    assert chosen(kind="hold") == [3]
    assert [summary.sequence for summary in store.history("north", "2026-11-02")] == [2]
    assert [summary.sequence for summary in store.history("north", until="2026-11-01")] == [1]
    with pytest.raises(PolicycheckError, match="is no date"):
        chosen(since="yesterday")


def test_more_entries_than_are_read_at_once(store: Store) -> None:
    with store.writing("north") as (_, writer):
        from policycheck.evidence.body import pack

        for number in range(1201):
            writer.append("north", "hold", pack({"reason": str(number)}))
    assert [entry.sequence for entry in store.entries("north")] == list(range(1, 1202))


def test_the_standing_is_the_latest_of_each_target(store: Store) -> None:
    add_run(store, "north", "aws/1", ("encrypted", FAIL, BUCKET))
    add_run(store, "north", "gcp/p")
    add_run(store, "north", "aws/1", ("encrypted", PASS, BUCKET))
    assert [(one.target, one.sequence) for one in store.standing("north")] == [("aws/1", 3), ("gcp/p", 2)]
    assert store.standing("south") == []


def test_a_finding_is_opened_fixed_and_reopened(store: Store) -> None:
    times = ["2026-11-20T01:00:00Z", "2026-11-21T01:00:00Z", "2026-11-22T01:00:00Z", "2026-11-23T01:00:00Z"]
    verdicts = (FAIL, FAIL, PASS, FAIL)
    seen = []
    for finished, verdict in zip(times, verdicts, strict=True):
        add_run(store, "north", "aws/1", ("encrypted", verdict, BUCKET), finished=finished)
        finding = only(store)
        seen.append((finding.status, finding.first_seen, finding.last_seen, finding.fixed, finding.reopened))
    assert seen == [
        ("open", times[0], times[0], "", 0),
        ("open", times[0], times[1], "", 0),
        ("fixed", times[0], times[1], times[2], 0),
        ("open", times[0], times[3], "", 1),
    ]
    assert store.findings("north", "fixed") == []
    assert len(store.findings("north", "open")) == 1
    assert verify(store).problems == []


def test_who_accepted_a_finding(store: Store) -> None:
    add_run(store, "north", "aws/1", ("encrypted", SUPPRESSED, BUCKET))
    assert (only(store).status, only(store).accepted_by) == ("suppressed", "Ann")
    add_run(store, "north", "aws/1", ("encrypted", FAIL, BUCKET))
    assert (only(store).status, only(store).accepted_by, only(store).reopened) == ("open", "", 0)


@pytest.mark.parametrize(
    ("results", "more", "status"),
    [
        ([], {}, "fixed"),  # the resource is gone
        ([("logged", PASS, BUCKET)], {}, "fixed"),  # the same rules no longer find it
        ([], {"outcome": "failed"}, "open"),
        ([], {"outcome": "incomplete"}, "open"),
        ([("encrypted", PASS, OTHER)], {"outcome": "incomplete"}, "open"),
        ([("encrypted", PASS, BUCKET)], {"outcome": "incomplete"}, "fixed"),
        ([("encrypted", UNKNOWN, BUCKET)], {}, "open"),
        # Other rules, which may not have asked at all.
        ([("logged", PASS, BUCKET)], {"pack": {"digest": "sha256:other"}}, "open"),
        ([("encrypted", PASS, BUCKET)], {"pack": {"digest": "sha256:other"}}, "fixed"),
        ([("logged", PASS, OTHER)], {"pack": {"digest": "sha256:other"}}, "fixed"),
    ],
)
def test_what_is_not_seen_is_not_always_fixed(
    store: Store, results: list[tuple[str, str, str]], more: dict[str, Any], status: str
) -> None:
    add_run(store, "north", "aws/1", ("encrypted", FAIL, BUCKET))
    add_run(store, "north", "aws/1", *results, **more)
    assert {finding.rule: finding.status for finding in store.findings("north")}["encrypted"] == status
    assert verify(store).problems == []


def test_a_finding_of_another_target_is_another_one(store: Store) -> None:
    add_run(store, "north", "aws/1", ("encrypted", FAIL, BUCKET))
    add_run(store, "north", "aws/2", ("encrypted", PASS, BUCKET))
    assert only(store).status == "open"


def test_an_interrupted_run_is_found_again(store: Store) -> None:
    assert store.unfinished_run("fleet.yaml") is None
    run = store.begin_run("fleet.yaml", "sha256:fleet")
    assert store.unfinished_run("fleet.yaml") == run
    assert store.unfinished_run("other.yaml") is None
    store.finish_run(run.id)
    assert store.unfinished_run("fleet.yaml") is None


def test_a_target_is_recorded_once_in_a_run(store: Store) -> None:
    run = add_run(store, "north", "aws/1")
    with pytest.raises(PolicycheckError, match="has a record of north, aws/1 already"):
        store.append("north", "run", record("north", "aws/1", run), run, "aws/1")
    store.append("north", "run", record("north", "aws/2", run), run, "aws/2")
    store.append("south", "run", record("south", "aws/1", run), run, "aws/1")
    assert store.finished_targets(run) == {("north", "aws/1"), ("north", "aws/2"), ("south", "aws/1")}


@pytest.mark.parametrize(
    ("client", "kind", "target", "said"),
    [
        ("North Clinic", "run", "aws/1", "no client's id"),
        ("../north", "run", "aws/1", "no client's id"),
        ("north", "walk", "aws/1", "no kind of record"),
        ("north", "run", "aws\n1", "cannot be the name of a target"),
        ("north", "run", "aws\x001", "cannot be the name of a target"),
        ("north", "run", "x" * 1001, "cannot be the name of a target"),
        ("south", "run", "aws/1", "the record's client is 'north', not 'south'"),
        ("north", "run", "aws/2", "the record's target is 'aws/1', not 'aws/2'"),
    ],
)
def test_what_cannot_be_a_record_is_refused(store: Store, client: str, kind: str, target: str, said: str) -> None:
    add_run(store, "north", "gcp/p")
    with pytest.raises(PolicycheckError, match=said):
        store.append(client, kind, record("north", "aws/1", "r"), "r", target)
    with pytest.raises(PolicycheckError, match="cannot be written"):
        store.append("north", "hold", {"reason": "\ud800"})
    assert [entry.sequence for entry in store.entries("north")] == [1]


CANARIES = {"north": "canary-north-7c1e", "south": "canary-south-b20f"}


def test_no_query_has_anything_of_another_client(store: Store) -> None:
    for client, canary in CANARIES.items():
        for verdict in (FAIL, PASS, SUPPRESSED):
            add_run(store, client, f"aws/{canary}", (f"rule-{canary}", verdict, f"aws_s3_bucket.{canary}"))
        store.append(client, "hold", {"reason": canary})
    for client, own_word in CANARIES.items():
        entries = list(store.entries(client))
        answers: list[Any] = [
            entries, [store.body(entry) for entry in entries], store.standing(client), store.history(client),
            *(store.findings(client, status) for status in ("", "open", "fixed", "suppressed")),
            list(store.entries(client, since="2000-01-01", until="2100-01-01", kind="run")),
        ]  # fmt: skip
        assert own_word in repr(answers)
        others = [other for name, canary in CANARIES.items() if name != client for other in (name, canary)]
        assert not [other for other in others if other in repr(answers)]
    # What another client's target or run is called gives nothing either; nor does the store's own chain.
    assert list(store.entries("north", target=f"aws/{CANARIES['south']}")) == []
    assert list(store.entries("north", run=next(iter(store.entries("south"))).run)) == []
    own = list(store.entries(""))
    assert not [word for pair in CANARIES.items() for word in pair if word in repr([own, *map(store.body, own)])]


@pytest.mark.parametrize("client", ["no' OR '1'='1", "north%", "nort_", "", "NORTH"])
def test_a_client_s_name_is_a_name_alone(store: Store, client: str) -> None:
    add_run(store, "north", "aws/1", ("encrypted", FAIL, BUCKET))
    assert [entry for entry in store.entries(client) if entry.client == "north"] == []
    assert (store.standing(client), store.history(client), store.findings(client)) == ([], [], [])


def test_a_changed_body_is_not_given_out(store: Store, address: str) -> None:
    add_run(store, "north", "aws/1")
    (entry,) = store.entries("north")
    sql(address, "UPDATE records SET body = ? WHERE client = 'north'", b"x")
    with pytest.raises(PolicycheckError, match="the body of record 1 of client 'north' was changed"):
        store.body(entry)
    sql(address, "UPDATE records SET body = NULL WHERE client = 'north'")
    with pytest.raises(PolicycheckError, match="the body of record 1 of client 'north' is not kept any more"):
        store.body(entry)


def test_its_owner_alone_can_read_the_files(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "evidence.db"), SigningKey.new())
    add_run(store, "north", "aws/1")
    files = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert files == {"evidence.db": 0o600, "evidence.db-wal": 0o600, "evidence.db-shm": 0o600}


def test_reading_makes_no_store(tmp_path: Path, postgresql: str) -> None:
    for address in (str(tmp_path / "none.db"), f"{postgresql}/postgres"):
        with pytest.raises(PolicycheckError, match="there is no evidence store here"):
            Store(address).clients()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("address", ["mysql://u:secret@h/d", "postgresql://u:secret@127.0.0.1:1/d", "sqlite://"])
def test_an_address_that_is_none_is_told_without_its_password(address: str) -> None:
    with pytest.raises(PolicycheckError) as told:
        Store(address).clients()
    assert "secret" not in str(told.value)
    assert "\n" not in str(told.value)


def test_a_file_that_is_no_store_is_told(tmp_path: Path) -> None:
    path = tmp_path / "evidence.db"
    path.write_bytes(b"not a database" * 100)
    with pytest.raises(PolicycheckError, match="file is not a database"):
        Store(str(path)).clients()
    with pytest.raises(PolicycheckError, match="folder is not there"):
        Store(str(tmp_path / "no" / "evidence.db")).begin_run("f", "d")
