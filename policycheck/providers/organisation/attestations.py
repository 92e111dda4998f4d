"""Reads ``attestations.yaml`` into the model: one resource for each attestation, and for each that is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from policycheck.documents.document import Document, Path_
from policycheck.documents.schema import unknown_name, validated
from policycheck.model.kinds.organisation import ATTESTATION
from policycheck.model.resource import Attribute, Attributes, Excerpt, Inventory, Location, Resource
from policycheck.model.values import Unknown
from policycheck.providers.organisation import Subject, subjects
from policycheck.providers.organisation.days import YEARLY, due
from policycheck.providers.organisation.document import evidence_of
from policycheck.semantics.secrets import mask

PROVIDER: Final = "organisation"

_SCHEMA: Final = Path(__file__).with_name("attestations.schema.json")
_DAYS: Final = ("date", "tested", "signed")


class Attestations:
    """A file of attestations that its schema accepts.

    Raises PolicycheckError, with line and column, for whatever is wrong in it.

    Attributes:
        organisation: whose they are; empty where the file does not say.
        today: the day on which they are judged.
    """

    def __init__(self, document: Document, today: date | None = None, *, is_case: bool = False) -> None:
        self.document = document
        data = validated(document, _SCHEMA)
        if "as_of" in data and not is_case:
            raise document.error(("as_of",), "as_of: only the cases of rules fix the day")
        written = date.fromisoformat(data["as_of"]) if "as_of" in data else None
        self.today = today or written or datetime.now(UTC).date()
        self.organisation: str = data.get("organisation", "")
        self.not_applicable: Mapping[str, str] = data.get("not_applicable", {})
        self.entries: list[dict[str, Any]] = data["attestations"]
        self._check()

    def inventory(self) -> Inventory:
        """The resources: those that are listed in the file's order, then what is missing."""
        found = Inventory(self.document.file, "attestations")
        folder = Path(self.document.file).parent
        for number, entry in enumerate(self.entries):
            origin = Place(self.document, ("attestations", number), entry)
            found.add(self._resource(entry["type"], entry.get("name", ""), _Listed(origin, folder, self.today)))
        listed = {entry["type"] for entry in self.entries}
        for subject in subjects().values():
            if subject.id not in listed:
                found.add(self._resource(subject.id, "", self._missing(subject)))
        return found

    def _missing(self, subject: Subject) -> _Missing:
        if subject.id in self.not_applicable:
            return _Missing(Place(self.document, ("not_applicable", subject.id), {}), subject, applies=False)
        return _Missing(Place(self.document, (), {}), subject, applies=True)

    def _resource(self, subject: str, name: str, origin: _Listed | _Missing) -> Resource:
        address = address_of(subject, name)
        resource = Resource(ATTESTATION, subject, address, PROVIDER, origin.place, lambda _place: origin.attributes())
        resource.name = name or subject
        resource.account = self.organisation
        return resource

    def _check(self) -> None:
        """What no schema can say: names that are there once, days that have come, intervals within bounds."""
        known = subjects()
        for subject in self.not_applicable:
            path: Path_ = ("not_applicable", subject)
            if subject not in known:
                raise self.document.error(path, unknown_name("type", subject, known))
            if not known[subject].only_for:
                raise self.document.error(
                    path, f"{subject} concerns every organisation; an exception in policycheck.yaml can accept its lack"
                )
            if any(entry["type"] == subject for entry in self.entries):
                raise self.document.error(path, f"{subject} is attested all the same")
        seen: set[str] = set()
        for number, entry in enumerate(self.entries):
            self._check_entry(entry, ("attestations", number), seen)

    def _check_entry(self, entry: Mapping[str, Any], path: Path_, seen: set[str]) -> None:
        if entry["type"] not in subjects():
            raise self.document.error((*path, "type"), unknown_name("type", entry["type"], subjects()))
        address = address_of(entry["type"], entry.get("name", ""))
        if address in seen:
            raise self.document.error(path, f"{address} stands twice; a name tells several of one type apart")
        seen.add(address)
        for key in _DAYS:
            # A day ahead may be today elsewhere; beyond that it is a mistake which would hide that it is overdue.
            if key in entry and date.fromisoformat(entry[key]) > self.today + timedelta(days=1):
                raise self.document.error((*path, key), f"{key}: {entry[key]} is yet to come")
        for key in ("review_every", "test_every"):
            try:
                due(self.today, entry.get(key, YEARLY))
            except ValueError as error:
                raise self.document.error((*path, key), f"{key}: {error}") from None


def address_of(subject: str, name: str) -> str:
    """How an attestation is named in results and exceptions: ``attestation.risk_analysis``."""
    return f"{ATTESTATION}.{subject}.{name}" if name else f"{ATTESTATION}.{subject}"


