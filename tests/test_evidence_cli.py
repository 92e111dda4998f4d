"""``policycheck evidence``, as a user runs it."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run
from evidence_records import Clock, add_run, sql

from policycheck.evidence.keys import SigningKey
from policycheck.evidence.store import Store

BUCKET = "aws_s3_bucket.records"
Command = Callable[..., Run]


@pytest.fixture
def evidence(policycheck: Command, tmp_path: Path) -> Command:
    """Runs a command of ``policycheck evidence`` in the store's folder."""

    def run(*arguments: str | Path, **variables: str) -> Run:
        return policycheck("evidence", *arguments, cwd=tmp_path, **variables)

    return run


@pytest.fixture
def store(tmp_path: Path) -> Store:
    key = SigningKey.new()
    key.write(tmp_path / "msp.pem")
    (tmp_path / "msp.pub").write_text(key.public.pem)
    clock = Clock("2018-06-01")
    store = Store(str(tmp_path / "evidence.db"), key, clock)
    add_run(store, "north", "aws/1", ("encrypted", "fail", BUCKET), ("logged", "pass", BUCKET))
    clock.day = "2026-06-01"
    add_run(store, "north", "aws/1", ("encrypted", "pass", BUCKET))
    add_run(store, "south", "gcp/p", ("encrypted", "fail", BUCKET))
    return store


def test_the_log_of_a_client(evidence: Command, store: Store) -> None:
    store.append("north", "hold", {"reason": "a case"})
    done = evidence("log", "--client", "north")
    assert done.code == 0, done.err
    lines = done.out.splitlines()
    assert lines[0].split() == ["1", "2018-06-01T00:08:00Z", "run", "aws/1", "complete,", "1", "fail,", "1", "pass"]
    assert lines[2].split()[0] == "3"
    assert lines[2].split()[2] == "hold"
    assert "gcp/p" not in done.out
    assert len(evidence("log", "--client", "north", "--since", "2026-01-01", "--target", "aws/1").out.splitlines()) == 1
    listed = evidence("log", "--client", "north", "-f", "json").json()
    assert [entry["kind"] for entry in listed] == ["run", "run", "hold"]
    assert [line.split()[:2] for line in evidence("log").out.splitlines()] == [["north", "3"], ["south", "1"]]
    assert [one["client"] for one in evidence("log", "-f", "json").json()] == ["north", "south"]
    own = evidence("log", "--own")
    assert [line.split()[2] for line in own.out.splitlines()] == ["key", "opened", "opened"]
    assert "north" not in own.out


def test_verify_says_what_it_found(evidence: Command, store: Store) -> None:
    done = evidence("verify", "--public-key", "msp.pub")
    assert (done.code, done.err) == (0, "")
    assert done.out == "6 records in 3 chains: as they were written\n"
    alone = evidence("verify")
    assert alone.code == 0
    assert "proves nothing about who made them: give the key with --public-key" in alone.err
    for way in (evidence("verify", "--key", "msp.pem"), evidence("verify", POLICYCHECK_SIGNING_KEY="msp.pem")):
        assert (way.code, way.err) == (0, "")
    sql(store.database.name, "DELETE FROM records WHERE client = 'north' AND sequence = 1")
    broken = evidence("verify", "--public-key", "msp.pub", "--write-anchor", "heads.json")
    assert broken.code == 1
    assert "north, record 1: missing" in broken.out.splitlines()
    assert not Path(store.database.name).with_name("heads.json").exists()
    found = evidence("verify", "--public-key", "msp.pub", "-f", "json").json()
    assert found["valid"] is False
    assert found["problems"][0] == {"client": "north", "sequence": 1, "message": "missing"}
    assert evidence("verify", "--public-key", "msp.pub", "--client", "south").code == 0


