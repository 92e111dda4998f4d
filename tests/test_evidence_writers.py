"""Several writers at once, writers that are killed, and stores of an earlier version."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from evidence_records import Clock, add_run, record, sql

from policycheck.errors import PolicycheckError
from policycheck.evidence.body import pack
from policycheck.evidence.keys import SigningKey
from policycheck.evidence.projections import summary_row
from policycheck.evidence.store import Store
from policycheck.evidence.summary import summarised
from policycheck.evidence.tables import REVISION, metadata, summaries
from policycheck.evidence.verify import verify
from policycheck.evidence.writer import Writer

WRITER = Path(__file__).parent / "evidence_writer.py"
BUCKET = "aws_s3_bucket.records"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    SigningKey.new().write(tmp_path / "key.pem")
    return tmp_path / "key.pem"


def writer(address: str, key: Path, number: int, *clients: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(WRITER.parent)])}
    command = [sys.executable, str(WRITER), address, str(key), str(number), *clients]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_several_processes_lose_nothing(address: str, key: Path) -> None:
    """They make the store, open the clients and append to the same chains, all at once."""
    processes = [writer(address, key, 10, "north", f"client-{number}") for number in range(4)]
    written: list[str] = []
    for process in processes:
        out, err = process.communicate(timeout=240)
        assert process.returncode == 0, err
        written += out.splitlines()
    store = Store(address, SigningKey.read(key))
    assert len(written) == 80
    found = {client: [entry.sequence for entry in store.entries(client)] for client in store.clients()}
    assert found == {"north": list(range(1, 41)), **{f"client-{n}": list(range(1, 11)) for n in range(4)}}
    stored = [f"{client} {entry.run}" for client in found for entry in store.entries(client)]
    assert Counter(stored) == Counter(written)
    assert verify(store, [SigningKey.read(key).public]).problems == []


def test_threads_share_a_store(address: str) -> None:
    store = Store(address, SigningKey.new())
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: add_run(store, "north", f"aws/{number}"), range(20)))
    assert [entry.sequence for entry in store.entries("north")] == list(range(1, 21))
    assert {summary.target for summary in store.standing("north")} == {f"aws/{number}" for number in range(20)}
    assert verify(store).problems == []
    store.close()


def test_a_writer_may_be_killed_at_any_moment(address: str, key: Path) -> None:
    chance = random.Random(20261125)
    reported: list[str] = []
    public = SigningKey.read(key).public
    for _ in range(8):
        process = writer(address, key, 0, "north", "south")
        assert process.stdout is not None
        reported.append(process.stdout.readline().strip())  # it has begun
        time.sleep(chance.random() / 4)
        process.kill()
        out, _ = process.communicate(timeout=60)
        reported += [line for line in out.splitlines() if len(line.split()) == 2]
        store = Store(address, SigningKey.read(key))
        assert verify(store, [public]).problems == []
        stored = [f"{client} {entry.run}" for client in store.clients() for entry in store.entries(client)]
        assert not [line for line in reported if stored.count(line) != 1]
        store.close()


def first_version(address: str, key: SigningKey) -> Store:
    """A store as the first version of the schema had it: with summaries, without findings."""
    from policycheck.evidence.migrations import upgrade

    store = Store(address, key, Clock())
    if store.database.sqlite:
        Path(address).touch(mode=0o600)
    with store.database.writing() as connection:
        upgrade(connection, "", "0001")
    for number, verdict in enumerate(("fail", "pass", "fail"), 1):
        body = record("north", "aws/1", f"r{number}", [("encrypted", verdict, BUCKET)], finished=store.now())
        with store.database.writing("north") as connection:
            chain = Writer(store.database, connection, None, store.now)
            entry = chain.append("north", "run", pack(body), f"r{number}", "aws/1")
            connection.execute(summaries.insert(), summary_row(summarised(body, entry.sequence)))
    return store


def test_a_store_of_the_first_version_is_upgraded(address: str) -> None:
    store = first_version(address, SigningKey.new())
    with pytest.raises(PolicycheckError, match="older policycheck; `policycheck evidence upgrade`"):
        store.standing("north")
    assert store.upgrade()
    assert not store.upgrade()
    (finding,) = store.findings("north")
    assert (finding.status, finding.reopened) == ("open", 1)
    assert finding.first_seen < finding.last_seen
    store.adopt_key()
    add_run(store, "north", "aws/1", ("encrypted", "pass", BUCKET))
    assert store.findings("north")[0].status == "fixed"
    assert verify(store).problems == []


def test_the_first_append_upgrades_too(address: str) -> None:
    first_version(address, SigningKey.new()).close()
    store = Store(address)
    add_run(store, "north", "aws/1", ("encrypted", "pass", BUCKET))
    assert store.findings("north")[0].status == "fixed"
    assert verify(store).problems == []


def test_a_store_of_a_newer_version_is_left_alone(address: str) -> None:
    store = Store(address)
    add_run(store, "north", "aws/1")
    sql(address, "UPDATE alembic_version SET version_num = '9999'")
    for use in (store.clients, lambda: add_run(Store(address), "north", "aws/1"), store.upgrade):
        with pytest.raises(PolicycheckError, match="made by a newer policycheck"):
            use()


def test_the_migrations_give_the_tables_that_the_code_has(address: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    store = Store(address)
    store.begin_run("fleet.yaml", "sha256:fleet")
    with store.database.reading() as connection:
        differences: list[Any] = compare_metadata(MigrationContext.configure(connection), metadata)
        assert store.database.revision(connection) == REVISION
    assert differences == []


def test_what_follows_from_the_records_can_be_made_anew(address: str) -> None:
    store = Store(address)
    for verdict in ("fail", "pass", "fail"):
        add_run(store, "north", "aws/1", ("encrypted", verdict, BUCKET))
    before = store.findings("north"), store.history("north")
    sql(address, "DELETE FROM summaries")
    sql(address, "UPDATE findings SET status = 'fixed'")
    assert verify(store).problems
    store.upgrade(anew=True)
    assert (store.findings("north"), store.history("north")) == before
    assert verify(store).problems == []