class Place:
    """An attestation in its file: an `Origin`.

    Attributes:
        entry: what stands there; empty for a missing one.
        notes: what is to be said of its fields.
    """

    def __init__(self, document: Document, path: Path_, entry: Mapping[str, Any]) -> None:
        self._document = document
        self._path = path
        self.entry = entry
        self.notes: dict[str, str] = {}

    def locate(self, field: str) -> Location:
        """The line of a field from its key on; the attestation's own place where the field is absent, the file's head
        for a missing attestation."""
        path = (*self._path, field) if field in self.entry else self._path
        line, column = self._document.place(path) if path else (1, 1)
        lines = self._document.lines
        last = min(line + 1, len(lines))
        # Of a file of one line, the region is its first letter: a context is always more than its region.
        end = len(lines[line - 1].rstrip()) + 1 if column > 1 or last > line else 2
        around = "\n".join(lines[line - 1 : last])
        context = Excerpt(mask(around), self._document.file, line, 1, last, len(lines[last - 1]) + 1)
        said = mask(lines[line - 1][column - 1 : end - 1])
        return Excerpt(said, self._document.file, line, column, line, end, around=context)

    def span(self) -> Location | None:
        """None: exceptions to attestations stand in the configuration."""
        return None

    def field_path(self, field: str) -> str:
        """The key in the file."""
        return field

    def is_sensitive(self, _field: str) -> bool:
        """Nothing in the file is secret."""
        return False

    def note(self, field: str) -> str:
        """Why a value does not do: that it was due, or that there is no such file."""
        return self.notes.get(field, "")

    def raw(self, path: str) -> Any:
        """The file's own value; of a document, its path or address."""
        value = self.entry.get(path)
        return (value.get("path") or value.get("url")) if isinstance(value, dict) else value


class _Listed:
    """The attributes of an attestation that is there."""

    def __init__(self, place: Place, folder: Path, today: date) -> None:
        self.place = place
        self._folder = folder
        self._today = today
        self._derived: Attributes | None = None

    def attributes(self) -> Attributes:
        """Derived once: a document is not read again for each look at it."""
        if self._derived is None:
            self._derived = {name: Attribute(value, self.place, field) for name, value, field in self._values()}
        return self._derived

    def _values(self) -> Iterator[tuple[str, Any, str]]:
        """What applies to this attestation: attribute, value, and the key that it follows from."""
        entry, subject = self.place.entry, subjects()[self.place.entry["type"]]
        evidence = evidence_of(entry.get("document"), self._folder)
        if evidence.named and evidence.there is False:
            self.place.notes["document"] = "there is no such file"
        elif evidence.unchanged is False:
            self.place.notes["document"] = f"its digest is {evidence.digest}"
        yield "subject", subject.id, "type"
        yield "listed", True, "type"
        yield "owner", entry.get("owner", "").strip(), "owner"
        yield "document", evidence.named, "document"
        yield "document_there", evidence.there, "document"
        yield "digest", evidence.digest, "document"
        if evidence.unchanged is not None:
            yield "document_unchanged", evidence.unchanged, "document"
        yield "reviewed", entry.get("date"), "date"
        # An agreement with an end is not reviewed but renewed, unless it says so.
        if "expires" not in entry or "review_every" in entry or "date" in entry:
            yield "review_overdue_days", self._overdue("date", "review_every"), "date"
        if subject.rehearsed:
            yield "tested", entry.get("tested"), "tested"
            yield "test_overdue_days", self._overdue("tested", "test_every"), "tested"
        yield "party", entry.get("party"), "party"
        yield "signed", entry.get("signed"), "signed"
        if "expires" in entry:
            yield "expires", entry["expires"], "expires"
            yield "expired_days", float((self._today - date.fromisoformat(entry["expires"])).days), "expires"
        yield "retention_years", entry.get("retention_years"), "retention_years"

    def _overdue(self, last: str, every: str) -> float | None:
        entry = self.place.entry
        if last not in entry:
            return None
        wanted = due(date.fromisoformat(entry[last]), entry.get(every, YEARLY))
        if wanted < self._today:
            self.place.notes[last] = f"due on {wanted}"
        return float((self._today - wanted).days)


class _Missing:
    """The attributes of something that the file does not attest."""

    def __init__(self, place: Place, subject: Subject, *, applies: bool) -> None:
        self.place = place
        self._subject = subject
        self._applies = applies

    def attributes(self) -> Attributes:
        """Whether it is listed, alone: nothing else can be asked of it."""
        listed: bool | Unknown = False
        if self._subject.only_for:
            listed = Unknown(
                f"the file does not say whether the organisation is {self._subject.only_for}: "
                f"attest it, or say under not_applicable why it does not apply"
            )
        found = {"subject": Attribute(self._subject.id, self.place)}
        if self._applies:
            found["listed"] = Attribute(listed, self.place, "listed")
        return found
