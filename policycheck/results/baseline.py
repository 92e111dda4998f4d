"""An earlier result of ours, SARIF or JSON, so that only what is new since then fails.

A result is unchanged where the baseline has it with the same verdict. So what an exception covered then is new when
the exception ends, and so is a failing result that was unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import orjson

from policycheck.errors import PolicycheckError
from policycheck.rules.evaluate import FAIL, NEW, PASS, SUPPRESSED, UNCHANGED, UNDECIDED, Result

_KINDS: Final = {"fail": FAIL, "review": UNDECIDED, "pass": PASS}


class Baseline:
    """The results of an earlier run, each with its fingerprint, its verdict and the file that it was found in."""

    def __init__(self, entries: Iterable[tuple[str, str, str]]) -> None:
        self._files: dict[tuple[str, str], Counter[str]] = {}
        for fingerprint, verdict, file in entries:
            self._files.setdefault((fingerprint, verdict), Counter())[file] += 1

    @classmethod
    def read(cls, path: str) -> Baseline:
        """Raises PolicycheckError where the file is no result of ours."""
        try:
            raw = Path(path).read_bytes()
        except (OSError, ValueError) as error:
            raise PolicycheckError(f"cannot be read: {getattr(error, 'strerror', None) or error}", path) from None
        try:
            document = orjson.loads(raw)
        except orjson.JSONDecodeError as error:
            raise PolicycheckError(f"not valid JSON: {error.msg}", path, error.lineno, error.colno) from None
        try:
            if isinstance(document, dict) and document.get("schema") == "policycheck/result/v1":
                return cls(list(_json_entries(document)))
            if isinstance(document, dict) and _is_ours(document):
                return cls(list(_sarif_entries(document)))
        except (LookupError, TypeError, AttributeError) as error:
            raise PolicycheckError(f"a damaged result: {type(error).__name__}: {error}", path) from None
        raise PolicycheckError("no result of policycheck: a file that -f json or -f sarif wrote is due", path, 1, 1)

    def compare(self, results: Iterable[Result]) -> None:
        """Marks every result as new or unchanged.

        Two folders may hold a resource of the same address. Of results that share a fingerprint, as many are
        unchanged as the baseline has; those of a file that it names come first, so that a renamed file brings
        nothing new, and a second folder with the same fault does.
        """
        alike: dict[tuple[str, str], list[Result]] = {}
        for result in results:
            alike.setdefault((result.fingerprint, result.verdict), []).append(result)
        for key, group in alike.items():
            known = Counter(self._files.get(key, ()))
            for result in group:
                result.baseline = NEW
            left = known.total()
            if left and len(group) > left:
                # Files are only looked up where they have to tell results apart.
                group.sort(key=lambda result: not _same_file(result, known))
            for result in group[:left]:
                result.baseline = UNCHANGED


def _same_file(result: Result, files: Mapping[str, int]) -> bool:
    attribute = result.attribute
    origin = attribute.origin if attribute is not None else result.resource.origin
    file = Path(origin.locate(attribute.field if attribute is not None else "").file).as_posix()
    # SARIF's paths start at the repository's root, those of JSON are as the user gave them.
    return any(file == known or file.endswith(f"/{known}") or known.endswith(f"/{file}") for known in files)


def _json_entries(document: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for result in document["results"]:
        yield result["fingerprint"], result["verdict"], Path(result["location"]["file"]).as_posix()


def _sarif_entries(document: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    from urllib.parse import unquote

    for run in document["runs"]:
        for result in run.get("results") or ():
            verdict = SUPPRESSED if result.get("suppressions") else _KINDS.get(result.get("kind", "fail"))
            if verdict and result.get("baselineState") != "absent":
                uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                yield result["partialFingerprints"]["policycheck/v1"], verdict, unquote(uri)


def _is_ours(document: Mapping[str, Any]) -> bool:
    runs = document.get("runs")
    return isinstance(runs, list) and all(run["tool"]["driver"]["name"] == "policycheck" for run in runs)
