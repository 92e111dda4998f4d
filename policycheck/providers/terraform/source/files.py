"""Reading and parsing of Terraform files: each once, from the cache where it is unchanged.

Nothing outside the folders that are checked is ever read, nothing is executed, and nothing is written beside the
sources.
"""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterable, Sequence, Set
from pathlib import Path
from typing import Any, Final

import orjson

from policycheck.cache import Cache
from policycheck.errors import PolicycheckError
from policycheck.providers.terraform.positions import JsonText
from policycheck.providers.terraform.source.conversion import ConversionError, FileNotReadError
from policycheck.providers.terraform.source.folder import Folder, SourceFile

_ENDINGS: Final = (".tf", ".tofu", ".tf.json", ".tofu.json")
_LARGEST: Final = 8_000_000
_LARGEST_READ: Final = 1_000_000
_WORTH_PROCESSES: Final = 300_000
_MOST_FILES: Final = 10_000
_SKIPPED: Final = frozenset({".git", ".terraform", ".terragrunt-cache", "node_modules", "__pycache__"})


def is_source(name: str) -> bool:
    """Whether a file of this name holds Terraform or OpenTofu source."""
    return name.endswith(_ENDINGS) and not name.startswith((".", "#")) and not name.endswith("~")


class Files:
    """The files of one check.

    Attributes:
        errors: what could not be read or parsed.
    """

    def __init__(self, cache: Cache) -> None:
        self.errors: list[PolicycheckError] = []
        self._cache = cache
        self._folders: dict[str, Folder] = {}
        self._parsed: dict[str, SourceFile | None] = {}
        self._allowed: list[str] = []
        self.base = "."
        """The root module's folder, against which relative paths in functions are read."""

    def allow(self, folder: str) -> None:
        """Lets functions such as ``file()`` read below a folder."""
        real = os.path.realpath(folder)
        if real not in self._allowed:
            self._allowed.append(real)

    # -- folders -------------------------------------------------------------------------------------------

    def folder(self, path: str) -> Folder:
        """What a folder declares; empty for one that has no Terraform files."""
        key = os.path.realpath(path)
        folder = self._folders.get(key)
        if folder is None:
            folder = self._folders[key] = Folder(path)
            folder.take(self.parse(os.path.join(path, name) for name in self._names(path)))
            self.errors.extend(folder.errors)
        return folder

    def only(self, path: str) -> Folder:
        """What a single file declares."""
        folder = Folder(os.path.dirname(path) or ".")
        folder.take(self.parse([path]))
        return folder

    def _names(self, path: str) -> list[str]:
        try:
            names = sorted(name for name in os.listdir(path) if is_source(name))
        except OSError as error:
            self.errors.append(PolicycheckError(f"cannot be read: {error.strerror}", path))
            return []
        # OpenTofu reads a.tofu instead of a.tf.
        tofu = {name.replace(".tofu", ".tf") for name in names if ".tofu" in name}
        return [name for name in names if name not in tofu]

    def paths(self) -> Set[str]:
        """The files that were parsed, as they were named."""
        return {file.path for file in self._parsed.values() if file is not None}

    def parse(self, paths: Iterable[str]) -> list[SourceFile]:
        """The files that can be read; those that have not been parsed are, on all cores where it is worth the
        processes."""
        named = {path: os.path.realpath(path) for path in paths}
        texts: dict[str, tuple[str, bytes]] = {}
        for path, key in named.items():
            if key not in self._parsed:
                text = self._text(path)
                self._parsed[key] = None
                if text is not None:
                    texts[key] = (path, text)
        missing: dict[str, tuple[str, bytes]] = {}
        for key, (path, text) in texts.items():
            kept = None if path.endswith(".json") else self._cache.load("hcl", text)
            if kept is None:
                missing[key] = (path, text)
            else:
                self._parsed[key] = SourceFile(path, text, kept)
        for key, result in _parse_all(missing):
            self._take(key, *missing[key], result)
        return [file for key in named.values() if (file := self._parsed[key]) is not None]

    def _take(self, key: str, path: str, text: bytes, result: Any) -> None:
        if "error" in result:
            from policycheck.providers.terraform.source.recovery import readable_blocks

            self.errors.append(PolicycheckError(result["error"], path, result["line"], result["column"]))
            if not path.endswith(".json") and (body := readable_blocks(text)) is not None:
                self._parsed[key] = SourceFile(path, text, body)
        elif path.endswith(".json"):
            self._parsed[key] = SourceFile(path, text, result["body"], JsonText(path, text.decode("utf-8")))
        else:
            self._parsed[key] = SourceFile(path, text, result["body"])
            self._cache.store("hcl", text, result["body"])

    def _text(self, path: str) -> bytes | None:
        try:
            size = os.path.getsize(path)
            if size > _LARGEST:
                raise PolicycheckError(f"larger than {_LARGEST // 1_000_000} MB, so it is not read", path)
            return to_utf8(Path(path).read_bytes(), path)
        except PolicycheckError as error:
            self.errors.append(error)
        except OSError as error:
            self.errors.append(PolicycheckError(f"cannot be read: {error.strerror}", path))
        return None

    # -- what functions read -------------------------------------------------------------------------------

    def read(self, path: str) -> bytes:
        """A file that ``file()`` and its like name. Raises FileNotReadError outside the folders being checked too."""
        real = self._within(path)
        try:
            if os.path.getsize(real) > _LARGEST_READ:
                raise FileNotReadError(f"{path} is larger than 1 MB")
            return Path(real).read_bytes()
        except OSError as error:
            raise FileNotReadError(f"{path} cannot be read: {error.strerror}") from None

    def exists(self, path: str) -> bool:
        return os.path.isfile(self._within(path))

    def matching(self, folder: str, pattern: str) -> list[str]:
        """The files below a folder that match a pattern with ``*``, ``**`` and ``?``."""
        base = self._within(folder)
        found = []
        for number, (where, _, names) in enumerate(os.walk(base)):
            if number > _MOST_FILES:
                raise ConversionError(f"{folder} has too many folders")
            for name in names:
                relative = os.path.relpath(os.path.join(where, name), base)
                if _matches(relative, pattern):
                    found.append(relative)
        return sorted(found)

    def _within(self, path: str) -> str:
        real = os.path.realpath(os.path.join(self.base, path))
        if not any(real == folder or real.startswith(folder + os.sep) for folder in self._allowed):
            raise FileNotReadError(f"{path} lies outside the folder being checked")
        return real


