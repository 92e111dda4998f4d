"""What `verify` finds where somebody goes to the database itself, and which record it names."""

from __future__ import annotations

import shutil
import subprocess
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from evidence_records import Clock, add_run, record, sql
from postgresql_server import programs

from policycheck.errors import PolicycheckError
from policycheck.evidence.anchor import read_anchor, write_anchor
from policycheck.evidence.chain import Entry, Head
from policycheck.evidence.findings import Finding
from policycheck.evidence.keys import SigningKey
from policycheck.evidence.record import canonical, digest
from policycheck.evidence.store import Store
from policycheck.evidence.verify import heads_of, verify

BUCKET = "aws_s3_bucket.records"
KEY = SigningKey.new()
MALLORY = SigningKey.new()


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """Two clients: ``north`` with five runs and a hold in between, ``south`` with one run."""
    store = Store(address, KEY, Clock())
    add_run(store, "south", "aws/2", ("encrypted", "fail", BUCKET))
    for number in range(5):
        add_run(store, "north", "aws/1", ("encrypted", "fail" if number != 2 else "pass", BUCKET))
        if number == 2:
            store.append("north", "hold", {"reason": "a case"})
    yield store
    store.close()


def problems(store: Store, **more: Any) -> list[str]:
    return [str(problem) for problem in verify(store, more.pop("trusted", [KEY.public]), **more).problems]


def entry(address: str, client: str, sequence: int) -> Entry:
    columns = ", ".join(Entry.__slots__)
    return Entry(*sql(address, f"SELECT {columns} FROM records WHERE client = ? AND sequence = ?", client, sequence)[0])


def rehash(address: str, client: str, start: int) -> int:
    """Makes a chain consistent again from a record on, as somebody would who knows how hashes are made."""
    for (sequence,) in sql(
        address, "SELECT sequence FROM records WHERE client = ? AND sequence >= ? ORDER BY sequence", client, start
    ):
        if sequence > 1:
            previous = entry(address, client, sequence - 1).hash
            sql(
                address, "UPDATE records SET previous = ? WHERE client = ? AND sequence = ?", previous, client, sequence
            )
        new = entry(address, client, sequence).computed()
        sql(address, "UPDATE records SET hash = ? WHERE client = ? AND sequence = ?", new, client, sequence)
    return start


def other_body(address: str, sequence: int) -> list[Any]:
    """Puts a body in which nothing fails in the place of that of a run of ``north``."""
    run = entry(address, "north", sequence).run
    body = canonical(record("north", "aws/1", run, [("encrypted", "pass", BUCKET)]))
    here = "WHERE client = 'north' AND sequence = ?"
    new = (zlib.compress(body), digest(body))
    return sql(address, f"UPDATE records SET body = ?, body_digest = ? {here}", *new, sequence)


def swap(address: str, one: int, other: int) -> None:
    for old, new in ((one, 1000), (other, one), (1000, other)):
        sql(address, "UPDATE records SET sequence = ? WHERE client = 'north' AND sequence = ?", new, old)


def resign(address: str, key: SigningKey, client: str = "north", **more: Any) -> list[Any]:
    last = entry(address, client, sql(address, "SELECT max(sequence) FROM records WHERE client = ?", client)[0][0])
    head = Head(client, last.sequence, last.hash, "2026-11-25T09:00:00Z", key.id, "")
    return sql(
        address, "UPDATE heads SET sequence = ?, hash = ?, created = ?, key_id = ?, signature = ? WHERE client = ?",
        head.sequence, head.hash, head.created, more.get("key_id", head.key_id), key.sign(head.statement()), client,
    )  # fmt: skip


TABLES = ("records", "heads", "summaries", "findings")
NORTH = "WHERE client = 'north' AND sequence ="