def test_an_anchor_is_written_and_compared(evidence: Command, store: Store) -> None:
    path = Path(store.database.name)
    assert evidence("verify", "--write-anchor", "heads.json").code == 0
    assert stat.S_IMODE(path.with_name("heads.json").stat().st_mode) == 0o600
    backup = path.with_name("backup.db")
    sql(str(path), f"VACUUM INTO '{backup}'")
    add_run(store, "north", "aws/1")
    assert evidence("verify", "--anchor", "heads.json", "--write-anchor", "heads.json").code == 0
    done = evidence("verify", "--store", backup, "--anchor", "heads.json")
    assert done.code == 1
    assert "has this record, the store does not" in done.out


@pytest.mark.usefixtures("store")
def test_keys_are_made_shown_and_rotated(evidence: Command, tmp_path: Path) -> None:
    made = evidence("key", "new", "new.pem")
    assert made.code == 0, made.err
    assert made.out.startswith("-----BEGIN PUBLIC KEY-----")
    assert stat.S_IMODE((tmp_path / "new.pem").stat().st_mode) == 0o600
    again = evidence("key", "new", "new.pem")
    assert (again.code, again.err) == (2, "policycheck: error: new.pem: is there already; a key is never overwritten\n")
    shown = evidence("key", "show", "new.pem")
    assert shown.out == made.out
    assert shown.err.startswith("sha256:")
    (tmp_path / "new.pub").write_text(shown.out)
    assert evidence("key", "rotate", "--new", "new.pem").code == 2
    assert evidence("key", "rotate", "--new", "new.pem", "--key", "new.pem").code == 2
    done = evidence("key", "rotate", "--new", "new.pem", "--key", "msp.pem")
    assert done.code == 0, done.err
    for public in ("msp.pub", "new.pub"):
        assert evidence("verify", "--public-key", public).code == 0
    assert evidence("hold", "--client", "north", "--reason", "x", "--key", "msp.pem").code == 2
    assert evidence("hold", "--client", "north", "--reason", "x", "--key", "new.pem").code == 0


def test_a_store_without_a_key_is_adopted(evidence: Command, tmp_path: Path) -> None:
    add_run(Store(str(tmp_path / "evidence.db")), "north", "aws/1")
    SigningKey.new().write(tmp_path / "msp.pem")
    done = evidence("verify")
    assert done.code == 0
    assert "no head is signed" in done.err
    assert evidence("key", "adopt").code == 2
    assert evidence("key", "adopt", "--key", "msp.pem").code == 0
    assert evidence("verify", "--key", "msp.pem").err == ""


def test_holds_and_purges(evidence: Command, store: Store) -> None:
    key = {"POLICYCHECK_SIGNING_KEY": (Path(store.database.name).with_name("msp.pem")).read_text()}
    client = ("--client", "north", "--reason", "yearly")
    held = evidence("hold", *client, **key)
    assert (held.code, held.out) == (0, "north is under a legal hold: record 3\n")
    assert "under a legal hold" in evidence("purge", *client, **key).err
    assert evidence("release", *client, **key).code == 0
    early = evidence("purge", *client, "--before", "2026-11-25", **key)
    assert early.code == 2
    assert "nothing is purged before its term: record 2 of client 'north' is kept until 2032-06-01" in early.err
    assert evidence("keep", *client, "--years", "5", **key).code == 2
    assert evidence("keep", *client, "--years", "7", **key).code == 0
    done = evidence("purge", *client, **key)
    assert done.out.splitlines() == [
        "bodies removed: 1, by record 6", "record 2 of client 'north' is kept until 2033-06-01"
    ]  # fmt: skip
    assert "purged" in evidence("log", "--client", "north").out.splitlines()[0]
    verified = evidence("verify", **key)
    assert (verified.code, verified.out) == (0, "10 records in 3 chains, 1 of them purged: as they were written\n")
    assert evidence("purge", *client, **key).out.startswith("nothing to purge\n")


