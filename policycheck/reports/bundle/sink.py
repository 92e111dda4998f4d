"""Where a bundle is written: a folder or a ZIP file, with the digest of each file as it goes."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final, Protocol

from policycheck.errors import PolicycheckError

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that ZIP knows: a bundle's bytes say nothing of when it was packed."""


class Sink(Protocol):
    """Takes the files of a bundle, one after the other.

    Attributes:
        digests: the SHA-256 of each file, in hexadecimal.
    """

    digests: dict[str, str]

    def write(self, name: str, data: bytes) -> None:
        """Adds a file, whose name has forward slashes."""


class _Folder:
    def __init__(self, path: Path) -> None:
        self.digests: dict[str, str] = {}
        self._path = path

    def write(self, name: str, data: bytes) -> None:
        path = self._path / PurePosixPath(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self.digests[name] = hashlib.sha256(data).hexdigest()


class _Zip:
    def __init__(self, file: zipfile.ZipFile) -> None:
        self.digests: dict[str, str] = {}
        self._file = file

    def write(self, name: str, data: bytes) -> None:
        entry = zipfile.ZipInfo(name, _EPOCH)
        entry.external_attr = 0o600 << 16
        self._file.writestr(entry, data, zipfile.ZIP_DEFLATED)
        self.digests[name] = hashlib.sha256(data).hexdigest()


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Sink]:
    """A new folder, or a new ZIP file where the name ends so; it is there whole, readable by its owner only, or not
    at all.

    Raises:
        PolicycheckError: where something is there already, or it cannot be written.
    """
    if path.is_dir() and not path.name.endswith(".zip") and not any(path.iterdir()):
        path.rmdir()
    if os.path.lexists(path):
        raise PolicycheckError("is there already; an export is written anew", str(path))
    made: Path | None = None
    try:
        # Beside the goal, so that it can be moved there at once.
        made = Path(tempfile.mkdtemp(prefix=f".{path.name}-", dir=path.parent))
        if path.suffix == ".zip":
            with zipfile.ZipFile(made / "bundle", "w") as file:
                yield _Zip(file)
            os.chmod(made / "bundle", 0o600)
            os.replace(made / "bundle", path)
        else:
            yield _Folder(made)
            os.replace(made, path)
    except OSError as error:
        raise PolicycheckError(f"cannot be written: {error.strerror or error}", str(path)) from None
    finally:
        if made is not None:
            shutil.rmtree(made, ignore_errors=True)
