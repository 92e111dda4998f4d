"""How long records are kept, legal holds, and what a purge leaves (45 CFR 164.316(b)(2)(i))."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from evidence_records import Clock, add_run, sql

from policycheck.errors import PolicycheckError
from policycheck.evidence import retention
from policycheck.evidence.body import pack
from policycheck.evidence.keys import SigningKey
from policycheck.evidence.projections import forget
from policycheck.evidence.store import Store
from policycheck.evidence.verify import verify

BUCKET = "aws_s3_bucket.records-canary"
KEY = SigningKey.new()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(address: str, clock: Clock) -> Iterator[Store]:
    """One run on 1 June of each year from 2018 to 2026; it is 25 November 2026."""
    store = Store(address, KEY, clock)
    for year in range(2018, 2027):
        clock.day = f"{year}-06-01"
        add_run(store, "north", "aws/1", ("encrypted", "fail" if year != 2020 else "pass", BUCKET))
        add_run(store, "south", "aws/2", ("encrypted", "fail", BUCKET))
    clock.day = "2026-11-25"
    yield store
    store.close()


def bodies(address: str, client: str = "north") -> list[int]:
    """The records that have a body."""
    found = sql(address, "SELECT sequence FROM records WHERE client = ? AND body IS NOT NULL ORDER BY sequence", client)
    return [sequence for (sequence,) in found]


def problems(store: Store) -> list[str]:
    return [str(problem) for problem in verify(store, [KEY.public]).problems]


@pytest.mark.parametrize(
    ("start", "years", "end"),
    [
        ("2020-06-01T10:00:00Z", 6, "2026-06-01"),
        ("2020-02-29", 6, "2026-03-01"),
        ("2020-02-29", 8, "2028-02-29"),
        ("9998-01-01", 6, "9999-03-01"),
    ],
)
def test_a_term_ends_on_its_day(start: str, years: int, end: str) -> None:
    assert retention.term(start, years) == end


def test_a_purge_takes_bodies_alone(store: Store, address: str) -> None:
    before = list(store.entries("north"))
    done = retention.purge(store, "north", "yearly")
    assert (done.bodies, done.kept) == (3, "record 4 of client 'north' is kept until 2027-06-01")
    entries = list(store.entries("north"))
    assert entries[:-1] == before
    assert done.entry == entries[-1]
    assert store.body(entries[-1])["reason"] == "yearly"
    assert bodies(address) == [4, 5, 6, 7, 8, 9, 10]
    assert bodies(address, "south") == list(range(1, 10))
    with pytest.raises(PolicycheckError, match="not kept any more"):
        store.body(entries[0])
    assert [summary.sequence for summary in store.history("north")] == [4, 5, 6, 7, 8, 9]
    found = verify(store, [KEY.public])
    assert (found.problems, found.purged) == ([], 3)
    # Its age outlives the purge; runs go on.
    assert store.findings("north")[0].first_seen.startswith("2018-06-01")
    add_run(store, "north", "aws/1", ("encrypted", "fail", BUCKET))
    assert problems(store) == []
    assert retention.purge(store, "north", "yearly").entry is None


def test_what_purged_records_alone_knew_is_gone(store: Store, clock: Clock, address: str) -> None:
    clock.day = "2017-01-01"
    add_run(store, "west", "aws/3", ("encrypted", "fail", "aws_s3_bucket.gone"))
    add_run(store, "west", "aws/3")
    clock.day = "2026-11-25"
    add_run(store, "west", "aws/3")
    retention.purge(store, "west", "yearly")
    assert store.findings("west") == []
    assert problems(store) == []
    assert bodies(address, "west") == [3, 4]


def test_nothing_of_a_purged_body_is_left_in_the_files(tmp_path: Path) -> None:
    clock = Clock("2018-01-01")
    store = Store(str(tmp_path / "evidence.db"), KEY, clock)
    add_run(store, "north", "aws/1", note="x" * 50)
    (body,) = sql(store.database.name, "SELECT body FROM records WHERE client = 'north'")[0]
    clock.day = "2026-11-25"
    retention.purge(store, "north", "yearly")
    assert zlib.decompress(body)
    assert not [path.name for path in tmp_path.iterdir() if body[20:60] in path.read_bytes()]


def test_nothing_is_purged_before_its_term(store: Store, address: str) -> None:
    with pytest.raises(PolicycheckError, match="before its term: record 4 of client 'north' is kept until 2027-06-01"):
        retention.purge(store, "north", "early", before="2022-01-01")
    assert bodies(address) == list(range(1, 10))
    assert retention.purge(store, "north", "in time", before="2019-01-01").bodies == 1
    assert bodies(address) == list(range(2, 11))
    assert problems(store) == []


def test_a_longer_term_is_kept(store: Store) -> None:
    with pytest.raises(PolicycheckError, match=r"6 years at least \(164\.316\(b\)\(2\)\(i\)\), not 5"):
        retention.keep(store, "north", 5, "cheaper")
    retention.keep(store, "north", 8, "state law")
    assert retention.purge(store, "north", "yearly").bodies == 1
    retention.keep(store, "north", 6, "the law has changed")
    assert retention.purge(store, "north", "yearly").bodies == 2
    assert problems(store) == []


def test_an_exception_in_effect_keeps_its_record(store: Store, clock: Clock, address: str) -> None:
    clock.day = "2019-01-01"
    add_run(store, "west", "aws/3", ("encrypted", "suppressed", BUCKET))  # until 2027-01-01
    clock.day = "2026-11-25"
    done = retention.purge(store, "west", "yearly")
    assert (done.bodies, done.kept) == (0, "record 1 of client 'west' is kept until 2033-01-01")
    assert bodies(address, "west") == [1]


def test_a_hold_keeps_everything(store: Store, address: str) -> None:
    first = retention.hold(store, "north", "Case 26-1187")
    second = retention.hold(store, "north", "Case 26-2001")
    with pytest.raises(PolicycheckError, match="under a legal hold: record 10, 11"):
        retention.purge(store, "north", "yearly")
    with pytest.raises(PolicycheckError, match="several holds: name one of 10, 11"):
        retention.release(store, "north", "closed")
    retention.release(store, "north", "closed", second.sequence)
    with pytest.raises(PolicycheckError, match="record 11 of client 'north' is no hold that is in force"):
        retention.release(store, "north", "closed", second.sequence)
    with pytest.raises(PolicycheckError, match="under a legal hold: record 10"):
        retention.purge(store, "north", "yearly")
    assert bodies(address) == list(range(1, 13))
    assert retention.purge(store, "south", "yearly").bodies == 3  # another client's
    retention.release(store, "north", "closed")
    assert first.sequence == 10
    assert retention.purge(store, "north", "yearly").bodies == 3
    with pytest.raises(PolicycheckError, match="under no legal hold"):
        retention.release(store, "north", "closed")
    assert problems(store) == []


def test_a_reason_and_a_client_are_needed(store: Store) -> None:
    with pytest.raises(PolicycheckError, match="a reason is needed"):
        retention.hold(store, "north", "  ")
    for client in ("east", ""):
        with pytest.raises(PolicycheckError, match="the store has no client"):
            retention.hold(store, client, "Case")
    assert store.clients() == ["north", "south"]


def purged_by_hand(store: Store, last: int) -> None:
    """What a program would do that heeds no term and no hold."""
    with store.writing("north") as (connection, writer):
        connection.exec_driver_sql(
            f"UPDATE records SET body = NULL WHERE client = 'north' AND kind = 'run' AND sequence <= {last}"
        )
        forget(connection, "north", last)
        writer.append("north", "purged", pack({"last": last, "bodies": last, "years": 6}))


def test_verify_finds_a_purge_before_the_term(store: Store) -> None:
    purged_by_hand(store, 4)
    assert problems(store) == ["north, record 4: was purged by record 10, but is kept until 2027-06-01"]


def test_verify_finds_a_purge_under_a_hold(store: Store) -> None:
    retention.hold(store, "north", "Case 26-1187")
    purged_by_hand(store, 3)
    assert problems(store) == ["north, record 11: is a purge under a legal hold"]


def test_verify_finds_a_body_that_was_removed_beside_a_purge(store: Store, address: str) -> None:
    retention.purge(store, "north", "yearly")
    sql(address, "UPDATE records SET body = NULL WHERE client = 'north' AND sequence = 5")
    assert "north, record 5: the body was removed, and no purge says so" in problems(store)


def test_a_changed_hold_is_no_way_around_it(store: Store, address: str) -> None:
    entry = retention.hold(store, "north", "Case 26-1187")
    sql(address, "UPDATE records SET body = ? WHERE client = 'north' AND sequence = ?", b"x", entry.sequence)
    with pytest.raises(PolicycheckError, match="record 10 of client 'north' was changed"):
        retention.purge(store, "north", "yearly")