def test_upgrade(evidence: Command, store: Store) -> None:
    assert evidence("upgrade").out == "the store was up to date\n"
    sql(store.database.name, "DELETE FROM summaries")
    assert evidence("verify", "--key", "msp.pem").code == 1
    assert evidence("upgrade", "--rebuild").code == 0
    assert evidence("verify", "--key", "msp.pem").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["log", "--store", "none.db"], "none.db: there is no evidence store here"),
        (["upgrade", "--store", "none.db"], "none.db: there is no evidence store here"),
        (["verify", "--store", "mysql://u:secret@host/db"], "a store is a path or postgresql://"),
        (["verify", "--public-key", "none.pub"], "none.pub: cannot be read"),
        (["verify", "--public-key", "evidence.db"], "evidence.db: holds no key in PEM form"),
        (["verify", "--anchor", "msp.pub"], "msp.pub: is no anchor"),
        (["log", "--client", "north", "--since", "yesterday"], "'yesterday' is no date"),
        (["hold", "--client", "east", "--reason", "x", "--key", "msp.pem"], "the store has no client 'east'"),
        (["hold", "--client", "north", "--reason", "x", "--key", "msp.pub"], "msp.pub: the key is not a private"),
        (["hold", "--client", "north", "--reason", "x"], "the store is signed: give its key"),
        (["verify", "--client", "north", "--write-anchor", "heads.json"], "an anchor is of all clients"),
        (["log", "--client", "north", "--own"], "ask for one of them"),
        (["key", "show", "rsa.pem"], "rsa.pem: the key is not"),
        (["key", "show", "locked.pem"], "locked.pem: the key is encrypted"),
        (["key", "new", "none/key.pem"], "none/key.pem: cannot be written"),
    ],
)
@pytest.mark.usefixtures("store")
def test_errors_are_one_line(evidence: Command, tmp_path: Path, arguments: list[str], said: str) -> None:
    from cryptography.hazmat.primitives import serialization as s
    from cryptography.hazmat.primitives.asymmetric import ed25519, rsa

    own = rsa.generate_private_key(65537, 2048)
    pem, form = s.Encoding.PEM, s.PrivateFormat.PKCS8
    (tmp_path / "rsa.pem").write_bytes(own.private_bytes(pem, form, s.NoEncryption()))
    locked = ed25519.Ed25519PrivateKey.generate().private_bytes(pem, form, s.BestAvailableEncryption(b"x"))
    (tmp_path / "locked.pem").write_bytes(locked)
    done = evidence(*arguments)
    assert done.code == 2
    assert said in done.err
    assert done.err.startswith("policycheck: error: ")
    assert done.err.count("\n") == 1
    assert "secret" not in done.err
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    ("package", "arguments", "extra"),
    [
        ("sqlalchemy", ["log"], "evidence"),
        ("sqlalchemy", ["purge", "--client", "north", "--reason", "x"], "evidence"),
        ("sqlalchemy", ["verify"], "evidence"),
        ("cryptography", ["key", "new", "k.pem"], "evidence"),
        ("cryptography", ["verify", "--public-key", "msp.pub"], "evidence"),
        ("psycopg", ["log", "--store", "postgresql://127.0.0.1:1/db"], "postgresql"),
    ],
)
@pytest.mark.usefixtures("store")
def test_a_missing_package_is_named(
    evidence: Command, tmp_path: Path, package: str, arguments: list[str], extra: str
) -> None:
    (tmp_path / "without").mkdir()
    (tmp_path / "without" / f"{package}.py").write_text(f"raise ModuleNotFoundError('No module named {package}')")
    done = evidence(*arguments, PYTHONPATH=f"{tmp_path / 'without'}:{ROOT}")
    assert done.code == 2
    assert done.err.endswith(f"pip install 'policycheck[{extra}]'\n")
    assert done.err.count("\n") == 1


def test_nothing_of_it_is_loaded_by_other_commands() -> None:
    code = "import json, sys, policycheck.cli.app; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, timeout=60)
    loaded = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert not loaded & {"sqlalchemy", "alembic", "cryptography", "psycopg"}
    assert "policycheck.evidence" not in json.loads(done.stdout)
