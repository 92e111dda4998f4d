"""What a git repository held at an earlier commit.

Only commands that read objects are run (``rev-parse``, ``merge-base``, ``ls-tree``, ``cat-file``): none of them
starts a program that the repository's configuration names, as ``git diff`` does with filters, external diffs and
file system monitors. Whether a file has changed is then seen from its own content.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path
from typing import Final

from policycheck.errors import PolicycheckError

_OF_A_HOOK: Final = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})


class Commit:
    """The files of a commit: that in which `ref` and what is checked out part ways.

    Raises PolicycheckError where there is no git, no repository, or no such commit.
    """

    def __init__(self, folder: Path, ref: str) -> None:
        self.root = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))
        if ref.startswith("-"):
            raise PolicycheckError(f"--changed-since: {ref!r} is no revision")
        commit = _git(self.root, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}", fault=f"no commit {ref!r}")
        base = _git(self.root, "merge-base", commit.decode().strip(), "HEAD", fault=None) or commit
        self._commit = base.decode().strip()
        self._blobs = self._tree()

    def _tree(self) -> dict[str, str]:
        """The object of each file, by its path below the root."""
        blobs = {}
        for entry in _git(self.root, "ls-tree", "-r", "-z", "--full-tree", self._commit).split(b"\0"):
            head, tab, path = entry.partition(b"\t")
            if tab and head.split()[1] == b"blob":
                blobs[os.fsdecode(path)] = head.split()[2].decode()
        return blobs

    def paths(self) -> list[str]:
        """The files, by their paths below the root."""
        return list(self._blobs)

    def path_of(self, file: str) -> str | None:
        """A file's path below the root; None for one that lies elsewhere."""
        try:
            return Path(file).resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return None

    def same(self, file: str) -> bool:
        """Whether a file has the content that it had, whichever way its lines end."""
        blob = self._blobs.get(self.path_of(file) or "")
        if blob is None:
            return False
        try:
            content = Path(file).read_bytes()
        except OSError:
            return False
        algorithm = "sha256" if len(blob) == 64 else "sha1"
        for text in (content, content.replace(b"\r\n", b"\n")):
            head = f"blob {len(text)}\0".encode()
            if hashlib.new(algorithm, head + text, usedforsecurity=False).hexdigest() == blob:
                return True
        return False

    def content(self, path: str) -> bytes | None:
        """What a file held; None where it was not there."""
        blob = self._blobs.get(path)
        return None if blob is None else _git(self.root, "cat-file", "blob", blob)


def _git(folder: Path, *arguments: str, fault: str | None = "") -> bytes:
    """The output of a git command. Where it fails: an error with `fault`, or nothing where that is None."""
    # A hook of git's has variables that name its repository, which may not be the one of `folder`.
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    environment |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
    command = ["git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PolicycheckError(f"--changed-since needs git: {getattr(error, 'strerror', error)}") from None
    if done.returncode == 0:
        return done.stdout
    if fault is None:
        return b""
    reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
    raise PolicycheckError(f"--changed-since: {fault or (reason[0] if reason else 'git failed')}")