Tampering = Callable[[str], Any]
TAMPERINGS: dict[str, tuple[Tampering, list[str]]] = {
    "a body is changed": (
        lambda a: sql(a, f"UPDATE records SET body = ? {NORTH} 3", zlib.compress(b'{"a":1}')),
        ["north, record 3: the body is not the one that was recorded"],
    ),
    "a body is no compressed text": (
        lambda a: sql(a, f"UPDATE records SET body = ? {NORTH} 3", b"x"),
        ["north, record 3: the body is not the one that was recorded"],
    ),
    "something stands behind a body": (
        lambda a: sql(a, f"UPDATE records SET body = body || ? {NORTH} 3", b"x"),
        ["north, record 3: the body is not the one that was recorded"],
    ),
    "a body is removed": (
        lambda a: sql(a, f"UPDATE records SET body = NULL {NORTH} 2"),
        ["north, record 2: the body was removed, and no purge says so"],
    ),
    "a body and its digest are changed": (
        lambda a: other_body(a, 3), ["north, record 3: was changed: its fields do not give its hash"],
    ),
    "a body, its digest and its hash are changed": (
        lambda a: (other_body(a, 2), sql(a, f"UPDATE records SET hash = ? {NORTH} 2", entry(a, "north", 2).computed())),
        ["north, record 3: does not follow record 2: one of the two was changed or put there"],
    ),
    "all hashes are made anew after a change": (
        lambda a: (other_body(a, 2), rehash(a, "north", 2)),
        ["north, record 6: is not the record that the head was signed for"],
    ),
    "hashes and the head are made anew": (
        lambda a: (
            other_body(a, 2), rehash(a, "north", 2),
            sql(a, "UPDATE heads SET hash = ? WHERE client = 'north'", entry(a, "north", 6).hash),
        ),
        ["north, record 6: the signature of the head is wrong"],
    ),
    "all is made anew and signed by another key": (
        lambda a: (other_body(a, 2), rehash(a, "north", 2), resign(a, MALLORY)),
        [f"north, record 6: the head is signed with {MALLORY.id[:19]}…, which is no trusted key"],
    ),
    "another key signs in the name of ours": (
        lambda a: (other_body(a, 2), rehash(a, "north", 2), resign(a, MALLORY, key_id=KEY.id)),
        ["north, record 6: the signature of the head is wrong"],
    ),
    "a signature is taken away": (
        lambda a: sql(a, "UPDATE heads SET key_id = '', signature = '' WHERE client = 'north'"),
        ["north, record 6: the head is not signed"],
    ),
    "the head is taken away": (
        lambda a: sql(a, "DELETE FROM heads WHERE client = 'north'"), ["north, record 6: the chain has no head"],
    ),
    "the time of the signature is changed": (
        lambda a: sql(a, "UPDATE heads SET created = '2020-01-01T00:00:00Z' WHERE client = 'north'"),
        ["north, record 6: the signature of the head is wrong"],
    ),
    "a head is that of another client": (
        lambda a: sql(
            a,
            "UPDATE heads SET signature = (SELECT signature FROM heads WHERE client = 'south')"
            " WHERE client = 'north'",
        ),
        ["north, record 6: the signature of the head is wrong"],
    ),
    "a record is removed": (
        lambda a: sql(a, f"DELETE FROM records {NORTH} 3"), ["north, record 3: missing"],
    ),
    "a record is removed and the others move up": (
        lambda a: (
            sql(a, f"DELETE FROM records {NORTH} 4"),
            sql(a, f"UPDATE records SET sequence = 4 {NORTH} 5"), sql(a, f"UPDATE records SET sequence = 5 {NORTH} 6"),
        ),
        ["north, record 4: was changed: its fields do not give its hash", "north, record 6: missing: the chain"],
    ),
    "two records change places": (
        lambda a: swap(a, 2, 3),
        [
            "north, record 2: was changed: its fields do not give its hash",
            "north, record 3: was changed: its fields do not give its hash",
        ],
    ),
    "the first record is removed": (
        lambda a: sql(a, f"DELETE FROM records {NORTH} 1"), ["north, record 1: missing"],
    ),
    "the chain is cut off": (
        lambda a: sql(a, "DELETE FROM records WHERE client = 'north' AND sequence > 4"),
        ["north, record 5: missing: the chain was cut off", "north, record 6: missing: the chain was cut off"],
    ),
    "the chain is cut off and its head with it": (
        lambda a: (
            sql(a, "DELETE FROM records WHERE client = 'north' AND sequence > 4"),
            sql(a, "UPDATE heads SET sequence = 4, hash = ? WHERE client = 'north'", entry(a, "north", 4).hash),
        ),
        ["north, record 4: the signature of the head is wrong"],
    ),
    "all records of a client are removed": (
        lambda a: sql(a, "DELETE FROM records WHERE client = 'north'"),
        ["north, record 1: missing: the chain was cut off", "north, record 6: missing: the chain was cut off"],
    ),
    "a client is removed whole": (
        lambda a: [sql(a, f"DELETE FROM {table} WHERE client = 'north'") for table in TABLES],
        ["(the store's own chain), record 3: a client was opened here of which nothing is left"],
    ),
    "a client is removed, and the entry of its opening": (
        lambda a: [
            *(sql(a, f"DELETE FROM {table} WHERE client = 'north'") for table in TABLES),
            sql(a, "DELETE FROM records WHERE client = '' AND sequence = 3"),
        ],
        ["(the store's own chain), record 3: missing: the chain was cut off"],
    ),
    "a client is put in": (
        lambda a: [
            sql(a, "UPDATE records SET client = 'east' WHERE client = 'south'"),
            sql(a, "UPDATE heads SET client = 'east' WHERE client = 'south'"), rehash(a, "east", 1),
        ],
        [
            "east, record 1: is not the record that the head was signed for",
            "east: the store's own chain does not know the client",
            "(the store's own chain), record 2: a client was opened here of which nothing is left",
        ],
    ),
    "a record is added past the store": (
        lambda a: (
            sql(a, "INSERT INTO records SELECT client, 7, kind, created, 'r', target, body_digest, hash, hash, body "
                   f"FROM records {NORTH} 6"),
            rehash(a, "north", 7),
        ),
        ["north, record 7: stands after the head: it was added past the store"],
    ),
    "a table of keys is changed": (
        lambda a: sql(a, "INSERT INTO keys VALUES (?, ?)", MALLORY.id, MALLORY.public.pem),
        ["(the store's own chain): the table of keys is not what the chain says of them"],
    ),
    "a summary is changed": (
        lambda a: sql(a, f"UPDATE summaries SET outcome = 'failed' {NORTH} 2"),
        ["north, record 2: the summary does not say what the record says"],
    ),
    "the counts of a summary are changed": (
        lambda a: sql(a, f"UPDATE summaries SET summary = ? {NORTH} 2", zlib.compress(b"{}")),
        ["north, record 2: the summary does not say what the record says"],
    ),
    "a summary is removed": (
        lambda a: sql(a, f"DELETE FROM summaries {NORTH} 2"), ["north, record 2: has no summary"],
    ),
    "a summary is put in": (
        lambda a: sql(a, f"UPDATE summaries SET sequence = 9 {NORTH} 6"),
        ["north, record 9: has a summary, but no body", "north, record 6: has no summary"],
    ),
    "a finding is changed": (
        lambda a: sql(a, "UPDATE findings SET status = 'fixed' WHERE client = 'north'"),
        ["north, record 6: the finding ", "does not say what the records say"],
    ),
    "a finding is younger than it is": (
        lambda a: sql(a, "UPDATE findings SET first_seen = last_seen WHERE client = 'north'"),
        ["north, record 6: the finding ", "does not say what the records say"],
    ),
    "a finding is removed": (
        lambda a: sql(a, "DELETE FROM findings WHERE client = 'north'"),
        ["north, record 6: the finding ", "is missing"],
    ),
    "a finding is put in": (
        lambda a: sql(a, "UPDATE findings SET rule = 'x', fingerprint = 'y' WHERE client = 'south'"),
        ["south, record 1: the finding y of x follows from no record", "is missing"],
    ),
}  # fmt: skip


