"""A PostgreSQL server of the tests' own, on loopback, in a temporary folder."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PASSWORD = "pass-word-of-the-tests"


def programs() -> Path | None:
    """The folder with ``initdb`` and ``postgres``; None where they are not installed."""
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name), reverse=True
    )
    found = shutil.which("initdb")
    for folder in [*folders, *([Path(found).resolve().parent] if found else [])]:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    return None


def _somebody() -> dict[str, Any]:
    """PostgreSQL refuses to run as root: who runs it then."""
    if os.getuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            user = pwd.getpwnam(name)
            return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    return {}


@contextlib.contextmanager
def postgresql_server(folder: Path) -> Iterator[str]:
    """The address of a running server without the database's name: ``postgresql://user:password@127.0.0.1:port``."""
    somebody = _somebody()
    place = Path(tempfile.mkdtemp(prefix="policycheck-pg-"))
    try:
        if somebody:
            os.chown(place, somebody["user"], somebody["group"])
        secret = place / "password"
        secret.write_text(PASSWORD)
        secret.chmod(0o644)
        initdb = [
            folder / "initdb", "-D", place / "data", "-U", "msp", "--auth=scram-sha-256", f"--pwfile={secret}",
            "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync",
        ]  # fmt: skip
        subprocess.run(list(map(str, initdb)), check=True, capture_output=True, cwd=place, **somebody)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [folder / "postgres", "-D", place / "data", "-p", port, "-h", "127.0.0.1", "-k", place, "-F"]
        with (place / "log").open("wb") as log:
            server = subprocess.Popen(list(map(str, command)), stdout=log, stderr=log, cwd=place, **somebody)
        try:
            _wait(server, port, place / "log")
            yield f"postgresql://msp:{PASSWORD}@127.0.0.1:{port}"
        finally:
            server.send_signal(signal.SIGINT)  # it does not wait for its clients to leave
            server.wait(30)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    import psycopg

    for _ in range(300):
        if server.poll() is not None:
            break
        with contextlib.suppress(psycopg.OperationalError):
            psycopg.connect(host="127.0.0.1", port=port, user="msp", password=PASSWORD, dbname="postgres").close()
            return
        time.sleep(0.1)
    raise RuntimeError(log.read_text(errors="replace")[-2000:])
