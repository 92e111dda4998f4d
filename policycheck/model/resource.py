"""Resources, their attributes, and the inventory that holds them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from typing import Any, Protocol

from policycheck.model.values import NotRead, Unknown


class Location:
    """A place in a file; lines and columns count from 1, columns in Unicode code points.

    Attributes:
        related: where else to look: the module calls that lead to the place.
    """

    __slots__ = ("column", "end_column", "end_line", "file", "line", "related")

    def __init__(self, file: str, line: int, column: int, end_line: int, end_column: int) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column
        self.related: tuple[Location, ...] = ()

    def snippet(self) -> str | None:
        """The text that stands there, without secrets; None where none is told."""
        return None

    def context(self) -> Location | None:
        """The place with what is around it; None where nothing is told of that."""
        return None

    def through(self, line: int) -> Location:
        """The lines from this place to `line` at least."""
        return Location(self.file, self.line, self.column, max(self.end_line, line), self.end_column)


class Excerpt(Location):
    """A place with the text that stands there, or stands for it."""

    __slots__ = ("_around", "_text")

    def __init__(self, text: str, *place: Any, around: Location | None = None) -> None:
        super().__init__(*place)
        self._text = text
        self._around = around

    def snippet(self) -> str:
        return self._text

    def context(self) -> Location | None:
        return self._around


class Origin(Protocol):
    """Where attributes come from: a Terraform block or an API answer."""

    def locate(self, field: str) -> Location:
        """The place of `field` (the header, where the field is absent or empty)."""

    def span(self) -> Location | None:
        """The whole block of the resource in its source; None where the input is no source."""

    def field_path(self, field: str) -> str:
        """The provider's own name of `field` from the resource down: ``rule[0].sse_algorithm``."""

    def is_sensitive(self, field: str) -> bool:
        """Whether the value of `field` must not be shown."""

    def note(self, field: str) -> str:
        """What is to be said of the value of `field` beside it: that a provider's version decided it."""

    def raw(self, path: str) -> Any:
        """The provider's own value at a dotted path: None where it is absent, `Unknown` where it cannot be known."""


class Attribute:
    """A value of the model with the place that it was read from.

    Attributes:
        value: a plain value, None (known to be absent), or `Unknown`.
        origin: what it was read from.
        field: the provider's field below `origin`; empty where a fact follows from the type alone.
    """

    __slots__ = ("field", "origin", "value")

    def __init__(self, value: Any, origin: Origin, field: str = "") -> None:
        self.value = value
        self.origin = origin
        self.field = field

    def then(self, answer: Callable[[Any], Any]) -> Attribute:
        """What `answer` makes of the value, in the same place; an unknown value stays unknown."""
        value = self.value
        return self if value.__class__ is Unknown else Attribute(answer(value), self.origin, self.field)

    def __repr__(self) -> str:
        return f"Attribute({self.value!r}, {self.field!r})"


Attributes = dict[str, Attribute]
"""Attributes by name. One that the kind declares and a type leaves out does not apply to that type."""