def test_an_untouched_store_is_whole(store: Store) -> None:
    found = verify(store, [KEY.public])
    assert (found.problems, found.notices) == ([], [])
    assert (found.chains, found.records, found.purged) == (3, 10, 0)


@pytest.mark.parametrize("name", TAMPERINGS)
def test_tampering_is_found(store: Store, address: str, name: str) -> None:
    tamper, said = TAMPERINGS[name]
    tamper(address)
    found = "\n".join(problems(store))
    assert [one for one in said if one not in found] == [], found
    if "south" not in said[0] and "east" not in found:
        assert "south" not in found


@pytest.mark.parametrize("column", ["kind", "created", "run", "target", "body_digest", "previous", "hash"])
@pytest.mark.parametrize("sequence", [1, 3, 6])
def test_every_field_of_a_record_is_held(store: Store, address: str, column: str, sequence: int) -> None:
    other = {"kind": "purged", "created": "2020-01-01T00:00:00Z"}.get(column, "sha256:0")
    sql(address, f"UPDATE records SET {column} = ? {NORTH} {sequence}", other)
    found = problems(store)
    assert any(line.startswith(f"north, record {sequence}: ") for line in found), found


@pytest.mark.parametrize(
    ("table", "column"),
    [
        *(("records", name) for name in (*Entry.__slots__, "body")),
        *(("heads", name) for name in Head.__slots__),
        *(("summaries", name) for name in ("client", "target", "sequence", "run", "finished", "outcome", "summary")),
        *(("findings", name) for name in Finding.__slots__),
    ],
)
@pytest.mark.parametrize("value", [b"\xff", 17, 1.5, "x"])
def test_values_of_any_type_are_found(tmp_path: Path, table: str, column: str, value: object) -> None:
    """A column of SQLite holds values of every type."""
    address = str(tmp_path / "evidence.db")
    store = Store(address, KEY, Clock())
    add_run(store, "north", "aws/1", ("encrypted", "fail", BUCKET))
    sql(address, f"UPDATE {table} SET {column} = ? WHERE client = 'north'", value)
    assert problems(store)
    assert problems(store, trusted=[])


