"""The git repository around an input, read from its files: git itself is never run, since a hostile
repository's configuration can name programs."""

from __future__ import annotations

import os
import re
from pathlib import Path

from policycheck.checkout import checkout_root
from policycheck.reports import sarif_classes as om

_REMOTE = re.compile(r'^\s*\[remote "origin"\][^\[]*?^\s*url\s*=\s*(\S+)', re.M | re.S)


class Repository:
    """Where a checkout begins and what is checked out."""

    def __init__(self, root: Path, git: Path | None) -> None:
        self.root = root
        self._git = git

    @classmethod
    def around(cls, path: str) -> Repository:
        """The repository that holds `path`; without one, the current folder stands for its root."""
        root = checkout_root(path)
        return cls(Path.cwd(), None) if root is None else cls(root, _git_folder(root / ".git"))

    def relative(self, file: str) -> str:
        """`file` relative to the root, with forward slashes; only its name where it lies elsewhere."""
        absolute = os.path.abspath(file)
        try:
            return Path(absolute).relative_to(self.root).as_posix()
        except ValueError:
            return Path(absolute).name

    def provenance(self) -> list[om.VersionControlDetails] | None:
        """What is checked out; None outside a repository."""
        if self._git is None:
            return None
        revision, branch = self._head()
        return [
            om.VersionControlDetails(
                repository_uri=self._remote(),
                revision_id=revision,
                branch=branch,
                mapped_to=om.ArtifactLocation(uri_base_id="%SRCROOT%"),
            )
        ]

    def _remote(self) -> str:
        """The origin's address without credentials; a name of its own for a repository that has none."""
        found = _REMOTE.search(_text(self._git, "config"))
        url = found[1] if found else ""
        ssh = re.fullmatch(r"(?:[^@/]+@)?([^:/]+):(?!//)(.+)", url)
        if ssh:
            url = f"ssh://{ssh[1]}/{ssh[2]}"
        url = re.sub(r"^([a-z+]+://)[^@/]*@", r"\1", url)
        return url if re.match(r"(https?|ssh|git)://", url) else "urn:policycheck:local-repository"

    def _head(self) -> tuple[str | None, str | None]:
        head = _text(self._git, "HEAD").strip()
        if not head.startswith("ref: "):
            return head or None, None
        ref = head[5:]
        revision = _text(self._git, ref).strip()
        if not revision:
            packed = re.search(rf"^([0-9a-f]{{40,64}}) {re.escape(ref)}$", _text(self._git, "packed-refs"), re.M)
            revision = packed[1] if packed else ""
        return revision or None, ref.removeprefix("refs/heads/")


def _git_folder(git: Path) -> Path | None:
    """``.git`` is a file in worktrees and submodules, which points at the folder."""
    if git.is_dir():
        return git
    target = re.match(r"gitdir: (.+)", _text(git.parent, git.name))
    return (git.parent / target[1].strip()).resolve() if target else None


def _text(folder: Path | None, name: str) -> str:
    if folder is None or ".." in name:
        return ""
    try:
        return (folder / name).read_text(encoding="utf-8", errors="replace")[:1_000_000]
    except OSError:
        return ""