class Resource:
    """One thing in the cloud, as every rule sees it.

    Attributes:
        kind: what it is to the regulation (`policycheck.model.kinds`).
        type: the provider's type: ``aws_s3_bucket``.
        address: the Terraform address, or the cloud's own id (ARN, resource id, full resource name).
        provider: ``aws``, ``azure``, ``gcp`` or ``organisation``.
        origin: where it stands; what the attributes are derived from.
        scope: what tells it apart from a resource of the same address elsewhere: the root module's folder.
        partial: whether the input holds only a part of it (a bucket policy without its bucket): what the
            part tells is judged, what it leaves open is no finding of this input.
        managed_by: the address in the code that made a live resource; empty for none, None where no code is given.
        asked: the attributes (and ``raw.`` fields) that the scan of a live resource asked for, None where that is all.
            Of another one, nothing that it seems to be is known.
    """

    __slots__ = (
        "_attributes", "_derive", "account", "address", "asked", "kind", "managed_by", "name", "origin", "partial",
        "provider", "region", "scope", "type",
    )  # fmt: skip

    def __init__(
        self,
        kind: str,
        type_: str,
        address: str,
        provider: str,
        origin: Origin,
        derive: Callable[[Any], Attributes],
    ) -> None:
        self.kind = kind
        self.type = type_
        self.address = address
        self.provider = provider
        self.origin = origin
        self.partial = False
        self.name = ""
        self.account = ""
        self.region = ""
        self.scope = ""
        self.managed_by: str | None = None
        self.asked: Set[str] | None = None
        self._derive = derive
        self._attributes: Attributes | None = None

    @property
    def attributes(self) -> Attributes:
        """The attributes, derived at the first look: kinds that no selected rule reads cost nothing."""
        if self._attributes is None:
            try:
                self._attributes = self._derive(self.origin)
            except NotRead as error:
                self._attributes = _Unreadable(self.origin, error.unknown)
            except Exception as error:
                # A hostile or unforeseen document must cost this one resource its verdicts, not the run its report.
                reason = f"{self.type} could not be read: {type(error).__name__}"
                self._attributes = _Unreadable(self.origin, Unknown(reason))
            if self.asked is not None:
                self._leave_out(self._attributes, self.asked)
        return self._attributes

    def _leave_out(self, attributes: Attributes, asked: Set[str]) -> None:
        """Makes unknown what was not asked for: it may be no more than the provider's default."""
        for name in attributes.keys() - asked:
            attributes[name] = Attribute(_not_asked(f"{self.kind}.{name}"), self.origin, attributes[name].field)

    def forget(self) -> None:
        """Frees the attributes, once every rule of the kind has read them; a later look derives them again."""
        self._attributes = None

    def raw(self, path: str) -> Attribute:
        """The provider's own field at the dotted `path`, for what the model has no attribute for."""
        value = self.origin.raw(path)
        if value is None and self.asked is not None and f"raw.{path}" not in self.asked:
            value = _not_asked(f"{self.kind}.raw.{path}")
        return Attribute(value, self.origin, path)


def _not_asked(name: str) -> Unknown:
    return Unknown(f"not asked for by this scan: {name}")


class _Unreadable(Attributes):
    """The attributes of a resource whose adapter failed: each of them is unknown."""

    def __init__(self, origin: Origin, reason: Unknown) -> None:
        self._attribute = Attribute(reason, origin)

    def get(self, _name: str, _default: Any = None) -> Attribute:
        return self._attribute


class Inventory:
    """All resources of one input, by kind.

    Attributes:
        input: what it was read from, as the user named it.
        form: ``plan``, ``state``, ``source``, ``inventory``, ``live`` or ``attestations``.
        unsupported: how many resources there are of each type that no adapter reads.
        collected: of a live account, the Terraform types that were looked for; None where that is all.
        asked: of a live account, the attributes that were asked for, as ``kind.attribute``; None where that is all.
        files: the source files that were read for it; None where only its resources tell.
    """

    __slots__ = ("_by_kind", "asked", "collected", "files", "form", "input", "unsupported")

    def __init__(self, input_: str, form: str) -> None:
        self.input = input_
        self.form = form
        self.unsupported: dict[str, int] = {}
        self.collected: Set[str] | None = None
        self.asked: Set[str] | None = None
        self.files: Set[str] | None = None
        self._by_kind: dict[str, list[Resource]] = {}

    def add(self, *resources: Resource) -> None:
        """Takes resources of one kind."""
        if resources:
            self._by_kind.setdefault(resources[0].kind, []).extend(resources)

    def of_kind(self, kind: str) -> list[Resource]:
        return self._by_kind.get(kind, [])

    def by_kind(self) -> Mapping[str, list[Resource]]:
        return self._by_kind

    def __iter__(self) -> Iterator[Resource]:
        for resources in self._by_kind.values():
            yield from resources

    def __len__(self) -> int:
        """How many resources there are; one that is of several kinds counts once."""
        return len({resource.address for resources in self._by_kind.values() for resource in resources})

    def keep(self, providers: Set[str]) -> None:
        """Drops the resources of every other provider."""
        for kind, resources in self._by_kind.items():
            self._by_kind[kind] = [resource for resource in resources if resource.provider in providers]