@pytest.mark.parametrize(
    "statement",
    [
        f"DELETE FROM records {NORTH} 6",
        "DELETE FROM heads WHERE client = 'north'",
        "UPDATE heads SET signature = '' WHERE client = 'north'",
        "UPDATE heads SET key_id = '', signature = '' WHERE client = 'north'",
        f"UPDATE records SET run = 'x' {NORTH} 6",
        f"UPDATE records SET sequence = 7 {NORTH} 6",
    ],
)
def test_nothing_is_signed_over_a_broken_end(store: Store, address: str, statement: str) -> None:
    sql(address, statement)
    before = problems(store)
    with pytest.raises(PolicycheckError, match=r"is gone|is not the one that was signed|is wrong|is signed with"):
        add_run(store, "north", "aws/1")
    assert problems(store) == before
    add_run(store, "south", "aws/2")  # one client's chain stops no other client


def test_no_terminal_acts_on_a_name(store: Store, address: str) -> None:
    sql(address, "UPDATE findings SET rule = ? WHERE client = 'south'", "\x1b]0;all is well\x07\n")
    assert any("\\u001b]0;all is well\\u0007\\u000a" in line for line in problems(store))
    assert not any(character in line for line in problems(store) for character in "\x1b\x07\n")


def test_a_client_that_was_removed_is_not_begun_anew(store: Store, address: str) -> None:
    for table in TABLES:
        sql(address, f"DELETE FROM {table} WHERE client = 'north'")
    with pytest.raises(PolicycheckError, match="the head of client 'north' is gone"):
        add_run(store, "north", "aws/1")


def test_only_one_client_is_looked_at(store: Store, address: str) -> None:
    sql(address, f"UPDATE records SET body = NULL {NORTH} 2")
    assert problems(store, clients=["south"]) == []
    assert len(problems(store, clients=["north"])) > 0
    assert problems(store, clients=["west"]) == ["west: the store has no such client"]


def test_an_anchor_finds_what_was_put_back(store: Store, address: str, tmp_path: Path) -> None:
    old = sql(address, "SELECT client, sequence, hash, created, key_id, signature FROM heads WHERE client = 'north'")
    add_run(store, "north", "aws/1")
    write_anchor(heads_of(store), tmp_path / "heads.json")
    assert (tmp_path / "heads.json").stat().st_mode & 0o777 == 0o600
    anchor = read_anchor(tmp_path / "heads.json")
    add_run(store, "south", "aws/2")
    assert problems(store, anchor=anchor) == []
    # The chain as it was one record ago, with the signature that it had then.
    for table in ("records", "summaries"):
        sql(address, f"DELETE FROM {table} {NORTH} 7")
    sql(address, "DELETE FROM heads WHERE client = 'north'")
    sql(address, "INSERT INTO heads VALUES (?, ?, ?, ?, ?, ?)", *old[0])
    found = problems(store, anchor=anchor)
    assert any(line.startswith("north, record 7: the anchor of ") for line in found), found
    assert not any(line.startswith("north, record 7: the anchor of ") for line in problems(store))


def test_a_backup_is_whole_but_an_anchor_tells_its_age(tmp_path: Path) -> None:
    import sqlite3

    path, copy = tmp_path / "evidence.db", tmp_path / "backup.db"
    store = Store(str(path), KEY)
    add_run(store, "north", "aws/1", ("encrypted", "fail", BUCKET))
    source, target = sqlite3.connect(path), sqlite3.connect(copy)
    source.backup(target)  # while the store is open
    source.close()
    target.close()
    add_run(store, "north", "aws/1", ("encrypted", "pass", BUCKET))
    anchor = heads_of(store)
    store.close()
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    shutil.copy(copy, path)
    restored = Store(str(path), KEY)
    assert problems(restored) == []
    found = problems(restored, anchor=anchor)
    assert len(found) == 1
    assert found[0].startswith("north, record 2: the anchor of ")
    add_run(restored, "north", "aws/1", ("encrypted", "pass", BUCKET))  # it can be gone on with
    assert problems(restored) == []
    assert "is not the record that the anchor of" in problems(restored, anchor=anchor)[0]