def _matches(path: str, pattern: str) -> bool:
    """``**`` stands for any number of folders, ``*`` for part of one name."""
    if "**" in pattern:
        return any(fnmatch.fnmatchcase(path, form) for form in (pattern, pattern.replace("**/", "")))
    return path.count("/") == pattern.count("/") and fnmatch.fnmatchcase(path, pattern)


def find_folders(top: str, most: int | None = None) -> tuple[list[str], list[str]]:
    """The folders at and below `top` that have Terraform files, and all those files; links are not followed.

    With `most`, no more than that many folders are looked into.
    """
    folders, files = [], []
    for number, (where, inner, names) in enumerate(os.walk(top)):
        if number == most:
            break
        inner[:] = sorted(name for name in inner if name not in _SKIPPED and not name.startswith(".terraform"))
        sources = [os.path.join(where, name) for name in names if is_source(name)]
        if sources:
            folders.append(where)
            files.extend(sources)
    return folders, sorted(files)


def to_utf8(raw: bytes, path: str) -> bytes:
    """A file's text in UTF-8, without a byte order mark. Raises PolicycheckError, with the place, where it is none."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return raw.decode("utf-16").encode("utf-8")
        except UnicodeError:
            raise PolicycheckError("not valid UTF-16", path) from None
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        raise PolicycheckError("not valid UTF-8", path, line, column) from None
    return raw


def _parse_all(missing: dict[str, tuple[str, bytes]]) -> Iterable[tuple[str, Any]]:
    total = sum(len(text) for _, text in missing.values())
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if total < _WORTH_PROCESSES or cores < 2 or len(missing) < 2:
        for key, (path, text) in missing.items():
            yield key, parse_file(path, text)
        return
    from concurrent.futures import ProcessPoolExecutor  # takes as long to load as a small file to parse

    ordered = sorted(missing.items(), key=lambda item: -len(item[1][1]))
    shares = [ordered[number::cores] for number in range(cores)]
    with ProcessPoolExecutor(cores - 1) as pool:
        others = [pool.submit(_parse_share, [entry for _, entry in share]) for share in shares[1:]]
        for key, (path, text) in shares[0]:
            yield key, parse_file(path, text)
        for share, other in zip(shares[1:], others, strict=True):
            yield from zip((key for key, _ in share), orjson.loads(other.result()), strict=True)


def _parse_share(files: Sequence[tuple[str, bytes]]) -> bytes:
    return orjson.dumps([parse_file(path, text) for path, text in files])


def parse_file(path: str, text: bytes) -> dict[str, Any]:
    """``{"body": tree}``, or ``{"error": message, "line": number, "column": number}``."""
    from policycheck.providers.terraform.source.syntax import HclSyntaxError, parse

    try:
        if path.endswith(".json"):
            from policycheck.providers.terraform.source.json_syntax import parse_json

            return {"body": parse_json(text)}
        return {"body": parse(text)}
    except HclSyntaxError as error:
        from policycheck.providers.terraform.source.diagnosis import diagnose

        if not path.endswith(".json") and error.wants_words and (diagnosis := diagnose(text)):
            return diagnosis
        line = text.split(b"\n")[error.row] if error.row <= text.count(b"\n") else b""
        column = len(line[: error.column].decode("utf-8", "replace")) + 1
        return {"error": error.message, "line": error.row + 1, "column": column}
    except RecursionError:
        return {"error": "nested too deeply", "line": 1, "column": 1}
