"""A run that is killed 50 times at random moments ends with every target once: none lost, doubled or repeated."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from conftest import ROOT
from fleet_files import fleet, inventory

from policycheck.errors import PolicycheckError
from policycheck.evidence.keys import PublicKey, SigningKey
from policycheck.evidence.store import Store
from policycheck.evidence.verify import verify

KILLS = 50
CLIENTS = 4
EACH = 15

HOOK = """
import os, sys, time

def note(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and arguments[0].startswith("inventories/"):
        log = os.open(os.environ["PYTHON_FLEET_LOG"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(log, f"{time.time()} {arguments[0]}\\n".encode())
        os.close(log)

sys.addaudithook(note)
"""
"""Python's own record of every inventory that any process opens."""


def recorded(store: Store) -> dict[tuple[str, str], str]:
    """By client and target the hash of each record."""
    found: dict[tuple[str, str], str] = {}
    try:
        for client in store.clients():
            for entry in store.entries(client, kind="run"):
                assert (client, entry.target) not in found, "a record stands twice"
                found[client, entry.target] = entry.hash
    except PolicycheckError:
        return {}  # killed before there was a store
    return found


def opened(log: Path) -> list[tuple[float, str]]:
    """When each inventory was opened."""
    lines = log.read_text().splitlines() if log.exists() else []
    return [(float(when), path) for when, _, path in (line.partition(" ") for line in lines)]


def test_killed_fifty_times(tmp_path: Path) -> None:
    targets = {f"client-{c}": [f"inventories/{c}-{n}.gz" for n in range(EACH)] for c in range(CLIENTS)}
    for paths in targets.values():
        for name in paths:
            inventory(tmp_path / name)
    SigningKey.new().write(tmp_path / "key.pem")
    path = fleet(tmp_path, targets, signing_key={"file": "key.pem"})
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(HOOK)
    log = tmp_path / "opened.log"
    command = [sys.executable, "-m", "policycheck", "fleet", "run", str(path), "--fail-on", "never"]
    environment = {
        **os.environ, "PYTHONPATH": f"{tmp_path / 'hook'}:{ROOT}", "PYTHON_FLEET_LOG": str(log),
        "POLICYCHECK_CACHE_DIR": str(tmp_path / "cache"),
    }  # fmt: skip
    store = Store(str(tmp_path / "evidence.db"))
    chance = random.Random(os.environ.get("POLICYCHECK_TEST_SEED", "fleet"))
    done: dict[tuple[str, str], str] = {}
    kills = 0
    while True:
        began = time.time()
        with (tmp_path / "out").open("wb") as output:
            process = subprocess.Popen(command, env=environment, stdout=output, stderr=output, start_new_session=True)
            try:
                process.wait(chance.uniform(0.3, 2.1) if kills < KILLS else 300)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        said = (tmp_path / "out").read_text()
        if process.returncode >= 0:
            break
        kills += 1
        assert "error" not in said
        now = recorded(store)
        assert now.items() >= done.items(), "a record was lost or changed"
        repeated = [name for when, name in opened(log) if when > began and _target(name) in done]
        assert not repeated, "a finished target was assessed again"
        done = now
    assert kills == KILLS, "too few targets for so many kills"
    assert process.returncode == 0, said
    assert "already" not in said
    assert set(recorded(store)) == {(client, f"check/{name}") for client, names in targets.items() for name in names}
    bodies = [store.body(entry) for client in targets for entry in store.entries(client, kind="run")]
    assert {body["outcome"] for body in bodies} == {"complete"}
    assert len({body["run"] for body in bodies}) == 1
    assert store.unfinished_run(str(path)) is None
    checked = verify(store, [PublicKey.read(tmp_path / "key.pem")])
    assert (checked.problems, checked.notices) == ([], [])
    store.close()


def _target(name: str) -> tuple[str, str]:
    return f"client-{name.removeprefix('inventories/').partition('-')[0]}", f"check/{name}"
