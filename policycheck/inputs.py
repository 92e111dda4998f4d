"""Recognises what a path holds, by its content, and reads it into the model."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import orjson

from policycheck.cache import Cache
from policycheck.checkout import checkout_root
from policycheck.errors import PolicycheckError
from policycheck.model.resource import Inventory
from policycheck.providers.terraform.positions import JsonText
from policycheck.providers.terraform.source.given import Given

if TYPE_CHECKING:
    from datetime import date

    from policycheck.model.scope import PhiScope
    from policycheck.providers.live.record import Exported
    from policycheck.providers.terraform.graph import Graph
    from policycheck.providers.terraform.source.behind_plan import PlanSource

_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_REPEATED: Final = b'"planned_values":{'
_CHANGES: Final = b',"resource_changes":['
_INVENTORY: Final = (b"\x1f\x8b", b'{"schema":"policycheck/inventory/')
"""How a saved inventory begins, packed or not."""
_HEAD: Final = 65_536
"""Bytes at the beginning of a file by which exports are told."""
_EXPORTS: Final = (("gcp", ("asset_type", "assetType")), ("azure", ("/subscriptions/",)))
"""What exports of Google's asset inventory and of Azure's resources have there, by the cloud."""
_CONFIG: Final = (b'"configurationItems"', b'"Results"')
"""What a snapshot of AWS Config, or the answer to a query, has in its first bytes (`_START`)."""
_START: Final = 4096
_ATTESTATIONS: Final = b"policycheck/attestations/"
"""What a file of attestations says of itself; there too, before which only comments can stand."""
_ZIP: Final = b"PK\x03\x04"
_SHOW: Final = "run `terraform show -json {name} > plan.json` and check plan.json"


class Inputs:
    """Reads what the user names, each file once.

    `today` is the day on which attestations are judged; the present one in UTC where it is not given.

    Attributes:
        errors: what could not be read although the rest of its input could.
    """

    def __init__(
        self,
        cache: Cache | None = None,
        given: Given | None = None,
        source: str | None = None,
        scope: PhiScope | None = None,
        today: date | None = None,
    ) -> None:
        self._scope = scope
        self._today = today
        self._source_folder = source
        self.errors: list[PolicycheckError] = []
        self._cache = cache or Cache()
        self._given = given or Given()

    def read(self, *paths: str) -> Iterator[Inventory]:
        """The inventories in folders or files, or on standard input for ``-``.

        Exports of a cloud's own inventory come last, since one that was written in several files is read as one.
        Raises PolicycheckError, with the place, where something cannot be read or is nothing that policycheck knows.
        """
        exports: dict[str, list[tuple[bytes | str, str]]] = {}
        for path in paths:
            if path != "-" and (os.path.isdir(path) or path.endswith((".tf", ".tofu", ".tf.json", ".tofu.json"))):
                yield from self._source(path)
                continue
            name = "<stdin>" if path == "-" else path
            raw = _read(path, name)
            if raw.startswith(_INVENTORY[0]) and _is_snapshot(raw):
                yield from self._snapshot(raw, name)
            elif raw.startswith(_INVENTORY):
                yield from self._saved(raw, name)
            elif _ATTESTATIONS in raw[:_START]:
                yield self._attested(raw, name)
            elif cloud := _exporter(raw, name):
                exports.setdefault(cloud, []).append((_decode(raw, name), name))
            elif any(mark in raw[:_START] for mark in _CONFIG) and _is_snapshot(raw):
                yield from self._snapshot(raw, name)
            else:
                inventory = self._document(raw, name)
                del raw  # a plan's text is kept by its inventory once; not twice while it is judged
                yield inventory
        yield from self._exported(exports)

    def _saved(self, raw: bytes, name: str) -> Iterator[Inventory]:
        """An inventory for each account, as they were scanned: what one did not tell is known of the others."""
        from policycheck.providers.live.inventory import errors_of, live_inventory
        from policycheck.providers.live.saved import Saved
        from policycheck.providers.live.wanted import EVERYTHING

        saved = Saved(raw, name)
        self.errors.extend(errors_of(saved.failures))
        if not saved.complete:
            self.errors.append(
                PolicycheckError(
                    "the scan was interrupted or did not reach every account, so the inventory is not whole", name
                )
            )
        if saved.provider == "gcp":
            # What holds for a project may stand in the organisation, of which it is a part: a file has one scope.
            sought = next(iter(saved.sought.values()), EVERYTHING)
            yield live_inventory(name, saved.records, saved.failures, self._scope, sought=sought)
            return
        for account in dict.fromkeys((*(one.account for one in saved.found()), *saved.sought)) or ("",):
            records = [record for record in saved.records if record.account == account]
            failures = [failure for failure in saved.failures if failure.account == account]
            sought = saved.sought.get(account, EVERYTHING)
            yield live_inventory(name, records, failures, self._scope, sought=sought)

    def _snapshot(self, raw: bytes, name: str) -> Iterator[Inventory]:
        """What AWS Config keeps of each account."""
        from policycheck.providers.aws.config.snapshot import read_snapshot

        yield from self._judged(read_snapshot(raw, name))

    def _attested(self, raw: bytes, name: str) -> Inventory:
        """What an organisation attests of itself; its documents lie beside the file."""
        from policycheck.documents.document import Document
        from policycheck.providers.organisation.attestations import Attestations

        return Attestations(Document.of(name, raw), self._today).inventory()

    def _exported(self, exports: dict[str, list[tuple[bytes | str, str]]]) -> Iterator[Inventory]:
        """Exports by their cloud."""
        for cloud in list(exports):
            reader = import_module(f"policycheck.providers.{cloud}.export")
            yield from self._judged(reader.read_exports(exports.pop(cloud)))

    def _judged(self, exports: Iterable[Exported]) -> Iterator[Inventory]:
        """An inventory of each. What one was not made to hold is unknown, but no error."""
        from policycheck.providers.live.inventory import errors_of, live_inventory
        from policycheck.providers.live.wanted import Sought

        for exported in exports:
            failures = [*exported.broken, *exported.absent]
            self.errors.extend(errors_of(exported.broken))
            sought = Sought(exported.collected)
            yield live_inventory(exported.name, exported.records, failures, self._scope, sought=sought)

    def _document(self, raw: bytes, name: str) -> Inventory:
        try:
            return self._of_terraform(raw, name)
        except RecursionError:
            raise PolicycheckError("is nested too deeply to be read", name) from None

    def _of_terraform(self, raw: bytes, name: str) -> Inventory:
        document, text = _load(raw, name)
        if "resource_changes" not in document and "planned_values" not in document:
            return _inventory(document, text)
        from policycheck.providers.terraform.plan import read_plan

        graph = read_plan(document, text)
        graph.source = self._behind(name, document, graph)
        if graph.source is not None:
            from policycheck.providers.terraform.source.requirements import provider_versions
            from policycheck.providers.terraform.versions import first

            graph.versions = first(provider_versions(graph.source.workspace), graph.versions)
        graph.scope = self._scope
        inventory = graph.inventory(text.file, "plan")
        inventory.files = graph.source.workspace.files.paths() if graph.source is not None else frozenset()
        return inventory

    def _behind(self, name: str, document: Mapping[str, Any], graph: Graph) -> PlanSource | None:
        """The source of a plan: where the user says, or in the checkout that the plan lies in."""
        if self._source_folder is None and (name == "<stdin>" or checkout_root(name) is None):
            return None
        from policycheck.providers.terraform.source.behind_plan import find_source, source_at
        from policycheck.providers.terraform.source.files import Files

        files = Files(self._cache)
        if self._source_folder is None:
            return find_source(name, document, files, graph.entries)
        if not os.path.isdir(self._source_folder):
            raise PolicycheckError("no such folder", self._source_folder)
        found = source_at(self._source_folder, document, files)
        self.errors.extend([*files.errors, *found.workspace.errors])
        return found

    def _source(self, path: str) -> Iterator[Inventory]:
        from policycheck.providers.terraform.source.files import Files
        from policycheck.providers.terraform.source.reader import read_source

        files = Files(self._cache)
        found = False
        for inventory in read_source(path, files, self._given, self._scope):
            found = True
            yield inventory
        self.errors.extend(files.errors)
        if not found and not files.errors:
            raise PolicycheckError("there is no Terraform in this folder", path)
        if not found and not os.path.isdir(path):
            raise files.errors[0]


def _exporter(raw: bytes, name: str) -> str | None:
    """The cloud whose export a file is; None where it is none."""
    head = raw[:_HEAD]
    for cloud, marks in _EXPORTS:
        if any(mark.encode(coding) in head for mark in marks for coding in ("utf-8", "utf-16-le", "utf-16-be")):
            form = import_module(f"policycheck.providers.{cloud}.form")
            if form.is_export(_decode(raw, name)):
                return cloud
    return None


def _is_snapshot(raw: bytes) -> bool:
    from policycheck.providers.aws.config.form import is_snapshot

    return is_snapshot(raw)


def read_input(path: str) -> Inventory:
    """The inventory in a JSON file, or on standard input for ``-``. Raises PolicycheckError, with the place."""
    name = "<stdin>" if path == "-" else path
    return _inventory(*_load(_read(path, name), name))


def _load(raw: bytes, name: str) -> tuple[Mapping[str, Any], JsonText]:
    text = _decode(raw, name)
    document = _parse_lean(text) if isinstance(text, bytes) else None
    if document is None:
        document = _parse(text, name)
    return document, JsonText(name, text if isinstance(text, str) else text.decode("utf-8"))


def _read(path: str, name: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PolicycheckError(f"cannot be read: {reason}", name) from None


def _decode(raw: bytes, name: str) -> bytes | str:
    """The text: UTF-8 stays as it is, UTF-16 (as PowerShell's redirection writes it) is decoded."""
    if not raw.strip():
        raise PolicycheckError("the file is empty", name)
    if raw.startswith(_ZIP):
        raise PolicycheckError(f"is a binary plan: {_SHOW.format(name=Path(name).name)}", name)
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError as error:
                raise PolicycheckError(f"not valid {encoding}: {error.reason}", name) from None
    return raw


def _parse_lean(raw: bytes) -> Mapping[str, Any] | None:
    """A plan without its ``planned_values``, a third of its size, which say again what the changes say.

    None where the two do not stand one after the other, as Terraform writes them, and for what is no valid JSON.
    """
    start, end = raw.find(_REPEATED), raw.find(_CHANGES)
    if not 0 <= start < end:
        return None
    try:
        str(raw[start:end], "utf-8")
        document = orjson.loads(b"".join((raw[:start], _REPEATED, b"}", raw[end:])))
    except ValueError:
        return None
    return document if isinstance(document, dict) else None


def _parse(text: bytes | str, name: str) -> Mapping[str, Any]:
    try:
        document = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        message = str(error).rpartition(": line")[0] or str(error)
        raise PolicycheckError(f"not valid JSON: {message}", name, error.lineno, error.colno) from None
    if not isinstance(document, dict):
        raise PolicycheckError("not a plan or a state: a JSON object is expected", name, 1, 1)
    return document


def _inventory(document: Mapping[str, Any], text: JsonText) -> Inventory:
    if "resource_changes" in document or "planned_values" in document:
        from policycheck.providers.terraform.plan import read_plan

        return read_plan(document, text).inventory(text.file, "plan")
    if "format_version" in document:
        from policycheck.providers.terraform.state import read_state

        return read_state(document, text).inventory(text.file, "state")
    if ("version" in document and "lineage" in document) or "terraform_version" in document:
        from policycheck.providers.terraform.state import read_tfstate

        return read_tfstate(document, text).inventory(text.file, "state")
    raise PolicycheckError(
        "neither a Terraform plan nor a state: make one with `terraform show -json PLAN`", text.file, 1, 1
    )
