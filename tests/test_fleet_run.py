"""``policycheck fleet run``: each target once and on its own, whatever becomes of the others."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import CLINIC, ROOT, Run
from fleet_files import fleet, inventory
from postgresql_server import PASSWORD, postgresql_server, programs

from policycheck.errors import PolicycheckError
from policycheck.evidence.keys import SigningKey
from policycheck.evidence.store import Store

Check = Callable[..., Run]
SECRET = "canary-of-another-client"
_SECONDS = 60


def outcomes(run: Run) -> dict[str, str]:
    return {f"{c['client']} {t['target']}": t["outcome"] for c in run.json()["clients"] for t in c["targets"]}


def bodies(folder: Path, client: str) -> list[dict[str, Any]]:
    store = Store(str(folder / "evidence.db"))
    try:
        return [store.body(entry) for entry in store.entries(client, kind="run")]
    finally:
        store.close()


def until(holds: Callable[[], Any]) -> Any:
    """What comes to hold, in time."""
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        found = holds()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("it never came about")


def workers(parent: int) -> list[int]:
    """The processes that a run has started for its targets, through the one that forks them."""
    return [process for nursery in _children(parent) for process in _children(nursery)]


def _children(parent: int) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(fields[1]) == parent and b"policycheck.fleet.nursery" in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return found


@contextmanager
def started(path: Path, *options: str, **variables: str) -> Iterator[subprocess.Popen[bytes]]:
    """A run that is going on, in a process group of its own."""
    command = [sys.executable, "-m", "policycheck", "fleet", "run", str(path), "-f", "json", *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        command, stdout=pipe, stderr=pipe, env=environment, start_new_session=True,
        # Where the tests run in the background, SIGINT is ignored, and so it would be in the run.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def test_a_run(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_bytes(CLINIC.read_bytes())
    inventory(tmp_path / "good.gz", encrypted=True)
    SigningKey.new().write(tmp_path / "key.pem")
    clients: dict[str, Any] = {
        "north": ["plan.json", "good.gz"],
        "south": {"targets": ["./good2.gz"], "retention_years": 7},
    }
    path = fleet(tmp_path, clients, signing_key={"file": "key.pem"})
    inventory(tmp_path / "good2.gz", encrypted=True)
    run = policycheck("fleet", "run", path, "--fail-on", "high")
    assert run.code == 1
    north, south = run.out.splitlines()
    assert north.startswith("north: 2 targets; ")
    assert south.startswith("south: 1 target; ")
    assert run.err == ""
    first, second = sorted(bodies(tmp_path, "north"), key=lambda body: str(body["target"]))
    assert (first["target"], second["target"]) == ("check/good.gz", "check/plan.json")
    (passing,) = first["passed"]["volume-encrypted-at-rest"]
    assert first["resources"][passing]["type"] == "aws_ebs_volume"
    assert second["inputs"][0]["path"] == "plan.json"
    assert second["inputs"][0]["digest"].startswith("sha256:")
    assert second["actor"]["host"]
    assert second["run"] == first["run"]
    store = Store(str(tmp_path / "evidence.db"))
    (kept,) = store.entries("south", kind="retention")
    assert store.body(kept)["years"] == 7
    assert not list(store.entries("north", kind="retention"))
    store.close()
    # The same once more: another run, and another record of each.
    assert policycheck("fleet", "run", path, "--fail-on", "never").code == 0
    assert len(bodies(tmp_path, "north")) == 4


def test_what_a_client_says_holds_for_its_targets(policycheck: Check, tmp_path: Path) -> None:
    for name in ("a.gz", "b.gz", "c.gz"):
        inventory(tmp_path / name)
    exception = {
        "rule": "volume-encrypted-at-rest", "resource": "*", "reason": "no PHI", "until": "2999-01-01",
        "approved_by": "Dr. Who",
    }  # fmt: skip
    path = fleet(
        tmp_path,
        {
            "a": {"targets": ["a.gz"], "exceptions": [exception]},
            "b": {"targets": ["b.gz"], "phi": {"names": ["nothing"]}},
            "c": ["c.gz"],
        },
    )
    assert policycheck("fleet", "run", path).code == 1
    (a,), (b,), (c,) = (bodies(tmp_path, client) for client in "abc")
    rule = "volume-encrypted-at-rest"
    verdicts = [{one["rule"]: one["verdict"] for one in body["results"]}.get(rule) for body in (a, b, c)]
    assert verdicts == ["suppressed", None, "fail"]
    assert a["exceptions"][0]["approved_by"] == "Dr. Who"
    assert (a["exceptions"][0]["file"], a["exceptions"][0]["line"]) == ("fleet.yaml", 12)


def test_a_faulty_exception_fails_its_own_client_alone(policycheck: Check, tmp_path: Path) -> None:
    inventory(tmp_path / "a.gz", encrypted=True)
    inventory(tmp_path / "b.gz", encrypted=True)
    exception = {"rule": "no-such-rule", "resource": "*"}
    path = fleet(tmp_path, {"a": {"targets": ["a.gz"], "exceptions": [exception]}, "b": ["b.gz"]})
    run = policycheck("fleet", "run", path, "-f", "json")
    assert outcomes(run) == {"a check/a.gz": "failed", "b check/b.gz": "complete"}
    assert run.err == "policycheck: a: check/a.gz: fleet.yaml:12:5: unknown rule 'no-such-rule'\n"


def test_attestations_are_a_target(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / "north").mkdir()
    (tmp_path / "north" / "attestations.yaml").write_text("schema: policycheck/attestations/v1\nattestations: []\n")
    path = fleet(tmp_path, {"north": {"attestations": "north/attestations.yaml"}})
    run = policycheck("fleet", "run", path, "-f", "json")
    assert (run.code, outcomes(run)) == (1, {"north attestations": "complete"})
    (body,) = bodies(tmp_path, "north")
    assert {one["resource"]["kind"] for one in body["results"]} == {"attestation"}
    assert body["inputs"][0]["digest"].startswith("sha256:")


def test_selections(policycheck: Check, tmp_path: Path) -> None:
    inventory(tmp_path / "a.gz", encrypted=True)
    path = fleet(tmp_path, {"a": ["a.gz"], "b": ["b.gz", "b2.gz"]})
    inventory(tmp_path / "b2.gz", encrypted=True)
    run = policycheck("fleet", "run", path, "-f", "json", "--fail-on", "high")
    assert (run.code, outcomes(run)["b check/b.gz"]) == (3, "failed")
    assert run.err == "policycheck: b: check/b.gz: b.gz: cannot be read: No such file or directory\n"
    inventory(tmp_path / "b.gz", encrypted=True)
    assert outcomes(policycheck("fleet", "run", path, "-f", "json", "--client", "a")) == {"a check/a.gz": "complete"}
    assert outcomes(policycheck("fleet", "run", path, "-f", "json", "--since", "1d")) == {"b check/b.gz": "complete"}
    run = policycheck("fleet", "run", path, "-f", "json", "--only-failed")
    assert (run.code, outcomes(run)) == (0, {})


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--client", "nroth"), "unknown client 'nroth'; did you mean 'north'?"),
        (("--since", "soon"), "--since 'soon': a duration"),
        (("--executor", "dask"), "--executor dask and --scheduler ADDRESS go together"),
        (("--scheduler", "tcp://x:1"), "--executor dask and --scheduler ADDRESS go together"),
        (("--notify", "http://example.org/x"), "--notify: an https address is due"),
        (("--key", "none.pem"), "none.pem: cannot be read"),
    ],
)
def test_wrong_usage(policycheck: Check, tmp_path: Path, options: tuple[str, ...], message: str) -> None:
    run = policycheck("fleet", "run", fleet(tmp_path, {"north": ["a.gz"]}), *options)
    assert (run.code, run.err.count("\n")) == (2, 1)
    assert message in run.err
    assert not (tmp_path / "evidence.db").exists()


def test_a_client_touches_no_other(policycheck: Check, tmp_path: Path) -> None:
    """One target hangs, one has no credentials, one bad ones."""
    os.mkfifo(tmp_path / "hang")
    inventory(tmp_path / "good.gz", encrypted=True)
    aws = {"account": "123456789012", "credential_environment": "BAD_"}
    gcp = {"project": "clinic", "credential_environment": "LOST_KEY_FILE"}
    path = fleet(
        tmp_path,
        {"hangs": ["hang"], "good": ["good.gz"], "poor": [{"aws": aws}], "lost": [{"gcp": gcp}]},
        limits={"seconds": 15},
    )
    lost = str(tmp_path / "nothing.json")
    run = policycheck("fleet", "run", path, "-f", "json", "--fail-on", "high", LOST_KEY_FILE=lost)
    assert outcomes(run) == {
        "hangs check/hang": "failed", "good check/good.gz": "complete", "poor aws/123456789012": "failed",
        "lost gcp/clinic": "failed",
    }  # fmt: skip
    assert run.code == 3
    told = dict(line.removeprefix("policycheck: ").split(": ", 1) for line in run.err.splitlines())
    assert told["hangs"] == "check/hang: not finished within 15 seconds, and ended"
    assert "no credentials: of the variables BAD_AWS_ACCESS_KEY_ID" in told["poor"]
    assert set(told) == {"hangs", "poor", "lost"}
    assert "Traceback" not in run.err
    (failed,) = bodies(tmp_path, "hangs")
    assert (failed["outcome"], failed["errors"][0]["message"]) == ("failed", told["hangs"].partition(": ")[2])


def test_a_process_that_is_lost_is_tried_again(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "crash")
    inventory(tmp_path / "good.gz", encrypted=True)
    path = fleet(tmp_path, {"a": ["crash"], "b": ["good.gz"]}, limits={"check": 1, "attempts": 2})
    killed: list[int] = []
    with started(path, POLICYCHECK_SIGNING_KEY="", OTHER_SECRET=SECRET) as process:
        for _ in range(2):
            (worker,) = until(lambda: [one for one in workers(process.pid) if one not in killed])
            assert SECRET.encode() not in Path(f"/proc/{worker}/environ").read_bytes()
            killed.append(worker)
            os.kill(worker, signal.SIGKILL)
        out, err = process.communicate(timeout=_SECONDS)
    run = Run(subprocess.CompletedProcess([], process.returncode, out, err))
    assert run.err == "policycheck: a: check/crash: its process was ended by SIGKILL\n"
    assert outcomes(run) == {"a check/crash": "failed", "b check/good.gz": "complete"}


def test_the_process_that_forks_is_lost(tmp_path: Path) -> None:
    """Another one takes its place, and what was lost with it is tried again."""
    os.mkfifo(tmp_path / "hang")
    inventory(tmp_path / "good.gz", encrypted=True)
    path = fleet(tmp_path, {"a": ["hang"], "b": ["good.gz"]}, limits={"check": 1, "attempts": 2})
    with started(path, "--fail-on", "never") as process:
        (worker,) = until(lambda: workers(process.pid))
        (nursery,) = _children(process.pid)
        os.kill(nursery, signal.SIGKILL)
        until(partial(_gone, worker))
        until(lambda: workers(process.pid))
        (tmp_path / "good2.gz").write_bytes((tmp_path / "good.gz").read_bytes())
        with (tmp_path / "hang").open("wb") as waiting:
            (tmp_path / "good2.gz").replace(tmp_path / "hang")
            waiting.write((tmp_path / "good.gz").read_bytes())
        out, err = process.communicate(timeout=_SECONDS)
    assert (process.returncode, err) == (0, b"")
    run = Run(subprocess.CompletedProcess([], 0, out, err))
    assert outcomes(run) == {"a check/hang": "complete", "b check/good.gz": "complete"}


def test_nothing_goes_on_without_the_run(tmp_path: Path) -> None:
    """Its processes end with it, however it ends, and the next run takes the place of a lost one."""
    os.mkfifo(tmp_path / "hang")
    path = fleet(tmp_path, {"a": ["hang"]})
    for ending in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
        with started(path) as process:
            (worker,) = until(partial(workers, process.pid))
            os.kill(process.pid, ending)
            process.communicate(timeout=_SECONDS)
            until(partial(_gone, worker))


def test_one_run_at_a_time(policycheck: Check, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "hang")
    path = fleet(tmp_path, {"a": ["hang"]})
    with started(path) as process:
        until(lambda: workers(process.pid))
        run = policycheck("fleet", "run", path)
    assert (run.code, run.err) == (2, f"policycheck: error: {path}: another run of this fleet is going on\n")


def test_an_interrupted_run_is_gone_on_with(policycheck: Check, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "hang")
    inventory(tmp_path / "good.gz", encrypted=False)
    path = fleet(tmp_path, {"a": ["good.gz"], "b": ["hang"]})
    with started(path) as process:
        until(lambda: (tmp_path / "evidence.db").exists() and _recorded(tmp_path, "a"))
        os.killpg(process.pid, signal.SIGKILL)
    (tmp_path / "hang").unlink()
    inventory(tmp_path / "hang", encrypted=True)
    run = policycheck("fleet", "run", path, "-f", "json")
    assert run.err.startswith("policycheck: going on with the run ")
    # What had been found before counts too.
    assert (run.code, outcomes(run)) == (1, {"a check/good.gz": "complete", "b check/hang": "complete"})
    assert len(bodies(tmp_path, "a")) == 1
    run = policycheck("fleet", "run", path, "-f", "json")
    assert (run.err, len(bodies(tmp_path, "a"))) == ("", 2)


def test_another_run_is_begun_where_that_is_asked_for(policycheck: Check, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "hang")
    inventory(tmp_path / "good.gz", encrypted=True)
    path = fleet(tmp_path, {"a": ["good.gz"], "b": ["hang"]})
    with started(path) as process:
        until(lambda: (tmp_path / "evidence.db").exists() and _recorded(tmp_path, "a"))
        os.killpg(process.pid, signal.SIGKILL)
    (tmp_path / "hang").unlink()
    inventory(tmp_path / "hang", encrypted=True)
    # Other words, another run; and neither is --new.
    assert policycheck("fleet", "run", path, "--client", "a").err == ""
    assert policycheck("fleet", "run", path, "--new").err == ""
    assert policycheck("fleet", "run", path).err == ""
    assert len({body["run"] for body in bodies(tmp_path, "a")}) == 4


def _gone(process: int) -> bool:
    return not Path(f"/proc/{process}").exists()


def test_into_postgresql(policycheck: Check, tmp_path: Path) -> None:
    """Its password is in the environment of the run, and of no target."""
    folder = programs()
    if folder is None:
        pytest.skip("no PostgreSQL")
    inventory(tmp_path / "good.gz", encrypted=True)
    os.mkfifo(tmp_path / "hang")
    with postgresql_server(folder) as address:
        bare = f"{address.replace(f':{PASSWORD}@', '@')}/postgres"
        path = fleet(tmp_path, {"a": ["good.gz"], "b": ["hang"]}, store=bare)
        with started(path, PGPASSWORD=PASSWORD) as process:
            store = Store(f"{address}/postgres")
            until(lambda: workers(process.pid) and _clients(store) == ["a"])
            for worker in workers(process.pid):
                assert PASSWORD.encode() not in Path(f"/proc/{worker}/environ").read_bytes()
            os.killpg(process.pid, signal.SIGKILL)
        (tmp_path / "hang").unlink()
        inventory(tmp_path / "hang", encrypted=True)
        run = policycheck("fleet", "run", path, "-f", "json", "--fail-on", "high", PGPASSWORD=PASSWORD)
        assert run.err.startswith("policycheck: going on with the run ")
        assert (run.code, outcomes(run)) == (0, {"a check/good.gz": "complete", "b check/hang": "complete"})
        assert _clients(store) == ["a", "b"]
        assert len(list(store.entries("a", kind="run"))) == 1
        store.close()


def _clients(store: Store) -> list[str]:
    try:
        return store.clients()
    except PolicycheckError:
        return []


def test_progress_is_shown_on_a_terminal(tmp_path: Path) -> None:
    inventory(tmp_path / "good.gz", encrypted=True)
    path = fleet(tmp_path, {"north": ["good.gz"], "south": ["none.gz"]})
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "policycheck", "fleet", "run", str(path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env=environment) as process:
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # how a terminal says that nobody writes to it any more
            while more := os.read(ours, 4096):
                shown += more
        out = process.stdout.read() if process.stdout is not None else b""
    os.close(ours)
    assert b"all clients" in shown
    assert b"check/good.gz" in shown
    assert out.startswith(b"north: 1 target; ")
    assert b"\x1b" not in out


def _recorded(folder: Path, client: str) -> bool:
    store = Store(str(folder / "evidence.db"))
    try:
        return client in store.clients()
    except PolicycheckError:
        return False
    finally:
        store.close()
