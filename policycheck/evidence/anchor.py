"""Heads kept outside the store, against which a store is found that was put back to an earlier state."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import orjson

from policycheck.errors import PolicycheckError
from policycheck.evidence.chain import Head, utc_now

SCHEMA: Final = "policycheck/anchor/v1"
_TEXTS: Final = ("client", "hash", "created", "key_id", "signature")


def write_anchor(heads: Sequence[Head], path: Path) -> None:
    """Writes the heads of a store into a file that its owner alone can read, in place of what it had."""
    document = {"schema": SCHEMA, "written": utc_now(), "heads": [asdict(head) for head in heads]}
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # made with mode 0600
        with os.fdopen(handle, "wb") as file:
            file.write(orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        os.replace(name, path)
    except OSError as error:
        raise PolicycheckError(f"the anchor cannot be written: {error.strerror}", str(path)) from None


def read_anchor(path: Path) -> list[Head]:
    """The heads in a file.

    Raises:
        PolicycheckError: where it cannot be read, or is no anchor.
    """
    try:
        document = orjson.loads(path.read_bytes())
    except OSError as error:
        raise PolicycheckError(f"the anchor cannot be read: {error.strerror}", str(path)) from None
    except ValueError:
        raise PolicycheckError("is no anchor: it is not JSON", str(path)) from None
    if (
        not isinstance(document, dict)
        or document.get("schema") != SCHEMA
        or not isinstance(document.get("heads"), list)
    ):
        raise PolicycheckError(f"is no anchor: its schema is not {SCHEMA}", str(path))
    return [_head(one, path) for one in document["heads"]]


def _head(one: Any, path: Path) -> Head:
    if (
        not isinstance(one, dict)
        or not isinstance(one.get("sequence"), int)
        or not all(isinstance(one.get(name), str) for name in _TEXTS)
    ):
        raise PolicycheckError("the anchor has a head that is none", str(path))
    return Head(**{name: one[name] for name in Head.__slots__})