def test_a_dump_of_postgresql_is_restored_whole(postgresql: str, tmp_path: Path) -> None:
    folder = programs()
    assert folder is not None
    server, dump = postgresql, tmp_path / "store.dump"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        for name in ("dumped", "restored"):
            connection.execute(f"CREATE DATABASE {name}".encode())
    store = Store(f"{server}/dumped", KEY)
    add_run(store, "north", "aws/1", ("encrypted", "fail", BUCKET))
    subprocess.run([folder / "pg_dump", "-Fc", "-f", dump, f"{server}/dumped"], check=True)
    add_run(store, "north", "aws/1", ("encrypted", "pass", BUCKET))
    anchor = heads_of(store)
    store.close()
    subprocess.run([folder / "pg_restore", "-d", f"{server}/restored", dump], check=True)
    restored = Store(f"{server}/restored", KEY)
    assert problems(restored) == []
    assert [line.partition(": ")[0] for line in problems(restored, anchor=anchor)] == ["north, record 2"]
    add_run(restored, "north", "aws/1", ("encrypted", "pass", BUCKET))
    assert problems(restored) == []
    restored.close()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "policycheck/anchor/v1", "heads": [{"client": 1}]}'])
def test_what_is_no_anchor_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "heads.json").write_text(text)
    with pytest.raises(PolicycheckError, match=r"heads\.json: .*anchor"):
        read_anchor(tmp_path / "heads.json")
    with pytest.raises(PolicycheckError, match="cannot be read"):
        read_anchor(tmp_path / "none.json")


def test_without_a_key_from_outside_it_says_what_that_proves(store: Store) -> None:
    found = verify(store)
    assert found.problems == []
    assert "proves nothing about who made them" in found.notices[0]
    strange = verify(store, [MALLORY.public])
    assert {problem.message for problem in strange.problems} == {
        f"the head is signed with {KEY.id[:19]}…, which is no trusted key"
    }


def test_a_store_without_a_key_says_so(address: str) -> None:
    store = Store(address)
    add_run(store, "north", "aws/1")
    found = verify(store)
    assert found.problems == []
    assert "no head is signed" in found.notices[0]
    assert "the head is not signed" in problems(store)[0]  # somebody expects a signature


def test_a_store_is_signed_later_on_by_decision_alone(address: str) -> None:
    add_run(Store(address), "north", "aws/1")
    store = Store(address, KEY)
    with pytest.raises(PolicycheckError, match="the store has records and no key"):
        add_run(store, "north", "aws/1")
    store.adopt_key()
    add_run(store, "north", "aws/1")
    assert problems(store) == []
    with pytest.raises(PolicycheckError, match="the store has a key"):
        Store(address, MALLORY).adopt_key()
    with pytest.raises(PolicycheckError, match="the store is signed: give its key"):
        add_run(Store(address), "north", "aws/1")
    with pytest.raises(PolicycheckError, match="not with"):
        add_run(Store(address, MALLORY), "north", "aws/1")


def test_a_key_is_rotated(store: Store, address: str) -> None:
    new, newest = SigningKey.new(), SigningKey.new()
    old_head = sql(address, "SELECT key_id, signature, created FROM heads WHERE client = 'south'")[0]
    store.rotate_key(new)
    add_run(store, "north", "aws/1")
    store.rotate_key(newest)
    # Whoever knows any of the keys can follow; the newest alone is enough.
    for known in (KEY, new, newest):
        assert problems(store, trusted=[known.public]) == []
    assert problems(store, trusted=[MALLORY.public])
    with pytest.raises(PolicycheckError, match="is, or was, the store's key"):
        store.rotate_key(new)
    with pytest.raises(PolicycheckError, match="not with"):
        add_run(Store(address, KEY), "north", "aws/1")
    # What the old key had signed is no longer a head.
    sql(address, "UPDATE heads SET key_id = ?, signature = ?, created = ? WHERE client = 'south'", *old_head)
    assert "which is not the present key" in problems(store)[0]


def test_a_key_that_was_not_endorsed_is_not_followed(store: Store, address: str) -> None:
    """Mallory, who can write to the database, rotates to a key of her own."""
    store.rotate_key(SigningKey.new())
    body = canonical({"key": MALLORY.id, "public": MALLORY.public.pem, "replaces": KEY.id, "endorsement": "AAAA"})
    last = sql(address, "SELECT max(sequence) FROM records WHERE client = ''")[0][0]
    here = "WHERE client = '' AND sequence = ?"
    sql(address, f"UPDATE records SET body = ?, body_digest = ? {here}", zlib.compress(body), digest(body), last)
    rehash(address, "", last)
    for client in ("", "north", "south"):
        resign(address, MALLORY, client)
    assert any("which is no trusted key" in line for line in problems(store))
