"""The vocabulary of the model: what a kind of resource is, and the attributes it can have.

A kind is declared once, in `policycheck/model/kinds/`. Rules are checked against the declaration
when they are loaded, and adapters against it by the tests.
"""

from __future__ import annotations

from collections.abc import Mapping


class Field:
    """One attribute of a kind.

    Attributes:
        form: ``flag``, ``number``, ``text``, ``texts``, ``version``, ``items`` or ``related``.
        meaning: one line that says what a known value means, with its unit.
        fields: for ``items``, the attributes that each item has.
        kind: for ``related``, the kind of the resources it leads to.
    """

    __slots__ = ("fields", "form", "kind", "meaning")

    def __init__(
        self, form: str, meaning: str, *, fields: Mapping[str, Field] | None = None, kind: str | None = None
    ) -> None:
        self.form = form
        self.meaning = meaning
        self.fields = fields
        self.kind = kind


def flag(meaning: str) -> Field:
    """True or false."""
    return Field("flag", meaning)


def number(meaning: str) -> Field:
    """A number, its unit in the attribute's name (``retention_days``); infinite where nothing ends it."""
    return Field("number", meaning)


def text(meaning: str) -> Field:
    """A string."""
    return Field("text", meaning)


def texts(meaning: str) -> Field:
    """A list of strings."""
    return Field("texts", meaning)


def version(meaning: str) -> Field:
    """A dotted version such as ``1.2``, compared number by number."""
    return Field("version", meaning)


def items(meaning: str, fields: Mapping[str, Field]) -> Field:
    """A list of things that are no resources of their own, each with attributes (listeners, statements)."""
    return Field("items", meaning, fields=fields)


def related(kind: str, meaning: str) -> Field:
    """The resources of a kind that this one leads to."""
    return Field("related", meaning, kind=kind)


class Kind:
    """What a resource is to the regulation, whichever cloud runs it.

    Attributes:
        holds_data: whether it may hold PHI itself, so that the team's scope says whether it does. What guards data
            (keys, policies, networks, trails) is always in scope.
    """

    __slots__ = ("fields", "holds_data", "meaning", "name")

    def __init__(self, name: str, meaning: str, fields: Mapping[str, Field], *, holds_data: bool = False) -> None:
        self.holds_data = holds_data
        self.name = name
        self.meaning = meaning
        self.fields = fields
